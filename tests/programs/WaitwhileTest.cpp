#include "core/base/Clock.h"
#include "core/base/Sodium.h"
#include "tests/programs/BothStores.h"
#include "tests/programs/Listener.h"
#include "tests/programs/OutsideWeb.h"
#include "tests/programs/RawSocket.h"
#include "tests/support/WaitwhileWords.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QUrlQuery>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::tests;
using Words = WaitwhileWords;

namespace {

/// Waitwhile on this machine: a web server with its record.
class OutsideServer
{
public:
    QMap<QString, QJsonObject> visits;
    QList<QByteArray> answers; ///< whole, before it looks at its record again
    int asked = 0;
    bool sawKey = true;

    QString address() const { return m_web.address() + u"/v2"_s; }
    static QByteArray answer(int status, const QByteArray& body, const QByteArray& more = {}) { return OutsideWeb::answer(status, body, more); }

private:
    QByteArray answerTo(const QByteArray& request)
    {
        ++asked;
        sawKey = sawKey && request.contains(QByteArray("apikey: ") + Words::apiKey);
        return answers.isEmpty() ? fromRecord(QUrl(QString::fromLatin1(request.split(' ').value(1)))) : answers.takeFirst();
    }
    QByteArray fromRecord(const QUrl& url) const
    {
        const QUrlQuery query(url);
        if (!url.path().endsWith(u"/visits"_s)) {
            const auto one = visits.constFind(url.path().section(u'/', -1));
            return one == visits.cend() ? answer(404, "{}") : answer(200, QJsonDocument(*one).toJson());
        }
        QJsonArray rows;
        for (const auto& visit : visits) {
            if (visit.value(u"state"_s) == query.queryItemValue(u"state"_s) && !query.hasQueryItem(u"startAfter"_s)) rows << visit;
        }
        return answer(200, Words::page(rows, rows.isEmpty() ? QString() : u"last"_s));
    }
    OutsideWeb m_web{[this](const QByteArray& request) { return answerTo(request); }};
};

QStringList linesWith(const Ran& ran, const QByteArray& word)
{
    QStringList out;
    for (const QByteArray& line : ran.out.split('\n')) {
        if (line.contains(word)) out << QString::fromUtf8(line);
    }
    return out;
}

}

/// Waitwhile's calls and looks at its record, by processes: a hub, desks, and a Waitwhile of this test's own.
class WaitwhileTest : public QObject
{
    Q_OBJECT

    BothStores m_stores;

