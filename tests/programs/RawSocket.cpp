#include "tests/programs/RawSocket.h"

#include <QtNetwork/QSslConfiguration>

namespace carrel::tests {

namespace {

constexpr int Generous = 60'000;
constexpr int Silence = 300;

}

RawSocket::RawSocket(const Door& door, const QHostAddress& from)
{
    m_socket.bind(from);
    if (door.certificate.isEmpty()) {
        m_socket.connectToHost(QHostAddress::LocalHost, door.port);
        m_socket.waitForConnected(Generous);
        return;
    }
    QSslConfiguration tls = m_socket.sslConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(door.certificate));
    m_socket.setSslConfiguration(tls);
    m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), door.port, QStringLiteral("localhost"));
    m_socket.waitForEncrypted(Generous);
}

void RawSocket::say(const QByteArray& bytes)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState) return;
    m_socket.write(bytes);
    m_socket.flush();
}

qint64 RawSocket::pour(const QByteArray& piece, qint64 total)
{
    qint64 sent = 0;
    while (sent < total && m_socket.state() == QAbstractSocket::ConnectedState) {
        if (m_socket.write(piece) < 0 || !m_socket.waitForBytesWritten(Generous)) break;
        sent += piece.size();
        while (m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(0)) m_heard += m_socket.readAll();
    }
    return sent;
}

int RawSocket::status()
{
    while (!m_heard.contains("\r\n") && (m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(Generous))) m_heard += m_socket.readAll();
    return m_heard.mid(9, 3).toInt();
}

const QByteArray& RawSocket::all()
{
    while (m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(Silence)) m_heard += m_socket.readAll();
    return m_heard;
}

bool RawSocket::isOver()
{
    if (m_socket.state() == QAbstractSocket::UnconnectedState) return true;
    if (m_socket.waitForReadyRead(0)) m_heard += m_socket.readAll();
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

}
