#include "tests/scenarios/Play.h"

#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"

namespace carrel::tests {

using model::Attendance;
using model::Booking;
using model::KindNo;
using model::RecordId;
using model::Workshop;
using session::RegisterRow;
using session::WorkshopLine;
using session::Workshops;
using namespace Qt::StringLiterals;

// What happens around a workshop: places, the waiting list, who walks in, what is marked.

namespace {

Workshops workshopsAt(FakeDesk& desk) { return {*desk, desk.clock, desk.random}; }

QSet<RecordId> placesAt(FakeDesk& desk, const RecordId& workshop)
{
    QSet<RecordId> out;
    const auto now = workshopsAt(desk).open(workshop);
    if (!now) return out;
    for (const RegisterRow& row : now->rows) {
        if (!row.isWalkIn) out.insert(row.booking.view.id());
    }
    return out;
}

/// Somebody's earlier booking there, as this desk knows it.
std::optional<RecordId> bookingOf(FakeDesk& desk, const RecordId& workshop, const RecordId& student)
{
    for (const auto& one : desk->all(KindNo::Booking)) {
        const auto at = [&](const auto& field) { return model::Kept<RecordId>::read(one.view.at(one.view.kind().position(field))); };
        if (at(Booking::student) == student && at(Booking::workshop) == workshop) return one.view.id();
    }
    return std::nullopt;
}

}

std::optional<RecordId> Play::anyWorkshop(FakeDesk& desk, bool ahead)
{
    std::vector<RecordId> ids;
    for (const WorkshopLine& line : workshopsAt(desk).list()) {
        if (ahead ? line.isAhead : line.isHere) ids.push_back(line.workshop.view.id());
    }
    std::ranges::sort(ids);
    const quint32 drawn = below(12);
    return ids.empty() ? std::nullopt : std::optional(ids[drawn % ids.size()]);
}

std::vector<model::Record> Play::placesAtHub(const RecordId& workshop)
{
    auto all = m_campus.hubRecords(KindNo::Booking);
    std::erase_if(all, [&](const model::Record& one) { return one.get(Booking::workshop) != workshop || !model::hasPlace(one) || one.get(Booking::walkIn).value_or(false); });
    return all;
}

bool Play::knowsAll(FakeDesk& desk)
{
    return std::ranges::all_of(m_desks, [&](FakeDesk* other) {
        const bool isConcerned = other != &desk && (isOfService(*other) || isOfRegister(*other));
        return !isConcerned || ((*other)->isOpen() && (*other)->outbox().empty());
    });
}

bool Play::knowsAllOf(FakeDesk& desk, const RecordId& workshop)
{
    const auto here = placesAt(desk, workshop);
    return knowsAll(desk) && std::ranges::all_of(placesAtHub(workshop), [&](const model::Record& one) {
        const auto held = desk->find(KindNo::Booking, one.id());
        return held && (here.contains(one.id()) || held->waiting);
    });
}

bool Play::maySeeAllOf(FakeDesk& desk, const RecordId& workshop)
{
    const auto interest = m_campus.hubRecord(KindNo::Relationship, m_interest);
    const bool isTheirOwn = desk.user == u"gareth" && interest->get(model::Relationship::state) == model::RelationshipState::Current;
    return std::ranges::none_of(placesAtHub(workshop), [&](const model::Record& one) {
        const auto who = one.get(Booking::student);
        const auto known = who ? m_campus.hubRecord(KindNo::Student, *who) : std::nullopt;
        const bool isRestricted = known && known->get(model::Student::restriction).value_or(model::Restriction::None) != model::Restriction::None;
        return isRestricted || (isTheirOwn && who == interest->get(model::Relationship::student));
    });
}

void Play::loosenPlaces()
{
    constexpr int All = 1000;
    for (const auto& workshop : m_campus.hubRecords(KindNo::Workshop)) door.givenApart[workshop.id()] += All;
}

void Play::places(FakeDesk& desk, const RecordId& workshop, const QString& what, const Said& words, const std::function<session::CommandAnswer()>& act)
{
    const auto before = placesAt(desk, workshop);
    const bool knows = knowsAllOf(desk, workshop);
    const auto answer = act();
    const auto rise = placesAt(desk, workshop) - before;
    const auto now = workshopsAt(desk).open(workshop);
    const bool isOver = now && now->head.figures.places && now->head.figures.taken() > *now->head.figures.places;
    if (!rise.isEmpty() && (!knows || isOver)) door.givenApart[workshop] += int(rise.size());
    if (!rise.isEmpty() && isOver && what == u"books") surprise = desk.name + u" gives a place at a full workshop"_s;
    Said said = words;
    if (answer.id) said.record = *answer.id;
    saved(desk, what, said, answer);
}

void Play::takesPlaceBack(FakeDesk& desk, const session::Deed& deed, const QString& what)
{
    const auto held = desk->find(KindNo::Booking, deed.record);
    const auto workshop = held ? model::Kept<RecordId>::read(held->view.at(held->view.kind().position(Booking::workshop))) : std::nullopt;
    const Said words{{}, deed.kind, deed.record};
    if (!workshop) return saved(desk, what, words, desk->undo(deed.number));
    // One deed may have been about all of them.
    for (const RecordId& id : placesAt(desk, *workshop)) door.unmark(id);
    door.unmark(deed.record);
    places(desk, *workshop, what, words, [&] { return desk->undo(deed.number); });
}

void Play::forgetDoor(const QString& desk)
{
    loosenPlaces();
    for (auto& [booking, mark] : door.marks) mark.isOneDesks = false;
    if (desk.isEmpty()) door.namesSaid.clear();
    if (m_isExcused) std::erase_if(door.marks, [&](const auto& one) { return desk.isEmpty() || one.second.desk == desk || !one.second.isOneDesks; });
}

void Play::plansWorkshop()
{
    static constexpr int days[] = {-14, -13, -2, 0, 0, 0, 2, 6, 7, 8, 13, 14, 15, 20};
    FakeDesk* const desk = helper();
    const auto starts = m_campus.clock.now().plusDays(days[below(quint32(std::size(days)))]).plusSeconds(qint64(below(24)) * 3600);
    const qint64 most = 1 + below(3);
    const bool isLed = below(4);
    if (!desk) return;
    session::NewWorkshop plan{u"Building an argument"_s, service(), {}, u"Training room"_s, starts, starts.plusSeconds(7200), most};
    if (isLed) plan.leader = m_campus.staff(u"catrin"_s);
    const auto answer = workshopsAt(*desk).plan(plan);
    saved(*desk, u"plans a workshop of %1"_s.arg(most), {{}, KindNo::Workshop, answer.id.value_or(service())}, answer);
}

void Play::booksPlace()
{
    FakeDesk* const desk = helper();
    const auto workshop = desk ? anyWorkshop(*desk) : std::nullopt;
    const RecordId student = anyStudent();
    const QString text = freshWords();
    if (!workshop) return;
    // Who comes back comes to the booking they had, with what was said then.
    const bool isBack = bookingOf(*desk, *workshop, student).has_value();
    places(*desk, *workshop, u"books"_s, {isBack ? QString() : text, KindNo::Booking, *workshop, workshop, KindNo::Workshop}, [&] {
        const auto answer = workshopsAt(*desk).book({*workshop, student, {}, text});
        if (answer.ok() && !isBack) door.added.push_back({KindNo::Booking, *answer.id, text});
        return answer;
    });
}

void Play::booksAhead()
{
    FakeDesk* const desk = helper();
    const auto workshop = desk ? anyWorkshop(*desk, true) : std::nullopt;
    const RecordId student = anyStudent();
    const QString text = freshWords();
    if (!workshop) return;
    const auto isAtOnce = std::make_shared<bool>(true);
    workshopsAt(*desk).bookAhead({*workshop, student, {}, text}, [=, this](const session::BookedAhead& answer) {
        const bool knows = *isAtOnce && knowsAll(*desk) && maySeeAllOf(*desk, *workshop);
        if (answer.saved.ok() && !answer.waits && !knows) ++door.givenApart[*workshop];
        if (answer.saved.ok()) door.added.push_back({KindNo::Booking, *answer.saved.id, text});
        saved(*desk, u"books ahead"_s, {text, KindNo::Booking, answer.saved.id.value_or(*workshop), workshop, KindNo::Workshop}, answer.saved);
    });
    for (int i = 0; i < 8 && m_campus.turn(*desk); ++i) {
    }
    *isAtOnce = false;
}

void Play::givesPlace()
{
    FakeDesk* const desk = helper();
    const auto workshop = desk ? anyWorkshop(*desk) : std::nullopt;
    const bool anyway = below(6) == 0;
    const auto now = workshop ? workshopsAt(*desk).open(*workshop) : std::nullopt;
    if (!now || now->waiting.empty() || (!anyway && now->head.figures.free() == 0)) return;
    const RecordId booking = now->waiting[0].booking.view.id();
    places(*desk, *workshop, u"gives a place"_s, {{}, KindNo::Booking, booking}, [&] { return workshopsAt(*desk).give(booking); });
}

void Play::cancelsPlace()
{
    FakeDesk* const desk = helper();
    const auto workshop = desk ? anyWorkshop(*desk) : std::nullopt;
    const quint32 drawn = below(12);
    const auto now = workshop ? workshopsAt(*desk).open(*workshop) : std::nullopt;
    if (!now || now->rows.empty()) return;
    const RecordId booking = now->rows[drawn % now->rows.size()].booking.view.id();
    saved(*desk, u"cancels a place"_s, {{}, KindNo::Booking, booking}, workshopsAt(*desk).cancel(booking));
}

void Play::marksWhoCame()
{
    FakeDesk* const desk = atDoor();
    const auto workshop = desk ? anyWorkshop(*desk) : std::nullopt;
    const quint32 drawn = below(60);
    const auto now = workshop ? workshopsAt(*desk).open(*workshop) : std::nullopt;
    if (!now || now->rows.empty()) return;
    const RecordId booking = now->rows[drawn % now->rows.size()].booking.view.id();
    const auto mark = drawn % 5 < 4 ? std::optional(Attendance(drawn % 5)) : std::nullopt;
    const bool isRest = drawn < 8;
    // Whoever was seen there has come, whatever became of their place meanwhile.
    if (!knowsAllOf(*desk, *workshop)) ++door.givenApart[*workshop];
    const auto answer = isRest ? workshopsAt(*desk).markRest(*workshop, Attendance::Absent) : workshopsAt(*desk).mark(booking, mark);
    for (const RegisterRow& row : now->rows) {
        const RecordId id = row.booking.view.id();
        if (answer.ok() && isRest && !row.mark) door.mark(desk->name, id, Attendance::Absent);
        if (answer.ok() && !isRest && id == booking) door.mark(desk->name, id, mark);
    }
    saved(*desk, u"marks %1"_s.arg(drawn % 5), {{}, KindNo::Booking, booking}, answer);
}

void Play::walksIn()
{
    FakeDesk* const desk = atDoor();
    const auto workshop = desk ? anyWorkshop(*desk) : std::nullopt;
    const RecordId student = anyStudent();
    const QString text = freshWords();
    const bool isKnown = below(2);
    if (!workshop) return;
    session::NewBooking booking{*workshop, {}, text, {}, true};
    if (isKnown && isOfService(*desk)) booking.student = student;
    const auto earlier = booking.student ? bookingOf(*desk, *workshop, *booking.student) : std::nullopt;
    const QString words = booking.student ? QString() : text;
    places(*desk, *workshop, u"lets walk in"_s, {words, KindNo::Booking, *workshop, workshop, KindNo::Workshop}, [&] {
        const auto answer = workshopsAt(*desk).book(booking);
        if (!answer.ok()) return answer;
        door.mark(desk->name, *answer.id, Attendance::Present);
        if (!earlier) door.added.push_back({KindNo::Booking, *answer.id, words});
        return answer;
    });
}

void Play::findsWhoCame()
{
    FakeDesk* const desk = helper();
    const auto workshop = desk ? anyWorkshop(*desk) : std::nullopt;
    const RecordId student = anyStudent();
    const auto now = workshop ? workshopsAt(*desk).open(*workshop) : std::nullopt;
    if (!now) return;
    const auto row = std::ranges::find_if(now->rows, [](const RegisterRow& one) { return one.isUnknown; });
    if (row == now->rows.end()) return;
    const RecordId booking = row->booking.view.id();
    door.unmark(booking);
    if (const auto earlier = bookingOf(*desk, *workshop, student)) door.unmark(*earlier);
    places(*desk, *workshop, u"finds who came"_s, {{}, KindNo::Booking, booking}, [&] { return workshopsAt(*desk).match(booking, student); });
}

void Play::closesRegister()
{
    FakeDesk* const desk = atDoor();
    const auto workshop = desk ? anyWorkshop(*desk) : std::nullopt;
    const QString text = freshWords();
    const quint32 drawn = below(8);
    const auto now = workshop ? workshopsAt(*desk).open(*workshop) : std::nullopt;
    if (!now) return;
    Workshops workshops = workshopsAt(*desk);
    const bool isOpen = now->head.state == model::WorkshopState::Open;
    const bool closes = isOpen && drawn > 0;
    const auto answer = closes ? workshops.close(*workshop) : isOpen ? workshops.callOff(*workshop, text) : workshops.reopen(*workshop, text);
    saved(*desk, closes ? u"closes a register"_s : u"calls off or opens again"_s, {closes ? QString() : text, KindNo::Workshop, *workshop}, answer);
}

}
