#include "core/access/TutorialKeys.h"

#include "core/model/tutorials/TutorialRecord.h"

namespace carrel::access {

using base::Moment;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::SignedState;
using model::Slot;
using model::Tutorial;
using model::TutorialRecord;
using model::TutorialState;

namespace {

constexpr int daysBefore = 28, daysAfter = 14;

/// From the start of one day to the end of another; without both dates it never holds.
Span weeksAround(std::optional<Moment> starts, std::optional<Moment> ends, KeyRing& ring, Moment now)
{
    if (!starts || !ends) return {};
    const Moment from = Moment::startOf(starts->day().addDays(-daysBefore)), until = Moment::startOf(ends->day().addDays(daysAfter + 1));
    ring.noteBoundary(from, now);
    ring.noteBoundary(until, now);
    return {from <= now && now < until, until};
}

/// Signed, and by two where the author is a trainee.
bool isRecorded(const RecordId& tutorial, Related& related)
{
    for (const auto& record : related.naming(KindNo::TutorialRecord, "tutorial", tutorial)) {
        const auto state = record->get(TutorialRecord::state);
        const bool waits = state == SignedState::Signed && record->get(TutorialRecord::needsCoSign).value_or(false);
        if (state == SignedState::CoSigned || (state == SignedState::Signed && !waits)) return true;
    }
    return false;
}

/// While it is work of these weeks, by itself.
Span working(const Record& tutorial, Related& related, KeyRing& ring, Moment now)
{
    const auto state = tutorial.get(Tutorial::state);
    if (state == TutorialState::Waiting) return {true, std::nullopt};
    const Span around = weeksAround(tutorial.get(Tutorial::starts), tutorial.get(Tutorial::ends), ring, now);
    const bool took = state == TutorialState::Arrived || state == TutorialState::InSession || state == TutorialState::Completed;
    if (took && !isRecorded(tutorial.id(), related)) return {true, std::nullopt};
    return around;
}

void addOwnKeys(KeyRing& ring, const Record& tutorial, Related& related, Moment now)
{
    const auto team = tutorial.get(Tutorial::team);
    if (!team) return;
    ring.add("session:", *team);
    const Span span = working(tutorial, related, ring, now);
    if (span.holds) ring.add("session.open:", *team, span.until);
}

}

void addSlotKeys(KeyRing& ring, const Record& slot, Moment now)
{
    ring.add("institution");
    const auto team = slot.get(Slot::team);
    if (!team) return;
    ring.add("session:", *team);
    const Span span = weeksAround(slot.get(Slot::starts), slot.get(Slot::ends), ring, now);
    if (span.holds) ring.add("session.open:", *team, span.until);
}

void addTutorialKeys(KeyRing& ring, const Record& tutorial, Related& related, Moment now)
{
    ring.add("institution");
    addOwnKeys(ring, tutorial, related, now);
    // What was done before is read before the next one.
    const auto student = tutorial.student();
    const auto team = tutorial.get(Tutorial::team);
    if (!student || !team) return;
    for (const auto& other : related.naming(KindNo::Tutorial, "student", *student)) {
        if (other->id() == tutorial.id() || other->get(Tutorial::team) != team) continue;
        KeyRing one;
        addOwnKeys(one, *other, related, now);
        ring.takeFrom(one, "session.open:");
    }
}

void addTutorialRecordKeys(KeyRing& ring, const Record& record, Related& related, Moment now)
{
    const auto parent = record.parent();
    const auto tutorial = parent ? related.find(KindNo::Tutorial, *parent) : nullptr;
    if (tutorial) addTutorialKeys(ring, *tutorial, related, now);
}

void addTutoredKeys(KeyRing& ring, const RecordId& student, Related& related, Moment now)
{
    for (const auto& tutorial : related.naming(KindNo::Tutorial, "student", student)) addOwnKeys(ring, *tutorial, related, now);
}

void addBeforeTutorialKeys(KeyRing& ring, const RecordId& student, Related& related, Moment now)
{
    for (const auto& tutorial : related.naming(KindNo::Tutorial, "student", student)) {
        const auto team = tutorial->get(Tutorial::team);
        if (!team) continue;
        const Span span = working(*tutorial, related, ring, now);
        if (span.holds) ring.add("tutorial.past:", *team, span.until);
    }
}

}
