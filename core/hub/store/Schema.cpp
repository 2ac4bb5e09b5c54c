#include "core/hub/store/Schema.h"

namespace carrel::hub {

using model::KindView;
using namespace Qt::StringLiterals;

namespace {

struct Words {
    QString number;
    QString blob;
};

Words wordsOf(const Db& db)
{
    return db.isPostgres() ? Words{u"BIGINT"_s, u"BYTEA"_s} : Words{u"INTEGER"_s, u"BLOB"_s};
}

void createIndex(Db& db, const KindView& kind, const model::FieldSpec& field)
{
    // What is asked for by reference, and what a search may start from.
    const bool asked = field.type == model::Type::Reference && field.name != "author";
    const bool target = kind.no() == model::KindNo::Conflict && field.name == "target";
    if (!asked && !target && !field.has(model::Searched) && field.name != "number") return;
    if (field.type == model::Type::LongText) return;
    db.exec(u"CREATE INDEX x_%1_%2 ON %3 (%4)"_s.arg(kind.name(), model::latin(field.name), tableOf(kind), columnOf(field)));
}

QString typeOf(const model::FieldSpec& field, const Words& words) { return isNumeric(field.type) ? words.number : u"TEXT"_s; }

void createKind(Db& db, const KindView& kind, const Words& words)
{
    QString sql = u"CREATE TABLE %1 (rec %2 PRIMARY KEY, id TEXT NOT NULL UNIQUE, ver %2 NOT NULL"_s.arg(tableOf(kind), words.number);
    for (const auto* field : kind.fields()) {
        sql += u", "_s + columnOf(*field) + u' ' + typeOf(*field, words);
    }
    db.exec(sql + (db.isPostgres() ? u") WITH (fillfactor = 85)"_s : u")"_s));
    if (db.isPostgres()) db.exec(u"CREATE SEQUENCE rec_%1"_s.arg(kind.name()));
    for (const auto* field : kind.fields()) createIndex(db, kind, *field);
}

/// What a table has, as `table.column`.
QSet<QString> columnsIn(Db& db)
{
    QSet<QString> out;
    Rows rows = db.run(db.isPostgres()
                           ? u"SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = current_schema()"_s
                           : u"SELECT m.name || '.' || c.name FROM sqlite_master m CROSS JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"_s);
    while (rows.next()) out.insert(rows.text(0));
    return out;
}

struct Lack {
    std::vector<const KindView*> kinds;
    std::vector<std::pair<const KindView*, const model::FieldSpec*>> fields;
    bool isNone() const { return kinds.empty() && fields.empty(); }
};

Lack lackOf(Db& db)
{
    Lack out;
    const QSet<QString> there = columnsIn(db);
    for (const KindView& kind : model::catalogue()) {
        if (!there.contains(tableOf(kind) + u".rec"_s)) {
            out.kinds.push_back(&kind);
            continue;
        }
        for (const auto* field : kind.fields()) {
            if (!there.contains(tableOf(kind) + u'.' + columnOf(*field))) out.fields.emplace_back(&kind, field);
        }
    }
    return out;
}

void addTrims(Db& db, const Words& words)
{
    db.exec(u"ALTER TABLE enrolment ADD COLUMN trimmed %1 NOT NULL DEFAULT 0"_s.arg(words.number));
    db.exec(u"CREATE TABLE trimmed (enrolment %1 NOT NULL, id TEXT NOT NULL, PRIMARY KEY (enrolment, id))"_s.arg(words.number));
    db.run(u"UPDATE meta SET value = '2' WHERE name = 'schema'"_s);
}

void addDevices(Db& db, const Words& words)
{
    db.exec(u"CREATE TABLE erasure (enrolment %1 PRIMARY KEY, ordered_at %1 NOT NULL, ordered_by TEXT NOT NULL, erased_at %1 NOT NULL, told_at %1 NOT NULL, signature %2 NOT NULL)"_s
                .arg(words.number, words.blob));
    db.exec(u"CREATE TABLE loss (enrolment %1 PRIMARY KEY, told_at %1 NOT NULL, told_by TEXT NOT NULL)"_s.arg(words.number));
    db.run(u"UPDATE meta SET value = '3' WHERE name = 'schema'"_s);
}

void addSourceMarks(Db& db, const Words& words)
{
    db.exec(u"CREATE TABLE source_mark (source TEXT NOT NULL, id TEXT NOT NULL, at %1 NOT NULL, state TEXT NOT NULL, PRIMARY KEY (source, id))"_s.arg(words.number));
    db.run(u"UPDATE meta SET value = '4' WHERE name = 'schema'"_s);
}

void addCalendars(Db& db, const Words& words)
{
    db.exec(u"CREATE TABLE calendar (no %1 PRIMARY KEY, digest TEXT NOT NULL UNIQUE, kind %1 NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, made_at %1 NOT NULL, made_by TEXT NOT NULL, read_at %1 NOT NULL, revoked_at %1 NOT NULL)"_s
                .arg(words.number));
    db.run(u"UPDATE meta SET value = '5' WHERE name = 'schema'"_s);
}

void addCounts(Db& db, const Words& words)
{
    db.exec(u"CREATE TABLE counted (service TEXT NOT NULL, team TEXT NOT NULL, week %1 NOT NULL, total %1 NOT NULL, at %1 NOT NULL, PRIMARY KEY (service, team, week))"_s.arg(words.number));
    db.exec(u"CREATE TABLE counted_cell (service TEXT NOT NULL, team TEXT NOT NULL, week %1 NOT NULL, split TEXT NOT NULL, what TEXT NOT NULL, count %1 NOT NULL, PRIMARY KEY (service, team, week, split, what))"_s.arg(words.number));
    db.exec(u"CREATE TABLE group_told (workshop TEXT PRIMARY KEY, members %1 NOT NULL)"_s.arg(words.blob));
    db.run(u"UPDATE meta SET value = '6' WHERE name = 'schema'"_s);
}

/// One statement a line; `#n` is a whole number, `#b` bytes.
constexpr auto tables = R"(
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)
CREATE TABLE account (username TEXT PRIMARY KEY, staff TEXT NOT NULL, hash TEXT NOT NULL, state TEXT NOT NULL)
CREATE TABLE enrolment (no #n PRIMARY KEY, id TEXT NOT NULL UNIQUE, staff TEXT NOT NULL, username TEXT NOT NULL, desk_name TEXT NOT NULL, system TEXT NOT NULL, version TEXT NOT NULL, signing_key #b NOT NULL, hash_key #b NOT NULL, made_at #n NOT NULL, seen_at #n NOT NULL, state TEXT NOT NULL, cursor #n NOT NULL, delivered #n NOT NULL, acked #n NOT NULL, last_n #n NOT NULL, durable_n #n NOT NULL, entitlement TEXT NOT NULL, desk_keys TEXT NOT NULL, lease_until #n NOT NULL, share #b NOT NULL, trimmed #n NOT NULL)
CREATE INDEX x_enrolment_staff ON enrolment (staff)
CREATE TABLE session (token_hash TEXT PRIMARY KEY, enrolment #n NOT NULL, until #n NOT NULL)
CREATE INDEX x_session_until ON session (until)
CREATE TABLE erasure (enrolment #n PRIMARY KEY, ordered_at #n NOT NULL, ordered_by TEXT NOT NULL, erased_at #n NOT NULL, told_at #n NOT NULL, signature #b NOT NULL)
CREATE TABLE loss (enrolment #n PRIMARY KEY, told_at #n NOT NULL, told_by TEXT NOT NULL)
CREATE TABLE acceptance (staff TEXT NOT NULL, version TEXT NOT NULL, at #n NOT NULL, PRIMARY KEY (staff, version))
CREATE TABLE row_key (key #n NOT NULL, kind #n NOT NULL, rec #n NOT NULL, until #n, PRIMARY KEY (key, kind, rec))
CREATE INDEX x_row_key_rec ON row_key (kind, rec, key, until)
CREATE TABLE boundary (kind #n NOT NULL, rec #n NOT NULL, at #n NOT NULL, PRIMARY KEY (kind, rec))
CREATE INDEX x_boundary_at ON boundary (at)
CREATE TABLE feed (seq #n PRIMARY KEY, at #n NOT NULL, kind #n NOT NULL, rec #n NOT NULL, keys_before #b NOT NULL, keys_after #b NOT NULL, link #n NOT NULL)
CREATE TABLE history (kind #n NOT NULL, rec #n NOT NULL, seq #n NOT NULL, field #n NOT NULL, standing TEXT NOT NULL, value TEXT, author TEXT, enrolment #n NOT NULL, n #n NOT NULL, written #n NOT NULL, received #n NOT NULL, PRIMARY KEY (kind, rec, seq, field, enrolment, n))
CREATE TABLE shape (no #n PRIMARY KEY, kind #n NOT NULL, packed #b NOT NULL, UNIQUE (kind, packed))
CREATE TABLE ledger (enrolment #n NOT NULL, kind #n NOT NULL, block #n NOT NULL, newest #n NOT NULL, packed #b NOT NULL, PRIMARY KEY (enrolment, kind, block))
CREATE INDEX x_ledger_block ON ledger (kind, block, enrolment)
CREATE TABLE page_mark (enrolment #n NOT NULL, first #n NOT NULL, seq #n NOT NULL, PRIMARY KEY (enrolment, first))
CREATE TABLE removing (enrolment #n NOT NULL, delivery #n NOT NULL, kind #n NOT NULL, block #n NOT NULL, rec #n NOT NULL, PRIMARY KEY (enrolment, delivery))
CREATE TABLE work (enrolment #n NOT NULL, position #n NOT NULL, kind #n NOT NULL, packed #b NOT NULL, PRIMARY KEY (enrolment, position))
CREATE TABLE trimmed (enrolment #n NOT NULL, id TEXT NOT NULL, PRIMARY KEY (enrolment, id))
CREATE TABLE receipt (enrolment #n NOT NULL, kind #n NOT NULL, rec #n NOT NULL, delivery #n NOT NULL, at #n NOT NULL, PRIMARY KEY (enrolment, delivery))
CREATE TABLE outcome (enrolment #n NOT NULL, n #n NOT NULL, mutation TEXT NOT NULL, hash #b NOT NULL, answer TEXT NOT NULL, at #n NOT NULL, PRIMARY KEY (enrolment, n))
CREATE TABLE quarantine (no #n PRIMARY KEY, enrolment #n NOT NULL, n #n NOT NULL, staff TEXT NOT NULL, kind #n NOT NULL, record TEXT NOT NULL, reason TEXT NOT NULL, body #b NOT NULL, owner TEXT, at #n NOT NULL, due #n NOT NULL, state TEXT NOT NULL, decided_by TEXT, decided_at #n)
CREATE INDEX x_quarantine_state ON quarantine (state, due)
CREATE TABLE forked (enrolment #n NOT NULL, n #n NOT NULL, mutation TEXT NOT NULL, hash #b NOT NULL, body #b NOT NULL, at #n NOT NULL, PRIMARY KEY (enrolment, n, hash))
CREATE TABLE destroyed (kind #n NOT NULL, id TEXT NOT NULL, rec #n NOT NULL, at #n NOT NULL, PRIMARY KEY (kind, id))
CREATE TABLE source_mark (source TEXT NOT NULL, id TEXT NOT NULL, at #n NOT NULL, state TEXT NOT NULL, PRIMARY KEY (source, id))
CREATE TABLE calendar (no #n PRIMARY KEY, digest TEXT NOT NULL UNIQUE, kind #n NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, made_at #n NOT NULL, made_by TEXT NOT NULL, read_at #n NOT NULL, revoked_at #n NOT NULL)
CREATE TABLE counted (service TEXT NOT NULL, team TEXT NOT NULL, week #n NOT NULL, total #n NOT NULL, at #n NOT NULL, PRIMARY KEY (service, team, week))
CREATE TABLE counted_cell (service TEXT NOT NULL, team TEXT NOT NULL, week #n NOT NULL, split TEXT NOT NULL, what TEXT NOT NULL, count #n NOT NULL, PRIMARY KEY (service, team, week, split, what))
CREATE TABLE group_told (workshop TEXT PRIMARY KEY, members #b NOT NULL)
CREATE TABLE audit (no #n PRIMARY KEY, at #n NOT NULL, previous #b NOT NULL, commitment #b NOT NULL, link #b NOT NULL)
CREATE TABLE audit_body (no #n PRIMARY KEY, salt #b NOT NULL, body TEXT NOT NULL)
)";

}

bool isNumeric(model::Type type)
{
    return type == model::Type::Number || type == model::Type::Flag || type == model::Type::Moment;
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

bool isOurs(const QString& table)
{
    static const QSet<QString> all = [] {
        QSet<QString> out;
        for (const KindView& kind : model::catalogue()) out.insert(tableOf(kind));
        for (const QString& line : QString::fromLatin1(tables).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u"CREATE TABLE "_s)) out.insert(line.section(u' ', 2, 2));
        }
        return out;
    }();
    return all.contains(table);
}

void createTables(Db& db)
{
    const Words words = wordsOf(db);
    for (const KindView& kind : model::catalogue()) createKind(db, kind, words);
    for (QString line : QString::fromLatin1(tables).split(u'\n', Qt::SkipEmptyParts)) {
        db.exec(line.replace(u"#n"_s, words.number).replace(u"#b"_s, words.blob));
    }
    if (db.isPostgres()) {
        db.exec(u"CREATE SEQUENCE feed_seq"_s);
        // Digests and random ids do not pack; a page's blocks are written often, and cheapest where the row is.
        for (const auto* table : {"ledger", "work"}) {
            db.exec(u"ALTER TABLE %1 ALTER COLUMN packed SET STORAGE EXTERNAL; ALTER TABLE %1 SET (toast_tuple_target = 8160, fillfactor = 50)"_s
                        .arg(QLatin1String(table)));
        }
    }
    db.run(u"INSERT INTO meta (name, value) VALUES ('schema', ?)"_s, {QString::number(SchemaVersion)});
}

void createSchema(Db& db)
{
    Transaction transaction(db);
    createTables(db);
    transaction.commit();
}

void upgradeSchema(Db& db)
{
    const auto isOurs = [&] {
        const auto version = schemaVersion(db);
        return version && *version >= 1 && *version <= SchemaVersion;
    };
    if (!isOurs() || (schemaVersion(db) == SchemaVersion && lackOf(db).isNone())) return;
    const Words words = wordsOf(db);
    Transaction transaction(db);
    // Of several hubs that open one store at once, the first does it and the others find it done.
    if (db.isPostgres()) db.exec(u"LOCK TABLE meta IN SHARE ROW EXCLUSIVE MODE"_s);
    // 2: what people have trimmed from their desks.
    if (schemaVersion(db) == 1) addTrims(db, words);
    // 3: desks that have to erase themselves, what they said when they had, and losses that were told.
    if (schemaVersion(db) == 2) addDevices(db, words);
    // 4: what central services have last said of a thing of theirs.
    if (schemaVersion(db) == 3) addSourceMarks(db, words);
    // 5: addresses that calendar programs read.
    if (schemaVersion(db) == 4) addCalendars(db, words);
    // 6: what is counted of weeks that are over, and of groups that will come.
    if (schemaVersion(db) == 5) addCounts(db, words);
    const Lack lack = lackOf(db);
    for (const KindView* kind : lack.kinds) createKind(db, *kind, words);
    for (const auto& [kind, field] : lack.fields) {
        db.exec(u"ALTER TABLE %1 ADD COLUMN %2 %3"_s.arg(tableOf(*kind), columnOf(*field), typeOf(*field, words)));
        createIndex(db, *kind, *field);
    }
    transaction.commit();
}

std::optional<int> schemaVersion(Db& db)
{
    const QString asks = db.isPostgres()
        ? u"SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'meta'"_s
        : u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'"_s;
    if (db.one(asks).value_or(0).toInt() == 0) return std::nullopt;
    const auto found = db.one(u"SELECT value FROM meta WHERE name = 'schema'"_s);
    return found ? std::optional(found->toInt()) : std::nullopt;
}

}
