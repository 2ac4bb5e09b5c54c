#include "ui/words/Codes.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Codes)
};

}

Status statusOf(model::CaseState state)
{
    using model::CaseState;
    switch (state) {
    case CaseState::Open: return {Words::tr("Open", "case"), Tone::Ok};
    case CaseState::InProgress: return {Words::tr("In progress", "case"), Tone::Ok};
    case CaseState::Waiting: return {Words::tr("Waiting on student"), Tone::Info};
    case CaseState::Closed: return {Words::tr("Closed", "case")};
    case CaseState::Reopened: return {Words::tr("Reopened", "case"), Tone::Ok};
    }
    return {};
}

Status statusOf(model::ActionState state)
{
    using model::ActionState;
    switch (state) {
    case ActionState::Open: return {Words::tr("To do")};
    case ActionState::Doing: return {Words::tr("Under way"), Tone::Info};
    case ActionState::Done: return {Words::tr("Done"), Tone::Ok};
    case ActionState::Dropped: return {Words::tr("Not needed any more")};
    }
    return {};
}

Status statusOf(model::SupportState state)
{
    using model::SupportState;
    switch (state) {
    case SupportState::Agreed: return {Words::tr("Agreed"), Tone::Info};
    case SupportState::Doing: return {Words::tr("Under way"), Tone::Info};
    case SupportState::Done: return {Words::tr("In place"), Tone::Ok};
    case SupportState::Dropped: return {Words::tr("Not needed any more")};
    }
    return {};
}

Status statusOf(model::ReferralState state)
{
    using model::ReferralState;
    switch (state) {
    case ReferralState::Draft: return {Words::tr("Not sent yet")};
    case ReferralState::Sent: return {Words::tr("Sent"), Tone::Info};
    case ReferralState::Received: return {Words::tr("Received"), Tone::Info};
    case ReferralState::Accepted: return {Words::tr("Accepted"), Tone::Ok};
    case ReferralState::InProgress: return {Words::tr("Under way"), Tone::Ok};
    case ReferralState::Done: return {Words::tr("Finished"), Tone::Ok};
    case ReferralState::Rejected: return {Words::tr("Declined")};
    case ReferralState::Revoked: return {Words::tr("Called back")};
    case ReferralState::NoReply: return {Words::tr("No reply yet"), Tone::Warn};
    }
    return {};
}

Status statusOf(model::ConsentState state)
{
    using model::ConsentState;
    switch (state) {
    case ConsentState::Asked: return {Words::tr("Asked for"), Tone::Info};
    case ConsentState::Given: return {Words::tr("Given"), Tone::Ok};
    case ConsentState::Refused: return {Words::tr("Not given")};
    case ConsentState::Withdrawn: return {Words::tr("Withdrawn")};
    case ConsentState::Expired: return {Words::tr("Ended")};
    }
    return {};
}

Status statusOf(model::ReviewState state)
{
    switch (state) {
    case model::ReviewState::Drafted: return {Words::tr("Being written"), Tone::Info};
    case model::ReviewState::Discussed: return {Words::tr("Discussed"), Tone::Ok};
    case model::ReviewState::Agreed: return {Words::tr("Agreed"), Tone::Ok};
    }
    return {};
}

QString wordsFor(model::Priority priority)
{
    switch (priority) {
    case model::Priority::Normal: return Words::tr("Normal", "priority");
    case model::Priority::Raised: return Words::tr("Raised", "priority");
    case model::Priority::Urgent: return Words::tr("Urgent", "priority");
    }
    return {};
}

QString wordsFor(model::Confidentiality confidentiality)
{
    return confidentiality == model::Confidentiality::Team ? Words::tr("The team") : Words::tr("Only those it is shared with");
}

QString wordsFor(model::StudyMode mode)
{
    return mode == model::StudyMode::FullTime ? Words::tr("Full time") : Words::tr("Part time");
}

QString wordsFor(model::ConsentMethod method)
{
    switch (method) {
    case model::ConsentMethod::InPerson: return Words::tr("in person");
    case model::ConsentMethod::Email: return Words::tr("by email");
    case model::ConsentMethod::Form: return Words::tr("on a form");
    case model::ConsentMethod::Phone: return Words::tr("by phone");
    }
    return {};
}

QString wordsFor(model::ReferralKind kind)
{
    switch (kind) {
    case model::ReferralKind::AdviceOnly: return Words::tr("Advice on where to go");
    case model::ReferralKind::Assisted: return Words::tr("Referred together");
    case model::ReferralKind::Formal: return Words::tr("Formal referral");
    }
    return {};
}

QString wordsFor(model::Improved improved)
{
    switch (improved) {
    case model::Improved::NotYetKnown: return Words::tr("Not known yet");
    case model::Improved::Yes: return Words::tr("It helped");
    case model::Improved::InPart: return Words::tr("It helped in part");
    case model::Improved::No: return Words::tr("It did not help");
    }
    return {};
}

QString wordsFor(insight::Due due)
{
    switch (due) {
    case insight::Due::Overdue: return Words::tr("Overdue");
    case insight::Due::Today: return Words::tr("Due today");
    case insight::Due::ThisWeek: return Words::tr("This week");
    case insight::Due::Later: return Words::tr("Later");
    case insight::Due::Waiting: return Words::tr("Waiting on student");
    case insight::Due::NoNextStep: return Words::tr("No next step");
    }
    return {};
}

QString wordsFor(model::NoteType type)
{
    switch (type) {
    case model::NoteType::General: return Words::tr("General note");
    case model::NoteType::Call: return Words::tr("Phone call");
    case model::NoteType::Meeting: return Words::tr("Meeting");
    case model::NoteType::Email: return Words::tr("Email");
    case model::NoteType::ContactAttempt: return Words::tr("Tried to reach the student");
    case model::NoteType::Health: return Words::tr("Health information");
    }
    return {};
}

QString titleOf(model::NoteType type)
{
    switch (type) {
    case model::NoteType::General: return Words::tr("Note");
    case model::NoteType::Call: return Words::tr("Phone call with student");
    case model::NoteType::Meeting: return Words::tr("Meeting with student");
    case model::NoteType::Email: return Words::tr("Email with student");
    default: return wordsFor(type);
    }
}

Glyph glyphOf(model::NoteType type)
{
    switch (type) {
    case model::NoteType::General: return Glyph::Note;
    case model::NoteType::Call: return Glyph::PhoneCall;
    case model::NoteType::Meeting: return Glyph::Users;
    case model::NoteType::Email: return Glyph::Mail;
    case model::NoteType::ContactAttempt: return Glyph::Phone;
    case model::NoteType::Health: return Glyph::Health;
    }
    return Glyph::Note;
}

QString wordsFor(model::Audience audience)
{
    switch (audience) {
    case model::Audience::CaseTeam: return Words::tr("Case team");
    case model::Audience::Team: return Words::tr("Whole team");
    case model::Audience::OnlyMe: return Words::tr("Only me");
    }
    return {};
}

QString caseNumber(const model::RecordId& theCase) { return theCase.text().right(6).toUpper(); }

}
