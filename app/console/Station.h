#pragma once

#include "app/console/LooseLine.h"
#include "app/console/Pulse.h"
#include "core/base/Clock.h"
#include "core/vault/KeyStore.h"

#include <QtCore/QUrl>
#include <memory>

namespace carrel::app {

/// The machine's own clock, or ahead of it, to show what the desk says then.
class MovableClock final : public base::Clock
{
public:
    base::Moment now() const override { return {m_real.now().ms + m_aheadMs}; }
    qint64 monotonicMs() const override { return m_real.monotonicMs(); }
    void setAhead(qint64 ms) { m_aheadMs = ms; }

private:
    base::SystemClock m_real;
    qint64 m_aheadMs = 0;
};

/// The machine's own clock, disk and randomness.
struct Machine {
    MovableClock clock;
    base::SystemDisk disk;
    base::SystemRandom random;
};

/// One desk, all it stands on, and the pulse that drives it.
class Station
{
public:
    /// `profile` is a folder of its own. `keys` and `machine` outlive the station.
    Station(Machine& machine, vault::KeyStore& keys, const QString& profile, const QUrl& hub);

    session::Desk& desk() { return m_desk; }
    Pulse& pulse() { return m_pulse; }
    /// Another hub, while the desk belongs to none; false when a desk may not talk to it.
    bool chooseHub(const QUrl& hub);
    QUrl hub() const { return *m_hub; }
    void setNetwork(Network network) { *m_network = network; }

private:
    std::shared_ptr<QUrl> m_hub;
    std::shared_ptr<Network> m_network;
    session::Desk m_desk;
    Pulse m_pulse;
};

}
