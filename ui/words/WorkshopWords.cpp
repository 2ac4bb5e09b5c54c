#include "ui/words/WorkshopWords.h"

#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>
#include <array>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Attendance;
using session::CheckIn;
using session::RegisterRow;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WorkshopWords)
};

constexpr std::array marks{Attendance::Present, Attendance::Late, Attendance::Absent, Attendance::Excused};

QString sharesWords(const insight::Shares& shares, const auto& called)
{
    QStringList parts;
    for (const insight::Share& share : shares.named) parts << Words::tr("%1 of %2", "how many, what they study").arg(share.count).arg(called(share.what));
    if (shares.others > 0) parts << (shares.named.empty() ? Words::tr("%n of several, too few of each to be named", nullptr, shares.others) : Words::tr("%n others", nullptr, shares.others));
    return parts.join(u", "_s);
}

}

QString markLetter(Attendance mark)
{
    switch (mark) {
    case Attendance::Present: return Words::tr("P", "key and box on a register: present");
    case Attendance::Late: return Words::tr("L", "key and box on a register: late");
    case Attendance::Absent: return Words::tr("A", "key and box on a register: absent");
    case Attendance::Excused: break;
    }
    return Words::tr("E", "key and box on a register: excused");
}

QString markWord(Attendance mark)
{
    switch (mark) {
    case Attendance::Present: return Words::tr("Present");
    case Attendance::Late: return Words::tr("Late");
    case Attendance::Absent: return Words::tr("Absent");
    case Attendance::Excused: break;
    }
    return Words::tr("Excused");
}

ChipLook markChip(Attendance mark)
{
    switch (mark) {
    case Attendance::Present: return {markWord(mark), Tone::Ok, Glyph::Check};
    case Attendance::Late: return {markWord(mark), Tone::Warn, Glyph::Clock};
    // Who is not there has done nothing wrong: no red.
    case Attendance::Absent: return {markWord(mark), Tone::Neutral, Glyph::Minus};
    case Attendance::Excused: break;
    }
    return {markWord(mark), Tone::Info, Glyph::Message};
}

std::optional<Attendance> markOfLetter(const QString& typed)
{
    for (const Attendance mark : marks) {
        if (typed.compare(markLetter(mark), Qt::CaseInsensitive) == 0) return mark;
    }
    return std::nullopt;
}

QString markLegend()
{
    QStringList parts;
    for (const Attendance mark : marks) parts << Words::tr("%1 %2", "letter, what it marks").arg(markLetter(mark), markWord(mark).toLower());
    return parts.join(u"   "_s);
}

QString workshopWhen(const session::WorkshopLine& line, QDate today)
{
    if (!line.starts || !line.ends) return {};
    return Words::tr("%1, %2 to %3", "day, time, time").arg(nearDate(localDay(*line.starts), today), houseTime(*line.starts), houseTime(*line.ends));
}

QString bookedWords(const session::RegisterFigures& figures)
{
    QString words = figures.places ? Words::tr("%1 booked of %2", "how many, how many places").arg(figures.taken()).arg(*figures.places) : Words::tr("%n booked", nullptr, figures.taken());
    if (figures.waiting > 0) words = Words::tr("%1, %2 waiting", "how many have a place, how many wait").arg(words).arg(figures.waiting);
    return words;
}

std::optional<ChipLook> workshopChip(const session::WorkshopLine& line)
{
    if (line.state == model::WorkshopState::Closed) return ChipLook{Words::tr("Register closed"), Tone::Ok, Glyph::Done};
    if (line.state == model::WorkshopState::Cancelled) return ChipLook{Words::tr("Called off"), Tone::Warn, Glyph::Close};
    return std::nullopt;
}

QString attenderName(const RegisterRow& row) { return row.name.isEmpty() ? Words::tr("Name not known here") : row.name; }

QString attenderNotes(const RegisterRow& row)
{
    QStringList notes;
    if (row.cameAnyway) notes << Words::tr("had cancelled, and came");
    if (row.isWalkIn) notes << Words::tr("walked in");
    if (row.isUnknown) notes << Words::tr("not matched to a student yet");
    if (!row.markedBy.isEmpty() && row.markedAt) notes << Words::tr("marked by %1 at %2", "colleague, time").arg(row.markedBy, houseTime(*row.markedAt));
    return notes.join(u"  ·  "_s);
}

QStringList profileWords(session::Desk& desk, const session::GroupProfile& profile)
{
    QStringList out;
    const auto part = [&](const insight::Shares& shares, const QString& title, const auto& called) {
        const QString words = sharesWords(shares, called);
        if (!words.isEmpty()) out << Words::tr("%1: %2", "what about, how many of each").arg(title, words);
    };
    part(profile.programmes, Words::tr("Programmes"), [](const QString& programme) { return programme; });
    part(profile.levels, profile.isInFives ? Words::tr("Levels, counted in fives") : Words::tr("Levels"), [](const QString& level) { return Words::tr("level %1").arg(level); });
    part(profile.topics, Words::tr("They hope for"), [&](const QString& code) { return desk.label(u"workshop-topic"_s, code); });
    return out;
}

QString checkInWords(const CheckIn& answer, const QString& name)
{
    switch (answer.how) {
    case CheckIn::How::Marked: return Words::tr("%1 is here", "name").arg(name);
    case CheckIn::How::Already: return Words::tr("%1 was here already", "name").arg(name);
    case CheckIn::How::WalkedIn: return Words::tr("%1 had no place, and is put down as walked in", "name").arg(name);
    case CheckIn::How::NameNeeded: return Words::tr("This desk does not know that card. Ask their name, and press F7.");
    case CheckIn::How::NotSaved: break;
    }
    return Words::tr("Nobody was marked. %1").arg(wordsFor(answer.outcome, model::KindNo::Booking));
}

}
