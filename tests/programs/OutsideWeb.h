#pragma once

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <functional>

namespace carrel::tests {

/// A central service on this machine: a web server that answers as it is told. It answers while the test waits for something.
class OutsideWeb
{
public:
    /// Gets a whole request, head and body; gives a whole answer.
    using Answering = std::function<QByteArray(const QByteArray& request)>;

    explicit OutsideWeb(Answering answering) : m_answering(std::move(answering))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* caller = m_server.nextPendingConnection()) {
                QObject::connect(caller, &QTcpSocket::readyRead, caller, [this, caller] { read(caller); });
                QObject::connect(caller, &QTcpSocket::disconnected, caller, &QObject::deleteLater);
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost)) qFatal("nothing can listen");
    }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }
    static QByteArray answer(int status, const QByteArray& body, const QByteArray& more = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " x\r\nConnection: close\r\n" + more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private:
    void read(QTcpSocket* caller)
    {
        const QByteArray request = caller->peek(65'536);
        const qsizetype end = request.indexOf("\r\n\r\n");
        if (end < 0) return;
        const qsizetype at = request.toLower().indexOf("content-length:");
        const qsizetype size = at < 0 || at > end ? 0 : request.mid(at + 15, request.indexOf('\r', at) - at - 15).trimmed().toLongLong();
        if (request.size() < end + 4 + size) return;
        caller->readAll();
        caller->write(m_answering(request));
        caller->disconnectFromHost();
    }

    const Answering m_answering;
    QTcpServer m_server;
};

}
