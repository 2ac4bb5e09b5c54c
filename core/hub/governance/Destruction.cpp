#include "core/hub/governance/Destruction.h"

#include "core/hub/audit/Audit.h"
#include "core/hub/backup/JournalMark.h"
#include "core/hub/feed/Naming.h"
#include "core/hub/store/Schema.h"
#include "core/wire/Json.h"

#include <set>

namespace carrel::hub {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

QByteArray bodyOf(const std::vector<Held>& gone, QAnyStringView verb, const QString& by, const QString& why, const QString& second = {})
{
    wire::JsonWriter json;
    json.beginObject().name("verb").text(verb);
    if (!by.isEmpty()) json.name("by").text(by).name("why").text(why).name("second").text(second);
    json.name("records").beginArray();
    for (const Held& one : gone) json.beginObject().name("kind").text(one.record->kind().name()).name("id").text(one.record->id().text()).endObject();
    json.endArray().endObject();
    return json.bytes();
}

/// About a student, or about somebody who only said their name.
bool isAboutSomebody(const model::Record& record)
{
    const int visitor = record.kind().position(u"visitor");
    return record.student() || (visitor >= 0 && !record.at(visitor).isEmpty());
}

bool concerns(const wire::Body& body, const QSet<RecordId>& gone)
{
    if (gone.contains(body.record)) return true;
    const auto& kind = model::kindView(body.changes.kind());
    for (const int position : {kind.parentPosition(), kind.studentPosition()}) {
        const auto named = position < 0 ? std::nullopt : body.changes.at(position);
        const auto id = named ? model::Kept<RecordId>::read(named->value()) : std::nullopt;
        if (id && gone.contains(*id)) return true;
    }
    return false;
}

}

std::vector<Held> Destruction::familyOf(WorkingSet& set, const Held& root)
{
    std::vector<Held> out{root};
    std::set<std::pair<KindNo, RecordId>> there{{root.record->no(), root.record->id()}};
    for (size_t i = 0; i < out.size(); ++i) {
        for (const Held& one : belongingTo(set, *Held(out[i]).record)) {
            if (there.emplace(one.record->no(), one.record->id()).second) out.push_back(one);
        }
    }
    return out;
}

base::Result<std::vector<Held>, DestroyFault> Destruction::wouldGo(KindNo kind, const RecordId& id)
{
    WorkingSet set(m_db);
    const auto held = set.stored(kind, id);
    if (!held) return DestroyFault::Unknown;
    if (!isAboutSomebody(*held->record)) return DestroyFault::NobodysData;
    return familyOf(set, *held);
}

namespace {

/// An edit that was kept and not made.
struct Waiting {
    bool isForked;
    qint64 enrolment;
    qint64 n;
    QByteArray bytes;
    wire::Body body;
};

std::vector<Waiting> waitingIn(Db& db)
{
    std::vector<Waiting> out;
    for (const bool isForked : {false, true}) {
        Rows rows = db.run(u"SELECT enrolment, n, body FROM %1"_s.arg(isForked ? u"forked"_s : u"quarantine"_s));
        while (rows.next()) {
            auto body = wire::readBody(rows.bytes(2));
            if (body) out.push_back({isForked, rows.number(0), rows.number(1), rows.bytes(2), std::move(body).value()});
        }
    }
    return out;
}

}

void Destruction::wipeWaiting(QSet<RecordId> gone)
{
    WorkingSet set(m_db);
    const auto waiting = waitingIn(m_db);
    const auto isOfTheGone = [&](const Waiting& one) { return concerns(one.body, gone); };
    // What was to be made for one of them never will be, and what others wrote about that names nothing else.
    for (qsizetype known = -1; known != gone.size();) {
        known = gone.size();
        for (const Waiting& one : waiting) {
            const KindNo kind = one.body.changes.kind();
            if (!one.body.creates || gone.contains(one.body.record) || !isOfTheGone(one) || set.stored(kind, one.body.record)) continue;
            gone.insert(one.body.record);
            countAsGone(kind, one.body.record);
        }
    }
    for (const Waiting& one : waiting) {
        if (!isOfTheGone(one)) continue;
        m_db.later(one.isForked ? u"DELETE FROM forked WHERE enrolment = ? AND n = ? AND body = ?"_s
                                : u"UPDATE quarantine SET state = 'destroyed', body = '' WHERE enrolment = ? AND n = ? AND body = ?"_s,
                   {one.enrolment, one.n, one.bytes});
    }
}

void Destruction::countAsGone(KindNo kind, const RecordId& id)
{
    m_db.later(u"INSERT INTO destroyed (kind, id, rec, at) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING"_s, {int(kind), id.text(), m_context.clock.now().ms});
}

void Destruction::neverMade(KindNo kind, const RecordId& id)
{
    countAsGone(kind, id);
    wipeWaiting({id});
}

std::vector<FeedEntry> Destruction::erase(WorkingSet& set, const std::vector<Held>& gone, const QByteArray& auditBody)
{
    QSet<RecordId> ids;
    for (const Held& one : gone) ids.insert(one.record->id());
    wipeWaiting(ids);
    return FeedWriter(m_db, m_context.clock, m_context.salts).destroy(set, gone, auditBody);
}

