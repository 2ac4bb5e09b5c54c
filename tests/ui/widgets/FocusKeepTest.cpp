#include "tests/ui/Stage.h"
#include "ui/widgets/FocusKeep.h"
#include "ui/widgets/Layouts.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace carrel;
using namespace carrel::ui;

/// A window with something like a rail before the page, and a page of two parts.
struct Desk {
    QWidget window;
    QPushButton* rail = new QPushButton(QStringLiteral("Rail"));
    QWidget* page = new QWidget;
    QPushButton* list = new QPushButton(QStringLiteral("List"));
    QWidget* part = new QWidget;
    QWidget* form = new QWidget;
    QPushButton* read = new QPushButton(QStringLiteral("Read"));
    QPushButton* decide = new QPushButton(QStringLiteral("Decide"));

    Desk()
    {
        auto* across = new Row(&window);
        across->addWidget(page);
        // Last in order, and so what the toolkit goes to behind the page.
        across->addWidget(rail);
        auto* column = new Column(page);
        column->addWidget(list);
        column->addWidget(part);
        auto* parts = new Column(part);
        parts->addWidget(form);
        (new Column(form))->addWidget(read);
        parts->addWidget(decide);
        new FocusKeep(page, [this] { return list; });
        window.show();
        window.activateWindow();
    }

    /// The page opens, and what it shows is still on its way.
    void landBeforeItsList() const
    {
        list->hide();
        part->hide();
        if (QWidget* at = QApplication::focusWidget()) at->clearFocus();
        FocusKeep::of(*page).land();
    }
};

class FocusKeepTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }

    void whatIsHiddenGivesTheKeyboardToWhatStandsNearIt()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.read->setFocus();
        desk.form->hide();
        QCOMPARE(QApplication::focusWidget(), desk.decide);
    }

    void whereNothingNearIsLeftTheKeyboardGoesHome()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.decide->setFocus();
        desk.part->hide();
        QCOMPARE(QApplication::focusWidget(), desk.list);
    }

    void aFormThatIsDeletedLeavesTheKeyboardOnThePage()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.read->setFocus();
        delete desk.form;
        QTRY_COMPARE(QApplication::focusWidget(), desk.decide);
    }

    void whatCannotBePressedForAMomentGetsTheKeyboardBack()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.decide->setFocus();
        desk.decide->setEnabled(false);
        QVERIFY(desk.page->isAncestorOf(QApplication::focusWidget()));
        desk.decide->setEnabled(true);
        QCOMPARE(QApplication::focusWidget(), desk.decide);
    }

    void whoeverHasGoneElsewhereMeanwhileIsNotFetchedBack()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.decide->setFocus();
        desk.decide->setEnabled(false);
        desk.rail->setFocus();
        desk.decide->setEnabled(true);
        QCOMPARE(QApplication::focusWidget(), desk.rail);
    }

    void aPageWhoseListIsStillOnItsWayHasTheKeyboardOnceItIsThere()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.landBeforeItsList();
        QVERIFY(!QApplication::focusWidget());
        // Something else that comes first is not home.
        desk.part->show();
        QCoreApplication::processEvents();
        QVERIFY(!QApplication::focusWidget());
        desk.list->show();
        QTRY_COMPARE(QApplication::focusWidget(), desk.list);
    }

    void whoeverIsElsewhereWhenTheListComesStaysThere()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.landBeforeItsList();
        desk.rail->setFocus();
        desk.list->show();
        QCoreApplication::processEvents();
        QCOMPARE(QApplication::focusWidget(), desk.rail);
        // And later as well.
        desk.list->hide();
        desk.list->show();
        QCoreApplication::processEvents();
        QCOMPARE(QApplication::focusWidget(), desk.rail);
    }

    void whoeverLeavesByThemselvesIsNotHeld()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.read->setFocus();
        desk.rail->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget(), desk.rail);
        // And nothing that goes while they are away calls them.
        desk.form->hide();
        QCOMPARE(QApplication::focusWidget(), desk.rail);
        QWidget other(&desk.window);
        other.show();
        other.setFocus();
        QCOMPARE(QApplication::focusWidget(), &other);
    }
};

QTEST_MAIN(FocusKeepTest)
#include "FocusKeepTest.moc"
