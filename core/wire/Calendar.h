#pragma once

#include "core/base/Moment.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <vector>

namespace carrel::wire {

/// Something that takes place. It names nobody.
struct CalendarEntry {
    QString uid; ///< the same for as long as it is the same thing
    QString title;
    QString place;
    base::Moment starts;
    base::Moment ends;
    base::Moment changed; ///< when it last became something else; what is older is replaced by what is newer
    bool isOff = false;
};

/// As iCalendar (RFC 5545), in the time of London, for any calendar program.
QByteArray writeCalendar(const QString& name, const std::vector<CalendarEntry>& entries);

}
