#include "core/model/governance/Print.h"
#include "core/model/people/Student.h"
#include "core/model/tutorials/Tutorial.h"
#include "core/session/Tutorials.h"
#include "core/session/Workshops.h"
#include "tests/ui/pages/DropInRoom.h"
#include "tests/ui/print/Printed.h"
#include "ui/models/QueueModel.h"
#include "ui/pages/dropin/SessionSheet.h"
#include "ui/pages/workshops/AttendSheet.h"
#include "ui/pages/workshops/RegisterView.h"
#include "ui/pages/workshops/WorkshopsPage.h"
#include "ui/print/PrintSheet.h"
#include "ui/print/PrivateFolder.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/StateView.h"
#include "ui/widgets/UndoBar.h"
#include "ui/words/Dates.h"
#include "ui/words/Reading.h"

#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::RecordId;
using model::TutorialState;
using ui::PlaceNo;

/// What Learning Services meets in a day besides the usual: people added twice, long lists, places booked far ahead, registers that
/// are over. The door and the second desk are the team's, the first desk a tutor's on duty. CARREL_PICTURES names a folder where
/// what was seen stays.
class ServiceDayTest : public DropInRoom
{
    Q_OBJECT

    std::optional<RecordId> m_session;
    QTemporaryDir m_folder;

