#include "core/hub/desks/Shelf.h"
#include "core/hub/edits/Push.h"

namespace carrel::hub {

using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

struct Waiting {
    qint64 no = 0;
    qint64 enrolment = 0;
    qint64 n = 0;
    RecordId staff;
    wire::Body body;
};

bool concerns(const wire::Body& body, const QSet<RecordId>& made)
{
    if (made.contains(body.record)) return true;
    const auto& kind = model::kindView(body.changes.kind());
    const auto parent = kind.parentPosition() < 0 ? std::nullopt : body.changes.at(kind.parentPosition());
    const auto id = parent ? model::Kept<RecordId>::read(parent->value()) : std::nullopt;
    return id && made.contains(*id);
}

std::vector<Waiting> waitingFor(Db& db, const QSet<RecordId>& made)
{
    std::vector<Waiting> out;
    Rows rows = db.run(u"SELECT no, enrolment, n, staff, body FROM quarantine WHERE state = 'open' AND reason NOT IN ('revoked', 'forked', 'draft', 'unreadable') ORDER BY no"_s);
    while (rows.next()) {
        const auto staff = RecordId::parse(rows.text(3));
        auto body = wire::readBody(rows.bytes(4));
        if (staff && body && concerns(*body, made)) out.push_back({rows.number(0), rows.number(1), rows.number(2), *staff, std::move(body).value()});
    }
    return out;
}

}

bool Push::takeUp(const Desk& desk, const QSet<RecordId>& made)
{
    bool any = false;
    for (const Waiting& one : waitingFor(m_db, made)) {
        m_set.lock(one.body.changes.kind(), {one.body.record});
        const auto author = personAt(m_db, one.staff, m_context, desk.head);
        // As its author's own edit: what they may not write goes on waiting for a person.
        const Judgement judgement = m_plan.judge(one.body, {one.staff, one.enrolment, one.n, seenAt(m_db, m_context, one.enrolment, one.body.base), false}, author->who);
        if (judgement.outcome.state == wire::OutcomeState::Quarantined) continue;
        m_db.run(u"UPDATE quarantine SET state = 'released', decided_by = '', decided_at = ? WHERE no = ? AND state = 'open'"_s, {m_context.clock.now().ms, one.no});
        any = true;
    }
    return any;
}

void Push::takeUpWhatWaited(const Desk& desk)
{
    // What is taken up may itself be what another waits for.
    for (size_t known = 0; known < m_plan.steps().size();) {
        QSet<RecordId> made;
        for (; known < m_plan.steps().size(); ++known) {
            const FieldStep& step = m_plan.steps()[known];
            if (step.standing == "made") made.insert(step.record);
        }
        if (made.isEmpty() || !takeUp(desk, made)) return;
    }
}

}
