#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "core/session/OpenDesk.h"
#include "core/session/Tutorials.h"

#include <algorithm>

namespace carrel::session {

using base::Moment;
using model::Changes;
using model::KindNo;
using model::RecordId;
using model::Slot;
using model::SlotState;
using model::Tutorial;
using model::TutorialMode;
using model::TutorialState;
using model::Visit;
using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 8 * 60;

CommandAnswer incomplete(const model::FieldSpec& field) { return {CommandFault::Incomplete, std::nullopt, QString(model::latin(field.name))}; }

CommandAnswer invalid(const model::FieldSpec& field, std::optional<RecordId> about = {}) { return {CommandFault::Invalid, about, QString(model::latin(field.name))}; }

CommandAnswer notHere() { return {CommandFault::NotHere, std::nullopt, {}}; }

/// Words that were only spaces are none.
void put(Changes& changes, const model::Field<QString>& field, const QString& text)
{
    if (!text.trimmed().isEmpty()) changes.to(field, text.trimmed());
}

/// When each of them begins and ends.
std::vector<std::pair<Moment, Moment>> spansOf(const NewSlots& request)
{
    std::vector<std::pair<Moment, Moment>> out;
    for (int week = 0; week < request.weeks; ++week) {
        // The same hour by the clock on the wall, on either side of a change of the clocks.
        const Moment begins{request.starts.utc().toLocalTime().addDays(7 * week).toMSecsSinceEpoch()};
        for (int i = 0; i < request.inARow; ++i) {
            const Moment starts = begins.plusSeconds(qint64(i) * request.minutes * 60);
            out.emplace_back(starts, starts.plusSeconds(qint64(request.minutes) * 60));
        }
    }
    return out;
}

}

std::vector<SlotLine> Tutorials::overlaps(const NewSlots& request)
{
    const auto spans = spansOf(request);
    auto out = times();
    std::erase_if(out, [&](const SlotLine& line) {
        if (line.state == SlotState::Withdrawn || !line.starts || !line.ends || shown(line.slot.view, Slot::tutor) != request.tutor.value_or(m_desk.person().id)) return true;
        return std::ranges::none_of(spans, [&](const auto& span) { return span.first < *line.ends && *line.starts < span.second; });
    });
    return out;
}

CommandAnswer Tutorials::offer(const NewSlots& request)
{
    if (request.minutes < 5 || request.minutes > longest || request.inARow < 1) return invalid(Slot::ends);
    if (request.weeks < 1 || request.weeks > 52) return invalid(Slot::starts);
    CommandAnswer first;
    for (const auto& [starts, ends] : spansOf(request)) {
        Changes changes(KindNo::Slot);
        changes.to(Slot::tutor, request.tutor.value_or(m_desk.person().id)).to(Slot::team, request.team).to(Slot::mode, request.mode);
        changes.to(Slot::starts, starts).to(Slot::ends, ends).to(Slot::state, SlotState::Open);
        put(changes, Slot::place, request.place);
        const CommandAnswer answer = m_desk.create(changes);
        if (!answer.ok()) return answer;
        if (!first.id) first = answer;
    }
    return first;
}

CommandAnswer Tutorials::withdraw(const RecordId& slot)
{
    auto held = m_desk.find(KindNo::Slot, slot);
    if (!held) return notHere();
    const SlotLine time = lineOf(std::move(*held));
    if (time.state != SlotState::Open) return invalid(Slot::state);
    if (const auto freed = setFree(time); !freed.ok()) return freed;
    return m_desk.edit(slot, Changes(KindNo::Slot).to(Slot::state, SlotState::Withdrawn));
}

CommandAnswer Tutorials::offerAgain(const RecordId& slot)
{
    const auto held = m_desk.find(KindNo::Slot, slot);
    if (!held) return notHere();
    if (shown(held->view, Slot::state) != SlotState::Withdrawn) return invalid(Slot::state);
    return m_desk.edit(slot, Changes(KindNo::Slot).to(Slot::state, SlotState::Open));
}

