#include "app/hub/BackupFiles.h"
#include "app/hub/BackupWords.h"
#include "app/hub/Verbs.h"
#include "core/hub/backup/Backup.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

/// The journal's length, as a backup notes it; nothing where it cannot be read though it is there.
std::optional<qint64> journalLength(const hub::HubContext& context)
{
    const auto told = context.outside->told();
    if (told) return told->entries;
    return told.error() == base::DiskFault::Missing ? std::optional<qint64>(0) : std::nullopt;
}

Said backUp(const Options& options, hub::Db& db, const hub::HubContext& context, const base::Secret& key, const Afterwards& afterwards)
{
    const auto journal = journalLength(context);
    if (!journal) return {1, u"%1 cannot be read. Without it a restore could bring back what was destroyed; mend that first."_s.arg(options.places.journal())};
    const QString part = options.out + u".part"_s;
    QFile::remove(part);
    const auto sink = fileSink(part);
    if (!sink) return {1, u"%1 cannot be written there. Choose a folder that is yours to write in."_s.arg(options.out)};
    const auto done = hub::writeBackup(db, context, *journal, key, sink);
    const auto checked = done && flushToMedium(part) ? hub::checkBackup(*context.keys, key, fileSource(part)) : base::Result<hub::BackupDone, hub::BackupFault>(hub::BackupFault::CutShort);
    if (!checked || checked->tables != done->tables || !QFile::rename(part, options.out)) {
        QFile::remove(part);
        return {1, u"The backup could not be written whole, and nothing of it is left. Is the disk full?"_s};
    }
    flushToMedium(QFileInfo(options.out).absolutePath());
    // Only now: what a desk forgets must be in a file that can be read.
    afterwards([&](hub::Db& owner) { hub::moveHorizon(owner, done->horizon); });
    return {0, u"%1 holds %2 rows of %3 tables, %4. It has been read back, and every digest holds.\n"
               u"It opens with %5 and this hub's secrets and no other way: keep copies of both where the backups are not. %6 is in no "
               u"backup and is needed for a restore; copy it more often than this."_s
                   .arg(options.out).arg(done->rows()).arg(done->tables.size()).arg(sizeWords(QFileInfo(options.out).size()), options.places.backupKey(), options.places.journal())};
}

}

bool readsStore(const QStringList& words) { return words.value(0) == u"backup" || words.value(0) == u"drill"; }

Said readStore(const Options& options, const hub::StoreAddress& address, const hub::HubContext& context, Machine& machine, const Afterwards& afterwards)
{
    const bool isBackup = options.words.value(0) == u"backup";
    if (isBackup && options.out.isEmpty()) return {2, u"Say where it shall go: carrel-hub backup --data DIR --out FILE"_s};
    if (isBackup && QFileInfo::exists(options.out)) return {1, u"%1 is there already and has been left as it is. Name a new file."_s.arg(options.out)};
    hub::HubHome home(options.places, machine.disk);
    if (const auto made = home.makeBackupKey(machine.random); !made) return {1, wordsFor(made.error(), options.places)};
    const auto key = home.backupKey();
    if (!key) return {1, u"%1 is not a backup key. Put the right file back."_s.arg(options.places.backupKey())};
    const auto db = hub::openStoreToRead(address, u"carrel-hub-reader"_s);
    if (!db) return {1, wordsFor(db.error(), options.places)};
    try {
        return isBackup ? backUp(options, **db, context, *key, afterwards) : runDrill(options, **db, context, machine);
    } catch (const hub::StoreFailure& failure) {
        return {1, u"The store did not answer (code %1). Nothing has been changed; try again."_s.arg(QString::fromLatin1(failure.code()))};
    }
}

}
