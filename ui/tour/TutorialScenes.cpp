#include "ui/models/TutorialModel.h"
#include "ui/pages/desk/FillingForm.h"
#include "ui/pages/desk/Setup.h"
#include "ui/pages/shell/Shell.h"
#include "ui/pages/tutorials/BookSheet.h"
#include "ui/pages/tutorials/OfferSheet.h"
#include "ui/pages/tutorials/RecordForm.h"
#include "ui/pages/tutorials/TimesSheet.h"
#include "ui/pages/tutorials/TutorialView.h"
#include "ui/pages/tutorials/TutorialsPage.h"
#include "ui/tour/Tour.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/StateView.h"

#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::TutorialState;
using session::TutorialLine;

namespace {

bool show(TutorialsPage& page, const std::function<bool(const TutorialLine&)>& fits)
{
    page.refresh();
    for (int row = 0; row < page.model()->rowCount(); ++row) {
        if (fits(page.model()->at(row))) return page.show(page.model()->at(row).tutorial.view.id());
    }
    return false;
}

}

/// A morning of tutorials: who comes, what is written, what a colleague signs, and the same when the network goes.
void Tour::seeTutorials()
{
    Guest guest = sitDown(u"learning-services"_s);
    if (!guest.window) return;
    // Before the first rows have come.
    m_venue.setHeld(*guest.seat.desk, true);
    if (!signIn(guest) || !wait(u"the tutorials' desk is open"_s, [&] { return guest.seat.desk->isOpen() && guest.window->setup()->step() == Setup::Step::Filling; })) return;
    act(guest, [](Hands& hands) { hands.press(FillingForm::tr("Open my desk")); });
    if (!guest.window->shell()) return void(m_missed << u"a desk that is being filled"_s);
    guest.window->shell()->goTo(PlaceNo::Tutorials);
    for (StateView* view : guest.window->findChildren<StateView*>()) {
        if (view->isVisible() && view->kind() == StateKind::Loading) view->showAllOfLoading();
    }
    see(u"120-tutorials-loading"_s, guest);
    m_venue.setHeld(*guest.seat.desk, false);
    if (!wait(u"the tutorials have come"_s, [&] { return guest.seat.desk->syncReport().standing == session::SyncStanding::UpToDate; })) return;
    TutorialsPage* page = guest.window->shell()->tutorials();
    if (!page || !show(*page, [](const TutorialLine& line) { return line.state == TutorialState::Booked && !line.lost; })) return void(m_missed << u"a tutorial that is booked"_s);
    see(u"120-tutorials"_s, guest, true);
    if (BookSheet* sheet = page->book()) {
        sheet->who()->setText(u"ben"_s);
        Q_EMIT sheet->who()->textEdited(u"ben"_s);
        see(u"121-book-tutorial"_s, guest, true);
        sheet->asked()->clear();
        sheet->Sheet::close();
    }
    if (OfferSheet* sheet = page->offer()) {
        see(u"122-offer-times"_s, guest);
        sheet->Sheet::close();
    }
    if (TimesSheet* sheet = page->mindTimes()) {
        see(u"122-times"_s, guest);
        sheet->Sheet::close();
    }
    seeRecording(guest, *page);
    if (show(*page, [](const TutorialLine& line) { return line.waitsForCoSign; })) see(u"124-to-co-sign"_s, guest, true);
    else m_missed << u"a record to co-sign"_s;
    if (show(*page, [](const TutorialLine& line) { return line.state == TutorialState::Waiting; })) see(u"126-waiting-for-a-time"_s, guest);
    if (show(*page, [](const TutorialLine& line) { return line.state == TutorialState::Cancelled; })) see(u"126-cancelled"_s, guest);
    breathe();
    m_venue.setPlugged(*guest.seat.desk, false);
    guest.seat.desk->syncNow();
    wait(u"the tutorials notice that they are offline"_s, [&] {
        page->refresh();
        return guest.seat.desk->syncReport().standing == session::SyncStanding::Offline;
    });
    show(*page, [](const TutorialLine& line) { return line.state == TutorialState::Booked; });
    see(u"127-tutorials-offline"_s, guest, true);
    m_venue.setPlugged(*guest.seat.desk, true);
    guest.seat.desk->syncNow();
    // Who sees people at a drop-in, and is not of the team, has no such place.
    Guest tutor = sitDown(u"drop-in-tutor"_s);
    if (settleIn(tutor)) see(u"128-no-tutorials"_s, tutor);
}

void Tour::seeRecording(Guest& guest, TutorialsPage& page)
{
    if (!show(page, [](const TutorialLine& line) { return line.state == TutorialState::InSession; })) return void(m_missed << u"a tutorial in session"_s);
    RecordForm* form = page.view()->form();
    form->provided()->setText(u"We went through what each test answers, and chose the one that fits two groups."_s);
    see(u"123-record"_s, guest, true);
    form->provided()->clear();
    form->submit();
    see(u"123-record-incomplete"_s, guest);
    if (!show(page, [](const TutorialLine& line) { return line.isRecorded && !line.waitsForCoSign; })) return void(m_missed << u"a signed record"_s);
    see(u"125-signed"_s, guest, true);
    page.view()->amend();
    see(u"125-amending"_s, guest);
}

}
