#pragma once

#include <QtCore/QDateTime>
#include <compare>

namespace carrel::base {

/// An instant: milliseconds since 1970-01-01T00:00Z. Wall-clock words are made from it only where a person reads them.
struct Moment {
    qint64 ms = 0;

    auto operator<=>(const Moment&) const = default;
    Moment plusSeconds(qint64 seconds) const { return {ms + seconds * 1000}; }
    Moment plusDays(qint64 days) const { return plusSeconds(days * 86'400); }
    QDateTime utc() const { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }
    /// The UTC calendar day, used for rules that count days (a relationship that ends by the calendar).
    QDate day() const { return utc().date(); }
    static Moment startOf(QDate day) { return {QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()}; }
};

}
