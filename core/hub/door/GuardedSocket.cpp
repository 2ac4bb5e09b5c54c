#include "core/hub/door/GuardedSocket.h"

#include <algorithm>
#include <cstring>

namespace carrel::hub {

GuardedSocket::GuardedSocket(Line& line, const Ends& ends, QObject* parent) : QTcpSocket(parent), m_line(&line)
{
    setPeerAddress(ends.peer);
    setPeerPort(ends.peerPort);
    setLocalAddress(ends.local);
    setLocalPort(ends.localPort);
    setOpenMode(ReadWrite);
    setSocketState(ConnectedState);
}

GuardedSocket::~GuardedSocket()
{
    m_line = nullptr;
    setSocketState(UnconnectedState);
}

void GuardedSocket::offer(const QByteArray& bytes)
{
    if (m_read == m_offered.size()) {
        m_offered = bytes;
        m_read = 0;
    } else {
        m_offered += bytes;
    }
    Q_EMIT readyRead();
}

void GuardedSocket::hangUp()
{
    m_line = nullptr;
    if (state() == UnconnectedState) return;
    setSocketState(UnconnectedState);
    Q_EMIT stateChanged(UnconnectedState);
    Q_EMIT readChannelFinished();
    Q_EMIT disconnected();
}

qint64 GuardedSocket::bytesAvailable() const { return QIODevice::bytesAvailable() + m_offered.size() - m_read; }

qint64 GuardedSocket::bytesToWrite() const { return m_line ? m_line->unsent() : 0; }

bool GuardedSocket::canReadLine() const { return QIODevice::canReadLine() || m_offered.indexOf('\n', m_read) >= 0; }

void GuardedSocket::disconnectFromHost()
{
    Line* line = std::exchange(m_line, nullptr);
    if (line) line->letGo();
    hangUp();
}

qint64 GuardedSocket::readData(char* data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_offered.size() - m_read);
    if (size == 0) return state() == ConnectedState ? 0 : -1;
    std::memcpy(data, m_offered.constData() + m_read, static_cast<size_t>(size));
    m_read += size;
    if (m_read == m_offered.size()) {
        m_offered.clear();
        m_read = 0;
    }
    return size;
}

qint64 GuardedSocket::readLineData(char* data, qint64 maxSize) { return QIODevice::readLineData(data, maxSize); }

qint64 GuardedSocket::skipData(qint64 maxSize) { return QIODevice::skipData(maxSize); }

qint64 GuardedSocket::writeData(const char* data, qint64 size)
{
    // Of an answer nobody waits for any more the server need not know.
    if (m_line) m_line->send(QByteArrayView(data, size));
    return size;
}

}
