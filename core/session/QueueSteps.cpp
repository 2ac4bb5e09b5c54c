#include "core/model/dropin/Queue.h"
#include "core/session/OpenDesk.h"
#include "core/session/Queue.h"

#include <QtCore/QScopedValueRollback>
#include <algorithm>

namespace carrel::session {

using model::Changes;
using model::DropIn;
using model::Duty;
using model::KindNo;
using model::RecordId;
using model::Visit;
using model::VisitState;

Queue::Queue(Desk& desk, const base::Clock& clock, base::Random& random, QObject* parent)
    : QObject(parent), m_desk(desk), m_clock(clock), m_random(random)
{
    connect(&m_desk, &Desk::syncChanged, this, &Queue::lookAtClaim);
    connect(&m_desk, &Desk::rowsChanged, this, &Queue::lookAtClaim);
    connect(&m_desk, &Desk::locking, this, [this] { m_claim.reset(); });
    connect(&m_desk, &Desk::closed, this, [this] { m_claim.reset(); });
}

CommandAnswer Queue::open(const NewDropIn& request)
{
    Changes changes(KindNo::DropIn);
    changes.to(DropIn::title, request.title.trimmed()).to(DropIn::place, request.place.trimmed()).to(DropIn::team, request.team);
    changes.to(DropIn::opens, request.opens).to(DropIn::closes, request.closes).to(DropIn::state, model::DropInState::Open);
    if (request.usual) changes.to(DropIn::usual, *request.usual);
    if (request.calling != model::CallingBy::Ticket) changes.to(DropIn::calling, request.calling);
    return m_desk.create(changes);
}

CommandAnswer Queue::setState(const RecordId& session, model::DropInState state) { return m_desk.edit(session, Changes(KindNo::DropIn).to(DropIn::state, state)); }

CommandAnswer Queue::setCalling(const RecordId& session, model::CallingBy calling) { return m_desk.edit(session, Changes(KindNo::DropIn).to(DropIn::calling, calling)); }

CommandAnswer Queue::setDuty(const RecordId& session, const RecordId& staff, const QString& desk, model::DutyState state)
{
    Changes changes(KindNo::Duty);
    changes.to(Duty::state, state);
    if (!desk.trimmed().isEmpty()) changes.to(Duty::desk, desk.trimmed());
    for (const Item& duty : duties(session)) {
        if (shown(duty.view, Duty::staff) == staff) return m_desk.edit(duty.view.id(), changes);
    }
    return m_desk.create(changes.to(Duty::session, session).to(Duty::staff, staff));
}

QString Queue::freshTicket(const RecordId& session)
{
    QSet<QString> taken;
    for (const Item& visit : m_desk.all(KindNo::Visit)) {
        if (shown(visit.view, Visit::session) == session) taken.insert(shown(visit.view, Visit::ticket).value_or(QString()));
    }
    QString ticket = model::drawTicket(m_random);
    while (taken.contains(ticket)) ticket = model::drawTicket(m_random);
    return ticket;
}

CommandAnswer Queue::addWalkUp(const NewWalkUp& request)
{
    Changes changes(KindNo::Visit);
    changes.to(Visit::session, request.session).to(Visit::ticket, freshTicket(request.session)).to(Visit::state, VisitState::Waiting);
    changes.to(Visit::joined, m_clock.now());
    if (request.student) changes.to(Visit::student, *request.student);
    else if (request.visitor.trimmed().isEmpty()) return {CommandFault::Incomplete, std::nullopt, QString(model::latin(Visit::visitor.name))};
    else changes.to(Visit::visitor, request.visitor.trimmed());
    if (!request.topic.isEmpty()) changes.to(Visit::topic, request.topic);
    if (request.isConfidential) changes.to(Visit::confidential, true);
    return m_desk.create(changes);
}

QString Queue::ownDeskAt(const RecordId& session)
{
    for (const Item& duty : duties(session)) {
        if (shown(duty.view, Duty::staff) == m_desk.person().id) return shown(duty.view, Duty::desk).value_or(QString());
    }
    return {};
}

Changes Queue::callOf(const RecordId& session, int calls)
{
    Changes changes(KindNo::Visit);
    changes.to(Visit::state, VisitState::Called).to(Visit::called, m_clock.now()).to(Visit::calls, calls + 1).to(Visit::by, m_desk.person().id);
    const QString desk = ownDeskAt(session);
    desk.isEmpty() ? changes.clear(Visit::desk) : changes.to(Visit::desk, desk);
    return changes;
}

namespace {

bool isAnswering(SyncStanding standing) { return standing == SyncStanding::UpToDate || standing == SyncStanding::Syncing; }

}

bool Queue::isCutOff() const
{
    const auto report = m_desk.syncReport();
    // A hub that is busy has answered, and is asked again: until then nobody knows.
    return report.standing == SyncStanding::HubBusy ? report.nextTry.has_value() : !isAnswering(report.standing);
}

bool Queue::isApart() const
{
    if (m_desk.syncReport().standing != SyncStanding::HubBusy) return isCutOff();
    constexpr qint64 LatelyMs = 60'000;
    return m_silent && m_clock.monotonicMs() - *m_silent < LatelyMs && isCutOff();
}

void Queue::callNext(const RecordId& session, std::function<void(const CallAnswer&)> done)
{
    Q_ASSERT(!isCalling());
    m_claim = Claim{session, session, false, {}, std::move(done)};
    beginClaim();
}

void Queue::call(const RecordId& visit, std::function<void(const CallAnswer&)> done)
{
    Q_ASSERT(!isCalling());
    const auto found = row(visit);
    const auto session = found ? shown(found->visit.view, Visit::session) : std::nullopt;
    if (!session || (found->state != VisitState::Waiting && found->state != VisitState::Parked)) return done({CallAnswer::How::TakenByOthers, visit, {}});
    m_claim = Claim{*session, visit, true, {}, std::move(done)};
    claim(*found);
}

void Queue::beginClaim()
{
    const auto now = board(m_claim->session);
    const auto free = [&](const QueueRow& row) { return !m_claim->lost.contains(row.visit.view.id()); };
    const auto next = now ? std::ranges::find_if(now->waiting, free) : std::vector<QueueRow>::const_iterator();
    if (!now || next == now->waiting.end()) return endClaim({CallAnswer::How::NobodyWaits, std::nullopt, {}});
    claim(*next);
}

void Queue::claim(const QueueRow& row)
{
    const RecordId visit = row.visit.view.id();
    m_claim->visit = visit;
    Changes changes = callOf(m_claim->session, row.calls);
    const bool isApart = this->isApart();
    // Who is cut off says so on the visit: it is how whoever was first hears of it.
    isApart ? changes.to(Visit::apart, true) : changes.clear(Visit::apart);
    CommandAnswer saved;
    {
        const QScopedValueRollback isLooking(m_isLooking, true);
        saved = m_desk.edit(visit, changes);
    }
    if (!saved.ok()) return endClaim({CallAnswer::How::NotSaved, visit, saved});
    if (isApart) endClaim({CallAnswer::How::CalledApart, visit, saved});
    // Nobody waits for a hub that does not answer; it is asked all the same, so that what is settled is known soon.
    m_desk.syncNow();
}

bool Queue::isHeldBack(const RecordId& visit)
{
    return std::ranges::any_of(m_desk.told(), [&](const ToldEdit& told) { return told.record == visit && told.fate == Fate::Quarantined; });
}

void Queue::lookAtClaim()
{
    if (!m_claim || m_isLooking || !m_desk.isOpen()) return;
    const QScopedValueRollback isLooking(m_isLooking, true);
    const RecordId visit = m_claim->visit;
    const auto now = row(visit);
    if (now && now->visit.waiting) {
        if (!isCutOff()) return;
        // The hub has gone silent meanwhile: what is said aloud now is said without it.
        const auto saved = m_desk.edit(visit, Changes(KindNo::Visit).to(Visit::apart, true));
        return endClaim({CallAnswer::How::CalledApart, visit, saved});
    }
    if (now && now->state == VisitState::Called && now->isMine) return endClaim({CallAnswer::How::Called, visit, {CommandFault::None, visit, {}}});
    if (isHeldBack(visit)) return endClaim({CallAnswer::How::NotSaved, visit, {CommandFault::NotAllowed, visit, {}}});
    m_claim->lost.insert(visit);
    if (m_claim->onlyThis) return endClaim({CallAnswer::How::TakenByOthers, visit, {}});
    beginClaim();
}

void Queue::endClaim(const CallAnswer& answer)
{
    if (answer.how == CallAnswer::How::CalledApart) m_silent = m_clock.monotonicMs();
    else if (answer.how == CallAnswer::How::Called) m_silent.reset();
    const auto done = std::move(m_claim->done);
    m_claim.reset();
    done(answer);
}

CommandAnswer Queue::step(const RecordId& visit, VisitState to, Changes changes)
{
    const auto found = row(visit);
    if (!found) return {CommandFault::NotHere, std::nullopt, {}};
    const auto codeOf = [](VisitState state) { return QString(model::latin(model::codesOf<VisitState>[size_t(state)])); };
    // Who arrives a second time has not begun anew.
    if (!found->state || *found->state == to || !model::kindView(KindNo::Visit).mayMove(codeOf(*found->state), codeOf(to))) return {CommandFault::Invalid, visit, QString(model::latin(Visit::state.name))};
    return m_desk.edit(visit, changes.to(Visit::state, to));
}

CommandAnswer Queue::callAgain(const RecordId& visit)
{
    const auto found = row(visit);
    if (!found || found->state != VisitState::Called) return {CommandFault::NotHere, std::nullopt, {}};
    return m_desk.edit(visit, Changes(KindNo::Visit).to(Visit::calls, found->calls + 1));
}

CommandAnswer Queue::arrived(const RecordId& visit) { return step(visit, VisitState::Seen, Changes(KindNo::Visit).to(Visit::started, m_clock.now())); }

CommandAnswer Queue::finish(const RecordId& visit, const QString& note)
{
    const auto found = row(visit);
    // Only who sees somebody knows that it is over; a colleague takes over first.
    if (found && !found->isMine) return {CommandFault::NotAllowed, visit, QString(model::latin(Visit::state.name))};
    Changes changes(KindNo::Visit);
    changes.to(Visit::finished, m_clock.now());
    if (!note.trimmed().isEmpty()) changes.to(Visit::note, note.trimmed());
    return step(visit, VisitState::Finished, changes);
}

CommandAnswer Queue::noShow(const RecordId& visit) { return step(visit, VisitState::NoShow, Changes(KindNo::Visit).to(Visit::finished, m_clock.now())); }

CommandAnswer Queue::left(const RecordId& visit) { return step(visit, VisitState::Left, Changes(KindNo::Visit).to(Visit::finished, m_clock.now())); }

CommandAnswer Queue::park(const RecordId& visit) { return step(visit, VisitState::Parked); }

CommandAnswer Queue::requeue(const RecordId& visit)
{
    Changes changes(KindNo::Visit);
    changes.to(Visit::requeued, m_clock.now()).clear(Visit::by).clear(Visit::desk).clear(Visit::started).clear(Visit::finished);
    // They are called anew: what was called before is no call that they let pass.
    changes.clear(Visit::called).clear(Visit::calls).clear(Visit::apart);
    return step(visit, VisitState::Waiting, changes);
}

CommandAnswer Queue::transfer(const RecordId& visit, const QString& to)
{
    if (to.trimmed().isEmpty()) return {CommandFault::Incomplete, std::nullopt, QString(model::latin(Visit::sentTo.name))};
    return step(visit, VisitState::Transferred, Changes(KindNo::Visit).to(Visit::sentTo, to.trimmed()).to(Visit::finished, m_clock.now()));
}

CommandAnswer Queue::remove(const RecordId& visit) { return step(visit, VisitState::Removed); }

CommandAnswer Queue::takeOver(const RecordId& visit)
{
    const auto found = row(visit);
    const auto session = found ? shown(found->visit.view, Visit::session) : std::nullopt;
    if (!session || (found->state != VisitState::Called && found->state != VisitState::Seen)) return {CommandFault::NotHere, std::nullopt, {}};
    const QString desk = ownDeskAt(*session);
    Changes changes(KindNo::Visit);
    changes.to(Visit::by, m_desk.person().id);
    desk.isEmpty() ? changes.clear(Visit::desk) : changes.to(Visit::desk, desk);
    return m_desk.edit(visit, changes);
}

CommandAnswer Queue::match(const RecordId& visit, const RecordId& student)
{
    return m_desk.edit(visit, Changes(KindNo::Visit).to(Visit::student, student).clear(Visit::visitor));
}

}
