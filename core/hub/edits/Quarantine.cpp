#include "core/hub/edits/Quarantine.h"

#include "core/hub/audit/Audit.h"
#include "core/wire/Json.h"

namespace carrel::hub {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

std::vector<QuarantinedEdit> Quarantine::list()
{
    std::vector<QuarantinedEdit> out;
    Rows rows = m_db.run(u"SELECT no, staff, kind, record, reason, owner, at, due, state FROM quarantine WHERE state = 'open' ORDER BY due, no"_s);
    while (rows.next()) {
        const auto* kind = model::findKind(KindNo(rows.number(2)));
        out.push_back({rows.number(0), rows.text(1), kind ? QString(kind->name()) : QString(), rows.text(3), rows.text(4), rows.text(5),
                       {rows.number(6)}, {rows.number(7)}, rows.text(8)});
    }
    return out;
}

bool Quarantine::decide(qint64 no, const char* state, const QString& by)
{
    // Two who decide at once: the store lets one of them find it open.
    return m_db.run(u"UPDATE quarantine SET state = ?, decided_by = ?, decided_at = ? WHERE no = ? AND state = 'open'"_s,
                    {QString::fromLatin1(state), by, m_context.clock.now().ms, no})
               .affected()
        == 1;
}

base::Result<wire::Outcome, QuarantineFault> Quarantine::release(qint64 no, const QString& by, std::vector<FeedEntry>& entries)
{
    Transaction transaction(m_db);
    Rows rows = m_db.run(u"SELECT enrolment, n, staff, body, state, reason FROM quarantine WHERE no = ?"_s, {no});
    if (!rows.next()) return QuarantineFault::Unknown;
    if (rows.text(4) != u"open") return QuarantineFault::Decided;
    const auto body = wire::readBody(rows.bytes(3));
    const auto staff = RecordId::parse(rows.text(2));
    if (!body || !staff) return QuarantineFault::Unreadable;
    const qint64 enrolment = rows.number(0);
    const qint64 n = rows.number(1);
    // Two copies of one desk have counted their deliveries alike: what either had seen is not known.
    const auto seen = rows.text(5) == u"forked" ? std::nullopt : seenAt(m_db, m_context, enrolment, body->base);
    WorkingSet set(m_db);
    set.lock(body->changes.kind(), {body->record});
    EditPlan plan(m_db, m_context, set);
    const Judgement judgement = plan.judge(*body, {*staff, enrolment, n, seen, true}, entitlementOf(set, *staff, m_context));
    if (judgement.outcome.state == wire::OutcomeState::Quarantined) return QuarantineFault::StillRefused;
    if (!decide(no, "released", by)) return QuarantineFault::Decided;
    entries = FeedWriter(m_db, m_context.clock, m_context.salts).append(set, plan.steps(), {"release", *staff, enrolment, by});
    transaction.commit();
    return judgement.outcome;
}

base::Result<base::Done, QuarantineFault> Quarantine::decline(qint64 no, const QString& by)
{
    Transaction transaction(m_db);
    const auto state = m_db.one(u"SELECT state FROM quarantine WHERE no = ?"_s, {no});
    if (!state) return QuarantineFault::Unknown;
    if (state->toString() != u"open") return QuarantineFault::Decided;
    if (!decide(no, "declined", by)) return QuarantineFault::Decided;
    wire::JsonWriter json;
    json.beginObject().name("verb").text(u"decline").name("quarantine").number(no).name("by").text(by).endObject();
    FeedWriter(m_db, m_context.clock, m_context.salts).note(json.bytes());
    transaction.commit();
    return base::Done{};
}

}
