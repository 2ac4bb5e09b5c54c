#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class StudyMode { FullTime, PartTime };
inline constexpr Name studyModeCodes[] = {"full-time", "part-time"};
template <>
inline constexpr std::span<const Name> codesOf<StudyMode> = studyModeCodes;

enum class StudentState { Active, Left, Returned };
inline constexpr Name studentStateCodes[] = {"active", "left", "returned"};
template <>
inline constexpr std::span<const Name> codesOf<StudentState> = studentStateCodes;

enum class EngagementReporting { Reported, NotReported };
inline constexpr Name engagementReportingCodes[] = {"reported", "not-reported"};
template <>
inline constexpr std::span<const Name> codesOf<EngagementReporting> = engagementReportingCodes;

enum class Restriction { None, Restricted };
inline constexpr Name restrictionCodes[] = {"none", "restricted"};
template <>
inline constexpr std::span<const Name> codesOf<Restriction> = restrictionCodes;

struct Student {
    static constexpr auto six = Retention::SixYearsAfterLeaving;
    static constexpr Field<QString> number{{1, "number", Type::Text, Privacy::Identity, "S003/39", Merge::LastMark, six,
                                            Searched | Sorted | Required | FromSource}};
    static constexpr Field<QString> name{{2, "name", Type::Text, Privacy::Identity, "S003/39", Merge::LastMark, six,
                                          Searched | Sorted | Required | FromSource}};
    static constexpr Field<QString> preferredName{
        {3, "preferred_name", Type::Text, Privacy::Identity, "S003/96", Merge::Ask, six, Searched}};
    static constexpr Field<QString> email{{4, "email", Type::Text, Privacy::Contact, "S003/39", Merge::LastMark, six, FromSource}};
    static constexpr Field<QString> phone{{5, "phone", Type::Text, Privacy::Contact, "S003/39", Merge::LastMark, six, FromSource}};
    static constexpr Field<QString> photo{
        {6, "photo", Type::Text, Privacy::Identity, "S004/61", Merge::LastMark, Retention::WhileEnrolled, FromSource}};
    static constexpr Field<QString> programme{{7, "programme", Type::Text, Privacy::Study, "S000/4", Merge::LastMark, six,
                                               Searched | Sorted | FromSource}};
    static constexpr Field<qint64> level{{8, "level", Type::Number, Privacy::Study, "S000/4", Merge::LastMark, six, FromSource}};
    static constexpr Field<StudyMode> mode{
        {9, "mode", Type::Code, Privacy::Study, "S000/4", Merge::LastMark, six, FromSource, studyModeCodes}};
    static constexpr Field<QString> school{{10, "school", Type::Text, Privacy::Study, "S000/4", Merge::LastMark, six, FromSource}};
    static constexpr Field<QString> faculty{{11, "faculty", Type::Text, Privacy::Study, "S000/4", Merge::LastMark, six, FromSource}};
    static constexpr Field<QString> trustedContact{
        {12, "trusted_contact", Type::LongText, Privacy::Contact, "S003/56", Merge::Ask, six}};
    static constexpr Field<Restriction> restriction{
        {13, "restriction", Type::Code, Privacy::Operational, "S003/97", Merge::LastMark, six, NoUse, restrictionCodes}};
    static constexpr Field<EngagementReporting> reporting{{14, "engagement_reporting", Type::Code, Privacy::Engagement, "S004/74",
                                                           Merge::LastMark, Retention::WhileEnrolled, NoUse,
                                                           engagementReportingCodes}};
    static constexpr Field<StudentState> state{{15, "state", Type::Code, Privacy::Study, "S003/86", Merge::LastMark, six,
                                                Sorted | FromSource, studentStateCodes}};

