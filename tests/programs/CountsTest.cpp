#include "tests/programs/BothStores.h"
#include "tests/programs/Programs.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

/// What is kept after the event, by the hub's command line, while it serves and while it does not.
class CountsTest : public QObject
{
    Q_OBJECT

    BothStores m_stores;

private Q_SLOTS:
    void whatWasCountedIsReadAndNobodyIsInIt_data() { BothStores::rows(); }
    void whatWasCountedIsReadAndNobodyIsInIt()
    {
        QFETCH(bool, postgres);
        HubProgram hub(m_stores.address(postgres));
        QCOMPARE(hub.init(true).code, 0);
        const QStringList show{u"counts"_s, u"show"_s}, csv{u"counts"_s, u"show"_s, u"--format"_s, u"csv"_s}, run{u"counts"_s, u"run"_s};
        for (const QStringList& odd : {QStringList{u"counts"_s}, QStringList{u"counts"_s, u"publish"_s}, QStringList{u"counts"_s, u"show"_s, u"--format"_s, u"html"_s}}) QCOMPARE(hub.verb(odd).code, 2);
        const Ran before = hub.verb(csv);
        QCOMPARE(before.code, 0);
        QCOMPARE(before.out.trimmed(), QByteArray("week_beginning,service,team,measure,category,count"));
        const Ran first = hub.verb(run);
        QVERIFY2(first.code == 0, first.words.constData());
        const QByteArray counted = hub.verb(csv).out;
        QVERIFY(hub.start());
        const Ran again = hub.verb(run);
        QCOMPARE(again.code, 0);
        QVERIFY((again.out + again.words).contains("0 weeks counted; 0 bookings and visits destroyed"));
        QCOMPARE(hub.verb(csv).out, counted);
        QVERIFY(hub.verb(show).code == 0);
        for (const QByteArray& line : counted.trimmed().split('\n').mid(1)) {
            QCOMPARE(line.split(',').size(), 6);
            QCOMPARE(line.split(',').last().toInt() % 5, 0);
        }
        const DeskProgram team(hub, u"learning-services"_s);
        QCOMPARE(team.enrol().code, 0);
        for (const auto& [key, row] : team.dump()) {
            if (key.first == u"student") QVERIFY(!counted.contains(valueOf(row, u"name"_s).toUtf8()));
        }
        QCOMPARE(hub.verb({u"audit"_s, u"verify"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(CountsTest)
#include "CountsTest.moc"
