#include "core/hub/backup/Backup.h"

#include "core/base/Digest.h"
#include "core/base/Lines.h"
#include "core/hub/backup/BackupReading.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/home/Founding.h"
#include "core/hub/store/Schema.h"

#include <QtCore/QDataStream>

namespace carrel::hub {

using base::StreamFault;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ManifestFormat = "carrel backup 1";
const QByteArray SumsFormat = "carrel backup sums 1";

QByteArray number(qint64 value) { return QByteArray::number(value); }

Manifest manifestOf(Db& db, const HubContext& context, qint64 journalEntries)
{
    return {SchemaVersion, epochOf(db).value_or(context.epoch), context.clock.now(), hubMark(*context.keys), feedHead(db),
            AuditTrail(db, context.clock, context.salts).head(), journalEntries};
}

QByteArray written(const Manifest& manifest)
{
    base::Lines lines(ManifestFormat);
    lines.set("schema", number(manifest.schema));
    lines.set("epoch", manifest.epoch.toUtf8());
    lines.set("made", number(manifest.made.ms));
    lines.set("hub", manifest.hub.toHex());
    lines.set("feed", number(manifest.feedHead));
    lines.set("audit-links", number(manifest.audit.links));
    lines.set("audit-link", manifest.audit.link.toHex());
    lines.set("journal", number(manifest.journalEntries));
    return lines.bytes();
}

std::optional<Manifest> manifestIn(const QByteArray& bytes)
{
    const auto lines = base::Lines::parse(bytes, ManifestFormat);
    if (!lines) return std::nullopt;
    const auto hex = [&](const char* name) { return QByteArray::fromHex(lines->value(name)); };
    const auto whole = [&](const char* name) { return lines->value(name).toLongLong(); };
    return Manifest{int(whole("schema")), QString::fromUtf8(lines->value("epoch")), {whole("made")}, hex("hub"), whole("feed"),
                    {whole("audit-links"), hex("audit-link")}, whole("journal")};
}

QByteArray written(const std::map<QString, TableSum>& tables)
{
    base::Lines lines(SumsFormat);
    for (const auto& [name, sum] : tables) lines.set(name.toLatin1(), number(sum.rows) + ' ' + sum.digest.toHex());
    return lines.bytes();
}

QByteArray written(const TableHead& table)
{
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << table.name << table.columns << table.types;
    return out;
}

BackupFault faultOf(StreamFault fault)
{
    switch (fault) {
    case StreamFault::NotOurs: return BackupFault::NotABackup;
    case StreamFault::WrongKey: return BackupFault::WrongKey;
    case StreamFault::CutShort: return BackupFault::CutShort;
    default: return BackupFault::Damaged;
    }
}

Horizon horizonIn(Db& db)
{
    Horizon out;
    Rows rows = db.run(u"SELECT no, last_n FROM enrolment"_s);
    while (rows.next()) out[rows.number(0)] = rows.number(1);
    return out;
}

void grow(TableSum& sum, const QByteArray& block, qint64 rows)
{
    sum.rows += rows;
    sum.digest = base::digest(sum.digest + block, {});
}

}

QByteArray hubMark(const HubKeys& keys) { return base::digest("backup of " + keys.seal.publicKey, {}, 16); }

qint64 BackupDone::rows() const
{
    qint64 out = 0;
    for (const auto& [name, sum] : tables) out += sum.rows;
    return out;
}

base::Result<BackupDone, StreamFault> writeBackup(Db& db, const HubContext& context, qint64 journalEntries, const base::Secret& key,
                                                  base::SealedWriter::Sink sink)
{
    base::SealedWriter writer(key, std::move(sink));
    Transaction moment(db, Transaction::Mode::Read);
    BackupDone done{manifestOf(db, context, journalEntries), {}, horizonIn(db)};
    bool works = writer.put('M' + written(done.manifest)).ok();
    for (const TableHead& table : tablesOf(db)) {
        TableSum& sum = done.tables[table.name];
        works = works && writer.put('T' + written(table)).ok();
        if (!works) return StreamFault::NotWritten;
        eachBlock(db, table, [&](const QByteArray& block, qint64 rows) {
            grow(sum, block, rows);
            works = works && writer.put('R' + block).ok();
        });
    }
    works = works && writer.put('E' + written(done.tables), base::SealedWriter::Place::Last).ok();
    moment.commit();
    if (!works) return StreamFault::NotWritten;
    return done;
}

base::Result<BackupDone, BackupFault> readBackup(const HubKeys& keys, const base::Secret& key, base::SealedReader::Source source, const BackupTaker& taker)
{
    base::SealedReader reader(key, std::move(source));
    BackupDone done;
    std::optional<TableHead> table;
    while (!reader.atEnd()) {
        const auto chunk = reader.next();
        if (!chunk) return faultOf(chunk.error());
        const char sort = chunk->isEmpty() ? '\0' : chunk->front();
        const QByteArray inner = chunk->mid(1);
        if (sort == 'M') {
            const auto manifest = manifestIn(inner);
            if (!manifest) return BackupFault::Damaged;
            if (manifest->hub != hubMark(keys)) return BackupFault::OtherHub;
            if (manifest->schema < OldestSchemaRestored || manifest->schema > SchemaVersion) return BackupFault::OtherSchema;
            done.manifest = *manifest;
        } else if (sort == 'T') {
            QDataStream stream(inner);
            stream.setVersion(QDataStream::Qt_6_4);
            table.emplace();
            stream >> table->name >> table->columns >> table->types;
            if (stream.status() != QDataStream::Ok || table->columns.size() != table->types.size()) return BackupFault::Damaged;
            done.tables[table->name] = {};
            if (taker.table) taker.table(*table);
        } else if (sort == 'R' && table) {
            const auto values = valuesIn(inner, *table);
            if (!values || table->columns.isEmpty()) return BackupFault::Damaged;
            grow(done.tables[table->name], inner, values->size() / table->columns.size());
            if (taker.rows) taker.rows(*table, *values);
        } else if (sort != 'E' || !reader.atEnd() || inner != written(done.tables)) {
            return BackupFault::Damaged;
        }
    }
    return done;
}

base::Result<BackupDone, BackupFault> checkBackup(const HubKeys& keys, const base::Secret& key, base::SealedReader::Source source)
{
    return readBackup(keys, key, std::move(source), {});
}

void moveHorizon(Db& db, const Horizon& horizon)
{
    Transaction transaction(db);
    db.later(u"INSERT INTO meta (name, value) VALUES ('backup', '1') ON CONFLICT (name) DO NOTHING"_s);
    for (const auto& [enrolment, n] : horizon) {
        db.later(u"UPDATE enrolment SET durable_n = ? WHERE no = ? AND durable_n < ?"_s, {n, enrolment, n});
    }
    transaction.commit();
}

}
