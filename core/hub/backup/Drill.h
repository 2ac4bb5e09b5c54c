#pragma once

#include "core/hub/backup/Restore.h"

namespace carrel::hub {

/// Where a drill plays: stores and files of its own, which whoever made them takes away again.
struct DrillGround {
    /// A new and empty store.
    std::function<std::shared_ptr<Db>(const QString& name)> store;
    std::function<base::SealedWriter::Sink(const QString& name)> write;
    std::function<base::SealedReader::Source(const QString& name)> read;
    base::Disk& disk;
    QString journal; ///< the file of a journal that is only the drill's
    const base::Secret& key;
};

/// What a drill found, in numbers.
struct DrillReport {
    BackupDone backup;        ///< of the real store, read back
    qint64 edits = 0;         ///< made and acknowledged after the backup
    qint64 cameBack = 0;
    qint64 destroyed = 0;     ///< of them, before the restore
    qint64 stayed = 0;        ///< destroyed, although the desk gave them back
    qint64 toldDestroyed = 0; ///< of real records, by the real journal
    qint64 foundAgain = 0;    ///< of those, in the restored copy
    bool provedItself = false; ///< the desk was nobody until it signed in, and unproved until it had pulled
    AuditHead audit;
    bool auditHolds = false;
    bool holds() const { return cameBack == edits - destroyed && stayed == destroyed && foundAgain == 0 && provedItself && auditHolds; }
};

enum class DrillFault { Backup, Restore, Play };

/// Proves on a copy that what was acknowledged after a backup comes back from its desk, and that what was destroyed does not:
/// backs the store up, restores it elsewhere, lets an invented desk work there, loses that and restores it again. `from` is only read.
base::Result<DrillReport, DrillFault> drill(Db& from, const HubContext& context, const OutsideJournal::Told& told, const DrillGround& ground);

}
