#include "core/store/Inbox.h"

namespace carrel::store {

using namespace Qt::StringLiterals;

namespace {

bool showsLess(const model::Shape& now, const model::Shape& before)
{
    for (int i = 0; i < model::kindView(now.kind()).size(); ++i) {
        if (now.at(i) < before.at(i) && before.at(i) > model::Grain::Masked) return true;
    }
    return false;
}

}

qint64 Inbox::after() { return m_cache.meta(u"after"_s).toLongLong(); }

void Inbox::applyRow(const wire::DeliveredRow& row)
{
    const model::KindNo kind = row.view.no();
    const bool waits = !m_waiting.isEmpty() && m_waiting.contains(row.view.id().text()) && !m_outbox.pending(kind, row.view.id()).empty();
    if (m_cache.isFilling() && !waits && m_rows.fill(row.view, row.delivery, row.until)) return;
    CachedRow said{row.view, row.delivery, row.until};
    const auto before = m_rows.stored(kind, row.view.id());
    m_narrowed = m_narrowed || (before && showsLess(row.view.shape(), before->row.view.shape()));
    if (waits) m_outbox.rebuild(kind, row.view.id(), said);
    else m_rows.put(said, before);
}

void Inbox::applyRemoval(const wire::Removal& removal)
{
    // Unsent words about it leave the desk as text; their sealed copies are still sent.
    m_outbox.withdrawText(removal.kind, removal.id);
    m_rows.erase(removal.kind, removal.id);
    m_cache.run(u"INSERT OR IGNORE INTO receipt (delivery) VALUES (?)"_s, {removal.delivery});
}

void Inbox::startOver()
{
    m_rows.eraseAll();
    m_cache.run(u"DELETE FROM receipt"_s);
    m_cache.setMeta(u"acked"_s, u""_s);
    m_outbox.showOwn();
}

void Inbox::dropUnsent()
{
    // Made here, taken by the hub, and not sent back in a whole pull: it is not for this desk to keep.
    for (const auto& kind : model::catalogue()) {
        for (const auto& id : m_rows.neverSent(kind.no())) {
            if (!m_outbox.isWaiting(kind.no(), id)) m_rows.erase(kind.no(), id);
        }
    }
}

void Inbox::noteClock(base::Moment hubTime)
{
    // Rows were dropped by a clock that ran ahead and has come back: the hub still counts on them, so all is asked anew.
    const base::Moment dropped{m_cache.meta(u"dropped_until"_s).toLongLong()};
    if (dropped.ms == 0 || (hubTime < dropped && dropped <= m_outbox.m_clock.now())) return;
    m_cache.setMeta(u"dropped_until"_s, u"0"_s);
    if (hubTime < dropped) m_cache.setMeta(u"after"_s, u"0"_s);
}

void Inbox::applyHead(const wire::PageHead& head)
{
    if (head.next != after()) m_cache.setMeta(u"after"_s, QString::number(head.next));
    if (m_cache.meta(u"epoch"_s) != head.epoch) m_cache.setMeta(u"epoch"_s, head.epoch);
    m_cache.setMeta(u"policy"_s, head.policy);
    QStringList roles;
    for (const QString& role : head.roles) roles << role;
    m_cache.setMeta(u"roles"_s, roles.join(u' '));
    QStringList rights;
    for (const QString& right : head.rights) rights << right;
    m_cache.setMeta(u"rights"_s, rights.join(u' '));
    QStringList creates;
    for (const model::KindNo kind : head.creates) creates << QString(model::kindView(kind).name());
    m_cache.setMeta(u"creates"_s, creates.join(u' '));
    m_cache.setMeta(u"lock_after"_s, QString::number(head.desk.lockAfterMinutes));
    m_cache.setMeta(u"pin"_s, head.desk.asksPin ? u"yes"_s : u"no"_s);
    m_cache.setMeta(u"largest_file"_s, QString::number(head.desk.largestFile));
    m_cache.setMeta(u"hub_time"_s, QString::number(head.hubTime.ms));
    m_cache.setMeta(u"lease_until"_s, QString::number(head.lease.until.ms));
    m_cache.setMeta(u"durable"_s, QString::number(head.durable));
    noteClock(head.hubTime);
}

bool Inbox::mayBeSaidAgain(const wire::Page& page)
{
    // Of a first fill, one of many pages: nothing of it is acknowledged or acted upon before a later one is on the medium.
    return m_cache.isFilling() && page.head.more && !page.head.startsOver && page.removals.empty() && acknowledgement().erased.empty();
}

void Inbox::apply(const wire::Page& page)
{
    m_narrowed = page.head.startsOver;
    {
        Cache::Transaction transaction(m_cache, mayBeSaidAgain(page) ? Cache::Durable::Later : Cache::Durable::Now);
        if (page.head.startsOver) startOver();
        m_waiting = m_outbox.waitingRecords();
        for (const auto& row : page.rows) applyRow(row);
        for (const auto& removal : page.removals) applyRemoval(removal);
        if (page.head.startsOver || !page.rows.empty() || !page.removals.empty()) m_cache.advance();
        if (!page.head.more) dropUnsent();
        if (!page.head.more) m_cache.endFilling();
        applyHead(page.head);
        transaction.commit();
    }
    // A receipt says "gone": the write-ahead log must not still hold it.
    if (!page.removals.empty() || m_narrowed) m_cache.checkpoint();
    m_tookAway = m_tookAway || !page.removals.empty() || m_narrowed;
}

wire::Ack Inbox::acknowledgement()
{
    wire::Ack ack{after(), {}};
    Found& rows = m_cache.run(u"SELECT delivery FROM receipt ORDER BY delivery"_s);
    while (rows.next()) ack.erased.push_back(rows.value(0).toLongLong());
    rows.finish();
    return ack;
}

void Inbox::acknowledged(const wire::Ack& ack)
{
    Cache::Transaction transaction(m_cache);
    for (const qint64 delivery : ack.erased) m_cache.run(u"DELETE FROM receipt WHERE delivery = ?"_s, {delivery});
    m_cache.setMeta(u"acked"_s, QString::number(ack.upTo));
    transaction.commit();
}

bool Inbox::dropExpired()
{
    bool any = false;
    for (const auto& kind : model::catalogue()) {
        const auto gone = m_rows.expired(kind.no());
        if (gone.empty()) continue;
        Cache::Transaction transaction(m_cache);
        for (const auto& id : gone) {
            m_outbox.withdrawText(kind.no(), id);
            m_rows.erase(kind.no(), id);
        }
        m_cache.setMeta(u"dropped_until"_s, QString::number(m_outbox.m_clock.now().ms));
        m_cache.advance();
        transaction.commit();
        any = true;
    }
    if (any) m_cache.checkpoint();
    return any;
}

}
