#pragma once

#include "core/hub/backup/Backup.h"
#include "core/hub/backup/OutsideJournal.h"

#include <variant>

namespace carrel::hub {

/// What a restore did, for whoever answers for it.
struct Restored {
    BackupDone backup;
    QString epoch;
    qint64 destroyedAgain = 0; ///< records that the backup had and the journal says are destroyed
    qint64 withdrawnAgain = 0; ///< consents
    qint64 revokedAgain = 0;   ///< desks
    qint64 knownAgain = 0;     ///< desks that were enrolled after the backup
    qint64 unproved = 0;       ///< desks in all that must sign in and pull anew
    AuditHead audit;
};

enum class RestoreRefusal {
    StoreThere,   ///< there is a store already, and nobody said that it may go
    InUse,        ///< another hub is connected to the database
    AuditBroken,  ///< the chain in the backup does not hold
    JournalShort, ///< the journal is shorter than it was when the backup was made
};
using RestoreFault = std::variant<BackupFault, RestoreRefusal>;

struct RestoreOrder {
    base::SealedReader::Source source;
    const base::Secret& key;
    OutsideJournal::Told journal;
    /// The audit's head as it was last seen outside the store: what the backup does not have is told in the new chain.
    std::optional<AuditHead> witnessed;
    bool instead = false; ///< of a store that is there
    bool withoutJournal = false; ///< it is lost, and somebody has said that they know
};

/// Puts a backup into a store, under a new epoch, with all that the journal tells of done again. All of it or nothing.
/// `context.shelf` must be fresh.
base::Result<Restored, RestoreFault> restore(Db& db, const HubContext& context, const RestoreOrder& order);

}
