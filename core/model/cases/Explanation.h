#pragma once

#include "core/model/governance/Consent.h"

namespace carrel::model {

enum class ExplanationSort { Told, Declined };
inline constexpr Name explanationSortCodes[] = {"told", "declined"};
template <>
inline constexpr std::span<const Name> codesOf<ExplanationSort> = explanationSortCodes;

enum class ExplanationState { Recorded, Struck };
inline constexpr Name explanationStateCodes[] = {"recorded", "struck"};
template <>
inline constexpr std::span<const Name> codesOf<ExplanationState> = explanationStateCodes;

/// Something the student was told about how what they say is kept and used; or something they chose not to give, and what
/// they were told follows from that.
struct Explanation {
    static constexpr auto keep = Retention::WithCase;
    static constexpr Field<RecordId> caseRef{
        {1, "case", Type::Reference, Privacy::Support, "S003/46", Merge::Fixed, keep, Required, {}, KindNo::Case}};
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S003/46", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    static constexpr Field<ExplanationSort> sort{
        {3, "sort", Type::Code, Privacy::Support, "S003/49", Merge::Fixed, keep, Required, explanationSortCodes}};
    /// What they were told, or what they chose not to give: never the thing itself.
    static constexpr Field<QString> about{{4, "about", Type::Text, Privacy::Support, "S003/47", Merge::Fixed, keep, Required}};
    /// What follows from it, as it was explained.
    static constexpr Field<QString> consequence{{5, "consequence", Type::LongText, Privacy::Support, "S003/49", Merge::Fixed, keep}};
    static constexpr Field<ConsentMethod> method{
        {6, "method", Type::Code, Privacy::Support, "S003/46", Merge::Fixed, keep, NoUse, consentMethodCodes}};
    static constexpr Field<QDate> on{{7, "on", Type::Day, Privacy::Support, "S003/46", Merge::Fixed, keep, Sorted}};
    /// Struck: entered by mistake. It stays to be read.
    static constexpr Field<ExplanationState> state{
        {8, "state", Type::Code, Privacy::Support, "S003/96", Merge::Machine, keep, Required, explanationStateCodes}};
    static constexpr const FieldSpec* fields[] = {&caseRef, &student, &sort, &about, &consequence, &method, &on, &state};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Transition transitions[] = {{"recorded", "struck"}, {"struck", "recorded"}};
    static constexpr Kind kind{KindNo::Explanation, "explanation", fields, touches, transitions, "student", "case"};
};

}
