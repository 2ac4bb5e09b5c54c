#include "ui/models/WorkshopModel.h"
#include "ui/pages/shell/Shell.h"
#include "ui/pages/workshops/AttendSheet.h"
#include "ui/pages/workshops/CloseSheet.h"
#include "ui/pages/workshops/PlanSheet.h"
#include "ui/pages/workshops/RegisterTable.h"
#include "ui/pages/workshops/RegisterView.h"
#include "ui/pages/workshops/WorkshopsPage.h"
#include "ui/print/PrintSheet.h"
#include "ui/tour/Tour.h"
#include "ui/widgets/ScrollPage.h"

#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

bool show(WorkshopsPage& page, const QString& number)
{
    for (int row = 0; row < page.model()->rowCount(); ++row) {
        if (page.model()->at(row).number == number) return page.show(page.model()->at(row).workshop.view.id());
    }
    return false;
}

}

/// A room full of people, for whoever leads it and for the service that books them in.
void Tour::seeWorkshops()
{
    Guest leader = sitDown(u"workshop-leader"_s);
    if (!settleIn(leader)) return;
    leader.window->shell()->goTo(PlaceNo::Workshops);
    WorkshopsPage* page = leader.window->shell()->workshops();
    if (!page || !show(*page, u"WS-1041"_s)) return void(m_missed << u"a workshop under way"_s);
    // Come to by keyboard, as a leader who marks does, though the page has put the focus there already.
    page->start()->clearFocus();
    page->start()->setFocus(Qt::TabFocusReason);
    see(u"110-register"_s, leader, true);
    if (AttendSheet* sheet = page->view()->addWalkIn()) {
        sheet->who()->setText(u"Zzz"_s);
        Q_EMIT sheet->who()->textEdited(u"Zzz"_s);
        see(u"111-walk-in"_s, leader);
        sheet->Sheet::close();
    }
    if (PrintSheet* sheet = leader.window->shell()->showPrint()) {
        see(u"112-print-register"_s, leader, true);
        act(leader, [](Hands& hands) { hands.press(PrintSheet::tr("Next page")); });
        see(u"112-print-second"_s, leader);
        sheet->what()->setCurrentIndex(1);
        see(u"112-print-sign-in"_s, leader);
        sheet->Sheet::close();
    } else {
        m_missed << u"the register's paper"_s;
    }
    page->view()->close();
    if (auto* sheet = leader.window->findChild<CloseSheet*>()) {
        see(u"113-register-unmarked"_s, leader);
        sheet->Sheet::close();
    }
    breathe();
    m_venue.setPlugged(*leader.seat.desk, false);
    leader.seat.desk->syncNow();
    wait(u"the register notices that it is offline"_s, [&] {
        page->refresh();
        return leader.seat.desk->syncReport().standing == session::SyncStanding::Offline;
    });
    page->view()->markRest();
    const auto* rows = page->view()->findChild<ScrollPage*>();
    see(u"114-register-offline"_s, leader, true, rows ? rows->widget() : nullptr);
    m_venue.setPlugged(*leader.seat.desk, true);
    leader.seat.desk->syncNow();
    wait(u"the register is in step again"_s, [&] { return leader.seat.desk->syncReport().standing == session::SyncStanding::UpToDate; });
    if (show(*page, u"WS-1042"_s)) see(u"115-called-off"_s, leader);
    if (show(*page, u"WS-1036"_s)) see(u"116-register-closed"_s, leader);
    page->start()->setFocus(Qt::OtherFocusReason);
    if (show(*page, u"WS-1050"_s)) see(u"117-register-later"_s, leader);
    seeBooking();
}

void Tour::seeBooking()
{
    Guest team = sitDown(u"learning-services"_s);
    if (!settleIn(team)) return;
    team.window->shell()->goTo(PlaceNo::Workshops);
    WorkshopsPage* page = team.window->shell()->workshops();
    if (!page || !show(*page, u"WS-1041"_s)) return void(m_missed << u"the team's workshops"_s);
    see(u"118-workshops"_s, team, true);
    if (AttendSheet* sheet = page->view()->book()) {
        sheet->who()->setText(u"a"_s);
        Q_EMIT sheet->who()->textEdited(u"a"_s);
        see(u"119-book"_s, team);
        sheet->Sheet::close();
    }
    if (PlanSheet* sheet = page->plan()) {
        see(u"119-plan"_s, team, true);
        sheet->Sheet::close();
    }
}

}
