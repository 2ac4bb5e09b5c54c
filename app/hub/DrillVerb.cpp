#include "app/hub/BackupFiles.h"
#include "app/hub/BackupWords.h"
#include "core/hub/backup/Drill.h"

#include <QtCore/QTemporaryDir>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

QString wordsFor(const hub::DrillReport& report)
{
    const auto line = [](bool good, const QString& text) { return (good ? u"  holds  "_s : u"  FAILS  "_s) + text + u'\n'; };
    QString out = u"A drill on a copy; the store itself was only read.\n"_s;
    out += line(true, u"The backup has %1 rows of %2 tables; read back, every digest holds."_s.arg(report.backup.rows()).arg(report.backup.tables.size()));
    out += line(report.cameBack == report.edits - report.destroyed,
                u"Of %1 edits that a desk was told are with the hub after the backup, %2 were destroyed; %3 of the other %4 came back from the desk."_s
                    .arg(report.edits).arg(report.destroyed).arg(report.cameBack).arg(report.edits - report.destroyed));
    out += line(report.stayed == report.destroyed, u"Of the %1 that were destroyed, %2 stayed destroyed, although the desk gave them back."_s.arg(report.destroyed).arg(report.stayed));
    out += line(report.foundAgain == 0, u"Of %1 records that the journal says are destroyed, %2 are in the restored copy."_s.arg(report.toldDestroyed).arg(report.foundAgain));
    out += line(report.provedItself, u"The desk was nobody until it signed in, and unproved until it had pulled under the new epoch."_s);
    out += line(report.auditHolds, u"The audit chain of the restored copy holds over %1 links."_s.arg(report.audit.links));
    return out + (report.holds() ? u"A restore of today's backup would lose nothing and revive nothing."_s : u"Do not rely on a restore before this is understood."_s);
}

}

Said runDrill(const Options& options, hub::Db& db, const hub::HubContext& context, Machine& machine)
{
    const QTemporaryDir scratch(options.places.folder + u"/drill-XXXXXX"_s);
    if (!scratch.isValid()) return {1, u"No scratch folder could be made in %1."_s.arg(options.places.folder)};
    const auto told = context.outside->told();
    if (!told && told.error() != base::DiskFault::Missing) return {1, u"%1 cannot be read."_s.arg(options.places.journal())};
    const auto key = base::Secret::fromRandom(machine.random);
    const auto storeKey = std::make_shared<const base::Secret>(base::Secret::fromRandom(machine.random));
    const hub::DrillGround ground{
        [&](const QString& name) {
            const auto made = hub::openStore({{}, scratch.filePath(name + u".db"_s), storeKey}, u"carrel-hub-drill-"_s + name, true);
            if (!made) throw hub::StoreFailure(hub::StoreFault::Failed, "scratch");
            return *made;
        },
        [&](const QString& name) { return fileSink(scratch.filePath(name)); }, [&](const QString& name) { return fileSource(scratch.filePath(name)); },
        machine.disk, scratch.filePath(u"journal"_s), key};
    const auto report = hub::drill(db, context, told.valueOr({}), ground);
    if (report) return {report->holds() ? 0 : 1, wordsFor(*report)};
    switch (report.error()) {
    case hub::DrillFault::Backup: return {1, u"The drill ended: the backup could not be written or read back. Is the disk full?"_s};
    case hub::DrillFault::Restore: return {1, u"The drill ended: the backup could not be restored into a copy. Verify the audit, and see the hub's log."_s};
    case hub::DrillFault::Play: return {1, u"The drill ended: the invented desk could not work on the copy. Does the policy still let an adviser write notes?"_s};
    }
    return {1, {}};
}

}
