#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class ReviewState { Drafted, Discussed, Agreed };
inline constexpr Name reviewStateCodes[] = {"drafted", "discussed", "agreed"};
template <>
inline constexpr std::span<const Name> codesOf<ReviewState> = reviewStateCodes;

/// What a line manager and a colleague talked about: the work, under the notice's three headings, and never the student.
struct Review {
    static constexpr auto keep = Retention::WhileInPost;
    static constexpr Field<RecordId> worker{
        {1, "worker", Type::Reference, Privacy::Operational, "S003/85", Merge::Fixed, keep, Required, {}, KindNo::Staff}};
    static constexpr Field<QDate> from{{2, "from", Type::Day, Privacy::Operational, "S003/85", Merge::LastMark, keep}};
    static constexpr Field<QDate> until{{3, "until", Type::Day, Privacy::Operational, "S003/85", Merge::LastMark, keep}};
    static constexpr Field<QDate> heldOn{{4, "held_on", Type::Day, Privacy::Operational, "S003/85", Merge::LastMark, keep}};
    /// The cases that were looked at, in the order of their letters: Case A is the first.
    static constexpr Field<QList<RecordId>> cases{
        {5, "cases", Type::References, Privacy::Operational, "S003/85", Merge::LastMark, keep, NoUse, {}, KindNo::Case}};
    static constexpr Field<QString> actions{{6, "actions", Type::LongText, Privacy::Operational, "S003/85", Merge::KeepBoth, keep}};
    static constexpr Field<QString> training{{7, "training", Type::LongText, Privacy::Operational, "S003/85", Merge::KeepBoth, keep}};
    static constexpr Field<QString> improvement{
        {8, "improvement", Type::LongText, Privacy::Operational, "S003/85", Merge::KeepBoth, keep}};
    static constexpr Field<ReviewState> state{
        {9, "state", Type::Code, Privacy::Operational, "S003/85", Merge::Machine, keep, Required, reviewStateCodes}};

    static constexpr const FieldSpec* fields[] = {&worker, &from, &until, &heldOn, &cases, &actions, &training, &improvement, &state};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Transition transitions[] = {
        {"drafted", "discussed"}, {"discussed", "agreed"}, {"discussed", "drafted"}, {"agreed", "discussed"}, {"drafted", "agreed"}, {"agreed", "drafted"}};
    static constexpr Kind kind{KindNo::Review, "review", fields, touches, transitions, {}, {}, "dpv:PersonnelManagement"};
};

}
