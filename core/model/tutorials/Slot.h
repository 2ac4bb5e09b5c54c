#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

/// Face to face, or online.
enum class TutorialMode { Tutorial, ETutorial };
inline constexpr Name tutorialModeCodes[] = {"tutorial", "e-tutorial"};
template <>
inline constexpr std::span<const Name> codesOf<TutorialMode> = tutorialModeCodes;

enum class SlotState { Open, Taken, Withdrawn };
inline constexpr Name slotStateCodes[] = {"open", "taken", "withdrawn"};
template <>
inline constexpr std::span<const Name> codesOf<SlotState> = slotStateCodes;

/// A time that a tutor offers: with whom, when, where. Whose it becomes is decided by the hub: of two desks that give it away,
/// the first has given it. It names no student.
struct Slot {
    static constexpr auto keep = Retention::WithRecord;
    static constexpr auto step = Merge::WithState;
    static constexpr Field<RecordId> tutor{
        {1, "tutor", Type::Reference, Privacy::Operational, "S001/9", Merge::Fixed, keep, Required, {}, KindNo::Staff}};
    static constexpr Field<RecordId> team{
        {2, "team", Type::Reference, Privacy::Operational, "S000/21", Merge::Fixed, keep, Required, {}, KindNo::Team}};
    static constexpr Field<TutorialMode> mode{
        {3, "mode", Type::Code, Privacy::Operational, "S000/2", Merge::LastMark, keep, Required, tutorialModeCodes}};
    static constexpr Field<base::Moment> starts{
        {4, "starts", Type::Moment, Privacy::Operational, "S001/9", Merge::Fixed, keep, Sorted | Required}};
    static constexpr Field<base::Moment> ends{
        {5, "ends", Type::Moment, Privacy::Operational, "S001/9", Merge::Fixed, keep, Required}};
    /// A room; where to meet online.
    static constexpr Field<QString> place{{6, "place", Type::Text, Privacy::Operational, "S001/9", Merge::LastMark, keep}};
    static constexpr Field<SlotState> state{
        {7, "state", Type::Code, Privacy::Operational, "S001/9", Merge::FirstStep, keep, Required, slotStateCodes}};
    /// Which tutorial has it, by its id: the tutorial names its slot, and of two records only one can refer to the other.
    static constexpr Field<QString> holder{{8, "holder", Type::Text, Privacy::Operational, "S001/9", step, keep}};
    /// By whom it was given away, and when.
    static constexpr Field<RecordId> givenBy{
        {9, "given_by", Type::Reference, Privacy::Operational, "S001/9", step, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<base::Moment> givenAt{{10, "given_at", Type::Moment, Privacy::Operational, "S001/9", step, keep}};

    static constexpr const FieldSpec* fields[] = {&tutor, &team, &mode, &starts, &ends, &place, &state, &holder, &givenBy, &givenAt};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Transition transitions[] = {
        {"open", "taken"}, {"taken", "open"}, {"open", "withdrawn"}, {"withdrawn", "open"}};
    static constexpr Kind kind{KindNo::Slot, "slot", fields, touches, transitions};
};

}
