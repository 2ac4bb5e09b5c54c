#include "core/model/cases/Attachment.h"
#include "ui/pages/cases/AttachForm.h"
#include "ui/pages/cases/CaseList.h"
#include "ui/pages/cases/CaseStory.h"
#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/cases/FilePicker.h"
#include "ui/pages/cases/FileSheet.h"
#include "ui/pages/cases/FilesPart.h"
#include "ui/pages/shell/Shell.h"
#include "ui/tour/Tour.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using Tab = CaseView::Tab;

void Tour::seeFiles(Guest& guest)
{
    CasesPage& cases = *guest.window->shell()->cases();
    auto* files = qobject_cast<FilesPart*>(cases.view()->part(Tab::Files));
    cases.view()->choose(Tab::Files);
    see(u"29-files"_s, guest, true);
    files->add();
    see(u"29-file-form"_s, guest);
    FilePicker& picker = *files->form()->picker();
    picker.take(u"Scan of the form.pdf"_s, QByteArray(8 * 1024 * 1024, 'x').prepend("%PDF-1.4\n"));
    see(u"29-file-too-large"_s, guest, true);
    picker.take(u"Letter from the landlord.txt"_s, "Dear Amira,\n\nyour room is yours until the end of July.\n\nWith kind regards\nA. Pritchard\n");
    see(u"29-file-chosen"_s, guest, true);
    m_venue.setPlugged(*guest.seat.desk, false);
    act(guest, [](Hands& hands) { hands.press(AttachForm::tr("Attach it")); });
    see(u"29-file-waiting"_s, guest);
    m_venue.setPlugged(*guest.seat.desk, true);
    guest.seat.desk->syncNow();
    wait(u"the file is at the hub"_s, [&] { return guest.seat.desk->outbox().empty(); });
    for (const QString& name : {u"Letter from the landlord.txt"_s, u"Bus times and lectures.png"_s}) {
        act(guest, [&](Hands& hands) { hands.press(CasePart::tr("%1: %2", "what it does, to what").arg(FilesPart::tr("Open"), name)); });
        see(name.endsWith(u".png") ? u"29-file-picture"_s : u"29-file-text"_s, guest, true);
        act(guest, [](Hands& hands) { hands.press(FileSheet::tr("Close")); });
    }
    act(guest, [](Hands& hands) { hands.press(CasePart::tr("%1: %2", "what it does, to what").arg(FilesPart::tr("Withdraw …"), u"Letter from the landlord.txt"_s)); });
    act(guest, [](Hands& hands) { hands.type(WithdrawForm::tr("Why"), u"It belongs to another student"_s); });
    see(u"29-file-withdrawing"_s, guest);
    act(guest, [](Hands& hands) { hands.press(WithdrawForm::tr("Withdraw it")); });
    see(u"29-file-withdrawn"_s, guest);
    cases.view()->choose(Tab::Timeline);
    see(u"29-files-in-the-story"_s, guest);
}

}
