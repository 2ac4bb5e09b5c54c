#include "core/hub/store/Db.h"

#include "core/base/Log.h"
#include "core/sqlcipher/Opening.h"

#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostValues = 6000;
constexpr int FewRows = 8;

StoreFault faultOf(bool postgres, const QByteArray& code)
{
    if (postgres) {
        if (code == "40001" || code == "40P01" || code == "55P03") return StoreFault::Contended;
        if (code.startsWith("23")) return StoreFault::Constraint;
        if (code.isEmpty() || code.startsWith("08") || code.startsWith("57P")) return StoreFault::Gone;
        return StoreFault::Failed;
    }
    const int primary = code.toInt() & 0xff;
    if (primary == 5 || primary == 6) return StoreFault::Contended;
    return primary == 19 ? StoreFault::Constraint : StoreFault::Failed;
}

}

Db::Db(QSqlDatabase database) : m_database(std::move(database)) {}

Db::Db(std::unique_ptr<PgLine> line) : m_line(std::move(line)) {}

Db::~Db()
{
    if (m_line) return;
    m_prepared.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

void Db::fail(const QByteArray& code) const { throw StoreFailure(faultOf(isPostgres(), code), code); }

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
    query.setForwardOnly(true);
    if (!query.prepare(sql)) fail(query.lastError().nativeErrorCode().toLatin1());
    return query;
}

Rows Db::run(const QString& sql, const QVariantList& values)
{
    if (m_line) {
        try {
            return Rows(m_line->run(sql, values));
        } catch (const PgLine::Fault& fault) {
            fail(fault.code);
        }
    }
    auto& kept = m_prepared[sql];
    // A statement that a caller further up is still reading must not be run again under its feet.
    if (!kept || kept->isActive()) kept = std::make_shared<QSqlQuery>(prepared(sql));
    const auto query = kept;
    for (qsizetype i = 0; i < values.size(); ++i) query->bindValue(int(i), bound(values[i]));
    if (!query->exec()) {
        const QByteArray code = query->lastError().nativeErrorCode().toLatin1();
        m_prepared.remove(sql);
        fail(code);
    }
    return Rows(query);
}

void Db::later(const QString& sql, const QVariantList& values)
{
    if (!m_line || !m_inTransaction) {
        run(sql, values);
        return;
    }
    try {
        m_line->queue(sql, values);
    } catch (const PgLine::Fault& fault) {
        fail(fault.code);
    }
}

void Db::exec(const QString& sql)
{
    if (m_line) {
        try {
            return m_line->exec(sql);
        } catch (const PgLine::Fault& fault) {
            fail(fault.code);
        }
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) fail(query.lastError().nativeErrorCode().toLatin1());
}

std::optional<QVariant> Db::one(const QString& sql, const QVariantList& values)
{
    Rows rows = run(sql, values);
    return rows.next() ? std::optional(rows.value(0)) : std::nullopt;
}

void Db::insertMany(const QString& into, int columns, const QVariantList& values, const QString& tail)
{
    const int rows = int(values.size()) / columns;
    // A few at a time, or a power of two, keep the number of different statements, and so of prepared ones, small.
    for (int done = 0; done < rows;) {
        int take = rows - done;
        if (take > FewRows) {
            take = FewRows;
            while (take * 2 <= rows - done && take * 2 * columns <= MostValues) take *= 2;
        }
        later(inserting(into, columns, take, tail), values.mid(qsizetype(done) * columns, qsizetype(take) * columns));
        done += take;
    }
}

QString Db::inserting(const QString& into, int columns, int rows, const QString& tail)
{
    QString row = u"(?"_s;
    for (int i = 1; i < columns; ++i) row += u",?";
    row += u')';
    QString sql = u"INSERT INTO "_s + into + u" VALUES "_s + row;
    for (int i = 1; i < rows; ++i) sql += u',' + row;
    return sql + u' ' + tail;
}

QString Db::in(const QString& column, bool numbers) const
{
    if (!isPostgres()) return column + u" IN (SELECT value FROM json_each(?))"_s;
    return column + (numbers ? u" = ANY(?)"_s : u" = ANY(CAST(? AS text[]))"_s);
}

QVariant Db::list(const QVariantList& values, bool numbers) const
{
    if (isPostgres() && numbers) return QVariant::fromValue(PgNumbers::of(values));
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
    if (isPostgres()) later(u"SET LOCAL synchronous_commit = off"_s);
}

void Db::checkpoint()
{
    if (isPostgres()) return;
    for (auto& query : m_prepared) {
        if (query) query->finish();
    }
    if (!sqlcipher::checkpoint(m_database)) qCWarning(base::logHub) << "the log was not emptied: somebody is reading";
}

void Db::open(const QString& onPostgres, const QString& onFile)
{
    Q_ASSERT(!m_inTransaction);
    if (!isPostgres()) exec(onFile);
    m_inTransaction = true;
    if (isPostgres()) later(onPostgres);
}

void Db::begin() { open(u"BEGIN"_s, u"BEGIN IMMEDIATE"_s); }

void Db::beginReading() { open(u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s, u"BEGIN"_s); }

void Db::beginOneMoment() { open(u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s, u"BEGIN IMMEDIATE"_s); }

void Db::commit()
{
    m_inTransaction = false;
    if (isPostgres()) run(u"COMMIT"_s);
    else exec(u"COMMIT"_s);
}

void Db::rollback() noexcept
{
    m_inTransaction = false;
    for (auto& query : m_prepared) {
        if (query) query->finish();
    }
    if (m_line) m_line->drop();
    try {
        exec(u"ROLLBACK"_s);
    } catch (const StoreFailure& failure) {
        qCWarning(base::logHub) << "rollback refused, code" << failure.code();
    }
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
