#pragma once

#include <QtCore/QByteArray>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>

namespace carrel::hub {

/// What a guarded socket stands in front of: it takes what the server behind the door writes.
class Line
{
public:
    virtual ~Line() = default;
    virtual void send(QByteArrayView bytes) = 0;
    virtual qint64 unsent() const = 0;
    /// The server has finished with the connection.
    virtual void letGo() = 0;
};

/// The only socket a Qt server gets to see: never connected itself, it reads what it is offered and writes to its line.
/// It stays connected until told otherwise, because Qt 6.4's QHttpServer deletes a socket that disconnects while the
/// answer to it is still being made, and then writes to it.
class GuardedSocket final : public QTcpSocket
{
    Q_OBJECT

public:
    struct Ends {
        QHostAddress peer;
        quint16 peerPort = 0;
        QHostAddress local;
        quint16 localPort = 0;
    };

    GuardedSocket(Line& line, const Ends& ends, QObject* parent);
    ~GuardedSocket() override;

    /// Makes the bytes readable and says so.
    void offer(const QByteArray& bytes);
    /// The line is gone: nothing more is read or written.
    void hangUp();
    /// As hangUp, but silently, for use while everything is being taken down.
    void detach() { m_line = nullptr; }

    qint64 bytesAvailable() const override;
    qint64 bytesToWrite() const override;
    bool canReadLine() const override;
    bool atEnd() const override { return bytesAvailable() == 0; }
    void disconnectFromHost() override;
    qintptr socketDescriptor() const override { return -1; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 readLineData(char* data, qint64 maxSize) override;
    qint64 skipData(qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    Line* m_line;
    QByteArray m_offered;
    qsizetype m_read = 0;
};

}
