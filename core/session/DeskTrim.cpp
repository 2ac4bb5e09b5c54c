#include "core/session/OpenDesk.h"

#include "core/model/Catalogue.h"
#include "core/model/governance/Conflict.h"

#include <algorithm>

namespace carrel::session {

using model::Case;
using model::KindNo;
using model::RecordId;
using store::Trimmed;
using namespace Qt::StringLiterals;

namespace {

constexpr int All = 1'000'000;

bool isOnCaseload(const model::View& theCase, const RecordId& me)
{
    if (shown(theCase, Case::state) == model::CaseState::Closed) return false;
    return shown(theCase, Case::owner) == me || shown(theCase, Case::assignees).value_or(QList<RecordId>()).contains(me);
}

/// The field by which a kind belongs to a case; null where it does not.
const model::FieldSpec* caseFieldOf(const model::KindView& kind)
{
    const int position = kind.parentPosition();
    return position >= 0 && kind.at(position).target == KindNo::Case ? &kind.at(position) : nullptr;
}

}

/// Cases with words that the hub has not taken, or that it asks to choose between: they stay whatever anybody wants.
QSet<RecordId> Desk::Opened::unsettledCases()
{
    QSet<RecordId> out;
    const auto addOf = [&](KindNo kind, const RecordId& id) {
        if (kind == KindNo::Case) out.insert(id);
        const auto* field = kind == KindNo::None ? nullptr : caseFieldOf(model::kindView(kind));
        const auto row = field ? rows.find(kind, id) : std::nullopt;
        if (!row) return;
        const int position = row->view.kind().position(*field);
        if (row->view.grain(position) < model::Grain::Full) return;
        if (const auto parent = model::Kept<RecordId>::read(row->view.at(position))) out.insert(*parent);
    };
    for (const auto& waiting : outbox.waiting()) addOf(waiting.kind, waiting.record);
    using C = model::Conflict;
    for (const auto& row : rows.select({KindNo::Conflict, {{&C::state, store::Compare::Is, u"open"_s}}, nullptr, false, All, 0})) {
        const auto* kind = model::findKind(shown(row.view, C::targetKind).value_or(QString()));
        const auto target = RecordId::parse(shown(row.view, C::target).value_or(QString()));
        if (kind && target) addOf(kind->no(), *target);
    }
    for (const auto& draft : drafts.under(QString())) {
        // A box is named after the record it belongs to.
        for (const QString& part : draft.place.split(u':')) {
            for (const QString& word : part.split(u'/')) {
                if (const auto id = RecordId::parse(word)) addOf(KindNo::Case, *id);
            }
        }
    }
    return out;
}

std::vector<TrimGroup> Desk::trimGroups(const QSet<RecordId>& openedLately)
{
    return asking([&]() -> std::vector<TrimGroup> {
        using Why = TrimGroup::Why;
        std::vector<TrimGroup> groups{{Why::Caseload, {}, 0, 0}, {Why::Unsettled, {}, 0, 0}, {Why::Opened, {}, 0, 0}, {Why::Colleagues, {}, 0, 0}, {Why::Closed, {}, 0, 0}};
        const auto unsettled = open().unsettledCases();
        QHash<RecordId, QSet<int>> groupsOf;
        QHash<RecordId, RecordId> studentOf;
        for (const auto& row : open().rows.select({KindNo::Case, {}, nullptr, false, All, 0})) {
            const RecordId id = row.view.id();
            const bool closed = shown(row.view, Case::state) == model::CaseState::Closed;
            const Why why = isOnCaseload(row.view, open().identity.person) ? Why::Caseload
                : unsettled.contains(id)                                   ? Why::Unsettled
                : openedLately.contains(id)                                ? Why::Opened
                : closed                                                   ? Why::Closed
                                                                           : Why::Colleagues;
            groups[size_t(why)].cases << id;
            if (const auto student = shown(row.view, Case::student)) {
                groupsOf[*student].insert(int(why));
                studentOf.insert(id, *student);
            }
        }
        for (const auto& theirs : std::as_const(groupsOf)) {
            if (theirs.size() == 1) ++groups[size_t(*theirs.cbegin())].students;
        }
        const auto entries = entriesByCase();
        for (TrimGroup& group : groups) {
            for (const RecordId& id : std::as_const(group.cases)) group.entries += entries.value(id);
        }
        std::erase_if(groups, [](const TrimGroup& group) { return group.cases.isEmpty(); });
        return groups;
    });
}

QHash<RecordId, qint64> Desk::entriesByCase()
{
    QHash<RecordId, qint64> out;
    for (const auto& kind : model::catalogue()) {
        const auto* field = caseFieldOf(kind);
        if (!field) continue;
        const int position = kind.position(*field);
        for (const auto& row : open().rows.select({kind.no(), {}, nullptr, false, All, 0})) {
            if (row.view.grain(position) < model::Grain::Full) continue;
            if (const auto parent = model::Kept<RecordId>::read(row.view.at(position))) ++out[*parent];
        }
    }
    return out;
}

int Desk::trim(const QList<RecordId>& cases)
{
    const int leave = asking([&] {
        const auto unsettled = open().unsettledCases();
        std::vector<Trimmed> leaving;
        for (const RecordId& id : cases) {
            const auto row = open().rows.find(KindNo::Case, id);
            if (!row || unsettled.contains(id) || isOnCaseload(row->view, open().identity.person)) continue;
            leaving.push_back({id, shown(row->view, Case::student), Trimmed::State::Leaving});
        }
        open().trims.drop(leaving);
        return int(leaving.size());
    });
    // Outside the question: whoever hears it asks anew, and is answered like anybody else.
    syncNow();
    Q_EMIT syncChanged();
    return leave;
}

void Desk::takeBack(const std::optional<RecordId>& student)
{
    asking([&] {
        QList<RecordId> cases;
        for (const Trimmed& one : open().trims.all()) {
            if (!student || one.student == student) cases << one.theCase;
        }
        open().trims.take(cases);
    });
    syncNow();
    Q_EMIT syncChanged();
}

TrimReport Desk::trimmed(const std::optional<RecordId>& student)
{
    return asking([&]() -> TrimReport {
        TrimReport out;
        for (const Trimmed& one : open().trims.all()) {
            if (student && one.student != student) continue;
            const bool here = one.state != Trimmed::State::Returning && open().rows.find(KindNo::Case, one.theCase).has_value();
            ++(one.state == Trimmed::State::Returning ? out.returning : here ? out.leaving : out.gone);
        }
        return out;
    });
}

void Desk::keepWhatIsWorkedOn(const RecordId& id, const model::Changes& changes)
{
    const auto all = open().trims.all();
    if (all.empty()) return;
    std::optional<RecordId> theCase = changes.kind() == KindNo::Case ? std::optional(id) : std::nullopt;
    if (const auto* field = caseFieldOf(model::kindView(changes.kind()))) {
        const auto row = open().rows.find(changes.kind(), id);
        const int position = model::kindView(changes.kind()).position(*field);
        if (row && row->view.grain(position) >= model::Grain::Full) theCase = model::Kept<RecordId>::read(row->view.at(position));
    }
    if (theCase) open().trims.take({*theCase});
}

}
