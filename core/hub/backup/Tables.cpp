#include "core/hub/backup/Tables.h"

#include "core/hub/store/Schema.h"

#include <QtCore/QDataStream>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsAtOnce = 2000;
constexpr qsizetype BlockBytes = 512 * 1024;

char typeOf(const QString& declared)
{
    if (declared.compare(u"bytea", Qt::CaseInsensitive) == 0 || declared.compare(u"blob", Qt::CaseInsensitive) == 0) return 'b';
    return declared.compare(u"text", Qt::CaseInsensitive) == 0 ? 't' : 'n';
}

void write(QDataStream& out, const QVariant& value, char type)
{
    out << quint8(!value.isNull());
    if (value.isNull()) return;
    if (type == 'n') out << value.toLongLong();
    else if (type == 'b') out << value.toByteArray();
    else out << value.toString().toUtf8();
}

QVariant read(QDataStream& in, char type)
{
    quint8 there = 0;
    in >> there;
    qint64 number = 0;
    QByteArray bytes;
    if (type == 'n') {
        if (there) in >> number;
        return there ? QVariant(number) : QVariant(QMetaType::fromType<qint64>());
    }
    if (there) in >> bytes;
    if (type == 'b') return there ? QVariant(bytes.isNull() ? QByteArray("") : bytes) : QVariant(QMetaType::fromType<QByteArray>());
    return there ? QVariant(QString(u""_s) + QString::fromUtf8(bytes)) : QVariant(QMetaType::fromType<QString>());
}

/// Takes rows until there are no more or it is enough; false when there were none.
bool fill(Rows& rows, const TableHead& table, const std::function<void(const QByteArray&, qint64)>& take)
{
    QByteArray block;
    qint64 count = 0;
    qint64 all = 0;
    const auto hand = [&] {
        if (count) take(block, count);
        block.clear();
        count = 0;
    };
    while (rows.next()) {
        {
            QDataStream out(&block, QIODevice::Append);
            out.setVersion(QDataStream::Qt_6_4);
            for (int i = 0; i < table.types.size(); ++i) write(out, rows.value(i), table.types[i]);
        }
        ++count;
        ++all;
        if (count == RowsAtOnce || block.size() >= BlockBytes) hand();
    }
    hand();
    return all > 0;
}

}

std::vector<TableHead> tablesOf(Db& db)
{
    std::map<QString, TableHead> found;
    Rows rows = db.run(db.isPostgres()
                           ? u"SELECT CAST(table_name AS text), CAST(column_name AS text), CAST(data_type AS text) FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position"_s
                           : u"SELECT m.name, c.name, c.type FROM sqlite_master m CROSS JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid"_s);
    while (rows.next()) {
        if (!isOurs(rows.text(0))) continue;
        TableHead& table = found[rows.text(0)];
        table.name = rows.text(0);
        table.columns << rows.text(1);
        table.types += typeOf(rows.text(2));
    }
    std::vector<TableHead> out;
    for (auto& [name, table] : found) out.push_back(std::move(table));
    return out;
}

qint64 othersOn(Db& db)
{
    if (!db.isPostgres()) return 0;
    return db.one(u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'carrel-hub' AND pid <> pg_backend_pid()"_s)->toLongLong();
}

void dropTables(Db& db)
{
    for (const TableHead& table : tablesOf(db)) db.exec(u"DROP TABLE %1"_s.arg(table.name));
    if (!db.isPostgres()) return;
    db.exec(u"DROP SEQUENCE IF EXISTS feed_seq"_s);
    for (const auto& kind : model::catalogue()) db.exec(u"DROP SEQUENCE IF EXISTS rec_%1"_s.arg(kind.name()));
}

void eachBlock(Db& db, const TableHead& table, const std::function<void(const QByteArray&, qint64)>& take)
{
    const QString select = u"SELECT %1 FROM %2"_s.arg(table.columns.join(u", "_s), table.name);
    if (!db.isPostgres()) {
        Rows rows = db.run(select);
        fill(rows, table, take);
        return;
    }
    // Never a whole table in memory.
    db.exec(u"DECLARE c_%1 NO SCROLL CURSOR FOR %2"_s.arg(table.name, select));
    for (bool more = true; more;) {
        Rows rows = db.run(u"FETCH %1 FROM c_%2"_s.arg(RowsAtOnce).arg(table.name));
        more = fill(rows, table, take);
    }
    db.exec(u"CLOSE c_%1"_s.arg(table.name));
}

std::optional<QVariantList> valuesIn(const QByteArray& block, const TableHead& table)
{
    QDataStream in(block);
    in.setVersion(QDataStream::Qt_6_4);
    QVariantList out;
    while (!in.atEnd()) {
        for (const char type : table.types) out << read(in, type);
        if (in.status() != QDataStream::Ok) return std::nullopt;
    }
    return out;
}

void moveCounters(Db& db)
{
    if (!db.isPostgres()) return;
    const QString moves = u"SELECT setval('%1', greatest(1, (SELECT coalesce(max(%2), 0) FROM %3)%4) + 1, false)"_s;
    db.one(moves.arg(u"feed_seq"_s, u"seq"_s, u"feed"_s, QString()));
    for (const auto& kind : model::catalogue()) {
        const QString gone = u", (SELECT coalesce(max(rec), 0) FROM destroyed WHERE kind = %1)"_s.arg(int(kind.no()));
        db.one(moves.arg(u"rec_"_s + kind.name(), u"rec"_s, tableOf(kind), gone));
    }
}

}
