#include "ui/tour/Tour.h"

#include "core/model/cases/Case.h"
#include "ui/pages/cases/ActionForm.h"
#include "ui/pages/cases/BulkBar.h"
#include "ui/pages/cases/CaseFilters.h"
#include "ui/pages/cases/CaseList.h"
#include "ui/pages/cases/CaseSide.h"
#include "ui/pages/cases/CaseStory.h"
#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/cases/CloseForm.h"
#include "ui/pages/cases/EntryCard.h"
#include "ui/pages/cases/MoveForm.h"
#include "ui/pages/cases/NextStepCard.h"
#include "ui/pages/cases/NoteForm.h"
#include "ui/pages/people/OpenCaseForm.h"
#include "ui/pages/people/StudentProfile.h"
#include "ui/pages/people/StudentsPage.h"
#include "ui/pages/shell/Shell.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/Popover.h"
#include "ui/widgets/RowList.h"
#include "ui/words/Codes.h"

#include <QtWidgets/QComboBox>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

const QString student = u"Amira Benhaddou"_s;

}

void Tour::seeCases(Guest& guest)
{
    Shell& shell = *guest.window->shell();
    shell.goTo(PlaceNo::Today);
    see(u"09-today"_s, guest, true);
    shell.goTo(PlaceNo::Cases);
    see(u"10-cases"_s, guest);
    if (const auto id = caseOf(*guest.seat.desk, student)) shell.cases()->show(*id);
    see(u"11-case"_s, guest, true);
    if (RowList* rows = shell.cases()->story()->rows(); rows->model()->rowCount() > 0) {
        Q_EMIT rows->opened(rows->model()->index(0, 0));
        see(u"12-entry"_s, guest);
        act(guest, [](Hands& hands) { hands.press(EntryCard::tr("Close")); });
    }
    shell.cases()->list()->setScope(false);
    see(u"13-cases-of-the-team"_s, guest);
    act(guest, [](Hands& hands) { hands.type(CaseFilters::tr("Filter cases"), u"zzz"_s); });
    see(u"14-cases-no-match"_s, guest);
    act(guest, [](Hands& hands) { hands.press(CaseList::tr("Clear filters")); });
    seeSeveral(guest);
    shell.cases()->list()->setSettings({u"2"_s, u"1"_s});
    see(u"15-cases-closed"_s, guest);
    shell.cases()->list()->setSettings({u"0"_s, u"0"_s});
    if (const auto id = caseOf(*guest.seat.desk, student)) shell.cases()->show(*id);
}

void Tour::seeSeveral(Guest& guest)
{
    CaseList& list = *guest.window->shell()->cases()->list();
    CaseFilters& filters = *list.filters();
    list.setSettings({u"0"_s, u"1"_s, u"attendance"_s, {}, {}, u"longest"_s});
    see(u"14-cases-filtered"_s, guest);
    filters.askToSave();
    act(guest, [](Hands& hands) { hands.type(CaseFilters::tr("Name of the view"), u"Attendance, longest open"_s); });
    see(u"14-cases-save-view"_s, guest);
    act(guest, [](Hands& hands) { hands.press(CaseFilters::tr("Save view")); });
    list.setSettings({u"0"_s, u"1"_s});
    session::CaseQuery several;
    several.limit = 4;
    std::vector<model::RecordId> ids;
    for (const auto& line : guest.seat.desk->cases(several)) ids.push_back(line.item.view.id());
    list.mark(ids);
    see(u"14-cases-marked"_s, guest, true);
    list.bulk()->give();
    see(u"14-cases-give"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(MoveForm::tr("Cancel")); });
    list.bulk()->move();
    see(u"14-cases-move"_s, guest);
    act(guest, [](Hands& hands) { hands.press(MoveForm::tr("Set the date")); });
    see(u"14-cases-moved"_s, guest);
    guest.window->shell()->undoLast();
    see(u"14-cases-moved-back"_s, guest);
}

