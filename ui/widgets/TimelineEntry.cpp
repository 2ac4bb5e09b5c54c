#include "ui/widgets/TimelineEntry.h"

#include <QtCore/QStringList>

namespace carrel::ui {

QString spokenOf(const TimelineEntry& entry)
{
    QStringList parts;
    for (const auto& part : {entry.day, entry.title, entry.author, entry.time, entry.body}) {
        if (!part.isEmpty()) parts << part;
    }
    for (const auto& chip : entry.chips) parts << chip.text;
    for (const auto& part : {entry.edited, entry.action}) {
        if (!part.isEmpty()) parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

}
