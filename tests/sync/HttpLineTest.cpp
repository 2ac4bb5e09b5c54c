#include "core/sync/HttpLine.h"
#include "core/wire/Zstd.h"

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::sync;
using namespace Qt::StringLiterals;

/// Real HTTP to a server on this machine that answers as a test says, well or badly.
class HttpLineTest : public QObject
{
    Q_OBJECT

    QTcpServer m_server;
    QByteArray m_answer;
    QByteArray m_heard;
    int m_calls = 0;

    static QByteArray http(const QByteArray& status, const QByteArray& headers, const QByteArray& body)
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + headers + "\r\n" + body;
    }
    QUrl address() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort())); }
    wire::Reply call(const QByteArray& method = "GET")
    {
        HttpLine line(address());
        std::optional<wire::Reply> reply;
        line.send({method, u"/v1/pull"_s, QUrlQuery(u"after=1"_s), "token", method == "POST" ? "body" : "", true}, [&](const wire::Reply& r) { reply = r; });
        return QTest::qWaitFor([&] { return reply.has_value(); }, 60'000) ? *reply : wire::Reply{-1, {}, {}, {}, {}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_heard += socket->readAll();
                if (!m_heard.contains("\r\n\r\n") || (m_heard.startsWith("POST") && !m_heard.endsWith("body"))) return;
                ++m_calls;
                socket->write(m_answer);
                socket->disconnectFromHost();
            });
        });
    }
    void init()
    {
        m_heard.clear();
        m_calls = 0;
    }

    void aCallCarriesItsTokenAndBringsItsAnswer()
    {
        m_answer = http("200 OK", "Content-Type: application/json\r\n", "{}");
        const auto reply = call();
        QVERIFY(reply.status == 200 && reply.body == "{}" && reply.contentType == "application/json");
        QVERIFY(m_heard.startsWith("GET /v1/pull?after=1 HTTP/1.1"));
        // The name of a header has no case, and from Qt 6.8 on it is small.
        QVERIFY(m_heard.contains("uthorization: Bearer token"));
        QVERIFY(call("POST").status == 200);
        QVERIFY(m_heard.contains("application/json"));
    }

    void aRefusalKeepsItsWords()
    {
        m_answer = http("403 Forbidden", "Content-Type: application/problem+json\r\n", "words");
        const auto reply = call();
        QVERIFY(reply.status == 403 && reply.body == "words");
    }

    void nobodyIsFollowedElsewhere_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char* status : {"301 Moved", "302 Found", "307 Temporary", "308 Permanent"}) QTest::newRow(status) << QByteArray(status);
    }
    void nobodyIsFollowedElsewhere()
    {
        QFETCH(QByteArray, status);
        m_answer = http(status, "Location: " + address().toEncoded() + "/elsewhere\r\n", {});
        for (const QByteArray& method : {"GET"_ba, "POST"_ba}) {
            init();
            const auto reply = call(method);
            QVERIFY(reply.status >= 500);
            QCOMPARE(m_calls, 1);
            QVERIFY(!m_heard.contains("/elsewhere"));
        }
    }

    void anAnswerCutShortIsNoAnswer()
    {
        m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"half\":";
        QCOMPARE(call().status, 0);
        m_answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc";
        QCOMPARE(call().status, 0);
        m_answer = "noise";
        QCOMPARE(call().status, 0);
        m_answer = {};
        QCOMPARE(call().status, 0);
    }

    void aPackedAnswerIsUnpackedWithinItsBounds()
    {
        const QByteArray page(100'000, 'p');
        m_answer = http("200 OK", "Content-Encoding: zstd\r\n", wire::compress(page));
        QCOMPARE(call().body, page);
        m_answer = http("200 OK", "Content-Encoding: zstd\r\n", "not packed");
        QCOMPARE(call().status, 0);
        m_answer = http("200 OK", "Content-Encoding: zstd\r\n", wire::compress(QByteArray(65 << 20, 'b')));
        QCOMPARE(call().status, 0);
    }

    void whereNobodyListensNoAnswerComes()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        HttpLine line(QUrl(u"http://127.0.0.1:%1"_s.arg(gone.serverPort())));
        gone.close();
        std::optional<wire::Reply> reply;
        line.send({"GET", u"/v1/pull"_s, {}, {}, {}, true}, [&](const wire::Reply& r) { reply = r; });
        QVERIFY(QTest::qWaitFor([&] { return reply.has_value(); }, 60'000));
        QCOMPARE(reply->status, 0);
    }

    void anUnsafeAddressIsNeverCalled()
    {
        HttpLine line(QUrl(u"http://192.0.2.1"_s));
        int status = -1;
        line.send({"POST", u"/v1/sessions"_s, {}, {}, "password", true}, [&](const wire::Reply& r) { status = r.status; });
        QCOMPARE(status, 0);
    }

    void whatIsAbandonedIsNeverDelivered()
    {
        m_answer = http("200 OK", {}, "{}");
        HttpLine line(address());
        bool delivered = false;
        line.send({"GET", u"/v1/pull"_s, {}, {}, {}, true}, [&](const wire::Reply&) { delivered = true; });
        line.abandon();
        QCOMPARE(call().status, 200);
        QVERIFY(!delivered);
    }
};

QTEST_GUILESS_MAIN(HttpLineTest)
#include "HttpLineTest.moc"
