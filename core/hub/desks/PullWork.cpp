#include "core/hub/desks/Pull.h"

#include "core/access/Projection.h"
#include "core/hub/feed/Touches.h"

namespace carrel::hub {

using model::KindNo;
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
    knowPerson(m_set, desk.staff, m_context);
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
    m_work.emplace(m_db, desk.no);
    m_work->add(newWork(desk, after));
}

WorkList::Numbers Pull::newWork(const Desk& desk, qint64 after)
{
    WorkList::Numbers work;
    const auto add = [&work](const WorkList::Numbers& more) { work.insert(work.end(), more.begin(), more.end()); };
    if (m_startsOver) doubt(-1);
    else if (after < desk.delivered) add(doubt(after));
    if (m_startsOver || m_grants != desk.entitlement) {
        // What a row shows may have changed: look at everything held and everything reachable, which leaves nothing of
        // the feed to look at.
        m_cursor = m_head;
        add(m_ledger->all());
        add(recordsWith(m_keys));
        return work;
    }
    const KeyNos before = unpackKeys(desk.deskKeys);
    if (m_keys != before) add(recordsWith(differing(m_keys, before)));
    // A row that left the desk's old keys in the meantime has none of them any more.
    add(fromFeed(together(m_keys, before)));
    return work;
}

WorkList::Numbers Pull::doubt(qint64 after)
{
    // The desk never got these, or lost them again.
    const auto rows = m_ledger->doubt(after);
    m_db.run(u"DELETE FROM removing WHERE enrolment = ? AND delivery > ?"_s, {m_enrolment, after});
    return rows;
}

WorkList::Numbers Pull::recordsWith(const KeyNos& keys)
{
    if (keys.empty()) return {};
    QVariantList values;
    for (const qint64 key : keys) values << key;
    std::map<KindNo, std::vector<qint64>> byKind;
    Rows rows = m_db.run(u"SELECT DISTINCT kind, rec FROM row_key WHERE "_s + m_db.in(u"key"_s, true) + u" ORDER BY kind, rec"_s,
                         {m_db.list(values, true)});
    while (rows.next()) byKind[KindNo(rows.number(0))].push_back(rows.number(1));
    WorkList::Numbers out;
    for (const auto& kind : model::catalogue()) {
        for (const qint64 rec : byKind[kind.no()]) out.emplace_back(kind.no(), rec);
    }
    return out;
}

WorkList::Numbers Pull::fromFeed(const KeyNos& keys)
{
    WorkList::Numbers out;
    for (;;) {
        const auto entries = readFeed(m_db, m_cursor, m_head, FeedBlock);
        if (entries.empty()) return out;
        for (const FeedEntry& entry : entries) {
            m_cursor = entry.seq;
            if (meet(entry.before, keys) || meet(entry.after, keys)) out.emplace_back(entry.kind, entry.rec);
        }
    }
}

}
