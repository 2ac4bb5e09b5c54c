#pragma once

#include "core/base/Clock.h"
#include "core/base/Random.h"
#include "core/insight/Group.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"
#include "core/session/Answers.h"
#include "core/session/Commands.h"
#include "core/session/Who.h"

#include <functional>

namespace carrel::session {

class Desk;

/// How a register stands, of those bookings that this desk has.
struct RegisterFigures {
    int booked = 0;
    int waiting = 0;
    std::optional<qint64> places = {};
    int present = 0;
    int late = 0;
    int absent = 0;
    int excused = 0;
    int unseen = 0; ///< places of people who are not shown to anybody at a desk
    int taken() const { return booked + unseen; }
    int unmarked() const { return booked - present - late - absent - excused; }
    int marked() const { return booked - unmarked(); }
    /// Places that nobody has; nothing where as many may come as like.
    std::optional<qint64> free() const { return places ? std::optional(std::max<qint64>(0, *places - taken())) : std::nullopt; }
};

/// One workshop as a list shows it.
struct WorkshopLine {
    Item workshop;
    QString title = {};
    QString number = {};
    QString place = {};
    QString leader = {};
    std::optional<base::Moment> starts = {};
    std::optional<base::Moment> ends = {};
    std::optional<model::WorkshopState> state = {};
    bool isMine = false;     ///< this person leads it
    bool isHere = false;     ///< its register is on this desk now
    std::optional<base::Moment> comes = {}; ///< when it will be, where it lies ahead
    bool isAhead = false;    ///< it is not, and this person plans it: places are booked at the hub
    RegisterFigures figures = {}; ///< all naught where the register is not here
};

/// One person on a register.
struct RegisterRow {
    Item booking;
    std::optional<Item> student = {};
    QString name = {}; ///< as this role knows it; empty where nobody here does
    QString programme = {}; ///< empty where it is not known here
    std::optional<qint64> level = {};
    QString topic = {}; ///< a code of the list `workshop-topic`
    std::optional<model::BookingState> state = {};
    std::optional<model::Attendance> mark = {};
    bool isWalkIn = false;
    bool isUnknown = false; ///< nobody has been found for them yet
    bool cameAnyway = false; ///< their place was cancelled by one while another saw them there
    QString markedBy = {}; ///< a colleague's name, where it was neither this person nor the leader
    std::optional<base::Moment> markedAt = {};
    std::optional<base::Moment> booked = {};
};

struct Register {
    WorkshopLine head;
    std::vector<RegisterRow> rows;      ///< who has a place, by family name
    std::vector<RegisterRow> waiting;   ///< the first to ask first
    std::vector<RegisterRow> cancelled; ///< the latest first
};

/// Who comes, without names: to tailor the session.
struct GroupProfile {
    int count = 0;
    insight::Shares programmes;
    insight::Shares levels;
    insight::Shares topics; ///< codes of the list `workshop-topic`
    bool isInFives = false; ///< the levels are the hub's own count, which goes by fives
};

struct NewWorkshop {
    QString title;
    model::RecordId team;
    std::optional<model::RecordId> leader = {};
    QString place = {};
    base::Moment starts;
    base::Moment ends;
    std::optional<qint64> places = {};
    std::optional<model::RecordId> series = {};
};

struct NewBooking {
    model::RecordId workshop;
    std::optional<model::RecordId> student = {};
    QString visitor = {};
    QString topic = {};
    bool isWalkIn = false;
};

/// What came of booking a place before the register is on this desk.
struct BookedAhead {
    CommandAnswer saved = {};
    OnlineFault fault = OnlineFault::None; ///< the hub did not say who has a place; nothing was saved
    bool waits = false;                    ///< no place is free
};

/// What a card at the door came to.
struct CheckIn {
    enum class How {
        Marked,    ///< was booked, and is here now
        WalkedIn,  ///< had no place; was put down as walked in
        NameNeeded, ///< this desk does not know the card, and keeps nothing of it
        Already,   ///< had been marked as here before
        NotSaved,
    };
    How how = How::NotSaved;
    std::optional<model::RecordId> booking = {};
    CommandAnswer outcome = {};
};

/// Workshops, who has a place at them and who came, through the one door of an open desk.
class Workshops
{
public:
    /// The desk must be open for as long as this lives.
    Workshops(Desk& desk, const base::Clock& clock, base::Random& random) : m_desk(desk), m_clock(clock), m_random(random) {}

    // Ask.
    /// Those whose day is not long past, the soonest first.
    std::vector<WorkshopLine> list();
    std::optional<Register> open(const model::RecordId& workshop);
    /// Of those who have a place; nothing where fewer than five have one.
    std::optional<GroupProfile> profile(const Register& of);
    /// The teams this person may hold a workshop for.
    std::vector<Item> teams();
    std::vector<Item> series();
    /// Colleagues; whoever leads needs the role of a workshop leader to see the register.
    std::vector<Item> leaders();
    void findWho(const QString& typed, std::function<void(const WhoAnswer&)> done) { session::findWho(m_desk, typed, std::move(done)); }

    // Command.
    CommandAnswer plan(const NewWorkshop& request);
    CommandAnswer addSeries(const QString& title, const model::RecordId& team);
    /// A place where one is free, a place on the waiting list where none is; whoever walks in has come. One booking a person: who
    /// has one is told of by Invalid, with its id, who waits or had cancelled and walks in has come to theirs, and who had
    /// cancelled books theirs again. A leader puts down who walks in by name alone.
    CommandAnswer book(const NewBooking& request);
    /// The same of a student while the register is not here yet: the hub is asked who has a place, and nothing of its answer is
    /// kept. The booking leaves this desk when the hub has it. `Invalid` with `state` where they have given a place back: that
    /// one is theirs to have again when the register is here. `done` is called once, with nothing done where a newer question
    /// took this one's place.
    void bookAhead(const NewBooking& request, std::function<void(const BookedAhead&)> done);
    /// Not of somebody who was seen there: their mark goes first.
    CommandAnswer cancel(const model::RecordId& booking);
    /// Gives a place to somebody who waits, or who had cancelled.
    CommandAnswer give(const model::RecordId& booking);
    /// Nothing: nobody has said yet.
    CommandAnswer mark(const model::RecordId& booking, std::optional<model::Attendance> as);
    /// All whom nobody has marked, as one deed.
    CommandAnswer markRest(const model::RecordId& workshop, model::Attendance as);
    CheckIn checkIn(const model::RecordId& workshop, const QString& card);
    /// Says who somebody is. Where they had booked, it is that booking that says they came.
    CommandAnswer match(const model::RecordId& booking, const model::RecordId& student);
    CommandAnswer close(const model::RecordId& workshop);
    /// `reason` must not be empty.
    CommandAnswer reopen(const model::RecordId& workshop, const QString& reason);
    CommandAnswer callOff(const model::RecordId& workshop, const QString& reason);

private:
    RegisterRow rowOf(Item booking, const std::optional<model::RecordId>& leader);
    WorkshopLine lineOf(Item workshop);
    model::Changes marking(std::optional<model::Attendance> as);
    QString freshNumber();

    Desk& m_desk;
    const base::Clock& m_clock;
    base::Random& m_random;
};

}
