#include "core/model/tutorials/Tutorial.h"
#include "core/session/OpenDesk.h"

namespace carrel::session {

using model::Changes;
using model::KindNo;
using namespace Qt::StringLiterals;

void Desk::remember(Deed deed, const Changes& before)
{
    open().deeds.add({{std::move(deed), before}});
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
    return asking([&]() -> std::vector<Deed> {
        std::vector<Deed> out;
        const auto& all = open().deeds.all();
        for (auto kept = all.rbegin(); kept != all.rend(); ++kept) {
            const auto back = open().deeds.wayBack(*kept);
            if (!out.empty() && kept->deed.batch != 0 && kept->deed.batch == out.back().batch) {
                // The value that a choice set is no second thing done.
                if (kept->deed.kind == out.back().kind) ++out.back().count;
                out.back().canUndo = out.back().canUndo || back.ok();
                continue;
            }
            out.push_back(kept->deed);
            out.back().canUndo = back.ok();
            if (!back.ok()) out.back().hindrance = back.error();
        }
        return out;
    });
}

namespace {

QString codeOf(const std::optional<model::Change>& change) { return change && change->value().text() ? *change->value().text() : QString(); }

/// A state that can only be reached half way is taken the second step, where there is one.
std::optional<Changes> secondStep(const Deeds::Kept& kept, const Changes& back)
{
    const auto& kind = model::kindView(kept.deed.kind);
    const int state = kind.statePosition();
    if (state < 0) return std::nullopt;
    const auto reached = back.at(state);
    auto meant = kept.before.at(state);
    // A tutorial that is taken back is cancelled, whatever it has to pass through.
    const bool isTakenBack = kept.deed.creates && kept.deed.kind == KindNo::Tutorial;
    if (isTakenBack) meant = model::Change::to(QString(model::latin(model::codesOf<model::TutorialState>[size_t(model::TutorialState::Cancelled)])));
    if (!reached || !meant || *reached == *meant || !kind.mayMove(codeOf(reached), codeOf(meant))) return std::nullopt;
    Changes rest(kept.deed.kind);
    rest.set(state, *meant);
    return rest;
}

}

CommandAnswer Desk::undo(qint64 number)
{
    std::vector<store::Outbox::Edit> edits;
    std::vector<Deeds::Kept> done;
    qint64 undid = 0;
    // Of several, those that somebody has changed since stay as they are.
    for (const Deeds::Kept& kept : open().deeds.batchOf(number)) {
        const auto back = open().deeds.wayBack(kept);
        if (!back.ok()) continue;
        const auto row = open().rows.find(kept.deed.kind, kept.deed.record);
        Changes before(kept.deed.kind);
        for (const int position : back->all().keys()) {
            const auto& value = row->view.at(position);
            before.set(position, value.isEmpty() ? model::Change::cleared() : model::Change::to(value));
        }
        Changes wrote = *back;
        edits.push_back({kept.deed.record, *back, false});
        if (const auto rest = secondStep(kept, *back)) {
            edits.push_back({kept.deed.record, *rest, false});
            for (auto it = rest->all().begin(); it != rest->all().end(); ++it) wrote.set(it.key(), *it);
        }
        undid = kept.deed.undoes;
        done.push_back({{0, kept.deed.kind, kept.deed.record, false, false, number, m_tools.clock.now(), wrote}, before});
    }
    if (edits.empty()) return {CommandFault::NotHere, std::nullopt, {}};
    const CommandAnswer answer = saved(edits.front().record, [&] { return open().outbox.saveAll(edits).ok(); });
    if (!answer.ok()) return answer;
    open().deeds.markUndone(number, true);
    if (undid) open().deeds.markUndone(undid, false);
    open().deeds.add(std::move(done));
    Q_EMIT deedDone();
    return answer;
}

}
