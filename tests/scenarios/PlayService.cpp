#include "tests/scenarios/Play.h"

#include "core/model/dropin/Decision.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "core/session/Frequent.h"
#include "core/session/Tutorials.h"

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using model::TutorialState;
using session::Frequent;
using session::Tutorials;
using namespace Qt::StringLiterals;

// What Learning Services does at its desks: times and tutorials, what was signed, and who comes often.

namespace {

constexpr qint64 Hour = 3600;

}

std::optional<RecordId> Play::anyTutorial(FakeDesk& desk, std::initializer_list<TutorialState> states)
{
    std::vector<RecordId> ids;
    for (const auto& item : desk->all(KindNo::Tutorial)) {
        const auto state = model::Kept<TutorialState>::read(item.view.at(item.view.kind().statePosition()));
        if (state && std::ranges::find(states, *state) != states.end()) ids.push_back(item.view.id());
    }
    if (ids.empty()) return std::nullopt;
    std::ranges::sort(ids);
    return ids[below(quint32(ids.size()))];
}

void Play::offersTime()
{
    FakeDesk* const desk = helper();
    const auto starts = m_campus.clock.now().plusSeconds(qint64(below(72)) * Hour);
    const auto mode = model::TutorialMode(below(2));
    if (!desk) return;
    const auto answer = Tutorials(**desk, desk->clock).offer({service(), {}, starts, 60, mode, u"Library, room 3"_s});
    saved(*desk, u"offers a time"_s, {{}, KindNo::Slot, answer.id.value_or(service())}, answer);
}

void Play::takesTimeBack()
{
    FakeDesk* const desk = helper();
    const auto slot = desk ? any(*desk, KindNo::Slot) : std::nullopt;
    const bool again = below(2);
    if (!slot) return;
    Tutorials tutorials(**desk, desk->clock);
    saved(*desk, again ? u"offers a time again"_s : u"takes a time back"_s, {{}, KindNo::Slot, *slot}, again ? tutorials.offerAgain(*slot) : tutorials.withdraw(*slot));
}

void Play::booksTutorial()
{
    FakeDesk* const desk = helper();
    const RecordId student = anyStudent();
    const QString text = freshWords();
    const quint32 drawn = below(16);
    if (!desk) return;
    Tutorials tutorials(**desk, desk->clock);
    const auto free = tutorials.freeTimes();
    session::NewTutorial wanted{student, service(), {}, model::TutorialMode::Tutorial, text, u"structure"_s};
    if (!free.empty() && drawn >= 4) wanted.slot = free[drawn % free.size()].slot.view.id();
    const auto answer = tutorials.book(wanted);
    saved(*desk, wanted.slot ? u"books"_s : u"puts on the waiting list"_s, {text, KindNo::Tutorial, answer.id.value_or(student)}, answer);
}

void Play::givesTime()
{
    FakeDesk* const desk = helper();
    const auto tutorial = desk ? anyTutorial(*desk, {TutorialState::Waiting, TutorialState::Booked, TutorialState::Cancelled}) : std::nullopt;
    const quint32 drawn = below(16);
    if (!tutorial) return;
    Tutorials tutorials(**desk, desk->clock);
    const auto free = tutorials.freeTimes();
    if (free.empty()) return;
    saved(*desk, u"gives a time"_s, {{}, KindNo::Tutorial, *tutorial}, tutorials.give(*tutorial, free[drawn % free.size()].slot.view.id()));
}

void Play::movesTutorial()
{
    using Step = session::CommandAnswer (Tutorials::*)(const RecordId&);
    static constexpr Step steps[] = {&Tutorials::arrive, &Tutorials::arrive,   &Tutorials::begin,  &Tutorials::begin,
                                     &Tutorials::complete, &Tutorials::noShow, &Tutorials::cancel, &Tutorials::toWaiting};
    FakeDesk* const desk = helper();
    const auto tutorial = desk ? any(*desk, KindNo::Tutorial) : std::nullopt;
    const quint32 step = below(quint32(std::size(steps)));
    if (!tutorial) return;
    Tutorials tutorials(**desk, desk->clock);
    saved(*desk, u"takes step %1 of a tutorial"_s.arg(step), {{}, KindNo::Tutorial, *tutorial}, (tutorials.*steps[step])(*tutorial));
}

void Play::signsRecord()
{
    FakeDesk* const desk = helper();
    const auto tutorial = desk ? anyTutorial(*desk, {TutorialState::Booked, TutorialState::Arrived, TutorialState::InSession, TutorialState::Completed}) : std::nullopt;
    const QString text = freshWords();
    if (!tutorial) return;
    Tutorials tutorials(**desk, desk->clock);
    const auto file = tutorials.open(*tutorial);
    const bool amends = file && !file->records.empty() && file->records[0].isLive();
    session::NewRecord form = amends ? tutorials.formOf(file->records[0]) : tutorials.prefill(*tutorial);
    // Words of the tutorial's own stay there, so that each stands in one record.
    form.requested.clear();
    form.provided = text;
    const auto answer = tutorials.sign(form);
    saved(*desk, amends ? u"amends"_s : u"signs"_s, {text, KindNo::TutorialRecord, answer.id.value_or(*tutorial), tutorial, KindNo::Tutorial}, answer);
}

void Play::rewritesRecord()
{
    FakeDesk* const desk = helper();
    const auto record = desk ? any(*desk, KindNo::TutorialRecord) : std::nullopt;
    const QString text = freshWords();
    if (!record) return;
    const Said words = saidOf(*desk, text, KindNo::TutorialRecord, *record);
    saved(*desk, u"rewrites what was signed"_s, words, change(*desk, *record, model::Changes(KindNo::TutorialRecord).to(model::TutorialRecord::provided, text)));
}

