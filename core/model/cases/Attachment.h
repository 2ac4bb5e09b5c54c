#pragma once

#include "core/model/cases/Note.h"

#include <QtCore/QByteArray>
#include <vector>

namespace carrel::model {

class Record;

/// What an attached file is, as its content says. Nothing else may be attached.
enum class FileSort { Pdf, Png, Jpeg, PlainText, Docx, Odt };
inline constexpr Name fileSortCodes[] = {"pdf", "png", "jpeg", "text", "docx", "odt"};
template <>
inline constexpr std::span<const Name> codesOf<FileSort> = fileSortCodes;

enum class AttachmentState { Kept, Withdrawn };
inline constexpr Name attachmentStateCodes[] = {"kept", "withdrawn"};
template <>
inline constexpr std::span<const Name> codesOf<AttachmentState> = attachmentStateCodes;

/// A file that belongs to a case: what it is called and who may see it. Its bytes are pieces, records of their own, which
/// are seen by whoever sees this.
struct Attachment {
    static constexpr auto keep = Retention::WithCase;
    static constexpr Field<RecordId> caseRef{
        {1, "case", Type::Reference, Privacy::Support, "S003/46", Merge::Fixed, keep, Required, {}, KindNo::Case}};
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S003/46", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    static constexpr Field<QString> name{{3, "name", Type::Text, Privacy::Note, "S003/45", Merge::Fixed, keep, Required}};
    static constexpr Field<FileSort> sort{
        {4, "sort", Type::Code, Privacy::Note, "S003/45", Merge::Fixed, keep, Required, fileSortCodes}};
    /// Bytes.
    static constexpr Field<qint64> size{{5, "size", Type::Number, Privacy::Note, "S003/45", Merge::Fixed, keep, Required}};
    /// As `digestOf`: what was put together is what was taken apart.
    static constexpr Field<QString> digest{{6, "digest", Type::Text, Privacy::Note, "S003/45", Merge::Fixed, keep, Required}};
    static constexpr Field<Audience> audience{
        {7, "audience", Type::Code, Privacy::Operational, "S003/44", Merge::Ask, keep, Required, audienceCodes}};
    /// The file is special-category data: held only under `consent` or `condition`.
    static constexpr Field<bool> special{{8, "special", Type::Flag, Privacy::SpecialCategory, "S003/37", Merge::LastMark, keep}};
    static constexpr Field<RecordId> consent{
        {9, "consent", Type::Reference, Privacy::SpecialCategory, "S002/36", Merge::LastMark, keep, NoUse, {}, KindNo::Consent}};
    /// DPV identifier of the Article 9 condition when it is not consent.
    static constexpr Field<QString> condition{{10, "condition", Type::Text, Privacy::SpecialCategory, "S003/37", Merge::LastMark, keep}};
    /// Withdrawn: its pieces leave every desk, and nobody opens it. That there was one stays to be read.
    static constexpr Field<AttachmentState> state{
        {11, "state", Type::Code, Privacy::Support, "S003/96", Merge::Machine, keep, Required, attachmentStateCodes}};
    /// Why it was withdrawn.
    static constexpr Field<QString> reason{{12, "reason", Type::Text, Privacy::Note, "S003/96", Merge::LastMark, keep}};

    static constexpr const FieldSpec* fields[] = {&caseRef,  &student, &name,    &sort,      &size,  &digest,
                                                  &audience, &special, &consent, &condition, &state, &reason};
    static constexpr Touch touches[] = {{Touch::Way::Children, KindNo::AttachmentPart, "attachment"}, toConflicts};
    static constexpr Transition transitions[] = {{"kept", "withdrawn"}, {"withdrawn", "kept"}};
    static constexpr Kind kind{KindNo::Attachment, "attachment", fields, touches, transitions, "student", "case"};
};

/// A piece of an attached file, small enough that no edit and no page is ever large. Its id is made of the attachment's, so
/// that a piece is found without being looked for and there is one of each.
struct AttachmentPart {
    static constexpr auto keep = Retention::WithCase;
    static constexpr Field<RecordId> attachment{{1, "attachment", Type::Reference, Privacy::Support, "S003/46", Merge::Fixed,
                                                 keep, Required, {}, KindNo::Attachment}};
    static constexpr Field<RecordId> student{
        {2, "student", Type::Reference, Privacy::Identity, "S003/46", Merge::Fixed, keep, Required, {}, KindNo::Student}};
    /// From 0.
    static constexpr Field<qint64> ordinal{{3, "ordinal", Type::Number, Privacy::Note, "S003/45", Merge::Fixed, keep, Required}};
    /// In base 64.
    static constexpr Field<QString> bytes{{4, "bytes", Type::LongText, Privacy::Note, "S003/45", Merge::Fixed, keep, Required}};

    static constexpr const FieldSpec* fields[] = {&attachment, &student, &ordinal, &bytes};
    static constexpr Touch touches[] = {toConflicts};
    static constexpr Kind kind{.no = KindNo::AttachmentPart, .name = "attachment_part", .own = fields, .touches = touches,
                               .student = "student", .parent = "attachment", .mirrors = true, .large = true};
};

/// Bytes of one piece; the last may be shorter. In base 64 it fits a long text.
constexpr qsizetype PieceSize = 45'000;

/// How many pieces a file of so many bytes has.
qint64 piecesOf(qint64 size);
RecordId pieceId(const RecordId& attachment, qint64 ordinal);
/// The pieces of a file, in order, as they are kept.
std::vector<QString> takeApart(const QByteArray& file);
/// The file again. Nothing where a piece cannot be read.
std::optional<QByteArray> putTogether(const std::vector<QString>& pieces);
QString digestOf(const QByteArray& file);
/// Whether a piece is one that this attachment has, and bears the id it must.
bool isPieceOf(const Record& piece, const Record& attachment);

}
