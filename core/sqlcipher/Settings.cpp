#include "core/sqlcipher/Settings.h"

#include <QtCore/QFileInfo>
#include <sqlite3.h>

namespace carrel::sqlcipher {

namespace {

struct Setting {
    const char* set;
    const char* ask;
    QByteArrayView holds;
    bool ofFile = false; ///< means nothing for a store in memory
};

constexpr Setting Settings[] = {
    {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    // A new file is turned to WAL under a rollback journal. If a power cut could bring that back after it was deleted, it
    // would be played over a file that has long moved on: only EXTRA waits until the folder knows that it is gone.
    {"PRAGMA synchronous=EXTRA", "PRAGMA synchronous", "3"},
    {"PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal", true},
    // FULL, because in WAL mode NORMAL loses acknowledged edits at a power cut.
    {"PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"},
    {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    {"PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"},
    {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA mmap_size=0", "PRAGMA mmap_size", "0", true},
    {"PRAGMA threads=2", "PRAGMA threads", "2"},
};
constexpr Setting QueryOnly = {"PRAGMA query_only=ON", "PRAGMA query_only", "1"};

int run(sqlite3* db, const char* sql) { return sqlite3_exec(db, sql, nullptr, nullptr, nullptr); }

/// The first value of the first row, as text; empty when there is none.
QByteArray answerTo(sqlite3* db, const char* sql)
{
    QByteArray out;
    const auto keep = [](void* to, int, char** values, char**) {
        *static_cast<QByteArray*>(to) = values[0];
        return 0;
    };
    sqlite3_exec(db, sql, keep, &out, nullptr);
    return out;
}

int apply(sqlite3* db, const Setting& setting)
{
    const int code = run(db, setting.set);
    if (code != SQLITE_OK) return code;
    return answerTo(db, setting.ask) == setting.holds ? SQLITE_OK : SQLITE_ERROR;
}

/// In KiB: how much of the file stays decrypted in memory rules every figure that counts.
qint64 cacheFor(const Connection::Request& request)
{
    const qint64 half = QFileInfo(request.path).size() / 1024 / 2;
    return qBound(qint64(request.cacheKiB), half, qint64(qMax(request.cacheKiB, 4 * CacheKiB)));
}

void harden(sqlite3* db)
{
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, nullptr);
    // A misspelt column in double quotes is an error, not a word.
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
}

}

int settle(sqlite3* db, const Connection::Request& request)
{
    harden(db);
    if (const int code = sqlite3_key_v2(db, "main", request.key.data(), int(request.key.size()))) return code;
    // A wrong key is an answer, not news for standard error.
    run(db, "PRAGMA cipher_log_level=NONE");
    const QByteArray cache = "PRAGMA cache_size=-" + QByteArray::number(cacheFor(request));
    if (const int code = run(db, cache.constData())) return code;
    if (answerTo(db, "PRAGMA cipher_version").isEmpty()) return NotSqlCipher;
    if (const int code = run(db, "SELECT count(*) FROM sqlite_master")) return code;

    for (const auto& setting : Settings) {
        const bool changesFile = setting.holds == QByteArrayView("wal");
        if (changesFile && request.mode == Mode::ReadOnly) continue;
        if (setting.ofFile && request.mode == Mode::Memory) continue;
        if (const int code = apply(db, setting)) return code;
    }
    if (request.mode == Mode::ReadOnly) {
        if (const int code = apply(db, QueryOnly)) return code;
    }
    // Only now: it would refuse the journal mode too.
    return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

}
