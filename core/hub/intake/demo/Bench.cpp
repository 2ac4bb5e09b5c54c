#include "core/hub/intake/demo/Bench.h"

#include "core/base/Digest.h"

#include <QtCore/QLocale>

namespace carrel::hub::demo {

using namespace Qt::StringLiterals;
using model::Common;
using model::Record;

namespace {

constexpr int WeeksSoFar = 8;
// 52 whole weeks, so that an earlier year begins on a Monday too.
constexpr int DaysInYear = 364;

bool isWeekend(QDate day) { return day.dayOfWeek() >= Qt::Saturday; }

int rank(model::KindNo kind)
{
    int rank = 0;
    for (const model::KindView& view : model::catalogue()) {
        if (view.no() == kind) break;
        ++rank;
    }
    return rank;
}

}

QDate Calendar::weekOne(int yearsAgo) const
{
    return m_today.addDays(1 - m_today.dayOfWeek() - 7 * WeeksSoFar - DaysInYear * yearsAgo);
}

QString Calendar::year(int yearsAgo) const
{
    const QDate start = weekOne();
    const int first = (start.month() < 8 ? start.year() - 1 : start.year()) - yearsAgo;
    return u"%1/%2"_s.arg(first).arg((first + 1) % 100, 2, 10, QLatin1Char('0'));
}

QDate Calendar::workingDay(int count) const
{
    QDate day = m_today;
    const int step = count < 0 ? -1 : 1;
    for (int left = std::abs(count); left > 0;) {
        day = day.addDays(step);
        if (!isWeekend(day)) --left;
    }
    return day;
}

base::Moment Calendar::at(QDate day, int hour, int minute)
{
    return base::Moment::startOf(day).plusSeconds((hour * 60 + minute) * 60);
}

Bench::Bench(QByteArrayView seed, QDate today)
    : m_seed(base::digest(seed, {}, 32)), m_calendar(today), m_idOf(idsKeyedBy(m_seed))
{
}

Record Bench::make(model::KindNo kind, const model::RecordId& id, const Stamp& stamp) const
{
    Record record(model::kindView(kind), id);
    record.put(Common::occurred, stamp.at);
    record.put(Common::recorded, stamp.at);
    record.put(Common::received, stamp.at.plusSeconds(40));
    if (stamp.author) record.put(Common::author, *stamp.author);
    record.put(Common::provenance, stamp.provenance);
    record.put(Common::purpose, text(record.kind().spec().purpose));
    record.put(Common::basis, text(record.kind().spec().basis));
    if (!stamp.notice.isEmpty()) record.put(Common::notice, stamp.notice);
    return record;
}

QString Bench::words(Text text) const
{
    QString out = QStringView(text).toString();
    for (qsizetype open = out.indexOf(u'['); open >= 0; open = out.indexOf(u'[', open + 1)) {
        const qsizetype close = out.indexOf(u']', open);
        const int days = QStringView(out).sliced(open + 1, close - open - 1).toInt();
        out.replace(open, close - open + 1, QLocale::c().toString(m_calendar.workingDay(days), u"ddd d MMM"_s));
    }
    return out;
}

std::vector<Record> Bench::take()
{
    std::stable_sort(m_records.begin(), m_records.end(),
                     [](const Record& a, const Record& b) { return rank(a.no()) < rank(b.no()); });
    return std::move(m_records);
}

}
