#pragma once

#include "core/model/Kind.h"

namespace carrel::model {

enum class PrintedDocument { CaseSummary, Chronology, ReferralSlip, Review, Day, Attachment, LossReport, Register, SignInSheet, QueueSheet };
inline constexpr Name printedDocumentCodes[] = {"case-summary", "chronology", "referral-slip", "review", "day", "attachment", "loss-report",
                                                  "register", "sign-in-sheet", "queue-sheet"};
template <>
inline constexpr std::span<const Name> codesOf<PrintedDocument> = printedDocumentCodes;

/// A copy is a file somebody keeps; a view was opened to be read, in a private place that is swept.
enum class PrintMedium { Paper, Pdf, Copy, View };
inline constexpr Name printMediumCodes[] = {"paper", "pdf", "copy", "view"};
template <>
inline constexpr std::span<const Name> codesOf<PrintMedium> = printMediumCodes;

enum class PrintState { Kept, Destroyed, Lost };
inline constexpr Name printStateCodes[] = {"kept", "destroyed", "lost"};
template <>
inline constexpr std::span<const Name> codesOf<PrintState> = printStateCodes;

/// One printing of one document: what left the desk on paper or as a file, whom it concerns, and by when it must be gone.
/// It is written before anything is printed, so that the ledger may name a page that never came out and never misses one.
struct Print {
    static constexpr Field<PrintedDocument> document{
        {1, "document", Type::Code, Privacy::Operational, "S003/41", Merge::Fixed, Retention::WithRecord, Required, printedDocumentCodes}};
    static constexpr Field<PrintMedium> medium{
        {2, "medium", Type::Code, Privacy::Operational, "S003/41", Merge::Fixed, Retention::WithRecord, Required, printMediumCodes}};
    /// Stands on every page, so that paper that turns up can be told.
    static constexpr Field<QString> number{
        {3, "number", Type::Text, Privacy::Operational, "S003/87", Merge::Fixed, Retention::WithRecord, Required}};
    static constexpr Field<qint64> pages{{4, "pages", Type::Number, Privacy::Operational, "S003/87", Merge::Fixed}};
    static constexpr Field<qint64> copies{{5, "copies", Type::Number, Privacy::Operational, "S003/87", Merge::Fixed}};
    /// Empty where the role that printed does not know who the student is; the cases then say it to those who may ask.
    static constexpr Field<RecordId> student{
        {6, "student", Type::Reference, Privacy::Identity, "S003/87", Merge::Fixed, Retention::WithRecord, NoUse, {}, KindNo::Student}};
    static constexpr Field<QList<RecordId>> cases{
        {7, "cases", Type::References, Privacy::Support, "S003/87", Merge::Fixed, Retention::WithRecord, NoUse, {}, KindNo::Case}};
    /// The colleague a review is about.
    static constexpr Field<RecordId> staff{
        {8, "staff", Type::Reference, Privacy::Operational, "S003/85", Merge::Fixed, Retention::WithRecord, NoUse, {}, KindNo::Staff}};
    /// It holds special-category text, and `reason` says why.
    static constexpr Field<bool> special{{9, "special", Type::Flag, Privacy::Operational, "S003/37", Merge::Fixed}};
    static constexpr Field<QString> reason{{10, "reason", Type::Text, Privacy::Operational, "S003/104", Merge::Fixed}};
    static constexpr Field<QDate> destroyBy{{11, "destroy_by", Type::Day, Privacy::Operational, "S003/87", Merge::LastMark}};
    static constexpr Field<QDate> destroyedOn{{12, "destroyed_on", Type::Day, Privacy::Operational, "S003/87", Merge::LastMark}};
    static constexpr Field<PrintState> state{
        {13, "state", Type::Code, Privacy::Operational, "S003/87", Merge::Machine, Retention::WithRecord, Required, printStateCodes}};

    /// Whose register it is; the bookings then say who is on it to those who may ask.
    static constexpr Field<RecordId> workshop{
        {14, "workshop", Type::Reference, Privacy::Operational, "S000/15", Merge::Fixed, Retention::WithRecord, NoUse, {}, KindNo::Workshop}};

    static constexpr const FieldSpec* fields[] = {&document, &medium, &number, &pages,     &copies,      &student, &cases,
                                                  &staff,    &special, &reason, &destroyBy, &destroyedOn, &state, &workshop};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Transition transitions[] = {
        {"kept", "destroyed"}, {"kept", "lost"}, {"lost", "kept"}, {"lost", "destroyed"}, {"destroyed", "kept"}};
    static constexpr Kind kind{KindNo::Print, "print", fields, touches, transitions, "student", {}, "dpv:RecordManagement"};
};

}
