#include "core/hub/desks/Pull.h"

#include "core/access/Projection.h"
#include "core/base/Digest.h"
#include "core/hub/desks/Mirrors.h"
#include "core/hub/feed/Touches.h"

namespace carrel::hub {

using base::Moment;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr int FeedBlock = 1000;

bool meet(const KeyNos& a, const KeyNos& b)
{
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (*x == *y) return true;
        *x < *y ? ++x : ++y;
    }
    return false;
}

KeyNos differing(const KeyNos& a, const KeyNos& b)
{
    KeyNos out;
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

KeyNos numbersOf(const std::vector<QByteArray>& texts)
{
    KeyNos out;
    for (const QByteArray& text : texts) out.push_back(keyNo(text));
    std::sort(out.begin(), out.end());
    return out;
}

}

QByteArray Pull::page(qint64 enrolment, qint64 after)
{
    Transaction transaction(m_db, Transaction::Mode::OneMoment);
    const auto desk = Enrolments(m_db, m_context).locked(enrolment);
    if (!desk) throw StoreFailure(StoreFault::Failed, "no enrolment");
    prepare(*desk, after);
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
                              std::max(m_delivered, after), desk->durableN, full()};
    return wire::writePage(head, m_groups, m_removals);
}

bool Pull::wouldSend(qint64 enrolment)
{
    Transaction transaction(m_db, Transaction::Mode::OneMoment);
    const auto desk = Enrolments(m_db, m_context).locked(enrolment);
    if (!desk) return false;
    prepare(*desk, desk->delivered);
    while (m_sent == 0) {
        const auto candidates = m_work->next();
        if (candidates.empty()) break;
        consider(candidates);
    }
    return m_sent > 0;
}

void Pull::prepare(const Desk& desk, qint64 after)
{
    m_who = entitlementOf(m_set, desk.staff, m_context);
    m_ledger.emplace(m_db, desk.no);
    m_enrolment = desk.no;
    m_cursor = desk.cursor;
    // A desk that is ahead of us keeps its numbers: ours go on from the higher, so that none is ever used twice.
    m_delivered = std::max(desk.delivered, after);
    m_keys = numbersOf(m_who->deskKeys());
    m_grants = QString::fromLatin1(m_who->grants(*m_context.policy));
    m_work.emplace(m_db, desk.no);
    m_work->add(newWork(desk, after));
}

std::vector<Candidate> Pull::newWork(const Desk& desk, qint64 after)
{
    const KeyNos before = unpackKeys(desk.deskKeys);
    std::vector<Candidate> work;
    const auto add = [&work](const std::vector<Candidate>& more) { work.insert(work.end(), more.begin(), more.end()); };
    if (after < desk.delivered) add(doubt(after));
    if (m_grants != desk.entitlement) {
        // What a row shows may have changed: look at everything held and everything reachable, whatever the feed says.
        m_cursor = feedHead(m_db);
        add(m_ledger->above(-1));
        add(recordsWith(m_keys));
        return work;
    }
    add(fromFeed());
    if (m_keys != before) add(recordsWith(differing(m_keys, before)));
    return work;
}

std::vector<Candidate> Pull::doubt(qint64 after)
{
    // The desk never got these, or lost them again: an empty digest matches nothing, so each is sent or taken back anew.
    auto rows = m_ledger->above(after);
    for (const auto& [kind, rec] : rows) {
        Holding holding = *m_ledger->find(kind, rec);
        holding.digest = {};
        holding.removing = false;
        m_ledger->put(kind, rec, holding);
    }
    m_db.run(u"DELETE FROM removing WHERE enrolment = ? AND delivery > ?"_s, {m_enrolment, after});
    return rows;
}

std::vector<Candidate> Pull::recordsWith(const KeyNos& keys)
{
    if (keys.empty()) return {};
    QVariantList values;
    for (const qint64 key : keys) values << key;
    std::map<KindNo, std::vector<qint64>> byKind;
    Rows rows = m_db.run(u"SELECT DISTINCT kind, rec FROM row_key WHERE "_s + m_db.in(u"key"_s, true) + u" ORDER BY kind, rec"_s,
                         {m_db.list(values, true)});
    while (rows.next()) byKind[KindNo(rows.number(0))].push_back(rows.number(1));
    std::vector<Candidate> out;
    for (const auto& kind : model::catalogue()) {
        for (const qint64 rec : byKind[kind.no()]) out.emplace_back(kind.no(), rec);
    }
    return out;
}

std::vector<Candidate> Pull::fromFeed()
{
    std::vector<Candidate> out;
    for (bool more = true; more;) {
        const auto entries = readFeed(m_db, m_cursor, FeedBlock);
        more = entries.size() == size_t(FeedBlock);
        for (const FeedEntry& entry : entries) {
            m_cursor = entry.seq;
            if (meet(entry.before, m_keys) || meet(entry.after, m_keys)) out.emplace_back(entry.kind, entry.rec);
        }
    }
    return out;
}

void Pull::consider(const std::vector<Candidate>& candidates)
{
    size_t at = 0;
    while (at < candidates.size() && !full()) {
        const KindNo kind = candidates[at].first;
        std::vector<qint64> recs;
        // No more than could be sent: what is looked at in vain is only looked at again.
        const size_t most = size_t(PageRows - m_sent);
        for (; at < candidates.size() && candidates[at].first == kind && recs.size() < most; ++at) {
            recs.push_back(candidates[at].second);
        }
        if (!recs.empty()) considerKind(model::kindView(kind), recs);
    }
    m_work->putBack({candidates.begin() + ptrdiff_t(at), candidates.end()});
}