void Tour::seeWriting(Guest& guest)
{
    CasesPage& cases = *guest.window->shell()->cases();
    NoteForm& note = *cases.story()->note();
    cases.view()->writeNote();
    act(guest, [](Hands& hands) { hands.press(NoteForm::tr("Save note")); });
    see(u"20-note-empty"_s, guest);
    act(guest, [](Hands& hands) {
        hands.type(NoteForm::tr("Note"), u"Amira rang. The early train is still the difficulty; she has asked two lecturers for recordings and one has agreed. "
                                         u"We will look at the timetable together next week."_s);
    });
    see(u"21-note"_s, guest, true);
    note.type()->setCurrentIndex(note.type()->findData(int(model::NoteType::Health)));
    see(u"22-note-health"_s, guest);
    act(guest, [](Hands& hands) { hands.press(NoteForm::tr("Save note")); });
    see(u"23-note-health-refused"_s, guest);
    note.type()->setCurrentIndex(note.type()->findData(int(model::NoteType::Call)));
    act(guest, [](Hands& hands) { hands.press(NoteForm::tr("Save note")); });
    see(u"24-note-saved"_s, guest);
    cases.story()->addAction();
    see(u"25-action"_s, guest);
    act(guest, [](Hands& hands) {
        hands.type(ActionForm::tr("What is to be done"), u"Ask the timetable office about the two early seminars"_s);
        hands.press(ActionForm::tr("Add action"));
    });
    cases.view()->side()->nextStep()->edit();
    see(u"26-next-step"_s, guest);
    act(guest, [](Hands& hands) { hands.press(NextStepCard::tr("Cancel")); });
    cases.story()->askToClose();
    see(u"27-close"_s, guest);
    act(guest, [](Hands& hands) { hands.press(CloseForm::tr("Keep it open")); });
}

void Tour::seeStudents(Guest& guest)
{
    Shell& shell = *guest.window->shell();
    shell.goTo(PlaceNo::Students);
    see(u"30-students"_s, guest);
    shell.students()->find(u"amira"_s);
    if (const auto id = guest.seat.desk->students(student, 1); !id.empty()) shell.students()->show(id.front().view.id());
    see(u"31-student"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(StudentsPage::tr("Seen lately")); });
    see(u"30-students-seen"_s, guest);
    act(guest, [](Hands& hands) { hands.press(StudentsPage::tr("Everybody here")); });
    act(guest, [](Hands& hands) { hands.press(StudentProfile::tr("Add a preferred name")); });
    see(u"31-student-name"_s, guest);
    if (auto* panel = guest.window->findChild<Popover*>()) panel->close();
    shell.students()->find(u"Sophie Kershaw"_s);
    see(u"32-student-not-here"_s, guest);
    shell.students()->searchUniversity();
    wait(u"the university answers"_s, [&] { return !shell.students()->isAsking(); });
    shell.students()->chooseRow(0);
    see(u"33-student-at-the-hub"_s, guest);
    shell.students()->find(u"benhadou"_s);
    shell.students()->searchUniversity();
    wait(u"the university answers"_s, [&] { return !shell.students()->isAsking(); });
    see(u"34-nobody-found"_s, guest);
}

void Tour::seeOpeningACase(Guest& guest)
{
    Shell& shell = *guest.window->shell();
    shell.students()->find({});
    const auto found = guest.seat.desk->students(student, 1);
    if (found.empty()) return;
    shell.students()->show(found.front().view.id());
    shell.students()->openCase();
    see(u"35-open-case"_s, guest, true);
    act(guest, [](Hands& hands) {
        hands.type(OpenCaseForm::tr("Next step"), u"Look at the reading list together"_s);
        hands.press(OpenCaseForm::tr("Open case"));
    });
    see(u"36-open-case-incomplete"_s, guest);
    act(guest, [](Hands& hands) {
        hands.type(OpenCaseForm::tr("Title"), u"Getting through the reading for two modules"_s);
        hands.choose(OpenCaseForm::tr("What it is about"), u"Academic skills"_s);
        hands.press(OpenCaseForm::tr("Open case"));
    });
    see(u"37-case-opened"_s, guest);
}

}
