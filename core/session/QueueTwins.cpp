#include "core/session/OpenDesk.h"
#include "core/session/Queue.h"

#include <algorithm>

namespace carrel::session {

using model::Changes;
using model::KindNo;
using model::RecordId;
using model::Visit;
using model::VisitState;

namespace {

TwinVisit twinOf(const QueueRow& other, bool isKept) { return {other.visit.view.id(), other.ticket, other.state, isKept}; }

}

/// Two desks that do not hear of each other add the same student; what each did stands, and a person makes one of the two.
void Queue::tellTwins(QueueBoard& board)
{
    // From whoever is furthest on to whoever came last: the first of one student's is the one that stays.
    QHash<RecordId, std::vector<QueueRow*>> byStudent;
    for (auto* rows : {&board.seen, &board.called, &board.waiting, &board.parked}) {
        for (QueueRow& row : *rows) {
            if (const auto student = shown(row.visit.view, Visit::student)) byStudent[*student].push_back(&row);
        }
    }
    for (const auto& same : byStudent) {
        if (same.size() < 2) continue;
        for (QueueRow* row : same) row->twin = row == same.front() ? twinOf(*same[1], false) : twinOf(*same.front(), true);
    }
}

CommandAnswer Queue::join(const RecordId& visit)
{
    const auto item = m_desk.find(KindNo::Visit, visit);
    const auto session = item ? shown(item->view, Visit::session) : std::nullopt;
    const auto now = session ? board(*session) : std::nullopt;
    if (!now) return {CommandFault::NotHere, std::nullopt, {}};
    const auto at = [&](const RecordId& id) -> const QueueRow* {
        for (const auto* rows : {&now->seen, &now->called, &now->waiting, &now->parked}) {
            const auto it = std::ranges::find(*rows, id, [](const QueueRow& row) { return row.visit.view.id(); });
            if (it != rows->end()) return &*it;
        }
        return nullptr;
    };
    const QueueRow* row = at(visit);
    const QueueRow* other = row && row->twin ? at(row->twin->visit) : nullptr;
    const QueueRow* stays = other && row->twin->isKept ? other : row;
    const QueueRow* goes = stays == row ? other : row;
    const bool mayGo = goes && (goes->state == VisitState::Waiting || goes->state == VisitState::Parked);
    if (!mayGo) return {CommandFault::Invalid, visit, QString(model::latin(Visit::state.name))};
    // What was said at one of the two is not lost, and what was said in confidence stays so.
    Changes kept(KindNo::Visit);
    const bool isSecret = goes->isConfidential && !stays->isConfidential;
    if (stays->topic.isEmpty() && !goes->topic.isEmpty()) kept.to(Visit::topic, goes->topic);
    if (isSecret) kept.to(Visit::confidential, true);
    std::vector<Rewrite> all;
    if (!kept.isEmpty()) all.push_back({stays->visit.view.id(), kept});
    // Last, so that it is the one that is told of.
    all.push_back({goes->visit.view.id(), Changes(KindNo::Visit).to(Visit::state, VisitState::Removed)});
    return m_desk.editAll(all);
}

}
