#include "ui/tour/Tour.h"

#include "core/model/cases/Case.h"
#include "core/model/cases/Plan.h"
#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/desk/FillingForm.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/people/StudentsPage.h"
#include "ui/pages/shell/Shell.h"
#include "ui/widgets/StateView.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using session::SyncStanding;

void Tour::seePlaces(const QString& name, Guest& guest, const QSet<PlaceNo>& without)
{
    Shell& shell = *guest.window->shell();
    const std::pair<PlaceNo, QString> places[] = {{PlaceNo::Today, u"today"_s}, {PlaceNo::Students, u"students"_s}, {PlaceNo::Cases, u"cases"_s},
                                                  {PlaceNo::Reviews, u"reviews"_s}, {PlaceNo::DropIn, u"dropin"_s}, {PlaceNo::Tutorials, u"tutorials"_s},
                                                  {PlaceNo::Workshops, u"workshops"_s}, {PlaceNo::Sync, u"sync"_s}};
    for (const auto& [no, word] : places) {
        if (without.contains(no) || !shell.place(no)) continue;
        shell.goTo(no);
        breathe();
        // What comes only to those who wait is shown at once.
        for (StateView* view : guest.window->findChildren<StateView*>()) {
            if (view->isVisible() && view->kind() == StateKind::Loading) view->showAllOfLoading();
        }
        see(name + u'-' + word, guest, true);
    }
}

bool Tour::seeLoading(Guest& guest)
{
    if (!guest.window) return false;
    session::Desk& desk = *guest.seat.desk;
    m_venue.setHeld(desk, true);
    if (!signIn(guest) || !wait(guest.seat.user + u" has an open desk"_s, [&] { return desk.isOpen() && guest.window->setup()->step() == Setup::Step::Filling; })) return false;
    act(guest, [](Hands& hands) { hands.press(FillingForm::tr("Open my desk")); });
    if (!guest.window->shell()) return false;
    seePlaces(u"90-loading"_s, guest);
    m_venue.setHeld(desk, false);
    return wait(guest.seat.user + u" is filled"_s, [&] { return desk.syncReport().standing == SyncStanding::UpToDate; });
}

void Tour::seeTroubles(Guest& guest)
{
    Shell& shell = *guest.window->shell();
    session::Desk& desk = *guest.seat.desk;
    if (shell.place(PlaceNo::Students)) shell.students()->chooseRow(0);
    if (shell.place(PlaceNo::Cases)) {
        const auto cases = desk.cases({});
        if (!cases.empty()) shell.cases()->show(cases.front().item.view.id());
    }
    m_venue.setLater(true);
    shell.tick();
    seePlaces(u"91-stale"_s, guest);
    m_venue.setLater(false);
    shell.tick();
    m_venue.setPlugged(desk, false);
    desk.syncNow();
    wait(u"the desk notices that it is offline"_s, [&] { return desk.syncReport().standing == SyncStanding::Offline; });
    seePlaces(u"92-offline"_s, guest);
    m_venue.setPlugged(desk, true);
    desk.syncNow();
    wait(u"the desk is back"_s, [&] { return desk.syncReport().standing == SyncStanding::UpToDate; });
    m_venue.setStrange(desk, true);
    desk.syncNow();
    wait(u"the desk notices that no hub answers"_s, [&] { return desk.syncReport().standing == SyncStanding::NotUnderstood; });
    seePlaces(u"93-error"_s, guest);
}

void Tour::seeEmpty()
{
    Guest guest = sitDown(u"adviser4"_s);
    if (!settleIn(guest)) return;
    session::Desk& desk = *guest.seat.desk;
    session::CaseQuery mine;
    mine.mine = true;
    for (const auto& line : desk.cases(mine)) {
        if (const auto file = desk.caseFile(line.item.view.id())) {
            model::Changes done(model::KindNo::Action);
            done.to(model::Action::state, model::ActionState::Done).to(model::Action::doneOn, m_venue.clock().now().day());
            for (const auto& action : file->actions) desk.edit(action.view.id(), done);
        }
        model::Changes changes(model::KindNo::Case);
        changes.to(Case::state, model::CaseState::Closed).to(Case::closedOn, m_venue.clock().now().day()).to(Case::stateReason, u"Handed over"_s);
        desk.edit(line.item.view.id(), changes);
        guest.window->shell()->cases()->show(line.item.view.id());
    }
    wait(u"the closed cases are at the hub"_s, [&] { return desk.outbox().empty(); });
    // Where only one side has room, it is the list that is empty.
    guest.window->shell()->cases()->findWithin();
    seePlaces(u"94-empty"_s, guest, {PlaceNo::Students});
}

void Tour::seeStates()
{
    for (const QString& user : {u"adviser3"_s, u"line-manager"_s, u"learning-services"_s}) {
        Guest guest = sitDown(user);
        if (seeLoading(guest)) seeTroubles(guest);
    }
    seeEmpty();
}

}
