#include "tests/programs/BothStores.h"
#include "tests/programs/Listener.h"
#include "tests/programs/Programs.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

/// Workshops and drop-in sessions for calendar programs, as one that is not ours reads them.
class CalendarTest : public QObject
{
    Q_OBJECT

    BothStores m_stores;

    /// UID, status, sequence, start in UTC, title, place; nothing where the reader refuses it.
    static QMap<QString, QStringList> read(const QByteArray& calendar)
    {
        QProcess process;
        process.start(u"/usr/bin/python3"_s, {QStringLiteral(CARREL_SOURCE_DIR "/tests/programs/read_calendar.py")});
        process.write(calendar);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) qFatal("the calendar cannot be read: %s", process.readAllStandardError().constData());
        QMap<QString, QStringList> out;
        for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
            const QStringList columns = QString::fromUtf8(line).split(u'\t');
            if (columns.size() > 5) out[columns[4]] = columns;
        }
        return out;
    }
    static QString addressIn(const HubProgram& hub, const Ran& added) { return hub.address() + QString::fromUtf8(added.out).section(u'\n', 1).trimmed(); }

private Q_SLOTS:
    void aTeamsCalendarIsReadByWhoeverHasItsAddress_data() { BothStores::rows(); }
    void aTeamsCalendarIsReadByWhoeverHasItsAddress()
    {
        QFETCH(bool, postgres);
        HubProgram hub(m_stores.address(postgres));
        QCOMPARE(hub.init(true).code, 0);
        QVERIFY(hub.start());
        const QStringList add{u"calendar"_s, u"add"_s, u"team"_s, u"Library and Learning Services"_s};
        QCOMPARE(hub.verb(add).code, 2);
        QCOMPARE(hub.verb({u"calendar"_s, u"add"_s, u"team"_s, u"Nobody"_s, u"--by"_s, u"administrator"_s}).code, 1);
        const Ran added = hub.verb(add + QStringList{u"--by"_s, u"administrator"_s});
        QVERIFY2(added.code == 0, added.words.constData());
        const QString address = addressIn(hub, added);
        QVERIFY(address.endsWith(u".ics"_s) && address.section(u'/', -1).size() == 47);
        const Heard heard = call(u"GET"_s, address);
        QCOMPARE(heard.status, 200);
        auto events = read(heard.body);
        QVERIFY(events.size() > 5);
        QVERIFY(std::ranges::any_of(events, [](const QStringList& event) { return event[0].startsWith(u"drop-in-"_s); }));
        QVERIFY(std::ranges::any_of(events, [](const QStringList& event) { return event[1] == u"CANCELLED"; }));
        // Of nobody: neither who has booked or comes, nor who leads.
        const DeskProgram team(hub, u"learning-services"_s);
        QCOMPARE(team.enrol().code, 0);
        for (const auto& [key, row] : team.dump()) {
            if (key.first == u"student") QVERIFY(!heard.body.contains(valueOf(row, u"name"_s).toUtf8()) && !heard.body.contains(valueOf(row, u"number"_s).toUtf8()));
            if (key.first == u"staff") QVERIFY(!heard.body.contains(valueOf(row, u"name"_s).toUtf8()));
        }
        // Read twice, it is the same, byte for byte.
        QCOMPARE(call(u"GET"_s, address).body, heard.body);
        const Ran series = hub.verb({u"calendar"_s, u"add"_s, u"series"_s, u"Writing at university"_s, u"--by"_s, u"administrator"_s});
        const auto ofSeries = read(call(u"GET"_s, addressIn(hub, series)).body);
        QVERIFY(!ofSeries.isEmpty() && std::ranges::none_of(ofSeries, [](const QStringList& event) { return event[0].startsWith(u"drop-in-"_s); }));
        // Its address is in the store as a digest alone, and it is taken back for good.
        QVERIFY(!hub.verb({u"calendar"_s, u"list"_s}).out.contains(address.section(u'/', -1).chopped(4).toUtf8()));
        QCOMPARE(hub.verb({u"calendar"_s, u"revoke"_s, u"1"_s, u"--by"_s, u"administrator"_s}).code, 0);
        QCOMPARE(hub.verb({u"calendar"_s, u"revoke"_s, u"1"_s, u"--by"_s, u"administrator"_s}).code, 1);
        const Heard gone = call(u"GET"_s, address);
        const Heard never = call(u"GET"_s, hub.address() + u"/v1/calendar/"_s + QString(43, u'A') + u".ics"_s);
        QCOMPARE(gone.status, 404);
        QCOMPARE(gone.body, never.body);
        for (const auto& odd : {u"/v1/calendar/"_s, u"/v1/calendar/.ics"_s, u"/v1/calendar/%27%20OR%201=1.ics"_s, u"/v1/calendar/a/b.ics"_s}) QCOMPARE(call(u"GET"_s, hub.address() + odd).status, 404);
        QCOMPARE(hub.verb({u"audit"_s, u"verify"_s}).code, 0);
    }

    void aLeaderTakesTheirOwnAlong()
    {
        HubProgram hub;
        QCOMPARE(hub.init(true).code, 0);
        QVERIFY(hub.start());
        const DeskProgram leader(hub, u"workshop-leader"_s);
        QCOMPARE(leader.enrol().code, 0);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"mine.ics"_s);
        QCOMPARE(leader.verb({u"register"_s, u"calendar"_s}).code, 2);
        const Ran made = leader.verb({u"register"_s, u"calendar"_s, u"--out"_s, file});
        QVERIFY2(made.code == 0, made.words.constData());
        QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QFile calendar(file);
        QVERIFY(calendar.open(QIODevice::ReadOnly));
        const QByteArray bytes = calendar.readAll();
        const auto events = read(bytes);
        QVERIFY(!events.isEmpty());
        for (const auto& [key, row] : leader.dump()) {
            if (key.first == u"student") QVERIFY(!bytes.contains(valueOf(row, u"name"_s).toUtf8()));
        }
        // The hub's calendar calls the same things the same.
        const auto all = read(call(u"GET"_s, addressIn(hub, hub.verb({u"calendar"_s, u"add"_s, u"team"_s, u"Library and Learning Services"_s, u"--by"_s, u"administrator"_s}))).body);
        for (const QStringList& event : events) {
            QVERIFY2(all.contains(event[4]), qPrintable(event[4]));
            QCOMPARE(event[0], all[event[4]][0]);
            QCOMPARE(event[3], all[event[4]][3]);
        }
        QCOMPARE(leader.verb({u"register"_s, u"calendar"_s, u"--out"_s, file}).code, 1);
    }
};

QTEST_GUILESS_MAIN(CalendarTest)
#include "CalendarTest.moc"
