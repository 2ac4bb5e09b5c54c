#include "core/base/Sodium.h"
#include "core/wire/Enrolments.h"
#include "core/wire/Pages.h"
#include "tests/programs/Programs.h"
#include "tests/support/PostgresCluster.h"

#include <QtCore/QFile>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
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

struct Heard {
    int status = 0;
    QByteArray body;
};

Heard call(const QString& method, const QString& address, const QByteArray& token = {}, const QByteArray& body = {})
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(address)};
    request.setTransferTimeout(Generous);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    if (!token.isEmpty()) request.setRawHeader("Authorization", "Bearer " + token);
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method.toLatin1(), body));
    QSignalSpy done(reply.get(), &QNetworkReply::finished);
    if (!done.wait(Generous)) return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

/// What a desk needs to be told of changes, and no more of a desk than that.
struct Listener {
    wire::Enrolment enrolment;

    static std::optional<Listener> enrolled(const HubProgram& hub, const QString& user)
    {
        base::SystemRandom random;
        const auto keys = base::SigningKeys::fromSeed(base::Secret::fromRandom(random));
        wire::EnrolRequest request{user, hub.passwordOf(user), u"listener"_s, u"test"_s, u"0"_s, keys.publicKey, {}, {}, {}};
        for (int tries = 0; tries < 2; ++tries) {
            const Heard heard = call(u"POST"_s, hub.address() + u"/v1/enrolments"_s, {}, wire::writeEnrolRequest(request));
            if (auto made = heard.status == 201 ? wire::readEnrolment(heard.body) : std::nullopt) return Listener{*made};
            const auto problem = wire::readProblem(heard.body);
            if (problem && problem->agreement) request.agreement = problem->agreement->version;
        }
        return std::nullopt;
    }
    bool fill(const QString& address) const
    {
        qint64 after = 0;
        for (;;) {
            const QString url = u"%1/v1/pull?after=%2&epoch=%3"_s.arg(address).arg(after).arg(enrolment.epoch);
            const auto page = wire::readPage(call(u"GET"_s, url, enrolment.session).body);
            if (!page) return false;
            after = page->head.next;
            if (call(u"POST"_s, address + u"/v1/ack"_s, enrolment.session, wire::writeAck({after, {}})).status != 200) return false;
            if (!page->head.more) return true;
        }
    }
};

QString ownCase(const DeskProgram& desk)
{
    const QString name = QString::fromUtf8(desk.verb({u"status"_s}).out).section(u'\n', 0, 0).section(u": "_s, 1);
    const auto rows = desk.dump();
    for (const auto& [key, row] : rows) {
        const auto owner = rows.find({u"staff"_s, valueOf(row, u"owner"_s)});
        if (key.first == u"case" && owner != rows.end() && valueOf(owner->second, u"name"_s) == name && valueOf(row, u"state"_s) == u"open") return key.second;
    }
    return {};
}

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
