#pragma once

#include "core/model/Kind.h"
#include "core/model/Record.h"

namespace carrel::model {

enum class BookingState { Booked, Waiting, Cancelled };
inline constexpr Name bookingStateCodes[] = {"booked", "waiting", "cancelled"};
template <>
inline constexpr std::span<const Name> codesOf<BookingState> = bookingStateCodes;

/// What a register says of somebody; nothing where nobody has marked them, which is not absence.
enum class Attendance { Present, Late, Absent, Excused };
inline constexpr Name attendanceCodes[] = {"present", "late", "absent", "excused"};
template <>
inline constexpr std::span<const Name> codesOf<Attendance> = attendanceCodes;

/// One person's place at a workshop, and whether they came.
struct Booking {
    static constexpr auto keep = Retention::WhileEnrolled;
    static constexpr Field<RecordId> workshop{
        {1, "workshop", Type::Reference, Privacy::Operational, "S000/10", Merge::Fixed, keep, Required, {}, KindNo::Workshop}};
    /// Empty for somebody who walked in and whom nobody has found yet; a person matches them, and may correct it.
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S000/11", Merge::Ask, keep, NoUse, {}, KindNo::Student}};
    /// What somebody who walked in said their name was, or what their card said.
    static constexpr Field<QString> visitor{{3, "visitor", Type::Text, Privacy::Identity, "S000/11", Merge::LastMark, keep}};
    static constexpr Field<BookingState> state{
        {4, "state", Type::Code, Privacy::Support, "S000/10", Merge::Machine, keep, Required, bookingStateCodes}};
    static constexpr Field<base::Moment> booked{
        {5, "booked", Type::Moment, Privacy::Support, "S000/10", Merge::Fixed, keep, Sorted | Required}};
    static constexpr Field<bool> walkIn{{6, "walk_in", Type::Flag, Privacy::Support, "S000/10", Merge::Fixed, keep}};
    /// What they hope for: a code of the lookup list `workshop-topic`.
    static constexpr Field<QString> topic{{7, "topic", Type::Text, Privacy::Support, "S000/13", Merge::LastMark, keep}};
    static constexpr Field<Attendance> mark{
        {8, "mark", Type::Code, Privacy::Support, "S000/14", Merge::LastMark, keep, NoUse, attendanceCodes}};
    static constexpr Field<RecordId> markedBy{
        {9, "marked_by", Type::Reference, Privacy::Operational, "S000/14", Merge::LastMark, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<base::Moment> markedAt{{10, "marked_at", Type::Moment, Privacy::Operational, "S000/14", Merge::LastMark, keep}};
    /// What another system calls it.
    static constexpr Field<QString> external{
        {11, "external", Type::Text, Privacy::Operational, "S000/10", Merge::LastMark, keep, FromSource}};

    static constexpr const FieldSpec* fields[] = {&workshop, &student, &visitor, &state,    &booked,  &walkIn,
                                                  &topic,    &mark,    &markedBy, &markedAt, &external};
    static constexpr Touch touches[] = {{Touch::Way::Parent, KindNo::Student, "student"}, toConflicts};
    static constexpr Transition transitions[] = {
        {"booked", "cancelled"}, {"booked", "waiting"}, {"waiting", "booked"}, {"waiting", "cancelled"}, {"cancelled", "booked"}, {"cancelled", "waiting"}};
    static constexpr Kind kind{KindNo::Booking, "booking", fields, touches, transitions, "student", "workshop", "dpv:ServiceProvision",
                               "eu-gdpr:A6-1-e", true};
};

/// Whether somebody saw them there.
inline bool hasCome(std::optional<Attendance> mark) { return mark == Attendance::Present || mark == Attendance::Late; }
/// Whether they count among those who have a place. Who came has one, whatever was said of their place meanwhile; a walk-in that was
/// cancelled was put down by mistake, or twice.
inline bool hasPlace(std::optional<BookingState> state, std::optional<Attendance> mark, bool isWalkIn)
{
    return state == BookingState::Booked || (state == BookingState::Cancelled && hasCome(mark) && !isWalkIn);
}
inline bool hasPlace(const Record& booking) { return hasPlace(booking.get(Booking::state), booking.get(Booking::mark), booking.get(Booking::walkIn).value_or(false)); }

}
