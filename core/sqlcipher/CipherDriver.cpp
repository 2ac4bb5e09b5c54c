#include "core/sqlcipher/CipherDriver.h"

#include "core/sqlcipher/CipherResult.h"
#include "core/sqlcipher/Driver.h"
#include "core/sqlcipher/RowWriter.h"
#include "core/sqlcipher/Wiped.h"

#include <QtSql/QSqlDatabase>
#include <mutex>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

Q_DECLARE_OPAQUE_POINTER(sqlite3*)
Q_DECLARE_METATYPE(sqlite3*)

namespace carrel::sqlcipher {

QString driverName() { return u"QSQLCIPHER"_s; }

void registerDriver()
{
    static std::once_flag once;
    std::call_once(once, [] {
        // Nobody asks for SQLite's count of its memory, which takes a lock at every allocation.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        QSqlDatabase::registerSqlDriver(driverName(), new QSqlDriverCreator<CipherDriver>);
    });
}

CipherDriver::CipherDriver(QObject* parent) : QSqlDriver(parent) {}

CipherDriver::~CipherDriver() { close(); }

void CipherDriver::adopt(Connection connection)
{
    close();
    m_connection = std::move(connection);
    setOpen(true);
    setOpenError(false);
}

bool CipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case SimpleLocking:
    case FinishQuery: return true;
    default: return false;
    }
}

bool CipherDriver::open(const QString& path, const QString&, const QString& password, const QString&, int,
                        const QString& options)
{
    close();
    const bool exists = Connection::holdsAnything(path);
    const Mode mode = options == "READONLY"_L1 ? Mode::ReadOnly
        : options == "EXISTING"_L1 || exists   ? Mode::Existing
                                               : Mode::Create;
    const bool known = options.isEmpty() || options == "READONLY"_L1 || options == "EXISTING"_L1;
    if (known && !password.isEmpty()) {
        const Wiped key(password.toUtf8());
        auto opened = Connection::open({path, key.view(), mode, CacheKiB});
        if (opened) {
            adopt(std::move(opened).value());
            return true;
        }
    }
    setLastError(errorOf(SQLITE_CANTOPEN, QSqlError::ConnectionError));
    setOpenError(true);
    return false;
}

void CipherDriver::close()
{
    for (CipherResult* result : std::as_const(m_results)) result->abandon();
    for (RowWriter* writer : std::as_const(m_writers)) writer->abandon();
    m_writers.clear();
    m_connection = Connection();
    setOpen(false);
    setOpenError(false);
}

QSqlResult* CipherDriver::createResult() const { return new CipherResult(this); }

QVariant CipherDriver::handle() const { return QVariant::fromValue(m_connection.handle()); }

bool CipherDriver::run(const char* sql)
{
    const int code = isOpen() ? m_connection.run(sql) : SQLITE_MISUSE;
    if (code != SQLITE_OK) setLastError(errorOf(code, QSqlError::TransactionError));
    return code == SQLITE_OK;
}

bool CipherDriver::beginTransaction() { return run("BEGIN"); }

bool CipherDriver::commitTransaction() { return run("COMMIT"); }

bool CipherDriver::rollbackTransaction() { return run("ROLLBACK"); }

}
