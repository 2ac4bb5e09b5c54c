#include "core/model/people/Student.h"
#include "core/session/OpenDesk.h"
#include "core/session/Workshops.h"

#include <algorithm>

namespace carrel::session {

using model::Attendance;
using model::Booking;
using model::BookingState;
using model::Changes;
using model::KindNo;
using model::RecordId;
using model::Workshop;
using model::WorkshopState;
using namespace Qt::StringLiterals;

namespace {

CommandAnswer incomplete(const model::FieldSpec& field) { return {CommandFault::Incomplete, std::nullopt, QString(model::latin(field.name))}; }

/// A number is no name: whoever leads a workshop may see the one and not the other.
bool isNumber(const QString& visitor) { return std::ranges::count_if(visitor, [](QChar c) { return c.isDigit(); }) >= 4; }

CommandAnswer invalid(const model::FieldSpec& field) { return {CommandFault::Invalid, std::nullopt, QString(model::latin(field.name))}; }

}

/// Drawn, not counted: two desks that are cut off from each other plan workshops too.
QString Workshops::freshNumber()
{
    QSet<QString> taken;
    for (const Item& workshop : m_desk.all(KindNo::Workshop)) taken.insert(shown(workshop.view, Workshop::number).value_or(QString()));
    QString number;
    do number = u"WS-%1"_s.arg(qulonglong(m_random.below(10'000)), 4, 10, QChar(u'0'));
    while (taken.contains(number));
    return number;
}

CommandAnswer Workshops::addSeries(const QString& title, const RecordId& team)
{
    if (title.trimmed().isEmpty()) return incomplete(model::Series::title);
    return m_desk.create(Changes(KindNo::Series).to(model::Series::title, title.trimmed()).to(model::Series::team, team).to(model::Series::state, model::SeriesState::Running));
}

CommandAnswer Workshops::plan(const NewWorkshop& request)
{
    if (request.title.trimmed().isEmpty()) return incomplete(Workshop::title);
    if (request.ends <= request.starts) return invalid(Workshop::ends);
    if (request.places && *request.places < 1) return invalid(Workshop::places);
    Changes changes(KindNo::Workshop);
    changes.to(Workshop::title, request.title.trimmed()).to(Workshop::number, freshNumber()).to(Workshop::team, request.team);
    changes.to(Workshop::starts, request.starts).to(Workshop::ends, request.ends).to(Workshop::state, WorkshopState::Open);
    if (!request.place.trimmed().isEmpty()) changes.to(Workshop::place, request.place.trimmed());
    if (request.leader) changes.to(Workshop::leader, *request.leader);
    if (request.places) changes.to(Workshop::places, *request.places);
    if (request.series) changes.to(Workshop::series, *request.series);
    return m_desk.create(changes);
}

CommandAnswer Workshops::book(const NewBooking& request)
{
    const auto now = open(request.workshop);
    if (!now || !now->head.isHere) return {CommandFault::NotHere, std::nullopt, {}};
    // Who plans it books. Who leads it puts down who walks in, by name: to say who that is would reach whomever they name.
    const bool mayBook = now->head.workshop.view.mayWrite(Workshop::places);
    if (!mayBook && !request.isWalkIn) return {CommandFault::NotAllowed, std::nullopt, QString(model::latin(Booking::student.name))};
    if (now->head.state != WorkshopState::Open) return invalid(Booking::workshop);
    if (!request.student && request.visitor.trimmed().isEmpty()) return incomplete(Booking::visitor);
    if (!request.student && isNumber(request.visitor)) return invalid(Booking::visitor);
    const auto free = now->head.figures.free();
    if (request.student) {
        const auto isTheirs = [&](const RegisterRow& row) { return shown(row.booking.view, Booking::student) == request.student; };
        const auto taken = [](const RegisterRow& row) { return CommandAnswer{CommandFault::Invalid, row.booking.view.id(), QString(model::latin(Booking::student.name))}; };
        if (const auto it = std::ranges::find_if(now->rows, isTheirs); it != now->rows.end()) return taken(*it);
        // One booking a person: who waits or had cancelled comes back to theirs.
        for (const auto* rows : {&now->waiting, &now->cancelled}) {
            const auto it = std::ranges::find_if(*rows, isTheirs);
            if (it == rows->end()) continue;
            if (request.isWalkIn) return m_desk.edit(it->booking.view.id(), marking(Attendance::Present).to(Booking::state, BookingState::Booked));
            if (rows == &now->waiting) return taken(*it);
            if (!free || *free > 0) return give(it->booking.view.id());
            // Their place is somebody else's by now: they wait for one, and a person gives it to whom they see fit.
            return m_desk.edit(it->booking.view.id(), Changes(KindNo::Booking).to(Booking::state, BookingState::Waiting));
        }
    }
    // Whoever stands in the room has come, whatever was planned.
    const bool hasPlace = request.isWalkIn || !free || *free > 0;
    Changes changes = request.isWalkIn ? marking(Attendance::Present) : Changes(KindNo::Booking);
    changes.to(Booking::workshop, request.workshop).to(Booking::state, hasPlace ? BookingState::Booked : BookingState::Waiting).to(Booking::booked, m_clock.now());
    if (request.student && mayBook) changes.to(Booking::student, *request.student);
    else changes.to(Booking::visitor, request.student ? m_desk.nameOf(KindNo::Student, *request.student) : request.visitor.trimmed());
    if (!request.topic.isEmpty() && mayBook) changes.to(Booking::topic, request.topic);
    if (request.isWalkIn) changes.to(Booking::walkIn, true);
    return m_desk.create(changes);
}

namespace {

struct Wanted {
    NewBooking request;
    std::optional<qint64> places; ///< less those of people who are not shown
    base::Moment at;
};

/// Who has a place is what the hub says, and what of this desk's it has not heard of yet.
BookedAhead putDown(Desk& desk, const Wanted& wanted, const OnlineAnswer& answer)
{
    if (answer.fault != OnlineFault::None) return {{CommandFault::NotHere, std::nullopt, {}}, answer.fault};
    auto all = answer.items;
    for (Item& own : desk.all(KindNo::Booking)) {
        const bool isKnown = std::ranges::any_of(all, [&](const Item& one) { return one.view.id() == own.view.id(); });
        if (!isKnown && shown(own.view, Booking::workshop) == wanted.request.workshop) all.push_back(std::move(own));
    }
    qint64 taken = 0;
    for (const Item& one : all) {
        const auto state = shown(one.view, Booking::state);
        taken += model::hasPlace(state, shown(one.view, Booking::mark), shown(one.view, Booking::walkIn).value_or(false));
        if (shown(one.view, Booking::student) != wanted.request.student) continue;
        const auto& field = state == BookingState::Cancelled ? static_cast<const model::FieldSpec&>(Booking::state) : Booking::student;
        return {{CommandFault::Invalid, one.view.id(), QString(model::latin(field.name))}};
    }
    // Where there are more than the hub tells at once, a person gives the place.
    const bool hasPlace = !wanted.places || (!answer.more && taken < *wanted.places);
    Changes changes(KindNo::Booking);
    changes.to(Booking::workshop, wanted.request.workshop).to(Booking::state, hasPlace ? BookingState::Booked : BookingState::Waiting).to(Booking::booked, wanted.at);
    changes.to(Booking::student, *wanted.request.student);
    if (!wanted.request.topic.isEmpty()) changes.to(Booking::topic, wanted.request.topic);
    return {desk.create(changes), OnlineFault::None, !hasPlace};
}

}

void Workshops::bookAhead(const NewBooking& request, std::function<void(const BookedAhead&)> done)
{
    auto item = m_desk.find(KindNo::Workshop, request.workshop);
    const auto line = item ? std::optional(lineOf(std::move(*item))) : std::nullopt;
    if (!line || !line->isAhead) return done({{CommandFault::NotHere, std::nullopt, {}}});
    if (line->state != WorkshopState::Open) return done({invalid(Booking::workshop)});
    if (!request.student) return done({incomplete(Booking::student)});
    const auto places = line->figures.places ? std::optional(*line->figures.places - line->figures.unseen) : std::nullopt;
    const Wanted wanted{request, places, m_clock.now()};
    m_desk.readNaming(KindNo::Booking, Booking::workshop, request.workshop,
                      [&desk = m_desk, wanted, done = std::move(done)](const OnlineAnswer& answer) { done(putDown(desk, wanted, answer)); });
}

CommandAnswer Workshops::cancel(const RecordId& booking)
{
    const auto item = m_desk.find(KindNo::Booking, booking);
    if (item && model::hasCome(shown(item->view, Booking::mark))) return invalid(Booking::mark);
    return m_desk.edit(booking, Changes(KindNo::Booking).to(Booking::state, BookingState::Cancelled));
}

CommandAnswer Workshops::give(const RecordId& booking) { return m_desk.edit(booking, Changes(KindNo::Booking).to(Booking::state, BookingState::Booked)); }

Changes Workshops::marking(std::optional<Attendance> as)
{
    Changes changes(KindNo::Booking);
    as ? changes.to(Booking::mark, *as) : changes.clear(Booking::mark);
    return changes.to(Booking::markedBy, m_desk.person().id).to(Booking::markedAt, m_clock.now());
}

CommandAnswer Workshops::mark(const RecordId& booking, std::optional<Attendance> as) { return m_desk.edit(booking, marking(as)); }

CommandAnswer Workshops::markRest(const RecordId& workshop, Attendance as)
{
    const auto now = open(workshop);
    if (!now) return {CommandFault::NotHere, std::nullopt, {}};
    std::vector<Rewrite> all;
    for (const RegisterRow& row : now->rows) {
        if (!row.mark) all.push_back({row.booking.view.id(), marking(as)});
    }
    return all.empty() ? CommandAnswer{} : m_desk.editAll(all);
}

CheckIn Workshops::checkIn(const RecordId& workshop, const QString& card)
{
    const QString typed = card.simplified();
    const auto now = open(workshop);
    if (!now || typed.isEmpty()) return {CheckIn::How::NotSaved, std::nullopt, now ? incomplete(Booking::visitor) : CommandAnswer{CommandFault::NotHere, std::nullopt, {}}};
    const auto isTheirs = [&](const RegisterRow& row) {
        return row.student && shown(row.student->view, model::Student::number).value_or(QString()).compare(typed, Qt::CaseInsensitive) == 0;
    };
    if (const auto it = std::ranges::find_if(now->rows, isTheirs); it != now->rows.end()) {
        const RecordId booking = it->booking.view.id();
        if (it->mark == Attendance::Present || it->mark == Attendance::Late) return {CheckIn::How::Already, booking, {CommandFault::None, booking, {}}};
        const auto saved = mark(booking, Attendance::Present);
        return {saved.ok() ? CheckIn::How::Marked : CheckIn::How::NotSaved, booking, saved};
    }
    NewBooking walkIn{workshop, std::nullopt, {}, {}, true};
    for (const Item& student : m_desk.students(typed, 20)) {
        if (shown(student.view, model::Student::number).value_or(QString()).compare(typed, Qt::CaseInsensitive) == 0) walkIn.student = student.view.id();
    }
    if (!walkIn.student) return {CheckIn::How::NameNeeded, std::nullopt, {}};
    const auto saved = book(walkIn);
    return {saved.ok() ? CheckIn::How::WalkedIn : CheckIn::How::NotSaved, saved.id, saved};
}

CommandAnswer Workshops::match(const RecordId& booking, const RecordId& student)
{
    const auto item = m_desk.find(KindNo::Booking, booking);
    const auto workshop = item ? shown(item->view, Booking::workshop) : std::nullopt;
    const auto now = workshop ? open(*workshop) : std::nullopt;
    if (!now) return {CommandFault::NotHere, std::nullopt, {}};
    Changes matched(KindNo::Booking);
    matched.to(Booking::student, student).clear(Booking::visitor);
    for (const auto* rows : {&now->rows, &now->waiting, &now->cancelled}) {
        for (const RegisterRow& row : *rows) {
            if (row.booking.view.id() == booking || shown(row.booking.view, Booking::student) != student) continue;
            // They had booked: one booking a person, and what the door says of them is said of that one.
            Changes known(KindNo::Booking);
            known.to(Booking::state, BookingState::Booked);
            if (const auto mark = shown(item->view, Booking::mark)) known.to(Booking::mark, *mark);
            if (const auto by = shown(item->view, Booking::markedBy)) known.to(Booking::markedBy, *by);
            if (const auto at = shown(item->view, Booking::markedAt)) known.to(Booking::markedAt, *at);
            matched.clear(Booking::mark);
            return m_desk.editAll({{booking, matched.to(Booking::state, BookingState::Cancelled)}, {row.booking.view.id(), known}});
        }
    }
    return m_desk.edit(booking, matched);
}

CommandAnswer Workshops::close(const RecordId& workshop) { return m_desk.edit(workshop, Changes(KindNo::Workshop).to(Workshop::state, WorkshopState::Closed)); }

CommandAnswer Workshops::reopen(const RecordId& workshop, const QString& reason)
{
    if (reason.trimmed().isEmpty()) return incomplete(Workshop::reason);
    return m_desk.edit(workshop, Changes(KindNo::Workshop).to(Workshop::state, WorkshopState::Open).to(Workshop::reason, reason.trimmed()));
}

CommandAnswer Workshops::callOff(const RecordId& workshop, const QString& reason)
{
    if (reason.trimmed().isEmpty()) return incomplete(Workshop::reason);
    return m_desk.edit(workshop, Changes(KindNo::Workshop).to(Workshop::state, WorkshopState::Cancelled).to(Workshop::reason, reason.trimmed()));
}

}
