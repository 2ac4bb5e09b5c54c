#include "ui/words/Dates.h"

#include "core/session/Today.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

constexpr qint64 Minute = 60'000;

QString formatted(QDate day, const QString& form) { return QLocale().toString(day, form); }

QString daysOver(qint64 days)
{
    return days == 1 ? Words::tr("1 day over") : Words::tr("%n days over", nullptr, int(days));
}

}

QDate localDay(base::Moment moment) { return session::dayHere(moment); }

QString houseDate(QDate day) { return formatted(day, Words::tr("ddd d MMM yyyy", "date format")); }

QString nearDate(QDate day, QDate today)
{
    return day.year() == today.year() ? formatted(day, Words::tr("ddd d MMM", "date format")) : houseDate(day);
}

QString houseTime(base::Moment moment) { return moment.utc().toLocalTime().time().toString(u"HH:mm"_s); }

QString dayAndTime(base::Moment moment) { return Words::tr("%1, %2", "day, time").arg(houseDate(localDay(moment)), houseTime(moment)); }

QString momentWords(base::Moment moment, base::Moment now)
{
    const QDate day = localDay(moment);
    if (day == localDay(now)) return houseTime(moment);
    return Words::tr("%1, %2", "day, time").arg(nearDate(day, localDay(now)), houseTime(moment));
}

QString agoWords(base::Moment moment, base::Moment now)
{
    const qint64 minutes = (now.ms - moment.ms) / Minute;
    if (minutes < 1) return Words::tr("just now");
    if (minutes < 60) return Words::tr("%1 min ago").arg(minutes);
    if (localDay(moment) == localDay(now)) return Words::tr("at %1", "time").arg(houseTime(moment));
    return momentWords(moment, now);
}

QString dayPill(QDate day, QDate today)
{
    const QString date = nearDate(day, today);
    if (day == today) return Words::tr("Today, %1").arg(date);
    if (day == today.addDays(-1)) return Words::tr("Yesterday, %1").arg(date);
    return date;
}

QString dueWords(QDate due, QDate today)
{
    const qint64 days = today.daysTo(due);
    if (days < 0) return daysOver(-days);
    if (days == 0) return Words::tr("Today");
    if (days == 1) return Words::tr("Tomorrow");
    return nearDate(due, today);
}

QString dueSentence(QDate due, QDate today)
{
    const qint64 days = today.daysTo(due);
    if (days < 0) return Words::tr("Due %1, %2", "date, days over").arg(nearDate(due, today), daysOver(-days));
    if (days == 0) return Words::tr("Due today");
    if (days == 1) return Words::tr("Due tomorrow");
    return Words::tr("Due %1").arg(nearDate(due, today));
}

QString wordingOf(const QString& version)
{
    const QDate month = QDate::fromString(version, u"yyyy-MM"_s);
    return month.isValid() ? Words::tr("The wording of %1", "a month").arg(QLocale().toString(month, u"MMMM yyyy"_s)) : Words::tr("Version %1").arg(version);
}

}
