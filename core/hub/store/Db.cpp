#include "core/hub/store/Db.h"

#include "core/base/Log.h"

#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostValues = 6000;

StoreFault faultOf(Dialect dialect, const QString& code)
{
    if (dialect == Dialect::PostgreSql) {
        if (code == u"40001" || code == u"40P01" || code == u"55P03") return StoreFault::Contended;
        if (code.startsWith(u"23")) return StoreFault::Constraint;
        if (code.isEmpty() || code.startsWith(u"08") || code.startsWith(u"57P")) return StoreFault::Gone;
        return StoreFault::Failed;
    }
    const int primary = code.toInt() & 0xff;
    if (primary == 5 || primary == 6) return StoreFault::Contended;
    return primary == 19 ? StoreFault::Constraint : StoreFault::Failed;
}

}

Db::Db(QSqlDatabase database, Dialect dialect) : m_database(std::move(database)), m_dialect(dialect) {}

Db::~Db()
{
    m_prepared.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

void Db::fail(const QSqlError& error)
{
    const QString code = error.nativeErrorCode();
    throw StoreFailure(faultOf(m_dialect, code), code.toLatin1());
}

namespace {

/// Qt's drivers write an empty text that was never filled as NULL; here NULL is only what was made as NULL.
QVariant bound(const QVariant& value)
{
    if (value.isNull()) return value;
    if (value.typeId() == QMetaType::QString && value.toString().isNull()) return QString(u""_s);
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull()) return QByteArray("");
    return value;
}

}

QSqlQuery Db::prepared(const QString& sql)
{
    QSqlQuery query(m_database);
    // Read row by row, QPSQL drops what is left of an answer as soon as another statement runs, and says nothing.
    query.setForwardOnly(!isPostgres());
    if (!query.prepare(sql)) fail(query.lastError());
    return query;
}

Rows Db::run(const QString& sql, const QVariantList& values)
{
    auto& kept = m_prepared[sql];
    // A statement that a caller further up is still reading must not be run again under its feet.
    if (!kept || kept->isActive()) kept = std::make_shared<QSqlQuery>(prepared(sql));
    const auto query = kept;
    for (qsizetype i = 0; i < values.size(); ++i) query->bindValue(int(i), bound(values[i]));
    if (!query->exec()) {
        const QSqlError error = query->lastError();
        m_prepared.remove(sql);
        fail(error);
    }
    return Rows(query);
}

void Db::exec(const QString& sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) fail(query.lastError());
}

std::optional<QVariant> Db::one(const QString& sql, const QVariantList& values)
{
    Rows rows = run(sql, values);
    return rows.next() ? std::optional(rows.value(0)) : std::nullopt;
}

void Db::insertMany(const QString& into, int columns, const QVariantList& values, const QString& tail)
{
    const int rows = int(values.size()) / columns;
    // Powers of two keep the number of different statements, and so of prepared ones, small.
    for (int done = 0; done < rows;) {
        int take = 1;
        while (take * 2 <= rows - done && take * 2 * columns <= MostValues) take *= 2;
        QString row = u"(?"_s;
        for (int i = 1; i < columns; ++i) row += u",?";
        row += u')';
        QString sql = u"INSERT INTO "_s + into + u" VALUES "_s + row;
        for (int i = 1; i < take; ++i) sql += u',' + row;
        run(sql + u' ' + tail, values.mid(qsizetype(done) * columns, qsizetype(take) * columns));
        done += take;
    }
}

QString Db::in(const QString& column, bool numbers) const
{
    if (!isPostgres()) return column + u" IN (SELECT value FROM json_each(?))"_s;
    return column + (numbers ? u" = ANY(CAST(? AS bigint[]))"_s : u" = ANY(CAST(? AS text[]))"_s);
}

QVariant Db::list(const QVariantList& values, bool numbers) const
{
    // Ids, codes and key texts: nothing that would need more escaping than quotes and backslashes.
    QString out = isPostgres() ? u"{"_s : u"["_s;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i) out += u',';
        if (numbers) {
            out += QString::number(values[i].toLongLong());
        } else {
            QString text = values[i].toString();
            text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
            out += u'"' + text + u'"';
        }
    }
    return QString(out + (isPostgres() ? u'}' : u']'));
}

void Db::commitAhead()
{
    if (isPostgres()) exec(u"SET LOCAL synchronous_commit = off"_s);
}

void Db::begin()
{
    Q_ASSERT(!m_inTransaction);
    exec(isPostgres() ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s);
    m_inTransaction = true;
}

void Db::beginReading()
{
    Q_ASSERT(!m_inTransaction);
    exec(isPostgres() ? u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s : u"BEGIN"_s);
    m_inTransaction = true;
}

void Db::beginOneMoment()
{
    Q_ASSERT(!m_inTransaction);
    exec(isPostgres() ? u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s : u"BEGIN IMMEDIATE"_s);
    m_inTransaction = true;
}

void Db::commit()
{
    m_inTransaction = false;
    exec(u"COMMIT"_s);
}

void Db::rollback() noexcept
{
    m_inTransaction = false;
    for (auto& query : m_prepared) {
        if (query) query->finish();
    }
    QSqlQuery query(m_database);
    if (!query.exec(u"ROLLBACK"_s)) qCWarning(base::logHub) << "rollback refused, code" << query.lastError().nativeErrorCode();
}

Transaction::Transaction(Db& db, Mode mode) : m_db(db)
{
    switch (mode) {
    case Mode::Write: db.begin(); break;
    case Mode::Read: db.beginReading(); break;
    case Mode::OneMoment: db.beginOneMoment(); break;
    }
}

Transaction::~Transaction()
{
    if (m_open) m_db.rollback();
}

void Transaction::commit()
{
    m_db.pass("before-commit");
    m_open = false;
    try {
        m_db.commit();
    } catch (const StoreFailure&) {
        m_db.rollback();
        throw;
    }
    m_db.pass("after-commit");
}

}
