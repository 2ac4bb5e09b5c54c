#include "core/model/people/Student.h"
#include "core/model/reviews/Review.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "tests/ui/print/Printed.h"
#include "ui/pages/reviews/LoadView.h"
#include "ui/pages/reviews/ReviewForm.h"
#include "ui/pages/reviews/SummaryView.h"
#include "ui/print/PrintSheet.h"
#include "ui/print/PrivateFolder.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/PageTabs.h"
#include "ui/widgets/RowList.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <algorithm>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Review;
using ui::PlaceNo;

namespace {

const QString amira = u"Amira Benhaddou"_s;

template <class T>
std::optional<T> shown(const model::View& view, const model::Field<T>& field)
{
    return view.see(field).match([](const T& value) { return std::optional<T>(value); }, [] { return std::optional<T>(); }, [] { return std::optional<T>(); });
}

}

/// A line manager reads the work and not the student, and writes about the work.
class ReviewsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_manager;

    ui::ReviewsPage& page() { return *m_manager->shell().reviews(); }
    void breathe()
    {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    std::optional<model::RecordId> caseOfAmira()
    {
        const auto student = m_venue->studentNamed(amira);
        for (const auto& held : m_venue->campus().hubRecords(KindNo::Case)) {
            if (held.student() == student) return held.id();
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_manager = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"line-manager"_s);
    }
    void cleanupTestCase()
    {
        m_manager.reset();
        m_venue.reset();
        m_stage.reset();
    }

    void theReviewsAreTheManagersPlace()
    {
        QVERIFY(m_manager->shell().place() == &page());
        QVERIFY(!m_manager->shell().place(PlaceNo::Students));
        const QString heard = spokenWords(m_manager->window);
        QVERIFY(heard.contains(u"Workload"_s) && heard.contains(u"Case A: "_s));
        // Only the people they manage.
        QVERIFY(heard.contains(u"Rhian Calloway"_s) && !heard.contains(u"Bronagh"_s));
    }

    void theWorkloadIsWhatTheDeskCounts()
    {
        int open = 0;
        const auto rhian = ui::supervisedAt(*m_manager->desk, m_venue->clock().now().day());
        QVERIFY(!rhian.empty());
        for (const auto& held : m_venue->campus().hubRecords(KindNo::Case)) {
            const bool team = held.get(model::Case::confidentiality) == model::Confidentiality::Team;
            open += team && held.get(model::Case::owner) == rhian.front().id && held.get(model::Case::state) != model::CaseState::Closed;
        }
        QVERIFY(open > 0);
        QCOMPARE(rhian.front().load.cases.open, open);
        QVERIFY(spokenWords(m_manager->window).contains(QString::number(open)));
    }

    void aCaseSummaryHoldsNoWordOfANoteAndNobodysName()
    {
        const auto id = caseOfAmira();
        QVERIFY(page().show(*id));
        breathe();
        const QString heard = spokenWords(m_manager->window);
        const auto held = m_venue->campus().hubRecord(KindNo::Case, *id);
        QVERIFY(heard.contains(held->get(model::Case::summary)->left(30)));
        QVERIFY(heard.contains(u"on any case"_s));
        // What is only meant to be done is not said to have been done.
        QVERIFY(heard.indexOf(u"Actions taken"_s) < heard.indexOf(u"Still to do"_s));
        QVERIFY(heard.indexOf(u"Look up who leads the Friday workshop"_s) > heard.indexOf(u"Still to do"_s));
        QVERIFY(!heard.contains(*held->get(model::Case::title)) && !heard.contains(u"Benhaddou"_s));
        QVERIFY(QRegularExpression(u"^Case [A-Z]+, case summary\\. Carrel$"_s).match(m_manager->window.windowTitle()).hasMatch());
        for (const auto& note : m_venue->campus().hubRecords(KindNo::Note)) {
            const auto body = note.get(model::Note::body);
            if (note.get(model::Note::caseRef) == id && body) QVERIFY(!heard.contains(body->left(24)));
        }
        for (const auto& referral : m_venue->campus().hubRecords(KindNo::Referral)) {
            const auto reason = referral.valueOf("reason");
            if (referral.valueOf("case").text() && *referral.valueOf("case").text() == id->text() && reason.text()) QVERIFY(!heard.contains(reason.text()->left(24)));
        }
    }

    void anOpenedCaseStaysOpenAtEveryWidthAndTheFormIsSavedFromOnePlace()
    {
        page().chooseWorker(0);
        Q_EMIT page().findChild<ui::LoadView*>()->caseChosen(0);
        breathe();
        const QSize before = m_manager->window.size();
        m_manager->window.resize(900, 700);
        breathe();
        QVERIFY(page().findChild<ui::SummaryView*>()->isVisible());
        page().writeReview();
        const auto isSeen = [&] {
            return std::ranges::any_of(page().findChildren<QPushButton*>(), [](const QPushButton* button) { return button->isVisible() && button->text() == u"Write the review"; });
        };
        for (const int width : {900, 1280, 1440, 950}) {
            m_manager->window.resize(width, 720);
            breathe();
            QVERIFY2(!isSeen(), qPrintable(QString::number(width)));
        }
        m_manager->window.resize(before);
        breathe();
    }

    void aReviewIsWrittenUnderThreeHeadingsAndReachesTheHub()
    {
        page().chooseWorker(0);
        page().writeReview();
        ui::ReviewForm& form = *page().form();
        const QStringList texts{u"Two calls were made in Case A."_s, u"A course on difficult conversations."_s, u"Shorter forms for referrals."_s};
        for (int i = 0; i < 3; ++i) form.part(i)->setText(texts[i]);
        const auto order = ui::casesOf(*m_manager->desk, ui::supervisedAt(*m_manager->desk, m_venue->clock().now().day()).front().id, m_venue->clock().now().day());
        QVERIFY(form.submit());
        QVERIFY(form.review());
        QVERIFY(m_venue->settle([&] { return m_venue->campus().hubRecord(KindNo::Review, *form.review()).has_value(); }));
        const auto kept = m_venue->campus().hubRecord(KindNo::Review, *form.review());
        QCOMPARE(kept->get(Review::actions), texts[0]);
        QCOMPARE(kept->get(Review::training), texts[1]);
        QCOMPARE(kept->get(Review::improvement), texts[2]);
        QCOMPARE(kept->get(Review::state), model::ReviewState::Drafted);
        QCOMPARE(kept->get(Review::cases)->size(), qsizetype(order.size()));
        // Until there is a place for it, whom it is about has it on paper and not on the desk.
        QVERIFY(m_venue->filled(u"adviser"_s)->all(KindNo::Review).empty());
    }

    void theLettersOfAReviewStay()
    {
        ui::ReviewForm& form = *page().form();
        QVERIFY(form.review());
        const auto review = m_manager->desk->find(KindNo::Review, *form.review());
        const auto fixed = *shown(review->view, Review::cases);
        QVERIFY(fixed.size() > 2);
        // The last one becomes the most urgent, and keeps its letter.
        m_venue->campus().changeAtHub(KindNo::Case, fixed.back(), [&](model::Record& record) { record.put(model::Case::nextDue, QDate(2020, 1, 1)); });
        m_venue->campus().settle();
        QCOMPARE(shown(m_manager->desk->find(KindNo::Case, fixed.back())->view, model::Case::nextDue), QDate(2020, 1, 1));
        breathe();
        QVERIFY(page().show(fixed.back()));
        QVERIFY(page().heading().startsWith(ui::pseudonym(int(fixed.size()) - 1) + u','));
    }

    void whatIsBeingWrittenOutlivesALock()
    {
        page().writeReview();
        ui::ReviewForm& form = *page().form();
        form.part(1)->setText(u"words before the lock"_s);
        m_manager->window.lock();
        QVERIFY(!m_manager->desk->isOpen());
        m_manager->desk.unlock();
        m_manager->window.begin();
        QVERIFY(m_manager->window.shell());
        QCOMPARE(page().form()->part(1)->text(), u"words before the lock"_s);
        QCOMPARE(page().tabs()->currentIndex(), 1);
    }

    void anAgreedReviewIsNotChangedByAccident()
    {
        ui::ReviewForm& form = *page().form();
        QVERIFY(form.submit());
        ui::Hands hands(m_manager->window);
        hands.press(ui::ReviewForm::tr("Mark as discussed"));
        hands.press(ui::ReviewForm::tr("Mark as agreed"));
        QCOMPARE(hands.missed(), QStringList());
        QVERIFY(form.part(0)->edit()->isReadOnly());
        QCOMPARE(shown(m_manager->desk->find(KindNo::Review, *form.review())->view, Review::state), model::ReviewState::Agreed);
    }

    void theReviewIsPrintedWithoutAName()
    {
        QVERIFY(m_manager->shell().open({PlaceNo::Reviews, {}}));
        ui::PrintSheet* sheet = m_manager->shell().showPrint();
        QVERIFY(sheet);
        sheet->what()->setCurrentIndex(sheet->what()->count() - 1);
        QVERIFY(sheet->what()->currentText().startsWith(u"Review with"_s));
        sheet->reason()->setText(u"For the meeting"_s);
        const QTemporaryDir folder;
        const QTemporaryDir profile;
        const ui::PrivateFolder temporary(profile.path());
        QVERIFY(sheet->saveTo(folder.path()));
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        const Printed paper(folder.filePath(files.front()));
        const QString words = paper.words();
        for (const QString& part : {u"Actions taken"_s, u"Training and development"_s, u"Service improvement"_s, u"Case A"_s, u"Colleague, date"_s, u"Shorter forms for referrals."_s}) {
            QVERIFY2(words.contains(part), qPrintable(part));
        }
        for (const auto& student : m_venue->campus().hubRecords(KindNo::Student)) QVERIFY(!words.contains(*student.get(model::Student::name)));
        QVERIFY(m_venue->settle([&] { return !m_venue->campus().hubRecords(KindNo::Print).empty(); }));
        const auto noted = m_venue->campus().hubRecords(KindNo::Print).back();
        QCOMPARE(noted.get(model::Print::document), model::PrintedDocument::Review);
        QVERIFY(noted.get(model::Print::staff) && noted.get(model::Print::cases)->size() > 2);
    }
};

}

QTEST_MAIN(carrel::tests::ReviewsTest)
#include "ReviewsTest.moc"