    static ui::WorkshopsPage& workshops(Visitor& visitor) { return *visitor.shell().workshops(); }
    static ui::UndoBar& bar(Visitor& visitor) { return *visitor.shell().undoBar(); }
    session::Queue& queue(Visitor& visitor) { return page(visitor).queue(); }
    RecordId added(Visitor& visitor, const QString& name, const QString& topic = {}, bool inConfidence = false)
    {
        const auto student = m_venue->studentNamed(name);
        const auto saved = queue(visitor).addWalkUp({*m_session, student, student ? QString() : name, topic, inConfidence});
        if (!saved.ok() || !saved.id) qFatal("nobody was added");
        return *saved.id;
    }
    static const session::QueueRow* rowOf(const session::QueueBoard& board, const RecordId& visit)
    {
        for (const auto* rows : {&board.waiting, &board.parked, &board.called, &board.seen, &board.done}) {
            for (const auto& row : *rows) {
                if (row.visit.view.id() == visit) return &row;
            }
        }
        return nullptr;
    }
    void mark(Visitor& visitor, RecordId visit)
    {
        QApplication::setActiveWindow(&visitor.window);
        page(visitor).refresh();
        page(visitor).list()->setCurrentIndex(page(visitor).model()->index(page(visitor).model()->rowOf(visit)));
        QCoreApplication::processEvents();
    }
    QMenu* menuOf(Visitor& visitor) { return page(visitor).list()->findChild<QMenu*>(); }
    static QStringList wordsIn(const QMenu& menu)
    {
        QStringList out;
        for (const QAction* action : menu.actions()) {
            if (!action->isSeparator()) out << action->text();
        }
        return out;
    }
    void choose(QMenu& menu, const QString& words)
    {
        for (QAction* action : menu.actions()) {
            if (action->text() == words) action->trigger();
        }
        menu.close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// So many days from today, with somebody who leads it.
    RecordId planned(int days, qint64 places)
    {
        auto& shops = workshops(*m_door).workshops();
        session::NewWorkshop plan{u"Writing together"_s, shops.teams().front().view.id(), m_door->desk->person().id, u"HU 2.10"_s, {}, {}, places};
        plan.starts = m_venue->clock().now().plusSeconds(qint64(days) * 24 * 3600 + 3600);
        plan.ends = plan.starts.plusSeconds(3600);
        const auto saved = shops.plan(plan);
        if (!saved.ok() || !saved.id) qFatal("nothing was planned");
        return *saved.id;
    }
    void showWorkshop(const RecordId& workshop)
    {
        QApplication::setActiveWindow(&m_door->window);
        m_door->shell().goTo(PlaceNo::Workshops);
        workshops(*m_door).refresh();
        if (!workshops(*m_door).show(workshop)) qFatal("it is not on this desk");
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void initTestCase()
    {
        arrive(u"learning-services"_s, u"the second"_s);
        for (const auto& open : queue(*m_door).sessions()) QVERIFY(queue(*m_door).setState(open.view.id(), model::DropInState::Closed).ok());
        const auto now = m_venue->clock().now();
        const auto opened = queue(*m_door).open({u"Study skills"_s, u"Kimberlin"_s, queue(*m_door).teams().front().view.id(), now.plusSeconds(-600), now.plusSeconds(3 * 3600)});
        QVERIFY(opened.ok());
        m_session = opened.id;
        QVERIFY(queue(*m_door).setDuty(*m_session, m_one->desk->person().id, u"Desk 1"_s, model::DutyState::On).ok());
        QVERIFY(queue(*m_door).setDuty(*m_session, m_two->desk->person().id, u"Desk 2"_s, model::DutyState::On).ok());
        QVERIFY(queue(*m_door).setDuty(*m_session, m_door->desk->person().id, u"Door"_s, model::DutyState::On).ok());
        QVERIFY(until([&] {
            for (Visitor* visitor : {m_door.get(), m_one.get(), m_two.get()}) {
                page(*visitor).refresh();
                if (!page(*visitor).board() || page(*visitor).board()->session.view.id() != *m_session) return false;
            }
            return true;
        }));
    }
    void cleanupTestCase() { leave(); }

    void aSecondSessionIsOpenedWhereTheFirstOneStands()
    {
        QApplication::setActiveWindow(&m_door->window);
        auto* button = qobject_cast<ui::Button*>(labelled(*m_door, u"Open another session"_s));
        QVERIFY(button);
        button->click();
        auto* sheet = m_door->window.findChild<ui::SessionSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        sheet->close();
        // Who may not open one is not offered it.
        QVERIFY(!labelled(*m_one, u"Open another session"_s));
    }

    void whoIsAddedAtTwoDesksIsSaidToWaitTwiceAndAPersonJoinsTheTwo()
    {
        const QString name = u"Amira Benhaddou"_s;
        m_venue->setPlugged(*m_two->desk, false);
        m_two->desk->syncNow();
        const RecordId first = added(*m_door, name);
        m_venue->campus().advance(60);
        const RecordId second = added(*m_two, name, u"referencing"_s, true);
        QVERIFY(!board(*m_door).waiting.front().twin);
        m_venue->setPlugged(*m_two->desk, true);
        m_two->desk->syncNow();
        QVERIFY(agree());
        for (Visitor* visitor : {m_door.get(), m_one.get(), m_two.get()}) {
            const auto now = board(*visitor);
            const auto *one = rowOf(now, first), *other = rowOf(now, second);
            QVERIFY(one && other && one->twin && other->twin);
            QVERIFY(one->earlier == 0 && other->earlier == 0);
            QVERIFY(one->twin->visit == second && !one->twin->isKept && other->twin->visit == first && other->twin->isKept);
            const QString words = heard(*visitor);
            QVERIFY2(words.contains(u"added twice: also waits, ticket "_s + other->ticket) && words.contains(u"added twice: also waits, ticket "_s + one->ticket), qPrintable(words));
        }
        look(*m_door, u"twice"_s);
        // Nobody is taken off by itself; whoever decides marks either of the two.
        QVERIFY(m_door->desk->outbox().empty());
        mark(*m_door, second);
        auto* join = qobject_cast<ui::Button*>(labelled(*m_door, u"Join the two"_s));
        QVERIFY(join);
        join->click();
        QVERIFY(agree());
        // Who came first keeps their place, with what was said at the other desk, in confidence as it was.
        QCOMPARE(board(*m_two).waiting.size(), size_t(1));
        const auto& kept = board(*m_two).waiting.front();
        QCOMPARE(kept.visit.view.id(), first);
        QVERIFY(!kept.twin && kept.topic == u"referencing" && kept.isConfidential);
        QTRY_VERIFY(bar(*m_door).accessibleName().contains(u"Two places in the queue joined: "_s + name));
        QCOMPARE(bar(*m_door).way(), ui::UndoBar::Way::Undo);
        look(*m_door, u"joined"_s);
        Q_EMIT bar(*m_door).undoChosen();
        QVERIFY(agree());
        QVERIFY(until([&] { return board(*m_two).waiting.size() == 2; }));
        const auto apart = board(*m_two);
        QVERIFY(!rowOf(apart, first)->isConfidential && rowOf(apart, second)->isConfidential);
        QVERIFY(m_door->desk->told().empty());
    }

    void aRightClickAndTheMenuKeyHaveWhatTheButtonsHave()
    {
        const auto rows = board(*m_door).waiting;
        QCOMPARE(rows.size(), size_t(2));
        mark(*m_door, rows[0].visit.view.id());
        auto* list = page(*m_door).list();
        const QPoint at = list->visualRect(page(*m_door).model()->index(1)).center();
        QContextMenuEvent click(QContextMenuEvent::Mouse, at, list->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(list->viewport(), &click);
        QVERIFY(menuOf(*m_door));
        // The row that was pressed, and not the one that was marked.
        QCOMPARE(list->currentIndex().row(), 1);
        const QStringList offered = wordsIn(*menuOf(*m_door));
        for (const QString& verb : {u"Call this one"_s, u"Join the two"_s, u"Set aside"_s, u"Mark as left"_s, u"Remove, a mistake"_s, u"Add walk-up"_s}) QVERIFY2(offered.contains(verb), qPrintable(verb));
        QVERIFY(!offered.contains(u"Put back at the end"_s));
        look(*m_door, u"menu"_s);
        if (const QString folder = qEnvironmentVariable("CARREL_PICTURES"); !folder.isEmpty()) menuOf(*m_door)->grab().save(folder + u"/menu-itself.png"_s);
        choose(*menuOf(*m_door), u"Set aside"_s);
        QVERIFY(until([&] { return board(*m_door).parked.size() == 1; }));
        QCOMPARE(board(*m_door).parked.front().visit.view.id(), rows[1].visit.view.id());
        QVERIFY(heard(*m_door).contains(u"added twice: also set aside"_s));
        // By the key, about the row one is on.
        mark(*m_door, board(*m_door).parked.front().visit.view.id());
        QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, list->mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(list, &key);
        QVERIFY(menuOf(*m_door) && wordsIn(*menuOf(*m_door)).contains(u"Put back at the end"_s));
        choose(*menuOf(*m_door), u"Join the two"_s);
        QVERIFY(until([&] { return board(*m_door).parked.empty() && board(*m_door).waiting.size() == 1; }));
        QCOMPARE(board(*m_door).waiting.front().visit.view.id(), rows[0].visit.view.id());
        QVERIFY(agree());
    }

    void whoIsCalledAlreadyIsNotToWaitBesides()
    {
        sitAt(*m_one);
        m_one->press(Qt::Key_F8);
        QVERIFY(until([&] { return board(*m_one).called.size() == 1 && !board(*m_one).called.front().isClaiming && board(*m_door).called.size() == 1; }));
        const RecordId again = added(*m_door, u"Amira Benhaddou"_s);
        QVERIFY(agree());
        QVERIFY(heard(*m_door).contains(u"added twice: called already"_s));
        mark(*m_door, again);
        QVERIFY(queue(*m_door).join(again).ok());
        QVERIFY(agree());
        QVERIFY(board(*m_door).waiting.empty() && board(*m_door).called.size() == 1);
        // What is at a desk is nobody's to take away.
        QCOMPARE(queue(*m_door).join(board(*m_door).called.front().visit.view.id()).fault, session::CommandFault::Invalid);
        cardOf(*m_one, true)->arrived()->click();
        QVERIFY(until([&] { return board(*m_one).seen.size() == 1; }));
        page(*m_one).finish();
        QVERIFY(until([&] { return board(*m_door).done.size() == 1; }));
    }

    void aVisitThatBecameATutorialIsSaidAsThatAndGoesBack()
    {
        QApplication::setActiveWindow(&m_door->window);
        page(*m_door).refresh();
        const RecordId visit = board(*m_door).done.front().visit.view.id();
        auto make = [&] {
            m_door->shell().goTo(PlaceNo::DropIn);
            page(*m_door).refresh();
            auto* button = qobject_cast<ui::Button*>(labelled(*m_door, u"Make tutorial: Amira Benhaddou"_s));
            if (button) button->click();
            return button && until([&] { return m_door->shell().place()->record().has_value() && m_door->shell().here().place == PlaceNo::Tutorials; });
        };
        QVERIFY(make());
        const RecordId made = *m_door->shell().place()->record();
        QTRY_VERIFY2(bar(*m_door).accessibleName().startsWith(u"Tutorial made from a visit: Amira Benhaddou at "_s), qPrintable(bar(*m_door).accessibleName()));
        QCOMPARE(bar(*m_door).way(), ui::UndoBar::Way::Undo);
        look(*m_door, u"tutorial"_s);
        QVERIFY(sent(*m_door));
        Q_EMIT bar(*m_door).undoChosen();
        session::Tutorials tutorials(*m_door->desk, m_venue->clock());
        QCOMPARE(tutorials.line(made)->state, TutorialState::Cancelled);
        QVERIFY(sent(*m_door));
        QVERIFY(m_door->desk->told().empty());
        QVERIFY(until([&] {
            const auto theirs = m_two->desk->find(model::KindNo::Tutorial, made);
            return theirs && ui::shown(theirs->view, model::Tutorial::state) == TutorialState::Cancelled;
        }));
        // It may be made after all, and is another one then.
        QVERIFY(make());
        const RecordId again = *m_door->shell().place()->record();
        QVERIFY(again != made && tutorials.ofVisit(visit).id == again);
        // Once it is written up it stays.
        auto record = tutorials.prefill(again);
        record.provided = u"Looked at an essay plan"_s;
        QVERIFY(tutorials.sign(record).ok());
        const auto deeds = m_door->desk->deeds();
        const auto it = std::ranges::find_if(deeds, [&](const session::Deed& one) { return one.record == again && one.creates; });
        QVERIFY(it != deeds.end() && !it->canUndo);
        QVERIFY(sent(*m_door));
    }

    void theNumberOfThoseDoneIsTheNumberListed()
    {
        m_door->shell().goTo(PlaceNo::DropIn);
        const int before = int(board(*m_door).done.size());
        m_venue->campus().advance(60);
        for (int i = before; i < 18; ++i) QVERIFY(queue(*m_door).left(added(*m_door, u"Somebody %1"_s.arg(QChar(u'A' + i)))).ok());
        page(*m_door).refresh();
        QCOMPARE(board(*m_door).done.size(), size_t(18));
        const auto listed = [&] { return heard(*m_door).count(u"Undo: Somebody"_s); };
        QVERIFY(heard(*m_door).contains(u"the last 12 of 18"_s));
        QCOMPARE(listed(), 12);
        look(*m_door, u"done"_s);
        auto* all = qobject_cast<ui::Button*>(labelled(*m_door, u"Show all 18 done today"_s));
        QVERIFY(all);
        all->click();
        QCoreApplication::processEvents();
        QVERIFY(!heard(*m_door).contains(u"the last 12 of 18"_s));
        QCOMPARE(listed(), 18 - before);
        QVERIFY(agree());
    }

    void whereNothingIsToBePrintedItIsSaidWithoutATick()
    {
        m_door->shell().goTo(PlaceNo::Sync);
        QVERIFY(!m_door->shell().showPrint());
        const QString words = bar(*m_door).accessibleName();
        QVERIFY2(words.startsWith(u"There is nothing to print on this page. You can print: "_s) && words.contains(u"a register on Workshops"_s), qPrintable(words));
        // Only of places that this role has.
        QVERIFY(!words.contains(u"a case on Cases"_s));
        QCOMPARE(bar(*m_door).way(), ui::UndoBar::Way::Word);
        look(*m_door, u"nothing-to-print"_s);
        m_door->shell().goTo(PlaceNo::DropIn);
    }

    void theQueueGoesOnPaperByTicketAlone()
    {
        m_door->shell().goTo(PlaceNo::DropIn);
        QVERIFY(queue(*m_door).setCalling(*m_session, model::CallingBy::FirstName).ok());
        added(*m_door, u"Rhodri, first year, no card"_s);
        m_venue->campus().advance(60);
        added(*m_door, u"Harriet Osei-Bonsu"_s, u"referencing"_s, true);
        page(*m_door).refresh();
        QVERIFY(labelled(*m_door, u"Print the queue, for a power cut"_s));
        // Who may print nothing is not offered it.
        QVERIFY(page(*m_one).papers().empty() && !labelled(*m_one, u"Print the queue, for a power cut"_s));
        const ui::PrivateFolder waiting(m_folder.filePath(u"profile"_s));
        auto* sheet = m_door->shell().showPrint();
        QVERIFY(sheet && sheet->destroyBy()->currentData().toDate() == ui::localDay(m_venue->clock().now()));
        look(*m_door, u"queue-sheet"_s);
        sheet->reason()->setText(u"The power goes at five"_s);
        QVERIFY(sheet->saveTo(m_folder.path()));
        const Printed paper(m_folder.filePath(u"queue-sheet_2026-11-24.pdf"_s));
        const QString kept = qEnvironmentVariable("CARREL_PICTURES");
        if (!kept.isEmpty()) QFile::copy(paper.file, kept + u"/queue-sheet.pdf"_s);
        const QString words = paper.words();
        qsizetype at = 0;
        for (const auto& row : board(*m_door).waiting) {
            QVERIFY(words.indexOf(row.ticket, at) > at);
            at = words.indexOf(row.ticket, at);
        }
        for (const QString& part : {u"Rhodri"_s, u"first year"_s, u"Harriet"_s, u"Osei"_s, u"eferencing"_s, numberOf(u"Harriet Osei-Bonsu"_s)}) QVERIFY2(!words.contains(part), qPrintable(part));
        QVERIFY(words.contains(u"Whoever comes from now on"_s) && words.contains(u"Destroy by Tue 24 Nov 2026"_s) && words.contains(u"copy 1 of 1"_s));
        sheet->close();
        // It is on record like any paper, and names nobody there either.
        QVERIFY(sent(*m_door));
        const auto prints = m_venue->campus().hubRecords(model::KindNo::Print);
        const auto it = std::ranges::find_if(prints, [](const model::Record& one) { return one.get(model::Print::document) == model::PrintedDocument::QueueSheet; });
        QVERIFY(it != prints.end() && words.contains(u"No. "_s + *it->get(model::Print::number)));
        QVERIFY(!it->get(model::Print::student) && it->get(model::Print::medium) == model::PrintMedium::Pdf && it->get(model::Print::destroyBy) == QDate(2026, 11, 24));
    }

    void aPlaceIsBookedBeforeTheRegisterIsHere()
    {
        const RecordId workshop = planned(30, 1);
        QVERIFY(sent(*m_door));
        showWorkshop(workshop);
        auto* view = workshops(*m_door).view();
        QVERIFY(heard(*m_door).contains(u"Its register comes on"_s) && heard(*m_door).contains(u"Until then a place is booked at the hub"_s));
        look(*m_door, u"ahead"_s);
        const auto book = [&](const QString& name) {
            auto* sheet = view->book();
            if (!sheet) return QString();
            sheet->who()->setText(numberOf(name));
            QPointer<ui::AttendSheet> open(sheet);
            sheet->enter();
            const bool isDone = until([&] { return !open || open->isHidden() || heard(*m_door).contains(u"Nobody was booked"_s) || heard(*m_door).contains(u"booked already"_s); });
            look(*m_door, u"ahead-"_s + QString(name).replace(u' ', u'-'));
            const QString words = heard(*m_door);
            if (open) open->Sheet::close();
            return isDone ? words : QString();
        };
        QVERIFY(book(u"Amira Benhaddou"_s).contains(u"Amira Benhaddou has a place"_s));
        QVERIFY(book(u"Amira Benhaddou"_s).contains(u"They are booked already"_s));
        QVERIFY(book(u"Harriet Osei-Bonsu"_s).contains(u"No place is free: Harriet Osei-Bonsu is on the waiting list"_s));
        QTRY_VERIFY2(bar(*m_door).accessibleName().startsWith(u"Put on the waiting list"_s), qPrintable(bar(*m_door).accessibleName()));
        QVERIFY(sent(*m_door));
        // The hub has both; this desk keeps neither.
        const auto isOf = [&](const auto& booking) { return booking.get(model::Booking::workshop) == workshop; };
        QCOMPARE(std::ranges::count_if(m_venue->campus().hubRecords(model::KindNo::Booking), isOf), 2);
        QVERIFY(until([&] {
            return std::ranges::none_of(m_door->desk->all(model::KindNo::Booking), [&](const session::Item& one) { return ui::shown(one.view, model::Booking::workshop) == workshop; });
        }));
        // Without the hub nobody knows who has a place, and that is said.
        m_venue->setPlugged(*m_door->desk, false);
        m_door->desk->syncNow();
        QVERIFY(until([&] { return m_door->desk->syncReport().standing == session::SyncStanding::Offline; }));
        const auto somebody = m_door->desk->students({}, 1);
        auto* sheet = view->book();
        QVERIFY(sheet && !somebody.empty());
        sheet->who()->setText(*ui::shown(somebody.front().view, model::Student::number));
        sheet->enter();
        QVERIFY(until([&] { return heard(*m_door).contains(u"Nobody was booked. Until the register comes, only the hub knows who has a place."_s); }));
        look(*m_door, u"ahead-offline"_s);
        sheet->Sheet::close();
        m_venue->setPlugged(*m_door->desk, true);
        QVERIFY(sent(*m_door));
        QCOMPARE(std::ranges::count_if(m_venue->campus().hubRecords(model::KindNo::Booking), isOf), 2);
    }

    void aClosedRegisterGivesNoPlacesAway()
    {
        const RecordId workshop = planned(1, 1);
        auto& shops = workshops(*m_door).workshops();
        for (const QString& name : {u"Amira Benhaddou"_s, u"Harriet Osei-Bonsu"_s}) QVERIFY(shops.book({workshop, m_venue->studentNamed(name), {}, {}}).ok());
        showWorkshop(workshop);
        QString words = heard(*m_door);
        for (const QString& verb : {u"Book a place"_s, u"Cancel their place"_s, u"Give a place to"_s}) QVERIFY2(words.contains(verb), qPrintable(verb));
        QCOMPARE(workshops(*m_door).papers().size(), size_t(2));
        QVERIFY(shops.close(workshop).ok());
        showWorkshop(workshop);
        words = heard(*m_door);
        look(*m_door, u"closed"_s);
        for (const QString& verb : {u"Book a place"_s, u"Cancel their place"_s, u"Give a place to"_s, u"Add walk-in"_s}) QVERIFY2(!words.contains(verb), qPrintable(verb));
        QVERIFY(words.contains(u"Open it again"_s) && !workshops(*m_door).view()->book());
        // What is read is printed, and nothing to sign.
        QCOMPARE(workshops(*m_door).papers().size(), size_t(1));
        QCOMPARE(shops.book({workshop, m_venue->studentNamed(u"Lowri Prydderch"_s), {}, {}}).field, u"workshop"_s);
        QVERIFY(sent(*m_door));
    }
};

}

QTEST_MAIN(carrel::tests::ServiceDayTest)
#include "ServiceDayTest.moc"
