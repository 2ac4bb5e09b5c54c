#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

struct pg_conn;
struct pg_result;

namespace carrel::bench {

/// One connection through libpq with prepared statements, as pgbench would use it.
class RawPostgres
{
public:
    explicit RawPostgres(const QString& address);
    ~RawPostgres();
    RawPostgres(const RawPostgres&) = delete;
    RawPostgres& operator=(const RawPostgres&) = delete;

    void exec(const QByteArray& sql);
    void prepare(const char* name, const QByteArray& sql);
    /// Runs a prepared statement; the values are text. Gives the number of rows.
    int run(const char* name, std::initializer_list<QByteArray> values);
    /// One value of the last answer.
    QByteArray value(int row, int column) const;
    /// Cases by their numbers (`{1,2}`), as lines of the made-up caseload.
    QByteArray caseLines(const QByteArray& recs);

private:
    void take(pg_result* result);

    pg_conn* m_connection;
    pg_result* m_result = nullptr;
};

}
