#include "ui/pages/cases/AsideForm.h"
#include "ui/pages/cases/CasePart.h"
#include "ui/pages/cases/CaseStory.h"
#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/cases/ConsentForm.h"
#include "ui/pages/cases/EntryCard.h"
#include "ui/pages/cases/NoteForm.h"
#include "ui/pages/cases/OutcomeForm.h"
#include "ui/pages/cases/ReferralForm.h"
#include "ui/pages/cases/SupportForm.h"
#include "ui/pages/cases/ToldForm.h"
#include "ui/pages/shell/Shell.h"
#include "ui/tour/Tour.h"
#include "ui/widgets/RowList.h"

#include <QtWidgets/QComboBox>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using Tab = CaseView::Tab;

void Tour::seePlans(Guest& guest)
{
    CasesPage& cases = *guest.window->shell()->cases();
    cases.view()->choose(Tab::Actions);
    see(u"28-actions"_s, guest);
    cases.view()->choose(Tab::Support);
    cases.view()->part(Tab::Support)->add();
    act(guest, [](Hands& hands) {
        hands.type(SupportForm::tr("What was agreed"), u"A quiet place to work on Tuesday and Thursday mornings"_s);
        hands.type(SupportForm::tr("Who does it"), u"Library and Learning Services"_s);
    });
    see(u"28-support-form"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(SupportForm::tr("Add support")); });
    see(u"28-support"_s, guest);
    cases.view()->choose(Tab::Referrals);
    see(u"28-referrals"_s, guest);
    cases.view()->refer();
    act(guest, [](Hands& hands) { hands.press(ReferralForm::tr("Send referral")); });
    see(u"28-referral-incomplete"_s, guest);
    act(guest, [](Hands& hands) {
        hands.choose(ReferralForm::tr("To which service"), u"Student Advice"_s);
        hands.type(ReferralForm::tr("Reason"), u"Recordings of early seminars, while Amira cares for her mother in the mornings."_s);
        hands.choose(ReferralForm::tr("Consent used"), ReferralForm::tr("Agreed on %1", "a day").section(u'%', 0, 0));
    });
    see(u"28-referral-form"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(ReferralForm::tr("Send referral")); });
    see(u"28-referral-sent"_s, guest);
}

void Tour::seeWords(Guest& guest)
{
    CasesPage& cases = *guest.window->shell()->cases();
    cases.view()->choose(Tab::Told);
    see(u"29-told"_s, guest, true);
    cases.view()->part(Tab::Told)->reopen(u"declined"_s);
    act(guest, [](Hands& hands) { hands.type(ToldForm::tr("What exactly"), u"Who else lives at home"_s); });
    see(u"29-declined-form"_s, guest);
    act(guest, [](Hands& hands) {
        hands.type(ToldForm::tr("What follows from it"), u"Nothing follows from it: recordings do not depend on it."_s);
        hands.press(ToldForm::tr("Record their wish"));
    });
    cases.view()->choose(Tab::Consents);
    see(u"29-consents"_s, guest, true);
    cases.view()->choose(Tab::Timeline);
}

void Tour::seeSpecial(Guest& guest)
{
    CasesPage& cases = *guest.window->shell()->cases();
    NoteForm& note = *cases.story()->note();
    cases.view()->writeNote();
    note.type()->setCurrentIndex(note.type()->findData(int(model::NoteType::Health)));
    act(guest, [](Hands& hands) {
        hands.type(NoteForm::tr("Note"), u"Said in passing, at the end of the call."_s);
        hands.press(NoteForm::tr("Set aside for now"));
    });
    see(u"29-set-aside"_s, guest, true);
    act(guest, [](Hands& hands) { hands.press(CaseStory::tr("Settle it")); });
    see(u"29-set-aside-settling"_s, guest);
    act(guest, [](Hands& hands) { hands.press(AsideForm::tr("Record a condition")); });
    act(guest, [](Hands& hands) {
        hands.type(ConsentForm::tr("What it covers"), u"Information about health, said in a call"_s);
        hands.type(ConsentForm::tr("What for"), u"To arrange support before the term ends; she could not be reached again"_s);
    });
    see(u"29-condition-form"_s, guest);
    act(guest, [](Hands& hands) { hands.press(ConsentForm::tr("Record condition")); });
    cases.view()->choose(Tab::Timeline);
    act(guest, [](Hands& hands) {
        hands.choose(AsideForm::tr("What this note relies on"), QCoreApplication::translate("Bases", "Condition: %1").section(u'%', 0, 0));
        hands.press(AsideForm::tr("Keep it as a note"));
    });
    see(u"29-set-aside-settled"_s, guest);
}

void Tour::seeAmending(Guest& guest)
{
    CasesPage& cases = *guest.window->shell()->cases();
    RowList& rows = *cases.story()->rows();
    int row = 0;
    while (row < rows.model()->rowCount() && !(cases.story()->model()->at(row).canAmend && !cases.story()->model()->at(row).entry.hidden)) ++row;
    if (row == rows.model()->rowCount()) return void(m_missed << u"a note to amend"_s);
    Q_EMIT rows.opened(rows.model()->index(row, 0));
    act(guest, [](Hands& hands) { hands.press(EntryCard::tr("Amend this note")); });
    act(guest, [](Hands& hands) { hands.type(NoteForm::tr("Note"), u"Amira rang. The early train is still the difficulty; three lecturers, not two, have been asked for recordings."_s); });
    see(u"24-note-amending"_s, guest);
    act(guest, [](Hands& hands) { hands.press(NoteForm::tr("Save the amended note")); });
    see(u"24-note-amended"_s, guest, true);
    for (row = 0; row < rows.model()->rowCount() && cases.story()->model()->at(row).earlier.empty();) ++row;
    if (row == rows.model()->rowCount()) return void(m_missed << u"an amended note"_s);
    Q_EMIT rows.opened(rows.model()->index(row, 0));
    see(u"24-note-versions"_s, guest);
    act(guest, [](Hands& hands) { hands.press(EntryCard::tr("Close")); });
    act(guest, [](Hands& hands) { hands.press(QCoreApplication::translate("carrel::ui::CaseSide", "Link a case")); });
    see(u"24-link"_s, guest);
    act(guest, [](Hands& hands) { hands.press(EntryCard::tr("Close")); });
}

}
