#pragma once

#include "core/base/SealedStream.h"
#include "core/hub/HubContext.h"
#include "core/hub/audit/Audit.h"
#include "core/hub/store/Db.h"

namespace carrel::hub {

/// What a backup says of itself, first of all.
struct Manifest {
    int schema = 0;
    QString epoch;
    base::Moment made;
    QByteArray hub; ///< which hub's secrets belong to it
    qint64 feedHead = 0;
    AuditHead audit;
    qint64 journalEntries = 0; ///< the journal outside the store had at least so many
    bool operator==(const Manifest&) const = default;
};
QByteArray hubMark(const HubKeys& keys);

/// What lay in each table, for the end of the file: how many rows, and a digest of every byte of them.
struct TableSum {
    qint64 rows = 0;
    QByteArray digest = QByteArray(32, '\0');
    bool operator==(const TableSum&) const = default;
};

/// How far each desk's edits go, by the number of its enrolment.
using Horizon = std::map<qint64, qint64>;

struct BackupDone {
    Manifest manifest;
    std::map<QString, TableSum> tables;
    Horizon horizon = {}; ///< of one that has just been written
    qint64 rows() const;
};

/// Writes every table as it was at one moment, while the store goes on serving. Nothing else may be done on this connection
/// meanwhile. The horizon up to which desks may forget is not moved: that is for whoever has read the file back.
base::Result<BackupDone, base::StreamFault> writeBackup(Db& db, const HubContext& context, qint64 journalEntries, const base::Secret& key,
                                                        base::SealedWriter::Sink sink);

enum class BackupFault {
    NotABackup,
    WrongKey,
    Damaged,
    CutShort,
    OtherHub,    ///< the secrets here are not those that go with it
    OtherSchema, ///< made by a version that this one cannot read
};

/// Reads all of it, and changes nothing anywhere.
base::Result<BackupDone, BackupFault> checkBackup(const HubKeys& keys, const base::Secret& key, base::SealedReader::Source source);

/// Desks may forget their sealed copies up to here: the backup has been read back whole.
void moveHorizon(Db& db, const Horizon& horizon);

}
