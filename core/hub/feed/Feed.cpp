#include "core/hub/feed/Feed.h"

#include "core/base/Digest.h"
#include "core/hub/audit/Audit.h"
#include "core/hub/feed/Naming.h"
#include "core/hub/feed/Touches.h"
#include "core/hub/store/Schema.h"
#include "core/wire/Json.h"

#include <set>

namespace carrel::hub {

using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

/// Any number does; it must only be the same in every process.
constexpr qint64 FeedLock = 0x6361727265;

}

qint64 keyNo(const QByteArray& text)
{
    const QByteArray bytes = base::digest(text, {}, 16);
    qint64 out = 0;
    memcpy(&out, bytes.constData(), sizeof out);
    return out & std::numeric_limits<qint64>::max();
}

QByteArray packKeys(const KeyNos& keys)
{
    QByteArray out(qsizetype(keys.size() * sizeof(qint64)), Qt::Uninitialized);
    if (!keys.empty()) memcpy(out.data(), keys.data(), keys.size() * sizeof(qint64));
    return out;
}

KeyNos unpackKeys(const QByteArray& packed)
{
    KeyNos out(size_t(packed.size()) / sizeof(qint64));
    if (!out.empty()) memcpy(out.data(), packed.constData(), out.size() * sizeof(qint64));
    return out;
}

struct FeedWriter::Touched : TouchedRow {
};

std::vector<Held> FeedWriter::save(const std::vector<WorkingSet::Written>& written)
{
    std::vector<Held> out;
    for (const auto& kind : model::catalogue()) {
        std::vector<Held> rows;
        int fresh = 0;
        for (const auto& one : written) {
            if (one.held.record->no() != kind.no()) continue;
            rows.push_back({one.held.rec, one.held.ver + 1, one.held.record});
            fresh += one.held.rec == 0;
        }
        if (rows.empty()) continue;
        const auto recs = fresh ? drawRecs(m_db, kind, fresh) : std::vector<qint64>();
        size_t next = 0;
        for (Held& row : rows) {
            if (row.rec == 0) row.rec = recs[next++];
        }
        saveRecords(m_db, kind, rows);
        out.insert(out.end(), rows.begin(), rows.end());
    }
    return out;
}

void FeedWriter::lockFeed()
{
    m_db.pass("before-feed-lock");
    // Before any number is drawn, and held to the commit: order of numbers is order of commits.
    if (m_db.isPostgres()) m_db.later(u"SELECT pg_advisory_xact_lock(?)"_s, {FeedLock});
}

std::vector<qint64> FeedWriter::drawSeqs(int count)
{
    std::vector<qint64> out;
    if (m_db.isPostgres()) {
        Rows rows = m_db.run(u"SELECT nextval('feed_seq') FROM generate_series(1, ?)"_s, {count});
        while (rows.next()) out.push_back(rows.number(0));
    } else {
        const qint64 head = feedHead(m_db);
        for (int i = 1; i <= count; ++i) out.push_back(head + i);
    }
    return out;
}

std::vector<FeedEntry> FeedWriter::writeEntries(const std::vector<Touched>& touched, qint64 link)
{
    const auto seqs = drawSeqs(int(touched.size()));
    std::vector<FeedEntry> out;
    QVariantList values;
    for (size_t i = 0; i < touched.size(); ++i) {
        const Touched& row = touched[i];
        out.push_back({seqs[i], row.kind, row.rec, row.before, row.after});
        values << seqs[i] << m_clock.now().ms << int(row.kind) << row.rec << packKeys(row.before) << packKeys(row.after) << link;
    }
    m_db.insertMany(u"feed (seq, at, kind, rec, keys_before, keys_after, link)"_s, 7, values);
    return out;
}

