#include "core/hub/intake/LibCalReader.h"

#include "core/hub/intake/CsvTable.h"
#include "core/hub/intake/LibCalWords.h"

namespace carrel::hub {

using namespace Qt::StringLiterals;
using Reason = RowFault::Reason;

namespace {

enum EventColumn { EventId, Title, Start, End, Place, Seats, Presenter, CalendarName, EventStatus };
enum BookingColumn { BookingId, OfEvent, FirstName, LastName, Barcode, Registered, BookingStatus, Attendance };

struct Wanted {
    const char* name;   ///< in the settings
    const char* column; ///< unless they say otherwise
    bool required;
};
constexpr Wanted eventColumns[] = {{"event.id", "event_id", true}, {"event.title", "title", true}, {"event.start", "start", true}, {"event.end", "end", true}, {"event.location", "location", false},
                                   {"event.seats", "seats", false}, {"event.presenter", "presenter", false}, {"event.calendar", "calendar", false}, {"event.status", "status", false}};
constexpr Wanted bookingColumns[] = {{"booking.id", "booking_id", true}, {"booking.event", "event_id", true}, {"booking.first_name", "first_name", false}, {"booking.last_name", "last_name", false},
                                     {"booking.barcode", "barcode", false}, {"booking.registered", "registered_date", false}, {"booking.status", "status", false}, {"booking.attendance", "attendance", false}};

/// The columns to look for, and their names for as long as somebody does.
struct Columns {
    std::vector<QByteArray> names;
    std::vector<CsvColumn> all;

    Columns(std::span<const Wanted> wanted, const LibCalSettings& settings)
    {
        for (const Wanted& one : wanted) names.push_back(settings.columns.value(QLatin1String(one.name), QLatin1String(one.column)).toUtf8());
        for (size_t i = 0; i < wanted.size(); ++i) all.push_back({std::string_view(names[i].constData(), size_t(names[i].size())), wanted[i].required});
    }
};

QString textAt(const CsvTable& table, int column) { return printableWord(QString::fromUtf8(table.at(column)), LongestWord); }

std::optional<OutsideEvent> eventIn(CsvTable& table, const LibCalSettings& settings)
{
    OutsideEvent out;
    out.id = textAt(table, EventId);
    const auto starts = momentIn(textAt(table, Start), settings.zone), ends = momentIn(textAt(table, End), settings.zone);
    const auto isOff = isCalledOff(textAt(table, EventStatus));
    if (!isOutsideId(out.id)) return table.complain(Reason::BadId, EventId), std::nullopt;
    if (!starts) return table.complain(Reason::BadMoment, Start), std::nullopt;
    if (!ends || *ends <= *starts) return table.complain(Reason::BadMoment, End), std::nullopt;
    if (!isOff) return table.complain(Reason::UnknownState, EventStatus), std::nullopt;
    out.title = textAt(table, Title);
    out.calendar = textAt(table, CalendarName);
    out.place = textAt(table, Place);
    out.leader = textAt(table, Presenter);
    out.starts = *starts;
    out.ends = *ends;
    out.isOff = *isOff;
    const QString seats = textAt(table, Seats);
    out.seats = seatsIn(seats);
    if (!seats.isEmpty() && !out.seats) table.complain(Reason::NumberOutOfRange, Seats);
    return out;
}

std::optional<OutsideBooking> bookingIn(CsvTable& table, const LibCalSettings& settings)
{
    OutsideBooking out;
    out.id = textAt(table, BookingId);
    out.event = textAt(table, OfEvent);
    const auto state = bookingStateIn(textAt(table, BookingStatus));
    if (!isOutsideId(out.id)) return table.complain(Reason::BadId, BookingId), std::nullopt;
    if (!isOutsideId(out.event)) return table.complain(Reason::BadId, OfEvent), std::nullopt;
    if (!state) return table.complain(Reason::UnknownState, BookingStatus), std::nullopt;
    out.state = *state;
    out.number = textAt(table, Barcode);
    out.name = nameOf(textAt(table, FirstName), textAt(table, LastName));
    const QString registered = textAt(table, Registered);
    out.booked = momentIn(registered, settings.zone);
    if (!registered.isEmpty() && !out.booked) return table.complain(Reason::BadMoment, Registered), std::nullopt;
    const auto came = attendanceIn(textAt(table, Attendance));
    if (!came) return table.complain(Reason::UnknownState, Attendance), std::nullopt;
    out.came = *came;
    if (out.number.isEmpty() && out.name.isEmpty()) return table.complain(Reason::NobodyNamed, BookingId), std::nullopt;
    return out;
}

}

base::Result<LibCalSettings, FeedFault> readLibCalSettings(const QByteArray& toml)
{
    FeedSettings reading(toml);
    LibCalSettings out;
    reading.expectOnly({u"team"_s, u"calendars"_s, u"zone"_s, u"columns"_s, u"api"_s, u"client"_s, u"days_ahead"_s});
    out.team = reading.text("team");
    out.zone = reading.text("zone", out.zone);
    out.calendars = reading.texts("calendars", false);
    out.columns = reading.texts("columns", false);
    out.client = reading.text("client", u""_s);
    if (!out.client.isEmpty()) out.api = reading.address("api");
    else out.api = reading.text("api", u""_s);
    out.daysAhead = reading.number("days_ahead", out.daysAhead, 1, 400);
    if (!reading.fault() && !isZone(out.zone)) return FeedFault{FeedFault::Code::WrongKind, 0, u"zone"_s};
    if (reading.fault()) return *reading.fault();
    return out;
}

OutsideTerm readLibCalFiles(const base::Disk& disk, const QString& folder, const LibCalSettings& settings)
{
    OutsideTerm out;
    FaultList faults;
    QSet<QString> known, met;
    const Columns ofEvents(eventColumns, settings), ofBookings(bookingColumns, settings);
    CsvTable events(disk, folder, u"events.csv"_s, ofEvents.all, faults);
    while (events.next()) {
        auto event = eventIn(events, settings);
        if (!event) continue;
        if (known.contains(event->id)) {
            events.complain(Reason::Twice, EventId);
            continue;
        }
        known.insert(event->id);
        out.events.push_back(std::move(*event));
    }
    CsvTable bookings(disk, folder, u"registrations.csv"_s, ofBookings.all, faults);
    while (bookings.next()) {
        auto booking = bookingIn(bookings, settings);
        if (!booking) continue;
        const bool isKnown = known.contains(booking->event), isMet = met.contains(booking->id);
        if (!isKnown) bookings.complain(Reason::UnknownEvent, OfEvent);
        else if (isMet) bookings.complain(Reason::Twice, BookingId);
        if (!isKnown || isMet) continue;
        met.insert(booking->id);
        out.bookings.push_back(std::move(*booking));
    }
    out.faultsInAll = faults.total();
    out.faults = faults.take();
    return out;
}

}
