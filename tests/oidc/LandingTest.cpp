#include "core/sync/browser/LoopbackLanding.h"

#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace carrel::sync;
using namespace Qt::StringLiterals;

namespace {

using Verdict = Landing::Verdict;

const LandingWords Words{u"Carrel"_s, u"You can go back <now>"_s, u"Not finished"_s, u"Not waited for"_s};

/// A landing that knows one state, and what came of it.
struct Waiting {
    explicit Waiting(int patienceMs = 60'000) : landing(Words, patienceMs)
    {
        const auto at = landing.open(
            [this](const QUrlQuery& brought) {
                ++judged;
                if (brought.queryItemValue(u"state"_s) != u"mine") return Verdict::Stranger;
                return brought.hasQueryItem(u"code"_s) ? Verdict::Finished : Verdict::Stopped;
            },
            [this](bool inTime) { ended = inTime; });
        if (!at) qFatal("nothing can listen");
        address = *at;
    }
    std::unique_ptr<QTcpSocket> visitor() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(address.host(), quint16(address.port()));
        return socket;
    }

    LoopbackLanding landing;
    QUrl address;
    int judged = 0;
    std::optional<bool> ended;
};

/// Everything that is answered, until the other side closes.
QByteArray answerTo(QTcpSocket& socket, const QByteArray& words)
{
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }, 20'000)) return "no connection";
    socket.write(words);
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 20'000)) return "no end";
    return socket.readAll();
}

QByteArray get(const QByteArray& target) { return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"; }

QByteArray statusOf(const QByteArray& answer) { return answer.mid(9, 3); }

}

