#include "tests/programs/Programs.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

/// The columns of somebody's line: what is to be done, id, visits, since, the last decision, student, programme.
QByteArrayList lineOf(const Ran& ran, const QByteArray& name)
{
    for (const QByteArray& line : ran.out.split('\n')) {
        if (line.split('\t').value(5) == name) return line.split('\t');
    }
    return {};
}

}

/// Who comes often, by processes: decided, written to and heard from, with the hub and without it, and on nobody else's desk.
class FrequentTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;

    static Ran run(const DeskProgram& desk, const QStringList& words) { return desk.verb(QStringList{u"frequent"_s} + words); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hub.init(true).code, 0);
        QVERIFY(m_hub.start());
    }

    void aPersonDecidesWritesAndHearsWithoutTheHub()
    {
        const DeskProgram desk(m_hub, u"learning-services"_s), second(m_hub, u"learning-services"_s), tutor(m_hub, u"drop-in-tutor"_s);
        for (const DeskProgram* one : {&desk, &second, &tutor}) QCOMPARE(one->enrol().code, 0);
        const Ran before = run(desk, {u"list"_s});
        QVERIFY2(before.code == 0 && before.words.contains("5 visits or more in 28 days") && before.words.contains("nothing is sent"), before.words.constData());
        QCOMPARE(lineOf(before, "Harriet Osei-Bonsu").mid(0, 1) + lineOf(before, "Harriet Osei-Bonsu").mid(2, 1), (QByteArrayList{"decide", "6"}));
        QCOMPARE(lineOf(before, "Emre Karabulut").value(0), QByteArray("hear"));
        QCOMPARE(lineOf(before, "Emre Karabulut").value(4), QByteArray("contact"));
        const QString harriet = u"Harriet Osei-Bonsu"_s;
        QCOMPARE(m_hub.stop(), 0);
        const Ran shown = run(desk, {u"show"_s, harriet});
        QVERIFY2(shown.code == 0 && shown.words.contains("in confidence") && shown.words.count("Visit:") == 6, shown.words.constData());
        // Nothing is decided for anybody, and nobody is written to before.
        QCOMPARE(run(desk, {u"decide"_s, harriet}).code, 2);
        QCOMPARE(run(desk, {u"decide"_s, harriet, u"--choice"_s, u"contact"_s}).code, 2);
        QCOMPARE(run(desk, {u"decide"_s, harriet, u"--choice"_s, u"perhaps"_s, u"--reason"_s, u"Why not."_s}).code, 2);
        QCOMPARE(run(desk, {u"decide"_s, u"Nobody"_s, u"--choice"_s, u"contact"_s, u"--reason"_s, u"Why not."_s}).code, 1);
        QCOMPARE(run(desk, {u"decide"_s}).code, 2);
        const Ran early = run(desk, {u"write"_s, harriet, u"--by"_s, u"email"_s, u"--text"_s, u"Do come."_s});
        QVERIFY2(early.code == 1 && early.words.contains("A person decides first"), early.words.constData());
        QCOMPARE(run(desk, {u"outcome"_s, harriet, u"--outcome"_s, u"came"_s}).code, 1);
        QCOMPARE(run(desk, {u"decide"_s, harriet, u"--choice"_s, u"contact"_s, u"--reason"_s, u"Unmistakable reason."_s}).code, 0);
        QCOMPARE(lineOf(run(desk, {u"list"_s}), "Harriet Osei-Bonsu").value(0), QByteArray("write"));
        QCOMPARE(run(desk, {u"write"_s, harriet, u"--by"_s, u"pigeon"_s, u"--text"_s, u"Do come."_s}).code, 2);
        QCOMPARE(run(desk, {u"write"_s, harriet, u"--by"_s, u"in-person"_s, u"--text"_s, u"Unmistakable words."_s}).code, 0);
        QVERIFY(m_hub.start());
        for (const DeskProgram* one : {&desk, &second, &tutor}) QCOMPARE(one->verb({u"sync"_s}).code, 0);
        QCOMPARE(lineOf(run(second, {u"list"_s}), "Harriet Osei-Bonsu").value(0), QByteArray("hear"));
        QCOMPARE(run(second, {u"outcome"_s, harriet, u"--outcome"_s, u"came"_s, u"--text"_s, u"Unmistakable answer."_s}).code, 0);
        for (const DeskProgram* one : {&second, &desk}) QCOMPARE(one->verb({u"sync"_s}).code, 0);
        const Ran read = run(desk, {u"show"_s, harriet});
        for (const char* part : {"Unmistakable reason.", "Unmistakable words.", "Unmistakable answer.", "Decided by Morwenna Pascoe"}) QVERIFY2(read.words.contains(part), read.words.constData());
        QCOMPARE(lineOf(run(desk, {u"list"_s}), "Harriet Osei-Bonsu").value(0), QByteArray("settled"));
        QCOMPARE(run(tutor, {u"list"_s}).code, 1);
        QVERIFY(!tutor.verb({u"dump"_s}).out.contains("Unmistakable"));
    }
};

QTEST_GUILESS_MAIN(FrequentTest)
#include "FrequentTest.moc"
