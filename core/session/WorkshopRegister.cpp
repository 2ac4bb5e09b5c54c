#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/session/OpenDesk.h"
#include "core/session/Workshops.h"

#include <QtCore/QCollator>
#include <algorithm>

namespace carrel::session {

using base::Moment;
using model::Attendance;
using model::Booking;
using model::BookingState;
using model::KindNo;
using model::RecordId;
using model::Workshop;
using namespace Qt::StringLiterals;

namespace {

/// A list shows what is over for as long as its register may be written.
constexpr int daysAfter = 14, daysBefore = 7, teamDaysBefore = 14;

/// The last word of a name stands first in the order of a register, as families are called in most of them; a name is never
/// turned round, because nobody here knows which of its words that is.
QString orderOf(const QString& name)
{
    const qsizetype space = name.lastIndexOf(u' ');
    return space < 0 ? name : name.mid(space + 1) + u' ' + name.left(space);
}

void count(RegisterFigures& figures, const Item& booking)
{
    const auto state = shown(booking.view, Booking::state);
    const auto mark = shown(booking.view, Booking::mark);
    figures.waiting += state == BookingState::Waiting;
    if (!model::hasPlace(state, mark, shown(booking.view, Booking::walkIn).value_or(false))) return;
    ++figures.booked;
    figures.present += mark == Attendance::Present;
    figures.late += mark == Attendance::Late;
    figures.absent += mark == Attendance::Absent;
    figures.excused += mark == Attendance::Excused;
}

bool isOver(const WorkshopLine& line, Moment now)
{
    return line.ends && now >= Moment::startOf(line.ends->day().addDays(daysAfter + 1));
}

}

WorkshopLine Workshops::lineOf(Item workshop)
{
    const model::View view = workshop.view;
    WorkshopLine line{std::move(workshop)};
    line.title = shown(view, Workshop::title).value_or(QString());
    line.number = shown(view, Workshop::number).value_or(QString());
    line.place = shown(view, Workshop::place).value_or(QString());
    line.starts = shown(view, Workshop::starts);
    line.ends = shown(view, Workshop::ends);
    line.state = shown(view, Workshop::state);
    line.figures.places = shown(view, Workshop::places);
    line.figures.unseen = int(shown(view, Workshop::unseen).value_or(0));
    const auto leader = shown(view, Workshop::leader);
    line.isMine = leader == m_desk.person().id;
    line.leader = leader ? m_desk.nameOf(KindNo::Staff, *leader) : QString();
    // Whoever may write on the register has it, in the days around it: its leader, and whoever plans it.
    line.isHere = view.mayWrite(Workshop::state);
    if (!line.starts) return line;
    const Moment comes = Moment::startOf(line.starts->day().addDays(view.mayWrite(Workshop::places) ? -teamDaysBefore : -daysBefore));
    line.isHere = line.isHere && comes <= m_clock.now();
    if (!line.isHere) line.comes = comes;
    line.isAhead = !line.isHere && m_clock.now() < comes && view.mayWrite(Workshop::places);
    return line;
}

std::vector<WorkshopLine> Workshops::list()
{
    std::vector<WorkshopLine> out;
    QHash<RecordId, size_t> at;
    for (Item& workshop : m_desk.all(KindNo::Workshop)) {
        WorkshopLine line = lineOf(std::move(workshop));
        if (isOver(line, m_clock.now())) continue;
        out.push_back(std::move(line));
    }
    std::ranges::stable_sort(out, {}, [](const WorkshopLine& line) { return std::tuple(line.starts.value_or(Moment()), line.title, line.workshop.view.id()); });
    for (size_t i = 0; i < out.size(); ++i) at.insert(out[i].workshop.view.id(), i);
    for (const Item& booking : m_desk.all(KindNo::Booking)) {
        const auto id = shown(booking.view, Booking::workshop);
        const auto it = id ? at.constFind(*id) : at.cend();
        if (it != at.cend()) count(out[*it].figures, booking);
    }
    return out;
}

RegisterRow Workshops::rowOf(Item booking, const std::optional<RecordId>& leader)
{
    const model::View view = booking.view;
    RegisterRow row{std::move(booking)};
    const auto student = shown(view, Booking::student);
    row.student = student ? m_desk.find(KindNo::Student, *student) : std::nullopt;
    row.isUnknown = view.see(Booking::student).isEmpty();
    row.name = student ? m_desk.nameOf(KindNo::Student, *student) : shown(view, Booking::visitor).value_or(QString());
    if (row.student) {
        // A register calls somebody by their whole name, on every desk alike.
        if (const auto whole = shown(row.student->view, model::Student::name)) row.name = *whole;
        const auto programme = shown(row.student->view, model::Student::programme);
        if (programme) row.programme = m_desk.label(u"programme"_s, *programme);
        row.level = shown(row.student->view, model::Student::level);
    }
    row.topic = shown(view, Booking::topic).value_or(QString());
    row.state = shown(view, Booking::state);
    row.mark = shown(view, Booking::mark);
    row.isWalkIn = shown(view, Booking::walkIn).value_or(false);
    row.cameAnyway = row.state == BookingState::Cancelled && model::hasPlace(row.state, row.mark, row.isWalkIn);
    const auto by = shown(view, Booking::markedBy);
    // That the leader marks is nothing to be said of every row.
    if (row.mark && by && by != leader && *by != m_desk.person().id) row.markedBy = m_desk.nameOf(KindNo::Staff, *by);
    row.markedAt = shown(view, Booking::markedAt);
    row.booked = shown(view, Booking::booked);
    return row;
}

std::optional<Register> Workshops::open(const RecordId& workshop)
{
    auto item = m_desk.find(KindNo::Workshop, workshop);
    if (!item) return std::nullopt;
    const auto leader = shown(item->view, Workshop::leader);
    Register out{lineOf(std::move(*item)), {}, {}, {}};
    for (Item& booking : m_desk.all(KindNo::Booking)) {
        const auto state = shown(booking.view, Booking::state);
        if (shown(booking.view, Booking::workshop) != workshop || !state) continue;
        count(out.head.figures, booking);
        const bool isOnIt = model::hasPlace(state, shown(booking.view, Booking::mark), shown(booking.view, Booking::walkIn).value_or(false));
        auto& place = isOnIt ? out.rows : *state == BookingState::Waiting ? out.waiting : out.cancelled;
        place.push_back(rowOf(std::move(booking), leader));
    }
    std::vector<std::pair<QCollatorSortKey, RegisterRow>> order;
    QCollator collator{QLocale(QLocale::English, QLocale::UnitedKingdom)};
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    for (RegisterRow& row : out.rows) order.emplace_back(collator.sortKey(orderOf(row.name)), std::move(row));
    // Namesakes, and who was booked at two desks at once, stand in one order everywhere: on paper they are told apart by their place.
    std::ranges::sort(order, [](const auto& a, const auto& b) {
        const int names = a.first.compare(b.first);
        return names != 0 ? names < 0 : a.second.booking.view.id() < b.second.booking.view.id();
    });
    out.rows.clear();
    for (auto& [key, row] : order) out.rows.push_back(std::move(row));
    const auto byTime = [](const RegisterRow& row) { return std::pair(row.booked.value_or(Moment()), row.booking.view.id()); };
    std::ranges::sort(out.waiting, {}, byTime);
    std::ranges::sort(out.cancelled, std::greater(), byTime);
    return out;
}

std::optional<GroupProfile> Workshops::profile(const Register& of)
{
    if (int(of.rows.size()) < insight::fewest) return std::nullopt;
    QStringList programmes, levels, topics;
    for (const RegisterRow& row : of.rows) {
        programmes << row.programme;
        if (row.level) levels << QString::number(*row.level);
        topics << row.topic;
    }
    GroupProfile out{int(of.rows.size()), insight::sharesOf(programmes), insight::sharesOf(levels), insight::sharesOf(topics)};
    // Whoever may not know anybody's level has what the hub says of all of them together.
    const auto told = levels.isEmpty() ? shown(of.head.workshop.view, Workshop::levels) : std::nullopt;
    out.isInFives = told.has_value();
    if (told) out.levels = insight::sharesIn(*told);
    return out;
}

std::vector<Item> Workshops::teams()
{
    std::vector<Item> out;
    if (!m_desk.mayCreate(KindNo::Workshop)) return out;
    for (const Item& place : m_desk.all(KindNo::Membership)) {
        if (shown(place.view, model::Membership::staff) != m_desk.person().id) continue;
        const auto id = shown(place.view, model::Membership::team);
        if (auto team = id ? m_desk.find(KindNo::Team, *id) : std::nullopt) out.push_back(std::move(*team));
    }
    return out;
}

std::vector<Item> Workshops::series()
{
    auto all = m_desk.all(KindNo::Series);
    std::erase_if(all, [](const Item& one) { return shown(one.view, model::Series::state) != model::SeriesState::Running; });
    return all;
}

std::vector<Item> Workshops::leaders()
{
    return m_desk.all(KindNo::Staff);
}

}
