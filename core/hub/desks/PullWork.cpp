#include "core/hub/desks/Pull.h"

#include "core/access/Projection.h"
#include "core/hub/feed/Touches.h"

namespace carrel::hub {

using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

constexpr int WorkBlock = 512;
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

KeyNos together(const KeyNos& a, const KeyNos& b)
{
    KeyNos out;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
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

void Pull::prepare(const Desk& desk, qint64 after, const QString& epoch)
{
    // Before anything is read: what is committed after this belongs to the next pull.
    m_head = feedHead(m_db);
    m_who = entitlementOf(m_set, desk.staff, m_context);
    m_ledger.emplace(m_db, desk.no);
    m_enrolment = desk.no;
    m_cursor = desk.cursor;
    m_acked = desk.acked;
    // A desk that is ahead of us keeps its numbers: ours go on from the higher, so that none is ever used twice.
    m_delivered = std::max(desk.delivered, after);
    m_keys = numbersOf(m_who->deskKeys());
    m_grants = QString::fromLatin1(m_who->grants(*m_context.policy));
    // It speaks of another life of this store, or of an earlier one of its own: no number of it can be relied on.
    m_startsOver = epoch != m_context.epoch || after > desk.delivered || after < desk.acked;
    if (m_startsOver) doubt(-1);
    else if (after < desk.delivered) listFirst(doubt(after));
    const KeyNos before = unpackKeys(desk.deskKeys);
    if (m_startsOver || m_grants != desk.entitlement) {
        // What a row shows may have changed: look at everything held and everything reachable, which leaves nothing of
        // the feed to look at.
        m_db.run(u"DELETE FROM work WHERE enrolment = ?"_s, {m_enrolment});
        listFirst(m_ledger->above(-1));
        listFirst(recordsWith(m_keys));
        m_cursor = m_head;
    } else if (m_keys != before) {
        listFirst(recordsWith(differing(m_keys, before)));
        // A row that left the desk's old keys in the meantime has none of them any more.
        for (auto met = nextFromFeed(together(m_keys, before)); !met.empty(); met = nextFromFeed(together(m_keys, before))) listFirst(met);
    }
}

std::vector<Pull::Candidate> Pull::doubt(qint64 after)
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

void Pull::listFirst(const std::vector<Candidate>& candidates) { m_leftOver.insert(m_leftOver.end(), candidates.begin(), candidates.end()); }

std::vector<Pull::Candidate> Pull::recordsWith(const KeyNos& keys)
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

std::vector<Pull::Candidate> Pull::nextFromWork()
{
    if (!m_leftOver.empty()) {
        const size_t take = std::min<size_t>(m_leftOver.size(), WorkBlock);
        std::vector<Candidate> out(m_leftOver.begin(), m_leftOver.begin() + ptrdiff_t(take));
        m_leftOver.erase(m_leftOver.begin(), m_leftOver.begin() + ptrdiff_t(take));
        return out;
    }
    Rows rows = m_db.run(u"SELECT position, kind, packed FROM work WHERE enrolment = ? ORDER BY position LIMIT 1"_s, {m_enrolment});
    if (!rows.next()) return {};
    std::vector<Candidate> out;
    for (const qint64 rec : unpackKeys(rows.bytes(2))) out.emplace_back(KindNo(rows.number(1)), rec);
    m_db.run(u"DELETE FROM work WHERE enrolment = ? AND position = ?"_s, {m_enrolment, rows.number(0)});
    return out;
}

std::vector<Pull::Candidate> Pull::nextFromFeed(const KeyNos& keys)
{
    std::vector<Candidate> out;
    while (out.empty()) {
        const auto entries = readFeed(m_db, m_cursor, m_head, FeedBlock);
        if (entries.empty()) return out;
        for (const FeedEntry& entry : entries) {
            m_cursor = entry.seq;
            if (meet(entry.before, keys) || meet(entry.after, keys)) out.emplace_back(entry.kind, entry.rec);
        }
    }
    return out;
}

void Pull::listWork(const std::vector<Candidate>& candidates)
{
    if (candidates.empty()) return;
    // In front of what is listed already: it was taken from there, or is newer and covers it.
    qint64 position = m_db.one(u"SELECT coalesce(min(position), 1000000000) FROM work WHERE enrolment = ?"_s, {m_enrolment})->toLongLong();
    QVariantList values;
    for (size_t end = candidates.size(); end > 0;) {
        size_t begin = end;
        while (begin > 0 && end - begin < WorkBlock && candidates[begin - 1].first == candidates[end - 1].first) --begin;
        KeyNos recs;
        for (size_t i = begin; i < end; ++i) recs.push_back(candidates[i].second);
        values << m_enrolment << --position << int(candidates[begin].first) << packKeys(recs);
        end = begin;
    }
    m_db.insertMany(u"work (enrolment, position, kind, packed)"_s, 4, values);
}

}
