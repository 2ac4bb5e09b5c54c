#pragma once

#include "core/model/dropin/Decision.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "core/model/tutorials/TutorialRecord.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"
#include "tests/support/Shelf.h"

namespace carrel::tests {

/// Of an office: where a team sees whoever comes, and whoever booked.
class Sessions
{
public:
    static base::Moment noon(QDate day = QDate(2026, 3, 10))
    {
        return base::Moment::startOf(day).plusSeconds(12 * 3600);
    }
    /// A drop-in session of that day, open.
    Entry dropIn(const Entry& team, base::Moment closes = noon().plusSeconds(3600))
    {
        using model::DropIn;
        return shelf.add(DropIn::kind)
            .with(DropIn::team, team.id())
            .with(DropIn::closes, closes)
            .with(DropIn::state, model::DropInState::Open);
    }
    Entry duty(const Entry& session, const Entry& who, model::DutyState state = model::DutyState::On)
    {
        return shelf.add(model::Duty::kind).with(model::Duty::session, session.id()).with(model::Duty::staff, who.id()).with(model::Duty::state, state);
    }
    Entry visit(const Entry& session, const Entry& student)
    {
        using model::Visit;
        return shelf.add(Visit::kind).with(Visit::session, session.id()).with(Visit::student, student.id()).with(Visit::state, model::VisitState::Waiting);
    }
    /// Somebody was seen at a session of that day.
    Entry seen(const Entry& team, const Entry& student, QDate day)
    {
        using model::Visit;
        const Entry session = dropIn(team, noon(day).plusSeconds(3600)).with(model::DropIn::opens, noon(day)).with(model::DropIn::state, model::DropInState::Closed);
        return visit(session, student).with(Visit::state, model::VisitState::Finished).with(Visit::joined, noon(day).plusSeconds(60));
    }
    /// On five days, that one the last; the last visit.
    Entry comesOften(const Entry& team, const Entry& student, QDate last)
    {
        for (int i = 4; i > 0; --i) seen(team, student, last.addDays(-i));
        return seen(team, student, last);
    }
    Entry decision(const Entry& team, const Entry& student, base::Moment at, model::DecisionChoice choice = model::DecisionChoice::Contact)
    {
        using model::Decision;
        return shelf.add(Decision::kind).with(Decision::team, team.id()).with(Decision::student, student.id()).with(Decision::decided, at).with(Decision::choice, choice);
    }
    Entry approach(const Entry& decision, const Entry& student, base::Moment sent)
    {
        using model::Approach;
        return shelf.add(Approach::kind).with(Approach::decision, decision.id()).with(Approach::student, student.id()).with(Approach::sent, sent);
    }
    /// A workshop of that day, two hours long.
    Entry workshop(const Entry& team, const Entry& leader, QDate day = QDate(2026, 3, 12))
    {
        using model::Workshop;
        return shelf.add(Workshop::kind)
            .with(Workshop::team, team.id())
            .with(Workshop::leader, leader.id())
            .with(Workshop::starts, noon(day))
            .with(Workshop::ends, noon(day).plusSeconds(7200))
            .with(Workshop::state, model::WorkshopState::Open);
    }
    Entry booking(const Entry& workshop, const Entry& student)
    {
        using model::Booking;
        return shelf.add(Booking::kind)
            .with(Booking::workshop, workshop.id())
            .with(Booking::student, student.id())
            .with(Booking::state, model::BookingState::Booked);
    }
    /// A time of that day, an hour long.
    Entry slot(const Entry& team, const Entry& tutor, QDate day = QDate(2026, 3, 12))
    {
        using model::Slot;
        return shelf.add(Slot::kind)
            .with(Slot::team, team.id())
            .with(Slot::tutor, tutor.id())
            .with(Slot::starts, noon(day))
            .with(Slot::ends, noon(day).plusSeconds(3600))
            .with(Slot::state, model::SlotState::Open);
    }
    Entry tutorial(const Entry& team, const Entry& student, QDate day = QDate(2026, 3, 12), model::TutorialState state = model::TutorialState::Booked)
    {
        using model::Tutorial;
        return shelf.add(Tutorial::kind)
            .with(Tutorial::team, team.id())
            .with(Tutorial::student, student.id())
            .with(Tutorial::starts, noon(day))
            .with(Tutorial::ends, noon(day).plusSeconds(3600))
            .with(Tutorial::state, state);
    }
    Entry record(const Entry& tutorial, const Entry& student, model::SignedState state = model::SignedState::Signed)
    {
        using model::TutorialRecord;
        return shelf.add(TutorialRecord::kind).with(TutorialRecord::tutorial, tutorial.id()).with(TutorialRecord::student, student.id()).with(TutorialRecord::state, state);
    }

    Shelf shelf;
};

}
