#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class ConflictState { Open, Settled };
inline constexpr Name conflictStateCodes[] = {"open", "settled"};
template <>
inline constexpr std::span<const Name> codesOf<ConflictState> = conflictStateCodes;

/// Two people changed one field from the same base. The standing value stands until a person settles it. Only who may
/// see the field in full sees the conflict about it: access treats it as a mirror of that field.
struct Conflict {
    static constexpr auto keep = Retention::WithCase;
    static constexpr Field<QString> targetKind{
        {1, "target_kind", Type::Text, Privacy::Operational, "S003/96", Merge::Fixed, keep, Required}};
    static constexpr Field<QString> target{{2, "target", Type::Text, Privacy::Operational, "S003/96", Merge::Fixed, keep, Required}};
    static constexpr Field<QString> field{{3, "field", Type::Text, Privacy::Operational, "S003/96", Merge::Fixed, keep, Required}};
    /// Both values as written on the wire; empty where a side cleared the field.
    static constexpr Field<QString> standing{{4, "standing", Type::LongText, Privacy::Note, "S003/96", Merge::Fixed, keep}};
    static constexpr Field<QString> proposed{{5, "proposed", Type::LongText, Privacy::Note, "S003/96", Merge::Fixed, keep}};
    static constexpr Field<RecordId> standingBy{
        {6, "standing_by", Type::Reference, Privacy::Operational, "S003/96", Merge::Fixed, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<RecordId> proposedBy{
        {7, "proposed_by", Type::Reference, Privacy::Operational, "S003/96", Merge::Fixed, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<base::Moment> standingAt{{8, "standing_at", Type::Moment, Privacy::Operational, "S003/96", Merge::Fixed, keep}};
    static constexpr Field<base::Moment> proposedAt{{9, "proposed_at", Type::Moment, Privacy::Operational, "S003/96", Merge::Fixed, keep}};
    static constexpr Field<ConflictState> state{
        {10, "state", Type::Code, Privacy::Operational, "S003/96", Merge::Machine, keep, Required, conflictStateCodes}};
    static constexpr Field<RecordId> settledBy{
        {11, "settled_by", Type::Reference, Privacy::Operational, "S003/96", Merge::LastMark, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<RecordId> student{
        {12, "student", Type::Reference, Privacy::Identity, "S003/96", Merge::Fixed, keep, NoUse, {}, KindNo::Student}};
    static constexpr const FieldSpec* fields[] = {&targetKind, &target,     &field, &standing,  &proposed, &standingBy, &proposedBy,
                                                  &standingAt, &proposedAt, &state, &settledBy, &student};
    /// A choice can be taken back: then somebody chooses again.
    static constexpr Transition transitions[] = {{"open", "settled"}, {"settled", "open"}};
    static constexpr Kind kind{.no = KindNo::Conflict, .name = "conflict", .own = fields, .transitions = transitions, .student = "student",
                               .mirrors = true};
};

}
