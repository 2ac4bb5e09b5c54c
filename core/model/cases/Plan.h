#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class ActionState { Open, Doing, Done, Dropped };
inline constexpr Name actionStateCodes[] = {"open", "doing", "done", "dropped"};
template <>
inline constexpr std::span<const Name> codesOf<ActionState> = actionStateCodes;

struct Action {
    static constexpr auto keep = Retention::WithCase;
    static constexpr Field<RecordId> caseRef{
        {1, "case", Type::Reference, Privacy::Support, "S002/67", Merge::Fixed, keep, Required, {}, KindNo::Case}};
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S002/67", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    static constexpr Field<QString> what{{3, "what", Type::Text, Privacy::Support, "S002/67", Merge::Ask, keep, Searched | Required}};
    static constexpr Field<RecordId> owner{
        {4, "owner", Type::Reference, Privacy::Operational, "S002/67", Merge::Ask, keep, NoUse, {}, KindNo::Staff}};
    static constexpr Field<QDate> due{{5, "due", Type::Day, Privacy::Support, "S002/67", Merge::Ask, keep, Sorted}};
    static constexpr Field<QDate> doneOn{{6, "done_on", Type::Day, Privacy::Support, "S002/67", Merge::LastMark, keep}};
    static constexpr Field<QString> outcome{{7, "outcome", Type::LongText, Privacy::Support, "S002/67", Merge::KeepBoth, keep}};
    static constexpr Field<ActionState> state{
        {8, "state", Type::Code, Privacy::Support, "S002/67", Merge::Machine, keep, Sorted | Required, actionStateCodes}};
    static constexpr const FieldSpec* fields[] = {&caseRef, &student, &what, &owner, &due, &doneOn, &outcome, &state};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Transition transitions[] = {{"open", "doing"},  {"open", "done"},   {"open", "dropped"}, {"doing", "done"},
                                                 {"doing", "dropped"}, {"doing", "open"}, {"done", "open"},    {"dropped", "open"}};
    static constexpr Kind kind{KindNo::Action, "action", fields, touches, transitions, "student", "case"};
};

enum class SupportState { Agreed, Doing, Done, Dropped };
inline constexpr Name supportStateCodes[] = {"agreed", "doing", "done", "dropped"};
template <>
inline constexpr std::span<const Name> codesOf<SupportState> = supportStateCodes;

enum class Improved { NotYetKnown, Yes, InPart, No };
inline constexpr Name improvedCodes[] = {"not-yet-known", "yes", "in-part", "no"};
template <>
inline constexpr std::span<const Name> codesOf<Improved> = improvedCodes;

/// One item of the support that a student and a member of staff agreed: what, who, by when, and whether it helped.
struct Support {
    static constexpr auto keep = Retention::WithCase;
    static constexpr Field<RecordId> caseRef{
        {1, "case", Type::Reference, Privacy::Support, "S002/66", Merge::Fixed, keep, Required, {}, KindNo::Case}};
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S002/66", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    static constexpr Field<QString> what{{3, "what", Type::Text, Privacy::Support, "S002/66", Merge::Ask, keep, Searched | Required}};
    static constexpr Field<QString> who{{4, "who", Type::Text, Privacy::Support, "S002/66", Merge::Ask, keep}};
    static constexpr Field<QDate> by{{5, "by", Type::Day, Privacy::Support, "S002/67", Merge::Ask, keep, Sorted}};
    static constexpr Field<bool> agreed{{6, "agreed_by_student", Type::Flag, Privacy::Support, "S002/66", Merge::LastMark, keep}};
    static constexpr Field<QString> outcome{{7, "outcome", Type::LongText, Privacy::Support, "S002/67", Merge::KeepBoth, keep}};
    static constexpr Field<Improved> improved{
        {8, "improved", Type::Code, Privacy::Support, "S002/67", Merge::Ask, keep, NoUse, improvedCodes}};
    static constexpr Field<SupportState> state{
        {9, "state", Type::Code, Privacy::Support, "S002/67", Merge::Machine, keep, Required, supportStateCodes}};
    static constexpr const FieldSpec* fields[] = {&caseRef, &student, &what, &who, &by, &agreed, &outcome, &improved, &state};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Transition transitions[] = {{"agreed", "doing"}, {"agreed", "done"},  {"agreed", "dropped"},
                                                 {"doing", "done"},   {"doing", "dropped"}, {"done", "doing"},
                                                 {"dropped", "agreed"}};
    static constexpr Kind kind{KindNo::Support, "support", fields, touches, transitions, "student", "case"};
};

