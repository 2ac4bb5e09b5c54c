#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/cases/AsideForm.h"
#include "ui/pages/cases/BulkBar.h"
#include "ui/pages/cases/CaseFilters.h"
#include "ui/pages/cases/CasePart.h"
#include "ui/pages/cases/ConsentForm.h"
#include "ui/pages/cases/ConsentPart.h"
#include "ui/pages/cases/EntryCard.h"
#include "ui/pages/cases/GiveForm.h"
#include "ui/pages/cases/MoveForm.h"
#include "ui/pages/cases/ReferralForm.h"
#include "ui/pages/cases/SupportForm.h"
#include "ui/pages/people/StudentProfile.h"
#include "ui/pages/people/StudentsPage.h"
#include "ui/pages/today/Duties.h"
#include "ui/pages/today/TodayPage.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"
#include "ui/words/Dates.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::Case;
using model::KindNo;
using ui::PlaceNo;

namespace {

const QString student = u"Amira Benhaddou"_s;

template <class T>
std::optional<T> read(FakeDesk& desk, KindNo kind, const model::RecordId& id, const model::Field<T>& field)
{
    const auto item = desk->find(kind, id);
    return item ? item->view.see(field).match([](const T& v) { return std::optional(v); }, [] { return std::optional<T>(); }, [] { return std::optional<T>(); })
                : std::nullopt;
}

}

