#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class VisitState { Waiting, Called, Seen, Parked, Finished, NoShow, Left, Transferred, Removed };
inline constexpr Name visitStateCodes[] = {"waiting", "called", "seen", "parked", "finished", "no-show", "left", "transferred", "removed"};
template <>
inline constexpr std::span<const Name> codesOf<VisitState> = visitStateCodes;

/// One person's coming to a drop-in session, from joining the queue to leaving it. Who calls is decided by the hub: the state,
/// and what goes with it, is taken only from a desk that knew how it stood.
struct Visit {
    static constexpr auto keep = Retention::WhileEnrolled;
    static constexpr auto step = Merge::WithState;
    static constexpr Field<RecordId> session{
        {1, "session", Type::Reference, Privacy::Operational, "S000/16", Merge::Fixed, keep, Required, {}, KindNo::DropIn}};
    /// Empty for somebody nobody has found yet; a person matches them, and may correct it.
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S000/17", Merge::Ask, keep, NoUse, {}, KindNo::Student}};
    /// What somebody who was not found said their name was.
    static constexpr Field<QString> visitor{{3, "visitor", Type::Text, Privacy::Identity, "S000/17", Merge::LastMark, keep}};
    /// What is called out; it says nothing of who it is, nor of how many have come.
    static constexpr Field<QString> ticket{{4, "ticket", Type::Text, Privacy::Operational, "S000/16", Merge::Fixed, keep, Required}};
    /// A code of the lookup list `drop-in-topic`.
    static constexpr Field<QString> topic{{5, "topic", Type::Text, Privacy::Support, "S000/17", Merge::LastMark, keep}};
    /// Neither topic nor name is shown where others can look on.
    static constexpr Field<bool> confidential{{6, "confidential", Type::Flag, Privacy::Operational, "S003/44", Merge::LastMark, keep}};
    static constexpr Field<VisitState> state{
        {7, "state", Type::Code, Privacy::Support, "S000/16", Merge::FirstStep, keep, Required, visitStateCodes}};
    static constexpr Field<base::Moment> joined{
        {8, "joined", Type::Moment, Privacy::Support, "S000/16", Merge::Fixed, keep, Sorted | Required}};
    /// Since when they wait again; the queue goes by it where there is one.
    static constexpr Field<base::Moment> requeued{{9, "requeued", Type::Moment, Privacy::Support, "S000/16", step, keep}};
    static constexpr Field<base::Moment> called{{10, "called", Type::Moment, Privacy::Support, "S000/16", step, keep}};
    static constexpr Field<qint64> calls{{11, "calls", Type::Number, Privacy::Support, "S000/16", step, keep}};
    /// Who called them, and sees them.
    static constexpr Field<RecordId> by{
        {12, "by", Type::Reference, Privacy::Operational, "S000/17", step, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<QString> desk{{13, "desk", Type::Text, Privacy::Operational, "S000/17", step, keep}};
    /// They came to the desk.
    static constexpr Field<base::Moment> started{{14, "started", Type::Moment, Privacy::Support, "S000/16", step, keep}};
    static constexpr Field<base::Moment> finished{{15, "finished", Type::Moment, Privacy::Support, "S000/16", step, keep}};
    /// Where they were sent on to.
    static constexpr Field<QString> sentTo{{16, "sent_to", Type::Text, Privacy::Support, "S003/51", step, keep}};
    /// Called out before the hub had answered.
    static constexpr Field<bool> apart{{17, "apart", Type::Flag, Privacy::Operational, "S000/17", step, keep}};
    /// One line on what was done.
    static constexpr Field<QString> note{{18, "note", Type::Text, Privacy::Support, "S000/17", Merge::KeepBoth, keep}};
    /// Who else had called them out meanwhile, at which desk and when. The hub alone writes these.
    static constexpr Field<RecordId> alsoBy{
        {19, "also_by", Type::Reference, Privacy::Operational, "S000/17", Merge::LastMark, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<QString> alsoDesk{{20, "also_desk", Type::Text, Privacy::Operational, "S000/17", Merge::LastMark, keep}};
    static constexpr Field<base::Moment> alsoCalled{{21, "also_called", Type::Moment, Privacy::Operational, "S000/17", Merge::LastMark, keep}};

    static constexpr const FieldSpec* fields[] = {&session, &student, &visitor, &ticket,  &topic,    &confidential, &state,
                                                  &joined,  &requeued, &called, &calls,   &by,       &desk,         &started,
                                                  &finished, &sentTo, &apart,   &note,    &alsoBy,   &alsoDesk,     &alsoCalled};
    static constexpr Touch touches[] = {
        {Touch::Way::Parent, KindNo::Student, "student"}, {Touch::Way::OwnedBy, KindNo::Visit, "student", "student"},
        {Touch::Way::OwnedBy, KindNo::Decision, "student", "student"}, toConflicts};
    static constexpr Transition transitions[] = {
        {"waiting", "called"},   {"waiting", "parked"},  {"waiting", "left"},        {"waiting", "transferred"}, {"waiting", "removed"},
        {"parked", "waiting"},   {"parked", "called"},   {"parked", "left"},         {"parked", "removed"},
        {"called", "seen"},      {"called", "waiting"},  {"called", "parked"},       {"called", "no-show"},      {"called", "left"},
        {"called", "transferred"}, {"seen", "finished"}, {"seen", "called"},         {"seen", "waiting"},        {"seen", "left"},
        {"seen", "transferred"},
        // Back again: what was done by mistake, or somebody who returns.
        {"finished", "seen"},    {"no-show", "called"},  {"no-show", "waiting"},     {"left", "waiting"},        {"left", "parked"},
        {"left", "called"},      {"left", "seen"},       {"transferred", "waiting"}, {"transferred", "called"},  {"transferred", "seen"},
        {"removed", "waiting"},  {"removed", "parked"},
    };
    static constexpr Kind kind{KindNo::Visit, "visit", fields, touches, transitions, "student", "session", "dpv:ServiceProvision",
                               "eu-gdpr:A6-1-e", true};
};

}
