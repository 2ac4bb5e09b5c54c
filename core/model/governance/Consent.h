#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class ConsentState { Asked, Given, Refused, Withdrawn, Expired };
inline constexpr Name consentStateCodes[] = {"asked", "given", "refused", "withdrawn", "expired"};
template <>
inline constexpr std::span<const Name> codesOf<ConsentState> = consentStateCodes;

enum class ConsentMethod { InPerson, Email, Form, Phone };
inline constexpr Name consentMethodCodes[] = {"in-person", "email", "form", "phone"};
template <>
inline constexpr std::span<const Name> codesOf<ConsentMethod> = consentMethodCodes;

struct Consent {
    static constexpr auto keep = Retention::SixYearsAfterLeaving;
    static constexpr Field<RecordId> student{{1, "student", Type::Reference, Privacy::Identity, "S002/36", Merge::Fixed, keep,
                                              Required, {}, KindNo::Student}};
    /// What it covers, in words the student agreed to.
    static constexpr Field<QString> scope{{2, "scope", Type::Text, Privacy::Support, "S002/36", Merge::Fixed, keep, Required}};
    static constexpr Field<QString> forPurpose{{3, "for_purpose", Type::Text, Privacy::Support, "S001/30", Merge::Fixed, keep}};
    static constexpr Field<QString> recipients{{4, "recipients", Type::Text, Privacy::Support, "S002/35", Merge::Fixed, keep}};
    static constexpr Field<QString> wording{{5, "wording_version", Type::Text, Privacy::Operational, "S002/36", Merge::Fixed, keep}};
    static constexpr Field<ConsentMethod> method{
        {6, "method", Type::Code, Privacy::Support, "S002/36", Merge::Fixed, keep, NoUse, consentMethodCodes}};
    static constexpr Field<QString> evidence{{7, "evidence", Type::Text, Privacy::Support, "S002/36", Merge::Fixed, keep}};
    static constexpr Field<QDate> givenOn{{8, "given_on", Type::Day, Privacy::Support, "S002/36", Merge::LastMark, keep}};
    static constexpr Field<QDate> expires{{9, "expires", Type::Day, Privacy::Support, "S002/36", Merge::LastMark, keep, Sorted}};
    /// DPV identifier of the Article 9 condition where what is kept stands on that and not on the student's agreement.
    static constexpr Field<QString> condition{{10, "condition", Type::Text, Privacy::Support, "S003/37", Merge::Fixed, keep}};
    static constexpr Field<ConsentState> state{
        {11, "state", Type::Code, Privacy::Support, "S001/32", Merge::WithdrawalWins, keep, Required, consentStateCodes}};
    static constexpr Field<QDate> withdrawnOn{{12, "withdrawn_on", Type::Day, Privacy::Support, "S001/32", Merge::LastMark, keep}};
    static constexpr const FieldSpec* fields[] = {&student, &scope, &forPurpose, &recipients, &wording, &method,
                                                  &evidence, &givenOn, &expires, &condition, &state, &withdrawnOn};
    static constexpr Touch touches[] = {
        {Touch::Way::Children, KindNo::Note, "consent"},
        {Touch::Way::Children, KindNo::Referral, "consent"},
        {Touch::Way::Children, KindNo::Attachment, "consent"},
        toConflicts,
    };
    static constexpr Transition transitions[] = {
        {"asked", "given"},     {"asked", "refused"},   {"asked", "withdrawn"}, {"given", "withdrawn"},
        {"given", "expired"},   {"refused", "given"},   {"refused", "withdrawn"}, {"expired", "withdrawn"},
    };
    static constexpr Kind kind{KindNo::Consent, "consent", fields, touches, transitions, "student", {},
                               "dpv:ConsentManagement", "eu-gdpr:A6-1-e", true};
};

enum class LookupState { Current, Retired };
inline constexpr Name lookupStateCodes[] = {"current", "retired"};
template <>
inline constexpr std::span<const Name> codesOf<LookupState> = lookupStateCodes;

/// One code of one list, with the scheme and version it belongs to: never a bare code.
struct Lookup {
    static constexpr Field<QString> list{
        {1, "list", Type::Text, Privacy::Operational, "S003/40", Merge::Fixed, Retention::WithRecord, Sorted | Required}};
    static constexpr Field<QString> code{
        {2, "code", Type::Text, Privacy::Operational, "S003/40", Merge::Fixed, Retention::WithRecord, Required}};
    static constexpr Field<QString> scheme{{3, "scheme", Type::Text, Privacy::Operational, "S003/40", Merge::LastMark}};
    static constexpr Field<QString> version{{4, "version", Type::Text, Privacy::Operational, "S003/40", Merge::LastMark}};
    static constexpr Field<QString> label{{5, "label", Type::Text, Privacy::Operational, "S003/40", Merge::LastMark}};
    static constexpr Field<LookupState> state{{6, "state", Type::Code, Privacy::Operational, "S003/40", Merge::LastMark,
                                               Retention::WithRecord, NoUse, lookupStateCodes}};
    static constexpr const FieldSpec* fields[] = {&list, &code, &scheme, &version, &label, &state};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Kind kind{KindNo::Lookup, "lookup", fields, touches};
};

enum class NoticeState { Draft, Current, Superseded };
inline constexpr Name noticeStateCodes[] = {"draft", "current", "superseded"};
template <>
inline constexpr std::span<const Name> codesOf<NoticeState> = noticeStateCodes;

/// A text people are promised or asked to accept, as versioned data; the staff confidentiality agreement is the one
/// whose service is `staff-confidentiality`.
struct Notice {
    static constexpr Field<QString> service{
        {1, "service", Type::Text, Privacy::Operational, "S002/105", Merge::Fixed, Retention::WithRecord, Sorted | Required}};
    static constexpr Field<QString> title{{2, "title", Type::Text, Privacy::Operational, "S002/105", Merge::LastMark}};
    static constexpr Field<QString> text{{3, "text", Type::LongText, Privacy::Operational, "S002/105", Merge::LastMark}};
    static constexpr Field<QString> version{
        {4, "version", Type::Text, Privacy::Operational, "S002/105", Merge::Fixed, Retention::WithRecord, Required}};
    static constexpr Field<QDate> reviewOn{{5, "review_on", Type::Day, Privacy::Operational, "S002/105", Merge::LastMark}};
    static constexpr Field<NoticeState> state{{6, "state", Type::Code, Privacy::Operational, "S002/105", Merge::LastMark,
                                               Retention::WithRecord, NoUse, noticeStateCodes}};
    static constexpr const FieldSpec* fields[] = {&service, &title, &text, &version, &reviewOn, &state};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Kind kind{KindNo::Notice, "notice", fields, touches};
};

}
