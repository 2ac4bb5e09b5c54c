#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class NoteType { General, Call, Meeting, Email, ContactAttempt, Health };
inline constexpr Name noteTypeCodes[] = {"general", "call", "meeting", "email", "contact-attempt", "health"};
template <>
inline constexpr std::span<const Name> codesOf<NoteType> = noteTypeCodes;

enum class Audience { CaseTeam, Team, OnlyMe };
inline constexpr Name audienceCodes[] = {"case-team", "team", "only-me"};
template <>
inline constexpr std::span<const Name> codesOf<Audience> = audienceCodes;

/// Withdrawn: its author took it back; it stays readable, and says so.
enum class NoteState { Draft, Signed, Amended, Destroyed, Withdrawn };
inline constexpr Name noteStateCodes[] = {"draft", "signed", "amended", "destroyed", "withdrawn"};
template <>
inline constexpr std::span<const Name> codesOf<NoteState> = noteStateCodes;

struct Note {
    static constexpr auto keep = Retention::WithCase;
    static constexpr Field<RecordId> caseRef{
        {1, "case", Type::Reference, Privacy::Support, "S003/46", Merge::Fixed, keep, Required, {}, KindNo::Case}};
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S003/46", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    static constexpr Field<NoteType> type{
        {3, "type", Type::Code, Privacy::Note, "S003/46", Merge::LastMark, keep, Required, noteTypeCodes}};
    static constexpr Field<QString> body{
        {4, "body", Type::LongText, Privacy::Note, "S003/45", Merge::KeepBoth, keep, Searched | Required}};
    static constexpr Field<Audience> audience{
        {5, "audience", Type::Code, Privacy::Operational, "S003/44", Merge::Ask, keep, Required, audienceCodes}};
    /// The body is special-category data: held only under `consent` or `condition`.
    static constexpr Field<bool> special{{6, "special", Type::Flag, Privacy::SpecialCategory, "S003/37", Merge::LastMark, keep}};
    static constexpr Field<RecordId> consent{
        {7, "consent", Type::Reference, Privacy::SpecialCategory, "S002/36", Merge::LastMark, keep, NoUse, {}, KindNo::Consent}};
    /// DPV identifier of the Article 9 condition when it is not consent.
    static constexpr Field<QString> condition{{8, "condition", Type::Text, Privacy::SpecialCategory, "S003/37", Merge::LastMark, keep}};
    static constexpr Field<bool> toldStudent{{9, "told_student", Type::Flag, Privacy::Note, "S003/46", Merge::LastMark, keep}};
    static constexpr Field<NoteState> state{
        {10, "state", Type::Code, Privacy::Note, "S003/46", Merge::LastMark, keep, NoUse, noteStateCodes}};
    /// The note as it stood before it was amended. What was signed is never rewritten: two people who amend one note
    /// without knowing of each other have written two.
    static constexpr Field<RecordId> amends{
        {11, "amends", Type::Reference, Privacy::Note, "S003/96", Merge::Fixed, keep, NoUse, {}, KindNo::Note}};

    static constexpr const FieldSpec* fields[] = {&caseRef, &student, &type,      &body,        &audience,
                                                  &special, &consent, &condition, &toldStudent, &state, &amends};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Kind kind{KindNo::Note, "note", fields, touches, {}, "student", "case"};
};

}
