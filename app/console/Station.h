#pragma once

#include "app/console/Pulse.h"
#include "core/base/Clock.h"
#include "core/vault/KeyStore.h"

#include <QtCore/QUrl>
#include <memory>

namespace carrel::app {

/// The machine's own clock, disk and randomness.
struct Machine {
    base::SystemClock clock;
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
    void setPlugged(bool plugged) { *m_plugged = plugged; }

private:
    std::shared_ptr<QUrl> m_hub;
    std::shared_ptr<bool> m_plugged;
    session::Desk m_desk;
    Pulse m_pulse;
};

}