    static void use(HubProgram& hub, const QString& api, const QByteArray& more = {})
    {
        writeFile(hub.file(u"waitwhile.toml"_s), "hook = \"" + QByteArray(Words::hook) + "\"\napi = \"" + api.toUtf8() + "\"\ntopic_field = \"WHY\"\n" + more
                                                     + "[locations]\nLOC1 = \"Library and Learning Services\"\n[topics]\nReferencing = \"referencing\"\n");
        for (const auto& [name, text] : {std::pair(u"waitwhile.secret"_s, Words::secret), std::pair(u"waitwhile.key"_s, Words::apiKey)}) {
            QFile::setPermissions(writeFile(hub.file(name), QByteArray(text) + '\n'), QFile::ReadOwner | QFile::WriteOwner);
        }
    }
    static int tell(const HubProgram& hub, const QByteArray& body, const QByteArray& signature, const QByteArray& more = {})
    {
        RawSocket socket({quint16(QUrl(hub.address()).port()), {}});
        socket.say("POST /v1/hooks/waitwhile HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Type: application/json\r\nX-Waitwhile-Signature: " + signature + "\r\n" + more
                   + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return socket.status();
    }
    static int tell(const HubProgram& hub, const QJsonObject& visit)
    {
        const QByteArray body = Words::call(visit, base::SystemClock().now());
        return tell(hub, body, Words::signatureOf(body));
    }
    static QJsonObject waiting(const QString& id, const QString& name) { return Words::visit(id, u"WAITING"_s, base::SystemClock().now(), name); }
    /// The verb asks this test's own server, which must go on answering.
    static Ran poll(const HubProgram& hub, const QString& database = {})
    {
        QProcess process;
        QStringList words{u"waitwhile"_s, u"poll"_s, u"--data"_s, hub.folder()};
        if (!database.isEmpty()) words << u"--database"_s << database;
        process.start(QStringLiteral(CARREL_HUB), words);
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 120'000)) return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(base::startSodium()); }

    void whoJoinsThereIsCalledHere_data() { BothStores::rows(); }
    void whoJoinsThereIsCalledHere()
    {
        QFETCH(bool, postgres);
        const QString database = m_stores.address(postgres);
        OutsideServer server;
        HubProgram hub(database);
        QCOMPARE(hub.init(true).code, 0);
        QCOMPARE(hub.verb({u"waitwhile"_s, u"status"_s}).code, 1);
        use(hub, server.address(), "poll_minutes = 600\n");
        QVERIFY(hub.start());
        // It looks at its start, once.
        QTRY_COMPARE_WITH_TIMEOUT(server.asked, 3, 60'000);
        QCOMPARE(tell(hub, waiting(u"v1"_s, u"Carys"_s)), 200);
        QCOMPARE(tell(hub, waiting(u"v1"_s, u"Carys"_s)), 200);
        const DeskProgram tutor(hub, u"drop-in-tutor"_s);
        QCOMPARE(tutor.enrol().code, 0);
        const Ran list = tutor.verb({u"queue"_s, u"list"_s});
        QCOMPARE(linesWith(list, "Carys Penhaligon").size(), 1);
        QVERIFY2(linesWith(list, "Carys Penhaligon").first().contains(u"\twaiting\t"_s), list.out.constData());
        server.visits = {{u"v2"_s, waiting(u"v2"_s, u"Found"_s)}};
        const Ran polled = poll(hub, database);
        QVERIFY2(polled.code == 0, (polled.out + polled.words).constData());
        QVERIFY(server.sawKey && server.asked > 0);
        // One is new, and the other is not there any more.
        QVERIFY2(polled.out.contains("2 changed here (1 had gone)"), polled.out.constData());
        QCOMPARE(tutor.verb({u"sync"_s}).code, 0);
        const Ran after = tutor.verb({u"queue"_s, u"list"_s});
        QVERIFY(linesWith(after, "Carys Penhaligon").value(0).contains(u"\tleft\t"_s));
        QCOMPARE(linesWith(after, "Found Penhaligon").size(), 1);
        QVERIFY(hub.verb({u"waitwhile"_s, u"status"_s}).out.contains("heard"));
        QCOMPARE(hub.verb({u"audit"_s, u"verify"_s}).code, 0);
        QCOMPARE(hub.stop(), 0);
        // The same by a command alone, while no hub serves.
        server.visits.clear();
        QVERIFY(poll(hub, database).out.contains("1 changed here (1 had gone)"));
    }

    void onlyWhatIsSignedComesThroughTheDoor()
    {
        HubProgram hub;
        QCOMPARE(hub.init(true).code, 0);
        QVERIFY(hub.start());
        const QByteArray body = Words::call(waiting(u"v1"_s, u"Carys"_s), base::SystemClock().now());
        const QByteArray good = Words::signatureOf(body);
        // A hub without Waitwhile has no such address.
        QCOMPARE(tell(hub, body, good), 404);
        hub.stop();
        use(hub, u"http://127.0.0.1:9/v2"_s, "poll_minutes = 600\n");
        QVERIFY(hub.start());
        QCOMPARE(tell(hub, body, good), 200);
        QCOMPARE(tell(hub, body, Words::signatureOf(body, hub.address().toUtf8() + "/v1/hooks/waitwhile")), 401);
        QCOMPARE(tell(hub, body, good.chopped(4)), 401);
        QCOMPARE(tell(hub, body, good + "\r\nX-Waitwhile-Signature: " + good), 400);
        QCOMPARE(tell(hub, body, good, "Content-Encoding: zstd\r\n"), 415);
        QCOMPARE(tell(hub, "{", Words::signatureOf("{")), 400);
        const QByteArray large(300 * 1024, ' ');
        QCOMPARE(tell(hub, large, Words::signatureOf(large)), 413);
        // Cut short: it waits for the rest, and nothing is taken.
        RawSocket cut({quint16(QUrl(hub.address()).port()), {}});
        cut.say("POST /v1/hooks/waitwhile HTTP/1.1\r\nHost: hub\r\nX-Waitwhile-Signature: " + good + "\r\nContent-Length: " + QByteArray::number(body.size() + 1) + "\r\n\r\n" + body);
        QCOMPARE(call(u"GET"_s, hub.address() + u"/v1/hooks/waitwhile"_s).status, 404);
        QCOMPARE(call(u"POST"_s, hub.address() + u"/v1/hooks/others"_s, {}, body).status, 404);
    }

    void twoHubsOnOneDatabaseTakeItOnce()
    {
        const QString database = m_stores.address(true);
        OutsideServer server;
        HubProgram first(database), second(database);
        QCOMPARE(first.init(true).code, 0);
        use(first, server.address());
        QVERIFY(QDir().mkpath(second.folder()));
        for (const QString& name : QDir(first.folder()).entryList(QDir::Files)) {
            QVERIFY(QFile::copy(first.file(name), second.file(name)));
            QVERIFY(QFile::setPermissions(second.file(name), QFile::ReadOwner | QFile::WriteOwner));
        }
        QVERIFY(first.start());
        QVERIFY(second.start());
        // Of the two, one looks at the start.
        QTRY_VERIFY_WITH_TIMEOUT(server.asked >= 3, 60'000);
        constexpr int People = 10;
        const auto send = [&](const HubProgram& hub, const QByteArray& body) {
            auto socket = std::make_unique<RawSocket>(Door{quint16(QUrl(hub.address()).port()), {}});
            socket->say("POST /v1/hooks/waitwhile HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nX-Waitwhile-Signature: " + Words::signatureOf(body) + "\r\nContent-Length: "
                        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            return socket;
        };
        for (int i = 0; i < People; ++i) {
            const QByteArray body = Words::call(waiting(u"v%1"_s.arg(i), u"Twice"_s), base::SystemClock().now());
            std::vector<std::unique_ptr<RawSocket>> sockets;
            for (const HubProgram* hub : {&first, &second, &second, &first}) sockets.push_back(send(*hub, body));
            for (auto& socket : sockets) QCOMPARE(socket->status(), 200);
        }
        QCOMPARE(server.asked, 3);
        const DeskProgram reception(second, u"learning-services"_s);
        QCOMPARE(reception.enrol().code, 0);
        QCOMPARE(linesWith(reception.verb({u"queue"_s, u"list"_s}), "Twice Penhaligon").size(), People);
        // Each was made once: one link of the audit for each.
        QCOMPARE(first.verb({u"audit"_s, u"verify"_s}).code, 0);
    }

    void aRecordThatCannotBeReadIsToldInWords()
    {
        OutsideServer server;
        HubProgram hub;
        QCOMPARE(hub.init(true).code, 0);
        use(hub, server.address(), "poll_minutes = 600\n");
        const QList<std::tuple<QByteArray, const char*>> cases{{OutsideServer::answer(401, "{}"), "refuses the key"},
                                                              {OutsideServer::answer(403, "{}"), "does not let it read visits"},
                                                              {OutsideServer::answer(200, "{\"results\": \"many\"}"), "does not understand"},
                                                              {OutsideServer::answer(301, "", "Location: http://127.0.0.1:1/\r\n"), "does not understand"}};
        for (const auto& [answer, words] : cases) {
            server.answers = {answer};
            const Ran ran = poll(hub);
            QVERIFY2(ran.code == 1 && ran.words.contains(words), ran.words.constData());
            const Ran status = hub.verb({u"waitwhile"_s, u"status"_s});
            QVERIFY2(status.code == 1 && status.words.contains("NOT SEEN"), status.words.constData());
        }
        // Too busy, then failing, then cut short: asked again each time, as long after as it says.
        server.answers = {OutsideServer::answer(429, "{}", "Retry-After: 1\r\n"), OutsideServer::answer(500, "{}", "Retry-After: 0\r\n"), "HTTP/1.1 200 x\r\nConnection: close\r\nContent-Length: 99\r\n\r\n{\"results\""};
        QCOMPARE(poll(hub).code, 0);
        QCOMPARE(hub.verb({u"waitwhile"_s, u"status"_s}).code, 0);
    }

    void itsFilesAreJudgedInWords()
    {
        HubProgram hub;
        QCOMPARE(hub.init(false).code, 0);
        const auto check = [&] { return hub.verb({u"waitwhile"_s, u"check"_s}); };
        QVERIFY(check().words.contains("cannot be read"));
        writeFile(hub.file(u"waitwhile.toml"_s), hub.verb({u"waitwhile"_s, u"example"_s}).out);
        QVERIFY(check().words.contains("waitwhile.secret cannot be read"));
        OutsideServer server;
        use(hub, u"http://127.0.0.1:1/v2"_s);
        QVERIFY2(check().words.contains("The files fit. Waitwhile does not answer"), check().words.constData());
        QFile::setPermissions(hub.file(u"waitwhile.key"_s), QFile::ReadOwner | QFile::ReadOther);
        QVERIFY(check().words.contains("Others may read"));
        // Neither a hub that serves nor a verb of it goes on with a file that says something else than was meant.
        QVERIFY(!hub.start());
        use(hub, u"http://far.example/v2"_s);
        QVERIFY(check().words.contains("cannot be an address"));
        use(hub, server.address(), "polls = 3\n");
        QVERIFY(check().words.contains("nothing here is called polls"));
        const QString elsewhere = hub.file(u"elsewhere"_s);
        use(hub, u"http://127.0.0.1:1/v2"_s);
        QVERIFY(QFile::rename(hub.file(u"waitwhile.secret"_s), elsewhere));
        QVERIFY(hub.verb({u"waitwhile"_s, u"check"_s, u"--feed-file"_s, u"waitwhile.secret="_s + elsewhere}).words.contains("The files fit"));
    }

    void silenceIsAmongItsNumbers()
    {
        OutsideServer server;
        HubProgram hub;
        QCOMPARE(hub.init(true).code, 0);
        use(hub, server.address(), "poll_minutes = 600\n");
        server.answers = {OutsideServer::answer(401, "{}")};
        QCOMPARE(poll(hub).code, 1);
        hub.more = {u"--metrics"_s, u"127.0.0.1:17913"_s};
        QVERIFY(hub.start());
        QTRY_VERIFY_WITH_TIMEOUT(call(u"GET"_s, u"http://127.0.0.1:17913/metrics"_s).body.contains("carrel_waitwhile_hook_silent 0"), 60'000);
    }
};

QTEST_GUILESS_MAIN(WaitwhileTest)
#include "WaitwhileTest.moc"
