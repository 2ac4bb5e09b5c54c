#pragma once

#include "core/base/Disk.h"
#include "core/base/Result.h"
#include "core/hub/intake/Batch.h"
#include "core/hub/intake/FeedSettings.h"

#include <QtCore/QSet>

namespace carrel::hub {

/// How the hub hears of workshops from LibCal; `libcal.toml` in the hub's folder.
struct LibCalSettings {
    QString team;                      ///< whose workshops these are, where the calendar does not say
    QHash<QString, QString> calendars; ///< a calendar's id or name there, and the name of the team here
    QString zone = QStringLiteral("Europe/London"); ///< of times that have none of their own
    QHash<QString, QString> columns;   ///< a name of ours, `event.title`, and the column of a file that it stands in
    // For looks at LibCal itself; nothing is asked where there is no client.
    QString api;
    QString client;
    int daysAhead = 120;
};
base::Result<LibCalSettings, FeedFault> readLibCalSettings(const QByteArray& toml);

/// An event that students register for, as far as anything of it is kept.
struct OutsideEvent {
    QString id;
    QString title;
    QString calendar;
    QString place;
    QString leader; ///< the presenter's e-mail address or user name
    base::Moment starts;
    base::Moment ends;
    std::optional<qint64> seats = {};
    bool isOff = false;
    bool operator==(const OutsideEvent&) const = default;
};

/// A registration, as far as anything of it is kept: no address, no telephone, no answer to a form.
struct OutsideBooking {
    enum class State : quint8 { Booked, Waiting, Cancelled };
    QString id;
    QString event;
    QString number; ///< the student's, to look them up by; kept nowhere
    QString name;
    State state = State::Booked;
    std::optional<base::Moment> booked = {};
    enum class Came : quint8 { NotRecorded, Yes, No };
    Came came = Came::NotRecorded;
    bool operator==(const OutsideBooking&) const = default;
};

struct OutsideTerm {
    std::vector<OutsideEvent> events;
    std::vector<OutsideBooking> bookings;
    std::vector<RowFault> faults; ///< rows that are left out; the others stand
    qsizetype faultsInAll = 0;
    /// Events whose list of bookings is whole: who is not on it has no place any more.
    QSet<QString> whole = {};
};

/// Reads events.csv and registrations.csv of a folder, in columns that the settings may name otherwise: event_id, title, start, end,
/// location, seats, presenter, calendar, status; booking_id, event_id, first_name, last_name, barcode, registered_date, status, attendance.
OutsideTerm readLibCalFiles(const base::Disk& disk, const QString& folder, const LibCalSettings& settings);

/// Rows of LibCal's API; what cannot be read is left out and counted. Nothing: not what its API answers.
std::optional<int> readLibCalEvents(const QByteArray& json, const LibCalSettings& settings, OutsideTerm& into);
std::optional<int> readLibCalBookings(const QByteArray& json, const LibCalSettings& settings, OutsideTerm& into);

}