enum class ReferralKind { AdviceOnly, Assisted, Formal };
inline constexpr Name referralKindCodes[] = {"advice-only", "assisted", "formal"};
template <>
inline constexpr std::span<const Name> codesOf<ReferralKind> = referralKindCodes;

enum class ReferralState { Draft, Sent, Received, Accepted, InProgress, Done, Rejected, Revoked, NoReply };
inline constexpr Name referralStateCodes[] = {"draft", "sent", "received", "accepted", "in-progress",
                                              "done",  "rejected", "revoked", "no-reply"};
template <>
inline constexpr std::span<const Name> codesOf<ReferralState> = referralStateCodes;

struct Referral {
    static constexpr auto keep = Retention::WithCase;
    static constexpr Field<RecordId> caseRef{
        {1, "case", Type::Reference, Privacy::Support, "S003/52", Merge::Fixed, keep, Required, {}, KindNo::Case}};
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S003/52", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    static constexpr Field<ReferralKind> kindOf{
        {3, "kind", Type::Code, Privacy::Support, "S003/51", Merge::Fixed, keep, Required, referralKindCodes}};
    /// A code of the lookup list `service`. Where it is a health service the name itself is health information.
    static constexpr Field<QString> service{
        {4, "service", Type::Text, Privacy::SpecialCategory, "S003/51", Merge::Fixed, keep, Required}};
    static constexpr Field<QString> reason{{5, "reason", Type::LongText, Privacy::SpecialCategory, "S003/53", Merge::KeepBoth, keep}};
    /// The minimum set chosen for the service: names of the fields shared.
    static constexpr Field<QString> shared{{6, "shared", Type::Text, Privacy::Support, "S002/54", Merge::LastMark, keep}};
    static constexpr Field<RecordId> consent{
        {7, "consent", Type::Reference, Privacy::SpecialCategory, "S002/54", Merge::LastMark, keep, NoUse, {}, KindNo::Consent}};
    static constexpr Field<QString> overrideReason{
        {8, "override_reason", Type::LongText, Privacy::SpecialCategory, "S003/57", Merge::LastMark, keep}};
    static constexpr Field<ReferralState> state{
        {9, "state", Type::Code, Privacy::Support, "S003/52", Merge::Machine, keep, Required, referralStateCodes}};
    static constexpr Field<QDate> chaseOn{{10, "chase_on", Type::Day, Privacy::Support, "S003/52", Merge::Ask, keep, Sorted}};
    static constexpr Field<QString> reply{{11, "reply", Type::LongText, Privacy::SpecialCategory, "S003/52", Merge::KeepBoth, keep}};
    static constexpr const FieldSpec* fields[] = {&caseRef, &student, &kindOf, &service, &reason, &shared,
                                                  &consent, &overrideReason, &state, &chaseOn, &reply};
    static constexpr Touch touches[] = {toConflicts,
                                        {Touch::Way::Parent, KindNo::Student, "student"}};
    static constexpr Transition transitions[] = {
        {"draft", "sent"},        {"draft", "done"},     {"draft", "revoked"},    {"sent", "received"},      {"sent", "accepted"},
        {"sent", "rejected"},     {"sent", "revoked"},   {"sent", "no-reply"},    {"no-reply", "received"},  {"no-reply", "accepted"},
        {"no-reply", "revoked"},  {"received", "accepted"}, {"received", "rejected"}, {"received", "revoked"},
        {"accepted", "in-progress"}, {"accepted", "done"}, {"accepted", "revoked"}, {"in-progress", "done"}, {"in-progress", "revoked"},
    };
    static constexpr Kind kind{KindNo::Referral, "referral", fields, touches, transitions, "student", "case"};
};

}
