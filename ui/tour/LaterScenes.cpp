#include "ui/tour/Tour.h"

#include "core/model/cases/Case.h"
#include "ui/pages/cases/CaseStory.h"
#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/cases/NoteForm.h"
#include "ui/pages/people/StudentsPage.h"
#include "ui/pages/shell/SessionBar.h"
#include "ui/pages/shell/Shell.h"
#include "ui/pages/sync/ConflictPanel.h"
#include "ui/pages/sync/ConflictRow.h"
#include "ui/pages/sync/SyncPage.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using session::SyncStanding;

namespace {

const QString student = u"Amira Benhaddou"_s;

void setNextStep(session::Desk& desk, const model::RecordId& id, const QString& step, QDate due)
{
    model::Changes changes(model::KindNo::Case);
    changes.to(Case::nextStep, step).to(Case::nextDue, due);
    desk.edit(id, changes);
}

}

void Tour::seeOffline(Guest& guest)
{
    Shell& shell = *guest.window->shell();
    session::Desk& desk = *guest.seat.desk;
    m_venue.setPlugged(desk, false);
    desk.syncNow();
    wait(u"the desk notices that it is offline"_s, [&] { return desk.syncReport().standing == SyncStanding::Offline; });
    shell.goTo(PlaceNo::Cases);
    if (const auto id = caseOf(desk, student)) shell.cases()->show(*id);
    see(u"40-offline"_s, guest);
    shell.cases()->view()->writeNote();
    act(guest, [](Hands& hands) {
        hands.type(NoteForm::tr("Note"), u"Met Amira in the library. She has the first recordings and will try two weeks without the early train."_s);
        hands.press(NoteForm::tr("Save note"));
    });
    see(u"41-offline-note"_s, guest);
    shell.goTo(PlaceNo::Students);
    shell.students()->find(u"Sophie Kershaw"_s);
    shell.students()->searchUniversity();
    wait(u"the search gives up"_s, [&] { return !shell.students()->isAsking(); });
    see(u"42-offline-search"_s, guest);
    shell.students()->find({});
    if (const auto id = caseOf(desk, u"Tomos Llŷr Wynne"_s)) setNextStep(desk, *id, u"Ring Tomos about the studio hours"_s, m_venue.clock().now().day().addDays(1));
    shell.goTo(PlaceNo::Sync);
    see(u"43-sync-waiting"_s, guest, true);
    shell.goTo(PlaceNo::Cases);
    shell.cases()->view()->writeNote();
    act(guest, [](Hands& hands) { hands.type(NoteForm::tr("Note"), u"A thought begun before the desk was locked, and kept"_s); });
}

void Tour::seeChoice(Guest& guest, Guest& colleague)
{
    Shell& shell = *guest.window->shell();
    session::Desk& mine = *guest.seat.desk;
    session::Desk& theirs = *colleague.seat.desk;
    const auto id = caseOf(mine, student);
    const QDate today = m_venue.clock().now().day();
    if (!id) return;
    act(guest, [](Hands& hands) { hands.type(NoteForm::tr("Note"), {}); });
    setNextStep(mine, *id, u"Look at the timetable together"_s, today.addDays(4));
    setNextStep(theirs, *id, u"Ring the course office about recordings"_s, today.addDays(2));
    wait(u"the colleague's change is at the hub"_s, [&] { return theirs.outbox().empty(); });
    m_venue.setPlugged(mine, true);
    mine.syncNow();
    wait(u"there is a choice to make"_s, [&] { return mine.syncReport().standing == SyncStanding::UpToDate && mine.syncReport().conflicts > 0; });
    shell.goTo(PlaceNo::Cases);
    if (shell.cases()->show(*id)) see(u"60-case-with-choice"_s, guest);
    shell.goTo(PlaceNo::Sync);
    see(u"61-choice"_s, guest, true);
    ConflictPanel& panel = *shell.sync()->conflicts();
    panel.submit();
    see(u"62-choice-missing"_s, guest);
    for (ConflictRow* row : panel.rows()) row->choose(ConflictRow::Choice::Mine);
    see(u"63-choice-made"_s, guest);
    panel.submit();
    wait(u"the choice reaches the hub"_s, [&] { return mine.outbox().empty() && mine.syncReport().conflicts == 0; });
    see(u"64-choice-saved"_s, guest);
}

void Tour::seeOthers()
{
    const std::pair<QString, QString> others[] = {{u"line-manager"_s, u"70-line-manager"_s},
                                                  {u"personal-tutor"_s, u"71-personal-tutor"_s},
                                                  {u"level-tutor"_s, u"72-nothing-on-this-desk"_s},
                                                  {u"executive"_s, u"73-executive"_s}};
    for (const auto& [user, name] : others) {
        Guest guest = sitDown(user);
        if (!settleIn(guest)) continue;
        Shell& shell = *guest.window->shell();
        if (shell.place(PlaceNo::Students) && shell.place() == shell.place(PlaceNo::Students)) shell.students()->chooseRow(0);
        see(name, guest, user != u"executive");
        if (user == u"line-manager") seeReviews(guest);
    }
}

}