Changes Tutorials::taking(const RecordId& tutorial)
{
    Changes changes(KindNo::Slot);
    return changes.to(Slot::state, SlotState::Taken).to(Slot::holder, tutorial.text()).to(Slot::givenBy, m_desk.person().id).to(Slot::givenAt, m_clock.now());
}

namespace {

/// What a tutorial has from the time it is given.
void putTime(Changes& changes, const SlotLine& time)
{
    changes.to(Tutorial::slot, time.slot.view.id()).to(Tutorial::state, TutorialState::Booked);
    if (const auto tutor = shown(time.slot.view, Slot::tutor)) changes.to(Tutorial::tutor, *tutor);
    if (time.starts) changes.to(Tutorial::starts, *time.starts);
    if (time.ends) changes.to(Tutorial::ends, *time.ends);
    if (time.mode) changes.to(Tutorial::mode, *time.mode);
    time.place.isEmpty() ? changes.clear(Tutorial::place) : changes.to(Tutorial::place, time.place);
}

}

CommandAnswer Tutorials::book(const NewTutorial& request)
{
    Changes changes(KindNo::Tutorial);
    changes.to(Tutorial::student, request.student).to(Tutorial::team, request.team).to(Tutorial::mode, request.mode).to(Tutorial::booked, m_clock.now());
    put(changes, Tutorial::requested, request.requested);
    if (!request.topic.isEmpty()) changes.to(Tutorial::topic, request.topic);
    if (!request.slot) {
        for (const Item& other : m_desk.all(KindNo::Tutorial)) {
            const bool waits = shown(other.view, Tutorial::student) == request.student && shown(other.view, Tutorial::state) == TutorialState::Waiting;
            if (waits) return invalid(Tutorial::student, other.view.id());
        }
        return m_desk.create(changes.to(Tutorial::state, TutorialState::Waiting));
    }
    auto slot = m_desk.find(KindNo::Slot, *request.slot);
    if (!slot) return notHere();
    const SlotLine time = lineOf(std::move(*slot));
    if (time.state != SlotState::Open) return invalid(Tutorial::slot);
    if (const auto freed = setFree(time); !freed.ok()) return freed;
    putTime(changes, time);
    return m_desk.createWith(changes, [&](const RecordId& id) { return std::vector<Rewrite>{{*request.slot, taking(id)}}; });
}

/// A step of its own, so that of two desks that do so one is first.
CommandAnswer Tutorials::setFree(const SlotLine& time)
{
    if (shown(time.slot.view, Slot::state) != SlotState::Taken) return {};
    Changes changes(KindNo::Slot);
    return m_desk.edit(time.slot.view.id(), changes.to(Slot::state, SlotState::Open).clear(Slot::holder).clear(Slot::givenBy).clear(Slot::givenAt));
}

std::vector<Rewrite> Tutorials::lettingGo(const model::View& tutorial)
{
    const auto id = shown(tutorial, Tutorial::slot);
    const auto slot = id ? m_desk.find(KindNo::Slot, *id) : std::nullopt;
    if (!slot || shown(slot->view, Slot::state) != SlotState::Taken || shown(slot->view, Slot::holder) != tutorial.id().text()) return {};
    Changes changes(KindNo::Slot);
    return {{*id, changes.to(Slot::state, SlotState::Open).clear(Slot::holder).clear(Slot::givenBy).clear(Slot::givenAt)}};
}

CommandAnswer Tutorials::move(const RecordId& tutorial, Changes changes, bool letGo)
{
    const auto held = m_desk.find(KindNo::Tutorial, tutorial);
    if (!held) return notHere();
    auto all = letGo ? lettingGo(held->view) : std::vector<Rewrite>();
    // Last, so that it is the one that is told of.
    all.push_back({tutorial, std::move(changes)});
    return m_desk.editAll(all);
}

