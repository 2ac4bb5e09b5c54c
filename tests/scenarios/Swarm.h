#pragma once

#include "core/base/Random.h"

#include <QtCore/QSet>
#include <QtCore/QString>

namespace carrel::tests {

/// What may go wrong in a term, or be changed by others in the middle of things.
enum class Harm : quint8 {
    LostCalls,
    RepeatedCalls,
    LateReplies,
    StrayCalls,
    BusyHub,
    Offline,
    Restarts,
    PowerCuts,
    FullDisk,
    FailingSyncs,
    Keyring,
    Clocks,
    LongAbsence,
    HubStops,
    EndedSessions,
    Failover,
    Restore,
    PutBack,
    Posts,
    Tutoring,
    Interests,
    Restrictions,
    Reassignment,
    Consents,
    Destruction,
    Revocation,
    Policies,
    Count,
};

/// Which harms a term knows. Each seed draws its own half of them: where everything goes wrong at once, nothing ever gets
/// far enough to go wrong in a new way.
class Swarm
{
public:
    static Swarm drawn(base::Random& random);

    bool has(Harm harm) const { return m_harms.contains(harm); }
    /// A medium of its own is needed to break it.
    bool breaksMedia() const { return has(Harm::PowerCuts) || has(Harm::FullDisk) || has(Harm::FailingSyncs); }
    QString name() const;

private:
    QSet<Harm> m_harms;
};

}
