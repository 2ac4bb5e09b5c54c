#include "core/hub/door/Guard.h"

#include <algorithm>

namespace carrel::hub {

namespace {

/// Who counts as one: an IPv4 address, or the /64 that an IPv6 customer has to itself.
QHostAddress countedAddress(const QHostAddress& peer)
{
    bool isIPv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIPv4);
    if (isIPv4) return QHostAddress(ipv4);
    Q_IPV6ADDR ipv6 = peer.toIPv6Address();
    if (!peer.isLoopback()) std::fill(std::begin(ipv6.c) + 8, std::end(ipv6.c), quint8(0));
    return QHostAddress(ipv6);
}

}

Guard::Guard(const base::Clock& clock, const Limits& limits, UpgradeTaker taker, QObject* parent)
    : QTcpServer(parent), m_clock(clock), m_limits(limits), m_taker(std::move(taker))
{
    setListenBacklogSize(limits.callers);
    connect(this, &QTcpServer::acceptError, this, [this] { m_acceptingFailed = true; });
}

Guard::~Guard()
{
    // They count themselves out while the counters still stand.
    for (Caller* caller : findChildren<Caller*>(Qt::FindDirectChildrenOnly)) {
        caller->disconnect(this);
        delete caller;
    }
}

base::Result<quint16, DoorError> Guard::open(const QHostAddress& address, quint16 port, bool publicIsMeant)
{
    if (!address.isLoopback() && !publicIsMeant) return DoorError::PublicAddress;
    if (!listen(address, port)) return DoorError::CannotListen;
    return serverPort();
}

void Guard::tick()
{
    // Qt stops accepting for good after an error such as running out of descriptors.
    if (std::exchange(m_acceptingFailed, false)) resumeAccepting();
    const qint64 now = nowMs();
    const QList<Caller*> callers = m_callers;
    for (Caller* caller : callers) caller->tick(now);
}

void Guard::incomingConnection(qintptr handle)
{
    auto* socket = new QTcpSocket;
    if (!socket->setSocketDescriptor(handle)) {
        delete socket;
        return;
    }
    if (hasRoomFor(countedAddress(socket->peerAddress()))) return admit(socket);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->setParent(this);
    socket->write(lastAnswer(Refusal::Busy));
    socket->disconnectFromHost();
}

bool Guard::hasRoomFor(const QHostAddress& address)
{
    const bool speaksForMany = m_limits.loopbackSpeaksForMany && address.isLoopback();
    if (!speaksForMany && m_perAddress.value(address) >= m_limits.callersPerAddress) return false;
    return callers() < m_limits.callers || dismissSlowest();
}

bool Guard::dismissSlowest()
{
    Caller* slowest = nullptr;
    for (Caller* caller : std::as_const(m_callers)) {
        if (!m_counted.contains(caller) || !caller->isDispensable()) continue;
        if (!slowest || caller->since() < slowest->since()) slowest = caller;
    }
    // The honest are through in no time; a flood, left alone, would only push out the flood before it.
    if (!slowest || nowMs() - slowest->since() < m_limits.yieldMs) return false;
    forget(slowest);
    slowest->dismiss();
    return true;
}

void Guard::admit(QTcpSocket* socket)
{
    auto* caller = new Caller(socket, *this, this);
    const QHostAddress address = countedAddress(caller->address());
    m_callers.append(caller);
    m_counted.insert(caller, address);
    ++m_perAddress[address];
    connect(caller, &Caller::left, this, [this, caller] {
        if (caller->hasStayed()) --m_staying;
        forget(caller);
        m_callers.removeOne(caller);
    });
    connect(caller, &Caller::stayed, this, [this, caller] { noteStaying(caller); });
}

void Guard::forget(Caller* caller)
{
    const auto counted = m_counted.constFind(caller);
    if (counted == m_counted.cend()) return;
    const auto address = m_perAddress.find(*counted);
    if (--*address == 0) m_perAddress.erase(address);
    m_counted.erase(counted);
}

void Guard::noteStaying(Caller* caller)
{
    forget(caller);
    ++m_staying;
}

bool Guard::holdBodies(qint64 more)
{
    m_heldBodies += more;
    return more <= 0 || m_heldBodies <= m_limits.heldBodies;
}

void Guard::introduce(GuardedSocket& socket) { addPendingConnection(&socket); }

void Guard::askToStay(Caller& caller, const Call& call)
{
    const Upgrade upgrade(caller, call);
    if (!m_taker) return upgrade.decline(Refusal::NotFound);
    if (m_staying >= m_limits.live) return upgrade.decline(Refusal::Busy);
    m_taker(upgrade);
}

}
