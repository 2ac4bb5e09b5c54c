#include "tests/hub/door/Knocking.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QScopeGuard>
#include <atomic>
#include <thread>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::tests;

namespace {

constexpr qint64 MiB = 1024 * 1024;
#ifdef __SANITIZE_ADDRESS__
// It keeps what was freed for a while.
constexpr qint64 Slack = 512 * MiB;
#else
constexpr qint64 Slack = 24 * MiB;
#endif

/// Resident bytes of this process; 0 where the system does not say, and then only that floods are ended is seen.
qint64 resident()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

/// Sends a start and then the same piece over and over from a thread of its own, until it was sent often enough or the
/// other side closed.
class Flood
{
public:
    Flood(quint16 port, const QByteArray& start, const QByteArray& piece, qint64 total)
        : m_thread([=, this] { run(port, start, piece, total); })
    {
    }
    ~Flood() { m_thread.join(); }

    bool isOver() const { return m_over; }

private:
    void run(quint16 port, const QByteArray& start, const QByteArray& piece, qint64 total)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        qint64 sent = 0;
        if (socket.waitForConnected()) {
            socket.write(start);
            while (sent < total && socket.state() == QAbstractSocket::ConnectedState) {
                sent += socket.write(piece);
                while (socket.bytesToWrite() > MiB && socket.waitForBytesWritten()) {
                }
            }
            while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(20'000))
                socket.readAll();
        }
        m_over = true;
    }

    std::atomic_bool m_over = false;
    std::thread m_thread;
};

std::vector<std::unique_ptr<RawCaller>> crowd(int size, quint16 port)
{
    std::vector<std::unique_ptr<RawCaller>> callers;
    for (int i = 0; i < size; ++i) callers.push_back(std::make_unique<RawCaller>(port));
    return callers;
}

}

