#include "ui/words/TutorialWords.h"

#include "ui/words/Dates.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::SignedState;
using model::TutorialMode;
using model::TutorialState;
using session::EarlierVisit;
using session::RecordVersion;
using session::TutorialLine;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TutorialWords)
};

/// Whoever cancels later than this leaves nobody the time to take the place.
constexpr qint64 lateMs = 24LL * 3600 * 1000;

}

QString modeWord(TutorialMode mode) { return mode == TutorialMode::ETutorial ? Words::tr("Online") : Words::tr("In person"); }

QString tutorialWhen(const std::optional<base::Moment>& starts, const std::optional<base::Moment>& ends, QDate today)
{
    if (!starts || !ends) return Words::tr("No time yet");
    return Words::tr("%1, %2 to %3", "day, time, time").arg(nearDate(localDay(*starts), today), houseTime(*starts), houseTime(*ends));
}

QString tuteeName(const TutorialLine& line) { return line.name.isEmpty() ? Words::tr("Name not known here") : line.name; }

ChipLook tutorialChip(const TutorialLine& line)
{
    if (line.lost) return {Words::tr("Has no time"), Tone::Warn, Glyph::Warning};
    if (line.waitsForCoSign) return {Words::tr("To co-sign"), Tone::Info, Glyph::Edit};
    switch (line.state.value_or(TutorialState::Booked)) {
    case TutorialState::Waiting: return {Words::tr("Waiting for a time"), Tone::Warn, Glyph::Clock};
    case TutorialState::Booked: return {Words::tr("Booked"), Tone::Neutral, Glyph::Calendar};
    case TutorialState::Arrived: return {Words::tr("Arrived"), Tone::Info, Glyph::Check};
    case TutorialState::InSession: return {Words::tr("In session"), Tone::Info, Glyph::Message};
    case TutorialState::Completed: break;
    // Who is not there has done nothing wrong: no red.
    case TutorialState::NoShow: return {Words::tr("Did not come"), Tone::Neutral, Glyph::Minus};
    case TutorialState::Cancelled: return {Words::tr("Cancelled"), Tone::Neutral, Glyph::Close};
    }
    return line.isRecorded ? ChipLook{Words::tr("Recorded"), Tone::Ok, Glyph::Done} : ChipLook{Words::tr("To write up"), Tone::Warn, Glyph::Edit};
}

QString cancelledWords(const TutorialLine& line, base::Moment now)
{
    const auto at = shown(line.tutorial.view, model::Tutorial::cancelled);
    if (line.state != TutorialState::Cancelled || !at) return {};
    const QString when = momentWords(*at, now);
    if (!line.starts) return Words::tr("Cancelled: %1.", "when").arg(when);
    if (*at >= *line.starts) return Words::tr("Cancelled after it should have begun: %1.", "when").arg(when);
    return line.starts->ms - at->ms < lateMs ? Words::tr("Cancelled less than a day before: %1.", "when").arg(when) : Words::tr("Cancelled in good time: %1.", "when").arg(when);
}

QString lostWords(const TutorialLine& line, base::Moment now)
{
    if (!line.lost) return {};
    if (line.lost->isFree) return Words::tr("They have not got the time they were booked for, and it is free. Give it to them, or another.");
    if (!line.lost->at) return Words::tr("The time they were booked for is not on offer any more. Give them another.");
    const QString by = line.lost->by.isEmpty() ? Words::tr("a colleague") : line.lost->by;
    const QString who = line.lost->name.isEmpty() ? Words::tr("somebody else") : line.lost->name;
    return Words::tr("This time had been given first: to %1, by %2, %3. Nothing that was written here is lost. Give them another time, or let them wait.", "student, colleague, when").arg(who, by, momentWords(*line.lost->at, now));
}

QString timeWords(const session::SlotLine& line, QDate today)
{
    QStringList parts{tutorialWhen(line.starts, line.ends, today)};
    if (!line.tutor.isEmpty()) parts << (line.isMine ? Words::tr("with you") : Words::tr("with %1", "colleague").arg(line.tutor));
    // In person goes without saying.
    if (line.mode == TutorialMode::ETutorial) parts << modeWord(*line.mode).toLower();
    return parts.join(u", "_s);
}

QString signedWords(const RecordVersion& version, base::Moment now)
{
    const QString who = version.isMine ? Words::tr("you") : version.author.isEmpty() ? Words::tr("a colleague") : version.author;
    const QString when = version.signedAt ? momentWords(*version.signedAt, now) : QString();
    QString words = Words::tr("Signed by %1: %2", "who, when").arg(who, when);
    if (!version.coSignedBy.isEmpty() && version.coSignedAt) words = Words::tr("%1. Co-signed by %2: %3", "sentence, who, when").arg(words, version.coSignedBy, momentWords(*version.coSignedAt, now));
    return words;
}

std::optional<ChipLook> recordChip(const RecordVersion& version)
{
    if (version.waitsForCoSign()) return ChipLook{Words::tr("Waits for a second signature"), Tone::Info, Glyph::Edit};
    switch (version.state.value_or(SignedState::Signed)) {
    case SignedState::Signed: return ChipLook{Words::tr("Signed"), Tone::Ok, Glyph::Done};
    case SignedState::CoSigned: return ChipLook{Words::tr("Co-signed"), Tone::Ok, Glyph::Done};
    case SignedState::Amended: return ChipLook{Words::tr("Amended since"), Tone::Neutral, Glyph::Undo};
    case SignedState::Withdrawn: return ChipLook{Words::tr("Withdrawn"), Tone::Neutral, Glyph::Close};
    }
    return std::nullopt;
}

QString earlierTitle(const EarlierVisit& visit)
{
    if (visit.isConfidential) return Words::tr("Drop-in, in confidence");
    if (visit.kind == model::KindNo::Visit) return visit.about.isEmpty() ? Words::tr("Drop-in") : Words::tr("Drop-in: %1", "topic").arg(visit.about);
    if (visit.kind == model::KindNo::Booking) return visit.about.isEmpty() ? Words::tr("Workshop") : Words::tr("Workshop: %1", "title").arg(visit.about);
    return visit.about.isEmpty() ? Words::tr("Tutorial") : Words::tr("Tutorial: %1", "topic").arg(visit.about);
}

QString earlierMeta(const EarlierVisit& visit, QDate today)
{
    QStringList parts;
    if (visit.at) parts << nearDate(localDay(*visit.at), today);
    if (!visit.with.isEmpty()) parts << Words::tr("with %1", "colleague").arg(visit.with);
    if (visit.state == TutorialState::NoShow) parts << Words::tr("did not come");
    if (visit.state == TutorialState::Cancelled) parts << Words::tr("cancelled");
    if (visit.state == TutorialState::Waiting) parts << Words::tr("waiting for a time");
    if (visit.came) parts << (*visit.came ? Words::tr("came") : Words::tr("did not come"));
    return parts.join(u"  ·  "_s);
}

}