/// The depth of casework, on a real desk and a real hub.
class CaseworkTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_rhian;

    ui::CasesPage& page() { return *m_rhian->shell().cases(); }
    /// Presses, types and chooses as a person would, and fails where something is not there.
    void act(const std::function<void(ui::Hands&)>& doing)
    {
        ui::Hands hands(m_rhian->window);
        doing(hands);
        ui::breathe();
        QCOMPARE(hands.missed(), QStringList());
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_rhian = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"adviser"_s);
        m_rhian->shell().goTo(PlaceNo::Cases);
        QVERIFY(page().show(*m_rhian->caseOf(*m_venue, student)));
    }
    void cleanup()
    {
        m_rhian.reset();
        m_venue.reset();
        m_stage.reset();
    }

    void filtersThatAreSetStandInSightAndCanBeTakenAway()
    {
        ui::CaseList& list = *page().list();
        list.setSettings({u"0"_s, u"1"_s, u"attendance"_s});
        const auto all = m_rhian->desk->caseCount({});
        QVERIFY(list.rows()->model()->rowCount() > 0 && list.rows()->model()->rowCount() < all);
        const QString label = m_rhian->desk->label(u"case-type"_s, u"attendance"_s);
        act([&](ui::Hands& hands) { hands.press(ui::CaseFilters::tr("%1: take this filter away").arg(label)); });
        QVERIFY(!list.filters()->isNarrowed());
        QVERIFY(list.rows()->model()->rowCount() > 1);
    }

    void whatIsCountedAtOnceIsWhatIsCountedOneByOne()
    {
        session::Desk& desk = *m_rhian->desk;
        for (const bool mine : {false, true}) {
            session::CaseQuery query;
            query.mine = mine;
            const auto all = desk.caseCounts(query);
            QVERIFY(all.open.open > 5);
            QCOMPARE(all.open.open, desk.caseCount(query));
            for (size_t due = 0; due < all.open.byDue.size(); ++due) {
                session::CaseQuery group = query;
                group.due = insight::Due(due);
                QCOMPARE(all.open.byDue[due], desk.caseCount(group));
            }
            query.which = session::CaseQuery::Which::Closed;
            QCOMPARE(all.closed, desk.caseCount(query));
        }
    }

    void aSavedViewKeepsNoWordsAndComesBackAfterLocking()
    {
        ui::CaseFilters& filters = *page().list()->filters();
        filters.setSettings({u"0"_s, u"1"_s, {}, u"raised"_s, {}, u"longest"_s});
        filters.words()->setText(u"Amira"_s);
        filters.askToSave();
        act([](ui::Hands& hands) {
            hands.type(ui::CaseFilters::tr("Name of the view"), u"Raised, longest open"_s);
            hands.press(ui::CaseFilters::tr("Save view"));
        });
        m_rhian->desk.lock();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_rhian->desk.unlock();
        QTRY_VERIFY(m_rhian->window.shell());
        m_rhian->shell().goTo(PlaceNo::Cases);
        const auto views = page().list()->filters()->views();
        QCOMPARE(views.size(), size_t(1));
        QCOMPARE(views.front().name, u"Raised, longest open"_s);
        QVERIFY(!views.front().settings.join(u' ').contains(u"Amira"_s));
        page().list()->filters()->forgetView(views.front().name);
        QVERIFY(page().list()->filters()->views().empty());
    }

    void severalCasesAreMovedAndMovedBackTogether()
    {
        ui::CaseList& list = *page().list();
        session::CaseQuery mine;
        mine.mine = true;
        mine.limit = 3;
        std::vector<model::RecordId> ids;
        std::vector<std::optional<QDate>> before;
        for (const auto& line : m_rhian->desk->cases(mine)) {
            ids.push_back(line.item.view.id());
            before.push_back(read(m_rhian->desk, KindNo::Case, ids.back(), Case::nextDue));
        }
        list.mark(ids);
        QVERIFY(list.bulk()->isVisible());
        QVERIFY(spokenWords(m_rhian->window).contains(u"3 cases marked"_s));
        list.bulk()->move();
        // What takes room below the list does not stand before what is marked.
        auto& rows = *list.findChild<ui::RowList*>();
        QVERIFY(rows.selectionModel()->isSelected(rows.currentIndex()));
        QTRY_VERIFY(rows.viewport()->rect().contains(rows.visualRect(rows.currentIndex())));
        act([](ui::Hands& hands) {
            hands.press(ui::MoveForm::tr("In two weeks"));
            hands.press(ui::MoveForm::tr("Set the date"));
        });
        const QDate day = ui::localDay(m_venue->clock().now()).addDays(14);
        for (const auto& id : ids) QCOMPARE(read(m_rhian->desk, KindNo::Case, id, Case::nextDue), day);
        QTRY_VERIFY(spokenWords(m_rhian->window).contains(u"for 3 cases"_s));
        QTRY_VERIFY(!list.bulk()->isVisible());
        m_rhian->press(Qt::Key_Z, Qt::ControlModifier);
        for (size_t i = 0; i < ids.size(); ++i) QCOMPARE(read(m_rhian->desk, KindNo::Case, ids[i], Case::nextDue), before[i]);
    }

    void aCaseIsGivenOnlyToSomebodyOfItsTeam()
    {
        page().list()->pane()->setFocus();
        page().story()->give();
        auto* form = page().story()->findChild<ui::GiveForm*>();
        QVERIFY(form && form->isVisible());
        QVERIFY(form->whom()->count() > 0);
        const auto team = read(m_rhian->desk, KindNo::Case, *page().record(), Case::team);
        for (int i = 0; i < form->whom()->count(); ++i) {
            const QString id = form->whom()->itemData(i).toString();
            const auto places = m_rhian->desk->all(KindNo::Membership);
            QVERIFY(std::ranges::any_of(places, [&](const session::Item& item) {
                return item.view.see(model::Membership::staff) == model::Seen<model::RecordId>::value(*model::RecordId::parse(id))
                    && item.view.see(model::Membership::team) == model::Seen<model::RecordId>::value(*team);
            }));
        }
        const auto whom = *model::RecordId::parse(form->whom()->currentData().toString());
        act([&](ui::Hands& hands) { hands.press(ui::GiveForm::tr("Give it to %1").arg(form->whom()->currentText())); });
        QCOMPARE(read(m_rhian->desk, KindNo::Case, *page().record(), Case::owner), whom);
        // Whoever gave it stays on it.
        QVERIFY(read(m_rhian->desk, KindNo::Case, *page().record(), Case::assignees)->contains(m_rhian->desk->person().id));
        QVERIFY(m_rhian->desk->deeds().front().canUndo);
        m_rhian->shell().undoLast();
        QCOMPARE(read(m_rhian->desk, KindNo::Case, *page().record(), Case::owner), m_rhian->desk->person().id);
    }

    void aReferralNeedsAFootingAndSaysWhatIsPassedOn()
    {
        page().view()->refer();
        act([](ui::Hands& hands) { hands.press(ui::ReferralForm::tr("Send referral")); });
        QVERIFY(spokenWords(m_rhian->window).contains(u"Choose what the student agreed to for this service, or say why it goes without"_s));
        QVERIFY(m_rhian->desk->outbox().empty());
        act([](ui::Hands& hands) {
            hands.type(ui::ReferralForm::tr("Reason"), u"Recordings of early seminars"_s);
            hands.choose(ui::ReferralForm::tr("To which service"), u"Disability"_s);
        });
        // What has been put right is no longer asked for, and what was agreed for somebody else is no footing.
        QVERIFY(!spokenWords(m_rhian->window).contains(u"Choose the service"_s));
        QVERIFY(spokenWords(m_rhian->window).contains(u"Choose what the student agreed to for this service, or say why it goes without"_s));
        ui::Hands none(m_rhian->window);
        none.choose(ui::ReferralForm::tr("Consent used"), u"Agreed"_s);
        QCOMPARE(none.missed(), QStringList{u"Agreed"_s});
        act([](ui::Hands& hands) {
            hands.choose(ui::ReferralForm::tr("To which service"), u"Student Advice"_s);
            hands.choose(ui::ReferralForm::tr("Consent used"), u"Agreed"_s);
        });
        QVERIFY(spokenWords(m_rhian->window).contains(u"Student Advice and Wellbeing sees the reason and: name and student number. Nothing else of this case."_s));
        act([](ui::Hands& hands) { hands.press(ui::ReferralForm::tr("Send referral")); });
        const auto file = m_rhian->desk->caseFile(*page().record());
        const auto made = std::ranges::find_if(file->referrals, [](const session::Item& item) {
            return item.view.see(model::Referral::reason) == model::Seen<QString>::value(u"Recordings of early seminars"_s);
        });
        QVERIFY(made != file->referrals.end());
        QCOMPARE(made->view.see(model::Referral::shared), model::Seen<QString>::value(u"name number"_s));
        QVERIFY(!made->view.see(model::Referral::consent).isEmpty());
        QCOMPARE(made->view.see(model::Referral::state), model::Seen<model::ReferralState>::value(model::ReferralState::Sent));
    }

    void whatIsBegunInOneFormStandsInNoOther()
    {
        page().view()->choose(ui::CaseView::Tab::Support);
        page().view()->part(ui::CaseView::Tab::Support)->add();
        act([](ui::Hands& hands) { hands.type(ui::SupportForm::tr("What was agreed"), u"begun and left"_s); });
        page().keepDrafts();
        page().view()->refer();
        for (const auto* line : m_rhian->window.findChildren<QLineEdit*>()) QVERIFY(!line->isVisible() || line->text() != u"begun and left"_s);
        for (const auto* area : m_rhian->window.findChildren<QPlainTextEdit*>()) QVERIFY(area->toPlainText() != u"begun and left"_s);
        page().view()->choose(ui::CaseView::Tab::Support);
        page().view()->part(ui::CaseView::Tab::Support)->add();
        QVERIFY(std::ranges::any_of(m_rhian->window.findChildren<QLineEdit*>(), [](const QLineEdit* line) { return line->text() == u"begun and left"_s; }));
    }

    void aConsentIsWithdrawnWithOnePress()
    {
        page().view()->choose(ui::CaseView::Tab::Consents);
        const QString title = u"Share a summary of my attendance with my module leader"_s;
        act([&](ui::Hands& hands) { hands.press(ui::CasePart::tr("%1: %2", "what it does, to what").arg(ui::ConsentPart::tr("Withdraw"), title)); });
        const auto file = m_rhian->desk->caseFile(*page().record());
        QVERIFY(std::ranges::any_of(file->consents, [](const session::Item& item) {
            return item.view.see(model::Consent::state) == model::Seen<model::ConsentState>::value(model::ConsentState::Withdrawn);
        }));
        QTRY_VERIFY(spokenWords(m_rhian->window).contains(u"Consent withdrawn, everywhere at once"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_rhian->desk->outbox().empty(), 30'000);
    }

    void whatIsSetAsideIsReadByNobodyUntilItIsSettled()
    {
        const QString words = u"said in passing"_s;
        page().view()->writeNote();
        ui::NoteForm& note = *page().story()->note();
        note.type()->setCurrentIndex(note.type()->findData(int(model::NoteType::Health)));
        act([&](ui::Hands& hands) {
            hands.type(ui::NoteForm::tr("Note"), words);
            hands.press(ui::NoteForm::tr("Set aside for now"));
        });
        QVERIFY(!spokenWords(m_rhian->window).contains(words));
        QVERIFY(spokenWords(m_rhian->window).contains(u"is set aside, unread"_s));
        act([](ui::Hands& hands) { hands.press(ui::CaseStory::tr("Settle it")); });
        QVERIFY(!spokenWords(m_rhian->window).contains(words));
        QVERIFY(m_rhian->desk->outbox().empty());
        act([](ui::Hands& hands) {
            hands.choose(ui::AsideForm::tr("What this note relies on"), u"Write to my lecturers"_s);
            hands.press(ui::AsideForm::tr("Keep it as a note"));
        });
        QVERIFY(spokenWords(m_rhian->window).contains(words));
        QVERIFY(m_rhian->desk->setAsides(*page().record()).empty());
    }

    void aNoteThatWaitsForAConsentGoesOnUnderIt()
    {
        page().view()->writeNote();
        ui::NoteForm& note = *page().story()->note();
        note.type()->setCurrentIndex(note.type()->findData(int(model::NoteType::Health)));
        act([](ui::Hands& hands) {
            hands.type(ui::NoteForm::tr("Note"), u"words that wait"_s);
            hands.press(ui::NoteForm::tr("Record a consent"));
        });
        act([](ui::Hands& hands) {
            hands.type(ui::ConsentForm::tr("What it covers"), u"Keep the health information I gave"_s);
            hands.type(ui::ConsentForm::tr("What for"), u"Arrangements"_s);
            hands.press(ui::ConsentForm::tr("Record consent"));
        });
        QCOMPARE(note.words()->text(), u"words that wait"_s);
        act([](ui::Hands& hands) { hands.press(ui::NoteForm::tr("Save note")); });
        const auto file = m_rhian->desk->caseFile(*page().record());
        QCOMPARE(file->notes.front().view.see(model::Note::body), model::Seen<QString>::value(u"words that wait"_s));
        const auto under = file->notes.front().view.see(model::Note::consent);
        QVERIFY(std::ranges::any_of(file->consents, [&](const session::Item& item) {
            return under == model::Seen<model::RecordId>::value(item.view.id()) && item.view.see(model::Consent::scope) == model::Seen<QString>::value(u"Keep the health information I gave"_s);
        }));
    }

    void anAmendedNoteStandsOnceWithWhatItSaidBefore()
    {
        const auto first = m_rhian->desk->addNote({*page().record(), model::NoteType::Call, u"two lecturers"_s});
        session::NewNote better{*page().record(), model::NoteType::Call, u"three lecturers"_s};
        better.amends = first.id;
        const auto second = m_rhian->desk->addNote(better);
        ui::breathe();
        ui::TimelineModel& story = *page().story()->model();
        QCOMPARE(story.rowOf(*first.id), -1);
        const int row = story.rowOf(*second.id);
        QVERIFY(row >= 0);
        QVERIFY(story.entry(row).edited.contains(u"see earlier version"_s));
        Q_EMIT page().story()->rows()->opened(story.index(row));
        QVERIFY(spokenWords(m_rhian->window).contains(u"two lecturers"_s));
    }

    void wordsThatLeaveTheDeskLeaveTheNoteThatIsOpen()
    {
        using model::Consent;
        const auto consent = m_rhian->desk->create(model::Changes(KindNo::Consent)
                                                           .to(Consent::student, *read(m_rhian->desk, KindNo::Case, *page().record(), Case::student))
                                                           .to(Consent::scope, u"Keep what I said about my health"_s)
                                                           .to(Consent::forPurpose, u"Arrangements"_s)
                                                           .to(Consent::state, model::ConsentState::Given)
                                                           .to(Consent::givenOn, QDate(2026, 11, 1)));
        QVERIFY(consent.ok());
        const QString words = u"words that may have to go"_s;
        const auto note = m_rhian->desk->addNote({*page().record(), model::NoteType::Health, words, model::Audience::Team, true, *consent.id});
        QVERIFY(note.ok());
        page().refresh();
        QVERIFY(m_venue->settle([&] { return m_rhian->desk->outbox().empty(); }));
        const int row = page().story()->model()->rowOf(*note.id);
        QVERIFY(row >= 0);
        Q_EMIT page().story()->rows()->opened(page().story()->model()->index(row));
        ui::breathe();
        QVERIFY(page().story()->findChild<ui::EntryCard*>());
        QVERIFY(spokenWords(m_rhian->window).contains(words));
        QVERIFY(m_rhian->desk->edit(*consent.id, model::Changes(KindNo::Consent).to(Consent::state, model::ConsentState::Withdrawn).to(Consent::withdrawnOn, QDate(2026, 11, 24))).ok());
        QVERIFY(m_venue->settle([&] { return !spokenWords(m_rhian->window).contains(words); }));
        ui::breathe();
        QVERIFY(!page().story()->findChild<ui::EntryCard*>());
    }

    void aClosedCaseLeadsWithReopeningItAndSaysThatItIsClosed()
    {
        const auto id = *page().record();
        const auto isOffered = [&](const QString& name) {
            return std::ranges::any_of(page().findChildren<QAbstractButton*>(), [&](const QAbstractButton* one) { return one->isVisibleTo(&page()) && one->text() == name; });
        };
        QVERIFY(isOffered(ui::CaseView::tr("Add note")) && !isOffered(ui::CaseView::tr("Reopen case")));
        model::Changes changes(KindNo::Case);
        changes.to(Case::state, model::CaseState::Closed).to(Case::closedOn, QDate(2026, 3, 2)).to(Case::stateReason, u"All is arranged"_s);
        QVERIFY(m_rhian->desk->edit(id, changes).ok());
        page().refresh();
        for (const QString& name : {ui::CaseView::tr("Add note"), ui::CaseView::tr("Add action"), ui::CaseView::tr("Refer")}) QVERIFY2(!isOffered(name), qPrintable(name));
        const QString words = spokenWords(m_rhian->window);
        QVERIFY(words.contains(u"This case is closed"_s) && words.contains(u"Closed Mon 2 Mar 2026"_s) && words.contains(u"All is arranged"_s));
        act([](ui::Hands& hands) { hands.press(ui::CaseView::tr("Reopen case")); });
        QCOMPARE(read(m_rhian->desk, KindNo::Case, id, Case::state), std::optional(model::CaseState::Reopened));
        QVERIFY(isOffered(ui::CaseView::tr("Add note")) && !isOffered(ui::CaseView::tr("Reopen case")));
    }

    void nobodysRecordStaysOpenBesideASearchForSomebodyElse()
    {
        m_rhian->shell().goTo(PlaceNo::Students);
        ui::StudentsPage& students = *m_rhian->shell().students();
        students.find(u"Amira"_s);
        students.chooseRow(0);
        QVERIFY(students.record());
        QVERIFY(spokenWords(m_rhian->window).contains(u"BA (Hons) Journalism"_s));
        students.find(u"Tomos"_s);
        QVERIFY(!students.record());
        QVERIFY(!spokenWords(m_rhian->window).contains(u"BA (Hons) Journalism"_s));
        students.find(u"nobody of this name"_s);
        QVERIFY(!students.record() && !spokenWords(m_rhian->window).contains(u"Choose a student"_s));
        // Nor does the search stay beside somebody who is opened from elsewhere.
        const auto file = m_rhian->desk->caseFile(*m_rhian->caseOf(*m_venue, student));
        QVERIFY(students.show(file->student->view.id()));
        QVERIFY(students.record() && !spokenWords(m_rhian->window).contains(u"nobody of this name"_s));
    }

    void whatIsDueTodayIsDoneWhereItStandsAndComesBack()
    {
        m_rhian->shell().goTo(PlaceNo::Today);
        const auto before = ui::dutiesOf(ui::Ground{*m_rhian->desk, m_venue->clock()});
        QVERIFY(!before.due.empty() && !before.looks.empty());
        const auto duty = std::ranges::find_if(before.due, &ui::Duty::canFinish);
        QVERIFY(duty != before.due.end());
        act([&](ui::Hands& hands) { hands.press(ui::TodayPage::tr("Done: %1, %2", "what, about whom").arg(duty->title, duty->meta)); });
        QCOMPARE(ui::dutiesOf(ui::Ground{*m_rhian->desk, m_venue->clock()}).due.size(), before.due.size() - 1);
        m_rhian->shell().undoLast();
        QCOMPARE(ui::dutiesOf(ui::Ground{*m_rhian->desk, m_venue->clock()}).due.size(), before.due.size());
    }

    void thePreferredNameIsWrittenOnTheStudentsPage()
    {
        m_rhian->shell().goTo(PlaceNo::Students);
        const auto id = *m_venue->studentNamed(student);
        QVERIFY(m_rhian->shell().students()->show(id));
        act([](ui::Hands& hands) { hands.press(ui::StudentProfile::tr("Add a preferred name")); });
        act([](ui::Hands& hands) {
            hands.type(ui::StudentProfile::tr("Preferred name"), u"Mimi"_s);
            hands.press(ui::StudentProfile::tr("Save name"));
        });
        QCOMPARE(read(m_rhian->desk, KindNo::Student, id, model::Student::preferredName), u"Mimi"_s);
        QTRY_VERIFY(spokenWords(m_rhian->window).contains(u"Amira Benhaddou (Mimi)"_s));
    }

    void whoHasNoCasesOfTheirOwnHasNoDayOfThem()
    {
        Visitor tutor(*m_venue, m_stage->theme, u"personal-tutor"_s);
        QVERIFY(!tutor.shell().place(PlaceNo::Today));
    }
};

}

QTEST_MAIN(carrel::tests::CaseworkTest)
#include "CaseworkTest.moc"
