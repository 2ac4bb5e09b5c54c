#include "tests/ui/Stage.h"
#include "tests/ui/Walking.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/SearchField.h"

#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

using namespace carrel;
using namespace carrel::ui;
using tests::tabStops;
using tests::walk;

class KeyboardTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }
    void init()
    {
        m_stage->theme.setSystemLook({});
        m_stage->theme.choose({.mode = ThemeMode::Light});
    }

    void tabComesToEverythingOnceAndBackAgain_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& name : {"case", "forms", "states", "onboarding"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void tabComesToEverythingOnceAndBackAgain()
    {
        QFETCH(QString, name);
        for (const auto& sheet : gallery::sheets()) {
            if (sheet.name != name) continue;
            const auto window = tests::shown(sheet);
            const QList<QWidget*> stops = tabStops(window.get());
            QVERIFY(!stops.isEmpty());
            stops.first()->setFocus(Qt::TabFocusReason);
            QList<QWidget*> forth = walk(window.get(), Qt::Key_Tab);
            for (QWidget* stop : stops) {
                QVERIFY2(forth.contains(stop),
                         qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(stop->metaObject()->className()),
                                                                stop->accessibleName())));
            }
            QCOMPARE(forth.size(), stops.size());
        }
    }

    void theRingIsSeenAroundWhateverTabComesTo_data()
    {
        QTest::addColumn<ThemeMode>("mode");
        QTest::addColumn<bool>("dark");
        for (const auto& face : tests::faces) QTest::newRow(face.name) << face.mode << face.darkSystem;
    }
    void theRingIsSeenAroundWhateverTabComesTo()
    {
        QFETCH(ThemeMode, mode);
        QFETCH(bool, dark);
        m_stage->theme.setSystemLook({.dark = dark});
        m_stage->theme.choose({.mode = mode});
        for (const auto& sheet : gallery::sheets()) {
            if (sheet.name != QLatin1String("case") && sheet.name != QLatin1String("forms")) continue;
            const auto window = tests::shown(sheet);
            for (QWidget* stop : tabStops(window.get())) {
                if (QWidget* focused = QApplication::focusWidget()) focused->clearFocus();
                QCoreApplication::processEvents();
                const QRect around =
                    QRect(stop->mapTo(window.get(), QPoint()), stop->size()).adjusted(-24, -24, 24, 24);
                const QImage without = window->grab(around).toImage();
                stop->setFocus(Qt::TabFocusReason);
                QCoreApplication::processEvents();
                const QImage with = window->grab(around).toImage();
                const QString which =
                    QStringLiteral("%1 %2").arg(QLatin1String(stop->metaObject()->className()), stop->accessibleName());
                // A line of two pixels around the least target there may be, half of it hidden at most.
                QVERIFY2(tests::difference(without, with) >= 2 * 2 * height::least, qPrintable(which));
            }
        }
    }

    void theRingStandsOutFromWhatIsAroundTheControl()
    {
        QWidget window;
        auto* column = new Column(&window, Insets::all(24), 8);
        auto* button = new Button(QStringLiteral("Call next"), ButtonVariant::Primary);
        column->addWidget(button);
        window.show();
        QApplication::setActiveWindow(&window);
        button->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_stage->ring->ringed(), button);
        const QImage picture = window.grab().toImage();
        const int y = button->geometry().center().y();
        const QColor ring = picture.pixelColor(button->x() - 3, y);
        const QColor gap = picture.pixelColor(button->x() - 1, y);
        const QColor canvas = picture.pixelColor(button->x() - 8, y);
        QCOMPARE(ring, m_stage->theme.colour(Colour::Focus));
        QCOMPARE(gap, canvas);
        QVERIFY(contrastRatio(ring, canvas) >= 3);
        QVERIFY(contrastRatio(ring, gap) >= 3);
    }

    void theRingStaysThroughAnotherTextSizeAndTheme()
    {
        QWidget window;
        auto* column = new Column(&window, Insets::all(24), 8);
        auto* button = new Button(QStringLiteral("Call next"));
        column->addWidget(button);
        window.show();
        QApplication::setActiveWindow(&window);
        button->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_stage->ring->ringed(), button);
        const ThemeChoice before = m_stage->theme.choice();
        m_stage->theme.choose({ThemeMode::Dark, 1.5});
        QTRY_COMPARE(m_stage->ring->ringed(), button);
        m_stage->theme.choose(before);
        QTRY_COMPARE(m_stage->ring->ringed(), button);
    }

    void theRingIsBackWithWhatComesBackIntoSight()
    {
        QScrollArea room;
        auto* body = new QWidget;
        auto* button = new Button(QStringLiteral("Trim"), ButtonVariant::Standard, body);
        button->move(24, 24);
        body->setFixedSize(200, 2000);
        room.setWidget(body);
        room.resize(240, 200);
        room.show();
        QApplication::setActiveWindow(&room);
        button->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_stage->ring->ringed(), button);
        // In another text size it lies further down than the window reaches, and then somebody scrolls there.
        room.verticalScrollBar()->setValue(1000);
        m_stage->theme.choose({ThemeMode::Dark, 1.5});
        QTRY_COMPARE(m_stage->ring->ringed(), nullptr);
        QVERIFY(button->hasFocus());
        room.verticalScrollBar()->setValue(0);
        QTRY_COMPARE(m_stage->ring->ringed(), button);
    }

    void theMouseBringsNoRing()
    {
        QWidget window;
        auto* column = new Column(&window, Insets::all(24), 8);
        auto* one = new Button(QStringLiteral("One"));
        auto* two = new Button(QStringLiteral("Two"));
        column->addWidget(one);
        column->addWidget(two);
        window.show();
        QApplication::setActiveWindow(&window);
        one->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_stage->ring->ringed(), one);
        QTest::mouseClick(two, Qt::LeftButton);
        QCOMPARE(m_stage->ring->ringed(), nullptr);
        QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
        QVERIFY(m_stage->ring->ringed());
    }

    void escapeTakesATipAwayAndNothingElse()
    {
        QWidget window;
        auto* line = new SearchField(QStringLiteral("Filter"), &window);
        window.show();
        QApplication::setActiveWindow(&window);
        line->setFocus(Qt::TabFocusReason);
        line->setText(QStringLiteral("ami"));
        const auto hasTip = [] {
            return std::ranges::any_of(QApplication::topLevelWidgets(), [](const QWidget* top) { return top->windowType() == Qt::ToolTip && top->isVisible(); });
        };
        QToolTip::showText(window.mapToGlobal(QPoint(4, 4)), QStringLiteral("What this is"), line);
        QVERIFY(hasTip());
        QTest::keyClick(window.windowHandle(), Qt::Key_Escape);
        QVERIFY(!hasTip());
        QCOMPARE(line->text(), QStringLiteral("ami"));
        QTest::keyClick(window.windowHandle(), Qt::Key_Escape);
        QCOMPARE(line->text(), QString());
    }

    void theRingOutlivesTheWindowItWasIn()
    {
        {
            QWidget first;
            auto* button = new Button(QStringLiteral("One"), ButtonVariant::Standard, &first);
            first.show();
            button->setFocus(Qt::TabFocusReason);
        }
        QWidget second;
        auto* button = new Button(QStringLiteral("Two"), ButtonVariant::Standard, &second);
        second.show();
        QApplication::setActiveWindow(&second);
        button->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_stage->ring->ringed(), button);
    }

    void theKeyboardLandsOnARowOfAList()
    {
        RowList list(QStringLiteral("Cases"));
        list.setModel(new gallery::PeopleModel(&list));
        list.setItemDelegate(new gallery::PeopleDelegate(&list));
        list.resize(360, 500);
        list.show();
        QApplication::setActiveWindow(&list);
        list.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(list.currentIndex().isValid());
        QSignalSpy opened(&list, &RowList::opened);
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toModelIndex().row(), 1);
        QCOMPARE(m_stage->ring->ringed(), nullptr);
    }
};

QTEST_MAIN(KeyboardTest)
#include "KeyboardTest.moc"
