#include "tests/programs/Programs.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

/// The columns of every line. Of a register: row, id, state, mark, name, programme, topic, how they came, who marked them.
QList<QByteArrayList> linesOf(const Ran& ran)
{
    QList<QByteArrayList> out;
    for (const QByteArray& line : ran.out.split('\n')) {
        if (!line.isEmpty()) out << line.split('\t');
    }
    return out;
}

QByteArrayList lineWith(const Ran& ran, int column, const QByteArray& word)
{
    for (const auto& line : linesOf(ran)) {
        if (line.value(column) == word) return line;
    }
    return {};
}

int countOf(const Ran& ran, int column, const QByteArray& word)
{
    const auto lines = linesOf(ran);
    return int(std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return line.value(column) == word; }));
}

}

/// A workshop's register by processes: the team's desk and its leader's, with the hub and without it.
class RegisterTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;

    static Ran mark(const DeskProgram& desk, const QString& who, const QString& as) { return desk.verb({u"register"_s, u"mark"_s, u"WS-1041"_s, who, as}); }
    static Ran show(const DeskProgram& desk, const QString& which = u"WS-1041"_s) { return desk.verb({u"register"_s, u"show"_s, which}); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hub.init(true).code, 0);
        QVERIFY(m_hub.start());
    }

    void aRegisterIsMarkedWithoutTheHubAndReadByTheTeam()
    {
        const DeskProgram leader(m_hub, u"workshop-leader"_s), team(m_hub, u"learning-services"_s);
        for (const DeskProgram* desk : {&leader, &team}) QCOMPARE(desk->enrol().code, 0);
        const Ran list = leader.verb({u"register"_s, u"list"_s});
        QVERIFY2(list.code == 0, list.words.constData());
        QCOMPARE(lineWith(list, 0, "WS-1041").mid(7), (QByteArrayList{"24/25", "2", "13"}));
        // They lead it, and its register comes later.
        QVERIFY(lineWith(list, 0, "WS-1050").value(7).startsWith("from 20"));
        QVERIFY(lineWith(list, 0, "WS-1047").isEmpty());
        QCOMPARE(show(leader, u"WS-1050"_s).code, 1);
        QCOMPARE(show(leader, u"WS-0000"_s).code, 1);
        QCOMPARE(leader.verb({u"register"_s, u"show"_s}).code, 2);

        const Ran before = show(leader);
        QVERIFY2(before.code == 0, before.words.constData());
        QVERIFY2(before.words.contains("24 have one of 25 places, 2 wait; 13 are marked."), before.words.constData());
        const auto conor = lineWith(before, 4, "Conor Mac Giolla Bhr\u00edde");
        QCOMPARE(conor.value(3), QByteArray());
        QVERIFY(!conor.value(5).isEmpty());
        QCOMPARE(m_hub.stop(), 0);
        QCOMPARE(mark(leader, u"Conor Mac Giolla Bhríde"_s, u"late"_s).code, 0);
        QCOMPARE(mark(leader, u"sunniva blackwood"_s, u"present"_s).code, 0);
        QCOMPARE(mark(leader, QString::fromUtf8(lineWith(before, 4, "Eleni Papadimitriou").value(0)), u"excused"_s).code, 0);
        QCOMPARE(mark(leader, u"Kacper Dąbrowski"_s, u"none"_s).code, 0);
        // Two are called so: nobody is guessed at.
        QCOMPARE(mark(leader, u"Sophie Kershaw"_s, u"present"_s).code, 1);
        QCOMPARE(mark(leader, u"Nobody"_s, u"present"_s).code, 1);
        QCOMPARE(mark(leader, u"1"_s, u"asleep"_s).code, 2);
        QCOMPARE(leader.verb({u"register"_s, u"walkin"_s, u"WS-1041"_s}).code, 2);
        const Ran card = leader.verb({u"register"_s, u"walkin"_s, u"WS-1041"_s, u"--student"_s, u"N0000000"_s});
        QVERIFY2(card.code == 1 && card.words.contains("Ask their name"), card.words.constData());
        QCOMPARE(leader.verb({u"register"_s, u"walkin"_s, u"WS-1041"_s, u"--name"_s, u"Nils, in the front row"_s}).code, 0);
        QVERIFY(m_hub.start());
        for (const DeskProgram* desk : {&leader, &team}) QCOMPARE(desk->verb({u"sync"_s}).code, 0);

        const Ran after = show(team);
        QVERIFY2(after.words.contains("25 have one of 25 places, 2 wait; 16 are marked."), after.words.constData());
        QCOMPARE(lineWith(after, 4, "Conor Mac Giolla Bhr\u00edde").value(3), QByteArray("late"));
        QCOMPARE(lineWith(after, 4, "Eleni Papadimitriou").value(3), QByteArray("excused"));
        // By the leader, of whom that need not be said.
        QCOMPARE(lineWith(after, 4, "Sunniva Blackwood").value(8), QByteArray());
        QCOMPARE(lineWith(after, 4, "Kacper D\u0105browski").value(3), QByteArray());
        QCOMPARE(lineWith(after, 4, "Nils, in the front row").value(7), QByteArray("walk-in unknown"));
        QCOMPARE(countOf(after, 2, "waiting"), 2);
        // Who marked it is said where it was not the leader.
        QCOMPARE(mark(team, u"Harriet Osei-Bonsu"_s, u"late"_s).code, 0);
        for (const DeskProgram* desk : {&team, &leader}) QCOMPARE(desk->verb({u"sync"_s}).code, 0);
        QCOMPARE(lineWith(show(leader), 4, "Harriet Osei-Bonsu").value(8), QByteArray("Morwenna Pascoe"));
        // Nothing of a student but name and programme lies on the leader's desk.
        const Ran dump = leader.verb({u"dump"_s});
        QVERIFY(dump.out.contains("Sunniva Blackwood") && !dump.out.contains("@students.caerwennol.example"));
    }

    void whoHasNoWorkshopIsToldSo()
    {
        const DeskProgram adviser(m_hub, u"adviser"_s);
        QCOMPARE(adviser.enrol().code, 0);
        const Ran list = adviser.verb({u"register"_s, u"list"_s});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.out, QByteArray());
        QVERIFY(list.words.contains("No workshop"));
        QCOMPARE(show(adviser).code, 1);
    }
};

QTEST_GUILESS_MAIN(RegisterTest)
#include "RegisterTest.moc"
