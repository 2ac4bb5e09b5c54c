#pragma once

#include "core/base/Moment.h"

#include <QtCore/QDate>
#include <QtCore/QString>

namespace carrel::ui {

/// Days and times in the house form, in the person's own time zone.
QDate localDay(base::Moment moment);

/// "Tue 14 Oct 2025".
QString houseDate(QDate day);
/// "Tue 14 Oct"; with the year where it is not today's.
QString nearDate(QDate day, QDate today);
/// "14:05".
QString houseTime(base::Moment moment);
/// "Thu 9 Oct 2025, 16:05".
QString dayAndTime(base::Moment moment);
/// "10:42" for today, "Thu 9 Oct, 16:05" for another day.
QString momentWords(base::Moment moment, base::Moment now);
/// "just now", "2 min ago", "at 09:10", "Mon 13 Oct, 09:10".
QString agoWords(base::Moment moment, base::Moment now);
/// What stands in the pill above a day: "Today, Tue 14 Oct".
QString dayPill(QDate day, QDate today);
/// "2 days over", "Today", "Tomorrow", "Thu 16 Oct".
QString dueWords(QDate due, QDate today);
/// The same in a sentence: "Due today", "Due Thu 16 Oct", "Due Mon 13 Oct, 1 day over".
QString dueSentence(QDate due, QDate today);
/// "The wording of September 2026" for a text whose version is a month ("2026-09"), else "Version 3".
QString wordingOf(const QString& version);

}
