#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class Priority { Normal, Raised, Urgent };
inline constexpr Name priorityCodes[] = {"normal", "raised", "urgent"};
template <>
inline constexpr std::span<const Name> codesOf<Priority> = priorityCodes;

enum class Confidentiality { Team, Confidential };
inline constexpr Name confidentialityCodes[] = {"team", "confidential"};
template <>
inline constexpr std::span<const Name> codesOf<Confidentiality> = confidentialityCodes;

enum class CaseState { Open, InProgress, Waiting, Closed, Reopened };
inline constexpr Name caseStateCodes[] = {"open", "in-progress", "waiting", "closed", "reopened"};
template <>
inline constexpr std::span<const Name> codesOf<CaseState> = caseStateCodes;

struct Case {
    static constexpr auto keep = Retention::SixYearsAfterLeaving;
    static constexpr Field<RecordId> student{{1, "student", Type::Reference, Privacy::Identity, "S003/41", Merge::Fixed, keep,
                                              Required, {}, KindNo::Student}};
    static constexpr Field<QString> title{
        {2, "title", Type::Text, Privacy::Support, "S003/41", Merge::Ask, keep, Searched | Sorted | Required}};
    /// A code of the lookup list `case-type`.
    static constexpr Field<QString> type{{3, "type", Type::Text, Privacy::Support, "S003/40", Merge::Ask, keep, Sorted}};
    static constexpr Field<RecordId> owner{{4, "owner", Type::Reference, Privacy::Operational, "S003/41", Merge::Ask, keep,
                                            Sorted | Required, {}, KindNo::Staff}};
    static constexpr Field<RecordId> team{
        {5, "team", Type::Reference, Privacy::Operational, "S003/45", Merge::Ask, keep, Required, {}, KindNo::Team}};
    static constexpr Field<QList<RecordId>> assignees{
        {6, "assignees", Type::References, Privacy::Operational, "S003/45", Merge::LastMark, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<Priority> priority{
        {7, "priority", Type::Code, Privacy::Support, "S003/40", Merge::Ask, keep, NoUse, priorityCodes}};
    static constexpr Field<Confidentiality> confidentiality{
        {8, "confidentiality", Type::Code, Privacy::Operational, "S003/44", Merge::Ask, keep, NoUse, confidentialityCodes}};
    static constexpr Field<CaseState> state{
        {9, "state", Type::Code, Privacy::Support, "S003/41", Merge::Machine, keep, Sorted | Required, caseStateCodes}};
    static constexpr Field<QString> stateReason{{10, "state_reason", Type::Text, Privacy::Support, "S003/41", Merge::LastMark, keep}};
    static constexpr Field<QString> nextStep{{11, "next_step", Type::Text, Privacy::Support, "S002/66", Merge::Ask, keep, Searched}};
    static constexpr Field<QDate> nextDue{{12, "next_due", Type::Day, Privacy::Support, "S002/67", Merge::Ask, keep, Sorted}};
    /// Written by the owner for a line manager: what was agreed and done, without note text.
    static constexpr Field<QString> summary{{13, "summary", Type::LongText, Privacy::Support, "S003/85", Merge::KeepBoth, keep, Searched}};
    static constexpr Field<QDate> openedOn{{14, "opened_on", Type::Day, Privacy::Support, "S003/41", Merge::Fixed, keep, Sorted}};
    static constexpr Field<QDate> closedOn{{15, "closed_on", Type::Day, Privacy::Support, "S003/41", Merge::LastMark, keep}};
    static constexpr Field<bool> toldStudent{{16, "told_student", Type::Flag, Privacy::Support, "S003/46", Merge::LastMark, keep}};
    /// Cases that have to do with this one. Whoever does not hold such a case learns no more than that there is a number.
    static constexpr Field<QList<RecordId>> linked{
        {17, "linked", Type::References, Privacy::Support, "S003/41", Merge::LastMark, keep, NoUse, {}, KindNo::Case}};

    static constexpr const FieldSpec* fields[] = {&student,  &title,       &type,     &owner,   &team,    &assignees,
                                                  &priority, &confidentiality, &state, &stateReason, &nextStep, &nextDue,
                                                  &summary,  &openedOn,    &closedOn, &toldStudent, &linked};
    static constexpr Touch touches[] = {
        {Touch::Way::Parent, KindNo::Student, "student"},    {Touch::Way::Children, KindNo::Note, "case"},
        {Touch::Way::Children, KindNo::Action, "case"},      {Touch::Way::Children, KindNo::Support, "case"},
        {Touch::Way::Children, KindNo::Referral, "case"},    {Touch::Way::Children, KindNo::Explanation, "case"},
        {Touch::Way::Children, KindNo::Attachment, "case"},  toConflicts,
        {Touch::Way::OwnedBy, KindNo::Consent, "student", "student"},
    };
    static constexpr Transition transitions[] = {
        {"open", "in-progress"},    {"open", "waiting"},        {"open", "closed"},      {"in-progress", "waiting"},
        {"in-progress", "closed"},  {"waiting", "in-progress"}, {"waiting", "closed"},   {"closed", "reopened"},
        {"reopened", "in-progress"}, {"reopened", "waiting"},   {"reopened", "closed"},
    };
    static constexpr Kind kind{KindNo::Case, "case", fields, touches, transitions, "student"};
};

}