    static constexpr const FieldSpec* fields[] = {&number, &name,   &preferredName, &email,          &phone,
                                                  &photo,  &programme, &level,      &mode,           &school,
                                                  &faculty, &trustedContact, &restriction, &reporting, &state};
    static constexpr Touch touches[] = {
        {Touch::Way::Children, KindNo::Case, "student"},
        {Touch::Way::Children, KindNo::Period, "student"},
        {Touch::Way::Children, KindNo::Consent, "student"},
        {Touch::Way::Children, KindNo::Relationship, "student"}, {Touch::Way::Children, KindNo::Note, "student"},
        {Touch::Way::Children, KindNo::Action, "student"},       {Touch::Way::Children, KindNo::Support, "student"},
        {Touch::Way::Children, KindNo::Referral, "student"},     {Touch::Way::Children, KindNo::Explanation, "student"},
        {Touch::Way::Children, KindNo::Conflict, "student"},     {Touch::Way::Children, KindNo::Print, "student"},
        {Touch::Way::Children, KindNo::Attachment, "student"}, {Touch::Way::Children, KindNo::Visit, "student"},
        {Touch::Way::Children, KindNo::Booking, "student"}, {Touch::Way::Children, KindNo::Tutorial, "student"},
        {Touch::Way::Children, KindNo::TutorialRecord, "student"},
        {Touch::Way::Children, KindNo::Decision, "student"},     {Touch::Way::Children, KindNo::Approach, "student"},
        toConflicts,
    };
    static constexpr Kind kind{KindNo::Student, "student", fields, touches, {}, "id", {}, "dpv:ServiceProvision", "eu-gdpr:A6-1-e", true};
};

enum class PeriodEnd { Completed, Withdrawn };
inline constexpr Name periodEndCodes[] = {"completed", "withdrawn"};
template <>
inline constexpr std::span<const Name> codesOf<PeriodEnd> = periodEndCodes;

enum class PeriodState { Open, Closed };
inline constexpr Name periodStateCodes[] = {"open", "closed"};
template <>
inline constexpr std::span<const Name> codesOf<PeriodState> = periodStateCodes;

/// A period of study: retention clocks and "while enrolled" are counted from these, never from one leave date.
struct Period {
    static constexpr auto six = Retention::SixYearsAfterLeaving;
    static constexpr Field<RecordId> student{{1, "student", Type::Reference, Privacy::Study, "S003/88", Merge::Fixed, six,
                                              Required | FromSource, {}, KindNo::Student}};
    static constexpr Field<QString> course{
        {2, "course", Type::Text, Privacy::Study, "S002/90", Merge::LastMark, six, Sorted | Required | FromSource}};
    /// The run of it: `2013J`, `2026/27`.
    static constexpr Field<QString> instance{{3, "instance", Type::Text, Privacy::Study, "S002/90", Merge::LastMark, six, FromSource}};
    static constexpr Field<QDate> start{{4, "start", Type::Day, Privacy::Study, "S003/88", Merge::LastMark, six, FromSource}};
    static constexpr Field<QDate> expectedEnd{
        {5, "expected_end", Type::Day, Privacy::Study, "S003/88", Merge::LastMark, six, FromSource}};
    static constexpr Field<QDate> end{{6, "end", Type::Day, Privacy::Study, "S003/86", Merge::LastMark, six, FromSource}};
    static constexpr Field<PeriodEnd> endKind{
        {7, "end_kind", Type::Code, Privacy::Study, "S003/86", Merge::LastMark, six, FromSource, periodEndCodes}};
    static constexpr Field<QString> source{{8, "source", Type::Text, Privacy::Operational, "S003/48", Merge::LastMark, six, FromSource}};
    static constexpr Field<PeriodState> state{
        {9, "state", Type::Code, Privacy::Study, "S002/90", Merge::LastMark, six, Sorted | FromSource, periodStateCodes}};

    static constexpr const FieldSpec* fields[] = {&student, &course, &instance, &start, &expectedEnd,
                                                  &end,     &endKind, &source,  &state};
    static constexpr Touch touches[] = {
        {Touch::Way::Parent, KindNo::Student, "student"}, {Touch::Way::OwnedBy, KindNo::Support, "student", "student"},
        {Touch::Way::OwnedBy, KindNo::Booking, "student", "student"}, toConflicts};
    static constexpr Kind kind{KindNo::Period, "period", fields, touches, {}, "student", "student",
                               "dpv:ServiceProvision", "eu-gdpr:A6-1-e", true};
};

}
