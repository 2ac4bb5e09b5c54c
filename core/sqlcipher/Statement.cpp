#include "core/sqlcipher/Statement.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringEncoder>
#include <QtSql/QSqlField>
#include <sqlite3.h>

namespace carrel::sqlcipher {

namespace {

template <class T>
const T& as(const QVariant& value)
{
    return *static_cast<const T*>(value.constData());
}

/// What is neither text, number nor bytes is kept as text; null when it has none.
QString textOf(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QDateTime: return value.toDateTime().toString(Qt::ISODateWithMs);
    case QMetaType::QTime: return value.toTime().toString(Qt::ISODateWithMs);
    case QMetaType::QDate: return value.toDate().toString(Qt::ISODate);
    default: return value.isNull() ? QString() : value.toString();
    }
}

qsizetype textBytes(const QVariantList& values)
{
    qsizetype bytes = 0;
    for (const auto& value : values) {
        // Three bytes hold any UTF-16 unit; what is not a string or a number becomes a short text.
        bytes += value.typeId() == QMetaType::QString ? 3 * as<QString>(value).size() : 0;
    }
    return bytes;
}

}

QMetaType typeOf(QByteArrayView declared)
{
    const QByteArray name = declared.toByteArray().toUpper();
    if (name.contains("INT") || name.contains("BOOL")) return QMetaType::fromType<qint64>();
    if (name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")) return QMetaType::fromType<double>();
    if (name.contains("BLOB")) return QMetaType::fromType<QByteArray>();
    return QMetaType::fromType<QString>();
}

int Statement::prepare(sqlite3* db, const QString& sql, Use use)
{
    finish();
    const QByteArray utf8 = sql.toUtf8();
    const char* rest = nullptr;
    const unsigned flags = use == Use::Often ? SQLITE_PREPARE_PERSISTENT : 0;
    const int code = sqlite3_prepare_v3(db, utf8.constData(), int(utf8.size()) + 1, flags, &m_statement, &rest);
    if (code != SQLITE_OK) return code;
    if (!m_statement || !QByteArrayView(rest, utf8.constData() + utf8.size() - rest).trimmed().isEmpty()) {
        finish();
        return SQLITE_MISUSE;
    }
    m_columnCount = sqlite3_column_count(m_statement);
    return SQLITE_OK;
}

void Statement::finish()
{
    sqlite3_finalize(m_statement);
    sqlite3_finalize(m_health);
    m_statement = m_health = nullptr;
    m_columnCount = 0;
    m_record = {};
}

void Statement::rewind() { sqlite3_reset(m_statement); }

bool Statement::writes() const { return !sqlite3_stmt_readonly(m_statement); }

int Statement::parameterCount() const { return sqlite3_bind_parameter_count(m_statement); }

QString Statement::parameterName(int parameter) const
{
    return QString::fromUtf8(sqlite3_bind_parameter_name(m_statement, parameter + 1));
}

int Statement::bind(const QVariantList& values, const QList<int>& slotOf)
{
    m_blobs.clear();
    m_used = 0;
    if (const qsizetype needed = textBytes(values); needed > m_capacity) {
        m_text.reset(new char[size_t(needed)]);
        m_capacity = needed;
    }
    for (int i = 0; i < slotOf.size(); ++i) {
        if (const int code = bindOne(i + 1, values[slotOf[i]])) return code;
    }
    return SQLITE_OK;
}

int Statement::bindOne(int parameter, const QVariant& value)
{
    const int type = value.typeId();
    if (type == QMetaType::QString) return bindText(parameter, as<QString>(value));
    if (type == QMetaType::QByteArray) return bindBytes(parameter, as<QByteArray>(value));
    if (value.isNull()) return sqlite3_bind_null(m_statement, parameter);
    switch (type) {
    case QMetaType::LongLong: return sqlite3_bind_int64(m_statement, parameter, as<qint64>(value));
    case QMetaType::Bool:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::ULongLong: return sqlite3_bind_int64(m_statement, parameter, value.toLongLong());
    case QMetaType::Float:
    case QMetaType::Double: return sqlite3_bind_double(m_statement, parameter, value.toDouble());
    default: return bindCopy(parameter, textOf(value));
    }
}

int Statement::bindText(int parameter, const QString& text)
{
    if (text.isNull()) return sqlite3_bind_null(m_statement, parameter);
    QStringEncoder utf8(QStringEncoder::Utf8, QStringConverter::Flag::Stateless);
    char* const start = m_text.get() + m_used;
    const qsizetype size = utf8.appendToBuffer(start, text) - start;
    m_used += size;
    return sqlite3_bind_text64(m_statement, parameter, size ? start : "", sqlite3_uint64(size), SQLITE_STATIC,
                               SQLITE_UTF8);
}

int Statement::bindBytes(int parameter, const QByteArray& bytes)
{
    if (bytes.isNull()) return sqlite3_bind_null(m_statement, parameter);
    // Shares the bytes: a value changed while rows are still read cannot pull them away.
    m_blobs.append(bytes);
    return sqlite3_bind_blob64(m_statement, parameter, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_STATIC);
}

int Statement::bindCopy(int parameter, const QString& text)
{
    if (text.isNull()) return sqlite3_bind_null(m_statement, parameter);
    const QByteArray utf8 = text.toUtf8();
    return sqlite3_bind_text64(m_statement, parameter, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                               SQLITE_UTF8);
}

/// SQLCipher puts zeros in the place of a page that it cannot read, and refuses only the next page that is asked for: a row
/// whose end lay there would be given as if it were so. Asked of page 1, which is at hand, and only after a page was fetched.
int Statement::askForAPage()
{
    sqlite3* db = sqlite3_db_handle(m_statement);
    int misses = 0, most = 0;
    sqlite3_db_status(db, SQLITE_DBSTATUS_CACHE_MISS, &misses, &most, 0);
    if (misses == m_misses) return SQLITE_OK;
    m_misses = misses;
    int code = m_health ? SQLITE_OK : sqlite3_prepare_v3(db, "SELECT 1 FROM sqlite_schema LIMIT 1", -1, SQLITE_PREPARE_PERSISTENT, &m_health, nullptr);
    if (code != SQLITE_OK) return code;
    code = sqlite3_step(m_health);
    sqlite3_reset(m_health);
    return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

int Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW) return code;
    const int health = askForAPage();
    return health == SQLITE_OK ? SQLITE_ROW : health;
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

QVariant Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return QVariant(qint64(sqlite3_column_int64(m_statement, column)));
    case SQLITE_FLOAT: return QVariant(sqlite3_column_double(m_statement, column));
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
        const int size = sqlite3_column_bytes(m_statement, column);
        return QVariant(size ? QByteArray(bytes, size) : QByteArray(""));
    }
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        const int size = sqlite3_column_bytes(m_statement, column);
        return QVariant(size ? QString::fromUtf8(text, size) : QLatin1String(""));
    }
    default: return QVariant(typeOf(sqlite3_column_decltype(m_statement, column)));
    }
}

QSqlRecord Statement::record() const
{
    if (!m_record.isEmpty() || !m_statement) return m_record;
    for (int i = 0; i < m_columnCount; ++i) {
        const QString name = QString::fromUtf8(sqlite3_column_name(m_statement, i));
        const QString table = QString::fromUtf8(sqlite3_column_table_name(m_statement, i));
        m_record.append(QSqlField(name, typeOf(sqlite3_column_decltype(m_statement, i)), table));
    }
    return m_record;
}

}
