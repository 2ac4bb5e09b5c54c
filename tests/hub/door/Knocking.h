#pragma once

#include "core/hub/door/Door.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

namespace carrel::tests {

/// Runs the event loop until it is so; false when that takes unreasonably long. Unlike QTRY_VERIFY it never sleeps
/// while something happens, so that thousands of exchanges take no longer than they need.
template <class Predicate>
[[nodiscard]] bool until(Predicate isSo)
{
    const QDeadlineTimer patience(60'000);
    QTimer wake;
    wake.start(20);
    while (!isSo()) {
        if (patience.hasExpired()) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

/// Answers as the test says; called in the workers' threads.
using Answer = std::function<wire::Reply(const wire::Request&)>;

class Says final : public hub::Answering
{
public:
    explicit Says(Answer answer) : m_answer(std::move(answer)) {}
    wire::Reply answer(const wire::Request& request) override { return m_answer(request); }

private:
    const Answer m_answer;
};

inline wire::Reply text(const QByteArray& body, int status = 200) { return {status, "text/plain", body, {}, {}}; }

/// A door on this machine whose clock stands still until the test moves it.
class DoorUnderTest
{
public:
    explicit DoorUnderTest(
        Answer answer = [](const wire::Request&) { return text("done"); }, hub::DoorOptions options = {})
        : door(clock, options, [answer](int) { return std::make_unique<Says>(answer); })
    {
        const auto opened = door.open();
        Q_ASSERT(opened);
        port = *opened;
    }

    base::ManualClock clock{base::Moment{1'000'000}};
    hub::Door door;
    quint16 port = 0;
};

/// A caller with no manners of its own: it sends the bytes it is told to and keeps what comes back.
class RawCaller : public QObject
{
public:
    explicit RawCaller(quint16 port)
    {
        connect(&socket, &QTcpSocket::readyRead, this, [this] { heard += socket.readAll(); });
        socket.connectToHost(QHostAddress::LocalHost, port);
    }

    void say(const QByteArray& bytes)
    {
        if (!until([this] {
                return socket.state() != QAbstractSocket::ConnectingState &&
                       socket.state() != QAbstractSocket::HostLookupState;
            }))
            return;
        socket.write(bytes);
        socket.flush();
    }
    bool isConnected() const { return socket.state() == QAbstractSocket::ConnectedState; }
    bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    int answers() const { return static_cast<int>(heard.count("HTTP/1.1 ")); }
    /// Whether a field, `Name: value`, was heard; its name in any letter case, for Qt releases differ in it.
    bool heardField(const QByteArray& field) const
    {
        return heard.toLower().contains("\r\n" + field.toLower() + "\r\n");
    }
    /// The status of the answer that begins first, 0 before there is one.
    int status() const { return heard.mid(9, 3).toInt(); }
    bool isRefusedWith(int expected) const
    {
        return isClosed() && answers() == 1 && status() == expected &&
               heardField("Content-Type: application/problem+json") &&
               heardField("Connection: close") &&
               heard.contains("\"status\":" + QByteArray::number(expected) + "}");
    }

    QTcpSocket socket;
    QByteArray heard;
};

inline QByteArray get(const QByteArray& path, const QByteArray& fields = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: hub\r\n" + fields + "\r\n";
}

inline QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& fields = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: hub\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
           fields + "\r\n" + body;
}

/// Everything said before this on any connection has been read by the door when it returns true: what was readable when
/// this request was, was read in the same turn of the event loop.
[[nodiscard]] inline bool doorHasReadOn(quint16 port)
{
    RawCaller honest(port);
    honest.say(get("/health", "Connection: close\r\n"));
    return until([&] { return honest.isClosed() && honest.status() == 200; });
}

}
