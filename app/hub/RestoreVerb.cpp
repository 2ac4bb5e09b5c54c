#include "app/hub/BackupFiles.h"
#include "app/hub/BackupWords.h"
#include "app/hub/Verbs.h"
#include "core/hub/audit/Witness.h"
#include "core/hub/backup/Tables.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/door/ControlClient.h"
#include "core/hub/governance/Destruction.h"
#include "core/hub/store/Schema.h"

#include <QtCore/QFile>

namespace carrel::app {

using namespace Qt::StringLiterals;

QString sizeWords(qint64 bytes) { return bytes < 10'000'000 ? u"%1 kB"_s.arg((bytes + 999) / 1000) : u"%1 MB"_s.arg((bytes + 500'000) / 1'000'000); }

QString wordsFor(hub::BackupFault fault, const QString& file, const hub::HubPlaces& places)
{
    using hub::BackupFault;
    switch (fault) {
    case BackupFault::NotABackup: return u"%1 is not a backup of a Carrel hub, or cannot be read. Nothing has been changed."_s.arg(file);
    case BackupFault::WrongKey: return u"%1 does not open %2: it is another hub's, or the file's beginning is damaged. Nothing has been changed."_s.arg(places.backupKey(), file);
    case BackupFault::Damaged: return u"%1 is damaged: a part of it is not what was written. Take another backup. Nothing has been changed."_s.arg(file);
    case BackupFault::CutShort: return u"%1 is cut short. Copy it again, or take another backup. Nothing has been changed."_s.arg(file);
    case BackupFault::OtherHub: return u"%1 was made by a hub with other secrets than %2. Put the secrets back that go with it. Nothing has been changed."_s.arg(file, places.secrets());
    case BackupFault::OtherSchema: return u"%1 was made by a version of Carrel that this one cannot read. Restore it with that version. Nothing has been changed."_s.arg(file);
    }
    return {};
}

QString wordsFor(const hub::RestoreFault& fault, const QString& file, const hub::HubPlaces& places)
{
    if (const auto* backup = std::get_if<hub::BackupFault>(&fault)) return wordsFor(*backup, file, places);
    switch (std::get<hub::RestoreRefusal>(fault)) {
    case hub::RestoreRefusal::StoreThere: return u"There is a store already. If it may go, add --instead. Nothing has been changed."_s;
    case hub::RestoreRefusal::InUse: return u"Another hub is connected to the database. Stop every hub first. Nothing has been changed."_s;
    case hub::RestoreRefusal::AuditBroken: return u"The audit chain in %1 does not hold. Take another backup, and find out why. Nothing has been changed."_s.arg(file);
    case hub::RestoreRefusal::JournalShort: return u"%1 is shorter than it was when the backup was made, so that destroyed records could come back. Put the whole file back; "
                                                   u"if it is lost for good, say --without-journal. Nothing has been changed."_s.arg(places.journal());
    }
    return {};
}

namespace {

struct Prepared {
    FoundHub hub;
    base::Secret key;
    hub::OutsideJournal::Told journal;
};

std::optional<Prepared> prepare(const Options& options, Machine& machine, QString* why)
{
    auto found = findHub(options, machine, why);
    if (!found) return std::nullopt;
    auto key = hub::HubHome(options.places, machine.disk).backupKey();
    if (!key) {
        *why = u"The backup key is not at %1. Put it back from where you keep it, or name it with --backup-key."_s.arg(options.places.backupKey());
        return std::nullopt;
    }
    const auto told = found->context->outside->told();
    return Prepared{std::move(*found), std::move(key).value(), told ? *told : hub::OutsideJournal::Told()};
}

/// The new store is whole and on the medium; it takes the place of the old one, which is kept.
bool exchange(const QString& fresh, const QString& store)
{
    const QString kept = store + u".before-restore"_s;
    for (const QString& end : {u"-wal"_s, u"-shm"_s}) {
        QFile::remove(kept + end);
        if (QFile::exists(store + end) && !QFile::rename(store + end, kept + end)) return false;
    }
    QFile::remove(kept);
    if (QFile::exists(store) && !QFile::rename(store, kept)) return false;
    return QFile::rename(fresh, store) && flushToMedium(store.section(u'/', 0, -2));
}

/// The store that was there is put aside without what the journal says is destroyed; one that will not let it be taken out is
/// destroyed whole.
QString putAside(const Options& options, const Prepared& ready)
{
    const QString kept = options.places.store() + u".before-restore"_s;
    if (!QFile::exists(kept)) return {};
    try {
        hub::StoreAddress aside = ready.hub.address;
        aside.file = kept;
        const auto db = hub::openStore(aside, u"carrel-hub-aside"_s);
        if (db) {
            hub::upgradeSchema(**db);
            hub::HubContext context = *ready.hub.context;
            context.shelf = std::make_shared<hub::Shelf>();
            hub::Transaction transaction(**db);
            const qint64 gone = hub::Destruction(**db, context).destroyAgain(ready.journal.destroyed);
            transaction.commit();
            (*db)->checkpoint();
            return u"The store that was there is kept as %1, and %2 destroyed records were taken out of it. The next destruction destroys that file; take it away sooner if you do not need it.\n"_s.arg(kept).arg(gone);
        }
    } catch (const hub::StoreFailure&) {
        // Nobody can say what is in it.
    }
    for (const QString& end : {u"-wal"_s, u"-shm"_s, u""_s}) QFile::remove(kept + end);
    return QFile::exists(kept) ? u"The store that was there lies at %1, could not be searched for destroyed records and could not be removed: remove it by hand.\n"_s.arg(kept)
                               : u"The store that was there could not be searched for destroyed records, so it has been destroyed.\n"_s;
}

QString done(const hub::Restored& restored, const Options& options, const QString& aside)
{
    const auto& manifest = restored.backup.manifest;
    QString out = u"Restored: %1 rows of %2 tables, as they were on %3Z.\n"_s.arg(restored.backup.rows()).arg(restored.backup.tables.size())
                      .arg(manifest.made.utc().toString(u"yyyy-MM-dd HH:mm"_s));
    out += u"%1 records and %2 withdrawn consents were in it that had ended since; they have ended again.\n"_s.arg(restored.destroyedAgain).arg(restored.withdrawnAgain);
    out += u"%1 desks must sign in and pull anew, %2 of them enrolled after the backup; %3 are revoked again. Until they do, they are taken to hold all they may. "
           u"What they were told is with the hub comes back from them then.\n"_s.arg(restored.unproved).arg(restored.knownAgain).arg(restored.revokedAgain);
    out += u"The audit chain holds over %1 links and tells of this.\n"_s.arg(restored.audit.links);
    if (options.places.postgres.isEmpty()) out += aside;
    else out += u"The tables are new: where the hub serves as a role of its own, run roles.sql again first.\n"_s;
    return out + u"Start the hub with: carrel-hub serve --data %1"_s.arg(options.places.folder);
}

base::Result<hub::Restored, hub::RestoreFault> run(const Options& options, const Prepared& ready, const hub::StoreAddress& into, const hub::Witness& witness)
{
    const auto seen = witness.seen();
    const hub::RestoreOrder order{fileSource(options.words[1]), ready.key, ready.journal, seen ? *seen : std::nullopt, options.instead, options.withoutJournal};
    const bool isFile = into.postgres.isEmpty();
    const auto db = hub::openStore(into, u"carrel-hub-restore"_s, isFile);
    if (!db) throw hub::StoreFailure(hub::StoreFault::Gone, "open");
    if (hub::othersOn(**db) > 0) return hub::RestoreFault(hub::RestoreRefusal::InUse);
    return hub::restore(**db, *ready.hub.context, order);
}

}

Said restoreStore(const Options& options, Machine& machine)
{
    const QString file = options.words.value(1);
    if (file.isEmpty() || options.places.folder.isEmpty()) return {2, u"Say which: carrel-hub restore FILE --data DIR"_s};
    const auto asked = hub::askRunning(options.places.control(), {"restore"}, 5'000);
    if (asked || asked.error() != hub::ControlError::NotRunning) return {1, u"A hub is running on %1. Stop it first; nothing has been changed."_s.arg(options.places.folder)};
    QString why;
    const auto ready = prepare(options, machine, &why);
    if (!ready) return {1, why};
    const bool isFile = options.places.postgres.isEmpty();
    if (isFile && !options.instead && machine.disk.exists(options.places.store())) return {1, wordsFor(hub::RestoreFault(hub::RestoreRefusal::StoreThere), file, options.places)};
    const auto checked = hub::checkBackup(*ready->hub.context->keys, ready->key, fileSource(file));
    if (!checked) return {1, wordsFor(checked.error(), file, options.places)};
    hub::StoreAddress into = ready->hub.address;
    if (isFile) into.file += u".restored"_s;
    for (const QString& end : {u""_s, u"-wal"_s, u"-shm"_s}) QFile::remove(into.file + end);
    try {
        hub::Witness witness(machine.disk, options.places.witness());
        const auto restored = run(options, *ready, into, witness);
        if (!restored) {
            if (isFile) QFile::remove(into.file);
            return {1, wordsFor(restored.error(), file, options.places)};
        }
        if (isFile && !exchange(into.file, options.places.store())) {
            return {1, u"The restored store is whole and lies at %1, but it could not take the place of %2. Move it there by hand."_s.arg(into.file, options.places.store())};
        }
        if (!witness.startOver(restored->audit)) return {1, wordsFor(hub::HomeFault::Disk, options.places)};
        return {0, done(*restored, options, isFile ? putAside(options, *ready) : QString())};
    } catch (const hub::StoreFailure& failure) {
        if (isFile) QFile::remove(into.file);
        return {1, u"The store did not take it (code %1). Nothing has been changed."_s.arg(QString::fromLatin1(failure.code()))};
    }
}

}