void Play::coSigns()
{
    // Most of the time somebody is asked who may.
    FakeDesk* desk = helper();
    for (FakeDesk* one : m_desks) {
        if (one->user == u"morwenna" && (*one)->isOpen() && below(4)) desk = one;
    }
    const auto record = desk ? any(*desk, KindNo::TutorialRecord) : std::nullopt;
    if (!record) return;
    saved(*desk, u"co-signs"_s, {{}, KindNo::TutorialRecord, *record}, Tutorials(**desk, desk->clock).coSign(*record));
}

void Play::decides()
{
    FakeDesk* const desk = helper();
    const QString text = freshWords();
    const quint32 drawn = below(16);
    const auto choice = below(2) ? model::DecisionChoice::Contact : model::DecisionChoice(below(4));
    if (!desk) return;
    Frequent frequent(**desk, desk->clock);
    const auto lines = frequent.list();
    if (lines.empty()) return;
    const auto& line = lines[drawn % lines.size()];
    const auto answer = frequent.decide({line.student, line.team, choice, text});
    saved(*desk, u"decides %1"_s.arg(int(choice)), {text, KindNo::Decision, answer.id.value_or(line.student)}, answer);
}

void Play::contacts()
{
    FakeDesk* const desk = helper();
    const auto decision = desk ? any(*desk, KindNo::Decision) : std::nullopt;
    const QString text = freshWords();
    const auto method = model::ApproachMethod(below(3));
    if (!decision) return;
    const auto answer = Frequent(**desk, desk->clock).sent({*decision, method, text});
    saved(*desk, u"contacts"_s, {text, KindNo::Approach, answer.id.value_or(*decision), decision, KindNo::Decision}, answer);
}

void Play::contactsWhomTheyLike()
{
    using model::Approach;
    FakeDesk* const desk = helper();
    const auto decision = desk ? any(*desk, KindNo::Decision) : std::nullopt;
    const QString text = freshWords();
    const RecordId student = anyStudent();
    if (!decision) return;
    // Past the form, which would not let them.
    model::Changes changes(KindNo::Approach);
    changes.to(Approach::decision, *decision).to(Approach::student, student).to(Approach::team, service()).to(Approach::method, model::ApproachMethod::Email);
    const auto answer = (*desk)->create(changes.to(Approach::text, text).to(Approach::sent, desk->clock.now()));
    saved(*desk, u"contacts whom they like"_s, {text, KindNo::Approach, answer.id.value_or(student), decision, KindNo::Decision}, answer);
}

void Play::hearsBack()
{
    FakeDesk* const desk = helper();
    const auto approach = desk ? any(*desk, KindNo::Approach) : std::nullopt;
    const QString text = freshWords();
    const auto outcome = model::ApproachOutcome(below(4));
    if (!approach) return;
    const Said words = saidOf(*desk, text, KindNo::Approach, *approach);
    saved(*desk, u"hears back"_s, words, Frequent(**desk, desk->clock).outcome(*approach, outcome, text));
}

void Play::takesStepBack()
{
    FakeDesk* const desk = atDoor();
    if (!desk) return;
    for (const session::Deed& deed : (*desk)->deeds()) {
        static constexpr KindNo theirs[] = {KindNo::Slot, KindNo::Tutorial, KindNo::TutorialRecord, KindNo::Approach, KindNo::DropIn, KindNo::Visit, KindNo::Workshop, KindNo::Booking};
        if (std::ranges::find(theirs, deed.kind) == std::end(theirs) || !deed.canUndo) continue;
        const QString what = u"takes back deed %1"_s.arg(deed.number);
        if (deed.kind == KindNo::Booking) return takesPlaceBack(*desk, deed, what);
        if (deed.kind == KindNo::Visit) door.takenOff.insert(deed.record);
        return saved(*desk, what, {{}, deed.kind, deed.record}, (*desk)->undo(deed.number));
    }
}

void Play::comesToDropIn()
{
    using model::DropIn;
    using model::Visit;
    // The first come on days that are past, and often enough for somebody to look.
    const int number = m_visits++;
    const bool isPast = m_desks.empty();
    const base::Moment then = isPast ? m_campus.clock.now().plusDays(-1 - number / 2) : m_campus.clock.now().plusSeconds(-2 * Hour);
    const RecordId student = isPast ? m_campus.id("student/" + QByteArray::number(1 + number % 2)) : anyStudent();
    model::Record session = m_campus.record(KindNo::DropIn, "played session " + QByteArray::number(number));
    session.put(DropIn::title, u"Library drop-in"_s);
    session.put(DropIn::team, service());
    session.put(DropIn::opens, then.plusSeconds(-600));
    session.put(DropIn::closes, then.plusSeconds(Hour));
    session.put(DropIn::state, model::DropInState::Closed);
    model::Record visit = m_campus.record(KindNo::Visit, "played visit " + QByteArray::number(number));
    visit.put(Visit::session, session.id());
    visit.put(Visit::student, student);
    visit.put(Visit::ticket, u"T%1"_s.arg(number));
    visit.put(Visit::topic, u"referencing"_s);
    visit.put(Visit::confidential, number % 3 == 0);
    visit.put(Visit::state, model::VisitState::Finished);
    visit.put(Visit::joined, then);
    m_campus.put({session, visit});
    saw(u"somebody comes to the drop-in"_s);
}

}
