#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/hub/door/Upgrade.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtNetwork/QTcpServer>
#include <functional>

namespace carrel::hub {

enum class DoorError {
    /// The address can be reached from other machines, and nobody said that this is meant.
    PublicAddress,
    CannotListen,
};

/// Stands in front of a Qt server that has no limits of its own. The sockets it hands out carry whole, small, sane
/// requests in one canonical spelling, one at a time; everything else is answered and closed here.
class Guard final : public QTcpServer, private Reception
{
    Q_OBJECT

public:
    using UpgradeTaker = std::function<void(const Upgrade&)>;

    /// Without a taker nobody becomes a WebSocket.
    Guard(const base::Clock& clock, const Limits& limits, UpgradeTaker taker, QObject* parent = nullptr);
    ~Guard() override;

    /// Gives the port.
    base::Result<quint16, DoorError> open(const QHostAddress& address, quint16 port, bool publicIsMeant);
    /// To be called several times a second: sees to the deadlines of all callers.
    void tick();

    qsizetype callers() const { return m_counted.size(); }
    qsizetype staying() const { return m_staying; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    using QTcpServer::listen;

    const Limits& limits() const override { return m_limits; }
    qint64 nowMs() const override { return m_clock.monotonicMs(); }
    bool holdBodies(qint64 more) override;
    void holdAnswers(qint64 more) override { m_heldAnswers += more; }
    bool answersAreFull() const override { return m_heldAnswers > m_limits.heldAnswers; }
    void introduce(GuardedSocket& socket) override;
    void askToStay(Caller& caller, const Call& call) override;

    bool hasRoomFor(const QHostAddress& address);
    bool dismissSlowest();
    void admit(QTcpSocket* socket);
    void forget(Caller* caller);
    void noteStaying(Caller* caller);

    const base::Clock& m_clock;
    const Limits m_limits;
    const UpgradeTaker m_taker;
    /// The address each caller counts for; who stays as a WebSocket is counted in m_staying instead.
    QHash<Caller*, QHostAddress> m_counted;
    QHash<QHostAddress, int> m_perAddress;
    QList<Caller*> m_callers;
    qsizetype m_staying = 0;
    qint64 m_heldBodies = 0;
    qint64 m_heldAnswers = 0;
    bool m_acceptingFailed = false;
};

}
