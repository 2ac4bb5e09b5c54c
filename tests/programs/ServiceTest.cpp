#include "core/base/Sodium.h"
#include "tests/programs/Listener.h"
#include "tests/support/PostgresCluster.h"

#include <QtCore/QFile>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWebSockets/QWebSocket>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::tests;

namespace {

constexpr int Generous = 60'000;

}

/// The hub as it runs in service: beside others on one database, watched, and measured.
class ServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(base::startSodium()); }

    void anEditThroughOneHubIsHintedToADeskOnAnother()
    {
        QString why;
        const auto cluster = PostgresCluster::start(&why);
        QVERIFY2(cluster, qPrintable(why));
        const QString database = cluster->makeDatabase();
        HubProgram first(database);
        QCOMPARE(first.init(true).code, 0);
        HubProgram second(database);
        QVERIFY(QDir().mkpath(second.folder()));
        for (const QString& name : QDir(first.folder()).entryList(QDir::Files)) QVERIFY(QFile::copy(first.file(name), second.file(name)));
        QVERIFY(first.start());
        QVERIFY(second.start());
        const DeskProgram desk(first, u"adviser"_s);
        QCOMPARE(desk.enrol().code, 0);
        const QString theCase = ownCase(desk);
        QVERIFY(!theCase.isEmpty());

        const auto listener = Listener::enrolled(second, u"adviser"_s);
        QVERIFY(listener);
        QVERIFY(listener->fill(second.address()));
        QWebSocket socket;
        QNetworkRequest request(QUrl(second.address().replace(u"http://"_s, u"ws://"_s) + u"/v1/live"_s));
        request.setRawHeader("Authorization", "Bearer " + listener->enrolment.session);
        QSignalSpy opened(&socket, &QWebSocket::connected);
        QSignalSpy hints(&socket, &QWebSocket::textMessageReceived);
        socket.open(request);
        QVERIFY(opened.wait(Generous));

        const Ran noted = desk.verb({u"note"_s, u"add"_s, theCase, u"--text"_s, u"Seen by one hub, told by the other"_s});
        QVERIFY2(noted.code == 0, noted.words.constData());
        QCOMPARE(desk.verb({u"sync"_s}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!hints.isEmpty(), Generous);
        QVERIFY(!hints.first().first().toString().contains(theCase));
    }

    void itsNumbersSayNothingOfAnybody()
    {
        HubProgram hub;
        QCOMPARE(hub.init(true).code, 0);
        hub.more = {u"--metrics"_s, u"127.0.0.1:17912"_s};
        QVERIFY(hub.start());
        const DeskProgram desk(hub, u"adviser"_s);
        QCOMPARE(desk.enrol().code, 0);
        call(u"GET"_s, hub.address() + u"/v1/records/student?q=Benhaddou"_s, "no such token");
        const Heard numbers = call(u"GET"_s, u"http://127.0.0.1:17912/metrics"_s);
        QCOMPARE(numbers.status, 200);
        QVERIFY(numbers.body.contains("carrel_calls_total{call=\"pull\",status=\"2xx\"}"));
        QVERIFY(numbers.body.contains("carrel_calls_total{call=\"records\",status=\"4xx\"} 1"));
        for (const char* personal : {"adviser", "Benhaddou", "student", "token"}) QVERIFY(!numbers.body.contains(personal));
        // Not at the door that other machines reach, and nowhere that they could.
        QCOMPARE(call(u"GET"_s, hub.address() + u"/metrics"_s).status, 404);
        QCOMPARE(call(u"GET"_s, u"http://127.0.0.1:17912/"_s).status, 404);
        hub.stop();
        hub.more = {u"--metrics"_s, u"0.0.0.0:17912"_s};
        QVERIFY(!hub.start());
    }

    void whoeverWatchesItIsToldThatItIsReadyAndWell()
    {
        QTemporaryDir folder;
        const QByteArray place = QFile::encodeName(folder.filePath(u"notify"_s));
        const int ear = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        memcpy(address.sun_path, place.constData(), size_t(place.size()));
        QCOMPARE(bind(ear, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        qputenv("NOTIFY_SOCKET", place);
        qputenv("WATCHDOG_USEC", "300000");
        const auto forget = qScopeGuard([ear] {
            qunsetenv("NOTIFY_SOCKET");
            qunsetenv("WATCHDOG_USEC");
            close(ear);
        });
        QByteArray said;
        const auto hears = [&](const char* word) {
            char bytes[256];
            for (ssize_t size; (size = recv(ear, bytes, sizeof bytes, 0)) > 0;) said.append(bytes, size).append('\n');
            return said.contains(word);
        };
        HubProgram hub;
        QCOMPARE(hub.init(false).code, 0);
        QVERIFY(hub.start());
        QTRY_VERIFY_WITH_TIMEOUT(hears("READY=1"), Generous);
        QTRY_VERIFY_WITH_TIMEOUT(hears("WATCHDOG=1"), Generous);
        QCOMPARE(hub.stop(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(hears("STOPPING=1"), Generous);
    }
};

QTEST_GUILESS_MAIN(ServiceTest)
#include "ServiceTest.moc"
