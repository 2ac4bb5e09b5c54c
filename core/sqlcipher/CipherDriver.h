#pragma once

#include "core/sqlcipher/Connection.h"

#include <QtCore/QSet>
#include <QtSql/QSqlDriver>

namespace carrel::sqlcipher {

class CipherResult;
class RowWriter;

/// Qt Sql's door to one connection. Closing it ends everything still running on it.
class CipherDriver final : public QSqlDriver
{
    Q_OBJECT

public:
    explicit CipherDriver(QObject* parent = nullptr);
    ~CipherDriver() override;

    /// Takes over a connection that has been opened and checked.
    void adopt(Connection connection);
    const Connection& connection() const { return m_connection; }

    bool hasFeature(DriverFeature feature) const override;
    bool open(const QString& path, const QString& user, const QString& password, const QString& host, int port,
              const QString& options) override;
    void close() override;
    QSqlResult* createResult() const override;
    /// The `sqlite3*`, as Qt's own SQLite driver gives it.
    QVariant handle() const override;

    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;

    QStringList tables(QSql::TableType type) const override;
    QSqlRecord record(const QString& table) const override;
    QSqlIndex primaryIndex(const QString& table) const override;
    QString escapeIdentifier(const QString& identifier, IdentifierType type) const override;

private:
    friend class CipherResult;
    friend class RowWriter;
    bool run(const char* sql);

    Connection m_connection;
    mutable QSet<CipherResult*> m_results;
    QSet<RowWriter*> m_writers;
};

}
