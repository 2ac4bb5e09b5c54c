#include "ui/pages/desk/PinSheet.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/desk/WelcomeForm.h"
#include "ui/pages/prints/PrintsSheet.h"
#include "ui/pages/shell/Shell.h"
#include "ui/pages/sync/SyncPage.h"
#include "ui/pages/sync/TrimCard.h"
#include "ui/tour/Tour.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/UndoBar.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;

void Tour::seeWelcome(Guest& guest)
{
    if (!guest.window) return;
    see(u"00-welcome"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(WelcomeForm::tr("Try the demonstration")); });
    see(u"00-welcome-making"_s, guest);
    guest.window->setup()->welcome()->tell(DemonstrationFault::NoHub);
    see(u"00-welcome-failed"_s, guest);
    m_offered.isMade = true;
    guest.window->setup()->welcome()->begin();
    see(u"00-welcome-again"_s, guest);
    m_offered.isMade = false;
    act(guest, [](Hands& hands) { hands.press(WelcomeForm::tr("Sign in to your university")); });
}

/// What somebody keeps for themselves: what they printed, and their PIN.
void Tour::seeOwnThings(Guest& guest)
{
    Shell& shell = *guest.window->shell();
    session::Desk& desk = *guest.seat.desk;
    const auto id = caseOf(desk, u"Amira Benhaddou"_s);
    if (!id) return;
    PrintsSheet* prints = shell.showPrints();
    if (!prints) return void(m_missed << u"the prints"_s);
    see(u"85-no-prints"_s, guest);
    prints->Sheet::close();
    breathe();
    session::NewPrint print{};
    print.pages = 3;
    print.copies = 1;
    print.cases = {*id};
    const auto held = desk.caseFile(*id);
    if (held && held->student) print.student = held->student->view.id();
    const QDate today = m_venue.clock().now().day();
    for (const int days : {28, -3}) {
        print.destroyBy = today.addDays(days);
        print.document = days > 0 ? model::PrintedDocument::Chronology : model::PrintedDocument::CaseSummary;
        desk.notePrint(print);
    }
    shell.goTo(PlaceNo::Today);
    see(u"86-today-prints"_s, guest);
    prints = shell.showPrints();
    see(u"87-prints"_s, guest, true);
    act(guest, [&](Hands& hands) { hands.pressFirst(PrintsSheet::tr("Mark as destroyed")); });
    see(u"88-print-destroyed"_s, guest);
    prints->Sheet::close();
    seePinSheet(guest);
}

void Tour::seePinSheet(Guest& guest)
{
    const auto verbs = guest.window->shell()->verbs();
    const auto set = std::ranges::find(verbs, Window::tr("Set a PIN …"), &Verb::text);
    if (set == verbs.end()) return void(m_missed << u"setting a PIN"_s);
    set->act();
    see(u"89-set-pin"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(PinSheet::tr("Set the PIN")); });
    see(u"89-set-pin-wrong"_s, guest);
    if (auto* sheet = guest.window->findChild<PinSheet*>()) sheet->Sheet::close();
}

void Tour::seeTrimming(Guest& guest)
{
    Shell& shell = *guest.window->shell();
    session::Desk& desk = *guest.seat.desk;
    shell.goTo(PlaceNo::Sync);
    for (auto* button : shell.sync()->trim()->findChildren<Button*>()) {
        if (button->isVisible()) {
            button->setFocus(Qt::TabFocusReason);
            break;
        }
    }
    see(u"90-trim"_s, guest, true, shell.sync()->trim());
    act(guest, [](Hands& hands) { hands.pressFirst(TrimCard::tr("Trim: %1").section(u'%', 0, 0)); });
    wait(u"colleagues' cases leave"_s, [&] { return desk.trimmed().gone > 0 && desk.trimmed().leaving == 0; });
    see(u"91-trimmed"_s, guest, true, shell.sync()->trim());
    shell.sync()->trim()->keepAll();
    wait(u"they come back"_s, [&] { return desk.trimmed().gone + desk.trimmed().leaving + desk.trimmed().returning == 0; });
}

}
