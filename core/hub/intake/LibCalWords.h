#pragma once

#include "core/hub/intake/LibCalReader.h"

namespace carrel::hub {

// What LibCal's words mean, in a file as on the line.
constexpr qsizetype LongestWord = 200;

/// In one line, without what cannot be seen.
QString printableWord(const QString& text, qsizetype longest);
bool isOutsideId(const QString& text);
bool isZone(const QString& zone);
/// With its zone, or in `zone`; nothing for what is no time of our days.
std::optional<base::Moment> momentIn(const QString& text, const QString& zone);
std::optional<qint64> seatsIn(const QString& text);
/// Nothing for a word that is not known.
std::optional<bool> isCalledOff(const QString& status);
std::optional<OutsideBooking::State> bookingStateIn(const QString& status);
std::optional<OutsideBooking::Came> attendanceIn(const QString& word);
/// Empty for what is rather a number: a register keeps none.
QString nameOf(const QString& first, const QString& last);

}
