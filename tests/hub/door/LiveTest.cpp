#include "tests/hub/door/Knocking.h"

#include <QtTest/QSignalSpy>
#include <QtWebSockets/QWebSocket>
#include <thread>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::tests;

namespace {

/// Admits `good…` tokens under the enrolment `desk-<token>`.
wire::Reply admitting(const wire::Request& request)
{
    if (request.path != "/v1/live"_L1) return text("done");
    if (request.token == "odd") return text("fine, but whose?");
    if (!request.token.startsWith("good")) return {401, "application/problem+json", "{\"status\":401}", {}, {}};
    return {200, {}, {}, {}, {{"Carrel-Enrolment", "desk-" + request.token}}};
}

QByteArray handshake(const QByteArray& target, const QByteArray& fields = {})
{
    return get(target, "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                           fields);
}

const QByteArray Ping = "\x89\x00"_ba;
const QByteArray MaskedPong = "\x8a\x80\x01\x02\x03\x04"_ba;

}

class LiveTest : public QObject
{
    Q_OBJECT

    static void open(QWebSocket& desk, quint16 port, const QByteArray& token)
    {
        QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/v1/live"_s.arg(port)));
        request.setRawHeader("Authorization", "Bearer " + token);
        desk.open(request);
    }

private Q_SLOTS:
    void anAdmittedDeskHearsItsHintsAndNobodyElses()
    {
        DoorUnderTest under(admitting);
        QWebSocket mine;
        QWebSocket other;
        QSignalSpy minesHints(&mine, &QWebSocket::textMessageReceived);
        QSignalSpy othersHints(&other, &QWebSocket::textMessageReceived);
        open(mine, under.port, "good1");
        open(other, under.port, "good2");
        QTRY_COMPARE(under.door.listeners(), 2);
        QTRY_COMPARE(mine.state(), QAbstractSocket::ConnectedState);
        under.door.hint(u"desk-nobody"_s);
        under.door.hint(u"desk-good1"_s);
        QTRY_COMPARE(minesHints.count(), 1);
        QCOMPARE(minesHints.first().first().toString(), u"something"_s);
        QVERIFY(doorHasReadOn(under.port));
        QCOMPARE(othersHints.count(), 0);
        // Once admitted a desk takes no place among the callers.
        QTRY_COMPARE(under.door.callers(), 0);
    }

    void aTicketAdmitsAsATokenDoes()
    {
        DoorUnderTest under(admitting);
        QWebSocket desk;
        desk.open(QUrl(u"ws://127.0.0.1:%1/v1/live?ticket=good%20one"_s.arg(under.port)));
        QTRY_COMPARE(under.door.listeners(), 1);
        QSignalSpy hints(&desk, &QWebSocket::textMessageReceived);
        under.door.hint(u"desk-good one"_s);
        QTRY_COMPARE(hints.count(), 1);
    }

    void whoIsNotAdmittedIsToldWhyInHttp_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("no token") << handshake("/v1/live") << 401;
        QTest::newRow("bad token") << handshake("/v1/live", "Authorization: Bearer bad\r\n") << 401;
        QTest::newRow("elsewhere") << handshake("/v1/pull", "Authorization: Bearer good\r\n") << 404;
        QTest::newRow("health") << handshake("/health", "Authorization: Bearer good\r\n") << 404;
        QTest::newRow("200 without an enrolment") << handshake("/v1/live", "Authorization: Bearer odd\r\n") << 500;
        QTest::newRow("an admission of its own") << handshake("/v1/live", "Carrel-Admission: 1\r\n") << 401;
    }

