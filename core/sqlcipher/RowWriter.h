#pragma once

#include "core/sqlcipher/Statement.h"

#include <QtSql/QSqlDatabase>

namespace carrel::sqlcipher {

class CipherDriver;

/// One statement for many rows, past Qt's variants: values are given in the order of its parameters, and then it is run.
/// It lives no longer than its connection stays open, and runs on its thread.
class RowWriter
{
public:
    /// Nothing when the connection is not open or the statement does not compile.
    static std::unique_ptr<RowWriter> prepare(const QSqlDatabase& database, const QString& sql);
    ~RowWriter();
    Q_DISABLE_COPY_MOVE(RowWriter)

    void null() { m_values.push_back({Sort::Null, 0, 0}); }
    void number(qint64 number) { m_values.push_back({Sort::Number, number, 0}); }
    /// Null or not, a text is a text here.
    void text(QStringView text);

    /// The driver closes: no statement is left.
    void abandon();
    /// Runs with what was given since the last time. SQLite's extended result code, 0 when it worked.
    int run();
    /// How many rows the last run wrote.
    int affected() const { return m_affected; }

private:
    enum class Sort : quint8 { Null, Number, Text };
    struct Given {
        Sort sort;
        qint64 number; ///< of a text, where it starts
        qsizetype size;
    };
    explicit RowWriter(CipherDriver& driver);
    int bind(int parameter, const Given& value);
    bool mayRun() const;

    CipherDriver* m_driver; ///< nothing once it has closed
    Statement m_statement;
    std::vector<Given> m_values;
    std::vector<char> m_text;
    qsizetype m_used = 0;
    int m_affected = 0;
};

}
