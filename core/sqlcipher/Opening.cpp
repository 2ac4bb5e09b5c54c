#include "core/sqlcipher/Opening.h"

#include "core/sqlcipher/CipherDriver.h"
#include "core/sqlcipher/Driver.h"
#include "core/sqlcipher/Wiped.h"

#include <sqlite3.h>

namespace carrel::sqlcipher {

base::Result<QSqlDatabase, OpenFault> open(const OpenRequest& request)
{
    Q_ASSERT(request.key.size() == base::Secret::KeySize);
    Q_ASSERT(!QSqlDatabase::contains(request.connectionName));
    registerDriver();
    const Wiped key = Wiped::rawKey(request.key.exposed());
    auto opened = Connection::open({request.path, key.view(), request.mode, request.cacheKiB});
    if (!opened) return opened.error();

    // The key never passes through QSqlDatabase, which would keep it as a password in clear.
    auto database = QSqlDatabase::addDatabase(driverName(), request.connectionName);
    database.setDatabaseName(request.path);
    qobject_cast<CipherDriver*>(database.driver())->adopt(std::move(opened).value());
    return database;
}

bool commitDurably(const QSqlDatabase& database, bool durably)
{
    const auto* driver = qobject_cast<CipherDriver*>(database.driver());
    return driver && driver->connection().commitDurably(durably) == SQLITE_OK;
}

bool writeEarly(const QSqlDatabase& database)
{
    const auto* driver = qobject_cast<CipherDriver*>(database.driver());
    return driver && driver->isOpen() && sqlite3_db_cacheflush(driver->connection().handle()) == SQLITE_OK;
}

base::Result<base::Done, CheckpointFault> checkpoint(const QSqlDatabase& database)
{
    const auto* driver = qobject_cast<CipherDriver*>(database.driver());
    if (!driver || !driver->isOpen()) return CheckpointFault::Failed;
    auto* db = driver->connection().handle();
    const int code = sqlite3_wal_checkpoint_v2(db, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code == SQLITE_OK) return base::Done{};
    const bool busy = (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
    return busy ? CheckpointFault::Busy : CheckpointFault::Failed;
}

}
