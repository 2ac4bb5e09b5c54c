#include "core/sync/SocketEar.h"

#include <QtCore/QCryptographicHash>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>
#include <QtWebSockets/QWebSocket>
#include <QtWebSockets/QWebSocketServer>

using namespace carrel;
using namespace carrel::sync;
using namespace Qt::StringLiterals;

/// A real WebSocket on this machine, broken as lines break: closed by the other end, and cut without a word.
class SocketEarTest : public QObject
{
    Q_OBJECT

    static constexpr int Generous = 60'000;

    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<QWebSocket> m_line;
    int m_calls = 0;
    int m_heard = 0;

    QUrl address() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->serverPort())); }
    void listen(SocketEar& ear)
    {
        ear.listen("token", [this] { ++m_heard; });
    }

private Q_SLOTS:
    void init()
    {
        m_calls = m_heard = 0;
        m_server = std::make_unique<QWebSocketServer>(u"hub"_s, QWebSocketServer::NonSecureMode);
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
        connect(m_server.get(), &QWebSocketServer::newConnection, this, [this] {
            m_line.reset(m_server->nextPendingConnection());
            ++m_calls;
        });
    }
    void cleanup()
    {
        m_line.reset();
        m_server.reset();
    }

    void aHintIsHeard()
    {
        SocketEar ear(address());
        QVERIFY(!ear.isHearing());
        listen(ear);
        QTRY_VERIFY_WITH_TIMEOUT(ear.isHearing() && m_line, Generous);
        QCOMPARE(m_heard, 0);
        m_line->sendTextMessage(u"changed"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_heard, 1, Generous);
        // Asked again while the line stands, it keeps the line.
        listen(ear);
        QCOMPARE(m_calls, 1);
        ear.stop();
        QVERIFY(!ear.isHearing());
    }

    void aLineThatTheHubClosedIsTakenUpAgainAndWhatWasMissedIsAskedFor()
    {
        SocketEar ear(address());
        listen(ear);
        QTRY_VERIFY_WITH_TIMEOUT(ear.isHearing() && m_line, Generous);
        m_line->close();
        QTRY_VERIFY_WITH_TIMEOUT(!ear.isHearing(), Generous);
        QCOMPARE(m_heard, 0);
        listen(ear);
        QTRY_COMPARE_WITH_TIMEOUT(m_heard, 1, Generous);
        QVERIFY(ear.isHearing());
        QCOMPARE(m_calls, 2);
    }

    void aLineOnWhichNobodyAnswersIsGivenUp_data()
    {
        QTest::addColumn<bool>("answers");
        QTest::newRow("nobody answers, as behind a cable that has been pulled") << false;
        QTest::newRow("the hub answers") << true;
    }
    void aLineOnWhichNobodyAnswersIsGivenUp()
    {
        QFETCH(bool, answers);
        QTcpServer bare;
        QVERIFY(bare.listen(QHostAddress::LocalHost));
        int asked = -1;
        connect(&bare, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* socket = bare.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&asked, answers, socket] {
                const QByteArray said = socket->readAll();
                if (asked++ >= 0) {
                    // The word behind it tells when the answer has come.
                    if (answers) socket->write(QByteArray::fromHex("8a00810178"));
                    return;
                }
                const auto at = said.indexOf("Sec-WebSocket-Key: ") + 19;
                const QByteArray key = said.mid(at, said.indexOf("\r\n", at) - at);
                const QByteArray accept = QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
                socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept + "\r\n\r\n");
            });
        });
        SocketEar ear(QUrl(u"http://127.0.0.1:%1"_s.arg(bare.serverPort())));
        listen(ear);
        QTRY_VERIFY_WITH_TIMEOUT(ear.isHearing(), Generous);
        // Each question has until the next one for its answer.
        for (int i = 1; i <= 3 && ear.isHearing(); ++i) {
            const int heard = m_heard;
            ear.ask();
            QTRY_VERIFY_WITH_TIMEOUT(asked >= i || !ear.isHearing(), Generous);
            if (answers) QTRY_VERIFY_WITH_TIMEOUT(m_heard > heard, Generous);
        }
        QVERIFY(asked >= 1); // it was asked before it was given up
        QCOMPARE(ear.isHearing(), answers);
    }

    void nobodyIsCalledInTheClearAcrossANetwork()
    {
        SocketEar ear(QUrl(u"http://hub.example"_s));
        listen(ear);
        QVERIFY(!ear.isHearing());
    }
};

QTEST_MAIN(SocketEarTest)
#include "SocketEarTest.moc"
