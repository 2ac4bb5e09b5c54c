#include "tests/hub/door/Knocking.h"

#include "core/wire/Zstd.h"

#include <QtCore/QMutex>
#include <QtCore/QScopeGuard>
#include <QtCore/QSemaphore>
#include <atomic>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::tests;

class DoorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallReachesTheWorkerAndItsReplyTheCaller()
    {
        QMutex mutex;
        wire::Request seen;
        DoorUnderTest under([&](const wire::Request& request) {
            const QMutexLocker lock(&mutex);
            seen = request;
            return wire::Reply{201, "application/json", "{\"a\":1}", {}, {{"Carrel-Epoch", "7"}}};
        });
        RawCaller caller(under.port);
        caller.say(post("/v1/push%20it?after=3&kind=a%26b", "body",
                        "Authorization: bearer abc.DEF-1=\r\nAccept-Encoding: gzip, zstd\r\n"));
        QTRY_VERIFY(caller.heard.endsWith("{\"a\":1}"));
        const QMutexLocker lock(&mutex);
        QCOMPARE(seen.method, "POST"_ba);
        QCOMPARE(seen.path, u"/v1/push it"_s);
        QCOMPARE(seen.query.queryItemValue(u"after"_s), u"3"_s);
        QCOMPARE(seen.query.queryItemValue(u"kind"_s, QUrl::FullyDecoded), u"a&b"_s);
        QCOMPARE(seen.token, "abc.DEF-1="_ba);
        QCOMPARE(seen.body, "body"_ba);
        QVERIFY(seen.takesZstd);
        QVERIFY(caller.heard.startsWith("HTTP/1.1 201 "));
        for (const QByteArray& field :
             {"Content-Type: application/json"_ba, "Carrel-Epoch: 7"_ba, "Cache-Control: no-store"_ba,
              "X-Content-Type-Options: nosniff"_ba, "Content-Length: 7"_ba})
            QVERIFY2(caller.heardField(field), field);
    }

    void onlyABearerTokenIsAToken_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("none") << QByteArray() << QByteArray();
        QTest::newRow("bearer") << "Authorization: Bearer t0k/en+~\r\n"_ba
                                << "t0k/en+~"_ba;
        QTest::newRow("another scheme") << "Authorization: Basic dXNlcjpwYXNz\r\n"_ba << QByteArray();
        QTest::newRow("no scheme") << "Authorization: t0ken\r\n"_ba << QByteArray();
        QTest::newRow("two words") << "Authorization: Bearer a b\r\n"_ba << QByteArray();
        QTest::newRow("scheme only") << "Authorization: Bearer\r\n"_ba << QByteArray();
        QTest::newRow("quotes") << "Authorization: Bearer \"a\"\r\n"_ba << QByteArray();
    }

    void onlyABearerTokenIsAToken()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, token);
        DoorUnderTest under([](const wire::Request& request) { return text("<" + request.token + ">"); });
        RawCaller caller(under.port);
        caller.say(get("/v1/pull", field));
        QTRY_VERIFY(caller.heard.endsWith("<" + token + ">"));
    }

    void zstdIsTakenOnlyWhenItsWeightIsNotZero_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("takes");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("listed") << "Accept-Encoding: gzip, ZSTD\r\n"_ba << true;
        QTest::newRow("weighted") << "Accept-Encoding: zstd;q=0.5\r\n"_ba << true;
        QTest::newRow("refused") << "Accept-Encoding: gzip, zstd; q=0\r\n"_ba << false;
        QTest::newRow("other") << "Accept-Encoding: xzstd, *\r\n"_ba << false;
    }

    void zstdIsTakenOnlyWhenItsWeightIsNotZero()
    {
        QFETCH(QByteArray, field);
        QFETCH(bool, takes);
        DoorUnderTest under([](const wire::Request& request) {
            return wire::Reply{
                200, "text/plain", request.takesZstd ? "packed" : "plain", request.takesZstd ? "zstd" : "", {}};
        });
        RawCaller caller(under.port);
        caller.say(get("/v1/pull", field));
        QTRY_COMPARE(caller.answers(), 1);
        QTRY_VERIFY(caller.heard.endsWith(takes ? "packed" : "plain"));
        QCOMPARE(caller.heardField("Content-Encoding: zstd"), takes);
    }

    void aPackedBodyArrivesUnpacked()
    {
        DoorUnderTest under(
            [](const wire::Request& request) { return text("got " + QByteArray::number(request.body.size())); });
        RawCaller caller(under.port);
        caller.say(post("/v1/push", wire::compress(QByteArray(5'000'000, 'x')), "Content-Encoding: zstd\r\n"));
        QTRY_VERIFY(caller.heard.endsWith("got 5000000"));
    }

    void aBodyThatCannotBeUnpackedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray packed = wire::compress(QByteArray(100'000, 'x'));
        QTest::newRow("bomb") << wire::compress(QByteArray(64 * 1024 * 1024, '0'));
        QTest::newRow("not packed") << "plain text"_ba;
        QTest::newRow("cut short") << packed.chopped(1);
        QTest::newRow("empty") << QByteArray();
    }

    void aBodyThatCannotBeUnpackedIsRefused()
    {
        QFETCH(QByteArray, body);
        DoorUnderTest under;
        RawCaller caller(under.port);
        caller.say(post("/v1/push", body, "Content-Encoding: zstd\r\n"));
        QTRY_COMPARE(caller.status(), 400);
        QVERIFY(caller.heardField("Content-Type: application/problem+json"));
    }

    void whatIsNotThereOrNotAllowedIsSaidAsAProblem_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("root") << get("/") << 404;
        QTest::newRow("another version") << get("/v2/pull") << 404;
        QTest::newRow("no version") << get("/pull") << 404;
        QTest::newRow("health below") << get("/health/x") << 404;
        QTest::newRow("version only") << get("/v1") << 404;
        QTest::newRow("encoded slash") << get("/v1%2Fpull") << 404;
        QTest::newRow("health by post") << post("/health", "x") << 405;
        QTest::newRow("options") << "OPTIONS /v1/pull HTTP/1.1\r\nHost: hub\r\n\r\n"_ba << 405;
        QTest::newRow("live without upgrade") << get("/v1/live") << 426;
    }

    void whatIsNotThereOrNotAllowedIsSaidAsAProblem()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        DoorUnderTest under;
        RawCaller caller(under.port);
        caller.say(request);
        QTRY_COMPARE(caller.status(), status);
        QTRY_VERIFY(caller.heard.endsWith("\"status\":" + QByteArray::number(status) + "}"));
        QVERIFY(caller.heardField("Content-Type: application/problem+json"));
        QCOMPARE(caller.heard.toLower().contains("\r\nallow: "), status == 405);
    }

    void aHeadIsAnsweredWithoutABodyAndTheConnectionGoesOn()
    {
        DoorUnderTest under;
        RawCaller caller(under.port);
        caller.say("HEAD /health HTTP/1.1\r\nHost: hub\r\n\r\n" + get("/v1/pull"));
        QTRY_COMPARE(caller.answers(), 2);
        QTRY_COMPARE(caller.heard.count("done"), 1);
        QVERIFY(caller.heard.endsWith("done"));
    }

    void anExceptionBecomesAProblemThatSaysNothing()
    {
        DoorUnderTest under([](const wire::Request& request) -> wire::Reply {
            if (request.path == "/v1/throws"_L1) throw std::runtime_error("Jane Doe is 3 weeks late");
            if (request.path == "/v1/odd"_L1) throw 7;
            return {0, {}, {}, {}, {}};
        });
        for (const char* path : {"/v1/throws", "/v1/odd", "/v1/nothing"}) {
            RawCaller caller(under.port);
            caller.say(get(path));
            QTRY_COMPARE(caller.status(), 500);
            QTRY_VERIFY(
                caller.heard.endsWith("{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500}"));
            QVERIFY(!caller.heard.contains("Jane"));
        }
    }

    void aWorkerThatCannotStartAnswersBusyAndTriesAgain()
    {
        std::atomic_int attempts = 0;
        const base::ManualClock clock(base::Moment{0});
        hub::DoorOptions options;
        options.workers = 1;
        hub::Door door(clock, options, [&](int worker) -> std::unique_ptr<hub::Answering> {
            if (worker == 0) return nullptr;
            if (++attempts < 3) throw std::runtime_error("no store");
            return std::make_unique<Says>([](const wire::Request&) { return text("done"); });
        });
        const auto port = door.open();
        QVERIFY(port);
        RawCaller caller(*port);
        caller.say(get("/v1/pull"));
        QTRY_COMPARE(caller.status(), 503);
        caller.heard.clear();
        caller.say(get("/v1/pull"));
        QTRY_COMPARE(caller.status(), 200);
    }

    void aReplyCannotBreakOutOfItsHead()
    {
        DoorUnderTest under([](const wire::Request&) {
            return wire::Reply{200,
                               "text/plain",
                               "done",
                               {},
                               {{"X-One", "a\r\nX-Two: b"},
                                {"X\r\nY", "c"},
                                {"Content-Length", "900"},
                                {"transfer-encoding", "chunked"},
                                {"X-Fine", "d"}}};
        });
        RawCaller caller(under.port);
        caller.say(get("/v1/pull"));
        QTRY_VERIFY(caller.heard.endsWith("\r\n\r\ndone"));
        QVERIFY(!caller.heard.toLower().contains("x-two"));
        QVERIFY(!caller.heard.contains("900"));
        QVERIFY(!caller.heard.toLower().contains("chunked"));
        QVERIFY(caller.heardField("X-Fine: d"));
    }

    void aThousandRequestsUseOneConnection()
    {
        DoorUnderTest under(
            [](const wire::Request& request) { return text(request.query.queryItemValue(u"n"_s).toUtf8()); });
        RawCaller caller(under.port);
        for (int n = 0; n < 1000; ++n) {
            caller.heard.clear();
            caller.say(get("/v1/pull?n=" + QByteArray::number(n)));
            QVERIFY(until([&] { return caller.heard.endsWith("\r\n\r\n" + QByteArray::number(n)); }));
        }
        QCOMPARE(under.door.callers(), 1);
    }

    void requestsSentAtOnceAreAnsweredOneByOneAndInOrder()
    {
        std::atomic_int atOnce = 0;
        std::atomic_int mostAtOnce = 0;
        DoorUnderTest under([&](const wire::Request& request) {
            mostAtOnce = std::max(mostAtOnce.load(), ++atOnce);
            const QByteArray body = "<" + request.query.queryItemValue(u"n"_s).toUtf8() + ">";
            --atOnce;
            return text(body);
        });
        RawCaller caller(under.port);
        QByteArray all;
        for (int n = 0; n < 200; ++n)
            all += n % 2 ? get("/v1/x?n=" + QByteArray::number(n)) : post("/v1/x?n=" + QByteArray::number(n), "abc");
        caller.say(all);
        QTRY_COMPARE(caller.answers(), 200);
        QTRY_VERIFY(caller.heard.endsWith("<199>"));
        for (int n = 1; n < 200; ++n)
            QVERIFY(caller.heard.indexOf("<" + QByteArray::number(n) + ">") >
                    caller.heard.indexOf("<" + QByteArray::number(n - 1) + ">"));
        QCOMPARE(mostAtOnce.load(), 1);
    }

    void aConnectionClosesWhenTheCallerAsksOrSpeaksTheOldVersion_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("asks") << get("/v1/pull", "Connection: close\r\n");
        QTest::newRow("asks among others") << get("/v1/pull", "Connection: TE, Close\r\n");
        QTest::newRow("old") << "GET /v1/pull HTTP/1.0\r\n\r\n"_ba;
        QTest::newRow("old and hopeful") << "GET /v1/pull HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"_ba;
    }

    void aConnectionClosesWhenTheCallerAsksOrSpeaksTheOldVersion()
    {
        QFETCH(QByteArray, request);
        DoorUnderTest under;
        RawCaller caller(under.port);
        caller.say(request + get("/v1/pull"));
        QTRY_VERIFY(caller.isClosed());
        QCOMPARE(caller.answers(), 1);
        QVERIFY(caller.heardField("Connection: close"));
        QVERIFY(caller.heard.endsWith("done"));
        QTRY_COMPARE(under.door.callers(), 0);
    }

    void whoeverWaitsForLeaveToSendGetsIt()
    {
        DoorUnderTest under([](const wire::Request& request) { return text(request.body); });
        RawCaller caller(under.port);
        caller.say("POST /v1/push HTTP/1.1\r\nHost: hub\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
        QTRY_COMPARE(caller.heard, "HTTP/1.1 100 Continue\r\n\r\n"_ba);
        caller.say("body");
        QTRY_VERIFY(caller.heard.endsWith("\r\n\r\nbody"));
    }

    void leaveToSendTooMuchIsNotGiven()
    {
        DoorUnderTest under;
        RawCaller caller(under.port);
        caller.say("POST /v1/push HTTP/1.1\r\nHost: hub\r\nExpect: 100-continue\r\nContent-Length: 5000000\r\n\r\n");
        QTRY_COMPARE(caller.status(), 413);
    }

    void slowCallsDoNotDelayHealth()
    {
        QSemaphore release;
        DoorUnderTest under([&](const wire::Request& request) {
            if (request.path == "/v1/slow"_L1) release.acquire();
            return text("done");
        });
        const auto letGo = qScopeGuard([&] { release.release(100); });
        std::vector<std::unique_ptr<RawCaller>> slow;
        for (int i = 0; i < 20; ++i) {
            slow.push_back(std::make_unique<RawCaller>(under.port));
            slow.back()->say(get("/v1/slow"));
        }
        QVERIFY(doorHasReadOn(under.port));
        for (const char* path : {"/health", "/ready", "/openapi"}) {
            RawCaller honest(under.port);
            honest.say(get(path));
            QTRY_COMPARE(honest.status(), 200);
        }
        for (const auto& caller : slow) QCOMPARE(caller->heard, QByteArray());
        release.release(20);
        for (const auto& caller : slow) QTRY_COMPARE(caller->status(), 200);
    }

    void whenTheQueueIsFullTheNextCallIsToldToComeBack()
    {
        QSemaphore started;
        QSemaphore release;
        hub::DoorOptions options;
        options.workers = 1;
        options.queue = 2;
        DoorUnderTest under(
            [&](const wire::Request& request) {
                if (request.path.startsWith("/v1/"_L1)) {
                    started.release();
                    release.acquire();
                }
                return text("done");
            },
            options);
        const auto letGo = qScopeGuard([&] { release.release(100); });
        RawCaller running(under.port);
        running.say(get("/v1/slow"));
        QVERIFY(until([&] { return started.tryAcquire(); }));
        std::vector<std::unique_ptr<RawCaller>> others;
        for (int i = 0; i < 5; ++i) {
            others.push_back(std::make_unique<RawCaller>(under.port));
            others.back()->say(get("/v1/slow"));
        }
        const auto refused = [&] {
            return std::count_if(others.begin(), others.end(),
                                 [](const auto& caller) { return caller->status() == 503; });
        };
        QTRY_COMPARE(refused(), 3);
        for (const auto& caller : others)
            if (caller->status() == 503) QVERIFY(caller->heardField("Retry-After: 1"));
        release.release(3);
        QTRY_COMPARE(running.status(), 200);
        const auto served = [&] {
            return std::count_if(others.begin(), others.end(),
                                 [](const auto& caller) { return caller->status() == 200; });
        };
        QTRY_COMPARE(served(), 2);
    }

    void aCallerWhoGoesBeforeTheAnswerDoesNoHarm()
    {
        QSemaphore release;
        DoorUnderTest under([&](const wire::Request& request) {
            if (request.path == "/v1/slow"_L1) release.acquire();
            return text("done");
        });
        const auto letGo = qScopeGuard([&] { release.release(100); });
        for (int i = 0; i < 10; ++i) {
            RawCaller caller(under.port);
            caller.say(get("/v1/slow"));
            QVERIFY(doorHasReadOn(under.port));
            caller.socket.abort();
        }
        QTRY_COMPARE(under.door.callers(), 0);
        release.release(10);
        RawCaller after(under.port);
        after.say(get("/v1/pull"));
        QTRY_COMPARE(after.status(), 200);
    }

    void theDoorCanGoWhileCallsAreWaiting()
    {
        QSemaphore release;
        QSemaphore started;
        auto under = std::make_unique<DoorUnderTest>([&](const wire::Request&) {
            started.release();
            release.acquire();
            return text("done");
        });
        std::vector<std::unique_ptr<RawCaller>> callers;
        for (int i = 0; i < 20; ++i) {
            callers.push_back(std::make_unique<RawCaller>(under->port));
            callers.back()->say(get("/v1/slow"));
        }
        QVERIFY(until([&] { return started.tryAcquire(4); }));
        release.release(20);
        under.reset();
        for (const auto& caller : callers) QTRY_VERIFY(caller->isClosed());
    }

    void aSlowReaderGetsAllOfALargeReplyAndHoldsUpNobody()
    {
        const QByteArray large(8 * 1024 * 1024, 'x');
        DoorUnderTest under(
            [&](const wire::Request& request) { return text(request.path == "/v1/large"_L1 ? large : "done"_ba); });
        RawCaller slow(under.port);
        slow.socket.setReadBufferSize(1024);
        slow.socket.disconnect(&slow);
        slow.say(get("/v1/large"));
        QTRY_VERIFY(slow.socket.bytesAvailable() > 0);
        for (int i = 0; i < 100; ++i) {
            RawCaller other(under.port);
            other.say(get("/v1/pull", "Connection: close\r\n"));
            QVERIFY(until([&] { return other.isClosed(); }));
            QCOMPARE(other.status(), 200);
        }
        slow.socket.setReadBufferSize(0);
        const auto hasAll = [&] {
            slow.heard += slow.socket.readAll();
            return slow.heard.endsWith("\r\n\r\n" + large);
        };
        QTRY_VERIFY(hasAll());
    }

    void anAddressThatOthersCanReachMustBeMeant()
    {
        const base::ManualClock clock(base::Moment{0});
        const auto open = [&](const QHostAddress& address, bool meant) {
            hub::DoorOptions options;
            options.address = address;
            options.publicIsMeant = meant;
            hub::Door door(clock, options, [](int) {
                return std::make_unique<Says>([](const wire::Request&) { return text("done"); });
            });
            const auto opened = door.open();
            return opened.ok()                                       ? u"open"_s
                   : opened.error() == hub::DoorError::PublicAddress ? u"public"_s
                                                                     : u"cannot"_s;
        };
        QCOMPARE(open(QHostAddress::LocalHost, false), u"open"_s);
        QCOMPARE(open(QHostAddress::Any, false), u"public"_s);
        QCOMPARE(open(QHostAddress::AnyIPv4, false), u"public"_s);
        QCOMPARE(open(QHostAddress(u"192.0.2.1"_s), false), u"public"_s);
        QCOMPARE(open(QHostAddress(u"192.0.2.1"_s), true), u"cannot"_s);
        QCOMPARE(open(QHostAddress::AnyIPv4, true), u"open"_s);
    }
};

QTEST_GUILESS_MAIN(DoorTest)
#include "DoorTest.moc"
