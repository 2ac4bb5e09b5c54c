#include "core/hub/workshops/Registrations.h"

#include "core/hub/store/Schema.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"

#include <QtCore/QSet>

namespace carrel::hub {

using model::Booking;
using model::BookingState;
using model::Common;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Workshop;
using model::WorkshopState;
using namespace Qt::StringLiterals;

namespace {

/// Any number does; it must only be the same in every process.
constexpr qint64 RegistrationsLock = 0x6c696263616c;
const QString source = u"libcal"_s;

BookingState stateOf(OutsideBooking::State state)
{
    switch (state) {
    case OutsideBooking::State::Booked: return BookingState::Booked;
    case OutsideBooking::State::Waiting: return BookingState::Waiting;
    case OutsideBooking::State::Cancelled: return BookingState::Cancelled;
    }
    return BookingState::Booked;
}

QString wordOf(BookingState state) { return QString(model::latin(model::codesOf<BookingState>[size_t(state)])); }

}

/// One event's transaction.
struct Registrations::Round {
    WorkingSet set;
    Taken& taken;
    RecordId workshop;
    std::vector<WorkingSet::RecordPtr> bookings = {};
};

RecordId Registrations::idOf(const char* what, const QString& id) const
{
    return idsKeyedBy(m_context.keys->identifiers.exposed().toByteArray())("libcal/" + QByteArray(what) + '/' + id.toUtf8());
}

std::optional<RecordId> Registrations::onlyOne(const QString& sql, const QVariantList& values)
{
    Rows rows = m_db.run(sql, values);
    const auto found = rows.next() ? RecordId::parse(rows.text(0)) : std::nullopt;
    return rows.next() ? std::nullopt : found;
}

std::optional<RecordId> Registrations::teamOf(const OutsideEvent& event)
{
    return onlyOne(u"SELECT id FROM r_team WHERE f_name = ? LIMIT 2"_s, {m_settings.calendars.value(event.calendar, m_settings.team)});
}

std::optional<RecordId> Registrations::leaderCalled(const QString& word)
{
    if (word.isEmpty()) return std::nullopt;
    return onlyOne(u"SELECT id FROM r_staff WHERE (f_email = ? OR f_username = ?) AND f_state = 'active' LIMIT 2"_s, {word, word});
}

std::optional<RecordId> Registrations::studentCalled(const QString& number)
{
    if (number.isEmpty()) return std::nullopt;
    return onlyOne(u"SELECT id FROM r_student WHERE f_number = ? LIMIT 2"_s, {number});
}

bool Registrations::isDestroyed(KindNo kind, const RecordId& id)
{
    return m_db.one(u"SELECT 1 FROM destroyed WHERE kind = ? AND id = ?"_s, {int(kind), id.text()}).has_value();
}

bool Registrations::wasSetHere(KindNo kind, qint64 rec, const model::FieldSpec& field)
{
    // What a desk has written has its enrolment; what came in from outside has none.
    return rec && m_db.one(u"SELECT 1 FROM history WHERE kind = ? AND rec = ? AND field IN (0, ?) AND enrolment <> 0 AND standing IN ('applied', 'made') LIMIT 1"_s, {int(kind), rec, int(field.number)});
}

bool Registrations::isStep(Round&, const QString& id, const QString& state)
{
    const auto last = m_db.one(u"SELECT state FROM source_mark WHERE source = ? AND id = ?"_s, {source, id});
    if (last && last->toString() == state) return false;
    m_db.run(u"INSERT INTO source_mark (source, id, at, state) VALUES (?, ?, ?, ?) ON CONFLICT (source, id) DO UPDATE SET at = excluded.at, state = excluded.state"_s,
             {source, id, m_context.clock.now().ms, state});
    return true;
}

void Registrations::stamp(Record& next) const
{
    const auto now = m_context.clock.now();
    if (!next.get(Common::occurred)) next.put(Common::occurred, now);
    next.put(Common::recorded, now);
    next.put(Common::received, now);
    next.put(Common::provenance, model::Provenance::Import);
    next.put(Common::purpose, QString(model::latin(next.kind().spec().purpose)));
    next.put(Common::basis, QString(model::latin(next.kind().spec().basis)));
}

void Registrations::keep(Round& round, Record next, const WorkingSet::RecordPtr& standing, bool held)
{
    round.taken.held += held;
    if (standing && next == *standing) {
        round.taken.same += !held;
        return;
    }
    ++(standing ? round.taken.changed : round.taken.added);
    if (!standing) stamp(next);
    round.set.put(std::move(next));
}

Registrations::Taken& Registrations::Taken::operator+=(const Taken& more)
{
    added += more.added;
    changed += more.changed;
    same += more.same;
    held += more.held;
    gone += more.gone;
    unplaced += more.unplaced;
    return *this;
}

Registrations::Taken Registrations::take(const OutsideTerm& term)
{
    Taken out;
    QHash<QString, Bookings> byEvent;
    for (const auto& booking : term.bookings) byEvent[booking.event].push_back(&booking);
    for (const auto& event : term.events) takeEvent(event, byEvent.value(event.id), term.whole.contains(event.id), out);
    return out;
}

void Registrations::takeEvent(const OutsideEvent& event, const Bookings& bookings, bool isWhole, Taken& taken)
{
    constexpr int MostTries = 6;
    for (int tries = 1;; ++tries) {
        Taken counts = taken;
        try {
            Transaction transaction(m_db);
            // Of two that bring the same, the second finds it done.
            if (m_db.isPostgres()) m_db.run(u"SELECT pg_advisory_xact_lock(?)"_s, {RegistrationsLock});
            Round round{WorkingSet(m_db), counts, idOf("event", event.id)};
            const auto team = teamOf(event);
            if (!team || isDestroyed(KindNo::Workshop, round.workshop)) {
                ++(team ? taken.gone : taken.unplaced);
                return;
            }
            putEvent(round, event, *team);
            round.bookings = round.set.naming(KindNo::Booking, "workshop", round.workshop);
            for (const OutsideBooking* booking : bookings) putBooking(round, *booking);
            if (isWhole) cancelMissing(round, bookings);
            std::vector<FeedEntry> entries;
            if (!round.set.written().empty()) entries = FeedWriter(m_db, m_context.clock, m_context.salts).append(round.set, {}, {"libcal", {}, 0, source});
            transaction.commit();
            m_entries.insert(m_entries.end(), entries.begin(), entries.end());
            taken = counts;
            return;
        } catch (const StoreFailure& failure) {
            if (failure.fault() != StoreFault::Contended || tries == MostTries) throw;
        }
    }
}

void Registrations::putEvent(Round& round, const OutsideEvent& event, const RecordId& team)
{
    round.set.lock(KindNo::Workshop, {round.workshop});
    const auto standing = round.set.find(KindNo::Workshop, round.workshop);
    const qint64 rec = standing ? round.set.stored(KindNo::Workshop, round.workshop)->rec : 0;
    Record next = standing ? *standing : Record(model::kindView(KindNo::Workshop), round.workshop);
    bool held = false;
    const auto follow = [&](const auto& field, const auto& value) {
        if (next.get(field) == value) return;
        if (wasSetHere(KindNo::Workshop, rec, field)) held = true;
        else next.put(field, value);
    };
    if (!standing) {
        next.put(Workshop::team, team);
        next.put(Workshop::number, u"LC-"_s + event.id.left(20));
        next.put(Workshop::external, event.id);
        next.put(Workshop::state, WorkshopState::Open);
    }
    follow(Workshop::title, event.title.isEmpty() ? u"Workshop"_s : event.title);
    follow(Workshop::starts, event.starts);
    follow(Workshop::ends, event.ends);
    if (!event.place.isEmpty()) follow(Workshop::place, event.place);
    if (event.seats) follow(Workshop::places, *event.seats);
    if (const auto leader = leaderCalled(event.leader)) follow(Workshop::leader, *leader);
    if (isStep(round, u"event/"_s + event.id, event.isOff ? u"off"_s : u"on"_s)) {
        const auto state = next.get(Workshop::state);
        const bool mayChange = !wasSetHere(KindNo::Workshop, rec, Workshop::state);
        if (event.isOff && state == WorkshopState::Open && mayChange) {
            next.put(Workshop::state, WorkshopState::Cancelled);
            next.put(Workshop::reason, u"Called off in LibCal"_s);
        } else if (!event.isOff && state == WorkshopState::Cancelled && mayChange) {
            next.put(Workshop::state, WorkshopState::Open);
        } else {
            held = held || !mayChange;
        }
    }
    keep(round, std::move(next), standing, held);
}

void Registrations::putBooking(Round& round, const OutsideBooking& booking)
{
    const auto student = studentCalled(booking.number);
    const RecordId own = idOf("booking", booking.id);
    // One booking a person: who had booked here, or walked in, is the one they have.
    const auto isTheirs = [&](const WorkingSet::RecordPtr& held) { return held->id() == own || (student && held->get(Booking::student) == student) || held->get(Booking::external) == booking.id; };
    const auto found = std::ranges::find_if(round.bookings, isTheirs);
    const auto standing = found == round.bookings.end() ? nullptr : round.set.find(KindNo::Booking, (*found)->id());
    if (!standing && isDestroyed(KindNo::Booking, own)) {
        ++round.taken.gone;
        return;
    }
    const qint64 rec = standing ? round.set.stored(KindNo::Booking, standing->id())->rec : 0;
    Record next = standing ? *standing : Record(model::kindView(KindNo::Booking), own);
    bool held = false;
    if (!standing) {
        next.put(Booking::workshop, round.workshop);
        next.put(Booking::booked, booking.booked.value_or(m_context.clock.now()));
        next.put(Booking::state, stateOf(booking.state));
        if (!student && !booking.name.isEmpty()) next.put(Booking::visitor, booking.name);
    }
    next.put(Booking::external, booking.id);
    if (student && !next.get(Booking::student) && !wasSetHere(KindNo::Booking, rec, Booking::student)) {
        next.put(Booking::student, *student);
        next.set(next.kind().position(Booking::visitor), model::Value());
    }
    const BookingState state = stateOf(booking.state);
    if (isStep(round, u"booking/"_s + booking.id, wordOf(state)) && next.get(Booking::state) != state) {
        held = wasSetHere(KindNo::Booking, rec, Booking::state);
        if (!held) next.put(Booking::state, state);
    }
    markCame(round, next, booking, rec);
    keep(round, std::move(next), standing, held);
}

/// Who came is the register's to say: LibCal's word counts where nobody here has said anything, and nothing is not absence.
void Registrations::markCame(Round&, Record& next, const OutsideBooking& booking, qint64 rec)
{
    if (booking.came == OutsideBooking::Came::NotRecorded || next.get(Booking::mark) || next.get(Booking::state) != BookingState::Booked || wasSetHere(KindNo::Booking, rec, Booking::mark)) return;
    next.put(Booking::mark, booking.came == OutsideBooking::Came::Yes ? model::Attendance::Present : model::Attendance::Absent);
    next.put(Booking::markedAt, m_context.clock.now());
}

void Registrations::cancelMissing(Round& round, const Bookings& bookings)
{
    QSet<QString> there;
    for (const OutsideBooking* booking : bookings) there.insert(booking->id);
    for (const auto& held : round.bookings) {
        const QString external = held->get(Booking::external).value_or(QString());
        const auto standing = round.set.find(KindNo::Booking, held->id());
        if (external.isEmpty() || there.contains(external) || !isStep(round, u"booking/"_s + external, wordOf(BookingState::Cancelled))) continue;
        Record next = *standing;
        const bool stays = standing->get(Booking::mark).has_value() || wasSetHere(KindNo::Booking, round.set.stored(KindNo::Booking, held->id())->rec, Booking::state);
        if (!stays) next.put(Booking::state, BookingState::Cancelled);
        keep(round, std::move(next), standing, stays && standing->get(Booking::state) != BookingState::Cancelled);
    }
}

}
