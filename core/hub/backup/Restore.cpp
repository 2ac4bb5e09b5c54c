#include "core/hub/backup/Restore.h"

#include "core/hub/backup/BackupReading.h"
#include "core/hub/backup/Unproved.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/governance/Destruction.h"
#include "core/hub/store/Schema.h"
#include "core/model/governance/Consent.h"
#include "core/wire/Json.h"

namespace carrel::hub {

using model::Consent;
using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

void fill(Db& db, const TableHead& table, const QVariantList& values)
{
    db.insertMany(u"%1 (%2)"_s.arg(table.name, table.columns.join(u", "_s)), int(table.columns.size()), values);
    // What is on its way to the store is not to pile up here.
    db.one(u"SELECT 1"_s);
}

qint64 withdrawAgain(Db& db, const HubContext& context, const OutsideJournal::Told& told)
{
    WorkingSet set(db);
    for (const auto& [id, at] : told.withdrawn) {
        const auto held = set.find(KindNo::Consent, id);
        if (!held || held->get(Consent::state) == model::ConsentState::Withdrawn) continue;
        model::Record ended = *held;
        ended.put(Consent::state, model::ConsentState::Withdrawn);
        if (!ended.get(Consent::withdrawnOn)) ended.put(Consent::withdrawnOn, at.day());
        set.put(std::move(ended));
    }
    const qint64 count = qint64(set.written().size());
    if (count) FeedWriter(db, context.clock, context.salts).append(set, {}, {"withdraw again", {}, 0});
    return count;
}

QByteArray noteOf(const RestoreOrder& order, const Restored& done)
{
    wire::JsonWriter json;
    json.beginObject().name("verb").text(u"restore").name("from").text(done.backup.manifest.epoch).name("to").text(done.epoch);
    json.name("made").number(done.backup.manifest.made.ms).name("links").number(done.backup.manifest.audit.links);
    // What stood behind the backup is gone from the chain and not from memory.
    if (order.witnessed) json.name("witnessed").number(order.witnessed->links).name("link").text(QString::fromLatin1(order.witnessed->link.toHex()));
    json.endObject();
    return json.bytes();
}

void again(Db& db, const HubContext& context, const RestoreOrder& order, Restored& done)
{
    db.run(u"UPDATE meta SET value = ? WHERE name = 'schema'"_s, {QString::number(SchemaVersion)});
    db.run(u"INSERT INTO meta (name, value) VALUES ('epoch', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s, {done.epoch});
    db.run(u"INSERT INTO meta (name, value) VALUES ('backup', '1') ON CONFLICT (name) DO NOTHING"_s);
    db.run(u"DELETE FROM meta WHERE name LIKE 'before%'"_s);
    // Whoever restores has said which journal is the right one, or that there is none.
    db.run(u"DELETE FROM meta WHERE name = 'journal'"_s);
    db.run(u"INSERT INTO meta (name, value) VALUES ('before', ?)"_s, {done.backup.manifest.epoch});
    db.run(u"INSERT INTO meta (name, value) SELECT 'before ' || CAST(no AS text), CAST(delivered AS text) FROM enrolment"_s);
    Unproved unproved(db, context);
    done.knownAgain = unproved.knowAgain(order.journal.enrolled);
    done.revokedAgain = unproved.revokeAgain(order.journal.revoked);
    // Before anything goes: a week that was counted is never counted from what is left.
    WeeklyCounts(db, context).putBack(order.journal.counted);
    done.destroyedAgain = Destruction(db, context).destroyAgain(order.journal.destroyed);
    done.withdrawnAgain = withdrawAgain(db, context, order.journal);
    done.unproved = unproved.assumeAll();
    FeedWriter(db, context.clock, context.salts).note(noteOf(order, done));
}

}

base::Result<Restored, RestoreFault> restore(Db& db, const HubContext& context, const RestoreOrder& order)
{
    Restored done;
    Transaction transaction(db);
    if (schemaVersion(db)) {
        if (!order.instead) return RestoreFault(RestoreRefusal::StoreThere);
        dropTables(db);
    }
    createTables(db);
    db.run(u"DELETE FROM meta"_s);
    const auto read = readBackup(*context.keys, order.key, order.source, {{}, [&](const TableHead& table, const QVariantList& values) { fill(db, table, values); }});
    if (!read) return RestoreFault(read.error());
    done.backup = *read;
    if (!order.withoutJournal && order.journal.entries < done.backup.manifest.journalEntries) return RestoreFault(RestoreRefusal::JournalShort);
    moveCounters(db);
    const auto checked = AuditTrail(db, context.clock, context.salts).verify(done.backup.manifest.audit);
    if (checked.broken) return RestoreFault(RestoreRefusal::AuditBroken);
    done.epoch = base::Bits128::draw(context.random).text();
    again(db, context, order, done);
    done.audit = AuditTrail(db, context.clock, context.salts).head();
    transaction.commit();
    db.checkpoint();
    return done;
}

}
