#include "core/sqlcipher/CipherResult.h"

#include "core/sqlcipher/CipherDriver.h"

#include <QtCore/QThread>
#include <algorithm>
#include <sqlite3.h>

Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt*)
Q_DECLARE_METATYPE(sqlite3_stmt*)

namespace carrel::sqlcipher {

CipherResult::CipherResult(const CipherDriver* driver) : QSqlResult(driver) { driver->m_results.insert(this); }

CipherResult::~CipherResult()
{
    if (const auto* owner = cipher()) owner->m_results.remove(this);
}

const CipherDriver* CipherResult::cipher() const { return static_cast<const CipherDriver*>(driver()); }

void CipherResult::abandon()
{
    forgetRows();
    m_statement.finish();
    setActive(false);
    setAt(QSql::BeforeFirstRow);
}

QVariant CipherResult::handle() const { return QVariant::fromValue(m_statement.handle()); }

bool CipherResult::fail(int code, QSqlError::ErrorType type)
{
    setLastError(errorOf(code, type));
    m_ended = true;
    m_rowWaits = false;
    return false;
}

void CipherResult::forgetRows()
{
    m_rows.clear();
    m_kept = 0;
    m_rowWaits = false;
    m_ended = true;
}

bool CipherResult::mayRun() const
{
    const auto* owner = cipher();
    // Qt guards only the way to the handle: a copy of it would run on any thread.
    return owner && owner->isOpen() && owner->thread() == QThread::currentThread();
}

bool CipherResult::compile(const QString& query, Statement::Use use)
{
    forgetRows();
    m_statement.finish();
    setActive(false);
    setSelect(false);
    setAt(QSql::BeforeFirstRow);
    if (!mayRun()) return fail(SQLITE_MISUSE, QSqlError::ConnectionError);
    const int code = m_statement.prepare(cipher()->connection().handle(), query, use);
    return code == SQLITE_OK || fail(code, QSqlError::StatementError);
}

bool CipherResult::prepare(const QString&)
{
    // Qt hands over the query with `?` rewritten to names; SQLite reads the original as it stands.
    const QString query = lastQuery();
    if (!compile(query, Statement::Use::Often)) return false;
    matchParameters(int(query.count(u':')));
    return true;
}

bool CipherResult::reset(const QString& query)
{
    m_slotOf.clear();
    return compile(query, Statement::Use::Once) && run();
}

void CipherResult::matchParameters(int mostPlaces)
{
    // Qt keeps one value for each place a parameter stands; SQLite has one parameter for all places of a name.
    QHash<QString, int> places;
    for (int place = 0; place < mostPlaces; ++place) {
        if (const QString name = boundValueName(place); !places.contains(name)) places.insert(name, place);
    }
    m_slotOf.clear();
    for (int i = 0; i < m_statement.parameterCount(); ++i)
        m_slotOf.append(places.value(m_statement.parameterName(i), i));
}

void CipherResult::bindValue(int position, const QVariant& value, QSql::ParamType)
{
    // Straight into the list: Qt's own way keeps a hash entry for each position, at more than SQLite's cost of binding.
    auto& values = boundValues();
    if (values.size() <= position) values.resize(position + 1);
    values[position] = value;
}

bool CipherResult::exec()
{
    if (!mayRun() || !m_statement.isPrepared()) return fail(SQLITE_MISUSE, QSqlError::StatementError);
    m_statement.rewind();
    const auto& values = boundValues();
    const int needed = m_slotOf.isEmpty() ? 0 : *std::max_element(m_slotOf.cbegin(), m_slotOf.cend()) + 1;
    if (values.size() < needed) return fail(SQLITE_RANGE, QSqlError::StatementError);
    const int code = m_statement.bind(values, m_slotOf);
    return code == SQLITE_OK ? run() : fail(code, QSqlError::StatementError);
}

bool CipherResult::execBatch(bool)
{
    const QVariantList columns = boundValues();
    QList<QVariantList> lists;
    for (const auto& column : columns) lists.append(column.toList());
    bool worked = !lists.isEmpty();
    for (qsizetype row = 0; worked && row < lists.first().size(); ++row) {
        auto& values = boundValues();
        for (qsizetype i = 0; i < lists.size(); ++i) values[i] = lists[i].value(row);
        worked = exec();
    }
    boundValues() = columns;
    return worked;
}

bool CipherResult::run()
{
    forgetRows();
    m_affected = -1;
    m_streaming = isForwardOnly();
    setAt(QSql::BeforeFirstRow);
    sqlite3* db = cipher()->connection().handle();
    m_changesBefore = sqlite3_total_changes64(db);
    const int code = m_statement.step();
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        m_statement.rewind();
        setActive(false);
        return fail(code, QSqlError::StatementError);
    }
    m_rowWaits = code == SQLITE_ROW;
    m_ended = !m_rowWaits;
    m_insertId = m_statement.writes() ? QVariant(qint64(sqlite3_last_insert_rowid(db))) : QVariant();
    if (m_ended) conclude();
    setSelect(m_statement.columnCount() > 0);
    setActive(true);
    return true;
}

void CipherResult::conclude()
{
    sqlite3* db = cipher()->connection().handle();
    const bool changed = sqlite3_total_changes64(db) != m_changesBefore;
    m_affected = changed ? sqlite3_changes(db) : m_statement.columnCount() > 0 ? -1 : 0;
    // A statement left standing would hold its snapshot, and with it the log.
    m_statement.rewind();
}

void CipherResult::detachFromResultSet()
{
    m_statement.rewind();
    forgetRows();
}

}
