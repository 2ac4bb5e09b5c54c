#include "core/base/Random.h"
#include "core/wire/Calendar.h"

#include <QtTest/QTest>

namespace carrel::tests {

using base::Moment;
using wire::CalendarEntry;
using wire::writeCalendar;
using namespace Qt::StringLiterals;

namespace {

CalendarEntry entry(const QString& title, const QString& place = {})
{
    return {u"workshop-a@carrel"_s, title, place, Moment::startOf(QDate(2026, 10, 8)).plusSeconds(9 * 3600), Moment::startOf(QDate(2026, 10, 8)).plusSeconds(10 * 3600), Moment::startOf(QDate(2026, 9, 1)), false};
}

/// As RFC 5545 has it: lines joined again where they were folded.
QByteArray unfolded(QByteArray text) { return text.replace("\r\n ", ""); }

QByteArray valueOf(const QByteArray& calendar, const QByteArray& name)
{
    for (const QByteArray& line : unfolded(calendar.mid(calendar.indexOf("BEGIN:VEVENT"))).split('\n')) {
        if (line.startsWith(name + ':')) return line.mid(name.size() + 1).chopped(1);
    }
    return {};
}

QString textOf(const QByteArray& value)
{
    QString out;
    const QString text = QString::fromUtf8(value);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\') out += text[i];
        else if (++i < text.size()) out += text[i] == u'n' ? QChar(u'\n') : text[i];
    }
    return out;
}

}

/// What a calendar program reads, byte for byte as RFC 5545 wants it.
class CalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreLondonsOnBothSidesOfTheClocksChange()
    {
        const auto at = [](QDate day, int hour) { return Moment::startOf(day).plusSeconds(hour * 3600); };
        const QList<std::tuple<Moment, QByteArray>> cases{{at({2026, 10, 24}, 9), "20261024T100000"}, {at({2026, 10, 26}, 9), "20261026T090000"}, {at({2026, 3, 28}, 9), "20260328T090000"}, {at({2026, 3, 30}, 9), "20260330T100000"}};
        for (const auto& [moment, local] : cases) {
            CalendarEntry one = entry(u"T"_s);
            one.starts = moment;
            QCOMPARE(valueOf(writeCalendar(u"C"_s, {one}), "DTSTART;TZID=Europe/London"), local);
        }
    }

    void whatIsCalledOffSaysSoAndWhatChangesCountsUp()
    {
        CalendarEntry one = entry(u"T"_s);
        const QByteArray before = writeCalendar(u"C"_s, {one});
        QCOMPARE(valueOf(before, "STATUS"), QByteArray("CONFIRMED"));
        QCOMPARE(writeCalendar(u"C"_s, {one}), before);
        one.isOff = true;
        one.changed = one.changed.plusSeconds(1);
        const QByteArray after = writeCalendar(u"C"_s, {one});
        QCOMPARE(valueOf(after, "STATUS"), QByteArray("CANCELLED"));
        QCOMPARE(valueOf(after, "UID"), valueOf(before, "UID"));
        QCOMPARE(valueOf(after, "SEQUENCE").toLongLong(), valueOf(before, "SEQUENCE").toLongLong() + 1);
    }

    void anyTextComesBackAndNoLineIsTooLong()
    {
        base::SeededRandom random("calendar");
        const QString letters = u"aé€😀,;\\:\"\n\r\t\u0007\u2028x \u0301"_s;
        for (int i = 0; i < 2000; ++i) {
            QString text;
            for (int n = int(random.below(200)); n > 0; --n) {
                const qsizetype at = qsizetype(random.below(quint32(letters.size())));
                if (letters[at].isHighSurrogate()) text += letters.mid(at, 2);
                else if (!letters[at].isLowSurrogate()) text += letters[at];
            }
            const QByteArray calendar = writeCalendar(text, {entry(text, text)});
            QVERIFY(calendar.startsWith("BEGIN:VCALENDAR\r\n") && calendar.endsWith("END:VCALENDAR\r\n"));
            QCOMPARE(QByteArray(calendar).replace("\r\n", "").count('\r') + QByteArray(calendar).replace("\r\n", "").count('\n'), 0);
            for (const QByteArray& line : calendar.split('\n')) {
                QVERIFY(line.size() <= 76);
                QVERIFY(QString::fromUtf8(line).toUtf8() == line);
            }
            QString plain = text;
            plain.replace(u"\r\n"_s, u"\n"_s);
            for (const char16_t c : {u'\r', u'\t', u'\u0007'}) plain.remove(QChar(c));
            QCOMPARE(textOf(valueOf(calendar, "SUMMARY")), plain);
            if (!plain.isEmpty()) QCOMPARE(textOf(valueOf(calendar, "LOCATION")), plain);
        }
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::CalendarTest)
#include "CalendarTest.moc"
