#pragma once

#include "core/insight/Caseload.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Student.h"
#include "core/model/reviews/Review.h"
#include "ui/widgets/Chip.h"

namespace carrel::ui {

/// What people call the codes of the catalogue. A status has a tone; nothing about a student is ever good or bad.
struct Status {
    QString text;
    Tone tone = Tone::Neutral;

    ChipLook chip(std::optional<Glyph> glyph = {}) const { return {.text = text, .tone = tone, .glyph = glyph}; }
};

Status statusOf(model::CaseState state);
Status statusOf(model::ActionState state);
Status statusOf(model::SupportState state);
Status statusOf(model::ReferralState state);
Status statusOf(model::ConsentState state);
Status statusOf(model::ReviewState state);

QString wordsFor(model::Priority priority);
QString wordsFor(model::Confidentiality confidentiality);
QString wordsFor(model::StudyMode mode);
QString wordsFor(model::ConsentMethod method);
QString wordsFor(model::ReferralKind kind);
QString wordsFor(model::Improved improved);
QString wordsFor(insight::Due due);
/// In the picker: "Phone call". In the timeline: "Phone call with student".
QString wordsFor(model::NoteType type);
QString titleOf(model::NoteType type);
Glyph glyphOf(model::NoteType type);
/// In the picker: "Case team". On the chip, for only me: "Only you".
QString wordsFor(model::Audience audience);

/// A role's title by its id in the policy; the id itself where it is a university's own.
QString roleTitle(const QString& role);

/// By what a case is named where no student may be: the same at every desk.
QString caseNumber(const model::RecordId& theCase);

/// "case", "note": a kind in a sentence.
QString kindWord(model::KindNo kind);
/// A field's name as it stands in forms and sentences: "Next step".
QString fieldLabel(model::KindNo kind, const model::FieldSpec& field);

/// Completes "Visible to …", by the field alone and never by what is in it.
QString whoSees(const model::FieldSpec& field);

}
