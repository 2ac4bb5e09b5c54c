#include "ui/models/FleetModel.h"
#include "ui/pages/devices/DeskView.h"
#include "ui/pages/devices/DevicesPage.h"
#include "ui/pages/devices/LossView.h"
#include "ui/pages/devices/RevokeSheet.h"
#include "ui/pages/shell/Shell.h"
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
    m_venue.setHeld(desk, true);
    page->ask();
    breathe();
    for (StateView* view : guest.window->findChildren<StateView*>()) {
        if (view->isVisible() && view->kind() == StateKind::Loading) view->showAllOfLoading();
    }
    see(u"95-devices-loading"_s, guest, true);
    m_venue.setHeld(desk, false);
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
    seeRevoking(guest, colleague, *page);
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
    colleague.seat.desk->syncNow();
    wait(u"the desk erases itself"_s, [&] { return !colleague.seat.desk->isOpen() && !colleague.seat.desk->isLeaving(); });
    page.ask();
    wait(u"the receipt is here"_s, [&] { return stands(FleetState::Erased) && page.isCounted(); });
    see(u"97-erased"_s, guest, true);
}

void Tour::seeDevicesTroubled(Guest& guest, DevicesPage& page)
{
    session::Desk& desk = *guest.seat.desk;
    m_venue.setLater(true);
    page.tick();
    see(u"98-devices-stale"_s, guest, true);
    m_venue.setLater(false);
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
