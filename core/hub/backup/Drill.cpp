#include "core/hub/backup/Drill.h"

#include "core/hub/Service.h"
#include "core/hub/backup/DrillDesk.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/governance/Destruction.h"
#include "core/hub/store/Schema.h"

namespace carrel::hub {

using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

constexpr int Edits = 20;
constexpr int ToDestroy = 5;

/// A hub of the drill's own, over one of its stores.
struct Stage {
    HubContext context;
    std::unique_ptr<Service> service;
};

HubContext contextFor(const HubContext& real, const DrillGround& ground)
{
    HubContext out{real.policy, real.keys, real.clock, real.random, real.salts, real.epoch, std::make_shared<Shelf>(), std::make_shared<SignInGuard>(), base::Stretch::Quick, {}};
    out.outside = std::make_shared<OutsideJournal>(ground.disk, ground.journal, real.keys);
    return out;
}

std::optional<Restored> restoreInto(Stage& stage, std::shared_ptr<Db> db, const DrillGround& ground, const QString& file, const OutsideJournal::Told& told)
{
    const RestoreOrder order{ground.read(file), ground.key, told, {}, false, false};
    const auto done = restore(*db, stage.context, order);
    if (!done) return std::nullopt;
    stage.context.epoch = done->epoch;
    stage.context.shelf = std::make_shared<Shelf>();
    stage.context.outside->remember(told);
    stage.service = std::make_unique<Service>(std::move(db), stage.context);
    return *done;
}

bool hasNote(Db& db, const model::RecordId& id) { return db.one(u"SELECT 1 FROM r_note WHERE id = ?"_s, {id.text()}).has_value(); }

qint64 foundAgain(Db& db, const std::vector<Gone>& gone)
{
    qint64 out = 0;
    for (const Gone& one : gone) out += db.one(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(tableOf(model::kindView(one.kind))), {one.id.text()}).has_value();
    return out;
}

/// The desk works, the hub says that it has it, a part of it is destroyed.
bool work(Stage& stage, DrillDesk& desk, DrillReport& report)
{
    if (!desk.write(Edits)) return false;
    report.edits = Edits;
    for (int i = 0; i < ToDestroy; ++i) {
        if (!Destruction(stage.service->db(), stage.context).destroy(KindNo::Note, desk.notes()[size_t(i)], u"drill"_s, u"drill"_s)) return false;
        ++report.destroyed;
    }
    return true;
}

void count(Stage& stage, const DrillDesk& desk, const OutsideJournal::Told& told, DrillReport& report)
{
    Db& db = stage.service->db();
    for (size_t i = 0; i < desk.notes().size(); ++i) {
        const bool there = hasNote(db, desk.notes()[i]);
        if (qint64(i) < report.destroyed) report.stayed += !there;
        else report.cameBack += there;
    }
    report.toldDestroyed = qint64(told.destroyed.size());
    report.foundAgain = foundAgain(db, told.destroyed);
    const auto check = AuditTrail(db, stage.context.clock, stage.context.salts).verify();
    report.audit = check.head;
    report.auditHolds = check.broken == 0;
}

}

base::Result<DrillReport, DrillFault> drill(Db& from, const HubContext& context, const OutsideJournal::Told& told, const DrillGround& ground)
{
    DrillReport report;
    const auto real = writeBackup(from, context, told.entries, ground.key, ground.write(u"real"_s));
    if (!real) return DrillFault::Backup;
    const auto checked = checkBackup(*context.keys, ground.key, ground.read(u"real"_s));
    if (!checked || checked->tables != real->tables) return DrillFault::Backup;
    report.backup = *checked;

    Stage before{contextFor(context, ground), nullptr};
    if (!restoreInto(before, ground.store(u"before"_s), ground, u"real"_s, told)) return DrillFault::Restore;
    DrillDesk desk(before.context);
    if (!desk.begin(*before.service)) return DrillFault::Play;
    const auto mine = before.context.outside->told();
    const auto second = writeBackup(before.service->db(), before.context, mine ? mine->entries : 0, ground.key, ground.write(u"drill"_s));
    if (!second) return DrillFault::Backup;
    moveHorizon(before.service->db(), second->horizon);
    if (!work(before, desk, report)) return DrillFault::Play;

    Stage after{contextFor(context, ground), nullptr};
    if (!restoreInto(after, ground.store(u"after"_s), ground, u"drill"_s, before.context.outside->told().valueOr({}))) return DrillFault::Restore;
    report.provedItself = desk.comeBack(*after.service, after.context);
    count(after, desk, told, report);
    return report;
}

}