    void whoIsNotAdmittedIsToldWhyInHttp()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        DoorUnderTest under(admitting);
        RawCaller caller(under.port);
        caller.say(request);
        QTRY_VERIFY(caller.isRefusedWith(status));
        QCOMPARE(under.door.listeners(), 0);
        QTRY_COMPARE(under.door.callers(), 0);
    }

    void aHandshakeThatQtRefusesLeavesNoListener()
    {
        DoorUnderTest under(admitting);
        RawCaller caller(under.port);
        caller.say(get("/v1/live", "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 7\r\n"
                                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer good\r\n"));
        QTRY_VERIFY(caller.isClosed());
        QVERIFY(caller.status() >= 400);
        QCOMPARE(under.door.listeners(), 0);
    }

    void hintsInARushBecomeOneNowAndOneLater()
    {
        DoorUnderTest under(admitting);
        QWebSocket desk;
        QSignalSpy hints(&desk, &QWebSocket::textMessageReceived);
        open(desk, under.port, "good1");
        QTRY_COMPARE(under.door.listeners(), 1);
        for (int i = 0; i < 50; ++i) {
            under.door.hint(u"desk-good1"_s);
            QVERIFY(i % 10 || doorHasReadOn(under.port));
        }
        QTRY_COMPARE(hints.count(), 1);
        QVERIFY(doorHasReadOn(under.port));
        QCOMPARE(hints.count(), 1);
        under.clock.advanceSeconds(1);
        QTRY_COMPARE(hints.count(), 2);
        under.clock.advanceSeconds(1);
        QVERIFY(doorHasReadOn(under.port));
        QCOMPARE(hints.count(), 2);
    }

    void hintsMayComeFromAnyThread()
    {
        DoorUnderTest under(admitting);
        QWebSocket desk;
        QSignalSpy hints(&desk, &QWebSocket::textMessageReceived);
        open(desk, under.port, "good1");
        QTRY_COMPARE(under.door.listeners(), 1);
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < 1000; ++n) under.door.hint(u"desk-good1"_s);
            });
        for (std::thread& thread : threads) thread.join();
        QTRY_VERIFY(hints.count() >= 1);
    }

    void aDeskThatAnswersItsPingsStaysAndOneThatDoesNotIsDropped()
    {
        DoorUnderTest under(admitting);
        RawCaller alive(under.port);
        RawCaller dead(under.port);
        for (RawCaller* caller : {&alive, &dead}) {
            caller->say(handshake("/v1/live", "Authorization: Bearer good1\r\n"));
            QTRY_VERIFY(caller->heard.startsWith("HTTP/1.1 101 ") && caller->heard.endsWith("\r\n\r\n"));
        }
        QTRY_COMPARE(under.door.listeners(), 2);
        under.clock.advanceSeconds(1);
        under.clock.advanceSeconds(30);
        QTRY_VERIFY(alive.heard.endsWith(Ping));
        QTRY_VERIFY(dead.heard.endsWith(Ping));
        alive.heard.clear();
        alive.say(MaskedPong);
        QVERIFY(doorHasReadOn(under.port));
        under.clock.advanceSeconds(30);
        QTRY_VERIFY(dead.isClosed());
        QTRY_COMPARE(alive.heard, Ping);
        QCOMPARE(under.door.listeners(), 1);
    }

    void aDeskThatTalksIsSentAway()
    {
        DoorUnderTest under(admitting);
        QWebSocket desk;
        open(desk, under.port, "good1");
        QTRY_COMPARE(under.door.listeners(), 1);
        QTRY_COMPARE(desk.state(), QAbstractSocket::ConnectedState);
        desk.sendTextMessage(u"hello?"_s);
        QTRY_COMPARE(under.door.listeners(), 0);
        QTRY_COMPARE(desk.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(desk.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
    }

    void aHugeFrameIsNotWaitedFor()
    {
        DoorUnderTest under(admitting);
        RawCaller caller(under.port);
        caller.say(handshake("/v1/live", "Authorization: Bearer good1\r\n"));
        QTRY_COMPARE(under.door.listeners(), 1);
        caller.say("\x82\xff\x00\x00\x00\x00\x7f\xff\xff\xff\x01\x02\x03\x04"_ba + QByteArray(2000, 'x'));
        QTRY_COMPARE(under.door.listeners(), 0);
        QTRY_VERIFY(caller.isClosed());
    }

    void aDeskThatLeavesIsForgotten()
    {
        DoorUnderTest under(admitting);
        {
            QWebSocket desk;
            open(desk, under.port, "good1");
            QTRY_COMPARE(under.door.listeners(), 1);
        }
        QTRY_COMPARE(under.door.listeners(), 0);
        under.door.hint(u"desk-good1"_s);
        QVERIFY(doorHasReadOn(under.port));
    }

    void anEnrolmentThatIsPartedHearsNoMore()
    {
        DoorUnderTest under(admitting);
        QWebSocket parted;
        QWebSocket other;
        open(parted, under.port, "good1");
        open(other, under.port, "good2");
        QTRY_COMPARE(under.door.listeners(), 2);
        QTRY_COMPARE(parted.state(), QAbstractSocket::ConnectedState);
        under.door.part(u"desk-good1"_s);
        QTRY_COMPARE(parted.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(under.door.listeners(), 1);
    }

    void oneEnrolmentHoldsOnlyAFewLines()
    {
        DoorUnderTest under(admitting);
        std::vector<std::unique_ptr<QWebSocket>> desks;
        for (int i = 0; i < hub::Live::LinesPerEnrolment; ++i) {
            desks.push_back(std::make_unique<QWebSocket>());
            open(*desks.back(), under.port, "good1");
            QTRY_COMPARE(under.door.listeners(), i + 1);
            QTRY_COMPARE(desks.back()->state(), QAbstractSocket::ConnectedState);
        }
        QWebSocket another;
        open(another, under.port, "good1");
        QTRY_COMPARE(desks.front()->state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(another.state(), QAbstractSocket::ConnectedState);
        QTRY_COMPARE(under.door.listeners(), hub::Live::LinesPerEnrolment);
    }

    void onlySoManyMayListen()
    {
        hub::DoorOptions options;
        options.limits.live = 2;
        DoorUnderTest under(admitting, options);
        RawCaller first(under.port);
        RawCaller second(under.port);
        first.say(handshake("/v1/live", "Authorization: Bearer good1\r\n"));
        second.say(handshake("/v1/live", "Authorization: Bearer good2\r\n"));
        QTRY_COMPARE(under.door.listeners(), 2);
        RawCaller third(under.port);
        third.say(handshake("/v1/live", "Authorization: Bearer good3\r\n"));
        QTRY_VERIFY(third.isRefusedWith(503));
        first.socket.abort();
        QTRY_COMPARE(under.door.listeners(), 1);
        RawCaller fourth(under.port);
        fourth.say(handshake("/v1/live", "Authorization: Bearer good4\r\n"));
        QTRY_COMPARE(fourth.status(), 101);
    }

    void anUpgradeMayFollowAnOrdinaryCall()
    {
        DoorUnderTest under(admitting);
        RawCaller caller(under.port);
        caller.say(get("/v1/pull") + handshake("/v1/live", "Authorization: Bearer good1\r\n"));
        QTRY_VERIFY(caller.heard.contains("HTTP/1.1 101 "));
        QTRY_COMPARE(under.door.listeners(), 1);
        under.door.hint(u"desk-good1"_s);
        QTRY_VERIFY(caller.heard.endsWith("\x81\x09something"));
    }

    void theDoorCanGoWhileDesksListen()
    {
        auto under = std::make_unique<DoorUnderTest>(admitting);
        QWebSocket desk;
        open(desk, under->port, "good1");
        QTRY_COMPARE(under->door.listeners(), 1);
        QTRY_COMPARE(desk.state(), QAbstractSocket::ConnectedState);
        under.reset();
        QTRY_COMPARE(desk.state(), QAbstractSocket::UnconnectedState);
    }
};

QTEST_GUILESS_MAIN(LiveTest)
#include "LiveTest.moc"