void Pull::considerKind(const model::KindView& kind, const std::vector<qint64>& recs)
{
    const auto held = loadByRecs(m_db, kind, recs);
    m_set.adopt(held);
    m_db.pass("rows-read");
    const auto keys = loadKeysMany(m_db, kind.no(), recs, m_who->deskKeys());
    std::map<qint64, const Held*> byRec;
    for (const Held& one : held) byRec[one.rec] = &one;
    for (const qint64 rec : recs) {
        const auto it = byRec.find(rec);
        if (it == byRec.end()) continue;
        const auto found = keys.find(rec);
        considerRow(*it->second, found == keys.end() ? access::Keys() : found->second);
    }
}

void Pull::considerRow(const Held& held, access::Keys keys)
{
    nameSubjects(keys, *held.record, m_set, *m_who);
    const Moment now = m_context.clock.now();
    const Mirror mirror(m_set, *held.record, keys, now);
    const auto projected = access::project(*m_who, mirror.row(), access::Surface::Desk, now);
    if (projected) send(held, *projected);
    else remove(held.record->no(), held.rec, held.record->id());
}

quint32 Pull::studentOf(const model::Record& record)
{
    const auto student = record.student();
    const auto held = student ? m_set.stored(KindNo::Student, *student) : std::nullopt;
    return held ? quint32(held->rec) : 0;
}

std::shared_ptr<const PreparedRow> Pull::prepared(const Held& held, const access::Projected& projected)
{
    const RowCache::Key key{held.record->no(), held.rec, held.ver, projected.view.shape().packed(), projected.until ? projected.until->ms : 0};
    if (auto known = m_context.rows->find(key)) return known;
    auto made = std::make_shared<PreparedRow>(PreparedRow{wire::encodeRow(projected.view, projected.until), {}});
    const QByteArray digest = base::digest(wire::canonical(projected.view.shape(), made->encoded), m_context.keys->ledger.exposed(), 16);
    memcpy(made->digest.data(), digest.constData(), 16);
    m_context.rows->keep(key, made);
    return made;
}

void Pull::send(const Held& held, const access::Projected& projected)
{
    const KindNo kind = held.record->no();
    const quint32 shape = m_shapes.numberOf(projected.view.shape());
    const auto row = prepared(held, projected);
    const Holding* holding = m_ledger->find(kind, held.rec);
    if (holding && !holding->removing && holding->digest == row->digest) return;
    const quint32 previous = !holding ? 0 : holding->shape == shape ? holding->previous : holding->shape;
    ++m_delivered;
    ++m_sent;
    m_ledger->put(kind, held.rec, {studentOf(*held.record), shape, previous, m_delivered, row->digest, false});
    if (m_groups.empty() || m_groups.back().shape != projected.view.shape()) m_groups.push_back({projected.view.shape(), m_delivered, {}});
    m_groups.back().rows.push_back(row->encoded);
}

void Pull::remove(KindNo kind, qint64 rec, const RecordId& id)
{
    const Holding* holding = m_ledger->find(kind, rec);
    if (!holding || holding->removing) return;
    Holding leaving = *holding;
    leaving.delivery = ++m_delivered;
    leaving.removing = true;
    ++m_sent;
    m_ledger->put(kind, rec, leaving);
    m_removals.push_back({kind, id, m_delivered});
    m_removing << m_enrolment << m_delivered << int(kind) << rec;
    // Rows before and after it must not share one run of numbers.
    m_groups.push_back({model::Shape(model::kindView(kind)), m_delivered, {}});
}

void Pull::store(const Desk& desk)
{
    std::erase_if(m_groups, [](const wire::EncodedGroup& group) { return group.rows.empty(); });
    m_ledger->flush();
    m_db.pass("after-ledger");
    m_db.insertMany(u"removing (enrolment, delivery, kind, rec)"_s, 4, m_removing);
    if (m_delivered > desk.delivered) {
        m_db.run(u"INSERT INTO page_mark (enrolment, first, seq) VALUES (?, ?, ?)"_s, {desk.no, desk.delivered + 1, m_cursor});
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
        Rows rows = db.run(u"SELECT kind, rec FROM removing WHERE enrolment = ? AND delivery = ?"_s, {enrolment, delivery});
        if (!rows.next()) continue;
        const KindNo kind = KindNo(rows.number(0));
        const qint64 rec = rows.number(1);
        const Holding* holding = ledger.find(kind, rec);
        // A row that came back in the meantime is not the one that was erased.
        if (holding && holding->removing && holding->delivery == delivery) ledger.erase(kind, rec);
        db.run(u"INSERT INTO receipt (enrolment, kind, rec, delivery, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
               {enrolment, int(kind), rec, delivery, now.ms});
        db.run(u"DELETE FROM removing WHERE enrolment = ? AND delivery = ?"_s, {enrolment, delivery});
    }
    ledger.flush();
    db.run(u"UPDATE enrolment SET acked = ? WHERE no = ? AND acked < ? AND delivered >= ?"_s, {ack.upTo, enrolment, ack.upTo, ack.upTo});
    transaction.commit();
    db.pass("after-ack");
}

}
