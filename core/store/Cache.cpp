#include "core/store/Cache.h"

#include "core/model/Catalogue.h"
#include "core/model/people/Student.h"
#include "core/sqlcipher/Driver.h"

#include <QtSql/QSqlError>
#include <atomic>

namespace carrel::store {

using model::KindView;
using namespace Qt::StringLiterals;

namespace {

constexpr auto SchemaVersion = "1";

StoreFault faultOf(sqlcipher::OpenFault fault)
{
    using sqlcipher::OpenFault;
    switch (fault) {
    case OpenFault::Missing:
    case OpenFault::Empty: return StoreFault::Missing;
    case OpenFault::WrongKey: return StoreFault::WrongKey;
    case OpenFault::Damaged: return StoreFault::Damaged;
    case OpenFault::Full: return StoreFault::Full;
    case OpenFault::Busy: return StoreFault::Busy;
    case OpenFault::Readable:
    case OpenFault::NotEncrypted: return StoreFault::NotEncrypted;
    default: return StoreFault::Failed;
    }
}

constexpr auto tables = R"(
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)
CREATE TABLE shape (no INTEGER PRIMARY KEY, kind INTEGER NOT NULL, packed BLOB NOT NULL, UNIQUE (kind, packed))
CREATE TABLE outbox (n INTEGER PRIMARY KEY, mutation TEXT NOT NULL, kind INTEGER NOT NULL, record TEXT NOT NULL, body BLOB, sealed BLOB NOT NULL, hash BLOB NOT NULL, signature BLOB NOT NULL, written INTEGER NOT NULL)
CREATE INDEX x_outbox_record ON outbox (kind, record)
CREATE TABLE told (n INTEGER PRIMARY KEY, kind INTEGER NOT NULL, record TEXT NOT NULL, answer TEXT NOT NULL, at INTEGER NOT NULL)
CREATE TABLE receipt (delivery INTEGER PRIMARY KEY)
CREATE TABLE draft (place TEXT PRIMARY KEY, text TEXT NOT NULL, caret INTEGER NOT NULL, at INTEGER NOT NULL)
CREATE VIRTUAL TABLE search USING fts5 (words, content='', tokenize='unicode61 remove_diacritics 2')
INSERT INTO search (search, rank) VALUES ('secure-delete', 1)
CREATE VIRTUAL TABLE called USING fts5 (words, content='', prefix='1 2', tokenize='unicode61 remove_diacritics 2')
INSERT INTO called (called, rank) VALUES ('secure-delete', 1)
)";

}

bool isName(const model::FieldSpec& field)
{
    return &field == &model::Student::name || &field == &model::Student::preferredName || &field == &model::Student::number;
}

QString tableOf(const KindView& kind) { return u"r_"_s + kind.name(); }

QString columnOf(const model::FieldSpec& field) { return u"f_"_s + model::latin(field.name); }

const QString& columnsOf(const KindView& kind)
{
    static const auto all = [] {
        QHash<quint8, QString> out;
        for (const KindView& each : model::catalogue()) {
            QStringList columns;
            for (const auto* field : each.fields()) columns << columnOf(*field);
            out.insert(quint8(each.no()), columns.join(u','));
        }
        return out;
    }();
    return *all.constFind(quint8(kind.no()));
}

base::Result<std::unique_ptr<Cache>, sqlcipher::OpenFault> Cache::connect(const QString& path, const base::Secret& key, sqlcipher::Mode mode)
{
    sqlcipher::registerDriver();
    // Nobody else may hold the connection when the cache lets go of it.
    const auto database = sqlcipher::open({path, key, connectionName(), mode});
    if (!database) return database.error();
    return std::unique_ptr<Cache>(new Cache(database.value()));
}

base::Result<std::unique_ptr<Cache>, StoreFault> Cache::open(const QString& path, const base::Secret& key, sqlcipher::Mode mode)
{
    auto made = connect(path, key, mode);
    if (!made) return faultOf(made.error());
    auto cache = std::move(made).value();
    try {
        if (mode == sqlcipher::Mode::Create) cache->createSchema();
        if (cache->meta(u"schema"_s) != QLatin1String(SchemaVersion)) return StoreFault::Damaged;
        cache->m_filling = cache->meta(u"filling"_s) == u"1";
        if (mode != sqlcipher::Mode::Create) cache->addWhatIsNew();
    } catch (const CacheFailure& failure) {
        return failure.full() ? StoreFault::Full : StoreFault::Damaged;
    }
    return cache;
}

QString Cache::connectionName()
{
    // Named for Qt's registry only: a number that counts up is enough to tell them apart.
    static std::atomic<int> opened = 0;
    return u"carrel-cache-%1"_s.arg(++opened);
}

std::unique_ptr<Cache> Cache::inMemory(const base::Secret& key)
{
    auto made = connect({}, key, sqlcipher::Mode::Memory);
    if (!made) throw CacheFailure("1");
    auto cache = std::move(made).value();
    cache->createSchema();
    cache->m_filling = true;
    return cache;
}

