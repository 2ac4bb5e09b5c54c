#pragma once

#include "core/sqlcipher/Statement.h"

#include <QtSql/QSqlError>
#include <QtSql/QSqlResult>
#include <vector>

namespace carrel::sqlcipher {

class CipherDriver;

/// One query. Forward-only queries read straight from SQLite; others keep the rows they passed, so that they can go
/// back.
class CipherResult final : public QSqlResult
{
public:
    explicit CipherResult(const CipherDriver* driver);
    ~CipherResult() override;

    /// The driver closes: no row and no statement is left.
    void abandon();
    /// The `sqlite3_stmt*`.
    QVariant handle() const override;

protected:
    using QSqlResult::bindValue;
    bool prepare(const QString& query) override;
    void bindValue(int position, const QVariant& value, QSql::ParamType type) override;
    bool exec() override;
    bool execBatch(bool arrayBind) override;
    bool reset(const QString& query) override;

    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override { return -1; }
    int numRowsAffected() override { return m_affected; }
    QVariant lastInsertId() const override { return m_insertId; }
    QSqlRecord record() const override { return m_statement.record(); }
    void detachFromResultSet() override;

private:
    const CipherDriver* cipher() const;
    bool mayRun() const;
    bool compile(const QString& query, Statement::Use use);
    void matchParameters(int mostPlaces);
    bool run();
    bool fail(int code, QSqlError::ErrorType type);
    void forgetRows();
    /// Steps SQLite on, or takes the row that run() had to step to.
    bool advance();
    bool keepRow();
    /// The last row has been read. Only now does SQLite know how many a RETURNING statement changed.
    void conclude();

    Statement m_statement;
    QList<int> m_slotOf;
    std::vector<QVariant> m_rows;
    int m_kept = 0;
    int m_affected = -1;
    qint64 m_changesBefore = 0;
    QVariant m_insertId;
    bool m_streaming = false;
    bool m_rowWaits = false;
    bool m_ended = true;
};

}
