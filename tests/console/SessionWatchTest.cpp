#include "app/console/PlatformIdle.h"
#include "app/console/SessionWatch.h"
#include "tests/console/Computer.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::LockReason;
using ui::PlaceNo;

/// A desk on a computer whose buses are real, and where a test plays the desktop and logind.
class SessionWatchTest : public QObject
{
    Q_OBJECT

    static constexpr int Generous = 30'000;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Computer> m_computer;

    /// A desk that is watched over, once logind is heard.
    struct Seat {
        Seat(SessionWatchTest& test)
            : rhian(*test.m_venue, test.m_stage->theme, u"adviser"_s), watch(test.m_computer->user(), test.m_computer->system())
        {
            connect(&watch, &app::SessionWatch::left, &rhian.window, &ui::Window::lockBecause);
            QSignalSpy ready(&watch, &app::SessionWatch::ready);
            if (!ready.wait(Generous)) qFatal("logind is not heard");
        }
        Visitor rhian;
        app::SessionWatch watch;
    };

private Q_SLOTS:
    void initTestCase() { qunsetenv("XDG_SESSION_ID"); }
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_computer = std::make_unique<Computer>();
    }
    void cleanup()
    {
        m_computer.reset();
        m_venue.reset();
        m_stage.reset();
    }

    void theDeskLocksWithTheScreenOfEveryDesktop_data()
    {
        QTest::addColumn<QString>("interface");
        for (const char* name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void theDeskLocksWithTheScreenOfEveryDesktop()
    {
        QFETCH(QString, interface);
        Seat seat(*this);
        m_computer->screenSaver(interface, false);
        m_computer->screenSaver(interface, true);
        QTRY_VERIFY_WITH_TIMEOUT(!seat.rhian.desk->isOpen(), Generous);
        QVERIFY(spokenWords(seat.rhian.window).contains(u"locked together with the computer's screen"_s));
    }

    void logindLocksItsOwnSessionAndNoOther()
    {
        Seat seat(*this);
        QSignalSpy left(&seat.watch, &app::SessionWatch::left);
        m_computer->sendLock(u"/org/freedesktop/login1/session/_32"_s);
        m_computer->sendChange({{u"Active"_s, true}, {u"IdleHint"_s, true}});
        m_computer->sendLock();
        QTRY_VERIFY_WITH_TIMEOUT(!seat.rhian.desk->isOpen(), Generous);
        QCOMPARE(left.size(), 1);
    }

    void anotherUserAtTheComputerFindsTheDeskLocked()
    {
        Seat seat(*this);
        m_computer->sendChange({{u"Active"_s, false}});
        QTRY_VERIFY_WITH_TIMEOUT(!seat.rhian.desk->isOpen(), Generous);
        QVERIFY(spokenWords(seat.rhian.window).contains(u"somebody else began to use the computer"_s));
    }

    void aScreenThatSaysItIsLockedLocksTheDesk()
    {
        Seat seat(*this);
        m_computer->sendChange({{u"LockedHint"_s, true}});
        QTRY_VERIFY_WITH_TIMEOUT(!seat.rhian.desk->isOpen(), Generous);
    }

    void theComputerSleepsOnlyWhenTheDeskIsLocked()
    {
        Seat seat(*this);
        QTRY_COMPARE_WITH_TIMEOUT(m_computer->manager.holds, 1, Generous);
        QVERIFY(!m_computer->maySleep());
        m_computer->sendSleep(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->maySleep(), Generous);
        QVERIFY(!seat.rhian.desk->isOpen());
        m_computer->sendSleep(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_computer->manager.holds, 2, Generous);
    }

    void workInAnotherProgramKeepsTheDeskOpen()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        m_computer->startGnome();
        app::PlatformIdle idle(m_computer->user(), m_computer->system(), m_venue->clock());
        ui::Watch watch({*rhian.desk, m_venue->clock()}, &idle);
        QSignalSpy due(&watch, &ui::Watch::due);
        m_computer->monitor.ms = 30'000;
        m_venue->campus().advance(9 * 60 - 3);
        watch.look();
        QTRY_COMPARE_WITH_TIMEOUT(m_computer->monitor.asked, 1, Generous);
        // Half a minute ago there was a key elsewhere, so another nine minutes may pass.
        std::optional<qint64> heard;
        idle.ask([&](std::optional<qint64> ms) { heard = ms; });
        QTRY_COMPARE_WITH_TIMEOUT(heard, std::optional<qint64>(30'000), Generous);
        m_venue->campus().advance(9 * 60);
        watch.look();
        QCOMPARE(due.size(), 0);
        m_computer->monitor.ms = 11 * 60'000;
        m_venue->campus().advance(60);
        watch.look();
        QCOMPARE(due.size(), 1);
    }

    void logindsHintIsHeardOnlyWhereItIsSet()
    {
        app::PlatformIdle idle(m_computer->user(), m_computer->system(), m_venue->clock());
        bool answered = false;
        std::optional<qint64> heard;
        const auto ask = [&] {
            answered = false;
            idle.ask([&](std::optional<qint64> ms) {
                answered = true;
                heard = ms;
            });
        };
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(answered, Generous);
        QVERIFY(!heard);
        m_computer->session.idle = true;
        m_computer->session.since = qulonglong(m_venue->clock().now().ms - 90'000) * 1000;
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(answered, Generous);
        QCOMPARE(heard, std::optional<qint64>(90'000));
    }

    void aComputerWithoutTheseBusesOnlyHearsLess()
    {
        const QDBusConnection none(u"no such bus"_s);
        app::SessionWatch watch(none, none);
        app::PlatformIdle idle(none, none, m_venue->clock());
        bool answered = false;
        idle.ask([&](std::optional<qint64> ms) { answered = !ms; });
        QTRY_VERIFY_WITH_TIMEOUT(answered, Generous);
    }
};

}

QTEST_MAIN(carrel::tests::SessionWatchTest)
#include "SessionWatchTest.moc"
