#include "core/session/OpenDesk.h"

namespace carrel::session {

using model::Changes;
using model::KindNo;
using namespace Qt::StringLiterals;

void Desk::remember(Deed deed, const Changes& before)
{
    open().deeds.add(std::move(deed), before);
    Q_EMIT deedDone();
}

void Desk::sweepDeeds()
{
    try {
        m_open->deeds.sweep(m_tools.clock.now());
    } catch (const store::CacheFailure&) {
        // The list in memory is clean; the file's is cleaned by the next sweep.
    }
}

void Desk::flushDeeds()
{
    if (!m_open) return;
    try {
        m_open->deeds.flush();
    } catch (const store::CacheFailure&) {
        // Only the list of what was done is shorter then; what was done itself is stored.
    }
}

std::vector<Deed> Desk::deeds()
{
    std::vector<Deed> out;
    const auto& all = open().deeds.all();
    for (auto kept = all.rbegin(); kept != all.rend(); ++kept) {
        out.push_back(kept->deed);
        out.back().canUndo = open().deeds.wayBack(*kept).has_value();
    }
    return out;
}

CommandAnswer Desk::undo(qint64 number)
{
    const auto* found = open().deeds.find(number);
    const auto back = found ? open().deeds.wayBack(*found) : std::nullopt;
    if (!back) return {CommandFault::NotHere, std::nullopt, {}};
    const Deeds::Kept kept = *found;
    const auto row = open().rows.find(kept.deed.kind, kept.deed.record);
    Changes before(kept.deed.kind);
    for (const int position : back->all().keys()) {
        const auto& value = row->view.at(position);
        before.set(position, value.isEmpty() ? model::Change::cleared() : model::Change::to(value));
    }
    CommandAnswer answer = store(kept.deed.record, *back, false);
    if (!answer.ok()) return answer;
    // A state that could only be reached half way is taken the second step, where there is one.
    Changes wrote = *back;
    const auto& kind = model::kindView(kept.deed.kind);
    const int state = kind.statePosition();
    const auto reached = state < 0 ? std::nullopt : back->at(state);
    const auto meant = state < 0 ? std::nullopt : kept.before.at(state);
    const auto codeOf = [](const std::optional<model::Change>& change) { return change && change->value().text() ? *change->value().text() : QString(); };
    if (reached && meant && *reached != *meant && kind.mayMove(codeOf(reached), codeOf(meant))) {
        Changes rest(kept.deed.kind);
        rest.set(state, *meant);
        answer = store(kept.deed.record, rest, false);
        if (answer.ok()) wrote.set(state, *meant);
    }
    open().deeds.markUndone(number, true);
    if (kept.deed.undoes) open().deeds.markUndone(kept.deed.undoes, false);
    remember({0, kept.deed.kind, kept.deed.record, false, false, number, m_tools.clock.now(), wrote}, before);
    return answer;
}

}
