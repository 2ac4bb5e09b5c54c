#include "app/hub/Metrics.h"

#include <QtNetwork/QTcpSocket>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostBytes = 4096;
constexpr int MostCallers = 8;

/// Whatever somebody types into an address must not become a line of its own.
QByteArray sortOf(const QString& path)
{
    static const QStringList known{u"enrolments"_s, u"sessions"_s, u"sealed"_s, u"sign-in"_s, u"push"_s, u"pull"_s, u"ack"_s, u"trim"_s, u"live"_s, u"records"_s, u"policy"_s,
                                   u"leases"_s, u"standing"_s, u"erased"_s, u"desks"_s, u"hooks"_s, u"calendar"_s};
    const QString word = path.section(u'/', 2, 2);
    return path.startsWith(u"/v1/"_s) && known.contains(word) ? word.toLatin1() : QByteArray("other");
}

}

Metrics::Metrics(const base::Clock& clock, QObject* parent) : QObject(parent), m_clock(clock), m_began(clock.now().ms)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* caller = m_server.nextPendingConnection()) serve(caller);
    });
}

void Metrics::answered(const QString& path, int status, qint64 milliseconds)
{
    const std::lock_guard lock(m_mutex);
    Sum& sum = m_calls[sortOf(path)];
    ++sum.byClass[size_t(std::clamp(status / 100, 1, 5))];
    sum.milliseconds += milliseconds;
}

bool Metrics::open(const QString& address)
{
    bool ok = false;
    const quint16 port = address.section(u':', -1).toUShort(&ok);
    const QHostAddress host(address.section(u':', 0, -2));
    m_server.setMaxPendingConnections(MostCallers);
    return ok && host.isLoopback() && m_server.listen(host, port);
}

QByteArray Metrics::text() const
{
    QByteArray out = "# TYPE carrel_started_seconds gauge\ncarrel_started_seconds " + QByteArray::number(m_began / 1000) + '\n';
    {
        const std::lock_guard lock(m_mutex);
        out += "# TYPE carrel_calls_total counter\n";
        for (const auto& [sort, sum] : m_calls) {
            for (size_t i = 1; i < sum.byClass.size(); ++i) {
                if (sum.byClass[i]) out += "carrel_calls_total{call=\"" + sort + "\",status=\"" + QByteArray::number(qint64(i)) + "xx\"} " + QByteArray::number(sum.byClass[i]) + '\n';
            }
        }
        out += "# TYPE carrel_call_seconds_total counter\n";
        for (const auto& [sort, sum] : m_calls) out += "carrel_call_seconds_total{call=\"" + sort + "\"} " + QByteArray::number(double(sum.milliseconds) / 1000.0, 'f', 3) + '\n';
    }
    out += "# TYPE carrel_hints_total counter\ncarrel_hints_total " + QByteArray::number(m_hints.load()) + '\n';
    if (!gauges) return out;
    for (const auto& [name, value] : gauges()) out += "# TYPE carrel_" + name + " gauge\ncarrel_" + name + ' ' + QByteArray::number(value) + '\n';
    return out;
}

void Metrics::serve(QTcpSocket* caller)
{
    caller->setReadBufferSize(MostBytes);
    connect(caller, &QTcpSocket::disconnected, caller, &QObject::deleteLater);
    connect(caller, &QTcpSocket::readyRead, this, [this, caller] {
        const QByteArray asked = caller->peek(MostBytes);
        const bool whole = asked.contains("\r\n\r\n");
        if (!whole && asked.size() < MostBytes) return;
        const bool right = whole && asked.startsWith("GET /metrics HTTP/1.");
        const QByteArray body = right ? text() : QByteArray("There is only /metrics here.\n");
        caller->readAll();
        caller->write((right ? QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\n") : QByteArray("HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n"))
                      + "Cache-Control: no-store\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        caller->disconnectFromHost();
    });
}

}
