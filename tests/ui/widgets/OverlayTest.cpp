#include "tests/ui/Stage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Overlay.h"

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
