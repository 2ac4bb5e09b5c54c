#include "tests/ui/pages/MemoryScan.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/desk/IdleSource.h"
#include "ui/pages/shell/Palette.h"
#include "ui/widgets/TopBar.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolTip>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::LockReason;
using ui::PlaceNo;

namespace {

const QString amira = u"Amira Benhaddou"_s, tomos = u"Tomos Llŷr Wynne"_s;

/// A computer on which somebody is, or is not, at work elsewhere.
struct Elsewhere final : ui::IdleSource {
    std::optional<qint64> ms;
    void ask(std::function<void(std::optional<qint64>)> done) override { done(ms); }
};

}

/// Locking: by key, by the clock, by whatever says so; what is left to see and to find, and what comes back.
class LockTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;

    void openNote(Visitor& visitor)
    {
        visitor.shell().goTo(PlaceNo::Cases);
        QVERIFY(visitor.shell().cases()->show(*visitor.caseOf(*m_venue, amira)));
        visitor.press(Qt::Key_N, Qt::ControlModifier);
    }
    void watchOver(ui::Watch& watch, ui::Window& window)
    {
        connect(&watch, &ui::Watch::warned, &window, &ui::Window::warn);
        connect(&watch, &ui::Watch::calmed, &window, &ui::Window::calm);
        connect(&watch, &ui::Watch::due, &window, [&window] { window.lockBecause(LockReason::Idle); });
    }
    ui::Ground groundOf(Visitor& visitor) { return {*visitor.desk, m_venue->clock()}; }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
    }
    void cleanup()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void nothingOutsideTheWindowsStaysEither()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        openNote(rhian);
        ui::Window* other = rhian.window.openAnother({PlaceNo::Cases, *rhian.caseOf(*m_venue, tomos)});
        other->shell()->findAnything(u"tomos"_s);
        QMenu menu(amira);
        menu.addAction(amira);
        menu.popup(QPoint(10, 10));
        QWidget loose;
        loose.setWindowTitle(amira);
        loose.show();
        QToolTip::showText(QPoint(20, 20), amira, &rhian.window);
        rhian.window.lock();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!rhian.desk->isOpen());
        QVERIFY(!menu.isVisible() && !loose.isVisible());
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget == &menu || widget == &loose || !widget->isVisible()) continue;
            QVERIFY2(!spokenWords(*widget).contains(u"Amira"_s) && !spokenWords(*widget).contains(u"Tomos"_s), widget->metaObject()->className());
        }
        QCOMPARE(rhian.window.windowTitle(), u"Carrel"_s);
        QCOMPARE(other->windowTitle(), u"Carrel"_s);
        QVERIFY(rhian.window.findChildren<ui::Palette*>().isEmpty() && other->findChildren<ui::Palette*>().isEmpty());
        other->close();
    }

    void aLockedWindowLooksTheSameWhateverLiesBehindIt()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        Visitor manager(*m_venue, m_stage->theme, u"line-manager"_s);
        openNote(rhian);
        const auto picture = [](Visitor& visitor) {
            visitor.window.lock();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QApplication::setActiveWindow(nullptr);
            QCoreApplication::processEvents();
            return visitor.window.grab().toImage();
        };
        QCOMPARE(difference(picture(rhian), picture(manager)), 0);
    }

    void theCaretAndTheFieldAreWhereTheyWere()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        openNote(rhian);
        rhian.type(u"half a sentence"_s);
        rhian.shell().keepDrafts();
        // Only the caret moves after the words were kept.
        for (int i = 0; i < 5; ++i) rhian.press(Qt::Key_Left);
        rhian.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!rhian.desk->isOpen());
        rhian.press(Qt::Key_Return);
        QTRY_VERIFY(rhian.window.shell());
        ui::Composer* words = rhian.shell().cases()->story()->note()->words();
        QCOMPARE(words->text(), u"half a sentence"_s);
        QCOMPARE(words->caret(), 10);
        QCOMPARE(QApplication::focusWidget(), words->edit());
        rhian.type(u"X"_s);
        QCOMPARE(words->text(), u"half a senXtence"_s);
    }

    void theKeysLeaveTheMemory()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        const MaskedKey key(rhian.desk, m_venue->clock());
        QVERIFY(key.copiesInMemory() > 0);
        rhian.window.lock();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(key.copiesInMemory(), 0);
    }

    void theDeskLocksAfterThePolicysMinutesAndWarnsBefore()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        ui::Watch watch(groundOf(rhian), nullptr);
        watchOver(watch, rhian.window);
        QCOMPARE(rhian.desk->rules().lockAfterMinutes, 10);
        m_venue->campus().advance(9 * 60 - 1);
        watch.look();
        QVERIFY(!spokenWords(rhian.window).contains(u"Nobody seems to be here"_s));
        m_venue->campus().advance(1);
        watch.look();
        QVERIFY(spokenWords(rhian.window).contains(u"Nobody seems to be here"_s));
        QVERIFY(spokenWords(rhian.window).contains(u"10 minutes"_s));
        m_venue->campus().advance(60);
        watch.look();
        QVERIFY(!rhian.desk->isOpen());
        QVERIFY(spokenWords(rhian.window).contains(u"Nobody touched this computer"_s));
    }

    void anyKeyTakesTheWarningBack()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        ui::Watch watch(groundOf(rhian), nullptr);
        watchOver(watch, rhian.window);
        m_venue->campus().advance(9 * 60 + 30);
        watch.look();
        QVERIFY(spokenWords(rhian.window).contains(u"Nobody seems to be here"_s));
        rhian.press(Qt::Key_Shift);
        QVERIFY(!spokenWords(rhian.window).contains(u"Nobody seems to be here"_s));
        m_venue->campus().advance(9 * 60 - 1);
        watch.look();
        QVERIFY(rhian.desk->isOpen());
    }

    void aPolicyThatChangesTheMinutesIsObeyed()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        ui::Watch watch(groundOf(rhian), nullptr);
        watchOver(watch, rhian.window);
        QFile file(QStringLiteral(CARREL_SOURCE_DIR "/resources/policy/default.toml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto stricter = access::Policy::parse(file.readAll().replace("lock_after = 10", "lock_after = 2"));
        QVERIFY(stricter.ok());
        m_venue->campus().context().policy = std::make_shared<const access::Policy>(std::move(stricter).value());
        rhian.desk->syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(rhian.desk->rules().lockAfterMinutes, 2, 30'000);
        m_venue->campus().advance(120);
        watch.look();
        QVERIFY(!rhian.desk->isOpen());
    }

    void whoIsAtWorkElsewhereIsNotLockedOut()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        Elsewhere elsewhere;
        ui::Watch watch(groundOf(rhian), &elsewhere);
        watchOver(watch, rhian.window);
        elsewhere.ms = 1000;
        m_venue->campus().advance(9 * 60 + 30);
        watch.look();
        m_venue->campus().advance(60);
        watch.look();
        QVERIFY(rhian.desk->isOpen());
        // Where the platform cannot tell, the windows' own input counts.
        elsewhere.ms.reset();
        m_venue->campus().advance(9 * 60);
        watch.look();
        QVERIFY(!rhian.desk->isOpen());
    }

    void aClockSetBackKeepsNoDeskOpen()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        ui::Watch watch(groundOf(rhian), nullptr);
        watchOver(watch, rhian.window);
        m_venue->campus().clock.set(m_venue->clock().now().plusDays(-365));
        watch.look();
        m_venue->campus().advance(10 * 60);
        watch.look();
        QVERIFY(!rhian.desk->isOpen());
    }
};

}

QTEST_MAIN(carrel::tests::LockTest)
#include "LockTest.moc"
