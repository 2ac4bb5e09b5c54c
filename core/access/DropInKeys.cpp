#include "core/access/DropInKeys.h"

#include "core/access/FrequentKeys.h"
#include "core/access/TutorialKeys.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"

namespace carrel::access {

using base::Moment;
using model::DropIn;
using model::Duty;
using model::DutyState;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Visit;
using model::VisitState;

namespace {

/// When the day of a session is over; nothing where it cannot be read.
std::optional<Moment> dayEnd(const Record& session)
{
    const auto closes = session.get(DropIn::closes);
    return closes ? std::optional(Moment::startOf(closes->day().addDays(1))) : std::nullopt;
}

/// Until when what a desk wrote while it was cut off may still arrive.
std::optional<Moment> graceEnd(const Record& session)
{
    const auto end = dayEnd(session);
    return end ? std::optional(end->plusDays(1)) : std::nullopt;
}

/// A state this program does not know is as good as closed.
bool isRunning(const Record& session)
{
    const auto state = session.get(DropIn::state);
    return state && *state != model::DropInState::Closed;
}

void addUntil(KeyRing& ring, const char* prefix, const RecordId& id, std::optional<Moment> end, Moment now)
{
    if (!end || now >= *end) return;
    ring.add(prefix, id, end);
    ring.noteBoundary(*end, now);
}

std::shared_ptr<const Record> sessionOf(const Record& record, Related& related)
{
    const auto parent = record.parent();
    return parent ? related.find(KindNo::DropIn, *parent) : nullptr;
}

}

void addDropInKeys(KeyRing& ring, const Record& session, Related& related, Moment now)
{
    ring.add("institution");
    const auto end = dayEnd(session);
    if (const auto team = session.get(DropIn::team)) {
        ring.add("session:", *team);
        addRecentKeys(ring, session, *team, now);
        if (isRunning(session)) addUntil(ring, "session.open:", *team, end, now);
    }
    for (const auto& duty : related.naming(KindNo::Duty, "session", session.id())) {
        const auto staff = duty->get(Duty::staff);
        if (!staff) continue;
        // Where somebody is expected they may know; who comes there, only while they are on duty.
        addUntil(ring, "staff:", *staff, end, now);
        if (duty->get(Duty::state) != DutyState::On) continue;
        if (isRunning(session)) addUntil(ring, "duty:", *staff, end, now);
        addUntil(ring, "duty.day:", *staff, graceEnd(session), now);
    }
}

void addDutyKeys(KeyRing& ring, const Record& duty, Related& related, Moment now)
{
    if (const auto session = sessionOf(duty, related)) {
        KeyRing whole;
        addDropInKeys(whole, *session, related, now);
        for (const char* prefix : {"institution", "session", "duty:"}) ring.takeFrom(whole, prefix);
    }
    if (const auto staff = duty.get(Duty::staff)) ring.add("staff:", *staff);
}

namespace {

void addOwnKeys(KeyRing& ring, const Record& visit, const Record& session, Related& related, Moment now)
{
    KeyRing whole;
    addDropInKeys(whole, session, related, now);
    for (const char* prefix : {"institution", "session", "duty"}) ring.takeFrom(whole, prefix);
    const auto by = visit.get(Visit::by);
    if (!by) return;
    const auto state = visit.get(Visit::state);
    if (state == VisitState::Called || state == VisitState::Seen) addUntil(ring, "duty:", *by, dayEnd(session), now);
    addUntil(ring, "duty.day:", *by, graceEnd(session), now);
}

}

void addVisitKeys(KeyRing& ring, const Record& visit, Related& related, Moment now)
{
    if (const auto session = sessionOf(visit, related)) addOwnKeys(ring, visit, *session, related, now);
    const auto student = visit.student();
    if (!student) return;
    addBeforeTutorialKeys(ring, *student, related, now);
    addOftenVisitKeys(ring, visit, *student, related, now);
    for (const auto& other : related.naming(KindNo::Visit, "student", *student)) {
        const auto session = sessionOf(*other, related);
        if (!session || !isRunning(*session)) continue;
        for (const auto& duty : related.naming(KindNo::Duty, "session", session->id())) {
            const auto staff = duty->get(Duty::staff);
            if (staff && duty->get(Duty::state) == DutyState::On) addUntil(ring, "duty.past:", *staff, dayEnd(*session), now);
        }
    }
}

void addVisitorKeys(KeyRing& ring, const RecordId& student, Related& related, Moment now)
{
    for (const auto& visit : related.naming(KindNo::Visit, "student", student)) {
        const auto session = sessionOf(*visit, related);
        if (!session || visit->get(Visit::state) == VisitState::Removed) continue;
        KeyRing one;
        addOwnKeys(one, *visit, *session, related, now);
        ring.takeFrom(one, "session");
        ring.takeFrom(one, "duty:");
    }
}

}
