#include "core/hub/intake/demo/WorkshopWeek.h"

#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"

namespace carrel::hub::demo {

using namespace Qt::StringLiterals;
using model::Attendance;
using model::Booking;
using model::BookingState;
using model::KindNo;
using model::Workshop;
using model::WorkshopState;

namespace {

constexpr qint64 Minute = 60, Hour = 60 * Minute;

struct WorkshopText {
    Name key;
    Text title;
    Text number;
    int day; ///< working days from today; 0 is the one that is under way
    int hour;
    int minutes;
    Text place;
    int places;
    Name leader = "workshop-leader";
    WorkshopState state = WorkshopState::Open;
    Text reason = {};
};

constexpr WorkshopText workshops[] = {
    {"sources", u"Quoting, paraphrasing, referencing", u"WS-1036", -5, 13, 120, u"Library, training room", 20, "workshop-leader",
     WorkshopState::Closed},
    {"argument", u"Building an argument", u"WS-1041", 0, 0, 120, u"Library, training room", 25},
    {"proofreading", u"Proofreading your own work", u"WS-1042", 2, 10, 90, u"Library, seminar room 2", 16, "workshop-leader",
     WorkshopState::Cancelled, u"The room is being repaired. The same workshop runs again next month."},
    {"tables", u"Reading tables and graphs", u"WS-1043", 4, 14, 90, u"Library, seminar room 1", 12},
    {"open-book", u"Revising for open-book exams", u"WS-1047", 8, 11, 60, u"Health building, room 2.14", 40, "learning-services"},
    {"dissertation", u"Planning a dissertation", u"WS-1050", 15, 13, 120, u"Library, training room", 30},
};

enum class Came { NotSaid, Present, Late, Absent, Excused };

struct BookingText {
    Name workshop;
    Name student; ///< empty: somebody who only gave a name
    Name topic;
    Came came = Came::NotSaid;
    BookingState state = BookingState::Booked;
    bool walkIn = false;
    Text visitor = {};
};

constexpr BookingText bookings[] = {
    // Under way: 24 have a place, two wait, one has cancelled this morning.
    {"argument", "callum", "structure", Came::Present},
    {"argument", "efe", "structure", Came::Present},
    {"argument", "ruben", "english", Came::Late},
    {"argument", "gethin", "structure", Came::Present},
    {"argument", "ifeoma", "style"},
    {"argument", "kacper", "english", Came::Present},
    {"argument", "yuxuan", "english"},
    {"argument", "isobel", "sources", Came::Present},
    {"argument", "kirsty", "sources"},
    {"argument", "aisling", "structure", Came::Excused},
    {"argument", "oyin", "sources", Came::Present},
    {"argument", "sukhmani", "sources"},
    {"argument", "sophie", "structure"},
    {"argument", "jordan", "structure", Came::Present},
    {"argument", "harriet", "sources"},
    {"argument", "zainab", "structure"},
    {"argument", "sophie2", "style", Came::Present},
    {"argument", "conor", "style"},
    {"argument", "sunniva", "structure"},
    {"argument", "beatriz", "english"},
    {"argument", "thanh", "english", Came::Present},
    {"argument", "eleni", "structure"},
    {"argument", "temi", "structure", Came::Present, BookingState::Booked, true},
    {"argument", {}, {}, Came::Present, BookingState::Booked, true, u"Rhodri, first year, no card"},
    {"argument", "tomos", "structure", Came::NotSaid, BookingState::Waiting},
    {"argument", "heledd", "sources", Came::NotSaid, BookingState::Waiting},
    {"argument", "priya", "style", Came::NotSaid, BookingState::Cancelled},
    // Last week's, gone through.
    {"sources", "lowri", "sources", Came::Present},
    {"sources", "mared", "sources", Came::Present},
    {"sources", "efe", "sources", Came::Present},
    {"sources", "hodan", "english", Came::Late},
    {"sources", "olesia", "english", Came::Present},
    {"sources", "conor", "style", Came::Present},
    {"sources", "sophie", "sources", Came::Absent},
    {"sources", "gurpreet", "sources", Came::Present},
    {"sources", "benedikt", "sources", Came::Excused},
    {"sources", "muthu", "sources", Came::Present},
    {"sources", "dylan", "style", Came::Absent},
    {"sources", "cida", "english", Came::Present},
    {"sources", "yves", "sources", Came::Present, BookingState::Booked, true},
    {"sources", "anandhi", "sources", Came::NotSaid, BookingState::Cancelled},
    // Called off; they had a place.
    {"proofreading", "beatriz", "english"},
    {"proofreading", "ruben", "english"},
    {"proofreading", "suryani", "style"},
    // Still to come.
    {"tables", "emre", "numbers"},
    {"tables", "farah", "numbers"},
    {"tables", "suryani", "numbers"},
    {"tables", "priya", "numbers"},
    {"tables", "muthu", "numbers"},
    {"tables", "wilhelmina", "numbers"},
    {"open-book", "jordan", "time"},
    {"open-book", "anandhi", "time"},
    {"open-book", "kirsty", "time"},
    {"dissertation", "lowri", "structure"},
    {"dissertation", "harriet", "time"},
    {"dissertation", "tenzin", "time"},
    {"dissertation", "dylan", "structure"},
    {"dissertation", "cida", "english"},
    {"dissertation", "ifeoma", "time"},
    {"dissertation", "eleni", "structure"},
};

base::Moment startOf(const Bench& bench, const WorkshopText& text, base::Moment now)
{
    // On a full hour, and under way, whenever somebody looks.
    if (text.day == 0) return {(now.ms / 1000 / Hour - 1) * Hour * 1000};
    return Calendar::at(bench.calendar().workingDay(text.day), text.hour, 0);
}

model::RecordId addSeries(Bench& bench)
{
    const auto at = Calendar::at(bench.calendar().weekOne().addDays(-13), 10, 0);
    auto series = bench.make(KindNo::Series, bench.id("series/writing"), {at, bench.staff("learning-services")});
    series.put(model::Series::title, u"Writing at university"_s);
    series.put(model::Series::about, u"An hour or two on one thing at a time, for every year and every subject. Bring what you are working on."_s);
    series.put(model::Series::team, bench.team("learning-services"));
    series.put(model::Series::state, model::SeriesState::Running);
    const auto id = series.id();
    bench.keep(std::move(series));
    return id;
}

void addWorkshop(Bench& bench, const WorkshopText& text, const model::RecordId& series, base::Moment starts)
{
    const auto at = Calendar::at(bench.calendar().weekOne().addDays(-12), 11, 0);
    auto workshop = bench.make(KindNo::Workshop, bench.id("workshop/" + Bench::bytes(text.key)), {at, bench.staff("learning-services")});
    workshop.put(Workshop::series, series);
    workshop.put(Workshop::title, QStringView(text.title).toString());
    workshop.put(Workshop::number, QStringView(text.number).toString());
    workshop.put(Workshop::team, bench.team("learning-services"));
    workshop.put(Workshop::leader, bench.staff(text.leader));
    workshop.put(Workshop::place, QStringView(text.place).toString());
    workshop.put(Workshop::starts, starts);
    workshop.put(Workshop::ends, starts.plusSeconds(text.minutes * Minute));
    workshop.put(Workshop::places, text.places);
    workshop.put(Workshop::state, text.state);
    if (!text.reason.empty()) workshop.put(Workshop::reason, QStringView(text.reason).toString());
    bench.keep(std::move(workshop));
}

std::optional<Attendance> markOf(Came came)
{
    switch (came) {
    case Came::NotSaid: return std::nullopt;
    case Came::Present: return Attendance::Present;
    case Came::Late: return Attendance::Late;
    case Came::Absent: return Attendance::Absent;
    case Came::Excused: return Attendance::Excused;
    }
    return std::nullopt;
}

/// `place` of it in the list: who booked first stands first. Whoever walks in has booked at the door.
void addBooking(Bench& bench, const BookingText& text, int place, base::Moment starts)
{
    const auto day = bench.calendar().workingDay(-16 + place % 7);
    const auto booked = text.walkIn ? starts.plusSeconds(4 * Minute) : Calendar::at(day, 9, 10 + 7 * (place % 40));
    const QByteArray key = "booking/" + Bench::bytes(text.workshop) + '/' + Bench::bytes(text.student.empty() ? Name("somebody") : text.student);
    auto booking = bench.make(KindNo::Booking, bench.id(key), {booked, bench.staff(text.walkIn ? "workshop-leader" : "learning-services")});
    booking.put(Booking::workshop, bench.id("workshop/" + Bench::bytes(text.workshop)));
    if (!text.student.empty()) booking.put(Booking::student, bench.student(text.student));
    if (!text.visitor.empty()) booking.put(Booking::visitor, QStringView(text.visitor).toString());
    booking.put(Booking::state, text.state);
    booking.put(Booking::booked, booked);
    if (text.walkIn) booking.put(Booking::walkIn, true);
    if (!text.topic.empty()) booking.put(Booking::topic, Bench::text(text.topic));
    if (const auto mark = markOf(text.came)) {
        booking.put(Booking::mark, *mark);
        booking.put(Booking::markedBy, bench.staff("workshop-leader"));
        booking.put(Booking::markedAt, starts.plusSeconds((5 + place % 9) * Minute));
    }
    bench.keep(std::move(booking));
}

}

void addWorkshopWeek(Bench& bench, base::Moment now)
{
    const auto series = addSeries(bench);
    for (const WorkshopText& workshop : workshops) {
        const auto starts = startOf(bench, workshop, now);
        addWorkshop(bench, workshop, series, starts);
        int place = 0;
        for (const BookingText& booking : bookings) {
            if (booking.workshop == workshop.key) addBooking(bench, booking, place++, starts);
        }
    }
}

}
