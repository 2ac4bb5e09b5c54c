#include "core/insight/Waiting.h"
#include "core/model/Merging.h"
#include "core/model/dropin/Queue.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/session/OpenDesk.h"
#include "core/session/Queue.h"

#include <algorithm>

namespace carrel::session {

using base::Moment;
using model::DropIn;
using model::Duty;
using model::KindNo;
using model::RecordId;
using model::Visit;
using model::VisitState;

namespace {

std::vector<QueueRow>* placeFor(QueueBoard& board, VisitState state)
{
    switch (state) {
    case VisitState::Waiting: return &board.waiting;
    case VisitState::Called: return &board.called;
    case VisitState::Seen: return &board.seen;
    case VisitState::Parked: return &board.parked;
    case VisitState::Finished:
    case VisitState::NoShow:
    case VisitState::Left:
    case VisitState::Transferred: return &board.done;
    case VisitState::Removed: break;
    }
    return nullptr;
}

bool isLive(VisitState state) { return state == VisitState::Waiting || state == VisitState::Called || state == VisitState::Seen || state == VisitState::Parked; }

Moment endOf(const QueueRow& row) { return row.finished.value_or(row.called.value_or(Moment())); }

bool isOpen(const Item& session)
{
    const auto state = shown(session.view, DropIn::state);
    return state && *state != model::DropInState::Closed;
}

}

std::vector<Item> Queue::sessions()
{
    auto all = m_desk.all(KindNo::DropIn);
    std::erase_if(all, [](const Item& session) { return !isOpen(session); });
    std::ranges::sort(all, {}, [](const Item& session) { return std::pair(shown(session.view, DropIn::opens).value_or(Moment()), session.view.id()); });
    return all;
}

std::vector<Item> Queue::teams()
{
    std::vector<Item> out;
    if (!m_desk.mayCreate(KindNo::DropIn)) return out;
    for (const Item& place : m_desk.all(KindNo::Membership)) {
        if (shown(place.view, model::Membership::staff) != m_desk.person().id) continue;
        const auto id = shown(place.view, model::Membership::team);
        if (auto team = id ? m_desk.find(KindNo::Team, *id) : std::nullopt) out.push_back(std::move(*team));
    }
    return out;
}

std::vector<Item> Queue::duties(const RecordId& session)
{
    auto all = m_desk.all(KindNo::Duty);
    std::erase_if(all, [&](const Item& duty) { return shown(duty.view, Duty::session) != session; });
    std::ranges::stable_sort(all, {}, [](const Item& duty) { return std::pair(shown(duty.view, Duty::desk).value_or(QString()), duty.view.id()); });
    return all;
}

QueueRow Queue::rowOf(Item visit)
{
    const model::View view = visit.view;
    QueueRow row{std::move(visit)};
    const auto student = shown(view, Visit::student);
    row.student = student ? m_desk.find(KindNo::Student, *student) : std::nullopt;
    row.isUnknown = view.see(Visit::student).isEmpty();
    row.name = student ? m_desk.nameOf(KindNo::Student, *student) : shown(view, Visit::visitor).value_or(QString());
    row.ticket = shown(view, Visit::ticket).value_or(QString());
    row.topic = shown(view, Visit::topic).value_or(QString());
    row.state = shown(view, Visit::state);
    row.isConfidential = shown(view, Visit::confidential).value_or(false);
    row.calls = int(shown(view, Visit::calls).value_or(0));
    row.called = shown(view, Visit::called);
    row.started = shown(view, Visit::started);
    row.finished = shown(view, Visit::finished);
    row.desk = shown(view, Visit::desk).value_or(QString());
    const auto by = shown(view, Visit::by);
    row.by = by ? m_desk.nameOf(KindNo::Staff, *by) : QString();
    row.isMine = by == m_desk.person().id;
    const auto since = shown(view, Visit::joined).value_or(m_clock.now());
    const Moment until = row.state == VisitState::Waiting ? m_clock.now() : row.called.value_or(m_clock.now());
    row.waited = std::max<qint64>(0, (until.ms - since.ms) / 1000);
    if (const auto other = shown(view, Visit::alsoBy)) {
        row.second = SecondCall{m_desk.nameOf(KindNo::Staff, *other), shown(view, Visit::alsoDesk).value_or(QString()), shown(view, Visit::alsoCalled), *other == m_desk.person().id};
    }
    row.isClaiming = m_claim && m_claim->visit == view.id();
    return row;
}

std::optional<QueueRow> Queue::row(const RecordId& visit)
{
    auto item = m_desk.find(KindNo::Visit, visit);
    return item ? std::optional(rowOf(std::move(*item))) : std::nullopt;
}

std::optional<QueueBoard> Queue::board(const RecordId& session)
{
    auto item = m_desk.find(KindNo::DropIn, session);
    if (!item) return std::nullopt;
    const auto usual = shown(item->view, DropIn::usual);
    QueueBoard board{std::move(*item), {}, {}, {}, {}, {}, {}, duties(session), {}};
    board.unheard = shown(board.session.view, DropIn::unheard);
    for (const Item& duty : board.duties) {
        if (shown(duty.view, Duty::staff) == m_desk.person().id) board.mine = duty;
        board.figures.desks += shown(duty.view, Duty::state) == model::DutyState::On;
    }
    auto visits = m_desk.all(KindNo::Visit);
    QHash<RecordId, std::vector<Moment>> joinedBy;
    for (const Item& visit : visits) {
        const auto student = shown(visit.view, Visit::student);
        const auto joined = shown(visit.view, Visit::joined);
        const auto state = shown(visit.view, Visit::state);
        // Who stands here twice has not come before.
        const bool isHereNow = shown(visit.view, Visit::session) == session && state && isLive(*state);
        if (student && joined && state != VisitState::Removed && !isHereNow) joinedBy[*student].push_back(*joined);
    }
    for (Item& visit : visits) {
        const auto state = shown(visit.view, Visit::state);
        if (shown(visit.view, Visit::session) != session || !state) continue;
        auto* place = placeFor(board, *state);
        if (!place) continue;
        const auto student = shown(visit.view, Visit::student);
        const auto joined = shown(visit.view, Visit::joined);
        QueueRow row = rowOf(std::move(visit));
        if (student && joined) row.earlier = int(std::ranges::count_if(joinedBy.value(*student), [&](Moment at) { return at < *joined; }));
        place->push_back(std::move(row));
    }
    estimate(board, usual);
    tellTwins(board);
    return board;
}

void Queue::estimate(QueueBoard& board, std::optional<qint64> usual)
{
    std::ranges::sort(board.waiting, {}, [](const QueueRow& row) { return model::queuePlace(row.visit.view); });
    const auto byCall = [](const QueueRow& row) { return std::pair(row.called.value_or(Moment()), row.visit.view.id()); };
    // Of a student's two that are both parked every desk keeps the same one: who joins them anywhere takes nobody away.
    std::ranges::sort(board.parked, {}, [](const QueueRow& row) { return std::pair(shown(row.visit.view, Visit::joined).value_or(Moment()), row.visit.view.id()); });
    std::ranges::sort(board.called, {}, byCall);
    std::ranges::sort(board.seen, {}, byCall);
    std::ranges::sort(board.done, std::greater(), [](const QueueRow& row) { return std::pair(endOf(row), row.visit.view.id()); });
    std::vector<insight::SeenVisit> seen;
    for (const QueueRow& row : board.done) {
        if (row.state == VisitState::Finished && row.started && row.finished) seen.push_back({row.topic, *row.started, *row.finished});
    }
    const insight::Pace pace(std::move(seen), usual);
    std::vector<insight::AtDesk> atDesks;
    for (const auto* rows : {&board.seen, &board.called}) {
        for (const QueueRow& row : *rows) atDesks.push_back({row.topic, row.started});
    }
    QStringList ahead;
    const auto about = [&] {
        const auto seconds = insight::secondsToWait(ahead, atDesks, board.figures.desks, pace, m_clock.now());
        return seconds ? std::optional(insight::aboutMinutes(*seconds)) : std::nullopt;
    };
    for (QueueRow& row : board.waiting) {
        row.position = int(ahead.size()) + 1;
        row.about = about();
        ahead << row.topic;
        board.figures.longest = std::max(board.figures.longest.value_or(0), row.waited);
    }
    board.figures.ifYouJoin = about();
    board.figures.waiting = int(board.waiting.size());
    board.figures.seen = int(std::ranges::count(board.done, VisitState::Finished, &QueueRow::state));
}

std::vector<LostStep> Queue::lostSteps()
{
    std::vector<LostStep> out;
    for (const ToldEdit& told : m_desk.told()) {
        const bool isStep = told.kind == KindNo::Visit && std::ranges::any_of(told.declined, [](const auto* field) { return model::isOfStep(*field); });
        if (!isStep) continue;
        const auto known = std::ranges::find(out, told.record, [](const LostStep& lost) { return lost.row.visit.view.id(); });
        if (known != out.end()) {
            known->told << told.number;
            continue;
        }
        auto now = row(told.record);
        // Who was first comes with the next rows; until then there is nothing to say.
        if (now && (now->by.isEmpty() || now->isMine) && m_desk.syncReport().standing != SyncStanding::UpToDate) continue;
        if (now) out.push_back({{told.number}, std::move(*now)});
    }
    for (LostStep& lost : out) tellOwnCall(lost);
    return out;
}

/// How this desk had called them is in what was done here today, and nowhere else: the hub's word of it is another's.
void Queue::tellOwnCall(LostStep& lost)
{
    const auto& kind = model::kindView(KindNo::Visit);
    const RecordId visit = lost.row.visit.view.id();
    std::optional<Moment> at;
    auto deeds = m_desk.deeds();
    std::ranges::sort(deeds, {}, &Deed::number);
    for (const Deed& deed : deeds) {
        if (deed.record != visit) continue;
        if (deed.wrote.at(kind.position(Visit::called))) at = deed.at;
        if (const auto apart = deed.wrote.at(kind.position(Visit::apart))) lost.wasApart = model::Kept<bool>::read(apart->value()).value_or(false);
    }
    if (!at) return;
    const auto all = m_desk.all(KindNo::Visit);
    lost.hasNext = std::ranges::any_of(all, [&](const Item& other) {
        const auto called = shown(other.view, Visit::called);
        return other.view.id() != visit && shown(other.view, Visit::by) == m_desk.person().id && called && *called >= *at;
    });
}

void Queue::findWho(const QString& typed, std::function<void(const WhoAnswer&)> done) { session::findWho(m_desk, typed, std::move(done)); }

}