base::Result<Destruction::Done, DestroyFault> Destruction::destroy(KindNo kind, const RecordId& id, const QString& by, const QString& why, const QString& second)
{
    Done done;
    {
        Transaction transaction(m_db);
        WorkingSet set(m_db);
        set.lock(kind, {id});
        const auto held = set.stored(kind, id);
        if (!held) return DestroyFault::Unknown;
        if (!isAboutSomebody(*held->record)) return DestroyFault::NobodysData;
        done.gone = familyOf(set, *held);
        if (const auto down = writeDown(done.gone); !down) return down.error();
        done.entries = erase(set, done.gone, bodyOf(done.gone, "destroy", by, why, second));
        m_db.run(u"DELETE FROM meta WHERE name = ?"_s, {requestName(kind, id)});
        transaction.commit();
    }
    m_db.checkpoint();
    return done;
}

base::Result<base::Done, DestroyFault> Destruction::writeDown(const std::vector<Held>& gone)
{
    std::vector<Gone> told;
    for (const Held& one : gone) told.push_back({one.record->no(), one.record->id(), m_context.clock.now()});
    if (!m_context.outside) return base::Done{};
    if (!m_context.outside->destroyed(told)) return DestroyFault::NotWrittenDown;
    JournalMark(m_db, *m_context.outside).keep();
    return base::Done{};
}

base::Result<Destruction::Done, DestroyFault> Destruction::forget(KindNo kind, const QList<RecordId>& ids)
{
    Done done;
    {
        Transaction transaction(m_db);
        WorkingSet set(m_db);
        set.lock(kind, ids);
        std::set<std::pair<KindNo, RecordId>> there;
        for (const RecordId& id : ids) {
            const auto held = set.stored(kind, id);
            if (!held) continue;
            for (const Held& one : familyOf(set, *held)) {
                if (there.emplace(one.record->no(), one.record->id()).second) done.gone.push_back(one);
            }
        }
        if (done.gone.empty()) return done;
        if (const auto down = writeDown(done.gone); !down) return down.error();
        done.entries = erase(set, done.gone, bodyOf(done.gone, "clock", {}, {}));
        transaction.commit();
    }
    m_db.checkpoint();
    return done;
}

qint64 Destruction::destroyAgain(const std::vector<Gone>& gone)
{
    WorkingSet set(m_db);
    std::vector<Held> there;
    std::set<std::pair<KindNo, RecordId>> seen;
    for (const Gone& one : gone) {
        if (!seen.emplace(one.kind, one.id).second) continue;
        if (const auto held = set.stored(one.kind, one.id)) {
            // What was made for it before the backup and moved away since went with it.
            there.push_back(*held);
        } else {
            m_db.later(u"INSERT INTO destroyed (kind, id, rec, at) VALUES (?, ?, 0, ?) ON CONFLICT DO NOTHING"_s, {int(one.kind), one.id.text(), one.at.ms});
        }
    }
    for (size_t i = 0; i < there.size(); ++i) {
        for (const Held& child : belongingTo(set, *Held(there[i]).record)) {
            if (seen.emplace(child.record->no(), child.record->id()).second) there.push_back(child);
        }
    }
    if (!there.empty()) erase(set, there, bodyOf(there, "destroy again", {}, {}));
    return qint64(there.size());
}

std::vector<Holder> holdersOf(Db& db, KindNo kind, const RecordId& id)
{
    const QString table = tableOf(model::kindView(kind));
    auto rec = db.one(u"SELECT rec FROM %1 WHERE id = ?"_s.arg(table), {id.text()});
    if (!rec) rec = db.one(u"SELECT rec FROM destroyed WHERE kind = ? AND id = ?"_s, {int(kind), id.text()});
    if (!rec) return {};
    const Place place = Place::of(kind, id, rec->toLongLong());
    std::map<qint64, Holder> out;
    const QString desks = u"SELECT e.no, e.id, e.desk_name, e.acked, %1 JOIN enrolment e ON e.no = x.enrolment WHERE x.kind = ? AND "_s;
    {
        Rows rows = db.run(desks.arg(u"x.at FROM receipt x"_s) + u"x.rec = ? ORDER BY x.at"_s, {int(kind), place.rec});
        while (rows.next()) {
            if (const auto desk = wire::EnrolmentId::parse(rows.text(1))) out.insert_or_assign(rows.number(0), Holder{*desk, rows.text(2), Holder::State::Erased, {}, base::Moment{rows.number(4)}, true});
        }
    }
    Shapes shapes(db);
    std::vector<std::tuple<qint64, Holder, quint32>> holding;
    {
        Rows rows = db.run(desks.arg(u"x.packed FROM ledger x"_s) + u"x.block = ?"_s, {int(kind), place.block});
        while (rows.next()) {
            const auto block = LedgerBlock::unpack(rows.bytes(4));
            const Holding* held = block.holdings.find(place.rec);
            const auto desk = wire::EnrolmentId::parse(rows.text(1));
            if (!held || !desk) continue;
            const auto state = held->removing ? Holder::State::Told : Holder::State::MayHold;
            holding.emplace_back(rows.number(0), Holder{*desk, rows.text(2), state, {}, {}, held->delivery <= rows.number(3)}, held->shape);
        }
    }
    for (auto& [no, holder, shape] : holding) {
        // The receipt of a whole desk is that of each of its rows.
        const auto erased = db.one(u"SELECT erased_at FROM erasure WHERE enrolment = ? AND told_at > 0"_s, {no});
        if (erased) holder = {holder.desk, holder.name, Holder::State::Erased, {}, base::Moment{erased->toLongLong()}, true};
        else holder.shape = shapes.shape(shape);
        out.insert_or_assign(no, holder);
    }
    std::vector<Holder> all;
    for (auto& [no, holder] : out) all.push_back(std::move(holder));
    return all;
}

}
