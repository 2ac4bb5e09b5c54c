#pragma once

#include "core/base/Result.h"
#include "core/hub/store/PgLine.h"

#include <QtCore/QHash>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <exception>
#include <functional>
#include <memory>

namespace carrel::hub {

/// What went wrong below: closed, and without the driver's words, which quote personal data.
enum class StoreFault {
    Contended, ///< try the whole transaction again (serialisation, deadlock, busy, lock time-out)
    Constraint,
    Gone, ///< the connection is lost; whether a commit happened is not known
    Failed,
};

/// Thrown by the store and caught in one place, where a request becomes an answer: between the two nothing can be done
/// about it, and nothing may carry on.
class StoreFailure : public std::exception
{
public:
    StoreFailure(StoreFault fault, QByteArray code) : m_fault(fault), m_code(std::move(code)) {}
    StoreFault fault() const { return m_fault; }
    /// SQLSTATE or SQLite's code; safe to log.
    const QByteArray& code() const { return m_code; }
    const char* what() const noexcept override { return m_code.constData(); }

private:
    StoreFault m_fault;
    QByteArray m_code;
};

/// The answer to a statement, read forwards. Letting go of it frees the statement for the next caller.
class Rows
{
public:
    explicit Rows(std::shared_ptr<QSqlQuery> query) : m_query(std::move(query)) {}
    explicit Rows(PgAnswer answer) : m_answer(std::move(answer)) {}
    ~Rows()
    {
        if (m_query) m_query->finish();
    }
    Rows(Rows&&) = default;
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    bool next() { return m_answer ? m_answer->next() : m_query->next(); }
    QVariant value(int column) const { return m_answer ? m_answer->value(column) : m_query->value(column); }
    qint64 number(int column) const { return m_answer ? m_answer->number(column) : m_query->value(column).toLongLong(); }
    QString text(int column) const { return m_answer ? m_answer->text(column) : m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_answer ? m_answer->bytes(column) : m_query->value(column).toByteArray(); }
    bool isNull(int column) const { return m_answer ? m_answer->isNull(column) : m_query->isNull(column); }
    int affected() const { return m_answer ? m_answer->affected() : m_query->numRowsAffected(); }

private:
    std::shared_ptr<QSqlQuery> m_query;
    std::optional<PgAnswer> m_answer;
};

/// One connection to the hub's store, on one thread. The same SQL on both stores; what differs is here.
class Db
{
public:
    /// The embedded file.
    explicit Db(QSqlDatabase database);
    explicit Db(std::unique_ptr<PgLine> line);
    ~Db();
    Db(const Db&) = delete;
    Db& operator=(const Db&) = delete;

    bool isPostgres() const { return m_line != nullptr; }

    /// Runs a statement kept prepared from one call to the next.
    Rows run(const QString& sql, const QVariantList& values = {});
    /// The same for what has no answer: inside a transaction it travels with the statement after it, and fails there.
    void later(const QString& sql, const QVariantList& values = {});
    /// For statements that must not be prepared (BEGIN, DDL); no values.
    void exec(const QString& sql);
    std::optional<QVariant> one(const QString& sql, const QVariantList& values = {});
    /// Inserts all rows with as few statements as the store takes. `tail` is what follows the values (ON CONFLICT …).
    void insertMany(const QString& into, int columns, const QVariantList& values, const QString& tail = {});
    static QString inserting(const QString& into, int columns, int rows, const QString& tail);

    /// `column IN (…)` with any number of values bound as one; pass them through `list()`.
    QString in(const QString& column, bool numbers) const;
    QVariant list(const QVariantList& values, bool numbers) const;
    /// Such a list of numbers as a table, `listed.value`. With a question of its own for each number the store cannot choose to
    /// read all it has and sift, as it does with a table it knows nothing of yet.
    QString listed() const { return isPostgres() ? QStringLiteral("unnest(?) AS listed(value)") : QStringLiteral("json_each(?) AS listed"); }
    /// What a table keyed by kind and record holds of each number of such a list: takes the list, then the kind; the columns are `k`'s.
    QString heldOf(const QString& table, const QString& columns) const
    {
        if (!isPostgres()) return listed() + QStringLiteral(" CROSS JOIN %1 k ON k.kind = ? AND k.rec = listed.value").arg(table);
        return listed() + QStringLiteral(" CROSS JOIN LATERAL (SELECT %2 FROM %1 WHERE kind = ? AND rec = listed.value OFFSET 0) k").arg(table, columns);
    }

    /// For simulations: told when a named point of a transaction is passed, and free to end the process there.
    std::function<void(const char* point)> onPoint;
    void pass(const char* point) const
    {
        if (onPoint) onPoint(point);
    }

    /// The transaction may commit before it has reached the medium. What commits after it reaches the medium after it, so whoever
    /// answers for it makes one more change, and waits for that one.
    void commitAhead();

    /// Nothing that was deleted is left in the write-ahead log of the embedded store; PostgreSQL sees to its own.
    void checkpoint();

    void begin();
    void beginReading();
    void beginOneMoment();
    void commit();
    void rollback() noexcept;
    bool inTransaction() const { return m_inTransaction; }

private:
    void open(const QString& onPostgres, const QString& onFile);
    [[noreturn]] void fail(const QByteArray& code) const;
    QSqlQuery prepared(const QString& sql);

    QSqlDatabase m_database;
    std::unique_ptr<PgLine> m_line;
    bool m_inTransaction = false;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

/// Commits only when told to.
class Transaction
{
public:
    enum class Mode {
        Write,
        Read,
        OneMoment, ///< writes, and reads everything as it was at one moment: contended when its own rows have moved on
    };
    explicit Transaction(Db& db, Mode mode = Mode::Write);
    ~Transaction();
    void commit();

private:
    Db& m_db;
    bool m_open = true;
};

}