/// Where the browser comes back to: one visit, of whoever knows the state.
class LandingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAddressIsOnThisMachineAndEachTimeAnother()
    {
        const Waiting one;
        const Waiting two;
        QCOMPARE(one.address.host(), u"127.0.0.1"_s);
        QCOMPARE(one.address.path(), u"/callback"_s);
        QVERIFY(one.address.port() != two.address.port());
    }

    void theVisitThatIsWaitedForGetsAKindPageAndEndsTheWaiting()
    {
        Waiting waiting;
        const auto visitor = waiting.visitor();
        const QByteArray page = answerTo(*visitor, get("/callback?code=abc&state=mine"));
        QCOMPARE(statusOf(page), QByteArray("200"));
        QVERIFY(page.contains("You can go back &lt;now&gt;"));
        // It names nobody, repeats nothing, and nothing keeps it.
        QVERIFY(!page.contains("abc") && !page.contains("mine"));
        QVERIFY(page.contains("no-store") && page.contains("no-referrer") && page.contains("default-src 'none'"));
        QTRY_VERIFY(waiting.ended.has_value());
        QVERIFY(*waiting.ended);
    }

    void aWrongStateIsTurnedAwayAndTheRightOneStillHeard()
    {
        Waiting waiting;
        for (const QByteArray& target : {QByteArray("/callback?code=abc&state=yours"), QByteArray("/callback?code=abc"), QByteArray("/callback"), QByteArray("/callback?state=mine2")}) {
            const auto stranger = waiting.visitor();
            const QByteArray page = answerTo(*stranger, get(target));
            QCOMPARE(statusOf(page), QByteArray("400"));
            QVERIFY(page.contains("Not waited for"));
        }
        QVERIFY(!waiting.ended);
        const auto visitor = waiting.visitor();
        QCOMPARE(statusOf(answerTo(*visitor, get("/callback?code=abc&state=mine"))), QByteArray("200"));
        QTRY_VERIFY(waiting.ended.has_value());
        QCOMPARE(waiting.judged, 5);
    }

    void aSecondVisitorIsRefused()
    {
        Waiting waiting;
        const auto early = waiting.visitor();
        QVERIFY(QTest::qWaitFor([&] { return early->state() == QAbstractSocket::ConnectedState; }, 20'000));
        const auto visitor = waiting.visitor();
        QCOMPARE(statusOf(answerTo(*visitor, get("/callback?code=abc&state=mine"))), QByteArray("200"));
        QTRY_VERIFY(waiting.ended.has_value());
        // Whoever stood in the door already is turned away, and whoever comes now finds it shut.
        QCOMPARE(statusOf(answerTo(*early, get("/callback?code=abc&state=mine"))), QByteArray("400"));
        const auto late = waiting.visitor();
        QTRY_COMPARE(late->error(), QAbstractSocket::ConnectionRefusedError);
        QCOMPARE(waiting.judged, 1);
    }

    void aRefusalHasAPageOfItsOwn()
    {
        Waiting waiting;
        const auto visitor = waiting.visitor();
        const QByteArray page = answerTo(*visitor, get("/callback?error=access_denied&state=mine"));
        QVERIFY(page.contains("Not finished"));
        QTRY_VERIFY(waiting.ended.has_value());
    }

    void whatIsNoVisitOfABrowserIsTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("an icon") << get("/favicon.ico") << QByteArray("404");
        QTest::newRow("a deeper page") << get("/callback/x?code=a&state=mine") << QByteArray("404");
        QTest::newRow("a form") << QByteArray("POST /callback?code=a&state=mine HTTP/1.1\r\n\r\n") << QByteArray("400");
        QTest::newRow("another place") << get("http://example.org/callback?code=a&state=mine") << QByteArray("400");
        QTest::newRow("no protocol") << QByteArray("GET /callback?code=a&state=mine\r\n\r\n") << QByteArray("400");
        QTest::newRow("nonsense") << QByteArray("\x16\x03\x01\r\n\r\n") << QByteArray("400");
        QTest::newRow("without end") << QByteArray("GET /callback?code=a&state=mine&x=" + QByteArray(32 * 1024, 'x')) << QByteArray("400");
    }
    void whatIsNoVisitOfABrowserIsTurnedAway()
    {
        QFETCH(QByteArray, words);
        Waiting waiting;
        const auto visitor = waiting.visitor();
        const QByteArray answer = answerTo(*visitor, words);
        // One who goes on talking may be cut off before the answer is read.
        if (words.size() < 1000) QTEST(statusOf(answer), "status");
        QCOMPARE(waiting.judged, 0);
        QVERIFY(!waiting.ended);
    }

    void aHeadInPiecesIsPutTogether()
    {
        Waiting waiting;
        const auto visitor = waiting.visitor();
        QVERIFY(QTest::qWaitFor([&] { return visitor->state() == QAbstractSocket::ConnectedState; }, 20'000));
        for (const char* piece : {"GET /callback?co", "de=abc&state=mine HT"}) {
            visitor->write(piece);
            visitor->flush();
            QCoreApplication::processEvents();
        }
        QCOMPARE(statusOf(answerTo(*visitor, "TP/1.1\r\nHost: 127.0.0.1\r\n\r\n")), QByteArray("200"));
    }

    void visitorsWhoSayNothingMakeRoom()
    {
        Waiting waiting;
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 3 * LoopbackLanding::MostVisitors; ++i) silent.push_back(waiting.visitor());
        QTRY_COMPARE(silent.front()->state(), QAbstractSocket::UnconnectedState);
        const auto visitor = waiting.visitor();
        QCOMPARE(statusOf(answerTo(*visitor, get("/callback?code=abc&state=mine"))), QByteArray("200"));
    }

    void waitingEnds()
    {
        Waiting waiting(20);
        QTRY_VERIFY(waiting.ended.has_value());
        QVERIFY(!*waiting.ended);
        const auto late = waiting.visitor();
        QTRY_COMPARE(late->error(), QAbstractSocket::ConnectionRefusedError);
    }

    void whatIsClosedHearsNobodyAndSaysNothing()
    {
        Waiting waiting;
        waiting.landing.close();
        const auto late = waiting.visitor();
        QTRY_COMPARE(late->error(), QAbstractSocket::ConnectionRefusedError);
        QVERIFY(!waiting.ended);
    }
};

QTEST_GUILESS_MAIN(LandingTest)
#include "LandingTest.moc"
