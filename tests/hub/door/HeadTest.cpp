#include "core/hub/door/Head.h"
#include "core/hub/door/Call.h"
#include "core/hub/door/Intake.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::hub;

/// What the door makes of a head, without any network.
class HeadTest : public QObject
{
    Q_OBJECT

    /// The refusal's status, or 200 when a whole request came out.
    static int verdictOn(const QByteArray& bytes)
    {
        const Limits limits;
        Intake intake(limits);
        intake.feed(bytes);
        if (intake.stage() == Intake::Stage::Refused) return statusOf(intake.refusal());
        return intake.stage() == Intake::Stage::Whole ? 200 : 0;
    }

private Q_SLOTS:
    void anOrdinaryRequestIsTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("get") << "GET /v1/pull?after=3 HTTP/1.1\r\nHost: hub\r\n\r\n"_ba;
        QTest::newRow("post") << "POST /v1/push HTTP/1.1\r\nHost: hub:8080\r\nContent-Length: 2\r\n\r\n{}"_ba;
        QTest::newRow("empty post") << "POST /v1/ack HTTP/1.1\r\nHost: hub\r\nContent-Length: 0\r\n\r\n"_ba;
        QTest::newRow("blanks around a value") << "GET / HTTP/1.1\r\nHost:\t hub \t\r\n\r\n"_ba;
        QTest::newRow("old version") << "GET / HTTP/1.0\r\n\r\n"_ba;
        QTest::newRow("absolute and the same host") << "GET http://HUB/v1/x HTTP/1.1\r\nHost: hub\r\n\r\n"_ba;
        QTest::newRow("same length of nothing") << "GET / HTTP/1.1\r\nHost: hub\r\nContent-Length: 0\r\n\r\n"_ba;
        QTest::newRow("escapes") << "GET /v1/a%20b?q=%C3%A9 HTTP/1.1\r\nHost: [::1]:80\r\n\r\n"_ba;
        QTest::newRow("repeated list")
            << "GET / HTTP/1.1\r\nHost: hub\r\nAccept-Encoding: gzip\r\nAccept-Encoding: zstd\r\n\r\n"_ba;
        QTest::newRow("packed body")
            << "PUT /v1/x HTTP/1.1\r\nHost: hub\r\nContent-Encoding: ZSTD\r\nContent-Length: 1\r\n\r\nx"_ba;
        QTest::newRow("continue")
            << "POST / HTTP/1.1\r\nHost: hub\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\nx"_ba;
    }

    void anOrdinaryRequestIsTaken()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(verdictOn(bytes), 200);
    }

    void aRequestThatTwoReadersCouldReadTwoWaysIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        const auto length = [](const QByteArray& fields) {
            return "POST /v1/push HTTP/1.1\r\nHost: hub\r\n" + fields + "\r\n\r\n";
        };
        const auto line = [](const QByteArray& requestLine) { return requestLine + "\r\nHost: hub\r\n\r\n"; };
        const auto field = [](const QByteArray& fieldLine) {
            return "GET / HTTP/1.1\r\nHost: hub\r\n" + fieldLine + "\r\n\r\n";
        };

        row("two lengths", length("Content-Length: 5\r\nContent-Length: 6"), 400);
        row("one length twice", length("Content-Length: 5\r\nContent-Length: 5"), 400);
        row("list of lengths", length("Content-Length: 5, 5"), 400);
        row("length and chunked", length("Content-Length: 5\r\nTransfer-Encoding: chunked"), 400);
        row("chunked and length", length("Transfer-Encoding: chunked\r\nContent-Length: 5"), 400);
        row("chunked", length("Transfer-Encoding: chunked"), 411);
        row("capital chunked", length("transfer-encoding:Chunked"), 411);
        row("chunked twice", length("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"), 400);
        row("chunked with a tail", length("Transfer-Encoding: chunked, identity"), 501);
        row("vertical tab chunked",
            length("Transfer-Encoding: \x0b"
                   "chunked"),
            400);
        row("another coding", length("Transfer-Encoding: xchunked"), 501);
        row("gzip coding", length("Transfer-Encoding: gzip, chunked"), 501);
        row("negative", length("Content-Length: -1"), 400);
        row("plus", length("Content-Length: +5"), 400);
        row("hexadecimal", length("Content-Length: 0x5"), 400);
        row("underscore", length("Content-Length: 1_0"), 400);
        row("fraction", length("Content-Length: 5.0"), 400);
        row("leading zero", length("Content-Length: 05"), 400);
        row("empty length", length("Content-Length:"), 400);
        row("all bits", length("Content-Length: 18446744073709551615"), 413);
        row("beyond all bits", length("Content-Length: 99999999999999999999999999999999999999"), 413);
        row("just too much", length("Content-Length: 4194305"), 413);
        row("no length", length("Accept: x"), 411);
        row("get with a body", field("Content-Length: 3"), 400);
        row("old version chunked", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"_ba, 400);
        row("blank before the colon", length("Content-Length : 5"), 400);
        row("tab before the colon", length("Transfer-Encoding\t: chunked"), 400);

        row("folded line", field("Accept: a\r\n b"), 400);
        row("folded first line", "GET / HTTP/1.1\r\n Host: hub\r\n\r\n"_ba, 400);
        row("no colon", field("Accept"), 400);
        row("no name", field(": x"), 400);
        row("bad name", field("Acc(ept: x"), 400);
        row("bare line feed", "GET / HTTP/1.1\nHost: hub\n\n"_ba, 400);
        row("bare carriage return", field("Accept: a\rb"), 400);
        row("two carriage returns", "GET / HTTP/1.1\r\r\nHost: hub\r\n\r\n"_ba, 400);
        row("null", field("Accept: a"_ba + '\0' + "b"), 400);
        row("escape byte", field("Accept: \x1b[0m"), 400);
        row("delete byte", field("Accept: \x7f"), 400);
        row("empty line first", "\r\nGET / HTTP/1.1\r\nHost: hub\r\n\r\n"_ba, 400);

        row("no host", "GET / HTTP/1.1\r\n\r\n"_ba, 400);
        row("two hosts", field("Host: other"), 400);
        row("host with a path", "GET / HTTP/1.1\r\nHost: hub/x\r\n\r\n"_ba, 400);
        row("host with a user", "GET / HTTP/1.1\r\nHost: a@hub\r\n\r\n"_ba, 400);
        row("two authorizations", field("Authorization: Bearer a\r\nAuthorization: Bearer b"), 400);

        row("no target", line("GET HTTP/1.1"), 400);
        row("no version", line("GET /"), 400);
        row("lower case version", line("GET / http/1.1"), 400);
        row("long version", line("GET / HTTP/1.10"), 400);
        row("version of letters", line("GET / HTTP/a.b"), 400);
        row("version 2", line("GET / HTTP/2.0"), 505);
        row("version 1.2", line("GET / HTTP/1.2"), 505);
        row("version 0.9", line("GET / HTTP/0.9"), 505);
        row("http 2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba, 505);
        row("two spaces", line("GET  / HTTP/1.1"), 400);
        row("tab for a space", line("GET\t/ HTTP/1.1"), 400);
        row("space at the end", line("GET / HTTP/1.1 "), 400);
        row("space in the target", line("GET /a b HTTP/1.1"), 400);
        row("leading space", line(" GET / HTTP/1.1"), 400);
        row("bad method", line("G(T / HTTP/1.1"), 400);
        row("another method", line("BREW / HTTP/1.1"), 501);
        row("small method", line("get / HTTP/1.1"), 501);
        row("tunnel", line("CONNECT hub:443 HTTP/1.1"), 501);
        row("trace", line("TRACE / HTTP/1.1"), 501);

        row("absolute and another host", line("GET http://other/v1/x HTTP/1.1"), 400);
        row("absolute with a user", line("GET http://a@hub/ HTTP/1.1"), 400);
        row("another scheme", line("GET file:///etc/passwd HTTP/1.1"), 400);
        row("asterisk", line("OPTIONS * HTTP/1.1"), 400);
        row("relative", line("GET v1/pull HTTP/1.1"), 400);
        row("two slashes", line("GET //other/v1 HTTP/1.1"), 400);
        row("fragment", line("GET /a#b HTTP/1.1"), 400);
        row("null in the target", line("GET /a%00b HTTP/1.1"), 400);
        row("half an escape", line("GET /a%2 HTTP/1.1"), 400);
        row("no escape", line("GET /a%zz HTTP/1.1"), 400);
        row("backslash", line("GET /a\\b HTTP/1.1"), 400);
        row("byte beyond ASCII", line("GET /\xc3\xa9 HTTP/1.1"), 400);

        row("packed by gzip", length("Content-Encoding: gzip\r\nContent-Length: 5"), 415);
        row("packed twice", length("Content-Encoding: zstd, zstd\r\nContent-Length: 5"), 415);
        row("another expectation", length("Expect: miracles\r\nContent-Length: 5"), 417);
        row("long target", line("GET /" + QByteArray(9000, 'a') + " HTTP/1.1"), 414);
        row("long head", field("Accept: " + QByteArray(40'000, 'a')), 431);
        row("many fields", "GET / HTTP/1.1\r\nHost: hub\r\n" + QByteArray("A: b\r\n").repeated(101) + "\r\n", 431);
    }

    void aRequestThatTwoReadersCouldReadTwoWaysIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QCOMPARE(verdictOn(bytes), status);
    }

    void whatCanNoLongerBecomeAHeadIsRefusedBeforeItEnds()
    {
        QCOMPARE(verdictOn("GET / HTTP/1.1\n"_ba), 400);
        QCOMPARE(verdictOn("\x16\x03\x01\x02"_ba), 400);
        QCOMPARE(verdictOn("GET /" + QByteArray(8 * 1024, 'a')), 414);
        QCOMPARE(verdictOn("GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(102)), 431);
    }

    void theLargestHeadThatIsAllowedIsTaken()
    {
        const Limits limits;
        const QByteArray start = "GET / HTTP/1.1\r\nHost: hub\r\nAccept: ";
        const QByteArray filler(limits.head - start.size() - 4, 'a');
        QCOMPARE(verdictOn(start + filler + "\r\n\r\n"), 200);
        QCOMPARE(verdictOn(start + filler + "a\r\n\r\n"), 431);
        QCOMPARE(
            verdictOn("GET / HTTP/1.1\r\nHost: hub\r\n" + QByteArray("A: b\r\n").repeated(limits.headers - 1) + "\r\n"),
            200);
    }

    void onlyFieldsThatSomethingReadsAreHandedOn()
    {
        const Limits limits;
        Intake intake(limits);
        intake.feed("HEAD http://hub/v1/x?y=1 HTTP/1.1\r\nHost: hub\r\nX-Real-IP: 1.2.3.4\r\nCarrel-Admission: 7\r\n"
                    "Connection: Upgrade\r\nUpgrade: h2c\r\nAUTHORIZATION: Bearer t\r\nTE: trailers\r\n\r\n");
        QCOMPARE(intake.stage(), Intake::Stage::Whole);
        QCOMPARE(intake.takeRequest(), "GET /v1/x?y=1 HTTP/1.1\r\nhost: hub\r\nauthorization: Bearer t\r\n\r\n"_ba);
    }

    void aWebSocketIsAskedForOnlyByAPlainGet()
    {
        const auto isUpgrade = [](const QByteArray& start) {
            const Limits limits;
            Intake intake(limits);
            intake.feed(start + "Host: hub\r\nConnection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n\r\n");
            return intake.stage() == Intake::Stage::Whole && intake.call().isUpgrade;
        };
        QVERIFY(isUpgrade("GET /v1/live HTTP/1.1\r\n"));
        QVERIFY(!isUpgrade("GET /v1/live HTTP/1.0\r\n"));
        QVERIFY(!isUpgrade("POST /v1/live HTTP/1.1\r\nContent-Length: 0\r\n"));
    }
};

QTEST_GUILESS_MAIN(HeadTest)
#include "HeadTest.moc"
