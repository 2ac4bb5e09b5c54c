#include "tests/ui/Stage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Popover.h"
#include "ui/widgets/Sheet.h"
#include "ui/widgets/WhyHidden.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace carrel;
using namespace carrel::ui;

class OverlayTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

    struct Room {
        QWidget window;
        Button* opener;
        QLineEdit* other;
        Room()
        {
            auto* column = new Column(&window, Insets::all(24), 8);
            opener = new Button(QStringLiteral("Why?"));
            other = new QLineEdit;
            column->addWidget(opener, 0, Qt::AlignLeft);
            column->addWidget(other);
            column->addStretch(1);
            window.resize(700, 500);
            window.show();
            QApplication::setActiveWindow(&window);
            opener->setFocus();
        }
    };

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }

    void aSheetThatNeedsMoreRoomThanTheWindowHasIsScrolledAndCutsNothing()
    {
        Room room;
        Sheet sheet(QStringLiteral("Book"), &room.window);
        std::vector<QLineEdit*> fields;
        for (int i = 0; i < 16; ++i) {
            fields.push_back(new QLineEdit);
            sheet.body()->addWidget(fields.back());
        }
        sheet.open();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        for (const auto* field : fields) QVERIFY(field->height() >= field->minimumSizeHint().height());
        fields.back()->setFocus(Qt::TabFocusReason);
        const QRect last(fields.back()->mapTo(&room.window, QPoint()), fields.back()->size());
        QVERIFY2(room.window.rect().contains(last), qPrintable(QStringLiteral("at %1 of %2").arg(last.bottom()).arg(room.window.height())));
        fields.front()->setFocus(Qt::BacktabFocusReason);
        QVERIFY(room.window.rect().contains(QRect(fields.front()->mapTo(&room.window, QPoint()), fields.front()->size())));
    }

    void whatAPopoverAsksIsTheOneThingToDoWhileItIsOpen()
    {
        Room room;
        auto* page = new Button(QStringLiteral("Add note"), ButtonVariant::Primary, room.opener->window());
        page->show();
        Popover popover(QStringLiteral("Save this view"), room.opener);
        popover.body()->addWidget(new Button(QStringLiteral("Save view"), ButtonVariant::Primary));
        popover.open();
        QVERIFY(buttonLookOf(page).variant == ButtonVariant::Standard);
        popover.close();
        QVERIFY(buttonLookOf(page).variant == ButtonVariant::Primary);
    }

    void escapeClosesAPopoverAndTheFocusGoesBack()
    {
        Room room;
        Popover popover(QStringLiteral("Why this is hidden"), room.opener);
        auto* ask = new Button(QStringLiteral("Ask for access"));
        popover.body()->addWidget(ask);
        QSignalSpy closed(&popover, &Popover::closed);
        popover.open();
        QTRY_VERIFY(ask->hasFocus());
        QTest::keyClick(ask, Qt::Key_Escape);
        QVERIFY(!popover.isOpen());
        QCOMPARE(closed.size(), 1);
        QVERIFY(room.opener->hasFocus());
    }

    void aClickElsewhereClosesAPopoverAndStillCounts()
    {
        Room room;
        Popover popover(QStringLiteral("Why this is hidden"), room.opener);
        popover.body()->addWidget(new Button(QStringLiteral("Ask for access")));
        popover.open();
        QSignalSpy clicked(room.opener, &Button::clicked);
        QTest::mouseClick(room.opener, Qt::LeftButton);
        QVERIFY(!popover.isOpen());
        QCOMPARE(clicked.size(), 1);
    }

    void aPopoverStaysInsideItsWindow()
    {
        Room room;
        room.opener->move(620, 440);
        Popover popover(QStringLiteral("Why this is hidden"), room.opener);
        for (int i = 0; i < 4; ++i) popover.body()->addWidget(new Button(QStringLiteral("Ask for access")));
        popover.open();
        constexpr int shade = 28;
        const QRect sheet = popover.geometry().adjusted(shade, shade, -shade, -shade);
        QVERIFY(room.window.rect().contains(sheet));
        QVERIFY(!sheet.intersects(room.opener->geometry()));
    }

    void tabGoesRoundInsideAPopover()
    {
        Room room;
        Popover popover(QStringLiteral("Why this is hidden"), room.opener);
        auto* one = new Button(QStringLiteral("One"));
        auto* two = new Button(QStringLiteral("Two"));
        popover.body()->addWidget(one);
        popover.body()->addWidget(two);
        popover.open();
        QTRY_VERIFY(one->hasFocus());
        QTest::keyClick(room.window.windowHandle(), Qt::Key_Tab);
        QVERIFY(two->hasFocus());
        QTest::keyClick(room.window.windowHandle(), Qt::Key_Tab);
        QVERIFY(one->hasFocus());
        QTest::keyClick(room.window.windowHandle(), Qt::Key_Backtab);
        QVERIFY(two->hasFocus());
    }

    void theReasonForHidingNeverSaysWhetherThereIsAValue()
    {
        Room room;
        WhyHidden why({.field = QStringLiteral("Preferred contact"),
                       .role = QStringLiteral("a line manager"),
                       .visibleTo = QStringLiteral("the case team")},
                      room.opener);
        why.open();
        QStringList said;
        for (const auto* label : why.findChildren<QLabel*>()) said << label->text();
        QVERIFY(said.contains(
            QStringLiteral("You are signed in as a line manager. This field is visible to the case team.")));
        QVERIFY(said.contains(QStringLiteral("This does not tell you whether anything is recorded.")));
        QSignalSpy asked(&why, &WhyHidden::accessAsked);
        why.findChild<Button*>()->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(!why.isOpen());
        QVERIFY(room.opener->hasFocus());
    }

    void whereNobodyCanAskThereIsNoButton()
    {
        Room room;
        const WhyHidden why({.field = QStringLiteral("Health notes"), .canAsk = false}, room.opener);
        QVERIFY(!why.findChild<Button*>());
    }

    void aSheetKeepsTheFocusAndCoversTheWindow()
    {
        Room room;
        Sheet sheet(QStringLiteral("Find"), &room.window);
        auto* field = new QLineEdit;
        sheet.body()->addWidget(field);
        sheet.open();
        QTRY_VERIFY(field->hasFocus());
        QCOMPARE(sheet.size(), room.window.size());
        QTest::keyClick(room.window.windowHandle(), Qt::Key_Tab);
        QVERIFY(field->hasFocus());
        room.window.resize(800, 620);
        QTRY_COMPARE(sheet.size(), room.window.size());
        QSignalSpy closed(&sheet, &Sheet::closed);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(room.opener->hasFocus());
    }

    void aSheetThatMustBeAnsweredStays()
    {
        Room room;
        Sheet sheet(QStringLiteral("Confirm"), &room.window);
        sheet.setEscapable(false);
        auto* yes = new Button(QStringLiteral("Erase"));
        sheet.body()->addWidget(yes);
        sheet.open();
        QTest::keyClick(yes, Qt::Key_Escape);
        QTest::mouseClick(&sheet, Qt::LeftButton, {}, QPoint(5, 5));
        QVERIFY(sheet.isVisible());
        sheet.close();
        QVERIFY(!sheet.isVisible());
    }
};

QTEST_MAIN(OverlayTest)
#include "OverlayTest.moc"
