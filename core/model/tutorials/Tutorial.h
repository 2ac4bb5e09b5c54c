#pragma once

#include "core/model/tutorials/Slot.h"

namespace carrel::model {

enum class TutorialState { Waiting, Booked, Arrived, InSession, Completed, NoShow, Cancelled };
inline constexpr Name tutorialStateCodes[] = {"waiting", "booked", "arrived", "in-session", "completed", "no-show", "cancelled"};
template <>
inline constexpr std::span<const Name> codesOf<TutorialState> = tutorialStateCodes;

/// One student's tutorial, from its booking, or from a place on the waiting list, to its end. What was done there is its record.
struct Tutorial {
    static constexpr auto keep = Retention::WhileEnrolled;
    /// The time it was booked for; none while it waits for one, and none where it came about by itself.
    static constexpr Field<RecordId> slot{
        {1, "slot", Type::Reference, Privacy::Operational, "S000/3", Merge::LastMark, keep, NoUse, {}, KindNo::Slot}};
    static constexpr Field<RecordId> team{
        {2, "team", Type::Reference, Privacy::Operational, "S000/5", Merge::Fixed, keep, Required, {}, KindNo::Team}};
    static constexpr Field<RecordId> student{
        {3, "student", Type::Reference, Privacy::Identity, "S000/1", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    static constexpr Field<RecordId> tutor{
        {4, "tutor", Type::Reference, Privacy::Operational, "S000/3", Merge::LastMark, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<TutorialMode> mode{
        {5, "mode", Type::Code, Privacy::Support, "S000/2", Merge::LastMark, keep, Required, tutorialModeCodes}};
    static constexpr Field<base::Moment> starts{{6, "starts", Type::Moment, Privacy::Support, "S000/1", Merge::LastMark, keep, Sorted}};
    static constexpr Field<base::Moment> ends{{7, "ends", Type::Moment, Privacy::Support, "S000/1", Merge::LastMark, keep}};
    static constexpr Field<QString> place{{8, "place", Type::Text, Privacy::Operational, "S000/1", Merge::LastMark, keep}};
    /// What the student asks for, as they put it.
    static constexpr Field<QString> requested{{9, "requested", Type::LongText, Privacy::Support, "S000/4", Merge::KeepBoth, keep}};
    /// A code of the lookup list `tutorial-topic`.
    static constexpr Field<QString> topic{{10, "topic", Type::Text, Privacy::Support, "S000/1", Merge::LastMark, keep}};
    static constexpr Field<TutorialState> state{
        {11, "state", Type::Code, Privacy::Support, "S000/3", Merge::Machine, keep, Required, tutorialStateCodes}};
    /// When it was asked for; the waiting list goes by it.
    static constexpr Field<base::Moment> booked{
        {12, "booked", Type::Moment, Privacy::Support, "S000/1", Merge::Fixed, keep, Sorted | Required}};
    static constexpr Field<base::Moment> arrived{{13, "arrived", Type::Moment, Privacy::Support, "S000/3", Merge::LastMark, keep}};
    static constexpr Field<base::Moment> started{{14, "started", Type::Moment, Privacy::Support, "S000/3", Merge::LastMark, keep}};
    static constexpr Field<base::Moment> finished{{15, "finished", Type::Moment, Privacy::Support, "S000/3", Merge::LastMark, keep}};
    /// When it was cancelled, and so whether that was late.
    static constexpr Field<base::Moment> cancelled{{16, "cancelled", Type::Moment, Privacy::Support, "S000/3", Merge::LastMark, keep}};
    /// The visit to a drop-in that it came of.
    static constexpr Field<RecordId> visit{
        {17, "visit", Type::Reference, Privacy::Operational, "S000/3", Merge::Fixed, keep, NoUse, {}, KindNo::Visit}};

    static constexpr const FieldSpec* fields[] = {&slot,      &team,  &student, &tutor,  &mode,    &starts,  &ends,     &place,    &requested,
                                                  &topic, &state,   &booked, &arrived, &started, &finished, &cancelled, &visit};
    static constexpr Touch touches[] = {{Touch::Way::Parent, KindNo::Student, "student"},
                                        {Touch::Way::Children, KindNo::TutorialRecord, "tutorial"},
                                        {Touch::Way::OwnedBy, KindNo::Tutorial, "student", "student"},
                                        {Touch::Way::OwnedBy, KindNo::Visit, "student", "student"},
                                        toConflicts};
    static constexpr Transition transitions[] = {
        {"waiting", "booked"},       {"waiting", "cancelled"},   {"booked", "waiting"},    {"booked", "arrived"},
        {"booked", "in-session"},    {"booked", "no-show"},      {"booked", "cancelled"},  {"arrived", "in-session"},
        {"arrived", "cancelled"},    {"in-session", "completed"}, {"arrived", "completed"}, {"booked", "completed"},
        // Back again: what was done by mistake, or somebody who comes after all.
        {"arrived", "booked"},       {"in-session", "arrived"},  {"in-session", "booked"}, {"completed", "in-session"}, {"completed", "arrived"},
        {"completed", "booked"},     {"no-show", "booked"},      {"no-show", "arrived"},   {"cancelled", "booked"},     {"cancelled", "waiting"},
        {"cancelled", "arrived"},
    };
    static constexpr Kind kind{KindNo::Tutorial, "tutorial", fields, touches, transitions, "student", {}, "dpv:ServiceProvision",
                               "eu-gdpr:A6-1-e", true};
};

}