class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_UNIX
        // Both ends of every connection are in this process.
        rlimit files{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &files), 0);
        files.rlim_cur = files.rlim_max;
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &files), 0);
#endif
    }

    void aRefusalIsAProblemAndTheEndOfTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto post = [](const QByteArray& fields) {
            return "POST /v1/push HTTP/1.1\r\nHost: hub\r\n" + fields + "\r\n\r\n";
        };
        QTest::newRow("nonsense") << "\x16\x03\x01\x02\n"_ba << 400;
        QTest::newRow("bare line feeds") << "GET /v1/pull HTTP/1.1\nHost: hub\n\n"_ba << 400;
        QTest::newRow("chunked") << post("Transfer-Encoding: chunked") << 411;
        QTest::newRow("too much body") << post("Content-Length: 99999999") << 413;
        QTest::newRow("long target") << "GET /" + QByteArray(9'000, 'a') << 414;
        QTest::newRow("gzip") << post("Content-Encoding: gzip\r\nContent-Length: 3") << 415;
        QTest::newRow("expectation") << post("Expect: more\r\nContent-Length: 3") << 417;
        QTest::newRow("long head") << "GET / HTTP/1.1\r\nA: " + QByteArray(33'000, 'a') << 431;
        QTest::newRow("method") << "BREW /v1/pot HTTP/1.1\r\nHost: hub\r\n\r\n"_ba << 501;
        QTest::newRow("coding") << post("Transfer-Encoding: gzip") << 501;
        QTest::newRow("version") << "GET / HTTP/3.0\r\nHost: hub\r\n\r\n"_ba << 505;
    }

    void aRefusalIsAProblemAndTheEndOfTheConnection()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        std::atomic_int reached = 0;
        DoorUnderTest under([&](const wire::Request&) {
            ++reached;
            return text("done");
        });
        RawCaller caller(under.port);
        caller.say(bytes);
        QTRY_COMPARE(caller.status(), status);
        // Where more was on its way the door listens a moment longer, so that the refusal is not lost with a reset.
        under.clock.advanceSeconds(2);
        QTRY_VERIFY(caller.isRefusedWith(status));
        QTRY_COMPARE(under.door.callers(), 0);
        QCOMPARE(reached.load(), 0);
    }

    void aSmuggledRequestNeverReachesAWorker_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("CL.CL") << "Content-Length: 0\r\nContent-Length: 44"_ba;
        QTest::newRow("CL.CL the same") << "Content-Length: 0\r\nContent-Length: 0"_ba;
        QTest::newRow("CL.TE") << "Content-Length: 4\r\nTransfer-Encoding: chunked"_ba;
        QTest::newRow("TE.CL") << "Transfer-Encoding: chunked\r\nContent-Length: 4"_ba;
        QTest::newRow("TE alone") << "Transfer-Encoding: chunked"_ba;
        QTest::newRow("TE disguised") << "Transfer-Encoding: xchunked"_ba;
        QTest::newRow("TE before a colon") << "Transfer-Encoding : chunked\r\nContent-Length: 0"_ba;
        QTest::newRow("negative") << "Content-Length: -1"_ba;
        QTest::newRow("all bits") << "Content-Length: 18446744073709551615"_ba;
        QTest::newRow("plus") << "Content-Length: +0"_ba;
        QTest::newRow("hexadecimal") << "Content-Length: 0x0"_ba;
        QTest::newRow("list") << "Content-Length: 0, 0"_ba;
        QTest::newRow("folded") << "X: y\r\n Content-Length: 9"_ba;
        QTest::newRow("bare feed") << "X: y\nContent-Length: 9"_ba;
        QTest::newRow("no length") << "X: y"_ba;
    }

    void aSmuggledRequestNeverReachesAWorker()
    {
        QFETCH(QByteArray, fields);
        std::atomic_int reached = 0;
        DoorUnderTest under([&](const wire::Request&) {
            ++reached;
            return text("done");
        });
        RawCaller caller(under.port);
        caller.say("POST /v1/push HTTP/1.1\r\nHost: hub\r\n" + fields + "\r\n\r\n0\r\n\r\n" + get("/v1/smuggled"));
        QTRY_VERIFY(caller.answers() == 1);
        under.clock.advanceSeconds(2);
        QTRY_VERIFY(caller.isClosed());
        QCOMPARE(caller.answers(), 1);
        QVERIFY(caller.status() >= 400);
        QCOMPARE(reached.load(), 0);
    }

    void aRequestInTwoPiecesIsAnsweredWhereverItIsSplit()
    {
        DoorUnderTest under(
            [](const wire::Request& request) { return text("<" + request.body + request.token + ">"); });
        const QByteArray sample = post("/v1/push", "b\r\n\r\nd", "Authorization: Bearer t\r\n");
        RawCaller caller(under.port);
        for (qsizetype at = 1; at < sample.size(); ++at) {
            caller.heard.clear();
            caller.say(sample.first(at));
            QVERIFY(doorHasReadOn(under.port));
            QCOMPARE(caller.heard, QByteArray());
            caller.say(sample.sliced(at));
            QVERIFY(until([&] { return caller.heard.endsWith("\r\n\r\n<b\r\n\r\ndt>"); }));
        }
    }

    void endlessStreamsLeaveTheMemoryFlat_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("header fields") << "GET / HTTP/1.1\r\n"_ba
                                       << "X: " + QByteArray(65'000, 'x') + "\r\n";
        QTest::newRow("short fields") << "GET / HTTP/1.1\r\n"_ba << QByteArray("a:\r\n").repeated(16'000);
        QTest::newRow("request line") << "GET /"_ba << QByteArray(65'536, 'x');
        QTest::newRow("declared body") << "POST /nowhere HTTP/1.1\r\nHost: hub\r\nContent-Length: 209715200\r\n\r\n"_ba
                                       << QByteArray(65'536, 'x');
        QTest::newRow("chunks") << "POST /nowhere HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\n\r\n"_ba
                                << "10000\r\n" + QByteArray(65'536, 'x') + "\r\n";
        QTest::newRow("requests") << get("/nowhere") << QByteArray(get("/nowhere")).repeated(1'500);
    }

    void endlessStreamsLeaveTheMemoryFlat()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, piece);
        const bool isRefused = QByteArray(QTest::currentDataTag()) != "requests";
        DoorUnderTest under;
        QVERIFY(doorHasReadOn(under.port));
        const qint64 before = resident();
        qint64 most = before;
        {
            Flood flood(under.port, start, piece, isRefused ? 200 * MiB : 2 * MiB);
            const auto isOver = [&] {
                most = std::max(most, resident());
                under.clock.advanceSeconds(1);
                return flood.isOver();
            };
            QVERIFY(until(isOver));
        }
        QVERIFY2(most - before < Slack, QByteArray::number((most - before) / MiB) + " MiB more");
        QTRY_COMPARE(under.door.callers(), 0);
    }

    void allBodiesTogetherAreBounded()
    {
        hub::DoorOptions options;
        options.limits.heldBodies = 8 * MiB;
        DoorUnderTest under([](const wire::Request& request) { return text(QByteArray::number(request.body.size())); },
                            options);
        const QByteArray whole = post("/v1/push", QByteArray(4 * MiB, 'x'));
        auto callers = crowd(4, under.port);
        for (const auto& caller : callers) caller->say(whole.chopped(1));
        const auto refused = [&] {
            return std::count_if(callers.begin(), callers.end(),
                                 [](const auto& caller) { return caller->status() == 503; });
        };
        QTRY_VERIFY(refused() >= 2);
        for (const auto& caller : callers)
            if (caller->status() == 0) caller->say(whole.last(1));
        const auto answered = [&] {
            return std::count_if(callers.begin(), callers.end(),
                                 [](const auto& caller) { return caller->status() == 200; });
        };
        QTRY_VERIFY(answered() == 4 - refused());
        QVERIFY(answered() >= 1);
        callers.clear();
        QTRY_COMPARE(under.door.callers(), 0);
        RawCaller after(under.port);
        after.say(whole);
        QTRY_VERIFY(after.heard.endsWith(QByteArray::number(4 * MiB)));
    }

    void whoSaysNothingIsSentAwayWithoutAWord()
    {
        DoorUnderTest under;
        RawCaller silent(under.port);
        QTRY_COMPARE(under.door.callers(), 1);
        under.clock.advanceSeconds(4);
        QVERIFY(doorHasReadOn(under.port));
        QVERIFY(!silent.isClosed());
        under.clock.advanceSeconds(2);
        QTRY_VERIFY(silent.isClosed());
        QCOMPARE(silent.heard, QByteArray());
    }

    void aHeadThatDripsIsGivenUp()
    {
        DoorUnderTest under;
        RawCaller slow(under.port);
        const QByteArray head = "GET /v1/pull HTTP/1.1\r\nHost: hub\r\n";
        // A byte a second, for longer than the whole head may take.
        for (int second = 0; second < 5; ++second) {
            slow.say(head.mid(second, 1));
            QVERIFY(doorHasReadOn(under.port));
            QVERIFY(!slow.isClosed());
            under.clock.advanceSeconds(1);
        }
        QTRY_VERIFY(slow.isRefusedWith(408));
    }

    void aBodyThatDripsIsGivenUp()
    {
        DoorUnderTest under;
        RawCaller slow(under.port);
        slow.say("POST /v1/push HTTP/1.1\r\nHost: hub\r\nContent-Length: 100000\r\n\r\n");
        QVERIFY(doorHasReadOn(under.port));
        // After the grace it must keep up a rate, long before the last moment.
        for (int second = 0; second < 5; ++second) {
            slow.say("x");
            QVERIFY(doorHasReadOn(under.port));
            under.clock.advanceSeconds(1);
            QVERIFY(!slow.isClosed());
        }
        slow.say("x");
        QVERIFY(doorHasReadOn(under.port));
        under.clock.advanceSeconds(1);
        QTRY_COMPARE(slow.status(), 408);
        under.clock.advanceSeconds(2);
        QTRY_VERIFY(slow.isRefusedWith(408));
    }

    void aBodyThatKeepsTheRateStillMustEnd()
    {
        DoorUnderTest under;
        RawCaller steady(under.port);
        steady.say("POST /v1/push HTTP/1.1\r\nHost: hub\r\nContent-Length: 4000000\r\n\r\n");
        for (int second = 0; second < 29; ++second) {
            steady.say(QByteArray(8 * 1024, 'x'));
            QVERIFY(doorHasReadOn(under.port));
            QVERIFY(!steady.isClosed());
            under.clock.advanceSeconds(1);
        }
        QCOMPARE(steady.status(), 0);
        under.clock.advanceSeconds(2);
        QTRY_COMPARE(steady.status(), 408);
    }

    void aConnectionThatIdlesIsClosed()
    {
        DoorUnderTest under;
        RawCaller idle(under.port);
        idle.say(get("/v1/pull"));
        QTRY_COMPARE(idle.status(), 200);
        QVERIFY(doorHasReadOn(under.port));
        under.clock.advanceSeconds(59);
        QVERIFY(doorHasReadOn(under.port));
        QVERIFY(!idle.isClosed());
        under.clock.advanceSeconds(2);
        QTRY_VERIFY(idle.isClosed());
        QCOMPARE(idle.answers(), 1);
    }

    void aLaterRequestThatDripsIsGivenUpAsTheFirstIs()
    {
        DoorUnderTest under;
        RawCaller slow(under.port);
        slow.say(get("/v1/pull"));
        QTRY_COMPARE(slow.status(), 200);
        slow.say("GET /v1/pu");
        QVERIFY(doorHasReadOn(under.port));
        under.clock.advanceSeconds(6);
        QTRY_VERIFY(slow.isClosed());
        QVERIFY(slow.heard.contains("HTTP/1.1 408 "));
    }

    void anAnswerThatNobodyTakesIsGivenUp()
    {
        DoorUnderTest under([](const wire::Request&) { return text(QByteArray(8 * MiB, 'x')); });
        RawCaller deaf(under.port);
        deaf.socket.setReadBufferSize(1);
        deaf.say(get("/v1/large"));
        QTRY_COMPARE(under.door.callers(), 1);
        QTRY_VERIFY(!deaf.heard.isEmpty() || deaf.socket.bytesAvailable() > 0);
        QVERIFY(doorHasReadOn(under.port));
        under.clock.advanceSeconds(31);
        QTRY_COMPARE(under.door.callers(), 0);
    }

    void sixHundredConnectionsAreBoundedAndTheHonestStillComeIn()
    {
        DoorUnderTest under;
        auto callers = crowd(600, under.port);
        const auto refused = [&] {
            return std::count_if(callers.begin(), callers.end(),
                                 [](const auto& caller) { return caller->isRefusedWith(503); });
        };
        QVERIFY(until([&] { return refused() == 600 - 512; }));
        QCOMPARE(under.door.callers(), 512);
        // Those who say nothing make room in time, without anybody asking.
        under.clock.advanceSeconds(6);
        QTRY_COMPARE(under.door.callers(), 0);
        QVERIFY(doorHasReadOn(under.port));
    }

    void whoeverIdlesLongestMakesRoomForTheNext()
    {
        hub::DoorOptions options;
        options.limits.callers = 3;
        DoorUnderTest under([](const wire::Request&) { return text("done"); }, options);
        auto callers = crowd(3, under.port);
        for (const auto& caller : callers) {
            caller->say(get("/v1/pull"));
            QTRY_COMPARE(caller->status(), 200);
            under.clock.advanceSeconds(10);
        }
        RawCaller next(under.port);
        next.say(get("/v1/pull"));
        QTRY_COMPARE(next.status(), 200);
        QTRY_VERIFY(callers.front()->isClosed());
        QVERIFY(!callers.at(1)->isClosed());
        QVERIFY(!callers.at(2)->isClosed());
    }

    void whoeverDawdlesAtAHeadMakesRoomForTheHonest()
    {
        hub::DoorOptions options;
        options.limits.callers = 100;
        DoorUnderTest under([](const wire::Request&) { return text("done"); }, options);
        auto drips = crowd(100, under.port);
        for (const auto& caller : drips) caller->say("GET /v1/pull HTT");
        QTRY_COMPARE(under.door.callers(), 100);
        RawCaller tooSoon(under.port);
        QTRY_VERIFY(tooSoon.isRefusedWith(503));
        under.clock.advanceSeconds(1);
        QVERIFY(doorHasReadOn(under.port));
        QVERIFY(doorHasReadOn(under.port));
    }

#ifdef Q_OS_UNIX
    void runningOutOfDescriptorsPassesByItself()
    {
        DoorUnderTest under;
        // The system takes these in; the door has not been told yet.
        auto callers = crowd(20, under.port);
        for (const auto& caller : callers) QVERIFY(caller->socket.waitForConnected());
        rlimit files{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &files), 0);
        const auto restore = qScopeGuard([files] { setrlimit(RLIMIT_NOFILE, &files); });
        // All descriptors below the next free one are taken.
        const int next = dup(0);
        close(next);
        rlimit none = files;
        none.rlim_cur = static_cast<rlim_t>(next);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
        for (const auto& caller : callers) caller->say(get("/v1/pull"));
        QCoreApplication::processEvents();
        QCOMPARE(under.door.callers(), 0);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &files), 0);
        for (const auto& caller : callers) QVERIFY(until([&] { return caller->status() == 200; }));
    }
