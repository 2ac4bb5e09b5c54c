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

}

void Pull::prepare(const Desk& desk, qint64 after, const QString& epoch)
{
    // Read before anything else: what is committed after it belongs to the next pull.
    m_head = desk.head;
    m_person = personAt(m_db, desk.staff, m_context, m_head);
    m_ledger.emplace(m_db, desk.no);
    m_enrolment = desk.no;
    m_cursor = desk.cursor;
    m_acked = desk.acked;
    // A desk that is ahead of us keeps its numbers: ours go on from the higher, so that none is ever used twice.
    m_delivered = std::max(desk.delivered, after);
    // It speaks of another life of this store, or of an earlier one of its own: no number of it can be relied on.
    m_startsOver = epoch != m_context.epoch || after > desk.delivered || after < desk.acked;
    m_work.emplace(m_db, desk.no);
    m_trims.emplace(m_db, desk.no, desk.staff, desk.trimmed);
    addWork(desk, after);
}

void Pull::addWork(const Desk& desk, qint64 after)
{
    const KeyNos& keys = m_person->keys;
    if (m_startsOver) doubt(-1);
    else if (after < desk.delivered) add(doubt(after));
    if (m_startsOver || m_person->grants != desk.entitlement) {
        // What a row shows may have changed: look at everything held and everything reachable, which leaves nothing of
        // the feed to look at.
        m_cursor = m_head;
        add(m_ledger->all());
        addReached(keys);
        return;
    }
    const KeyNos before = unpackKeys(desk.deskKeys);
    if (keys != before) addReached(differing(keys, before));
    // A row that left the desk's old keys in the meantime has none of them any more.
    add(fromFeed(together(keys, before)));
}

WorkList::Numbers Pull::doubt(qint64 after)
{
    // The desk never got these, or lost them again.
    const auto rows = m_ledger->doubt(after);
    m_db.later(u"DELETE FROM removing WHERE enrolment = ? AND delivery > ?"_s, {m_enrolment, after});
    return rows;
}

void Pull::add(WorkList::Numbers recs)
{
    if (recs.empty()) return;
    m_work->add(m_shelf.named(recs, m_head));
    if (!recs.empty()) m_work->add(recs);
}

void Pull::addReached(const KeyNos& keys)
{
    if (!keys.empty()) m_work->add(*m_shelf.reached(m_db, keys, m_head));
}

WorkList::Numbers Pull::fromFeed(const KeyNos& keys)
{
    WorkList::Numbers out;
    while (m_cursor < m_head) {
        const auto entries = readFeed(m_db, m_cursor, m_head, FeedBlock);
        if (entries.empty()) break;
        for (const FeedEntry& entry : entries) {
            m_cursor = entry.seq;
            if (meet(entry.before, keys) || meet(entry.after, keys)) out.emplace_back(entry.kind, entry.rec);
        }
    }
    return out;
}

}
