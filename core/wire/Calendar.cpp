#include "core/wire/Calendar.h"

#include <QtCore/QTimeZone>

namespace carrel::wire {

using namespace Qt::StringLiterals;

namespace {

/// As the zone has been since 1996.
constexpr auto london = "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
                        "BEGIN:DAYLIGHT\r\nDTSTART:19960331T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\nEND:DAYLIGHT\r\n"
                        "BEGIN:STANDARD\r\nDTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\nEND:STANDARD\r\n"
                        "END:VTIMEZONE\r\n";

QByteArray escaped(const QString& text)
{
    QString out, lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s);
    for (const QChar c : std::as_const(lines)) {
        if (c == u'\n') out += u"\\n"_s;
        else if (c == u'\\' || c == u';' || c == u',') out += QString(u'\\') + c;
        else if (c.category() != QChar::Other_Control) out += c;
    }
    return out.toUtf8();
}

/// One line of content: no more than 75 bytes each, none in the middle of a letter.
void put(QByteArray& out, const QByteArray& name, const QByteArray& value)
{
    constexpr int Most = 75;
    const QByteArray line = name + ':' + value;
    int room = Most;
    for (qsizetype at = 0; at < line.size();) {
        qsizetype size = 1;
        while (at + size < line.size() && (uchar(line[at + size]) & 0xc0) == 0x80) ++size;
        if (room < size) {
            out += "\r\n ";
            room = Most - 1;
        }
        out += line.mid(at, size);
        room -= int(size);
        at += size;
    }
    out += "\r\n";
}

QByteArray utc(base::Moment at) { return at.utc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1(); }

QByteArray inLondon(base::Moment at)
{
    static const QTimeZone zone("Europe/London");
    return at.utc().toTimeZone(zone).toString(u"yyyyMMdd'T'HHmmss"_s).toLatin1();
}

/// Grows with every change, in whoever's copy it stands.
QByteArray sequence(base::Moment changed) { return QByteArray::number(std::max<qint64>(0, (changed.ms - base::Moment::startOf(QDate(2020, 1, 1)).ms) / 1000)); }

}

QByteArray writeCalendar(const QString& name, const std::vector<CalendarEntry>& entries)
{
    QByteArray out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Carrel//Carrel//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n";
    put(out, "X-WR-CALNAME", escaped(name));
    out += london;
    for (const CalendarEntry& entry : entries) {
        out += "BEGIN:VEVENT\r\n";
        put(out, "UID", escaped(entry.uid));
        put(out, "DTSTAMP", utc(entry.changed));
        put(out, "LAST-MODIFIED", utc(entry.changed));
        put(out, "SEQUENCE", sequence(entry.changed));
        put(out, "DTSTART;TZID=Europe/London", inLondon(entry.starts));
        put(out, "DTEND;TZID=Europe/London", inLondon(entry.ends));
        put(out, "SUMMARY", escaped(entry.title));
        if (!entry.place.isEmpty()) put(out, "LOCATION", escaped(entry.place));
        put(out, "STATUS", entry.isOff ? "CANCELLED" : "CONFIRMED");
        out += "END:VEVENT\r\n";
    }
    return out + "END:VCALENDAR\r\n";
}

}
