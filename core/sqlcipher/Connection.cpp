#include "core/sqlcipher/Connection.h"

#include "core/sqlcipher/Settings.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <sqlite3.h>

namespace carrel::sqlcipher {

namespace {

constexpr int HeaderSize = 16;
constexpr int PageSize = 4096;
constexpr int BusyMs = 5000;

QByteArray headerOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(HeaderSize) : QByteArray();
}

bool isReadable(const QString& path)
{
    return headerOf(path) == QByteArray("SQLite format 3\0", HeaderSize);
}

std::optional<OpenFault> faultBefore(const Connection::Request& request)
{
    if (request.mode == Mode::Memory) return std::nullopt;
    const QFileInfo file(request.path);
    if (isReadable(request.path)) return OpenFault::Readable;
    if (request.mode == Mode::Create) {
        return Connection::holdsAnything(request.path) ? std::optional(OpenFault::Exists) : std::nullopt;
    }
    if (!file.exists()) return OpenFault::Missing;
    if (file.size() == 0) return OpenFault::Empty;
    if (!file.isReadable()) return OpenFault::Denied;
    return std::nullopt;
}

/// Makes the file its owner's alone before SQLite sees it; the log and its index take the file's permissions.
bool makeFile(const QString& path)
{
    QFile file(path);
    constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (file.exists()) return file.setPermissions(OwnerOnly);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, OwnerOnly);
}

OpenFault faultOf(int code, const QString& path)
{
    switch (code & 0xff) {
    // The first page did not decrypt. A file cut short was damaged, whatever its key.
    case SQLITE_NOTADB: return QFileInfo(path).size() % PageSize ? OpenFault::Damaged : OpenFault::WrongKey;
    case SQLITE_CORRUPT: return OpenFault::Damaged;
    case SQLITE_IOERR: return code == SQLITE_IOERR_SHORT_READ ? OpenFault::Damaged : OpenFault::Failed;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return OpenFault::Busy;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM: return OpenFault::Denied;
    case SQLITE_FULL: return OpenFault::Full;
    default: return OpenFault::Failed;
    }
}

}

bool Connection::holdsAnything(const QString& path)
{
    return QFileInfo(path).size() > 0 || QFileInfo(path + QLatin1String("-wal")).size() > 0;
}

Connection::~Connection() { sqlite3_close_v2(m_db); }

int Connection::run(const char* sql) const { return sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr); }

int Connection::commitDurably(bool durably) const
{
    if (!m_db || !sqlite3_get_autocommit(m_db)) return SQLITE_MISUSE;
    m_permit->sync = true;
    const int code = run(durably ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    m_permit->sync = false;
    return code;
}

base::Result<Connection, OpenFault> Connection::open(const Request& request)
{
    // Asked before the key is handed over: another SQLite would not have the function that takes it.
    if (!sqlite3_compileoption_used("HAS_CODEC")) return OpenFault::NotEncrypted;
    if (const auto fault = faultBefore(request)) return *fault;
    const bool creating = request.mode == Mode::Create;
    if (creating && !makeFile(request.path)) return OpenFault::Denied;

    sqlite3* db = nullptr;
    const bool onDisk = request.mode != Mode::Memory;
    const QByteArray path = onDisk ? request.path.toUtf8() : QByteArray(":memory:");
    // Never CREATE. Without a mutex, because a connection belongs to its thread and the driver refuses every other.
    constexpr int Flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(path.constData(), &db, Flags, nullptr);
    Connection connection(db);
    if (code == SQLITE_OK) {
        sqlite3_busy_timeout(db, BusyMs);
        code = settle(db, request);
    }
    if (code == SQLITE_OK && !(onDisk && isReadable(request.path))) {
        guard(db, *connection.m_permit);
        return connection;
    }
    const OpenFault fault = code == SQLITE_OK ? OpenFault::Readable
        : code == NotSqlCipher                ? OpenFault::NotEncrypted
                                              : faultOf(code, request.path);
    connection = Connection();
    if (creating) QFile::remove(request.path);
    return fault;
}

QSqlError errorOf(int code, QSqlError::ErrorType type)
{
    return QSqlError(QString(), QString::fromUtf8(sqlite3_errstr(code)), type, QString::number(code));
}

}