void FeedWriter::writeHistory(WorkingSet& set, const std::vector<FieldStep>& steps, const std::vector<FeedEntry>& entries)
{
    std::map<std::pair<KindNo, qint64>, qint64> seqOf;
    for (const FeedEntry& entry : entries) seqOf[{entry.kind, entry.rec}] = entry.seq;
    QVariantList values;
    for (const FieldStep& step : steps) {
        const auto held = set.stored(step.kind, step.record);
        const auto seq = held ? seqOf.find({step.kind, held->rec}) : seqOf.end();
        if (seq == seqOf.end()) continue;
        const bool made = step.position < 0;
        values << int(step.kind) << held->rec << seq->second
               << (made ? 0 : int(model::kindView(step.kind).at(step.position).number)) << QString::fromLatin1(step.standing)
               << QString::fromUtf8(made ? step.made : wire::toJson(step.value))
               << (step.author ? QVariant(step.author->text()) : QVariant(QMetaType::fromType<QString>())) << step.enrolment << step.n
               << step.written.ms << m_clock.now().ms;
    }
    m_db.insertMany(u"history (kind, rec, seq, field, standing, value, author, enrolment, n, written, received)"_s, 11, values);
}

namespace {

/// A field that changed without a step of its own (an import, an acceptance) has a history all the same: a desk that edits
/// it without having seen that must be asked.
std::vector<FieldStep> withUntold(std::vector<FieldStep> steps, const std::vector<WorkingSet::Written>& written, const Cause& cause, base::Moment now)
{
    const size_t given = steps.size();
    for (const auto& one : written) {
        const auto& record = *one.held.record;
        for (int p = 0; one.before && p < record.kind().size(); ++p) {
            if (one.before->at(p) == record.at(p)) continue;
            const bool isTold = std::any_of(steps.begin(), steps.begin() + ptrdiff_t(given), [&](const FieldStep& step) {
                return step.position == p && step.kind == record.no() && step.record == record.id() && step.standing == "applied";
            });
            if (!isTold) steps.push_back({record.no(), record.id(), p, "applied", record.at(p), {}, cause.staff, cause.enrolment, 0, now});
        }
    }
    return steps;
}

}

std::vector<FeedEntry> FeedWriter::append(WorkingSet& set, const std::vector<FieldStep>& told, const Cause& cause)
{
    const auto written = set.written();
    const auto steps = withUntold(told, written, cause, m_clock.now());
    const auto saved = save(written);
    set.settle(saved);
    auto touched = follow(set, written, saved);
    // A refused value changes nothing and still belongs to the record's history.
    std::set<std::pair<KindNo, qint64>> there;
    for (const Touched& row : touched) there.emplace(row.kind, row.rec);
    for (const FieldStep& step : steps) {
        const auto held = set.stored(step.kind, step.record);
        if (!held || !there.emplace(step.kind, held->rec).second) continue;
        const KeyNos keys = loadKeyNos(m_db, step.kind, held->rec);
        touched.push_back({{step.kind, held->rec, keys, keys, {}, {}, true, false}});
    }
    if (touched.empty()) return {};
    writeKeys(touched);
    lockFeed();
    AuditTrail trail(m_db, m_clock, m_salts);
    const qint64 link = trail.append(auditBody(cause, written));
    auto entries = writeEntries(touched, link);
    writeHistory(set, steps, entries);
    return entries;
}

std::vector<FeedWriter::Touched> FeedWriter::follow(WorkingSet& set, const std::vector<WorkingSet::Written>& written,
                                                    const std::vector<Held>& saved)
{
    TouchWalk walk(set, m_clock.now());
    std::map<KindNo, std::vector<qint64>> stored;
    QList<model::RecordId> ids;
    for (size_t i = 0; i < saved.size(); ++i) {
        if (!written[i].before) continue;
        stored[saved[i].record->no()].push_back(saved[i].rec);
        ids << saved[i].record->id();
    }
    for (const auto& [kind, recs] : stored) walk.foresee(kind, recs);
    set.preloadNaming(KindNo::Conflict, "target", ids);
    for (size_t i = 0; i < saved.size(); ++i) walk.wrote(saved[i], written[i].before);
    std::vector<Touched> out;
    for (const TouchedRow& row : walk.finish()) out.push_back({row});
    return out;
}

