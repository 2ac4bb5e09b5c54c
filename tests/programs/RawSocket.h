#pragma once

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslSocket>

namespace carrel::tests {

/// Where to knock; with a certificate, by TLS.
struct Door {
    quint16 port = 0;
    QString certificate;
};

/// A caller with no manners of its own, that waits where it must: bytes out, bytes back.
class RawSocket
{
public:
    /// From that address of this machine.
    explicit RawSocket(const Door& door, const QHostAddress& from = QHostAddress(QStringLiteral("127.0.0.66")));

    void say(const QByteArray& bytes);
    /// The piece over and over, until so much has been taken or the other side will have no more; how much it took.
    qint64 pour(const QByteArray& piece, qint64 total);
    /// Waits for the answer's first line; 0 where the other side goes without one.
    int status();
    /// Waits until the other side has gone, or has been silent for a while.
    const QByteArray& all();
    /// Whether the other side has gone. Does not wait.
    bool isOver();

private:
    QSslSocket m_socket;
    QByteArray m_heard;
};

}
