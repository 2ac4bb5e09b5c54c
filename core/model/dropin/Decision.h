#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

/// What a person decided about somebody who comes often. To contact them is the only one that lets anybody write to them.
enum class DecisionChoice { Contact, NoContact, NeedMore, DataFault };
inline constexpr Name decisionChoiceCodes[] = {"contact", "no-contact", "need-more", "data-fault"};
template <>
inline constexpr std::span<const Name> codesOf<DecisionChoice> = decisionChoiceCodes;

/// What one colleague decided about a student who comes often, and why. Who that was is the record's author, whom the hub
/// writes and no desk can name. Every word of it stands: who thinks otherwise decides as well, and both stand.
struct Decision {
    static constexpr auto keep = Retention::WhileEnrolled;
    static constexpr Field<RecordId> student{
        {1, "student", Type::Reference, Privacy::Identity, "S000/19", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    /// Whose drop-in they came to.
    static constexpr Field<RecordId> team{
        {2, "team", Type::Reference, Privacy::Operational, "S000/19", Merge::Fixed, keep, Required, {}, KindNo::Team}};
    /// The rule as it stood: so many visits in so many days.
    static constexpr Field<qint64> least{{3, "least", Type::Number, Privacy::Operational, "S000/19", Merge::Fixed, keep, Required}};
    static constexpr Field<qint64> days{{4, "days", Type::Number, Privacy::Operational, "S000/19", Merge::Fixed, keep, Required}};
    /// What was looked at: how many visits, and the day of the first.
    static constexpr Field<qint64> visits{{5, "visits", Type::Number, Privacy::Support, "S000/19", Merge::Fixed, keep, Required}};
    static constexpr Field<QDate> since{{6, "since", Type::Day, Privacy::Support, "S000/19", Merge::Fixed, keep, Required}};
    static constexpr Field<DecisionChoice> choice{
        {7, "choice", Type::Code, Privacy::Support, "S003/75", Merge::Fixed, keep, Required, decisionChoiceCodes}};
    static constexpr Field<QString> reason{{8, "reason", Type::LongText, Privacy::Support, "S003/75", Merge::Fixed, keep, Required}};
    static constexpr Field<base::Moment> decided{
        {9, "decided", Type::Moment, Privacy::Support, "S003/75", Merge::Fixed, keep, Sorted | Required}};

    static constexpr const FieldSpec* fields[] = {&student, &team, &least, &days, &visits, &since, &choice, &reason, &decided};
    static constexpr Touch touches[] = {{Touch::Way::Parent, KindNo::Student, "student"},
                                        {Touch::Way::Children, KindNo::Approach, "decision"},
                                        {Touch::Way::OwnedBy, KindNo::Decision, "student", "student"},
                                        toConflicts};
    static constexpr Kind kind{KindNo::Decision, "decision", fields, touches, {}, "student", {}, "dpv:ServiceProvision",
                               "eu-gdpr:A6-1-e", true};
};

enum class ApproachMethod { Email, Telephone, InPerson };
inline constexpr Name approachMethodCodes[] = {"email", "telephone", "in-person"};
template <>
inline constexpr std::span<const Name> codesOf<ApproachMethod> = approachMethodCodes;

enum class ApproachOutcome { Came, Answered, NoAnswer, Declined };
inline constexpr Name approachOutcomeCodes[] = {"came", "answered", "no-answer", "declined"};
template <>
inline constexpr std::span<const Name> codesOf<ApproachOutcome> = approachOutcomeCodes;

/// That a colleague wrote to a student or spoke to them, because a person had decided so, and what came of it. Nothing is sent
/// by it: it says what somebody has sent themselves.
struct Approach {
    static constexpr auto keep = Retention::WhileEnrolled;
    static constexpr Field<RecordId> decision{
        {1, "decision", Type::Reference, Privacy::Operational, "S000/19", Merge::Fixed, keep, Required, {}, KindNo::Decision}};
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S000/19", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    static constexpr Field<RecordId> team{
        {3, "team", Type::Reference, Privacy::Operational, "S000/19", Merge::Fixed, keep, Required, {}, KindNo::Team}};
    static constexpr Field<ApproachMethod> method{
        {4, "method", Type::Code, Privacy::Support, "S000/19", Merge::Fixed, keep, Required, approachMethodCodes}};
    /// What was written, or said.
    static constexpr Field<QString> text{{5, "text", Type::LongText, Privacy::Support, "S000/19", Merge::Fixed, keep, Required}};
    static constexpr Field<base::Moment> sent{
        {6, "sent", Type::Moment, Privacy::Support, "S000/19", Merge::Fixed, keep, Sorted | Required}};
    static constexpr Field<ApproachOutcome> outcome{
        {7, "outcome", Type::Code, Privacy::Support, "S000/19", Merge::LastMark, keep, NoUse, approachOutcomeCodes}};
    static constexpr Field<QString> outcomeNote{{8, "outcome_note", Type::LongText, Privacy::Support, "S000/19", Merge::KeepBoth, keep}};

    static constexpr const FieldSpec* fields[] = {&decision, &student, &team, &method, &text, &sent, &outcome, &outcomeNote};
    static constexpr Touch touches[] = {{Touch::Way::Parent, KindNo::Decision, "decision"}, toConflicts};
    static constexpr Kind kind{KindNo::Approach, "approach", fields, touches, {}, "student", "decision", "dpv:ServiceProvision",
                               "eu-gdpr:A6-1-e", true};
};

}
