#include "core/model/cases/Note.h"
#include "ui/models/FleetModel.h"
#include "ui/models/WaitingModel.h"
#include "ui/pages/devices/DeskView.h"
#include "ui/pages/devices/DevicesPage.h"
#include "ui/pages/devices/LossView.h"
#include "ui/pages/devices/RevokeSheet.h"
#include "ui/pages/shell/Shell.h"
#include "ui/pages/waiting/WaitingPage.h"
#include "ui/pages/waiting/WaitingView.h"
#include "ui/print/PrintSheet.h"
#include "ui/tour/Tour.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/StateView.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::FleetState;

/// The governance officer looks after the desks of all who have sat down before.
void Tour::seeDevices(Guest& colleague)
{
    Guest guest = sitDown(u"governance"_s);
    if (!settleIn(guest)) return;
    session::Desk& desk = *guest.seat.desk;
    Shell& shell = *guest.window->shell();
    // Whoever has not reached the hub yet has nothing to read here.
    m_venue.setPlugged(desk, false);
    shell.goTo(PlaceNo::Devices);
    DevicesPage* page = shell.devices();
    if (!page) return void(m_missed << u"the devices"_s);
    wait(u"nobody answers which desks there are"_s, [&] { return !page->isAsking(); });
    see(u"95-devices-away"_s, guest, true);
    m_venue.setPlugged(desk, true);
    desk.syncNow();
    wait(u"the desk is in contact again"_s, [&] { return desk.syncReport().standing == session::SyncStanding::UpToDate; });
    m_venue.setHeld(desk, true);
    page->ask();
    breathe();
    for (StateView* view : guest.window->findChildren<StateView*>()) {
        if (view->isVisible() && view->kind() == StateKind::Loading) view->showAllOfLoading();
    }
    see(u"95-devices-loading"_s, guest, true);
    m_venue.setHeld(desk, false);
    desk.syncNow();
    const auto answered = [&] { return !page->isAsking() && page->model()->total() > 0; };
    if (!wait(u"the desks are listed"_s, answered)) return;
    const QString other = colleague.seat.desk->person().name;
    if (!page->choose(other)) m_missed << u"the colleague's desk"_s;
    const auto counted = [&] { return page->isCounted(); };
    wait(u"what it holds is counted"_s, counted);
    see(u"95-devices"_s, guest, true);
    page->search()->setText(u"zzz"_s);
    see(u"95-devices-none"_s, guest);
    page->search()->clear();
    page->choose(other);
    wait(u"it is counted again"_s, counted);
    seeLosing(guest, *page);
    leaveWords(colleague);
    seeRevoking(guest, colleague, *page);
    seeWaiting(guest);
    shell.goTo(PlaceNo::Devices);
    seeDevicesTroubled(guest, *page);
}

void Tour::seeLosing(Guest& guest, DevicesPage& page)
{
    page.report(true);
    wait(u"the drill's report comes"_s, [&] { return page.account() && page.account()->drill; });
    see(u"96-loss-drill"_s, guest, true);
    page.closeReport();
    act(guest, [](Hands& hands) { hands.press(DeskView::tr("Report it lost")); });
    wait(u"the report comes"_s, [&] { return page.account() && !page.account()->drill && !page.isAsking(); });
    see(u"96-loss"_s, guest, true);
    page.loss()->search()->setFocus(Qt::ShortcutFocusReason);
    page.loss()->search()->setText(u"amira"_s);
    see(u"96-loss-found"_s, guest);
    page.loss()->search()->setText(u"zzz"_s);
    see(u"96-loss-nobody"_s, guest);
    page.loss()->search()->clear();
    if (PrintSheet* sheet = guest.window->shell()->showPrint()) {
        see(u"96-loss-print"_s, guest, true);
        sheet->Sheet::close();
    } else {
        m_missed << u"the report on paper"_s;
    }
}

void Tour::seeRevoking(Guest& guest, Guest& colleague, DevicesPage& page)
{
    RevokeSheet* sheet = page.showRevoke();
    if (!sheet) return void(m_missed << u"revoking"_s);
    see(u"97-revoke"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(RevokeSheet::tr("Revoke it for good")); });
    const auto stands = [&](FleetState state) { return page.chosen() && page.chosen()->state == state && !page.isAsking() && !page.isBusy(); };
    wait(u"it is revoked"_s, [&] { return stands(FleetState::Revoked); });
    page.closeReport();
    wait(u"what the revoked desk holds is counted"_s, [&] { return page.isCounted(); });
    see(u"97-revoked"_s, guest, true);
    m_venue.setPlugged(*colleague.seat.desk, true);
    colleague.seat.desk->syncNow();
    wait(u"the desk erases itself"_s, [&] { return !colleague.seat.desk->isOpen() && !colleague.seat.desk->isLeaving(); });
    page.ask();
    wait(u"the receipt is here"_s, [&] { return stands(FleetState::Erased) && page.isCounted(); });
    see(u"97-erased"_s, guest, true);
}

