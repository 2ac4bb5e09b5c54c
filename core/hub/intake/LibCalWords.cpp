#include "core/hub/intake/LibCalWords.h"

#include <QtCore/QTimeZone>
#include <algorithm>

namespace carrel::hub {

using namespace Qt::StringLiterals;
using State = OutsideBooking::State;

namespace {

constexpr qint64 Earliest = 946'684'800'000, Latest = 4'102'444'800'000, MostSeats = 100'000;
constexpr qsizetype LongestId = 40, LongestName = 120;

bool isAmong(const QString& word, std::initializer_list<QLatin1String> words)
{
    return std::ranges::any_of(words, [&](QLatin1String one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
}

}

QString printableWord(const QString& text, qsizetype longest)
{
    QString out;
    for (const QChar c : text) out += c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? QChar(u' ') : c;
    out = out.simplified().left(longest);
    if (!out.isEmpty() && out.back().isHighSurrogate()) out.chop(1);
    return out;
}

bool isOutsideId(const QString& text)
{
    const auto fits = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_'); };
    return !text.isEmpty() && text.size() <= LongestId && std::ranges::all_of(text, fits);
}

bool isZone(const QString& zone) { return QTimeZone(zone.toUtf8()).isValid(); }

std::optional<base::Moment> momentIn(const QString& text, const QString& zone)
{
    QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    for (const QString& form : {u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-dd HH:mm"_s, u"dd/MM/yyyy HH:mm:ss"_s, u"dd/MM/yyyy HH:mm"_s}) {
        if (!at.isValid()) at = QDateTime::fromString(text, form);
    }
    if (!at.isValid()) return std::nullopt;
    if (at.timeSpec() == Qt::LocalTime) at = QDateTime(at.date(), at.time(), QTimeZone(zone.toUtf8()));
    const qint64 ms = at.toMSecsSinceEpoch();
    return at.isValid() && ms >= Earliest && ms <= Latest ? std::optional(base::Moment{ms}) : std::nullopt;
}

std::optional<qint64> seatsIn(const QString& text)
{
    bool ok = false;
    const qint64 seats = text.toLongLong(&ok);
    return ok && seats > 0 && seats <= MostSeats ? std::optional(seats) : std::nullopt;
}

std::optional<bool> isCalledOff(const QString& status)
{
    if (isAmong(status, {"cancelled"_L1, "canceled"_L1, "called off"_L1, "deleted"_L1})) return true;
    if (isAmong(status, {""_L1, "published"_L1, "active"_L1, "open"_L1, "confirmed"_L1, "full"_L1})) return false;
    return std::nullopt;
}

std::optional<State> bookingStateIn(const QString& status)
{
    if (isAmong(status, {""_L1, "registered"_L1, "confirmed"_L1, "booked"_L1, "active"_L1})) return State::Booked;
    if (isAmong(status, {"waitlist"_L1, "waitlisted"_L1, "waiting"_L1})) return State::Waiting;
    if (isAmong(status, {"cancelled"_L1, "canceled"_L1, "removed"_L1})) return State::Cancelled;
    return std::nullopt;
}

std::optional<OutsideBooking::Came> attendanceIn(const QString& word)
{
    using Came = OutsideBooking::Came;
    if (isAmong(word, {""_L1, "-"_L1, "not recorded"_L1, "unknown"_L1, "null"_L1})) return Came::NotRecorded;
    if (isAmong(word, {"1"_L1, "yes"_L1, "y"_L1, "true"_L1, "attended"_L1, "present"_L1})) return Came::Yes;
    if (isAmong(word, {"0"_L1, "no"_L1, "n"_L1, "false"_L1, "absent"_L1, "no show"_L1, "no-show"_L1, "did not attend"_L1})) return Came::No;
    return std::nullopt;
}

QString nameOf(const QString& first, const QString& last)
{
    const QString whole = printableWord(first + u' ' + last, LongestName);
    const bool isNumber = std::ranges::count_if(whole, [](QChar c) { return c.isDigit(); }) >= 4;
    return isNumber ? QString() : whole;
}

}
