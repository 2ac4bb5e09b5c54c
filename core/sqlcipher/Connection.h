#pragma once

#include "core/base/Result.h"
#include "core/sqlcipher/Opening.h"

#include <QtCore/QByteArray>
#include <QtSql/QSqlError>
#include <memory>

struct sqlite3;

namespace carrel::sqlcipher {

/// What the guard lets pass for a moment.
struct Permit {
    bool sync = false; ///< PRAGMA synchronous
};

/// One open, keyed and checked SQLCipher handle; nothing is ever read or written through one that is not.
class Connection
{
public:
    struct Request {
        QString path;
        QByteArrayView key; ///< As sqlite3_key takes it.
        Mode mode;
        int cacheKiB;
    };
    static base::Result<Connection, OpenFault> open(const Request& request);
    /// True when the file, or the log beside it, has bytes that a new store would destroy.
    static bool holdsAnything(const QString& path);

    Connection() = default;
    Connection(Connection&& other) noexcept : m_db(std::exchange(other.m_db, nullptr)), m_permit(std::move(other.m_permit)) {}
    Connection& operator=(Connection&& other) noexcept
    {
        std::swap(m_db, other.m_db);
        std::swap(m_permit, other.m_permit);
        return *this;
    }
    ~Connection();

    sqlite3* handle() const { return m_db; }
    bool isOpen() const { return m_db != nullptr; }
    /// SQLite's extended result code, 0 when it worked.
    int run(const char* sql) const;
    /// Whether the next commits are on the medium before they return; outside a transaction only. A code, 0 when it holds.
    int commitDurably(bool durably) const;

private:
    explicit Connection(sqlite3* db) : m_db(db), m_permit(std::make_unique<Permit>()) {}
    sqlite3* m_db = nullptr;
    std::unique_ptr<Permit> m_permit;
};

/// The code's own words only: SQLite's message may quote a statement, and with it a person.
QSqlError errorOf(int code, QSqlError::ErrorType type);

/// Refuses what could carry rows out of the encrypted file: other databases, other keys, extensions, weaker settings. The permit lives
/// as long as the connection.
void guard(sqlite3* db, const Permit& permit);

}