/// What a colleague has saved and not sent, and has begun, when their computer is lost.
void Tour::leaveWords(Guest& colleague)
{
    session::Desk& desk = *colleague.seat.desk;
    m_venue.setPlugged(desk, false);
    const auto cases = desk.cases(session::CaseQuery());
    if (cases.empty()) return void(m_missed << u"a case of the colleague's"_s);
    const model::RecordId theCase = cases.front().item.view.id();
    model::Changes note(model::KindNo::Note);
    note.to(model::Note::type, model::NoteType::Call).to(model::Note::state, model::NoteState::Signed).to(model::Note::audience, model::Audience::CaseTeam);
    note.to(model::Note::body, u"Rang about the timetable. They will come in on Thursday after the seminar."_s);
    if (!desk.createIn(theCase, note).ok()) m_missed << u"a note that is not sent"_s;
    desk.keepDraft(u"note/"_s + theCase.text(), u"They asked whether the deadline"_s, 31);
}

void Tour::seeWaiting(Guest& guest)
{
    session::Desk& desk = *guest.seat.desk;
    Shell& shell = *guest.window->shell();
    m_venue.setPlugged(desk, false);
    shell.goTo(PlaceNo::Waiting);
    WaitingPage* page = shell.waiting();
    if (!page) return void(m_missed << u"what waits"_s);
    const auto quiet = [&] { return !page->isAsking() && !page->isBusy(); };
    wait(u"nobody answers what waits"_s, quiet);
    see(u"98-waiting-away"_s, guest, true);
    m_venue.setPlugged(desk, true);
    desk.syncNow();
    page->ask();
    if (!wait(u"what waits is listed"_s, [&] { return quiet() && page->model()->rowCount() > 1; })) return;
    see(u"98-waiting"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(WaitingView::tr("Read it")); });
    see(u"98-waiting-no-reason"_s, guest, true);
    const auto rows = page->model()->rowCount();
    for (int row = 0; row < rows && page->chosen()->kind != model::KindNo::Note; ++row) page->choose(row);
    page->read(u"Its author has asked for it"_s);
    wait(u"it is read"_s, [&] { return page->view()->isRead(); });
    see(u"98-waiting-read"_s, guest, true);
    page->settle(true);
    wait(u"it stands"_s, [&] { return quiet() && page->model()->rowCount() < rows; });
    see(u"98-waiting-draft"_s, guest, true);
    while (page->model()->rowCount() > 0) {
        const int left = page->model()->rowCount();
        page->choose(0);
        page->settle(false);
        if (!wait(u"it is set aside"_s, [&] { return quiet() && page->model()->rowCount() < left; })) return;
    }
    see(u"98-waiting-none"_s, guest, true);
}

void Tour::seeDevicesTroubled(Guest& guest, DevicesPage& page)
{
    session::Desk& desk = *guest.seat.desk;
    // Three days in which the hub has not said anything: the list is as old as that, and is asked for anew.
    m_venue.setHeld(desk, true);
    m_venue.setLater(true);
    guest.window->shell()->tick();
    page.ask();
    page.tick();
    see(u"98-devices-stale"_s, guest, true);
    m_venue.setLater(false);
    m_venue.setHeld(desk, false);
    wait(u"the hub answers again"_s, [&] { return !page.isAsking(); });
    page.ask();
    wait(u"the devices are read again"_s, [&] { return !page.isAsking(); });
    m_venue.setPlugged(desk, false);
    page.ask();
    wait(u"the devices notice that it is offline"_s, [&] { return !page.isAsking(); });
    see(u"98-devices-offline"_s, guest, true);
    m_venue.setPlugged(desk, true);
    m_venue.setStrange(desk, true);
    page.ask();
    wait(u"the devices notice that no hub answers"_s, [&] { return !page.isAsking(); });
    see(u"98-devices-error"_s, guest, true);
    m_venue.setStrange(desk, false);
    Guest keeper = sitDown(u"administrator"_s);
    if (!settleIn(keeper)) return;
    keeper.window->shell()->goTo(PlaceNo::Devices);
    DevicesPage* desks = keeper.window->shell()->devices();
    wait(u"the administrator sees the desks"_s, [&] { return desks && desks->isCounted(); });
    see(u"99-administrator"_s, keeper, true);
}

}
