#include "tests/ui/Stage.h"
#include "ui/widgets/ActionRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FilterBar.h"
#include "ui/widgets/IdentityBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Rail.h"
#include "ui/widgets/RailButton.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/SplitView.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <algorithm>

using namespace carrel;
using namespace carrel::ui;

namespace {

std::unique_ptr<Rail> makeRail()
{
    auto rail = std::make_unique<Rail>();
    for (const auto& name : {"Today", "Students", "Cases", "Tutorials", "Drop-in", "Workshops"}) {
        rail->addPlace(Glyph::Today, QString::fromLatin1(name));
    }
    rail->setCurrent(0);
    rail->resize(84, 800);
    rail->show();
    QApplication::setActiveWindow(rail.get());
    return rail;
}

}

class NavigationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Stage> m_stage;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<tests::Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }
    void init() { m_stage->theme.choose({.mode = ThemeMode::Light}); }

    void aPlaceIsChosenByMouseOrKeyboard()
    {
        const auto rail = makeRail();
        QSignalSpy chosen(rail.get(), &Rail::chosen);
        QTest::mouseClick(rail->button(2), Qt::LeftButton);
        QCOMPARE(rail->current(), 2);
        QCOMPARE(chosen.takeFirst().first().toInt(), 2);
        rail->button(2)->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(rail->button(2)->hasFocus());
        QTest::keyClick(rail->button(2), Qt::Key_Down);
        QVERIFY(rail->button(3)->hasFocus());
        QCOMPARE(rail->current(), 2);
        QTest::keyClick(rail->button(3), Qt::Key_Return);
        QCOMPARE(rail->current(), 3);
        QCOMPARE(chosen.takeFirst().first().toInt(), 3);
    }

    void theRailIsOneTabStop()
    {
        const auto rail = makeRail();
        rail->setCurrent(1);
        int stops = 0;
        for (const auto* button : rail->findChildren<RailButton*>())
            stops += button->isVisible() && button->focusPolicy() & Qt::TabFocus;
        QCOMPARE(stops, 1);
        QVERIFY(rail->button(1)->focusPolicy() & Qt::TabFocus);
    }

    void whatDoesNotFitIsUnderMoreInTheSameOrder()
    {
        const auto rail = makeRail();
        rail->setBadge(5, 4, QStringLiteral("4 registers open"));
        rail->resize(84, 330);
        QVERIFY(rail->button(0)->isVisible());
        QVERIFY(!rail->button(5)->isVisible());
        const auto* menu = rail->findChild<QMenu*>();
        QStringList hidden;
        for (const auto* action : menu->actions()) hidden << action->text();
        QCOMPARE(hidden.last(), QStringLiteral("Workshops\t4"));
        int shown = 0;
        for (int i = 0; i < rail->count(); ++i) shown += rail->button(i)->isVisible();
        QCOMPARE(shown + hidden.size(), rail->count());
        QSignalSpy chosen(rail.get(), &Rail::chosen);
        menu->actions().last()->trigger();
        QCOMPARE(chosen.first().first().toInt(), 5);
    }

    void everyPlaceCanBeReachedInAnyHeight()
    {
        const auto rail = makeRail();
        for (int height = 220; height < 900; height += 37) {
            rail->resize(84, height);
            int reachable = static_cast<int>(rail->findChild<QMenu*>()->actions().size());
            for (int i = 0; i < rail->count(); ++i) {
                if (!rail->button(i)->isVisible()) continue;
                ++reachable;
                QVERIFY(rail->button(i)->geometry().bottom() < height);
            }
            QCOMPARE(reachable, rail->count());
        }
    }

    void oneFilterIsAlwaysOn()
    {
        FilterBar bar(QStringLiteral("Show"));
        for (const auto& name : {"Everything", "Notes", "Actions"}) bar.addFilter(QString::fromLatin1(name));
        bar.show();
        QApplication::setActiveWindow(&bar);
        QSignalSpy chosen(&bar, &FilterBar::chosen);
        QCOMPARE(bar.current(), 0);
        const auto buttons = bar.findChildren<QPushButton*>();
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QCOMPARE(bar.current(), 1);
        QVERIFY(!bar.isOn(0));
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QCOMPARE(bar.current(), 1);
        QCOMPARE(chosen.size(), 2);
        bar.setOn(2);
        QCOMPARE(chosen.size(), 2);
    }

    void severalFiltersMayBeOn()
    {
        FilterBar bar(QStringLiteral("Show"), FilterBar::Choice::Several);
        bar.addFilter(QStringLiteral("Overdue"), 2);
        bar.addFilter(QStringLiteral("Due today"));
        QCOMPARE(bar.current(), -1);
        bar.setOn(0);
        bar.setOn(1);
        QVERIFY(bar.isOn(0) && bar.isOn(1));
        bar.setOn(0, false);
        QCOMPARE(bar.current(), 1);
        bar.setCount(0, 7);
        QCOMPARE(bar.findChildren<QPushButton*>().first()->text(), QStringLiteral("Overdue 7"));
    }

    void arrowsWalkAlongTheFilters()
    {
        FilterBar bar(QStringLiteral("Show"));
        for (const auto& name : {"Everything", "Notes", "Actions"}) bar.addFilter(QString::fromLatin1(name));
        bar.resize(400, 40);
        bar.show();
        QApplication::setActiveWindow(&bar);
        const auto buttons = bar.findChildren<QPushButton*>();
        buttons[0]->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(buttons[0]->hasFocus());
        QTest::keyClick(buttons[0], Qt::Key_Right);
        QVERIFY(buttons[1]->hasFocus());
        QCOMPARE(bar.current(), 0);
        QTest::keyClick(buttons[1], Qt::Key_Space);
        QCOMPARE(bar.current(), 1);
    }

    void typingOpensTheSearchWithWhatWasTyped()
    {
        SearchBox box(QStringLiteral("Find a student"), QStringLiteral("Ctrl K"));
        QSignalSpy opened(&box, &SearchBox::opened);
        QTest::keyClick(&box, 'b');
        QCOMPARE(opened.takeFirst().first().toString(), QStringLiteral("b"));
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(opened.takeFirst().first().toString(), QString());
        QTest::mouseClick(&box, Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
    }

    void theWindowsWidthDecidesWhatStandsBeside_data()
    {
        QTest::addColumn<double>("width");
        QTest::addColumn<Arrangement>("arrangement");
        QTest::newRow("wide") << 1360.0 << Arrangement::Three;
        QTest::newRow("just not wide") << 1359.0 << Arrangement::Two;
        QTest::newRow("two") << 1000.0 << Arrangement::Two;
        QTest::newRow("narrow") << 999.0 << Arrangement::One;
    }
    void theWindowsWidthDecidesWhatStandsBeside()
    {
        QFETCH(double, width);
        QFETCH(Arrangement, arrangement);
        QCOMPARE(arrangementFor(width), arrangement);
    }

    void aNarrowWindowShowsTheListOrTheDetail()
    {
        auto* list = new QWidget;
        auto* detail = new QWidget;
        SplitView split(list, detail);
        QSignalSpy arranged(&split, &SplitView::arranged);
        split.resize(1400, 600);
        split.show();
        QVERIFY(list->isVisible() && detail->isVisible());
        split.resize(900, 600);
        QCOMPARE(split.arrangement(), Arrangement::One);
        QVERIFY(list->isVisible() && !detail->isVisible());
        split.showDetail();
        QVERIFY(!list->isVisible() && detail->isVisible());
        QVERIFY(!split.isListShown());
        split.resize(1400, 600);
        QVERIFY(list->isVisible() && detail->isVisible());
        QVERIFY(arranged.size() >= 2);
    }

    void largerTextMakesAWindowNarrower()
    {
        SplitView split(new QWidget, new QWidget);
        split.resize(1400, 600);
        split.show();
        QCOMPARE(split.arrangement(), Arrangement::Three);
        m_stage->theme.choose({.mode = ThemeMode::Light, .textScale = 2.0});
        QCOMPARE(split.arrangement(), Arrangement::One);
    }

    void theListComesBackFromANarrowWindowAsWideAsItWas()
    {
        auto* list = new QWidget;
        SplitView split(list, new QWidget);
        split.setWidths(300, 300);
        split.resize(1400, 600);
        split.show();
        QCOMPARE(list->width(), 300);
        m_stage->theme.choose({.mode = ThemeMode::Light, .textScale = 2.0});
        split.resize(1900, 600);
        m_stage->theme.choose({.mode = ThemeMode::Light});
        split.resize(1280, 600);
        QTRY_COMPARE(list->width(), 300);
    }

    void aButtonThatIsNotOfferedStaysAwayAtEveryWidth()
    {
        ActionRow row;
        auto* print = new Button(QStringLiteral("Print"));
        auto* write = new Button(QStringLiteral("Write the review"));
        row.addButton(print);
        row.addButton(write);
        row.offer(write, false);
        row.show();
        for (const int width : {40, 120, 4000}) {
            row.fit(width);
            QVERIFY(!write->isVisible() && print->isVisible());
            QVERIFY(row.menu()->actions().isEmpty());
        }
        row.offer(write, true);
        QVERIFY(write->isVisible());
    }

    void aNameIsReadWholeBeforeTagsAndButtons()
    {
        IdentityBar bar;
        bar.setPerson(QStringLiteral("Amira Benhaddou"), QStringLiteral("S2517919"), QStringLiteral("BA (Hons) Journalism"));
        bar.setTags({{QStringLiteral("In progress")}, {QStringLiteral("Coming to classes")}, {QStringLiteral("Raised")}});
        bar.actions()->addButton(new Button(QStringLiteral("Refer")));
        bar.actions()->addButton(new Button(QStringLiteral("Add note")));
        bar.show();
        const auto name = [&] {
            for (auto* label : bar.findChildren<ElidingLabel*>()) {
                if (label->text() == u"Amira Benhaddou") return label;
            }
            return static_cast<ElidingLabel*>(nullptr);
        };
        QVERIFY(name());
        const auto seen = [&] { return std::ranges::count_if(bar.findChildren<Chip*>(), [](const Chip* chip) { return chip->isVisible(); }); };
        bar.resize(1400, bar.height());
        QTRY_COMPARE(seen(), 3);
        for (int width = 1000; width >= 420; width -= 20) {
            bar.resize(width, bar.height());
            QTRY_VERIFY2(!name()->isCut(), qPrintable(QString::number(width)));
        }
        QCOMPARE(seen(), 0);
        bar.resize(900, bar.height());
        m_stage->theme.choose({.mode = ThemeMode::Light, .textScale = 2.0});
        for (int width = 1500; width >= 1000; width -= 20) {
            bar.resize(width, bar.height());
            QTRY_VERIFY2(!name()->isCut(), qPrintable(QString::number(width)));
        }
    }

    void theSideColumnMovesToItsOtherPlaceAndBack()
    {
        auto* side = new QWidget;
        QWidget place;
        SplitView split(new QWidget, new QWidget, side);
        split.resize(1400, 600);
        split.show();
        QVERIFY(side->isVisible());
        split.resize(1200, 600);
        QVERIFY(!side->isVisible());
        split.setSide(side, &place);
        split.resize(1150, 600);
        QVERIFY(place.isAncestorOf(side));
        split.resize(1400, 600);
        QVERIFY(split.isAncestorOf(side) && side->isVisible());
    }
};

QTEST_MAIN(NavigationTest)
#include "NavigationTest.moc"
