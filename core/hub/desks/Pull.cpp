#include "core/hub/desks/Pull.h"

#include "core/access/Projection.h"
#include "core/base/Digest.h"
#include "core/hub/desks/Mirrors.h"
#include "core/hub/feed/Touches.h"

#include <algorithm>

namespace carrel::hub {

using base::Moment;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

QByteArray Pull::page(qint64 enrolment, qint64 after, const QString& epoch)
{
    Transaction transaction(m_db, Transaction::Mode::OneMoment);
    const auto desk = Enrolments(m_db, m_context).locked(enrolment);
    if (!desk) throw StoreFailure(StoreFault::Failed, "no enrolment");
    prepare(*desk, after, epoch);
    while (!full()) {
        const auto candidates = m_work->next();
        if (candidates.empty()) break;
        consider(candidates);
    }
    m_work->keep();
    store(*desk);
    transaction.commit();
    const wire::PageHead head{m_context.epoch, m_context.policy->version(), m_who->roles, m_who->creates(),
                              {m_context.clock.now().plusDays(LeaseDays), desk->share}, m_context.clock.now(),
                              std::max(m_delivered, after), desk->durableN, full(), m_startsOver};
    return wire::writePage(head, m_groups, m_removals);
}

bool Pull::wouldSend(qint64 enrolment)
{
    Transaction transaction(m_db, Transaction::Mode::OneMoment);
    const auto desk = Enrolments(m_db, m_context).locked(enrolment);
    if (!desk) return false;
    prepare(*desk, desk->delivered, m_context.epoch);
    while (m_sent == 0) {
        const auto candidates = m_work->next();
        if (candidates.empty()) break;
        consider(candidates);
    }
    return m_sent > 0;
}

void Pull::consider(const std::vector<Candidate>& candidates)
{
    size_t at = 0;
    while (at < candidates.size() && !full()) {
        const KindNo kind = candidates[at].kind;
        std::vector<qint64> recs;
        // No more than could be sent: what is looked at in vain is only looked at again.
        const size_t most = size_t(PageRows - m_sent);
        for (; at < candidates.size() && candidates[at].kind == kind && recs.size() < most; ++at) {
            recs.push_back(candidates[at].rec);
        }
        if (!recs.empty()) considerKind(model::kindView(kind), recs);
    }
    m_work->putBack({candidates.begin() + ptrdiff_t(at), candidates.end()});
}

void Pull::considerKind(const model::KindView& kind, const std::vector<qint64>& recs)
{
    const auto held = loadKnown(m_db, *m_context.rows, kind, loadStamps(m_db, kind, recs));
    m_set.adopt(held);
    m_db.pass("rows-read");
    nameStudents(held);
    std::vector<Place> places;
    std::map<qint64, const Held*> byRec;
    for (const Held& one : held) {
        byRec[one.rec] = &one;
        places.push_back(Place::of(kind.no(), one.record->id(), one.rec));
    }
    m_ledger->preload(places);
    const auto keys = loadKeysMany(m_db, kind.no(), recs, m_who->deskKeys());
    for (const qint64 rec : recs) {
        const auto it = byRec.find(rec);
        if (it == byRec.end()) {
            removeDestroyed(kind.no(), rec);
            continue;
        }
        const auto found = keys.find(rec);
        considerRow(*it->second, found == keys.end() ? access::Keys() : found->second);
    }
}

void Pull::nameStudents(const std::vector<Held>& held)
{
    QList<RecordId> ids;
    for (const Held& one : held) {
        const auto student = one.record->student();
        if (student && !m_students.contains(*student)) {
            m_students.insert(*student, 0);
            ids << *student;
        }
    }
    const auto recs = loadRecs(m_db, model::kindView(KindNo::Student), ids);
    for (auto it = recs.begin(); it != recs.end(); ++it) m_students[it.key()] = quint32(it.value());
}

void Pull::considerRow(const Held& held, access::Keys keys)
{
    nameSubjects(keys, *held.record, m_set, *m_who);
    const Moment now = m_context.clock.now();
    const Mirror mirror(m_set, *held.record, keys, now);
    const auto projected = access::project(*m_who, mirror.row(), access::Surface::Desk, now);
    if (projected) send(held, *projected);
    else remove(Place::of(held.record->no(), held.record->id(), held.rec), held.record->id());
}

quint32 Pull::studentOf(const model::Record& record) const
{
    const auto student = record.student();
    return student ? m_students.value(*student) : 0;
}

std::shared_ptr<const PreparedRow> Pull::prepared(const Held& held, const access::Projected& projected)
{
    const RowCache::Key key{held.record->no(), held.rec, held.ver, projected.view.shape().packed(), projected.until ? projected.until->ms : 0};
    if (auto known = m_context.rows->find(key)) return known;
    auto made = std::make_shared<PreparedRow>(PreparedRow{wire::encodeRow(projected.view, projected.until), {}});
    const QByteArray digest = base::digest(wire::canonical(projected.view.shape(), made->encoded), m_context.keys->ledger.exposed(), 16);
    std::copy_n(digest.begin(), std::min(digest.size(), qsizetype(made->digest.size())), made->digest.begin());
    m_context.rows->keep(key, made);
    return made;
}

quint32 Pull::mayHold(const Holding& holding)
{
    if (holding.delivery <= m_acked || holding.previous == 0) return holding.shape;
    // The last delivery may have arrived or not: it holds what either shows, and maybe no more than that.
    auto both = m_shapes.shape(holding.shape);
    const auto previous = m_shapes.shape(holding.previous);
    if (!both || !previous) throw StoreFailure(StoreFault::Failed, "ledger shape");
    for (int i = 0; i < model::kindView(both->kind()).size(); ++i) both->unite(i, previous->at(i));
    return m_shapes.numberOf(*both);
}

void Pull::send(const Held& held, const access::Projected& projected)
{
    const KindNo kind = held.record->no();
    const quint32 shape = m_shapes.numberOf(projected.view.shape());
    const auto row = prepared(held, projected);
    const Place place = Place::of(kind, held.record->id(), held.rec);
    const Holding* holding = m_ledger->find(place);
    if (holding && !holding->removing && holding->digest == row->digest) return;
    const quint32 before = holding ? mayHold(*holding) : 0;
    const quint32 previous = before == shape ? 0 : before;
    ++m_delivered;
    ++m_sent;
    m_ledger->put(place, {studentOf(*held.record), shape, previous, m_delivered, row->digest, false});
    if (m_groups.empty() || m_groups.back().shape != projected.view.shape()) m_groups.push_back({projected.view.shape(), m_delivered, {}});
    m_groups.back().rows.push_back(row->encoded);
}

void Pull::remove(const Place& place, const RecordId& id)
{
    const Holding* holding = m_ledger->find(place);
    if (!holding || holding->removing) return;
    Holding leaving = *holding;
    leaving.previous = mayHold(*holding) == holding->shape ? 0 : mayHold(*holding);
    leaving.delivery = ++m_delivered;
    leaving.removing = true;
    ++m_sent;
    m_ledger->put(place, leaving);
    m_removals.push_back({place.kind, id, m_delivered});
    m_removing << m_enrolment << m_delivered << int(place.kind) << place.block << place.rec;
    // Rows before and after it must not share one run of numbers.
    m_groups.push_back({model::Shape(model::kindView(place.kind)), m_delivered, {}});
}

void Pull::removeDestroyed(KindNo kind, qint64 rec)
{
    const auto text = m_db.one(u"SELECT id FROM destroyed WHERE kind = ? AND rec = ?"_s, {int(kind), rec});
    const auto id = text ? RecordId::parse(text->toString()) : std::nullopt;
    if (id) remove(Place::of(kind, *id, rec), *id);
}

void Pull::store(const Desk& desk)
{
    std::erase_if(m_groups, [](const wire::EncodedGroup& group) { return group.rows.empty(); });
    m_ledger->flush();
    m_db.pass("after-ledger");
    m_db.insertMany(u"removing (enrolment, delivery, kind, block, rec)"_s, 5, m_removing);
    if (m_delivered > desk.delivered) {
        m_db.run(u"INSERT INTO page_mark (enrolment, first, seq) VALUES (?, ?, ?)"_s, {desk.no, desk.delivered + 1, m_head});
    }
    const Moment now = m_context.clock.now();
    m_db.run(u"UPDATE enrolment SET cursor = ?, delivered = ?, entitlement = ?, desk_keys = ?, seen_at = ?, lease_until = ? WHERE no = ?"_s,
             {m_cursor, m_delivered, m_grants, QString::fromLatin1(packKeys(m_keys).toHex()), now.ms, now.plusDays(LeaseDays).ms, desk.no});
}

void acknowledge(Db& db, qint64 enrolment, const wire::Ack& ack, Moment now)
{
    db.pass("before-ack");
    Transaction transaction(db);
    Ledger ledger(db, enrolment);
    for (const qint64 delivery : ack.erased) {
        Rows rows = db.run(u"SELECT kind, block, rec FROM removing WHERE enrolment = ? AND delivery = ?"_s, {enrolment, delivery});
        if (!rows.next()) continue;
        const KindNo kind = KindNo(rows.number(0));
        const Place place{kind, quint8(rows.number(1)), rows.number(2)};
        const Holding* holding = ledger.find(place);
        // A row that came back in the meantime is not the one that was erased.
        if (holding && holding->removing && holding->delivery == delivery) ledger.erase(place);
        db.run(u"INSERT INTO receipt (enrolment, kind, rec, delivery, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
               {enrolment, int(kind), place.rec, delivery, now.ms});
        db.run(u"DELETE FROM removing WHERE enrolment = ? AND delivery = ?"_s, {enrolment, delivery});
    }
    ledger.flush();
    db.run(u"UPDATE enrolment SET acked = ? WHERE no = ? AND acked < ? AND delivered >= ?"_s, {ack.upTo, enrolment, ack.upTo, ack.upTo});
    transaction.commit();
    db.pass("after-ack");
}

}
