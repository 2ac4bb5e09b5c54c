#include "tests/scenarios/Watch.h"

#include "core/model/dropin/DropIn.h"
#include "core/model/people/Student.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"

#include <numeric>

namespace carrel::tests {

using model::Booking;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Visit;
using model::Workshop;
using namespace Qt::StringLiterals;

// What must hold at the door: of who is called, of who has a place, and of whose names lie where.

namespace {

constexpr int DaysAfter = 14, DaysBefore = 7;

template <class T>
std::optional<T> valueOf(const model::View& view, const model::Field<T>& field)
{
    return model::Kept<T>::read(view.at(view.kind().position(field)));
}

bool isHidden(const model::View& view, const model::FieldSpec& field) { return view.grain(view.kind().position(field)) == model::Grain::None; }

using Lists = std::vector<QList<RecordId>>;

/// The lists of a board, each in its order.
Lists queueLists(FakeDesk& desk, const RecordId& session)
{
    Lists out;
    const auto board = session::Queue(*desk, desk.clock, desk.random).board(session);
    for (const auto* rows : {&board->waiting, &board->called, &board->seen, &board->parked, &board->done}) {
        for (out.emplace_back(); const auto& row : *rows) out.back() << row.visit.view.id();
    }
    return out;
}

/// The lists of a register.
Lists registerLists(FakeDesk& desk, const RecordId& workshop)
{
    Lists out;
    const auto now = session::Workshops(*desk, desk.clock, desk.random).open(workshop);
    for (const auto* rows : {&now->rows, &now->waiting, &now->cancelled}) {
        for (out.emplace_back(); const auto& row : *rows) out.back() << row.booking.view.id();
    }
    return out;
}

/// How often somebody stands on the board or the register that they are on; once where there is none here, or a person took them off.
int timesListed(FakeDesk& desk, const session::Item& item)
{
    const bool isVisit = item.view.kind().no() == KindNo::Visit;
    if (isVisit && valueOf(item.view, Visit::state).value_or(model::VisitState::Removed) == model::VisitState::Removed) return 1;
    const auto where = isVisit ? valueOf(item.view, Visit::session) : valueOf(item.view, Booking::workshop);
    const bool isShown = where && holds(desk, isVisit ? KindNo::DropIn : KindNo::Workshop, *where) && (isVisit || valueOf(item.view, Booking::state));
    if (!isShown) return 1;
    const Lists lists = isVisit ? queueLists(desk, *where) : registerLists(desk, *where);
    return int(std::accumulate(lists.begin(), lists.end(), qsizetype(0), [&](qsizetype sum, const auto& list) { return sum + list.count(item.view.id()); }));
}

}

QString Watch::nobodyIsCalledTwiceWhileTheHubAnswers()
{
    // A name that the hub let a desk say is a call of that desk's own there, and no two have the same: how states move says so.
    for (; m_namesHeard < m_play.door.namesSaid.size(); ++m_namesHeard) {
        const auto& now = m_play.door.namesSaid[m_namesHeard];
        if (now.isApart || m_play.isDestroyed(KindNo::Visit, now.visit)) continue;
        const auto isSame = [&](const Door::NameSaid& one) { return !one.isApart && one.visit == now.visit && one.desk == now.desk; };
        const auto times = std::count_if(m_play.door.namesSaid.begin(), m_play.door.namesSaid.begin() + qsizetype(m_namesHeard) + 1, isSame);
        const auto& kind = model::kindView(KindNo::Visit);
        qint64 calls = 0;
        hub::Rows rows = m_campus.db().run(u"SELECT h.value FROM history h JOIN r_visit v ON v.rec = h.rec JOIN enrolment e ON e.no = h.enrolment WHERE h.kind = ? AND v.id = ? AND h.field = ? "
                                           u"AND h.standing = 'applied' AND e.desk_name = ?"_s,
                                           {int(KindNo::Visit), now.visit.text(), int(kind.at(kind.statePosition()).number), now.enrolledAs});
        while (rows.next()) calls += rows.text(0).contains(u"called");
        if (calls < times) return u"%1 was told to call somebody who is not its to call"_s.arg(now.desk);
    }
    return {};
}

QString Watch::everyClashIsToldToBoth()
{
    const auto& kind = model::kindView(KindNo::Visit);
    const auto number = [&](const model::FieldSpec& field) { return int(kind.at(kind.position(field)).number); };
    struct Second {
        RecordId visit;
        qint64 enrolment;
        QString desk;
    };
    std::vector<Second> all;
    {
        hub::Rows rows = m_campus.db().run(u"SELECT v.id, h.enrolment, h.value, e.desk_name FROM history h JOIN r_visit v ON v.rec = h.rec JOIN enrolment e ON e.no = h.enrolment "
                                           u"WHERE h.kind = ? AND h.field = ? AND h.standing = 'declined' AND e.state = 'active' "
                                           u"AND e.no = (SELECT max(no) FROM enrolment o WHERE o.desk_name = e.desk_name) ORDER BY h.seq, h.n"_s,
                                           {int(KindNo::Visit), number(Visit::apart)});
        while (rows.next()) {
            if (rows.text(2).contains(u"true")) all.push_back({*RecordId::parse(rows.text(0)), rows.number(1), rows.text(3)});
        }
    }
    for (const Second& one : all) {
        const auto noted = m_campus.db().one(u"SELECT count(*) FROM history h JOIN r_visit v ON v.rec = h.rec WHERE h.kind = ? AND v.id = ? AND h.field = ? AND h.enrolment = ?"_s,
                                             {int(KindNo::Visit), one.visit.text(), number(Visit::alsoBy), one.enrolment});
        if (!m_campus.hubRecord(KindNo::Visit, one.visit)->get(Visit::alsoBy) || !noted->toLongLong()) return u"whoever was first is not told of the call of %1"_s.arg(one.desk);
        for (FakeDesk* desk : m_play.desks()) {
            if (desk->enrolledAs != one.desk || !(*desk)->isOpen() || m_play.door.heardFirst.contains({desk->name, one.visit})) continue;
            const auto told = (*desk)->told();
            if (std::ranges::none_of(told, [&](const auto& edit) { return edit.record == one.visit; })) return u"%1 is not told that its call came second"_s.arg(desk->name);
        }
    }
    return {};
}

bool Watch::isWithOfficer(const RecordId& record)
{
    for (const QString& sql : {u"SELECT body FROM quarantine"_s, u"SELECT body FROM forked"_s}) {
        hub::Rows rows = m_campus.db().run(sql);
        while (rows.next()) {
            if (rows.bytes(0).contains(record.text().toLatin1())) return true;
        }
    }
    return false;
}

QString Watch::nobodyWhoWasAddedIsLost()
{
    for (const Door::Added& one : m_play.door.added) {
        if (m_play.isDestroyed(one.kind, one.record)) continue;
        const bool isGone = one.words.isEmpty() || m_play.beyondReach.contains(one.words);
        const bool isThere = m_campus.hubRecord(one.kind, one.record).has_value();
        if (!isThere && !isGone && !isWithOfficer(one.record)) return u"somebody who was added is not at the hub: %1"_s.arg(one.record.text());
        if (!isThere) continue;
        for (FakeDesk* desk : m_play.desks()) {
            const auto held = (*desk)->isOpen() ? (*desk)->find(one.kind, one.record) : std::nullopt;
            const int times = held ? timesListed(*desk, *held) : 1;
            if (times != 1) return u"somebody who was added stands %1 times at %2: %3"_s.arg(times).arg(desk->name, one.record.text());
        }
    }
    return {};
}

QString Watch::whoeverIsJoinedToAnotherStillStands()
{
    const auto stands = [&](const RecordId& id) {
        const auto visit = m_campus.hubRecord(KindNo::Visit, id);
        // Where there is nothing, a store was lost, or somebody was destroyed; whom a person took off is not there by their will.
        return !visit || visit->get(Visit::state) != model::VisitState::Removed || m_play.door.takenOff.contains(id);
    };
    for (const auto& [goes, stays] : m_play.door.twins) {
        QSet<RecordId> same{goes, stays};
        bool grows = true;
        while (grows) {
            const qsizetype before = same.size();
            for (const auto& [one, other] : m_play.door.twins) {
                if (same.contains(one)) same.insert(other);
            }
            grows = same.size() > before;
        }
        if (std::ranges::none_of(same, stands)) return u"of a student's visits none is left: %1 was joined to %2"_s.arg(goes.text(), stays.text());
    }
    return {};
}

QString Watch::everyMarkIsThere()
{
    const auto& kind = model::kindView(KindNo::Booking);
    for (const auto& [id, mark] : m_play.door.marks) {
        const auto booking = m_campus.hubRecord(KindNo::Booking, id);
        if (!booking || isWithOfficer(id)) continue;
        QSet<QString> known;
        hub::Rows rows = m_campus.db().run(u"SELECT h.value FROM history h JOIN r_booking b ON b.rec = h.rec WHERE h.kind = ? AND b.id = ? AND h.field = ?"_s,
                                           {int(KindNo::Booking), id.text(), int(kind.at(kind.position(Booking::mark)).number)});
        while (rows.next()) known.insert(rows.text(0).remove(u'"'));
        // What a booking was made with stands in it, and in its history once something else does.
        const auto now = booking->get(Booking::mark);
        for (const int one : mark.ever) {
            const bool isKnown = now == model::Attendance(one) || known.contains(QString(model::latin(model::codesOf<model::Attendance>[size_t(one)])));
            if (!isKnown) return u"a mark %1 of %2 is not at the hub"_s.arg(one).arg(id.text());
        }
        if (mark.isOneDesks && now != mark.last) return u"%1 alone marked %2, and something else stands there"_s.arg(mark.desk, id.text());
    }
    return {};
}

namespace {

/// Whether two lists have what both have in the same order: whom somebody must not see, because they know them, stands in no list
/// of theirs. That each list is whole is for the agreement of both sides.
bool isSameOrder(QList<RecordId> one, QList<RecordId> other)
{
    const QSet<RecordId> ofOne(one.cbegin(), one.cend());
    const QSet<RecordId> ofOther(other.cbegin(), other.cend());
    one.removeIf([&](const RecordId& id) { return !ofOther.contains(id); });
    other.removeIf([&](const RecordId& id) { return !ofOne.contains(id); });
    return one == other;
}

}

QString Watch::everyDeskHasTheSameOrder()
{
    std::map<std::pair<RecordId, int>, QList<RecordId>> orders;
    // Of each list the longest is kept: two desks that each miss somebody else agree with whoever misses nobody.
    const auto isOther = [&](const RecordId& of, const Lists& lists) {
        for (size_t i = 0; i < lists.size(); ++i) {
            auto& known = orders[{of, int(i)}];
            if (!isSameOrder(known, lists[i])) return true;
            if (known.size() < lists[i].size()) known = lists[i];
        }
        return false;
    };
    for (FakeDesk* desk : m_play.desks()) {
        if (!(*desk)->isOpen()) continue;
        for (const auto& session : (*desk)->all(KindNo::DropIn)) {
            if (isOther(session.view.id(), queueLists(*desk, session.view.id()))) return u"%1 has another queue than a colleague"_s.arg(desk->name);
        }
        for (const auto& workshop : (*desk)->all(KindNo::Workshop)) {
            if (isOther(workshop.view.id(), registerLists(*desk, workshop.view.id()))) return u"%1 has another register than a colleague"_s.arg(desk->name);
        }
    }
    return {};
}

QString Watch::noMorePlacesAreGivenThanThereAre()
{
    for (const Record& workshop : m_campus.hubRecords(KindNo::Workshop)) {
        const auto most = workshop.get(Workshop::places);
        const qint64 given = qint64(m_play.placesAtHub(workshop.id()).size());
        // But for those that were given by somebody who could not know of the others, or who said so themselves.
        if (most && given > *most + m_play.door.givenApart.value(workshop.id())) return u"a workshop for %1 has %2, %3 of them given apart"_s.arg(*most).arg(given).arg(m_play.door.givenApart.value(workshop.id()));
    }
    return {};
}

QString Watch::namesLeaveWithTheirRegister()
{
    const auto isStale = [&](FakeDesk& desk) {
        return std::ranges::any_of(desk->all(KindNo::Booking), [&](const auto& item) {
            const auto id = valueOf(item.view, Booking::workshop);
            const auto workshop = id ? m_campus.hubRecord(KindNo::Workshop, *id) : std::nullopt;
            const auto ends = workshop ? workshop->get(Workshop::ends) : std::nullopt;
            return !item.waiting && ends && desk.clock.now() >= base::Moment::startOf(ends->day().addDays(DaysAfter + 1));
        });
    };
    for (FakeDesk* desk : m_play.desks()) {
        // By a clock that was set back nobody knows that the day has come.
        if (!(*desk)->isOpen() || desk->clock.setByMs < 0 || !isStale(*desk)) continue;
        (*desk)->step();
        if ((*desk)->isOpen() && isStale(*desk)) return u"%1 has names of a register whose days are over"_s.arg(desk->name);
    }
    return {};
}

QString Watch::whoeverLeadsSeesTheirOwnRegisterAlone()
{
    const auto now = m_campus.clock.now();
    for (FakeDesk* desk : m_play.desks()) {
        if (!Play::isOfRegister(*desk) || !(*desk)->isOpen()) continue;
        const RecordId who = m_campus.staff(desk->user);
        for (const auto& item : (*desk)->all(KindNo::Booking)) {
            const auto id = valueOf(item.view, Booking::workshop);
            const auto workshop = id ? m_campus.hubRecord(KindNo::Workshop, *id) : std::nullopt;
            const auto starts = workshop ? workshop->get(Workshop::starts) : std::nullopt;
            const bool isTheirs = starts && workshop->get(Workshop::leader) == who && now >= base::Moment::startOf(starts->day().addDays(-DaysBefore))
                                  && now < base::Moment::startOf(workshop->get(Workshop::ends)->day().addDays(DaysAfter + 1));
            if (!isTheirs) return u"%1 has a booking of somebody else's workshop, or of other days"_s.arg(desk->name);
        }
        for (const auto& item : (*desk)->all(KindNo::Student)) {
            for (const model::FieldSpec* field : std::initializer_list<const model::FieldSpec*>{&model::Student::number, &model::Student::email, &model::Student::phone, &model::Student::level}) {
                if (!isHidden(item.view, *field)) return u"%1 has more of a student than name and programme"_s.arg(desk->name);
            }
        }
    }
    return {};
}

QString Watch::whoeverIsOffDutySeesNobodyWhoComes()
{
    using model::Duty;
    QSet<RecordId> running;
    for (const Record& session : m_campus.hubRecords(KindNo::DropIn)) {
        const auto closes = session.get(model::DropIn::closes);
        const bool isOpen = session.get(model::DropIn::state) != model::DropInState::Closed;
        if (closes && isOpen && m_campus.clock.now() < base::Moment::startOf(closes->day().addDays(1))) running.insert(session.id());
    }
    for (FakeDesk* desk : m_play.desks()) {
        if (!Play::isOfRegister(*desk) || !(*desk)->isOpen()) continue;
        QSet<RecordId> theirs;
        for (const Record& duty : m_campus.hubRecords(KindNo::Duty)) {
            const auto session = duty.get(Duty::session);
            if (duty.get(Duty::staff) == m_campus.staff(desk->user) && duty.get(Duty::state) == model::DutyState::On && session && running.contains(*session)) theirs.insert(*session);
        }
        for (const auto& item : (*desk)->all(KindNo::Visit)) {
            const auto session = valueOf(item.view, Visit::session);
            const bool isOnDuty = session && theirs.contains(*session);
            const bool isBare = isHidden(item.view, Visit::note) && isHidden(item.view, Visit::visitor) && isHidden(item.view, Visit::by);
            if (!isOnDuty && !isBare) return u"%1 has a visit to a session they are not on duty for"_s.arg(desk->name);
        }
    }
    return {};
}

}
