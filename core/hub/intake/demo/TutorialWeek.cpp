#include "core/hub/intake/demo/TutorialWeek.h"

#include "core/hub/intake/demo/Cast.h"
#include "core/hub/intake/demo/Places.h"
#include "core/model/tutorials/TutorialRecord.h"

#include <algorithm>

namespace carrel::hub::demo {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::SignedState;
using model::Slot;
using model::SlotState;
using model::Tutorial;
using model::TutorialMode;
using model::TutorialRecord;
using model::TutorialState;

namespace {

constexpr qint64 Minute = 60, Hour = 60 * Minute;
constexpr Name morwenna = "learning-services", kit = "learning-services-new";
constexpr Text room = u"Library, consultation room 3", online = u"Online, by the link in the invitation";

struct TutorialText {
    Name student; ///< empty: nobody has this time
    int day;      ///< working days from today
    int hour;     ///< of today: hours from the one that is under way
    Name tutor;
    TutorialMode mode = TutorialMode::Tutorial;
    TutorialState state = TutorialState::Booked;
    Name topic = {};
    Text requested = {};
    bool isWithdrawn = false;
};

constexpr TutorialText tutorials[] = {
    {"suryani", 0, 0, morwenna, TutorialMode::Tutorial, TutorialState::InSession, "statistics",
     u"To choose a test for the survey in my project, and to know why that one."},
    {"efe", 0, 1, morwenna, TutorialMode::Tutorial, TutorialState::Booked, "structure",
     u"My last essay was marked as having no argument. I would like to plan the next one before I write it."},
    {{}, 0, 2, morwenna},
    {"jordan", 1, 10, morwenna, TutorialMode::ETutorial, TutorialState::Booked, "reading",
     u"To read a judgment without losing the thread. I am on placement, so online would be best."},
    {{}, 1, 11, morwenna},
    {"thanh", 2, 11, kit, TutorialMode::Tutorial, TutorialState::Booked, "english", u"To go through the comments on my draft."},
    {{}, 2, 14, kit},
    {{}, 3, 10, morwenna, TutorialMode::ETutorial},
    {{}, 4, 15, kit, TutorialMode::Tutorial, TutorialState::Booked, {}, {}, true},
    {"ifeoma", 0, 0, {}, TutorialMode::Tutorial, TutorialState::Waiting, "style", u"To make long sentences shorter. Any afternoon."},
    {"sophie", -1, 14, morwenna, TutorialMode::Tutorial, TutorialState::Completed, "essay", u"Feedback on the plan of an essay."},
    {"conor", -1, 11, kit, TutorialMode::ETutorial, TutorialState::Completed, "sources", u"How many sources are enough?"},
    {"beatriz", -1, 16, kit, TutorialMode::Tutorial, TutorialState::NoShow, "english", u"To practise a short talk."},
    {"priya", -2, 15, morwenna, TutorialMode::Tutorial, TutorialState::Cancelled, "statistics", u"Help with one regression."},
    {"lowri", -2, 10, morwenna, TutorialMode::Tutorial, TutorialState::Completed, "dissertation", u"To narrow down the topic of my dissertation."},
    {"emre", -6, 13, morwenna, TutorialMode::Tutorial, TutorialState::Completed, "maths", u"Forces on a beam: I lose marks on the diagrams."},
    {"efe", -7, 10, kit, TutorialMode::Tutorial, TutorialState::Completed, "referencing", u"When to give a page number."},
};

struct RecordText {
    Name student;
    int day;
    Text provided;
    Text nextSteps;
    int minutes;
    SignedState state = SignedState::Signed;
    Text followUp = {};
    int version = 1;
};

constexpr RecordText records[] = {
    {"conor", -1, u"We sorted the reading list by what each source is for. Conor saw that two carry the argument and the others only repeat it.",
     u"Conor writes one sentence on each source: what it says, and where it belongs in the essay.", 50},
    {"lowri", -2, u"We wrote down three questions that the dissertation could answer and looked at what each would need. Lowri chose the second.",
     u"Lowri shows the question to her supervisor this week and brings a page of notes next time.", 55, SignedState::Signed,
     u"Another hour in two weeks, if Lowri would like one."},
    {"emre", -6, u"We drew free-body diagrams for two beams.", u"Emre does questions 4 to 6.", 45, SignedState::Amended},
    {"emre", -6, u"We drew free-body diagrams for two beams, and checked each against its equations. The second was right at the first try.",
     u"Emre does questions 4 to 6 and draws the diagram before anything else.", 45, SignedState::Signed, u"Maths drop-in, if one of them is stuck.", 2},
    {"efe", -7, u"We went through the guide to referencing and put page numbers to every quotation on one page.",
     u"Efe does the same for the rest of the essay.", 30, SignedState::CoSigned},
};

/// As a record begins: the programme's name.
QString studyingOf(Name student)
{
    const auto it = std::ranges::find(cast(), student, &CastText::key);
    return it == cast().end() ? QString() : QStringView(programme(it->programme).title).toString();
}

QByteArray keyOf(Name student, int day) { return Bench::bytes(student) + '/' + QByteArray::number(day); }

base::Moment startOf(const Bench& bench, const TutorialText& text, base::Moment now)
{
    // On a full hour, and under way, whenever somebody looks.
    if (text.day == 0) return {(now.ms / 1000 / Hour + text.hour) * Hour * 1000};
    return Calendar::at(bench.calendar().workingDay(text.day), text.hour, 0);
}

SlotState slotStateOf(const TutorialText& text)
{
    if (text.isWithdrawn) return SlotState::Withdrawn;
    return text.student.empty() || text.state == TutorialState::Cancelled ? SlotState::Open : SlotState::Taken;
}

model::RecordId addSlot(Bench& bench, const TutorialText& text, const QByteArray& key, base::Moment starts, base::Moment booked)
{
    const auto at = Calendar::at(bench.calendar().weekOne().addDays(-5), 9, 30);
    auto slot = bench.make(KindNo::Slot, bench.id("slot/" + key), {at, bench.staff(text.tutor)});
    slot.put(Slot::tutor, bench.staff(text.tutor));
    slot.put(Slot::team, bench.team("learning-services"));
    slot.put(Slot::mode, text.mode);
    slot.put(Slot::starts, starts);
    slot.put(Slot::ends, starts.plusSeconds(Hour));
    slot.put(Slot::place, QStringView(text.mode == TutorialMode::ETutorial ? online : room).toString());
    slot.put(Slot::state, slotStateOf(text));
    if (slotStateOf(text) == SlotState::Taken) {
        slot.put(Slot::holder, bench.id("tutorial/" + keyOf(text.student, text.day)).text());
        slot.put(Slot::givenBy, bench.staff(morwenna));
        slot.put(Slot::givenAt, booked);
    }
    const auto id = slot.id();
    bench.keep(std::move(slot));
    return id;
}

/// What became of it, as far as it has come.
void putSteps(model::Record& tutorial, TutorialState state, base::Moment starts)
{
    if (state == TutorialState::Cancelled) tutorial.put(Tutorial::cancelled, starts.plusSeconds(-3 * Hour));
    if (state != TutorialState::InSession && state != TutorialState::Completed) return;
    tutorial.put(Tutorial::arrived, starts.plusSeconds(-3 * Minute));
    tutorial.put(Tutorial::started, starts);
    if (state == TutorialState::Completed) tutorial.put(Tutorial::finished, starts.plusSeconds(50 * Minute));
}

void addTutorial(Bench& bench, const TutorialText& text, int place, base::Moment starts)
{
    const auto booked = Calendar::at(bench.calendar().workingDay(std::min(text.day, 0) - 3 - place % 4), 9, 5 + 3 * place);
    const QByteArray key = text.student.empty() ? "free/" + QByteArray::number(place) : keyOf(text.student, text.day);
    const bool waits = text.state == TutorialState::Waiting;
    const auto slot = waits ? std::nullopt : std::optional(addSlot(bench, text, key, starts, booked));
    if (text.student.empty()) return;
    auto tutorial = bench.make(KindNo::Tutorial, bench.id("tutorial/" + key), {booked, bench.staff(morwenna)});
    tutorial.put(Tutorial::team, bench.team("learning-services"));
    tutorial.put(Tutorial::student, bench.student(text.student));
    tutorial.put(Tutorial::mode, text.mode);
    tutorial.put(Tutorial::requested, QStringView(text.requested).toString());
    tutorial.put(Tutorial::topic, Bench::text(text.topic));
    tutorial.put(Tutorial::state, text.state);
    tutorial.put(Tutorial::booked, booked);
    if (slot) {
        tutorial.put(Tutorial::slot, *slot);
        tutorial.put(Tutorial::tutor, bench.staff(text.tutor));
        tutorial.put(Tutorial::starts, starts);
        tutorial.put(Tutorial::ends, starts.plusSeconds(Hour));
        tutorial.put(Tutorial::place, QStringView(text.mode == TutorialMode::ETutorial ? online : room).toString());
    }
    putSteps(tutorial, text.state, starts);
    bench.keep(std::move(tutorial));
}

void addRecord(Bench& bench, const RecordText& text, const TutorialText& of, const QString& studying, base::Moment starts)
{
    const QByteArray key = keyOf(text.student, text.day);
    const auto written = starts.plusSeconds((55 + 20 * text.version) * Minute);
    auto record = bench.make(KindNo::TutorialRecord, bench.id("record/" + key + '/' + QByteArray::number(text.version)), {written, bench.staff(of.tutor)});
    record.put(TutorialRecord::tutorial, bench.id("tutorial/" + key));
    record.put(TutorialRecord::student, bench.student(text.student));
    record.put(TutorialRecord::studying, studying);
    record.put(TutorialRecord::requested, QStringView(of.requested).toString());
    record.put(TutorialRecord::provided, QStringView(text.provided).toString());
    record.put(TutorialRecord::nextSteps, QStringView(text.nextSteps).toString());
    record.put(TutorialRecord::topics, Bench::text(of.topic));
    record.put(TutorialRecord::minutes, text.minutes);
    if (!text.followUp.empty()) record.put(TutorialRecord::followUp, QStringView(text.followUp).toString());
    record.put(TutorialRecord::state, text.state);
    if (of.tutor == kit) record.put(TutorialRecord::needsCoSign, true);
    if (text.state == SignedState::CoSigned) {
        record.put(TutorialRecord::coSignedBy, bench.staff(morwenna));
        record.put(TutorialRecord::coSignedAt, written.plusSeconds(2 * Hour));
    }
    if (text.version > 1) record.put(TutorialRecord::amends, bench.id("record/" + key + '/' + QByteArray::number(text.version - 1)));
    bench.keep(std::move(record));
}

}

void addTutorialWeek(Bench& bench, base::Moment now)
{
    int place = 0;
    for (const TutorialText& text : tutorials) {
        const auto starts = startOf(bench, text, now);
        addTutorial(bench, text, place++, starts);
        for (const RecordText& record : records) {
            if (record.student == text.student && record.day == text.day) addRecord(bench, record, text, studyingOf(text.student), starts);
        }
    }
}

}
