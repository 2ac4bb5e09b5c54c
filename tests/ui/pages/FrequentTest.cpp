#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/dropin/ChoiceList.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/dropin/FrequentCard.h"
#include "ui/pages/dropin/FrequentSheet.h"
#include "ui/pages/dropin/VisitCard.h"
#include "ui/widgets/Button.h"

#include <QtWidgets/QAbstractButton>
#include <algorithm>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::ApproachMethod;
using model::ApproachOutcome;
using model::DecisionChoice;
using session::FrequentStage;
using ui::PlaceNo;

/// Who comes often, in the windows of two desks of Learning Services: shown in words, decided, written to, heard from, by keys.
class FrequentTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_one, m_two, m_tutor;

    static ui::DropInPage& page(Visitor& visitor) { return *visitor.shell().dropIn(); }
    static ui::FrequentCard& card(Visitor& visitor) { return *page(visitor).often(); }
    static QString heard(Visitor& visitor)
    {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        return spokenWords(visitor.window);
    }
    static void sitAt(Visitor& visitor)
    {
        QApplication::setActiveWindow(&visitor.window);
        visitor.shell().goTo(PlaceNo::DropIn);
        page(visitor).refresh();
        QCoreApplication::processEvents();
    }
    static std::optional<session::FrequentLine> line(Visitor& visitor, const QString& name)
    {
        page(visitor).refresh();
        for (const auto& one : card(visitor).all()) {
            if (one.name.contains(name)) return one;
        }
        return std::nullopt;
    }
    static size_t rowOf(Visitor& visitor, const QString& name)
    {
        page(visitor).refresh();
        const auto& all = card(visitor).all();
        return size_t(std::ranges::find_if(all, [&](const auto& one) { return one.name.contains(name); }) - all.begin());
    }
    /// Presses the button of that line with the keyboard, and gives the sheet it opens.
    template <class S>
    static S* open(Visitor& visitor, const QString& name)
    {
        sitAt(visitor);
        card(visitor).button(rowOf(visitor, name))->setFocus();
        visitor.press(Qt::Key_Return);
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        for (S* sheet : visitor.window.findChildren<S*>()) {
            if (sheet->isVisible()) return sheet;
        }
        return nullptr;
    }
    static bool isNothingChosen(ui::FrequentSheet& sheet) { return !sheet.choices()->chosen(); }
    bool until(const std::function<bool()>& holds)
    {
        int turn = 0;
        return m_venue->settle([&] {
            if (holds()) return true;
            if (turn++ % 10 == 0) {
                for (Visitor* visitor : {m_one.get(), m_two.get()}) visitor->desk->syncNow();
            }
            return false;
        });
    }
    bool standsAtBoth(const QString& name, FrequentStage stage)
    {
        return until([&] {
            return std::ranges::all_of(std::array{m_one.get(), m_two.get()}, [&](Visitor* visitor) {
                const auto there = line(*visitor, name);
                return there && there->stage == stage && visitor->desk->outbox().empty();
            });
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_one = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"learning-services"_s);
        m_two = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"learning-services"_s, u"the second"_s);
        m_tutor = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"drop-in-tutor"_s);
        for (Visitor* visitor : {m_one.get(), m_two.get(), m_tutor.get()}) visitor->shell().goTo(PlaceNo::DropIn);
    }
    void cleanupTestCase()
    {
        for (auto* visitor : {&m_one, &m_two, &m_tutor}) visitor->reset();
        m_venue.reset();
        m_stage.reset();
    }

    void whoComesOftenIsSaidInWordsWithTheRule()
    {
        sitAt(*m_one);
        QCOMPARE(line(*m_one, u"Harriet"_s)->stage, FrequentStage::Decide);
        QCOMPARE(line(*m_one, u"Emre"_s)->stage, FrequentStage::Hear);
        const QString words = heard(*m_one);
        for (const QString& part : {u"Who comes often"_s, u"Came 6 times since"_s, u"The rule: 5 visits or more in 28 days"_s, u"It says nothing about why"_s, u"Decide …: Harriet Osei-Bonsu"_s,
                                    u"Say what came of it …: Emre Karabulut"_s})
            QVERIFY2(words.contains(part), qPrintable(part));
        QVERIFY(!m_one->window.windowTitle().contains(u"Harriet"_s));
        // Who sees people at the drop-in, and is not of the team, has no word of it.
        sitAt(*m_tutor);
        QVERIFY(card(*m_tutor).isEmpty() && !card(*m_tutor).isVisible());
        QVERIFY(!heard(*m_tutor).contains(u"Who comes often"_s) && !heard(*m_tutor).contains(u"28 days"_s));
    }

    void nothingOfItIsAWindowOfItsOwn()
    {
        // Before it stands on a page it is not seen: a window would take the keyboard from the page that is being made.
        ui::FrequentCard alone(ui::Ground{*m_one->desk, m_venue->clock()});
        QVERIFY(!alone.isVisible());
    }

    void whoSeesThemIsToldBesideThem()
    {
        sitAt(*m_one);
        const auto cards = page(*m_one).cards();
        const auto theirs = std::ranges::find_if(cards, [](ui::VisitCard* one) { return one->accessibleName().contains(u"Harriet"_s); });
        QVERIFY(theirs != cards.end() && (*theirs)->isMine() && (*theirs)->decide()->isVisible());
        for (ui::VisitCard* one : cards) QVERIFY(one == *theirs || !one->decide()->isVisible());
        (*theirs)->decide()->setFocus();
        m_one->press(Qt::Key_Return);
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        auto* sheet = m_one->window.findChild<ui::DecideSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        m_one->press(Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
    }

    void nothingIsDecidedForAnybodyAndAReasonIsAsked()
    {
        auto* sheet = open<ui::DecideSheet>(*m_one, u"Harriet"_s);
        QVERIFY(sheet);
        QVERIFY(isNothingChosen(*sheet) && sheet->words()->text().isEmpty());
        const QString words = heard(*m_one);
        for (const QString& part : {u"The visits"_s, u"Critical reading"_s, u"In confidence"_s, u"Contact them"_s, u"Do not contact them"_s, u"More has to be known first"_s, u"The visits are recorded wrongly"_s,
                                    u"The student can ask to read it"_s, u"Carrel sends nothing"_s})
            QVERIFY2(words.contains(part), qPrintable(part));
        sheet->submit();
        QVERIFY(sheet->isVisible());
        const QString faults = heard(*m_one);
        QVERIFY(faults.contains(u"Choose what you decide"_s) && faults.contains(u"Say why, in a sentence or two"_s));
        QCOMPARE(line(*m_one, u"Harriet"_s)->stage, FrequentStage::Decide);
    }

    void whatIsBeingWrittenOutlivesALock()
    {
        auto* sheet = m_one->window.findChild<ui::DecideSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        sheet->choices()->at(int(DecisionChoice::Contact))->setFocus();
        m_one->press(Qt::Key_Space);
        sheet->words()->edit()->setFocus();
        m_one->type(u"Six times about one text."_s);
        m_one->window.lock();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!spokenWords(m_one->window).contains(u"Harriet"_s));
        m_one->desk.unlock();
        m_one->window.begin();
        QVERIFY(m_one->window.shell());
        sitAt(*m_one);
        QVERIFY(line(*m_one, u"Harriet"_s)->hasDraft);
        sheet = open<ui::DecideSheet>(*m_one, u"Harriet"_s);
        QVERIFY(sheet);
        QCOMPARE(sheet->words()->text(), u"Six times about one text."_s);
        QCOMPARE(sheet->choices()->chosen(), std::optional(int(DecisionChoice::Contact)));
        // Nobody else has a word of it before it is recorded.
        QVERIFY(!m_two->desk.holdsAnywhere(u"Six times about one text."_s));
    }

    void aDecisionIsRecordedAndReadAtTheOtherDesk()
    {
        auto* sheet = m_one->window.findChild<ui::DecideSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        sheet->words()->edit()->setFocus();
        m_one->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(standsAtBoth(u"Harriet"_s, FrequentStage::Write));
        QVERIFY(!line(*m_one, u"Harriet"_s)->hasDraft);
        sitAt(*m_two);
        QVERIFY(heard(*m_two).contains(u"Write to them …: Harriet Osei-Bonsu"_s));
        // What was decided is there to be read before somebody decides anew.
        auto* again = card(*m_two).decide(line(*m_two, u"Harriet"_s)->student, line(*m_two, u"Harriet"_s)->team);
        QVERIFY(again && isNothingChosen(*again));
        const QString words = heard(*m_two);
        QVERIFY(words.contains(u"What was decided before"_s) && words.contains(u"Six times about one text."_s) && words.contains(u"Decided by"_s));
        again->Sheet::close();
    }

    void aPersonWritesAndSaysThatTheyHave()
    {
        auto* sheet = open<ui::WriteSheet>(*m_two, u"Harriet"_s);
        QVERIFY(sheet);
        QVERIFY(isNothingChosen(*sheet) && sheet->words()->text().isEmpty());
        QVERIFY(heard(*m_two).contains(u"Carrel sends nothing"_s));
        sheet->beginning()->click();
        QVERIFY(sheet->words()->text().contains(u"Harriet"_s) && !sheet->beginning()->isVisible());
        // Begun is not sent, and what was begun is there the next time.
        m_two->press(Qt::Key_Escape);
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        QCOMPARE(line(*m_two, u"Harriet"_s)->stage, FrequentStage::Write);
        sheet = open<ui::WriteSheet>(*m_two, u"Harriet"_s);
        QVERIFY(sheet && sheet->words()->text().contains(u"Harriet"_s));
        sheet->words()->setText(u"Would an hour about one text help?"_s);
        sheet->submit();
        QVERIFY(sheet->isVisible() && heard(*m_two).contains(u"Choose how you contacted them"_s));
        sheet->choices()->at(int(ApproachMethod::InPerson))->setFocus();
        m_two->press(Qt::Key_Space);
        sheet->submit();
        QVERIFY(standsAtBoth(u"Harriet"_s, FrequentStage::Hear));
    }

    void whatCameOfItIsToldAtBothDesks()
    {
        auto* sheet = open<ui::OutcomeSheet>(*m_one, u"Harriet"_s);
        QVERIFY(sheet);
        QVERIFY(heard(*m_one).contains(u"Would an hour about one text help?"_s));
        sheet->choices()->at(int(ApproachOutcome::Came))->setFocus();
        m_one->press(Qt::Key_Space);
        sheet->words()->setText(u"A tutorial on Monday."_s);
        sheet->submit();
        QVERIFY(standsAtBoth(u"Harriet"_s, FrequentStage::Settled));
        auto* read = open<ui::DecideSheet>(*m_two, u"Harriet"_s);
        QVERIFY(read);
        const QString words = heard(*m_two);
        for (const QString& part : {u"Would an hour about one text help?"_s, u"Came to talk"_s, u"A tutorial on Monday."_s}) QVERIFY2(words.contains(part), qPrintable(part));
        read->Sheet::close();
        QVERIFY(!m_tutor->desk.holdsAnywhere(u"A tutorial on Monday."_s) && !m_tutor->desk.holdsAnywhere(u"Six times about one text."_s));
    }

    void itStandsThereWithoutASessionToo()
    {
        for (const auto& open : page(*m_one).queue().sessions()) QVERIFY(page(*m_one).queue().setState(open.view.id(), model::DropInState::Closed).ok());
        sitAt(*m_one);
        QVERIFY(!page(*m_one).board());
        QVERIFY(card(*m_one).isVisible() && heard(*m_one).contains(u"Who comes often"_s));
    }
};

}

QTEST_MAIN(carrel::tests::FrequentTest)
#include "FrequentTest.moc"
