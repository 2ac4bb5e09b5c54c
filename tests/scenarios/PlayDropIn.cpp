#include "tests/scenarios/Play.h"

#include "core/model/dropin/DropIn.h"

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using model::VisitState;
using session::CallAnswer;
using session::Queue;
using session::QueueRow;
using namespace Qt::StringLiterals;

// What happens at a drop-in: who opens it, who comes, who is called, and what becomes of them.

Queue& Play::queueOf(FakeDesk& desk)
{
    auto& board = m_boards[&desk];
    // A program that has started again has a queue of its own; whatever it was calling, it says no more.
    if (board.of != desk.desk.get()) board = {desk.desk.get(), std::make_unique<Queue>(*desk, desk.clock, desk.random)};
    return *board.queue;
}

FakeDesk* Play::atDoor()
{
    std::vector<FakeDesk*> open;
    for (FakeDesk* desk : m_desks) {
        if ((isOfService(*desk) || isOfRegister(*desk)) && (*desk)->isOpen()) open.push_back(desk);
    }
    return open.empty() ? nullptr : open[below(quint32(open.size()))];
}

std::optional<RecordId> Play::anySession(FakeDesk& desk)
{
    const auto all = queueOf(desk).sessions();
    const quint32 drawn = below(6);
    return all.empty() ? std::nullopt : std::optional(all[drawn % all.size()].view.id());
}

void Play::opensDropIn()
{
    using model::DropInState;
    using model::DutyState;
    FakeDesk* const desk = helper();
    const quint32 drawn = below(12);
    const auto session = desk ? anySession(*desk) : std::nullopt;
    if (!desk) return;
    Queue& queue = queueOf(*desk);
    if (!session || drawn == 0) {
        const auto now = m_campus.clock.now();
        const auto answer = queue.open({u"Drop-in today"_s, u"Kimberlin"_s, service(), now, now.plusSeconds(3 * 3600), 10});
        saved(*desk, u"opens a drop-in"_s, {{}, KindNo::DropIn, answer.id.value_or(service())}, answer);
        for (const auto& user : {u"catrin"_s, u"gareth"_s, u"morwenna"_s}) {
            if (answer.ok()) queue.setDuty(*answer.id, m_campus.staff(user), u"Desk of "_s + user, DutyState::On);
        }
    } else if (drawn < 5) {
        const auto state = drawn == 1 ? DropInState::Closed : drawn == 2 ? DropInState::Paused : DropInState::Open;
        saved(*desk, u"puts a drop-in to %1"_s.arg(int(state)), {{}, KindNo::DropIn, *session}, queue.setState(*session, state));
    } else {
        const auto state = drawn < 9 ? DutyState::On : DutyState::Off;
        saved(*desk, u"puts somebody on duty %1"_s.arg(int(state)), {{}, KindNo::DropIn, *session}, queue.setDuty(*session, m_campus.staff(u"catrin"_s), {}, state));
    }
}

void Play::joinsQueue()
{
    FakeDesk* const desk = atDoor();
    const auto session = desk ? anySession(*desk) : std::nullopt;
    const RecordId student = anyStudent();
    const QString text = freshWords();
    const quint32 drawn = below(8);
    if (!session) return;
    session::NewWalkUp visitor{*session, {}, {}, u"referencing"_s, drawn == 0};
    // Who is not known there gives a name.
    if (drawn < 5 && holds(*desk, KindNo::Student, student)) {
        visitor.student = student;
        visitor.topic = text;
    } else {
        visitor.visitor = text;
    }
    const auto answer = queueOf(*desk).addWalkUp(visitor);
    saved(*desk, u"lets join"_s, {text, KindNo::Visit, answer.id.value_or(*session), session, KindNo::DropIn}, answer);
    if (answer.ok()) door.added.push_back({KindNo::Visit, *answer.id, text});
}

void Play::heardCall(FakeDesk& desk, const CallAnswer& answer)
{
    if (answer.isCalled()) door.namesSaid.push_back({*answer.visit, desk.name, desk.enrolledAs, answer.how == CallAnswer::How::CalledApart});
    saw(u"%1 hears of its call: %2"_s.arg(desk.name).arg(int(answer.how)));
}

void Play::callsNext(FakeDesk& desk, const RecordId& session)
{
    queueOf(desk).callNext(session, [this, &desk](const CallAnswer& answer) { heardCall(desk, answer); });
}

void Play::calls()
{
    FakeDesk* const desk = atDoor();
    const auto session = desk ? anySession(*desk) : std::nullopt;
    const quint32 drawn = below(24);
    if (!session || queueOf(*desk).isCalling()) return;
    Queue& queue = queueOf(*desk);
    saw(desk->name + u" calls"_s);
    const auto board = queue.board(*session);
    if (board && !board->parked.empty() && drawn < 8) {
        queue.call(board->parked[drawn % board->parked.size()].visit.view.id(), [this, desk](const CallAnswer& answer) { heardCall(*desk, answer); });
    } else {
        callsNext(*desk, *session);
    }
    // Most wait for the hub's word; now and then something else happens first.
    if (drawn % 4 > 0) m_campus.sync(*desk);
    else for (quint32 i = 0; i < drawn / 4; ++i) m_campus.turn(*desk);
}

