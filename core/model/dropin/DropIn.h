#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class DropInState { Open, Paused, Closed };
inline constexpr Name dropInStateCodes[] = {"open", "paused", "closed"};
template <>
inline constexpr std::span<const Name> codesOf<DropInState> = dropInStateCodes;

/// How whoever waits is called out where everybody looks on. Whoever came in confidence is a ticket in any case.
enum class CallingBy { Ticket, FirstName };
inline constexpr Name callingByCodes[] = {"ticket", "first-name"};
template <>
inline constexpr std::span<const Name> codesOf<CallingBy> = callingByCodes;

/// A drop-in session: a place and hours at which a team sees whoever comes. It names no student.
struct DropIn {
    static constexpr Field<QString> title{
        {1, "title", Type::Text, Privacy::Operational, "S000/16", Merge::LastMark, Retention::WithRecord, Sorted | Required}};
    static constexpr Field<QString> place{
        {2, "place", Type::Text, Privacy::Operational, "S000/16", Merge::LastMark, Retention::WithRecord, Required}};
    /// Whose members see all of it.
    static constexpr Field<RecordId> team{
        {3, "team", Type::Reference, Privacy::Operational, "S000/21", Merge::Fixed, Retention::WithRecord, Required, {}, KindNo::Team}};
    static constexpr Field<base::Moment> opens{
        {4, "opens", Type::Moment, Privacy::Operational, "S000/16", Merge::LastMark, Retention::WithRecord, Sorted | Required}};
    /// Desks keep the session until this day is over.
    static constexpr Field<base::Moment> closes{
        {5, "closes", Type::Moment, Privacy::Operational, "S000/16", Merge::LastMark, Retention::WithRecord, Required}};
    /// Minutes that a visit takes, for as long as the day does not tell better.
    static constexpr Field<qint64> usual{{6, "usual", Type::Number, Privacy::Operational, "S000/16", Merge::LastMark}};
    static constexpr Field<DropInState> state{
        {7, "state", Type::Code, Privacy::Operational, "S000/16", Merge::Machine, Retention::WithRecord, Required, dropInStateCodes}};

    /// What the public display says of somebody; a ticket where it is not said.
    static constexpr Field<CallingBy> calling{
        {8, "calling", Type::Code, Privacy::Operational, "S000/16", Merge::LastMark, Retention::WithRecord, NoUse, callingByCodes}};
    /// When the outside queue was last heard, while it is silent and should not be. The hub alone writes it.
    static constexpr Field<base::Moment> unheard{{9, "unheard", Type::Moment, Privacy::Operational, "S000/16", Merge::LastMark}};

    static constexpr const FieldSpec* fields[] = {&title, &place, &team, &opens, &closes, &usual, &state, &calling, &unheard};
    static constexpr Touch touches[] = {
        {Touch::Way::Children, KindNo::Duty, "session"}, {Touch::Way::Children, KindNo::Visit, "session"}, toConflicts};
    static constexpr Transition transitions[] = {
        {"open", "paused"}, {"paused", "open"}, {"open", "closed"}, {"paused", "closed"}, {"closed", "open"}, {"closed", "paused"}};
    static constexpr Kind kind{KindNo::DropIn, "drop_in", fields, touches, transitions};
};

enum class DutyState { Expected, On, Off };
inline constexpr Name dutyStateCodes[] = {"expected", "on", "off"};
template <>
inline constexpr std::span<const Name> codesOf<DutyState> = dutyStateCodes;

/// That somebody sees people at a session, and at which desk there. Only while it is on does the session reach their desk.
struct Duty {
    static constexpr Field<RecordId> session{
        {1, "session", Type::Reference, Privacy::Operational, "S000/17", Merge::Fixed, Retention::WithRecord, Required, {}, KindNo::DropIn}};
    static constexpr Field<RecordId> staff{
        {2, "staff", Type::Reference, Privacy::Operational, "S000/17", Merge::Fixed, Retention::WithRecord, Required, {}, KindNo::Staff}};
    static constexpr Field<QString> desk{{3, "desk", Type::Text, Privacy::Operational, "S000/17", Merge::LastMark}};
    static constexpr Field<DutyState> state{
        {4, "state", Type::Code, Privacy::Operational, "S000/17", Merge::Machine, Retention::WithRecord, Required, dutyStateCodes}};

    static constexpr const FieldSpec* fields[] = {&session, &staff, &desk, &state};
    static constexpr Touch touches[] = {
        {Touch::Way::Parent, KindNo::DropIn, "session"}, {Touch::Way::OwnedBy, KindNo::Visit, "session", "session"}, toConflicts};
    static constexpr Transition transitions[] = {
        {"expected", "on"}, {"expected", "off"}, {"on", "off"}, {"off", "on"}, {"off", "expected"}, {"on", "expected"}};
    static constexpr Kind kind{KindNo::Duty, "duty", fields, touches, transitions, {}, "session", "dpv:PersonnelManagement",
                               "eu-gdpr:A6-1-e", true};
};

}
