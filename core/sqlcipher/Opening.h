#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <QtCore/QString>
#include <QtSql/QSqlDatabase>

namespace carrel::sqlcipher {

/// Create makes a new file and refuses one that holds anything; Existing and ReadOnly refuse a missing or empty one.
/// A ReadOnly connection may never write, nor switch that off. Memory makes a store that is nowhere on disk and is gone with
/// its connection; the path is not looked at.
enum class Mode { Create, Existing, ReadOnly, Memory };

/// Why a store did not open. Damage to the very first page cannot be told from a wrong key: both are WrongKey.
enum class OpenFault {
    Missing,
    Empty,
    Exists,
    WrongKey,
    Damaged,
    Readable,     ///< The file on disk is plain SQLite.
    NotEncrypted, ///< The library in this process is not SQLCipher.
    Busy,
    Denied,
    Full,
    Failed
};

constexpr int CacheKiB = 64 * 1024;

struct OpenRequest {
    QString path;
    const base::Secret& key; ///< 32 raw bytes; needed only while open() runs.
    QString connectionName;  ///< Must not be in use.
    Mode mode = Mode::Existing;
    int cacheKiB = CacheKiB; ///< The least; a large file gets up to half its size, at most four times CacheKiB.
};

/// Opens an encrypted store on the calling thread, its settings checked, or leaves nothing behind:
/// no connection and, in Create, no new file.
base::Result<QSqlDatabase, OpenFault> open(const OpenRequest& request);

/// Commits wait for the medium (as from the start), or only reach the log: then a power cut may take them, the latest first
/// and each whole, until the next commit that waits or the next checkpoint. False inside a transaction or on a closed
/// connection; nothing has changed then.
bool commitDurably(const QSqlDatabase& database, bool durably);

/// Writes the pages an open transaction has changed into the log before its commit, so that the memory may hold others instead.
bool writeEarly(const QSqlDatabase& database);

enum class CheckpointFault { Busy, Failed };

/// Moves everything from the write-ahead log into the file and empties the log. Only the one writer calls this.
base::Result<base::Done, CheckpointFault> checkpoint(const QSqlDatabase& database);

}
