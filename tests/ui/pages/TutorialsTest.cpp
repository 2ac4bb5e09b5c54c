#include "core/model/people/Student.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/models/QueueModel.h"
#include "ui/models/TutorialModel.h"
#include "ui/pages/DayField.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/tutorials/BookSheet.h"
#include "ui/pages/tutorials/OfferSheet.h"
#include "ui/pages/tutorials/RecordForm.h"
#include "ui/pages/tutorials/TimesSheet.h"
#include "ui/pages/tutorials/TutorialView.h"
#include "ui/pages/tutorials/TutorialsPage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"
#include "ui/words/Reading.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <algorithm>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::RecordId;
using model::TutorialState;
using ui::PlaceNo;

/// Tutorials in the windows of two desks of Learning Services: booked, given, recorded, amended, co-signed.
class TutorialsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_one, m_two, m_tutor;

    static ui::TutorialsPage& page(Visitor& visitor) { return *visitor.shell().tutorials(); }
    static ui::TutorialView& view(Visitor& visitor) { return *page(visitor).view(); }
    static QString heard(Visitor& visitor)
    {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        return spokenWords(visitor.window);
    }
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
    bool agree()
    {
        return until([&] { return m_one->desk->outbox().empty() && m_two->desk->outbox().empty() && stands(*m_one) == stands(*m_two); });
    }
    static QStringList stands(Visitor& visitor)
    {
        QStringList out;
        page(visitor).refresh();
        for (int row = 0; row < page(visitor).model()->rowCount(); ++row) {
            const auto& line = page(visitor).model()->at(row);
            out << line.tutorial.view.id().text() + QString::number(int(*line.state)) + (line.isRecorded ? u"r"_s : QString()) + (line.waitsForCoSign ? u"w"_s : QString());
        }
        out.sort();
        return out;
    }
    static void sitAt(Visitor& visitor)
    {
        QApplication::setActiveWindow(&visitor.window);
        visitor.shell().goTo(PlaceNo::Tutorials);
        page(visitor).refresh();
        page(visitor).start()->setFocus();
        QCoreApplication::processEvents();
    }
    static std::optional<RecordId> firstWith(Visitor& visitor, const std::function<bool(const session::TutorialLine&)>& fits)
    {
        page(visitor).refresh();
        for (int row = 0; row < page(visitor).model()->rowCount(); ++row) {
            if (fits(page(visitor).model()->at(row))) return page(visitor).model()->at(row).tutorial.view.id();
        }
        return std::nullopt;
    }
    QString numberOf(const QString& name) { return m_venue->campus().db().one(u"SELECT f_number FROM r_student WHERE f_name = ?"_s, {name})->toString(); }
    /// Booked by number, for the time that stands there; an empty one is the waiting list.
    std::optional<RecordId> book(Visitor& visitor, const QString& name, const QString& asked, int time)
    {
        sitAt(visitor);
        auto* sheet = page(visitor).book();
        if (!sheet) return std::nullopt;
        std::optional<RecordId> booked;
        QPointer<ui::BookSheet> open(sheet);
        connect(sheet, &ui::BookSheet::booked, this, [&](const RecordId& id) { booked = id; });
        sheet->who()->setText(numberOf(name));
        Q_EMIT sheet->who()->textEdited(sheet->who()->text());
        sheet->enter();
        if (!until([&] { return !open || !open->isVisible() || open->who()->text() != numberOf(name); })) return std::nullopt;
        sheet->times()->setCurrentIndex(time < 0 ? sheet->times()->count() - 1 : time);
        sheet->asked()->setText(asked);
        sheet->submit();
        return booked;
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
        for (Visitor* visitor : {m_one.get(), m_two.get()}) visitor->shell().goTo(PlaceNo::Tutorials);
    }
    void cleanupTestCase()
    {
        for (auto* visitor : {&m_one, &m_two, &m_tutor}) visitor->reset();
        m_venue.reset();
        m_stage.reset();
    }

    void theListSaysWhatThereIsToDoAndWhoIsNotOfTheTeamHasNone()
    {
        sitAt(*m_one);
        QStringList groups;
        for (int row = 0; row < page(*m_one).model()->rowCount(); ++row) {
            const QString group = page(*m_one).model()->row(row).group;
            if (!group.isEmpty()) groups << group;
        }
        QCOMPARE(groups, (QStringList{u"Today"_s, u"To write up"_s, u"To co-sign"_s, u"Waiting for a time"_s, u"Coming"_s, u"Done"_s}));
        QVERIFY(heard(*m_one).contains(u"Book a tutorial"_s));
        QVERIFY(!m_tutor->shell().place(PlaceNo::Tutorials));
        QVERIFY(!heard(*m_tutor).contains(u"Tutorials"_s));
        QVERIFY(!m_one->window.windowTitle().contains(page(*m_one).model()->at(0).name));
    }

    void everyTutorialSaysWhatCanBeDoneAndOneThingStandsOut()
    {
        sitAt(*m_one);
        // The demonstration has one of each.
        for (const TutorialState state : {TutorialState::Waiting, TutorialState::Booked, TutorialState::InSession, TutorialState::Completed, TutorialState::NoShow, TutorialState::Cancelled})
            QVERIFY2(firstWith(*m_one, [&](const auto& line) { return line.state == state; }), QByteArray::number(int(state)).constData());
        for (int row = 0; row < page(*m_one).model()->rowCount(); ++row) {
            const auto line = page(*m_one).model()->at(row);
            QVERIFY(page(*m_one).show(line.tutorial.view.id()));
            const QString words = heard(*m_one);
            QVERIFY2(words.contains(line.name), qPrintable(line.name));
            QVERIFY(words.contains(u"Help asked for"_s));
            const bool writes = line.state == TutorialState::InSession || (line.state == TutorialState::Completed && !line.isRecorded);
            QCOMPARE(view(*m_one).form()->isVisible(), writes);
            const int standing = int(view(*m_one).nextButton()->isVisible()) + int(view(*m_one).form()->signing()->isVisible()) + int(line.mayCoSign);
            QVERIFY2(standing <= 1, qPrintable(line.name));
        }
    }

    void timesAreOfferedAndTakenBackInOneSheet()
    {
        sitAt(*m_one);
        const size_t before = page(*m_one).tutorials().freeTimes().size();
        auto* sheet = page(*m_one).offer();
        QVERIFY(sheet);
        sheet->day()->setDay(sheet->day()->day()->addDays(20));
        sheet->count()->setValue(3);
        sheet->where()->setText(u"Library, room 3"_s);
        sheet->submit();
        QCOMPARE(page(*m_one).tutorials().freeTimes().size(), before + 3);
        auto* times = page(*m_one).mindTimes();
        QVERIFY(times);
        times->submit();
        QCOMPARE(page(*m_one).tutorials().freeTimes().size(), before + 2);
        QVERIFY(heard(*m_one).contains(u"Offer it again"_s));
        times->submit();
        QCOMPARE(page(*m_one).tutorials().freeTimes().size(), before + 3);
        times->close();
        QVERIFY(agree());
    }

    void whoHasATimeThereAlreadyIsToldBeforeASecondIsOffered()
    {
        sitAt(*m_one);
        const size_t before = page(*m_one).tutorials().freeTimes().size();
        auto* sheet = page(*m_one).offer();
        sheet->submit();
        QCOMPARE(page(*m_one).tutorials().freeTimes().size(), before);
        QVERIFY(heard(*m_one).contains(u"You have a time there already"_s) && heard(*m_one).contains(u"Offer them all the same"_s));
        // On a day of its own nothing is in its way.
        sheet->day()->setDay(sheet->day()->day()->addDays(170));
        sheet->submit();
        QCOMPARE(page(*m_one).tutorials().freeTimes().size(), before + 1);
        auto* again = page(*m_one).offer();
        again->submit();
        QVERIFY(!again->warned().isEmpty());
        again->submit();
        QCOMPARE(page(*m_one).tutorials().freeTimes().size(), before + 2);
        QVERIFY(agree());
    }

    void somebodyIsBookedByKeysAloneAndTakenThroughTheTutorial()
    {
        sitAt(*m_one);
        m_one->press(Qt::Key_F7);
        QVERIFY(m_one->window.findChild<ui::BookSheet*>());
        m_one->window.findChild<ui::BookSheet*>()->close();
        const auto id = book(*m_one, u"Amira Benhaddou"_s, u"To build an argument."_s, 0);
        QVERIFY(id);
        QCOMPARE(page(*m_one).record(), id);
        QVERIFY(until([&] { return !page(*m_one).tutorials().line(*id)->name.isEmpty(); }));
        sitAt(*m_one);
        page(*m_one).show(*id);
        QVERIFY(heard(*m_one).contains(u"To build an argument."_s) && heard(*m_one).contains(u"Mark as arrived"_s));
        m_one->press(Qt::Key_F8);
        QCOMPARE(view(*m_one).state(), TutorialState::Arrived);
        m_one->press(Qt::Key_F8);
        QCOMPARE(view(*m_one).state(), TutorialState::InSession);
        // What is known is not asked for again.
        QVERIFY(view(*m_one).form()->isVisible());
        QVERIFY(!view(*m_one).form()->studying()->text().isEmpty());
        m_one->press(Qt::Key_F9);
        QCOMPARE(view(*m_one).state(), TutorialState::Completed);
    }

    void whatIsBeingWrittenIsKeptUntilItIsSigned()
    {
        const auto id = firstWith(*m_one, [](const auto& line) { return line.name.contains(u"Amira"_s) && line.state == TutorialState::Completed; });
        QVERIFY(id);
        sitAt(*m_one);
        page(*m_one).show(*id);
        auto* form = view(*m_one).form();
        QVERIFY(!form->submit());
        QVERIFY(heard(*m_one).contains(u"Say what was done"_s));
        form->provided()->edit()->setFocus();
        m_one->type(u"Drew a plan."_s);
        form->nextSteps()->edit()->setFocus();
        m_one->type(u"Write two pages."_s);
        const auto other = firstWith(*m_one, [&](const auto& line) { return line.tutorial.view.id() != *id; });
        page(*m_one).show(*other);
        page(*m_one).show(*id);
        QCOMPARE(form->provided()->text(), u"Drew a plan."_s);
        QCOMPARE(form->nextSteps()->text(), u"Write two pages."_s);
        QVERIFY(page(*m_one).tutorials().line(*id)->hasDraft && heard(*m_one).contains(u"Draft"_s));
        // A colleague sees nothing of it until it is signed.
        QVERIFY(agree());
        QVERIFY(!m_two->desk.holdsAnywhere(u"Drew a plan."_s));
        form->provided()->edit()->setFocus();
        m_one->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(page(*m_one).tutorials().line(*id)->isRecorded && !page(*m_one).tutorials().line(*id)->hasDraft);
        QVERIFY(!form->isVisible() && heard(*m_one).contains(u"Signed by you"_s));
        QVERIFY(until([&] { return page(*m_two).show(*id) && heard(*m_two).contains(u"Drew a plan."_s); }));
        QVERIFY(heard(*m_two).contains(u"Write two pages."_s));
    }

    void aRecordIsAmendedAndBothStandToBeRead()
    {
        const auto id = firstWith(*m_one, [](const auto& line) { return line.name.contains(u"Amira"_s) && line.isRecorded; });
        QVERIFY(id);
        sitAt(*m_one);
        page(*m_one).show(*id);
        view(*m_one).amend();
        auto* form = view(*m_one).form();
        QVERIFY(form->isVisible() && form->isAmending());
        QCOMPARE(form->provided()->text(), u"Drew a plan."_s);
        form->provided()->setText(u"Drew a plan, and checked it."_s);
        QVERIFY(form->submit());
        const QString words = heard(*m_one);
        QVERIFY(words.contains(u"Drew a plan, and checked it."_s) && words.contains(u"Record before"_s) && words.contains(u"Amended since"_s));
        QVERIFY(agree());
    }

    void aTraineesRecordIsCoSignedAndSaysByWhom()
    {
        const auto id = firstWith(*m_two, [](const auto& line) { return line.waitsForCoSign; });
        QVERIFY(id);
        sitAt(*m_two);
        page(*m_two).show(*id);
        QVERIFY(heard(*m_two).contains(u"A trainee wrote this record"_s) && heard(*m_two).contains(u"Waits for a second signature"_s));
        const auto press = [&](const QString& words) {
            const auto buttons = view(*m_two).findChildren<ui::Button*>();
            const auto it = std::ranges::find_if(buttons, [&](ui::Button* one) { return one->isVisible() && one->text() == words; });
            if (it != buttons.end()) (*it)->click();
            QCoreApplication::processEvents();
            return it != buttons.end();
        };
        // A signature is for good: it is asked for once more, and can be left.
        QVERIFY(press(u"Co-sign"_s));
        QVERIFY(heard(*m_two).contains(u"A signature cannot be taken back"_s));
        m_two->press(Qt::Key_Space);
        QCoreApplication::processEvents();
        QVERIFY(page(*m_two).tutorials().line(*id)->waitsForCoSign);
        QVERIFY(press(u"Co-sign"_s) && press(u"Co-sign it"_s));
        QVERIFY(heard(*m_two).contains(u"Co-signed by"_s));
        QVERIFY(!firstWith(*m_two, [](const auto& line) { return line.waitsForCoSign; }));
        QVERIFY(agree());
    }

    void aTimeThatWasAnothersFirstIsSaidAndAnotherIsGiven()
    {
        m_venue->setPlugged(*m_two->desk, false);
        const auto first = book(*m_one, u"Callum Oyelaran"_s, u"To read a table."_s, 0);
        QVERIFY(first);
        QVERIFY(until([&] { return m_one->desk->outbox().empty(); }));
        // The second desk does not know of it, and knows the student.
        const auto times = page(*m_two).tutorials().freeTimes();
        const auto waits = firstWith(*m_two, [](const auto& line) { return line.state == TutorialState::Waiting; });
        QVERIFY(waits && !times.empty());
        QVERIFY(page(*m_two).tutorials().give(*waits, times.front().slot.view.id()).ok());
        m_venue->setPlugged(*m_two->desk, true);
        QVERIFY(until([&] { return m_two->desk->outbox().empty() && page(*m_two).tutorials().line(*waits)->lost && !page(*m_two).tutorials().line(*waits)->lost->isFree; }));
        sitAt(*m_two);
        page(*m_two).show(*waits);
        const QString words = heard(*m_two);
        QVERIFY(words.contains(u"This time had been given first"_s) && words.contains(u"Give another time"_s));
        auto* sheet = view(*m_two).giveTime();
        QVERIFY(sheet && sheet->times()->count() > 0);
        sheet->submit();
        QVERIFY(!page(*m_two).tutorials().line(*waits)->lost);
        QVERIFY(agree());
    }

    void wordsOfABookingStandForTheirStudentAndForNobodyElse()
    {
        const auto name = [&](ui::BookSheet* sheet, const QString& who) {
            sheet->who()->setText(numberOf(who));
            Q_EMIT sheet->who()->textEdited(sheet->who()->text());
            sheet->enter();
            return until([&] { return sheet->who()->text() == who; });
        };
        sitAt(*m_one);
        auto* sheet = page(*m_one).book();
        QVERIFY(name(sheet, u"Amira Benhaddou"_s));
        sheet->asked()->edit()->setFocus();
        m_one->type(u"About a conclusion."_s);
        sheet->close();
        // Closed by mistake: the words stand there, and whom they are about.
        sheet = page(*m_one).book();
        QCOMPARE(sheet->who()->text(), u"Amira Benhaddou"_s);
        QCOMPARE(sheet->asked()->text(), u"About a conclusion."_s);
        QVERIFY(name(sheet, u"Callum Oyelaran"_s));
        QCOMPARE(sheet->asked()->text(), QString());
        QVERIFY(name(sheet, u"Amira Benhaddou"_s));
        QCOMPARE(sheet->asked()->text(), u"About a conclusion."_s);
        // The key on the button works from any field of the sheet.
        std::optional<RecordId> booked;
        connect(sheet, &ui::BookSheet::booked, this, [&](const RecordId& id) { booked = id; });
        sheet->times()->setFocus();
        m_one->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(booked && !sheet->isVisible());
        QCOMPARE(page(*m_one).tutorials().line(*booked)->name, u"Amira Benhaddou"_s);
        auto* next = page(*m_one).book();
        QVERIFY(next->who()->text().isEmpty() && next->asked()->text().isEmpty());
        next->close();
        QVERIFY(agree());
    }

    void offlineItSaysWhereTheWordsAre()
    {
        m_venue->setPlugged(*m_one->desk, false);
        m_one->desk->syncNow();
        QVERIFY(m_venue->settle([&] {
            page(*m_one).refresh();
            return m_one->desk->syncReport().standing == session::SyncStanding::Offline;
        }));
        sitAt(*m_one);
        QVERIFY(heard(*m_one).contains(u": what you book and record stays on this desk"_s));
        m_venue->setPlugged(*m_one->desk, true);
        QVERIFY(agree());
    }

    void aVisitThatIsOverBecomesATutorialWithOnePress()
    {
        QApplication::setActiveWindow(&m_one->window);
        m_one->shell().goTo(PlaceNo::DropIn);
        auto* board = m_one->shell().dropIn();
        board->refresh();
        ui::Button* make = nullptr;
        QVERIFY(until([&] {
            for (auto* button : board->findChildren<ui::Button*>()) {
                if (button->isVisible() && button->text() == u"Make tutorial"_s && !make) make = button;
            }
            return make != nullptr;
        }));
        make->click();
        QVERIFY(until([&] { return m_one->shell().place() == &page(*m_one); }));
        const auto made = page(*m_one).tutorials().open(*page(*m_one).record());
        QVERIFY(made && ui::shown(made->head.tutorial.view, model::Tutorial::visit));
        QVERIFY(view(*m_one).form()->isVisible());
        // Who sees people at a drop-in, and is not of the team, is not offered it.
        QVERIFY(!heard(*m_tutor).contains(u"Make tutorial"_s) && !heard(*m_tutor).contains(u"Make tutorial:"_s));
    }
};

}

QTEST_MAIN(carrel::tests::TutorialsTest)
#include "TutorialsTest.moc"
