#include "core/store/Rows.h"

#include <algorithm>

namespace carrel::store {

using model::Grain;
using model::KindView;
using model::RecordId;
using model::Value;
using model::View;
using namespace Qt::StringLiterals;

namespace {

QVariant bound(const Value& value)
{
    if (const auto* number = value.number()) return *number;
    if (const auto* text = value.text()) return *text;
    return QVariant(QMetaType::fromType<QString>());
}

Value valueOf(const QVariant& stored)
{
    if (stored.isNull()) return {};
    if (stored.typeId() == QMetaType::QString) return stored.toString();
    return stored.toLongLong();
}

const QString everything = u"search"_s, names = u"called"_s;

bool isSearched(const model::FieldSpec& field) { return field.has(model::Searched); }

QString wordsOf(const View& view, bool (*belongs)(const model::FieldSpec&))
{
    QString out;
    for (int i = 0; i < view.kind().size(); ++i) {
        if (!belongs(view.kind().at(i)) || view.grain(i) < Grain::Full || !view.at(i).text()) continue;
        if (!out.isEmpty()) out += u' ';
        out += *view.at(i).text();
    }
    return out;
}

/// Of more that fit the same few letters the index cannot tell the better ones in the time of a keystroke, nor anybody else.
constexpr int MostRanked = 2000;

enum class Into { Rows, Base, EmptyPlace };

const QString& insertInto(const KindView& kind, Into into)
{
    static const auto all = [] {
        std::array<QHash<quint8, QString>, 3> out;
        for (const KindView& each : model::catalogue()) {
            QString sql = u" (id, shape, delivery, until, "_s + columnsOf(each) + u") VALUES (?,?,?,?"_s;
            for (int i = 0; i < each.size(); ++i) sql += u",?"_s;
            out[0].insert(quint8(each.no()), u"INSERT OR REPLACE INTO "_s + tableOf(each) + sql + u')');
            out[1].insert(quint8(each.no()), u"INSERT OR REPLACE INTO b_"_s + each.name() + sql + u')');
            out[2].insert(quint8(each.no()), u"INSERT OR IGNORE INTO "_s + tableOf(each) + sql + u')');
        }
        return out;
    }();
    return *all[size_t(into)].constFind(quint8(kind.no()));
}

const QString& head(const KindView& kind)
{
    static const auto all = [] {
        QHash<quint8, QString> out;
        for (const KindView& each : model::catalogue()) {
            out.insert(quint8(each.no()), u"SELECT id, shape, delivery, until, "_s + columnsOf(each) + u", no FROM "_s + tableOf(each));
        }
        return out;
    }();
    return *all.constFind(quint8(kind.no()));
}

bool hasShort(const QString& words)
{
    return std::ranges::any_of(words.simplified().split(u' ', Qt::SkipEmptyParts), [](const QString& word) { return word.size() < 3; });
}

QString matchOf(const QString& words)
{
    QStringList out;
    for (QString word : words.simplified().split(u' ', Qt::SkipEmptyParts)) {
        word.remove(u'"');
        if (!word.isEmpty()) out << u'"' + word + u"\"*"_s;
    }
    return out.join(u' ');
}

}

QVariantList Rows::cells(const CachedRow& row)
{
    QVariantList values{row.view.id().text(), m_cache.shapeNumber(row.view.shape()), row.delivery,
                        row.until ? QVariant(row.until->ms) : QVariant(QMetaType::fromType<qint64>())};
    for (int i = 0; i < row.view.kind().size(); ++i) values << bound(row.view.at(i));
    return values;
}

CachedRow Rows::read(const KindView& kind, Found& query)
{
    const auto id = RecordId::parse(query.value(0).toString());
    const auto* shape = m_cache.shape(query.value(1).toInt());
    if (!id || !shape || shape->kind() != kind.no()) throw CacheFailure("11");
    View view(*id, *shape);
    for (int i = 0; i < kind.size(); ++i) {
        if (view.grain(i) > Grain::Masked && !query.isNull(4 + i)) view.set(i, valueOf(query.value(4 + i)));
    }
    const QVariant until = query.value(3);
    return {std::move(view), query.value(2).toLongLong(), until.isNull() ? std::nullopt : std::optional(base::Moment{until.toLongLong()})};
}

std::optional<CachedRow> Rows::find(model::KindNo kind, const RecordId& id)
{
    const KindView& view = model::kindView(kind);
    Found& query = m_cache.run(head(view) + u" WHERE id = ? AND (until IS NULL OR until > ?)"_s, {id.text(), m_now().ms});
    if (!query.next()) return std::nullopt;
    auto row = read(view, query);
    query.finish();
    return row;
}

QString Rows::conditions(const Query& query, QVariantList& values)
{
    const auto names = [](const Query::Test& test) { return test.compare == Compare::Is && test.field->type == model::Type::Reference; };
    const bool namesSomebody = std::ranges::any_of(query.tests, names);
    QString sql = u" WHERE (until IS NULL OR until > ?)"_s;
    values << m_now().ms;
    for (const auto& test : query.tests) {
        QString column = columnOf(*test.field);
        // Somebody's rows are few and those of a state are many, which the planner cannot know: a plus keeps it from that index.
        if (namesSomebody && test.field->type == model::Type::Code) column.prepend(u'+');
        switch (test.compare) {
        case Compare::Is: sql += u" AND "_s + column + u" = ?"_s; break;
        case Compare::IsNot: sql += u" AND "_s + column + u" IS NOT ?"_s; break;
        case Compare::AtMost: sql += u" AND "_s + column + u" <= ?"_s; break;
        case Compare::AtLeast: sql += u" AND "_s + column + u" >= ?"_s; break;
        case Compare::Empty: sql += u" AND "_s + column + u" IS NULL"_s; continue;
        }
        values << bound(test.value);
    }
    return sql;
}

std::vector<CachedRow> Rows::select(const Query& query)
{
    const KindView& kind = model::kindView(query.kind);
    QVariantList values;
    QString sql = head(kind) + conditions(query, values);
    if (query.sort) {
        const QString column = columnOf(*query.sort);
        sql += u" ORDER BY "_s + column + (query.descending ? u" DESC"_s : u" ASC"_s) + u", no"_s;
    }
    sql += u" LIMIT ? OFFSET ?"_s;
    values << query.limit << query.offset;
    Found& found = m_cache.run(sql, values);
    std::vector<CachedRow> out;
    while (found.next()) out.push_back(read(kind, found));
    found.finish();
    return out;
}

qint64 Rows::count(const Query& query)
{
    QVariantList values;
    const QString sql = u"SELECT count(*) FROM "_s + tableOf(model::kindView(query.kind)) + conditions(query, values);
    Found& found = m_cache.run(sql, values);
    found.next();
    const qint64 number = found.value(0).toLongLong();
    found.finish();
    return number;
}

std::vector<Rows::Tally> Rows::tally(const Query& query, const model::FieldSpec& one, const model::FieldSpec& other)
{
    QVariantList values;
    const QString pair = columnOf(one) + u", "_s + columnOf(other);
    Found& found = m_cache.run(u"SELECT %1, count(*) FROM %2%3 GROUP BY %1"_s.arg(pair, tableOf(model::kindView(query.kind)), conditions(query, values)), values);
    std::vector<Tally> out;
    while (found.next()) {
        const auto value = [&](int at) { return found.isNull(at) ? model::Value() : valueOf(found.value(at)); };
        out.push_back({value(0), value(1), found.value(2).toLongLong()});
    }
    found.finish();
    return out;
}

std::vector<Hit> Rows::hits(const QString& words, const QList<model::KindNo>& kinds, int limit)
{
    const QString match = matchOf(words);
    if (match.isEmpty()) return {};
    if (m_cache.isFilling()) {
        Cache::Transaction transaction(m_cache);
        m_cache.endFilling();
        transaction.commit();
    }
    if (hasShort(words)) {
        if (auto found = best({names, match}, kinds, limit); !found.empty()) return found;
    }
    return best({everything, match}, kinds, limit);
}

std::vector<Hit> Rows::best(const Sought& sought, const QList<model::KindNo>& kinds, int limit)
{
    const bool isOne = kinds.size() == 1;
    std::vector<Hit> out;
    if (!areMany(sought)) {
        out = hitsOf(sought, isOne ? std::optional(kinds.first()) : std::nullopt, limit, u"ORDER BY rank"_s);
        std::erase_if(out, [&](const Hit& hit) { return !kinds.isEmpty() && !kinds.contains(hit.kind); });
        return out;
    }
    if (isOne) return hitsOf(sought, kinds.first(), limit, {});
    // In the index's own order one kind would hide all others.
    for (const KindView& each : model::catalogue()) {
        if (!kinds.isEmpty() && !kinds.contains(each.no())) continue;
        for (const Hit& hit : hitsOf(sought, each.no(), limit / 2, {})) out.push_back(hit);
    }
    if (out.size() > size_t(limit)) out.resize(size_t(limit));
    return out;
}

bool Rows::areMany(const Sought& sought)
{
    Found& many = m_cache.run(u"SELECT 1 FROM %1 WHERE %1 MATCH ? LIMIT 1 OFFSET ?"_s.arg(sought.index), {sought.match, MostRanked});
    const bool found = many.next();
    many.finish();
    return found;
}

std::vector<Hit> Rows::hitsOf(const Sought& sought, std::optional<model::KindNo> kind, int limit, const QString& order)
{
    const qint64 from = kind ? searchId(*kind, 0) : 0;
    const qint64 to = kind ? searchId(model::KindNo(int(*kind) + 1), 0) : std::numeric_limits<qint64>::max();
    Found& hits = m_cache.run(u"SELECT rowid FROM %1 WHERE %1 MATCH ? AND rowid >= ? AND rowid < ? %2 LIMIT ?"_s.arg(sought.index, order),
                                  {sought.match, from, to, limit});
    std::vector<Hit> found;
    while (hits.next()) {
        const qint64 id = hits.value(0).toLongLong();
        found.push_back({model::KindNo(id >> 40), id & ((qint64(1) << 40) - 1)});
    }
    hits.finish();
    return found;
}

std::optional<CachedRow> Rows::at(const Hit& hit)
{
    const KindView& view = model::kindView(hit.kind);
    Found& query = m_cache.run(head(view) + u" WHERE no = ? AND (until IS NULL OR until > ?)"_s, {hit.no, m_now().ms});
    if (!query.next()) return std::nullopt;
    auto row = read(view, query);
    query.finish();
    return row;
}

std::vector<CachedRow> Rows::search(const QString& words, std::optional<model::KindNo> kind, int limit)
{
    std::vector<CachedRow> out;
    for (const Hit& hit : hits(words, kind ? QList{*kind} : QList<model::KindNo>(), limit)) {
        if (auto row = at(hit)) out.push_back(std::move(*row));
    }
    return out;
}

void Rows::index(const QString& index, qint64 searched, const QString& words)
{
    if (words.isEmpty() || m_cache.isFilling()) return;
    m_cache.run(u"INSERT INTO %1 (rowid, words) VALUES (?, ?)"_s.arg(index), {searched, words});
}

void Rows::unindex(const QString& index, qint64 searched, const QString& words)
{
    if (words.isEmpty() || m_cache.isFilling()) return;
    // The index keeps no text of its own: taking a row out needs the very words that were put in.
    m_cache.run(u"INSERT INTO %1 (%1, rowid, words) VALUES ('delete', ?, ?)"_s.arg(index), {searched, words});
}

void Rows::reindex(qint64 no, const View* before, const View* after)
{
    const qint64 searched = searchId((before ? before : after)->no(), no);
    for (const auto& [index, belongs] : {std::pair(everything, &isSearched), std::pair(names, &isName)}) {
        const QString was = before ? wordsOf(*before, belongs) : QString();
        const QString is = after ? wordsOf(*after, belongs) : QString();
        if (was == is) continue;
        unindex(index, searched, was);
        this->index(index, searched, is);
    }
}

std::optional<StoredRow> Rows::stored(model::KindNo kindNo, const RecordId& id)
{
    const KindView& kind = model::kindView(kindNo);
    Found& query = m_cache.run(head(kind) + u" WHERE id = ?"_s, {id.text()});
    if (!query.next()) return std::nullopt;
    StoredRow out{query.value(4 + kind.size()).toLongLong(), read(kind, query)};
    query.finish();
    return out;
}

void Rows::put(const CachedRow& row, const std::optional<StoredRow>& before)
{
    if (before) return change(row, *before);
    const qint64 no = m_cache.run(insertInto(row.view.kind(), Into::Rows), cells(row)).lastInsertId().toLongLong();
    reindex(no, nullptr, &row.view);
}

bool Rows::fill(const View& view, qint64 delivery, const std::optional<base::Moment>& until)
{
    Q_ASSERT(m_cache.isFilling());
    const int shape = m_cache.shapeNumber(view.shape());
    auto& row = m_cache.writer(view.no(), insertInto(view.kind(), Into::EmptyPlace));
    row.text(view.id().text());
    row.number(shape);
    row.number(delivery);
    until ? row.number(until->ms) : row.null();
    for (int i = 0; i < view.kind().size(); ++i) {
        const Value& value = view.at(i);
        if (const auto* text = value.text()) row.text(*text);
        else if (const auto* number = value.number()) row.number(*number);
        else row.null();
    }
    if (const int code = row.run()) throw CacheFailure(QByteArray::number(code));
    return row.affected() > 0;
}

void Rows::change(const CachedRow& row, const StoredRow& before)
{
    const KindView& kind = row.view.kind();
    // Only what differs: an index is left alone where its columns are not named.
    QString sql = u"UPDATE "_s + tableOf(kind) + u" SET shape = ?"_s;
    QVariantList values{m_cache.shapeNumber(row.view.shape())};
    const auto set = [&](const QString& column, const QVariant& value) {
        sql += u", "_s + column + u" = ?"_s;
        values << value;
    };
    if (row.delivery != before.row.delivery) set(u"delivery"_s, row.delivery);
    if (row.until != before.row.until) set(u"until"_s, row.until ? QVariant(row.until->ms) : QVariant(QMetaType::fromType<qint64>()));
    for (int i = 0; i < kind.size(); ++i) {
        if (row.view.at(i) != before.row.view.at(i)) set(columnOf(kind.at(i)), bound(row.view.at(i)));
    }
    m_cache.run(sql + u" WHERE no = ?"_s, values << before.no);
    reindex(before.no, &before.row.view, &row.view);
}

void Rows::erase(model::KindNo kind, const RecordId& id)
{
    const auto before = stored(kind, id);
    if (!before) return;
    reindex(before->no, &before->row.view, nullptr);
    m_cache.run(u"DELETE FROM "_s + tableOf(model::kindView(kind)) + u" WHERE no = ?"_s, {before->no});
}

void Rows::eraseAll()
{
    for (const KindView& kind : model::catalogue()) {
        m_cache.run(u"DELETE FROM "_s + tableOf(kind));
        m_cache.run(u"DELETE FROM b_"_s + kind.name());
    }
    for (const QString& index : {everything, names}) m_cache.run(u"INSERT INTO %1 (%1) VALUES ('delete-all')"_s.arg(index));
}

namespace {

std::vector<RecordId> idsOf(Found& query)
{
    std::vector<RecordId> out;
    while (query.next()) {
        if (const auto id = RecordId::parse(query.value(0).toString())) out.push_back(*id);
    }
    query.finish();
    return out;
}

}

std::vector<RecordId> Rows::neverSent(model::KindNo kind)
{
    return idsOf(m_cache.run(u"SELECT id FROM "_s + tableOf(model::kindView(kind)) + u" WHERE delivery = 0 ORDER BY id"_s));
}

std::vector<RecordId> Rows::expired(model::KindNo kind)
{
    return idsOf(m_cache.run(u"SELECT id FROM "_s + tableOf(model::kindView(kind)) + u" WHERE until <= ? ORDER BY until, id"_s, {m_now().ms}));
}

std::optional<CachedRow> Rows::base(model::KindNo kindNo, const RecordId& id)
{
    const KindView& kind = model::kindView(kindNo);
    Found& query = m_cache.run(u"SELECT id, shape, delivery, until, "_s + columnsOf(kind) + u" FROM b_"_s + kind.name() + u" WHERE id = ?"_s, {id.text()});
    if (!query.next()) return std::nullopt;
    auto row = read(kind, query);
    query.finish();
    return row;
}

void Rows::putBase(const CachedRow& row) { m_cache.run(insertInto(row.view.kind(), Into::Base), cells(row)); }

void Rows::eraseBase(model::KindNo kind, const RecordId& id)
{
    m_cache.run(u"DELETE FROM b_"_s + model::kindView(kind).name() + u" WHERE id = ?"_s, {id.text()});
}

void Rows::forEach(const std::function<void(const CachedRow&)>& visit)
{
    for (const KindView& kind : model::catalogue()) {
        Found& query = m_cache.run(head(kind) + u" WHERE until IS NULL OR until > ? ORDER BY id"_s, {m_now().ms});
        while (query.next()) visit(read(kind, query));
        query.finish();
    }
}

}