#endif

    void oneAddressMayNotTakeAllThePlaces()
    {
        hub::DoorOptions options;
        options.limits.loopbackSpeaksForMany = false;
        DoorUnderTest under([](const wire::Request&) { return text("done"); }, options);
        auto callers = crowd(100, under.port);
        const auto refused = [&] {
            return std::count_if(callers.begin(), callers.end(),
                                 [](const auto& caller) { return caller->isRefusedWith(503); });
        };
        QTRY_COMPARE(refused(), 100 - 64);
        QCOMPARE(under.door.callers(), 64);
        callers.clear();
        QTRY_COMPARE(under.door.callers(), 0);
        QVERIFY(doorHasReadOn(under.port));
    }

    void amidAFloodTheHonestAreAnswered()
    {
        DoorUnderTest under;
        auto drips = crowd(300, under.port);
        for (const auto& caller : drips) caller->say("GET /v1/pull HTT");
        Flood headers(under.port, "GET / HTTP/1.1\r\n", "X: " + QByteArray(65'000, 'x') + "\r\n", 200 * MiB);
        Flood body(under.port, "POST / HTTP/1.1\r\nHost: hub\r\nContent-Length: 209715200\r\n\r\n",
                   QByteArray(65'536, 'x'), 200 * MiB);
        RawCaller honest(under.port);
        for (int i = 0; i < 200; ++i) {
            honest.heard.clear();
            honest.say(get("/v1/pull"));
            QVERIFY(until([&] { return honest.heard.endsWith("done"); }));
        }
        const auto isOver = [&] {
            under.clock.advanceSeconds(1);
            return headers.isOver() && body.isOver();
        };
        QVERIFY(until(isOver));
    }

    void randomBytesNeverReachAWorkerNorStopTheDoor()
    {
        std::atomic_int reached = 0;
        DoorUnderTest under([&](const wire::Request& request) {
            if (request.path != "/health"_L1) ++reached;
            return text("done");
        });
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            RawCaller caller(under.port);
            QByteArray noise(1 + random.bounded(2000), '\0');
            for (char& byte : noise) byte = static_cast<char>(random.bounded(256));
            caller.say(noise);
            QVERIFY(until([&] { return caller.status() == 400; }));
        }
        QVERIFY(doorHasReadOn(under.port));
        QCOMPARE(reached.load(), 0);
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "HostileTest.moc"