void Play::callsTogether()
{
    FakeDesk* const one = atDoor();
    FakeDesk* const two = atDoor();
    const quint32 before = below(5);
    const quint32 after = below(5);
    const auto session = one ? anySession(*one) : std::nullopt;
    if (!session || one == two || !holds(*two, KindNo::DropIn, *session) || queueOf(*one).isCalling() || queueOf(*two).isCalling()) return;
    saw(u"%1 and %2 call at once"_s.arg(one->name, two->name));
    callsNext(*one, *session);
    for (quint32 i = 0; i < before; ++i) m_campus.turn(*one);
    if (!(*two)->isOpen() || queueOf(*two).isCalling()) return;
    callsNext(*two, *session);
    for (quint32 i = 0; i < after; ++i) m_campus.turn(*two);
    for (FakeDesk* desk : {one, two}) m_campus.sync(*desk);
}

session::CommandAnswer Play::takesOn(Queue& queue, const QueueRow& row, quint32 drawn, const QString& words)
{
    const RecordId visit = row.visit.view.id();
    switch (row.state.value_or(VisitState::Removed)) {
    case VisitState::Called:
        if (drawn < 4) return queue.arrived(visit);
        if (drawn == 4) return queue.callAgain(visit);
        if (drawn == 5) return queue.park(visit);
        return drawn == 6 ? queue.noShow(visit) : queue.requeue(visit);
    case VisitState::Seen:
        if (!row.isMine && drawn < 6) return queue.takeOver(visit);
        if (drawn < 5) return queue.finish(visit, words);
        if (drawn == 5) return queue.transfer(visit, words);
        return drawn == 6 ? queue.requeue(visit) : queue.left(visit);
    case VisitState::Waiting:
        if (drawn == 7) door.takenOff.insert(visit);
        return drawn < 4 ? queue.park(visit) : drawn < 7 ? queue.left(visit) : queue.remove(visit);
    case VisitState::Parked: return drawn < 6 ? queue.requeue(visit) : queue.left(visit);
    default: return queue.requeue(visit);
    }
}

void Play::takesVisitOn()
{
    FakeDesk* const desk = atDoor();
    const auto session = desk ? anySession(*desk) : std::nullopt;
    const quint32 which = below(60);
    const quint32 drawn = below(8);
    const QString text = freshWords();
    const auto board = session ? queueOf(*desk).board(*session) : std::nullopt;
    if (!board) return;
    std::vector<QueueRow> rows;
    // Whoever is called or seen twice as often as whoever waits: there is more to do.
    for (const auto* some : {&board->called, &board->called, &board->seen, &board->seen, &board->seen, &board->waiting, &board->parked, &board->done}) rows.insert(rows.end(), some->begin(), some->end());
    if (rows.empty()) return;
    const QueueRow& row = rows[which % rows.size()];
    const auto answer = takesOn(queueOf(*desk), row, drawn, text);
    const auto now = queueOf(*desk).row(row.visit.view.id());
    const bool hasWords = now && (shown(*desk, KindNo::Visit, row.visit.view.id(), model::Visit::note).contains(text) || shown(*desk, KindNo::Visit, row.visit.view.id(), model::Visit::sentTo).contains(text));
    saved(*desk, u"takes a visit on from %1 by %2"_s.arg(int(*row.state)).arg(drawn), {hasWords ? text : QString(), KindNo::Visit, row.visit.view.id(), session, KindNo::DropIn}, answer);
}

void Play::findsWhoItIs()
{
    FakeDesk* const desk = helper();
    const auto session = desk ? anySession(*desk) : std::nullopt;
    const RecordId student = anyStudent();
    const auto board = session ? queueOf(*desk).board(*session) : std::nullopt;
    if (!board) return;
    for (const auto* rows : {&board->waiting, &board->called, &board->seen}) {
        const auto row = std::ranges::find_if(*rows, [](const QueueRow& one) { return one.isUnknown; });
        if (row == rows->end()) continue;
        return saved(*desk, u"finds who it is"_s, {{}, KindNo::Visit, row->visit.view.id()}, queueOf(*desk).match(row->visit.view.id(), student));
    }
}

void Play::joinsTwins()
{
    FakeDesk* const desk = atDoor();
    const auto session = desk ? anySession(*desk) : std::nullopt;
    const quint32 drawn = below(12);
    const auto board = session ? queueOf(*desk).board(*session) : std::nullopt;
    if (!board) return;
    std::vector<const QueueRow*> rows;
    for (const auto* some : {&board->waiting, &board->parked, &board->called, &board->seen}) {
        for (const QueueRow& row : *some) {
            if (row.twin) rows.push_back(&row);
        }
    }
    if (rows.empty()) return;
    const QueueRow& row = *rows[drawn % rows.size()];
    const RecordId one = row.visit.view.id();
    const auto answer = queueOf(*desk).join(one);
    const auto twins = row.twin->isKept ? std::pair(one, row.twin->visit) : std::pair(row.twin->visit, one);
    if (answer.ok()) door.twins.push_back(twins);
    saved(*desk, u"joins twins"_s, {{}, KindNo::Visit, twins.first}, answer);
}

void Play::hearsWhoWasFirst()
{
    FakeDesk* const desk = atDoor();
    if (!desk) return;
    for (const auto& lost : queueOf(*desk).lostSteps()) {
        for (const qint64 number : lost.told) (*desk)->forgetTold(number);
        door.heardFirst.insert({desk->name, lost.row.visit.view.id()});
        saw(desk->name + u" hears who was first"_s);
    }
}

}
