#include "core/access/Projection.h"
#include "core/hub/audit/Audit.h"
#include "core/hub/desks/Ledger.h"
#include "core/hub/desks/Mirrors.h"
#include "core/hub/desks/Peers.h"
#include "core/hub/desks/Trims.h"
#include "tests/support/FakeCampus.h"

#include <set>

namespace carrel::tests {

using model::Record;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

using Views = QHash<RecordId, model::View>;

QString nameOf(const FakeDesk& desk, const model::KindView& kind, const RecordId& id)
{
    return desk.name + u' ' + kind.name() + u' ' + id.text();
}

QString firstDifference(const model::View& expected, const model::View& held)
{
    for (int i = 0; i < held.kind().size(); ++i) {
        const QString field(model::latin(held.kind().at(i).name));
        if (expected.grain(i) != held.grain(i)) return u"the detail of "_s + field;
        if (!(expected.at(i) == held.at(i))) return field;
    }
    return u"nothing that is shown"_s;
}

bool covers(const model::Shape& known, const model::Shape& held)
{
    for (int i = 0; i < model::kindView(held.kind()).size(); ++i) {
        if (known.at(i) < held.at(i)) return false;
    }
    return true;
}

}

std::optional<std::pair<qint64, RecordId>> FakeCampus::enrolmentOf(const FakeDesk& desk)
{
    hub::Rows found = db().run(u"SELECT no, staff FROM enrolment WHERE desk_name = ? AND state = 'active' ORDER BY no DESC"_s,
                               {desk.enrolledAs});
    if (!found.next()) return std::nullopt;
    return std::pair{found.number(0), *RecordId::parse(found.text(1))};
}

QString ledgerGapOf(hub::Db& db, qint64 enrolment, const std::vector<HeldRow>& held, const QString& deskName)
{
    hub::WorkingSet set(db);
    hub::Ledger ledger(db, enrolment);
    hub::Shapes shapes(db);
    for (const HeldRow& row : held) {
        if (row.delivery == 0) continue;
        const auto& kind = model::kindView(row.kind);
        const QString name = deskName + u' ' + kind.name() + u' ' + row.id.text();
        const auto stored = set.stored(row.kind, row.id);
        // What is destroyed at the hub stays in the ledger until the desk has erased it.
        const auto gone = stored ? std::nullopt : db.one(u"SELECT rec FROM destroyed WHERE kind = ? AND id = ?"_s, {int(row.kind), row.id.text()});
        const auto rec = stored ? std::optional(stored->rec) : gone ? std::optional(gone->toLongLong()) : std::nullopt;
        const auto* holding = rec ? ledger.find(hub::Place::of(row.kind, row.id, *rec)) : nullptr;
        if (!holding) return name + u": the ledger does not know that the desk holds it"_s;
        model::Shape known(kind);
        for (const quint32 number : {holding->shape, holding->previous}) {
            const auto shape = number ? shapes.shape(number) : std::nullopt;
            for (int i = 0; shape && i < kind.size(); ++i) known.unite(i, shape->at(i));
        }
        if (!covers(known, row.shape)) return name + u": the ledger knows less of it than is held"_s;
    }
    return {};
}

QString FakeCampus::ledgerGapOf(FakeDesk& desk)
{
    const auto enrolment = enrolmentOf(desk);
    return enrolment ? tests::ledgerGapOf(db(), enrolment->first, desk.held(), desk.name) : QString();
}

QString FakeCampus::ledgerGap()
{
    for (auto& desk : desks) {
        if (!desk->desk || !(*desk)->isOpen()) continue;
        const QString gap = ledgerGapOf(*desk);
        if (!gap.isEmpty()) return gap;
    }
    return {};
}

QString FakeCampus::disagreementOf(FakeDesk& desk)
{
    const auto enrolment = enrolmentOf(desk);
    if (!enrolment) return desk.name + u" is not enrolled"_s;
    hub::WorkingSet set(db());
    const auto who = hub::entitlementOf(set, enrolment->second, *m_context);
    const hub::Trims trims(db(), enrolment->first, enrolment->second, 1);
    hub::Ledger ledger(db(), enrolment->first);
    hub::Shapes shapes(db());
    std::set<std::pair<model::KindNo, RecordId>> allowedRows;
    for (const auto& kind : model::catalogue()) {
        Views allowed;
        for (const Record& record : hubRecords(kind.no())) {
            const auto without = trims.keysOf(record, set, hubClock.now());
            const auto keys = without ? *without : access::keysOf(record, set, hubClock.now());
            const auto narrowed = hub::withSeenPeers(record, who, access::Surface::Desk, set, hubClock.now());
            const hub::Mirror mirror(set, narrowed ? *narrowed : record, keys, hubClock.now());
            auto projected = access::project(who, mirror.row(), access::Surface::Desk, hubClock.now());
            if (!projected) continue;
            allowed.insert(record.id(), projected->view);
            allowedRows.insert({kind.no(), record.id()});
        }
        for (const auto& item : desk->all(kind.no())) {
            const QString name = nameOf(desk, kind, item.view.id());
            const auto expected = allowed.constFind(item.view.id());
            if (expected == allowed.cend()) return name + u": the desk holds it, the hub would not send it"_s;
            if (!(*expected == item.view)) return name + u": desk and hub differ in "_s + firstDifference(*expected, item.view);
            const auto held = set.stored(kind.no(), item.view.id());
            const auto* holding = held ? ledger.find(hub::Place::of(kind.no(), item.view.id(), held->rec)) : nullptr;
            const auto shape = holding ? shapes.shape(holding->shape) : std::nullopt;
            if (!shape || !(*shape == item.view.shape())) return name + u": the ledger knows it in another shape"_s;
            allowed.remove(item.view.id());
        }
        if (!allowed.isEmpty()) return desk.name + u" lacks "_s + kind.name() + u' ' + allowed.cbegin().key().text();
    }
    for (const HeldRow& row : desk.held()) {
        const QString name = nameOf(desk, model::kindView(row.kind), row.id);
        if (row.isBase) return name + u": what is settled still has its base"_s;
        if (!allowedRows.contains({row.kind, row.id})) return name + u": it lies in the file and must not be held"_s;
    }
    if (const QString stray = desk.strayWords(); !stray.isEmpty()) return desk.name + u": "_s + stray;
    return desk->outbox().empty() ? QString() : desk.name + u" still has edits to send"_s;
}

QString FakeCampus::disagreement()
{
    for (auto& desk : desks) {
        if (!desk->desk || !(*desk)->isOpen()) continue;
        const QString difference = disagreementOf(*desk);
        if (!difference.isEmpty()) return difference;
    }
    const QString gap = ledgerGap();
    if (!gap.isEmpty()) return gap;
    const auto chain = hub::AuditTrail(db(), hubClock, m_random).verify();
    if (chain.broken) return u"the audit chain is broken at link %1"_s.arg(chain.broken);
    return {};
}

QString FakeCampus::hubText()
{
    QString out;
    for (const auto& kind : model::catalogue()) {
        for (const Record& record : hubRecords(kind.no())) {
            for (int i = 0; i < kind.size(); ++i) {
                if (const auto* text = record.at(i).text()) out += *text + u'\n';
            }
        }
    }
    for (const QString& sql : {u"SELECT value FROM history"_s, u"SELECT body FROM quarantine"_s, u"SELECT body FROM forked"_s}) {
        hub::Rows rows = db().run(sql);
        while (rows.next()) out += QString::fromUtf8(rows.bytes(0)) + u'\n';
    }
    return out;
}

}
