#include "app/console/DemoHub.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::DemonstrationFault;

/// The demonstration as the window's program starts it: the hub's own program, on this computer alone.
class DemoHubTest : public QObject
{
    Q_OBJECT

    static bool answers(const QUrl& address)
    {
        QTcpSocket socket;
        socket.connectToHost(address.host(), quint16(address.port()));
        return socket.waitForConnected(5'000);
    }
    static DemonstrationFault begun(app::DemoHub& demo)
    {
        std::optional<DemonstrationFault> fault;
        demo.begin([&](DemonstrationFault said) { fault = said; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(fault, 120'000); }();
        return fault.value_or(DemonstrationFault::Failed);
    }

private Q_SLOTS:
    void itIsMadeOnceGoneOnWithAndRemoved()
    {
        const QTemporaryDir folder;
        const QString place = folder.filePath(u"demonstration"_s);
        QUrl first;
        {
            app::DemoHub demo(place, QStringLiteral(CARREL_HUB));
            QVERIFY(!demo.isThere());
            QCOMPARE(begun(demo), DemonstrationFault::None);
            first = demo.address();
            QVERIFY(demo.isThere() && answers(first));
            QCOMPARE(first.host(), u"127.0.0.1"_s);
            const auto guests = demo.guests();
            QVERIFY(guests.size() > 5 && guests.front().role == u"adviser"_s && !guests.front().password.isEmpty());
            // Somebody else's window on the same folder is told so.
            app::DemoHub second(place, QStringLiteral(CARREL_HUB));
            QCOMPARE(begun(second), DemonstrationFault::Busy);
            QVERIFY(answers(first));
        }
        QVERIFY(!answers(first));
        app::DemoHub again(place, QStringLiteral(CARREL_HUB));
        QVERIFY(again.isThere());
        QCOMPARE(begun(again), DemonstrationFault::None);
        QVERIFY(again.remove());
        QVERIFY(!QDir(place).exists() && !again.isThere());
    }

    void whatIsMissingHasAWord()
    {
        const QTemporaryDir folder;
        app::DemoHub none(folder.filePath(u"a"_s), {});
        QCOMPARE(begun(none), DemonstrationFault::NoHub);
        app::DemoHub gone(folder.filePath(u"b"_s), folder.filePath(u"no-such-program"_s));
        QCOMPARE(begun(gone), DemonstrationFault::NoHub);
        app::DemoHub nowhere(u"/proc/demonstration"_s, QStringLiteral(CARREL_HUB));
        QCOMPARE(begun(nowhere), DemonstrationFault::Disk);
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::DemoHubTest)
#include "DemoHubTest.moc"
