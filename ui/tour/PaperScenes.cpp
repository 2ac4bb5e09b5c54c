#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/reviews/ReviewForm.h"
#include "ui/pages/reviews/ReviewsPage.h"
#include "ui/pages/shell/Shell.h"
#include "ui/print/PaperView.h"
#include "ui/print/PrintSheet.h"
#include "ui/tour/Tour.h"
#include "ui/widgets/Composer.h"

#include <QtWidgets/QComboBox>

namespace carrel::ui {

using namespace Qt::StringLiterals;

void Tour::seePrinting(Guest& guest)
{
    Shell& shell = *guest.window->shell();
    const auto id = caseOf(*guest.seat.desk, u"Amira Benhaddou"_s);
    if (!id || !shell.open({PlaceNo::Cases, *id})) return;
    PrintSheet* sheet = shell.showPrint();
    if (!sheet) return void(m_missed << u"printing a case"_s);
    see(u"80-print"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(PrintSheet::tr("Next page")); });
    see(u"80-print-second"_s, guest);
    sheet->what()->setCurrentIndex(1);
    see(u"81-print-chronology"_s, guest);
    sheet->save();
    see(u"82-print-reason-missing"_s, guest);
    sheet->Sheet::close();
}

void Tour::seeBeside(Guest& guest)
{
    const auto id = caseOf(*guest.seat.desk, u"Amira Benhaddou"_s);
    if (!id || !guest.window->shell()->open({PlaceNo::Cases, *id}) || !guest.window->besideStudent()) return void(m_missed << u"a student beside"_s);
    see(u"83-student-beside"_s, guest, true);
    guest.window->backToDesk();
    wait(u"the desk comes back"_s, [&] { return guest.window->shell() != nullptr; });
}

void Tour::seeReviews(Guest& guest)
{
    ReviewsPage* page = guest.window->shell()->reviews();
    if (!page) return void(m_missed << u"a line manager's reviews"_s);
    page->showCase(0);
    see(u"74-case-summary"_s, guest, true);
    page->writeReview();
    see(u"75-review-begun"_s, guest);
    page->form()->part(0)->setText(u"Four students were rung back within two days. In Case A the next step was agreed with the student and is on its way."_s);
    page->form()->part(1)->setText(u"A morning with the disability team, to know what they can offer."_s);
    page->form()->part(2)->setText(u"The referral form asks the same twice. Suggest one page."_s);
    page->form()->submit();
    see(u"76-review"_s, guest, true);
    if (PrintSheet* sheet = guest.window->shell()->showPrint()) {
        see(u"77-review-print"_s, guest);
        sheet->Sheet::close();
    }
}

}
