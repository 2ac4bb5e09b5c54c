#include "core/model/dropin/Visit.h"
#include "ui/models/QueueModel.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/dropin/PublicDisplay.h"
#include "ui/pages/dropin/SessionSheet.h"
#include "ui/pages/dropin/VisitCard.h"
#include "ui/pages/dropin/WalkUpSheet.h"
#include "ui/pages/notices/NoticeSheet.h"
#include "ui/pages/shell/Shell.h"
#include "ui/tour/Tour.h"
#include "ui/widgets/Button.h"

#include <QtWidgets/QLineEdit>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;

/// A morning at the door and at one desk, and the same when the network goes.
void Tour::seeDropIn()
{
    Guest door = sitDown(u"learning-services"_s);
    if (!settleIn(door)) return;
    door.window->shell()->goTo(PlaceNo::DropIn);
    DropInPage* page = door.window->shell()->dropIn();
    if (!page) return void(m_missed << u"the drop-in"_s);
    if (SessionSheet* sheet = page->openSession()) {
        sheet->where()->setText(u"Kimberlin ground floor"_s);
        see(u"100-dropin-open"_s, door);
        if (page->board()) sheet->Sheet::close();
        else sheet->submit();
    } else {
        m_missed << u"opening a session"_s;
    }
    if (!page->board()) return void(m_missed << u"a session"_s);
    for (const QString& name : {u"Lowri Haf"_s, u"Sam"_s}) {
        if (!page->queue().addWalkUp({page->board()->session.view.id(), {}, name}).ok()) m_missed << u"somebody at the door"_s;
    }
    page->refresh();
    see(u"100-dropin"_s, door, true);
    if (WalkUpSheet* sheet = page->addWalkUp()) {
        sheet->who()->setText(u"ben"_s);
        Q_EMIT sheet->who()->textEdited(u"ben"_s);
        see(u"101-walk-up"_s, door, true);
        sheet->who()->setText(u"Zzz"_s);
        Q_EMIT sheet->who()->textEdited(u"Zzz"_s);
        see(u"101-walk-up-nobody"_s, door);
        sheet->Sheet::close();
    }
    if (NoticeSheet* sheet = door.window->shell()->showNotice()) {
        see(u"101-notice"_s, door, true);
        sheet->Sheet::close();
    }
    seeServing(door, *page);
    seeFrequent(door, *page);
}

void Tour::seeServing(Guest& door, DropInPage& page)
{
    const auto quiet = [&] { return !page.queue().isCalling(); };
    // Whoever is at a desk finishes before they call the next.
    page.finish();
    page.refresh();
    page.callNext();
    wait(u"somebody is called"_s, [&] {
        page.refresh();
        return quiet() && !page.cards().empty() && page.cards().front()->isMine();
    });
    see(u"102-called"_s, door, true);
    if (PublicDisplay* display = page.showDisplay()) {
        breathe();
        m_look({.name = u"106-public-display"_s, .isMain = true, .alone = display}, *door.window);
        display->close();
        door.window->activateWindow();
        breathe();
    } else {
        m_missed << u"the public display"_s;
    }
    const auto cards = page.cards();
    const auto called = std::ranges::find_if(cards, [](VisitCard* card) { return card->isMine() && card->noteField()->isHidden(); });
    if (called == cards.end()) return void(m_missed << u"somebody who was called"_s);
    page.queue().arrived((*called)->visit());
    page.refresh();
    (*called)->noteField()->setText(u"Went through the reading list together"_s);
    see(u"103-being-seen"_s, door, true);
    page.finish();
    see(u"104-finished"_s, door, true);
    m_venue.setPlugged(*door.seat.desk, false);
    door.seat.desk->syncNow();
    wait(u"the board notices that it is offline"_s, [&] {
        page.refresh();
        return door.seat.desk->syncReport().standing == session::SyncStanding::Offline;
    });
    page.callNext();
    page.refresh();
    breathe();
    see(u"105-dropin-offline"_s, door, true);
    m_venue.setPlugged(*door.seat.desk, true);
    door.seat.desk->syncNow();
}

}
