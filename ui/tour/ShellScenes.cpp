#include "ui/pages/cases/CaseStory.h"
#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/cases/CloseForm.h"
#include "ui/pages/shell/ActivitySheet.h"
#include "ui/pages/shell/HelpSheet.h"
#include "ui/pages/shell/Palette.h"
#include "ui/pages/shell/Shell.h"
#include "ui/tour/Tour.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/UndoBar.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

const QString student = u"Amira Benhaddou"_s;

void press(QWidget* widget, int key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &down);
}

}

void Tour::seeFinding(Guest& guest)
{
    Shell& shell = *guest.window->shell();
    for (const QString& name : {u"Tomos Llŷr Wynne"_s, u"Callum Oyelaran"_s, student}) {
        if (const auto id = caseOf(*guest.seat.desk, name)) shell.open({PlaceNo::Cases, *id});
    }
    Palette* palette = shell.findAnything();
    if (!palette) return void(m_missed << u"the palette"_s);
    see(u"16-palette"_s, guest, true);
    palette->field()->setText(u"am"_s);
    see(u"17-palette-found"_s, guest, true);
    palette->field()->setText(u"amira benhadou"_s);
    see(u"17-palette-near"_s, guest);
    palette->field()->setText(u"contrast"_s);
    see(u"17-palette-verbs"_s, guest);
    palette->field()->setText(u"zzz"_s);
    see(u"18-palette-none"_s, guest);
    palette->field()->setText(u"amira"_s);
    press(palette->field(), Qt::Key_Tab);
    see(u"18-palette-about"_s, guest);
    palette->close();
}

void Tour::seeHelp(Guest& guest)
{
    guest.window->shell()->showHelp();
    see(u"19-help"_s, guest, true);
    auto* sheet = guest.window->findChild<HelpSheet*>();
    if (!sheet) return void(m_missed << u"the help"_s);
    sheet->field()->setText(u"text"_s);
    see(u"19-help-found"_s, guest);
    sheet->field()->setText(u"zzz"_s);
    see(u"19-help-none"_s, guest);
    sheet->close();
}

void Tour::seeTakingBack(Guest& guest)
{
    Shell& shell = *guest.window->shell();
    shell.cases()->story()->askToClose();
    act(guest, [](Hands& hands) {
        hands.type(CloseForm::tr("Why it ends"), u"The timetable works now"_s);
        hands.press(CloseForm::tr("Close case"));
    });
    see(u"28-case-closed"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(UndoBar::tr("Undo")); });
    see(u"29-case-back"_s, guest);
    shell.showActivity();
    see(u"29-recent-activity"_s, guest, true);
    if (auto* sheet = guest.window->findChild<ActivitySheet*>()) sheet->close();
    shell.undoBar()->clear();
}

void Tour::seeTwoWindows(Guest& guest)
{
    const auto other = caseOf(*guest.seat.desk, u"Callum Oyelaran"_s);
    if (!other) return;
    Window* beside = guest.window->openAnother({PlaceNo::Cases, *other});
    if (!beside) return void(m_missed << u"another window"_s);
    breathe();
    m_look({u"39-two-windows"_s, false, beside}, *guest.window);
    beside->close();
    breathe();
}

}