void FeedWriter::writeKeys(const std::vector<Touched>& touched)
{
    std::vector<TouchedRow> rows(touched.begin(), touched.end());
    storeKeys(m_db, rows);
}

std::vector<FeedEntry> FeedWriter::touchDue(int limit)
{
    Rows rows = m_db.run(u"SELECT kind, rec FROM boundary WHERE at <= ? ORDER BY at LIMIT ?"_s, {m_clock.now().ms, limit});
    std::map<KindNo, std::vector<qint64>> due;
    while (rows.next()) due[KindNo(rows.number(0))].push_back(rows.number(1));
    if (due.empty()) return {};
    WorkingSet set(m_db);
    TouchWalk walk(set, m_clock.now());
    for (const auto& [kind, recs] : due) {
        const auto held = loadByRecs(m_db, model::kindView(kind), recs);
        set.adopt(held);
        for (const Held& one : held) walk.look(one);
    }
    std::vector<Touched> touched;
    for (const TouchedRow& row : walk.finish()) touched.push_back({row});
    writeKeys(touched);
    lockFeed();
    AuditTrail trail(m_db, m_clock, m_salts);
    return writeEntries(touched, trail.append(auditBody({"boundary", {}, 0}, {})));
}

std::vector<FeedWriter::Touched> FeedWriter::lookAgain(const std::vector<Held>& held)
{
    // A set of its own: the other one still knows what has just been deleted.
    WorkingSet set(m_db);
    set.adopt(held);
    TouchWalk walk(set, m_clock.now());
    for (const Held& one : held) walk.look(one);
    std::vector<Touched> out;
    for (const TouchedRow& row : walk.finish()) out.push_back({row});
    return out;
}

std::vector<FeedEntry> FeedWriter::destroy(WorkingSet& set, const std::vector<Held>& gone, const QByteArray& body)
{
    const auto left = neighboursOf(set, gone);
    std::vector<Touched> touched;
    for (const Held& one : gone) {
        const KindNo kind = one.record->no();
        touched.push_back({{kind, one.rec, loadKeyNos(m_db, kind, one.rec), {}, {}, {}, false, true}});
        m_db.later(u"DELETE FROM %1 WHERE rec = ?"_s.arg(tableOf(one.record->kind())), {one.rec});
        m_db.later(u"DELETE FROM history WHERE kind = ? AND rec = ?"_s, {int(kind), one.rec});
        m_db.later(u"INSERT INTO destroyed (kind, id, rec, at) VALUES (?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET rec = excluded.rec"_s,
                   {int(kind), one.record->id().text(), one.rec, m_clock.now().ms});
    }
    const auto again = lookAgain(left);
    touched.insert(touched.end(), again.begin(), again.end());
    writeKeys(touched);
    lockFeed();
    return writeEntries(touched, AuditTrail(m_db, m_clock, m_salts).append(body));
}

qint64 FeedWriter::note(const QByteArray& auditBody)
{
    lockFeed();
    return AuditTrail(m_db, m_clock, m_salts).append(auditBody);
}

qint64 feedHead(Db& db) { return db.one(u"SELECT coalesce(max(seq), 0) FROM feed"_s)->toLongLong(); }

std::vector<FeedEntry> readFeed(Db& db, qint64 since, qint64 head, int limit)
{
    std::vector<FeedEntry> out;
    Rows rows = db.run(u"SELECT seq, kind, rec, keys_before, keys_after FROM feed WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?"_s,
                       {since, head, limit});
    while (rows.next()) {
        out.push_back({rows.number(0), KindNo(rows.number(1)), rows.number(2), unpackKeys(rows.bytes(3)), unpackKeys(rows.bytes(4))});
    }
    return out;
}

}
