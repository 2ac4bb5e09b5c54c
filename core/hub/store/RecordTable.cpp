#include "core/hub/store/RecordTable.h"

#include "core/hub/store/Schema.h"

namespace carrel::hub {

using model::KindView;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

QString selectFrom(const KindView& kind)
{
    return u"SELECT rec, id, ver, "_s + columnsOf(kind) + u" FROM "_s + tableOf(kind) + u" WHERE "_s;
}

std::vector<Held> read(Rows rows, const KindView& kind)
{
    std::vector<Held> out;
    while (rows.next()) {
        const auto id = RecordId::parse(rows.text(1));
        if (!id) throw StoreFailure(StoreFault::Failed, "bad id");
        auto record = std::make_shared<model::Record>(kind, *id);
        for (int i = 0; i < kind.size(); ++i) {
            if (rows.isNull(3 + i)) continue;
            record->set(i, isNumeric(kind.at(i).type) ? model::Value(rows.number(3 + i)) : model::Value(rows.text(3 + i)));
        }
        out.push_back({rows.number(0), rows.number(2), std::move(record)});
    }
    return out;
}

QVariantList numbersOf(const std::vector<qint64>& recs)
{
    QVariantList out;
    out.reserve(qsizetype(recs.size()));
    for (const qint64 rec : recs) out << rec;
    return out;
}

QVariant bound(const model::Value& value, bool numeric)
{
    if (const auto* number = value.number()) return *number;
    if (const auto* text = value.text()) return *text;
    return numeric ? QVariant(QMetaType::fromType<qint64>()) : QVariant(QMetaType::fromType<QString>());
}

}

std::vector<Held> loadByIds(Db& db, const KindView& kind, const QList<RecordId>& ids)
{
    if (ids.isEmpty()) return {};
    QVariantList texts;
    for (const RecordId& id : ids) texts << id.text();
    return read(db.run(selectFrom(kind) + db.in(u"id"_s, false), {db.list(texts, false)}), kind);
}

std::vector<Held> lockByIds(Db& db, const KindView& kind, const QList<RecordId>& ids)
{
    if (ids.isEmpty()) return {};
    QVariantList texts;
    for (const RecordId& id : ids) texts << id.text();
    return read(db.run(selectFrom(kind) + db.in(u"id"_s, false) + u" ORDER BY rec FOR UPDATE"_s, {db.list(texts, false)}), kind);
}

std::vector<Held> loadByRecs(Db& db, const KindView& kind, const std::vector<qint64>& recs)
{
    if (recs.empty()) return {};
    return read(db.run(selectFrom(kind) + db.in(u"rec"_s, true), {db.list(numbersOf(recs), true)}), kind);
}

std::vector<Held> loadNaming(Db& db, const KindView& kind, const model::FieldSpec& field, const QString& id)
{
    return read(db.run(selectFrom(kind) + columnOf(field) + u" = ? ORDER BY rec"_s, {id}), kind);
}

std::vector<Held> loadNamingAny(Db& db, const KindView& kind, const model::FieldSpec& field, const QStringList& ids)
{
    if (ids.isEmpty()) return {};
    const QVariantList texts(ids.begin(), ids.end());
    return read(db.run(selectFrom(kind) + db.in(columnOf(field), false) + u" ORDER BY rec"_s, {db.list(texts, false)}), kind);
}

QHash<RecordId, qint64> loadRecs(Db& db, const KindView& kind, const QList<RecordId>& ids)
{
    QHash<RecordId, qint64> out;
    if (ids.isEmpty()) return out;
    QVariantList texts;
    for (const RecordId& id : ids) texts << id.text();
    Rows rows = db.run(u"SELECT id, rec FROM "_s + tableOf(kind) + u" WHERE "_s + db.in(u"id"_s, false), {db.list(texts, false)});
    while (rows.next()) {
        if (const auto id = RecordId::parse(rows.text(0))) out.insert(*id, rows.number(1));
    }
    return out;
}

void saveRecords(Db& db, const KindView& kind, const std::vector<Held>& records)
{
    if (records.empty()) return;
    QVariantList values;
    for (const Held& held : records) {
        values << held.rec << held.record->id().text() << held.ver;
        for (int i = 0; i < kind.size(); ++i) values << bound(held.record->at(i), isNumeric(kind.at(i).type));
    }
    QString tail = u"ON CONFLICT (rec) DO UPDATE SET ver = excluded.ver"_s;
    for (const auto* field : kind.fields()) {
        const QString column = columnOf(*field);
        tail += u", "_s + column + u" = excluded."_s + column;
    }
    db.insertMany(tableOf(kind) + u" (rec, id, ver, "_s + columnsOf(kind) + u')', kind.size() + 3, values, tail);
}

std::vector<qint64> drawRecs(Db& db, const KindView& kind, int count)
{
    std::vector<qint64> out;
    if (db.isPostgres()) {
        Rows rows = db.run(u"SELECT nextval('rec_%1') FROM generate_series(1, ?)"_s.arg(kind.name()), {count});
        while (rows.next()) out.push_back(rows.number(0));
    } else {
        // A number is never given twice: a desk may still have to be told that its record is gone.
        const qint64 last = db.one(u"SELECT max(coalesce((SELECT max(rec) FROM %1), 0), coalesce((SELECT max(rec) FROM destroyed WHERE kind = ?), 0))"_s.arg(tableOf(kind)),
                                   {int(kind.no())})
                                ->toLongLong();
        for (int i = 1; i <= count; ++i) out.push_back(last + i);
    }
    return out;
}

}
