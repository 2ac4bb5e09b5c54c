#pragma once

#include "core/hub/backup/Backup.h"
#include "core/hub/backup/Tables.h"

namespace carrel::hub {

/// Who is handed what a backup holds, table by table; may be empty.
struct BackupTaker {
    std::function<void(const TableHead&)> table;
    std::function<void(const TableHead&, const QVariantList&)> rows;
};

/// Reads a backup from its first byte to its last. Only when it gives no fault may anything that was handed out be kept.
base::Result<BackupDone, BackupFault> readBackup(const HubKeys& keys, const base::Secret& key, base::SealedReader::Source source, const BackupTaker& taker);

}
