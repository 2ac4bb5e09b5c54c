#include "core/access/WorkshopKeys.h"

#include "core/model/people/Student.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"

namespace carrel::access {

using base::Moment;
using model::Booking;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Workshop;

namespace {

constexpr int daysBefore = 7, daysAfter = 14, deskDaysBefore = 14;

/// From the start of one day to the end of another; without both dates it never holds.
Span daysAround(const Record& workshop, int before, int after, KeyRing& ring, Moment now)
{
    const auto starts = workshop.get(Workshop::starts), ends = workshop.get(Workshop::ends);
    if (!starts || !ends) return {};
    const Moment from = Moment::startOf(starts->day().addDays(-before)), until = Moment::startOf(ends->day().addDays(after + 1));
    ring.noteBoundary(from, now);
    ring.noteBoundary(until, now);
    return {from <= now && now < until, until};
}

/// The leader's window and the team's: what a booking, and whoever booked, can be reached by.
void addRegisterKeys(KeyRing& ring, const Record& workshop, Moment now)
{
    ring.add("institution");
    const Span window = daysAround(workshop, daysBefore, daysAfter, ring, now);
    const auto leader = workshop.get(Workshop::leader);
    if (leader && window.holds) ring.add("leader:", *leader, window.until);
    const Span desk = daysAround(workshop, deskDaysBefore, daysAfter, ring, now);
    const auto team = workshop.get(Workshop::team);
    if (!team) return;
    ring.add("session:", *team);
    if (desk.holds) ring.add("session.open:", *team, desk.until);
}

}

void addSeriesKeys(KeyRing& ring, const Record& series)
{
    ring.add("institution");
    const auto team = series.get(model::Series::team);
    if (!team) return;
    ring.add("session:", *team);
    ring.add("session.open:", *team);
}

void addWorkshopKeys(KeyRing& ring, const Record& workshop, Moment now)
{
    addRegisterKeys(ring, workshop, now);
    const auto ends = workshop.get(Workshop::ends);
    if (!ends) return;
    // Who leads it and whose it is may know that as long as it lies ahead; who comes, only in the days around it.
    const Moment until = Moment::startOf(ends->day().addDays(daysAfter + 1));
    ring.noteBoundary(until, now);
    if (now >= until) return;
    if (const auto leader = workshop.get(Workshop::leader)) ring.add("staff:", *leader, until);
    if (const auto team = workshop.get(Workshop::team)) ring.add("session.open:", *team, until);
}

void addBookingKeys(KeyRing& ring, const Record& booking, Related& related, Moment now)
{
    const auto parent = booking.parent();
    const auto workshop = parent ? related.find(KindNo::Workshop, *parent) : nullptr;
    if (!workshop) return;
    addRegisterKeys(ring, *workshop, now);
    const auto student = booking.student();
    const auto found = student ? related.find(KindNo::Student, *student) : nullptr;
    if (!found) return;
    KeyRing study;
    study.addStudy(*found, related, now);
    ring.takeFrom(study, "faculty:");
}

void addAttenderKeys(KeyRing& ring, const RecordId& student, Related& related, Moment now)
{
    for (const auto& booking : related.naming(KindNo::Booking, "student", student)) {
        const auto parent = booking->parent();
        const auto workshop = parent ? related.find(KindNo::Workshop, *parent) : nullptr;
        if (!workshop || (booking->get(Booking::state) == model::BookingState::Cancelled && !model::hasPlace(*booking))) continue;
        KeyRing one;
        addRegisterKeys(one, *workshop, now);
        ring.takeFrom(one, "session");
        ring.takeFrom(one, "leader:");
    }
}

}
