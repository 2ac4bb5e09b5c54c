#include "tests/programs/Programs.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

/// The columns of every line: group, id, state, start, how, with whom, student, topic, place.
QList<QByteArrayList> linesOf(const Ran& ran)
{
    QList<QByteArrayList> out;
    for (const QByteArray& line : ran.out.split('\n')) {
        if (!line.isEmpty()) out << line.split('\t');
    }
    return out;
}

QByteArrayList lineOf(const Ran& ran, const QByteArray& group, const QByteArray& name = {})
{
    for (const auto& line : linesOf(ran)) {
        if (line.value(0) == group && (name.isEmpty() || line.value(6) == name)) return line;
    }
    return {};
}

/// Of the students a desk knows.
QStringList numbersIn(const QByteArray& dump)
{
    static const QRegularExpression number(u"\"value\":\"(S[0-9]{7})\""_s);
    QStringList out;
    for (auto it = number.globalMatch(QString::fromUtf8(dump)); it.hasNext();) out << it.next().captured(1);
    return out;
}

}

/// Tutorials by processes: with the hub and without it, and on nobody else's desk.
class TutorialTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;

    static Ran list(const DeskProgram& desk) { return desk.verb({u"tutorial"_s, u"list"_s}); }
    static Ran show(const DeskProgram& desk, const QString& which) { return desk.verb({u"tutorial"_s, u"show"_s, which}); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hub.init(true).code, 0);
        QVERIFY(m_hub.start());
    }

    void tutorialsAreBookedRecordedAndCoSignedWithoutTheHub()
    {
        const DeskProgram desk(m_hub, u"learning-services"_s), second(m_hub, u"learning-services"_s);
        for (const DeskProgram* one : {&desk, &second}) QCOMPARE(one->enrol().code, 0);
        const Ran before = list(desk);
        QVERIFY2(before.code == 0, before.words.constData());
        QCOMPARE(lineOf(before, "to-cosign").value(4), QByteArray("e-tutorial"));
        QVERIFY(!lineOf(before, "waiting").isEmpty() && !lineOf(before, "to-write").isEmpty());
        const Ran times = desk.verb({u"tutorial"_s, u"times"_s});
        QVERIFY(!lineOf(times, "free").isEmpty());
        const QString time = QString::fromUtf8(lineOf(times, "free").value(1));
        // Whom this desk knows already; the hub is not asked.
        const QString tutee = QString::fromUtf8(lineOf(before, "to-write").value(6)), coSign = QString::fromUtf8(lineOf(before, "to-cosign").value(6));
        const QStringList students = numbersIn(desk.verb({u"dump"_s}).out);
        QVERIFY(students.size() >= 2);
        QCOMPARE(m_hub.stop(), 0);
        const Ran shown = show(desk, coSign);
        QVERIFY2(shown.words.contains("waits for a second signature"), shown.words.constData());
        QCOMPARE(desk.verb({u"tutorial"_s, u"cosign"_s, coSign}).code, 0);
        QCOMPARE(desk.verb({u"tutorial"_s, u"cosign"_s, coSign}).code, 1);
        QCOMPARE(desk.verb({u"tutorial"_s, u"record"_s, tutee}).code, 2);
        QCOMPARE(desk.verb({u"tutorial"_s, u"record"_s, tutee, u"--text"_s, u"  "_s}).code, 1);
        QCOMPARE(desk.verb({u"tutorial"_s, u"record"_s, tutee, u"--text"_s, u"Unmistakable support."_s, u"--minutes"_s, u"40"_s}).code, 0);
        const Ran twice = desk.verb({u"tutorial"_s, u"record"_s, tutee, u"--text"_s, u"Once more."_s});
        QVERIFY2(twice.code == 1 && twice.words.contains("--amend"), twice.words.constData());
        QCOMPARE(desk.verb({u"tutorial"_s, u"record"_s, tutee, u"--text"_s, u"Unmistakable support, and a plan."_s, u"--amend"_s}).code, 0);
        const QString waits = QString::fromUtf8(lineOf(before, "waiting").value(6));
        const Ran early = desk.verb({u"tutorial"_s, u"record"_s, waits, u"--text"_s, u"Nothing."_s});
        QVERIFY2(early.code == 1 && early.words.contains("not taken place"), early.words.constData());
        QCOMPARE(desk.verb({u"tutorial"_s, u"book"_s}).code, 2);
        QCOMPARE(desk.verb({u"tutorial"_s, u"book"_s, u"--student"_s, u"N0000000"_s}).code, 1);
        QCOMPARE(show(desk, u"Nobody"_s).code, 1);
        QCOMPARE(desk.verb({u"tutorial"_s, u"show"_s}).code, 2);
        QVERIFY(m_hub.start());
        // Two desks give one time away: the hub's first has it, and the other is told so.
        const Ran first = desk.verb({u"tutorial"_s, u"book"_s, u"--student"_s, students[0], u"--time"_s, time, u"--text"_s, u"To plan."_s});
        const Ran late = second.verb({u"tutorial"_s, u"book"_s, u"--student"_s, students[1], u"--time"_s, time, u"--text"_s, u"To read."_s});
        QVERIFY2(first.code == 0 && late.code == 0, (first.words + late.words).constData());
        for (const DeskProgram* one : {&desk, &second, &desk}) QCOMPARE(one->verb({u"sync"_s}).code, 0);
        const Ran told = list(second);
        QVERIFY2(told.words.contains("had been given to") && told.words.contains("first, by Morwenna Pascoe"), told.words.constData());
        const Ran read = show(second, tutee);
        QVERIFY2(read.words.contains("Unmistakable support, and a plan.") && read.words.contains("amended since"), read.words.constData());
        QVERIFY(show(second, coSign).words.contains("co-signed by Morwenna Pascoe"));
        const DeskProgram tutor(m_hub, u"drop-in-tutor"_s);
        QCOMPARE(tutor.enrol().code, 0);
        QVERIFY(list(tutor).words.contains("No tutorial"));
        QVERIFY(!tutor.verb({u"dump"_s}).out.contains("Unmistakable"));
        QCOMPARE(tutor.verb({u"tutorial"_s, u"book"_s, u"--student"_s, students[0]}).code, 1);
    }
};

QTEST_GUILESS_MAIN(TutorialTest)
#include "TutorialTest.moc"
