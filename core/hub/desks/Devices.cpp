#include "core/hub/desks/Devices.h"

#include "core/hub/audit/Audit.h"
#include "core/hub/backup/OutsideJournal.h"
#include "core/hub/feed/Feed.h"
#include "core/wire/Json.h"

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

/// More than anybody leaves half written, and a bound for whoever seals rubbish.
constexpr int MostDrafts = 200;
constexpr qint64 DaysToDecide = 28;

QByteArray noteOf(QAnyStringView verb, const wire::EnrolmentId& id, const QString& by)
{
    wire::JsonWriter json;
    json.beginObject().name("verb").text(verb).name("enrolment").text(id.text()).name("by").text(by).endObject();
    return json.bytes();
}

}

base::Result<base::Done, Devices::RevokeFault> Devices::revoke(const wire::EnrolmentId& id, const QString& by)
{
    Transaction transaction(m_db);
    const auto desk = Enrolments(m_db, m_context).byId(id);
    if (!desk) return RevokeFault::Unknown;
    if (desk->state == u"revoked") return RevokeFault::Already;
    // Without its share at the hub, a lease that has ended can never be given back.
    m_db.run(u"UPDATE enrolment SET state = 'revoked', share = ? WHERE no = ?"_s, {QByteArray(""), desk->no});
    m_db.run(u"INSERT INTO erasure (enrolment, ordered_at, ordered_by, erased_at, told_at, signature) VALUES (?, ?, ?, 0, 0, ?)"_s,
             {desk->no, m_context.clock.now().ms, by, QByteArray("")});
    FeedWriter(m_db, m_context.clock, m_context.salts).note(noteOf("revoke", id, by));
    // Written down outside the store first: no restore makes it a desk again.
    if (m_context.outside && !m_context.outside->revoked(id, m_context.clock.now())) throw StoreFailure(StoreFault::Failed, "journal");
    transaction.commit();
    return base::Done{};
}

bool Devices::isRevoked(const wire::EnrolmentId& id)
{
    const auto desk = Enrolments(m_db, m_context).byId(id);
    return desk && desk->state == u"revoked";
}

bool Devices::hasNobody(const wire::EnrolmentId& id)
{
    const auto desk = Enrolments(m_db, m_context).byId(id);
    if (!desk) return false;
    WorkingSet set(m_db);
    return entitlementOf(set, desk->staff, m_context).roles.empty();
}

bool Devices::takeReceipt(const wire::EraseReceipt& receipt)
{
    Transaction transaction(m_db);
    const auto desk = Enrolments(m_db, m_context).byId(receipt.enrolment);
    if (!desk || desk->state != u"revoked") return false;
    if (!base::signatureHolds(receipt.signature, wire::erasePart(receipt.enrolment, receipt.at), desk->signingKey)) return false;
    const int kept = m_db.run(u"UPDATE erasure SET erased_at = ?, told_at = ?, signature = ? WHERE enrolment = ? AND told_at = 0"_s,
                              {receipt.at.ms, m_context.clock.now().ms, receipt.signature, desk->no})
                         .affected();
    if (kept == 0) return true;
    m_db.run(u"DELETE FROM session WHERE enrolment = ?"_s, {desk->no});
    FeedWriter(m_db, m_context.clock, m_context.salts).note(noteOf("erased", receipt.enrolment, desk->staff.text()));
    transaction.commit();
    return true;
}

bool Devices::takeDraft(const QByteArray& sealed)
{
    const auto plain = base::openSeal(sealed, m_context.keys->seal);
    const QList<QByteArray> parts = plain ? plain->split('\n') : QList<QByteArray>();
    const auto id = parts.size() > 2 ? wire::EnrolmentId::parse(QString::fromLatin1(parts[0])) : std::nullopt;
    if (!id) return false;
    Transaction transaction(m_db);
    const auto desk = Enrolments(m_db, m_context).byId(*id);
    if (!desk || (desk->state != u"revoked" && !hasNobody(*id))) return false;
    const auto there = m_db.one(u"SELECT no FROM quarantine WHERE enrolment = ? AND reason = 'draft' AND body = ?"_s, {desk->no, sealed});
    if (there) return true;
    const auto count = m_db.one(u"SELECT count(*) FROM quarantine WHERE enrolment = ? AND reason = 'draft'"_s, {desk->no});
    if (count->toInt() >= MostDrafts) return false;
    const base::Moment now = m_context.clock.now();
    // It was never saved by its author, so it is not opened here: kept as it came, for a named person.
    m_db.run(u"INSERT INTO quarantine (no, enrolment, n, staff, kind, record, reason, body, owner, at, due, state) "
             u"SELECT coalesce(max(no), 0) + 1, ?, 0, ?, 0, '', 'draft', ?, ?, ?, ?, 'open' FROM quarantine"_s,
             {desk->no, desk->staff.text(), sealed, desk->staff.text(), now.ms, now.plusDays(DaysToDecide).ms});
    transaction.commit();
    return true;
}

}
