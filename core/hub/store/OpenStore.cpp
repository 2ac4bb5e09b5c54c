#include "core/hub/store/OpenStore.h"

#include "core/sqlcipher/Driver.h"

#include <QtCore/QUrl>
#include <QtSql/QSqlDriver>
#include <libpq-fe.h>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

StoreOpenFault faultOf(sqlcipher::OpenFault fault)
{
    using sqlcipher::OpenFault;
    switch (fault) {
    case OpenFault::Missing:
    case OpenFault::Empty: return StoreOpenFault::Missing;
    case OpenFault::WrongKey: return StoreOpenFault::WrongKey;
    case OpenFault::Readable:
    case OpenFault::NotEncrypted: return StoreOpenFault::NotEncrypted;
    case OpenFault::Busy: return StoreOpenFault::Busy;
    case OpenFault::Exists:
    case OpenFault::Denied:
    case OpenFault::Full: return StoreOpenFault::Denied;
    default: return StoreOpenFault::Damaged;
    }
}

/// The server must not put what people typed into its errors: verbosity goes down to the code.
void quieten(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (auto* connection = *static_cast<PGconn* const*>(handle.constData())) {
        PQsetErrorVerbosity(connection, PQERRORS_SQLSTATE);
        PQsetNoticeProcessor(connection, [](void*, const char*) {}, nullptr);
    }
}

base::Result<std::shared_ptr<Db>, StoreOpenFault> openPostgres(const QString& address, const QString& connectionName)
{
    const QUrl url(address);
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s)) return StoreOpenFault::NoDriver;
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, connectionName);
    database.setHostName(url.host());
    if (url.port() > 0) database.setPort(url.port());
    database.setDatabaseName(url.path().mid(1));
    database.setUserName(url.userName());
    database.setPassword(url.password());
    database.setConnectOptions(u"connect_timeout=5"_s);
    if (!database.open()) {
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(connectionName);
        return StoreOpenFault::Unreachable;
    }
    quieten(database);
    auto db = std::make_shared<Db>(database, Dialect::PostgreSql);
    db->exec(u"SET lock_timeout = '5s'"_s);
    db->exec(u"SET idle_in_transaction_session_timeout = '30s'"_s);
    db->exec(u"SET client_min_messages = 'error'"_s);
    return db;
}

}

base::Result<std::shared_ptr<Db>, StoreOpenFault> openStore(const StoreAddress& address, const QString& connectionName, bool create)
{
    if (!address.postgres.isEmpty()) return openPostgres(address.postgres, connectionName);
    if (!address.key) return StoreOpenFault::WrongKey;
    sqlcipher::registerDriver();
    const auto mode = create ? sqlcipher::Mode::Create : sqlcipher::Mode::Existing;
    auto opened = sqlcipher::open({address.file, *address.key, connectionName, mode});
    if (!opened) return faultOf(opened.error());
    return std::make_shared<Db>(opened.value(), Dialect::SqlCipher);
}

}
