#include "core/sqlcipher/CipherResult.h"

#include <sqlite3.h>

// The half of CipherResult that moves from row to row.
namespace carrel::sqlcipher {

bool CipherResult::advance()
{
    if (m_rowWaits) {
        m_rowWaits = false;
        return true;
    }
    if (m_ended) return false;
    const int code = m_statement.step();
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(code, QSqlError::StatementError);
    m_ended = true;
    conclude();
    return false;
}

bool CipherResult::keepRow()
{
    if (!advance()) return false;
    for (int i = 0; i < m_statement.columnCount(); ++i) m_rows.push_back(m_statement.value(i));
    ++m_kept;
    return true;
}

bool CipherResult::fetchNext()
{
    if (m_streaming) {
        if (!advance()) return false;
        setAt(at() + 1);
        return true;
    }
    return fetch(at() + 1);
}

bool CipherResult::fetch(int row)
{
    if (!isActive() || row < 0) return false;
    if (row == at()) return true;
    if (m_streaming) {
        while (at() >= QSql::BeforeFirstRow && at() < row) {
            if (!fetchNext()) return false;
        }
        return at() == row;
    }
    while (m_kept <= row) {
        if (!keepRow()) return false;
    }
    setAt(row);
    return true;
}

bool CipherResult::fetchFirst() { return fetch(0); }

bool CipherResult::fetchLast()
{
    if (m_streaming) return false;
    while (keepRow()) { }
    return m_kept > 0 && fetch(m_kept - 1);
}

QVariant CipherResult::data(int column)
{
    if (column < 0 || column >= m_statement.columnCount() || at() < 0) return {};
    if (m_streaming) return m_statement.value(column);
    return m_rows[size_t(at()) * size_t(m_statement.columnCount()) + size_t(column)];
}

bool CipherResult::isNull(int column)
{
    if (column < 0 || column >= m_statement.columnCount() || at() < 0) return true;
    return m_streaming ? m_statement.isNull(column) : data(column).isNull();
}

}