CommandAnswer Tutorials::give(const RecordId& tutorial, const RecordId& slot)
{
    const auto held = m_desk.find(KindNo::Tutorial, tutorial);
    auto item = m_desk.find(KindNo::Slot, slot);
    if (!held || !item) return notHere();
    const SlotLine time = lineOf(std::move(*item));
    if (time.state != SlotState::Open) return invalid(Tutorial::slot);
    if (const auto freed = setFree(time); !freed.ok()) return freed;
    Changes changes(KindNo::Tutorial);
    putTime(changes, time);
    auto all = lettingGo(held->view);
    all.push_back({slot, taking(tutorial)});
    all.push_back({tutorial, changes.clear(Tutorial::cancelled)});
    return m_desk.editAll(all);
}

CommandAnswer Tutorials::toWaiting(const RecordId& tutorial)
{
    Changes changes(KindNo::Tutorial);
    changes.to(Tutorial::state, TutorialState::Waiting).clear(Tutorial::slot).clear(Tutorial::starts).clear(Tutorial::ends).clear(Tutorial::place).clear(Tutorial::tutor);
    return move(tutorial, changes.clear(Tutorial::cancelled), true);
}

CommandAnswer Tutorials::cancel(const RecordId& tutorial)
{
    return move(tutorial, Changes(KindNo::Tutorial).to(Tutorial::state, TutorialState::Cancelled).to(Tutorial::cancelled, m_clock.now()), true);
}

CommandAnswer Tutorials::arrive(const RecordId& tutorial)
{
    return move(tutorial, Changes(KindNo::Tutorial).to(Tutorial::state, TutorialState::Arrived).to(Tutorial::arrived, m_clock.now()), false);
}

CommandAnswer Tutorials::begin(const RecordId& tutorial)
{
    return move(tutorial, Changes(KindNo::Tutorial).to(Tutorial::state, TutorialState::InSession).to(Tutorial::started, m_clock.now()), false);
}

CommandAnswer Tutorials::complete(const RecordId& tutorial)
{
    return move(tutorial, Changes(KindNo::Tutorial).to(Tutorial::state, TutorialState::Completed).to(Tutorial::finished, m_clock.now()), false);
}

CommandAnswer Tutorials::noShow(const RecordId& tutorial) { return move(tutorial, Changes(KindNo::Tutorial).to(Tutorial::state, TutorialState::NoShow), false); }

CommandAnswer Tutorials::ofVisit(const RecordId& visit)
{
    const auto held = m_desk.find(KindNo::Visit, visit);
    if (!held) return notHere();
    for (const Item& other : m_desk.all(KindNo::Tutorial)) {
        // One that was taken back is no tutorial of theirs.
        if (shown(other.view, Tutorial::visit) == visit && shown(other.view, Tutorial::state) != TutorialState::Cancelled) return {CommandFault::None, other.view.id(), {}};
    }
    // Whoever nobody has found yet has no record to be written into.
    const auto student = shown(held->view, Visit::student);
    if (!student) return incomplete(Tutorial::student);
    const auto id = shown(held->view, Visit::session);
    const auto session = id ? m_desk.find(KindNo::DropIn, *id) : std::nullopt;
    const auto team = session ? shown(session->view, model::DropIn::team) : std::nullopt;
    if (!team) return notHere();
    const Moment now = m_clock.now(), starts = shown(held->view, Visit::started).value_or(shown(held->view, Visit::called).value_or(now));
    const auto finished = shown(held->view, Visit::finished);
    Changes changes(KindNo::Tutorial);
    changes.to(Tutorial::student, *student).to(Tutorial::team, *team).to(Tutorial::visit, visit).to(Tutorial::mode, TutorialMode::Tutorial);
    changes.to(Tutorial::tutor, shown(held->view, Visit::by).value_or(m_desk.person().id)).to(Tutorial::booked, now).to(Tutorial::starts, starts);
    changes.to(Tutorial::ends, std::max(starts, finished.value_or(now))).to(Tutorial::started, starts);
    if (finished) changes.to(Tutorial::finished, *finished);
    changes.to(Tutorial::state, finished ? TutorialState::Completed : TutorialState::InSession);
    if (const auto topic = shown(held->view, Visit::topic); topic && !topic->isEmpty()) changes.to(Tutorial::topic, *topic);
    if (const auto place = session ? shown(session->view, model::DropIn::place) : std::nullopt) put(changes, Tutorial::place, *place);
    return m_desk.create(changes);
}

}
