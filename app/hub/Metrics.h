#pragma once

#include "core/base/Clock.h"

#include <QtNetwork/QTcpServer>
#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>

namespace carrel::app {

/// Numbers for whoever watches over the service, as Prometheus reads them: how many calls of which sort ended how, how many
/// callers there are. Never who, what or whose. On a listener of its own that only this machine reaches.
class Metrics final : public QObject
{
public:
    explicit Metrics(const base::Clock& clock, QObject* parent = nullptr);

    /// A call has been answered; from any thread. Only the address's own first word is kept, and only a known one.
    void answered(const QString& path, int status, qint64 milliseconds);
    void hinted(qint64 desks) { m_hints += desks; }
    /// Asked at every reading, on the event loop: a name of a gauge and its value.
    std::function<std::map<QByteArray, qint64>()> gauges;

    /// False when nothing can listen there, or others could reach it.
    bool open(const QString& address);
    quint16 port() const { return m_server.serverPort(); }
    QByteArray text() const;

private:
    void serve(QTcpSocket* caller);

    const base::Clock& m_clock;
    const qint64 m_began;
    QTcpServer m_server;
    mutable std::mutex m_mutex;
    struct Sum {
        std::array<qint64, 6> byClass{}; ///< 1xx to 5xx
        qint64 milliseconds = 0;
    };
    std::map<QByteArray, Sum> m_calls;
    std::atomic<qint64> m_hints = 0;
};

}
