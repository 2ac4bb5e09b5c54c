#include "core/sqlcipher/RowWriter.h"

#include "core/sqlcipher/CipherDriver.h"

#include <QtCore/QStringEncoder>
#include <QtCore/QThread>
#include <sqlite3.h>

namespace carrel::sqlcipher {

std::unique_ptr<RowWriter> RowWriter::prepare(const QSqlDatabase& database, const QString& sql)
{
    auto* driver = qobject_cast<CipherDriver*>(database.driver());
    if (!driver || !driver->isOpen()) return nullptr;
    std::unique_ptr<RowWriter> out(new RowWriter(*driver));
    if (!out->mayRun() || out->m_statement.prepare(driver->connection().handle(), sql, Statement::Use::Often)) return nullptr;
    return out;
}

RowWriter::RowWriter(CipherDriver& driver) : m_driver(&driver) { driver.m_writers.insert(this); }

RowWriter::~RowWriter()
{
    if (m_driver) m_driver->m_writers.remove(this);
}

void RowWriter::abandon()
{
    m_statement.finish();
    m_driver = nullptr;
}

bool RowWriter::mayRun() const { return m_driver && m_driver->thread() == QThread::currentThread(); }

void RowWriter::text(QStringView text)
{
    // Three bytes hold any UTF-16 unit.
    const qsizetype most = m_used + 3 * text.size();
    if (qsizetype(m_text.size()) < most) m_text.resize(size_t(2 * most));
    QStringEncoder utf8(QStringEncoder::Utf8, QStringConverter::Flag::Stateless);
    char* const start = m_text.data() + m_used;
    const qsizetype size = utf8.appendToBuffer(start, text) - start;
    m_values.push_back({Sort::Text, m_used, size});
    m_used += size;
}

int RowWriter::bind(int parameter, const Given& value)
{
    sqlite3_stmt* statement = m_statement.handle();
    switch (value.sort) {
    case Sort::Null: return sqlite3_bind_null(statement, parameter);
    case Sort::Number: return sqlite3_bind_int64(statement, parameter, value.number);
    case Sort::Text: break;
    }
    const char* const start = value.size ? m_text.data() + value.number : "";
    return sqlite3_bind_text64(statement, parameter, start, sqlite3_uint64(value.size), SQLITE_STATIC, SQLITE_UTF8);
}

int RowWriter::run()
{
    m_affected = 0;
    const bool fits = mayRun() && m_statement.isPrepared() && int(m_values.size()) == m_statement.parameterCount();
    int code = fits ? SQLITE_OK : SQLITE_MISUSE;
    for (int i = 0; i < int(m_values.size()) && code == SQLITE_OK; ++i) code = bind(i + 1, m_values[size_t(i)]);
    m_values.clear();
    m_used = 0;
    if (code != SQLITE_OK) return code;
    sqlite3* db = m_driver->connection().handle();
    const qint64 before = sqlite3_total_changes64(db);
    code = m_statement.step();
    m_statement.rewind();
    if (code != SQLITE_DONE) return code == SQLITE_ROW ? SQLITE_MISUSE : code;
    m_affected = int(sqlite3_total_changes64(db) - before);
    return SQLITE_OK;
}

}
