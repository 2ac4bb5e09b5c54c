#pragma once

#include "core/hub/door/Answering.h"
#include "core/hub/door/Guard.h"
#include "core/hub/door/Live.h"
#include "core/hub/door/Server.h"
#include "core/hub/door/Ticker.h"
#include "core/hub/door/Workers.h"

#include <memory>

namespace carrel::hub {

struct DoorOptions {
    QHostAddress address = QHostAddress::LocalHost;
    /// 0 lets the system choose.
    quint16 port = 0;
    /// An address that other machines can reach is refused without this.
    bool publicIsMeant = false;
    int workers = 4;
    /// Calls that may wait for a worker; one more gets 503.
    qsizetype queue = 256;
    Limits limits;
};

/// Where desks knock: HTTP in, wire::Request to a worker, wire::Reply back, the event loop never waiting.
/// /health, /ready and /openapi have a worker of their own, so that slow calls do not make the hub look ill.
class Door final : public QObject
{
    Q_OBJECT

public:
    /// Worker 0 is the one for health, readiness and the interface description; 1 to `workers` answer everything else.
    Door(const base::Clock& clock, DoorOptions options, AnsweringFactory factory, QObject* parent = nullptr);
    ~Door() override;

    /// Gives the port.
    base::Result<quint16, DoorError> open();

    /// Tells the desk of that enrolment, if it listens, that something changed for it. Thread-safe.
    void hint(const QString& enrolment) { m_live.hint(enrolment); }
    /// Ends what the desk of that enrolment listens on. Thread-safe.
    void part(const QString& enrolment) { m_live.part(enrolment); }

    qsizetype callers() const { return m_guard ? m_guard->callers() : 0; }
    qsizetype listeners() const { return m_live.lines(); }

private:
    void answer(HeardCall call, const Server::Give& give);
    void considerUpgrade(const Upgrade& upgrade);
    void settleUpgrade(const Upgrade& upgrade, const wire::Reply& reply);

    const base::Clock& m_clock;
    const DoorOptions m_options;
    Live m_live;
    Ticker m_ticker;
    Server m_server;
    Guard* m_guard = nullptr;
    // Last, so that they have stopped before anything goes that they answer to.
    Workers m_vital;
    Workers m_workers;
};

}