Cache::~Cache()
{
    m_run.clear();
    m_prepared.clear();
    m_writers.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

void Cache::createSchema()
{
    Transaction transaction(*this);
    for (const QString& line : QString::fromLatin1(tables).split(u'\n', Qt::SkipEmptyParts)) exec(line);
    for (const KindView& kind : model::catalogue()) createKind(kind);
    setMeta(u"filling"_s, u"1"_s);
    setMeta(u"generation"_s, u"0"_s);
    setMeta(u"schema"_s, QLatin1String(SchemaVersion));
    noteColumns();
    transaction.commit();
}

void Cache::createIndexes(const KindView& kind)
{
    const auto refers = [](const model::FieldSpec& field) { return field.type == model::Type::Reference && field.name != "author"; };
    QStringList days;
    for (const auto* field : kind.fields()) {
        if (kind.statePosition() >= 0 && field->type == model::Type::Day && field->has(model::Sorted)) days << columnOf(*field);
    }
    // What lists are counted by stands in the index of their first day, so that no row is read for it: a person's rows too,
    // as the first list of a morning is theirs, and each of their rows would be a page to decrypt.
    const QString state = kind.statePosition() < 0 ? QString() : columnOf(kind.at(kind.statePosition()));
    const auto counted = [&](const QString& leading, const QString& day) {
        const QString columns = leading.isEmpty() ? day : leading + u", "_s + day;
        if (days.isEmpty() || day != days.first()) return columns;
        return columns + (leading == state ? u", no, until"_s : u", no, %1, until"_s.arg(state));
    };
    for (int i = 0; i < kind.size(); ++i) {
        const auto& field = kind.at(i);
        if (!refers(field) && !field.has(model::Sorted)) continue;
        const QString name = u"CREATE INDEX IF NOT EXISTS x_%1_%2"_s.arg(kind.name(), model::latin(field.name));
        const QString column = columnOf(field);
        // Lists go by state or by owner, and then by day; no list goes by another of such a kind's own words.
        const bool leads = field.has(model::Sorted) && (i == kind.statePosition() || refers(field)) && !days.isEmpty();
        const bool isAsked = days.isEmpty() || refers(field) || days.contains(column);
        if (!leads && isAsked) createIndex(name + u" ON %1 (%2)"_s.arg(tableOf(kind), counted({}, column)));
        for (const QString& day : leads ? days : QStringList()) {
            createIndex(name + u"_%1 ON %2 (%3)"_s.arg(day, tableOf(kind), counted(column, day)));
        }
    }
}

void Cache::createIndex(const QString& sql)
{
    exec(sql);
    // What waits to be written is never dropped from memory: the rows would be, and be decrypted anew for the next index.
    if (!sqlcipher::writeEarly(m_database)) throw CacheFailure("1");
}

void Cache::indexWords(const KindView& kind)
{
    std::vector<int> shapes;
    Found& found = run(u"SELECT DISTINCT shape FROM "_s + tableOf(kind));
    while (found.next()) shapes.push_back(found.value(0).toInt());
    found.finish();
    for (const int number : shapes) {
        indexWords(u"search"_s, kind, number, [](const auto& field) { return field.has(model::Searched); });
        indexWords(u"called"_s, kind, number, &isName);
    }
}

void Cache::indexWords(const QString& index, const KindView& kind, int shapeNo, bool (*belongs)(const model::FieldSpec&))
{
    QStringList words;
    for (int i = 0; i < kind.size(); ++i) {
        if (belongs(kind.at(i)) && shape(shapeNo)->at(i) >= model::Grain::Full) words << u"coalesce(%1,'')"_s.arg(columnOf(kind.at(i)));
    }
    if (words.isEmpty()) return;
    exec(u"INSERT INTO %1 (rowid, words) SELECT %2 | no, %3 FROM %4 WHERE shape = %5 AND %6 <> ''"_s.arg(index)
             .arg(searchId(kind.no(), 0))
             .arg(words.join(u"||' '||"_s), tableOf(kind)).arg(shapeNo).arg(words.join(u"||"_s)));
}

void Cache::endFilling()
{
    if (!m_filling) return;
    for (const KindView& kind : model::catalogue()) {
        createIndexes(kind);
        indexWords(kind);
    }
    setMeta(u"filling"_s, u"0"_s);
    m_filling = false;
}

namespace {

/// Qt's drivers write an empty text that was never filled as NULL; here NULL is only what was made as NULL.
QVariant bound(const QVariant& value)
{
    return value.typeId() == QMetaType::QString && !value.isNull() && value.toString().isNull() ? QVariant(u""_s) : value;
}

}

void Cache::commitDurablyAgain()
{
    // Nothing else is written before that: somebody would be told that it is safe.
    if (!sqlcipher::commitDurably(m_database, true)) throw CacheFailure("1");
    m_hasty = false;
}

bool Found::next()
{
    if (QSqlQuery::next()) return true;
    if (lastError().isValid()) throw CacheFailure(lastError().nativeErrorCode().toLatin1());
    return false;
}

Found& Cache::run(const QString& sql, const QVariantList& values)
{
    if (m_hasty) commitDurablyAgain();
    auto& kept = m_prepared[sql];
    if (!kept) {
        kept = std::make_shared<Found>(m_database);
        kept->setForwardOnly(true);
        if (!kept->prepare(sql)) throw CacheFailure(kept->lastError().nativeErrorCode().toLatin1());
    }
    kept->finish();
    m_run.insert(kept.get());
    for (qsizetype i = 0; i < values.size(); ++i) kept->bindValue(int(i), bound(values[i]));
    if (!kept->exec()) throw CacheFailure(kept->lastError().nativeErrorCode().toLatin1());
    return *kept;
}

sqlcipher::RowWriter& Cache::writer(model::KindNo kind, const QString& sql)
{
    auto& kept = m_writers[kind];
    if (!kept) kept = sqlcipher::RowWriter::prepare(m_database, sql);
    if (!kept) throw CacheFailure("1");
    return *kept;
}

void Cache::exec(const QString& sql)
{
    if (m_hasty) commitDurablyAgain();
    QSqlQuery query(m_database);
    if (!query.exec(sql)) throw CacheFailure(query.lastError().nativeErrorCode().toLatin1());
}

QString Cache::meta(const QString& name)
{
    Found& query = run(u"SELECT value FROM meta WHERE name = ?"_s, {name});
    const QString value = query.next() ? query.value(0).toString() : QString();
    query.finish();
    return value;
}

void Cache::setMeta(const QString& name, const QString& value)
{
    run(u"INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s, {name, value});
}

std::optional<quint64> Cache::generation()
{
    bool ok = false;
    const quint64 number = meta(u"generation"_s).toULongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

void Cache::advance() { setMeta(u"generation"_s, QString::number(generation().value_or(0) + 1)); }

void Cache::finishAll()
{
    for (Found* query : std::as_const(m_run)) query->finish();
    m_run.clear();
}

void Cache::checkpoint()
{
    finishAll();
    if (!sqlcipher::checkpoint(m_database)) throw CacheFailure("5");
}

int Cache::shapeNumber(const model::Shape& shape)
{
    if (!m_lastShape || m_lastShape->first != shape) m_lastShape = {shape, numberOf(shape)};
    return m_lastShape->second;
}

int Cache::numberOf(const model::Shape& shape)
{
    const QByteArray key = QByteArray(1, char(shape.kind())) + shape.packed();
    const auto known = m_shapeNumbers.constFind(key);
    if (known != m_shapeNumbers.cend()) return *known;
    run(u"INSERT INTO shape (kind, packed) VALUES (?, ?) ON CONFLICT DO NOTHING"_s, {int(shape.kind()), shape.packed()});
    Found& query = run(u"SELECT no FROM shape WHERE kind = ? AND packed = ?"_s, {int(shape.kind()), shape.packed()});
    query.next();
    const int number = query.value(0).toInt();
    query.finish();
    m_shapeNumbers.insert(key, number);
    return number;
}

const model::Shape* Cache::shape(int number)
{
    const auto known = m_shapes.find(number);
    if (known != m_shapes.end()) return &known->second;
    Found& query = run(u"SELECT kind, packed FROM shape WHERE no = ?"_s, {number});
    const auto* kind = query.next() ? model::findKind(model::KindNo(query.value(0).toInt())) : nullptr;
    if (!kind) return nullptr;
    const auto added = m_shapes.emplace(number, model::Shape::unpacked(*kind, query.value(1).toByteArray()));
    query.finish();
    return &added.first->second;
}

Cache::Transaction::Transaction(Cache& cache, Durable durable) : m_cache(cache), m_durable(durable), m_wasFilling(cache.m_filling)
{
    // Set for this one transaction only, so that no other can be caught by it.
    if (m_durable == Durable::Later && !sqlcipher::commitDurably(m_cache.m_database, false)) throw CacheFailure("1");
    try {
        m_cache.run(u"BEGIN IMMEDIATE"_s);
    } catch (const CacheFailure&) {
        end();
        throw;
    }
}

Cache::Transaction::~Transaction()
{
    if (!m_open) return;
    m_cache.finishAll();
    // What a rolled-back transaction numbered was never there.
    m_cache.m_lastShape.reset();
    m_cache.m_shapeNumbers.clear();
    m_cache.m_shapes.clear();
    QSqlQuery(m_cache.m_database).exec(u"ROLLBACK"_s);
    m_cache.m_filling = m_wasFilling;
    end();
}

void Cache::Transaction::commit()
{
    m_cache.finishAll();
    m_cache.run(u"COMMIT"_s);
    m_open = false;
    end();
}

void Cache::Transaction::end()
{
    if (m_durable == Durable::Later) m_cache.m_hasty = !sqlcipher::commitDurably(m_cache.m_database, true);
}

}
