#include "core/sqlcipher/CipherDriver.h"

#include "core/sqlcipher/Statement.h"

#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace carrel::sqlcipher {

namespace {

struct Column {
    QSqlField field;
    int keyPlace = 0;
};

QList<Column> columnsOf(const CipherDriver& driver, const QString& table)
{
    QList<Column> columns;
    if (!driver.isOpen()) return columns;
    QSqlQuery query(driver.createResult());
    query.setForwardOnly(true);
    query.prepare(u"SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?)"_s);
    query.addBindValue(driver.stripDelimiters(table, QSqlDriver::TableName));
    query.exec();
    while (query.next()) {
        QSqlField field(query.value(0).toString(), typeOf(query.value(1).toString().toUtf8()), table);
        field.setRequired(query.value(2).toBool());
        if (!query.isNull(3)) field.setDefaultValue(query.value(3));
        columns.append({field, query.value(4).toInt()});
    }
    const auto keys = std::count_if(columns.cbegin(), columns.cend(), [](const Column& c) { return c.keyPlace > 0; });
    for (Column& column : columns) {
        const bool isRowId =
            keys == 1 && column.keyPlace == 1 && column.field.metaType() == QMetaType::fromType<qint64>();
        column.field.setAutoValue(isRowId);
    }
    return columns;
}

}

QStringList CipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (!isOpen()) return names;
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.exec(u"SELECT name, type FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"_s);
    while (query.next()) {
        const QString kind = query.value(1).toString();
        const bool wanted =
            (kind == "table"_L1 && (type & QSql::Tables)) || (kind == "view"_L1 && (type & QSql::Views));
        if (wanted) names.append(query.value(0).toString());
    }
    if (type & QSql::SystemTables) names.append(u"sqlite_master"_s);
    return names;
}

QSqlRecord CipherDriver::record(const QString& table) const
{
    QSqlRecord record;
    for (const Column& column : columnsOf(*this, table)) record.append(column.field);
    return record;
}

QSqlIndex CipherDriver::primaryIndex(const QString& table) const
{
    QList<Column> columns = columnsOf(*this, table);
    columns.removeIf([](const Column& column) { return column.keyPlace == 0; });
    std::sort(columns.begin(), columns.end(), [](const Column& a, const Column& b) { return a.keyPlace < b.keyPlace; });
    QSqlIndex index(table);
    for (const Column& column : columns) index.append(column.field);
    return index;
}

QString CipherDriver::escapeIdentifier(const QString& identifier, IdentifierType type) const
{
    if (identifier.isEmpty() || isIdentifierEscaped(identifier, type)) return identifier;
    QString escaped = identifier;
    escaped.replace(u'"', "\"\""_L1);
    // Qt hands over `table.column` as one identifier.
    escaped.replace(u'.', "\".\""_L1);
    return u'"' + escaped + u'"';
}

}
