#pragma once

#include <QtCore/QHash>
#include <QtCore/QVariant>
#include <memory>
#include <optional>
#include <vector>

struct pg_conn;
struct pg_result;

namespace carrel::hub {

/// Whole numbers that travel as one value, for `= ANY(…)`.
struct PgNumbers {
    QByteArray packed; ///< PostgreSQL's own form of a bigint[]
    static PgNumbers of(const QVariantList& values);
};

/// What PostgreSQL answered: all rows at once, as bytes.
class PgAnswer
{
public:
    explicit PgAnswer(pg_result* result);
    bool next() { return ++m_row < m_rows; }
    bool isNull(int column) const;
    qint64 number(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QVariant value(int column) const;
    int affected() const;

private:
    std::shared_ptr<pg_result> m_result;
    int m_row = -1;
    int m_rows = 0;
};

/// One connection to PostgreSQL by its own library. Values and answers travel as bytes beside the statement: a driver that
/// writes them into SQL text costs the server more for reading a page's ledger than for storing it.
class PgLine
{
public:
    /// Nothing when the server cannot be reached. The server's words, which quote what people typed, are never read.
    static std::unique_ptr<PgLine> open(const QString& address);
    explicit PgLine(pg_conn* connection) : m_connection(connection) {}
    ~PgLine();
    PgLine(const PgLine&) = delete;
    PgLine& operator=(const PgLine&) = delete;

    struct Fault {
        QByteArray code; ///< SQLSTATE; empty where the connection is lost
    };
    /// `?` stands for a value: a text, bytes, a whole number, PgNumbers, or null. Throws Fault.
    PgAnswer run(const QString& sql, const QVariantList& values);
    /// To be sent with the next statement, in one packet; nobody waits for its answer. Its faults are thrown there.
    void queue(const QString& sql, const QVariantList& values);
    /// Forgets what is queued.
    void drop() { m_queued.clear(); }
    /// Several statements at once, unprepared. Throws Fault.
    void exec(const QString& sql);
    /// For listening; nothing else may be done with it.
    pg_conn* connection() const { return m_connection; }

private:
    struct Sent {
        QByteArray name;
        std::vector<std::optional<QByteArray>> values;
    };
    Sent toSend(const QString& sql, const QVariantList& values);
    const QByteArray& prepared(const QString& sql, const QVariantList& values);
    pg_result* checked(pg_result* result) const;
    pg_result* sendAlone(const Sent& sent);
    pg_result* sendTogether(const std::vector<Sent>& all);
    std::optional<QByteArray> faultIn(const pg_result* result) const;

    pg_conn* m_connection;
    QHash<QString, QByteArray> m_prepared;
    std::vector<Sent> m_queued;
};

}

Q_DECLARE_METATYPE(carrel::hub::PgNumbers)
