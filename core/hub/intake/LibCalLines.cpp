#include "core/hub/intake/LibCalWords.h"
#include "core/wire/Json.h"

#include <QtCore/QJsonArray>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

/// Ids come as numbers and as texts, and so do counts.
QString wordIn(const QJsonValue& json)
{
    if (json.isDouble()) return json.toInteger(-1) >= 0 ? QString::number(json.toInteger()) : QString();
    return printableWord(json.toString(), LongestWord);
}

/// A name of it, where it is a thing of its own.
QString nameIn(const QJsonValue& json) { return wordIn(json.isObject() ? json.toObject().value(u"name") : json); }

std::optional<OutsideEvent> eventIn(const QJsonObject& json, const LibCalSettings& settings)
{
    const auto starts = momentIn(json.value(u"start").toString(), settings.zone), ends = momentIn(json.value(u"end").toString(), settings.zone);
    const auto isOff = isCalledOff(wordIn(json.value(u"status")));
    OutsideEvent out;
    out.id = wordIn(json.value(u"id"));
    if (!isOutsideId(out.id) || !starts || !ends || *ends <= *starts || !isOff) return std::nullopt;
    out.title = wordIn(json.value(u"title"));
    const QJsonValue calendar = json.value(u"calendar");
    const QString number = wordIn(calendar.toObject().value(u"id"));
    out.calendar = settings.calendars.contains(number) ? number : nameIn(calendar);
    out.place = nameIn(json.value(u"location"));
    out.leader = wordIn(json.value(u"presenter"));
    out.starts = *starts;
    out.ends = *ends;
    out.isOff = *isOff;
    out.seats = seatsIn(wordIn(json.value(u"seats")));
    return out;
}

std::optional<OutsideBooking> bookingIn(const QJsonObject& json, const QString& event, OutsideBooking::State state, const LibCalSettings& settings)
{
    const auto came = attendanceIn(json.value(u"attendance").isBool() ? (json.value(u"attendance").toBool() ? u"yes"_s : u"no"_s) : wordIn(json.value(u"attendance")));
    OutsideBooking out;
    out.id = wordIn(json.value(u"booking_id"));
    out.event = event;
    out.number = wordIn(json.value(u"barcode"));
    out.name = nameOf(wordIn(json.value(u"first_name")), wordIn(json.value(u"last_name")));
    out.state = state;
    out.booked = momentIn(json.value(u"registered_date").toString(), settings.zone);
    if (!isOutsideId(out.id) || !came || (out.number.isEmpty() && out.name.isEmpty())) return std::nullopt;
    out.came = *came;
    return out;
}

}

std::optional<int> readLibCalEvents(const QByteArray& json, const LibCalSettings& settings, OutsideTerm& into)
{
    const auto object = wire::parseForeign(json);
    if (!object || !object->value(u"events").isArray()) return std::nullopt;
    int unread = 0;
    for (const auto& one : object->value(u"events").toArray()) {
        auto event = eventIn(one.toObject(), settings);
        if (event) into.events.push_back(std::move(*event));
        else ++unread;
    }
    return unread;
}

std::optional<int> readLibCalBookings(const QByteArray& json, const LibCalSettings& settings, OutsideTerm& into)
{
    using State = OutsideBooking::State;
    const auto object = wire::parseForeign("{\"all\":" + json + '}');
    if (!object || !object->value(u"all").isArray()) return std::nullopt;
    int unread = 0;
    for (const auto& one : object->value(u"all").toArray()) {
        const QJsonObject event = one.toObject();
        const QString id = wordIn(event.value(u"event_id"));
        // Both lists, each row of them understood: then who is on neither has no place.
        bool isWhole = isOutsideId(id) && event.value(u"registrants").isArray() && event.value(u"waitlist").isArray();
        for (const auto& [list, state] : {std::pair(u"registrants"_s, State::Booked), std::pair(u"waitlist"_s, State::Waiting)}) {
            for (const auto& row : event.value(list).toArray()) {
                auto booking = bookingIn(row.toObject(), id, state, settings);
                if (booking && isOutsideId(id)) into.bookings.push_back(std::move(*booking));
                else ++unread, isWhole = false;
            }
        }
        if (isWhole) into.whole.insert(id);
    }
    return unread;
}

}
