#include "core/store/Inbox.h"

namespace carrel::store {

using namespace Qt::StringLiterals;

qint64 Inbox::after() { return m_cache.meta(u"after"_s).toLongLong(); }

void Inbox::applyRow(const wire::DeliveredRow& row)
{
    const model::KindNo kind = row.view.no();
    CachedRow said{row.view, row.delivery, row.until};
    if (m_outbox.pending(kind, row.view.id()).empty()) m_rows.put(said);
    else m_outbox.rebuild(kind, row.view.id(), said);
}

void Inbox::applyRemoval(const wire::Removal& removal)
{
    // Unsent words about it leave the desk as text; their sealed copies are still sent.
    m_outbox.withdrawText(removal.kind, removal.id);
    m_rows.erase(removal.kind, removal.id);
    m_cache.run(u"INSERT OR IGNORE INTO receipt (delivery) VALUES (?)"_s, {removal.delivery});
}

void Inbox::apply(const wire::Page& page)
{
    {
        Cache::Transaction transaction(m_cache);
        for (const auto& row : page.rows) applyRow(row);
        for (const auto& removal : page.removals) applyRemoval(removal);
        if (page.head.next != after()) m_cache.setMeta(u"after"_s, QString::number(page.head.next));
        if (m_cache.meta(u"epoch"_s) != page.head.epoch) m_cache.setMeta(u"epoch"_s, page.head.epoch);
        m_cache.setMeta(u"policy"_s, page.head.policy);
        QStringList roles;
        for (const QString& role : page.head.roles) roles << role;
        m_cache.setMeta(u"roles"_s, roles.join(u' '));
        QStringList creates;
        for (const model::KindNo kind : page.head.creates) creates << QString(model::kindView(kind).name());
        m_cache.setMeta(u"creates"_s, creates.join(u' '));
        m_cache.setMeta(u"hub_time"_s, QString::number(page.head.hubTime.ms));
        m_cache.setMeta(u"lease_until"_s, QString::number(page.head.lease.until.ms));
        m_cache.setMeta(u"durable"_s, QString::number(page.head.durable));
        transaction.commit();
    }
    // A receipt says "gone": the write-ahead log must not still hold it.
    if (!page.removals.empty()) m_cache.checkpoint();
}

wire::Ack Inbox::acknowledgement()
{
    wire::Ack ack{after(), {}};
    QSqlQuery& rows = m_cache.run(u"SELECT delivery FROM receipt ORDER BY delivery"_s);
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

void Inbox::dropExpired(base::Moment now)
{
    bool any = false;
    for (const auto& kind : model::catalogue()) {
        std::vector<model::RecordId> gone;
        QSqlQuery& rows = m_cache.run(u"SELECT id FROM "_s + tableOf(kind) + u" WHERE until <= ?"_s, {now.ms});
        while (rows.next()) {
            if (const auto id = model::RecordId::parse(rows.value(0).toString())) gone.push_back(*id);
        }
        rows.finish();
        if (gone.empty()) continue;
        Cache::Transaction transaction(m_cache);
        for (const auto& id : gone) {
            m_outbox.withdrawText(kind.no(), id);
            m_rows.erase(kind.no(), id);
        }
        transaction.commit();
        any = true;
    }
    if (any) m_cache.checkpoint();
}

}
