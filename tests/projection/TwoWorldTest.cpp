#include "tests/projection/WorldPair.h"
#include "tests/support/PostgresCluster.h"

#include <QtTest/QTest>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int Usual = 100;

/// packaging/prove twoworld --long says a thousand.
int pairs()
{
    const int wanted = qEnvironmentVariableIntValue("CARREL_PAIRS");
    return wanted > Usual ? std::min(wanted, 1000) / 10 * 10 : Usual;
}

/// Where two texts part, with some of what stands around it.
QByteArray firstDifference(const QByteArray& a, const QByteArray& b)
{
    const auto from = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const auto start = std::max<qsizetype>(0, from - 300);
    const auto shown = [start](const QByteArray& bytes) { return bytes.mid(start, 500).toPercentEncoding(" \n\t,:;{}[]\"/"); };
    return "at " + QByteArray::number(qlonglong(from)) + ": …" + shown(a) + "\n---\n…" + shown(b);
}

}

/// Two databases that differ only in what a person may not see: every byte their desks get is the same.
class TwoWorldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHiddenChangesNoByteThatAPersonGets_data()
    {
        QTest::addColumn<int>("first");
        for (int first = 0; first < pairs(); first += 10) QTest::addRow("pairs %d to %d", first, first + 9) << first;
    }

    void whatIsHiddenChangesNoByteThatAPersonGets()
    {
        QFETCH(int, first);
        for (int seed = first; seed < first + 10; ++seed) compare({seed, roleOf(seed)});
    }

    void everyRoleHasBeenAskedAndMuchWasHidden()
    {
        QCOMPARE(m_asked.size(), size_t(19));
        QVERIFY(m_hiddenChanges > 20 * pairs());
        QVERIFY(m_shownChanges > 2 * pairs());
        QVERIFY(m_contested > pairs());
        QVERIFY(m_quarantined > pairs());
        qInfo("PROOF twoworld: %d pairs over %zu roles, %d hidden and %d shown changes: every byte the same", pairs(), m_asked.size(), m_hiddenChanges, m_shownChanges);
    }

    void oneChangeThatIsSeenTellsTheWorldsApart()
    {
        World::Plan plan{3000, "line-manager"};
        World one(plan);
        one.tell();
        plan.tellsMore = true;
        World other(plan);
        other.tell();
        QVERIFY(one.heard != other.heard);
        QVERIFY(one.kept != other.kept);
    }

    void aCrowdOfHiddenRowsCostsNoPull()
    {
        World::Plan plan{1000, "adviser"};
        plan.crowd = 600;
        compare(plan);
    }

    void theSameHoldsOnPostgres()
    {
        QString why;
        const auto cluster = PostgresCluster::start(&why);
        QVERIFY2(cluster, qPrintable(why));
        for (const char* role : {"adviser", "line-manager", "specialist", "governance", "personal-tutor"}) {
            World::Plan plan{2000, role};
            std::array<QByteArray, 2> heard;
            for (const bool more : {false, true}) {
                plan.more = more;
                plan.postgres = cluster->makeDatabase();
                World world(plan);
                world.tell();
                heard[more] = world.heard + world.kept;
            }
            QVERIFY2(heard[0] == heard[1], role + ("\n" + firstDifference(heard[0], heard[1])));
        }
    }

private:
    static QByteArray roleOf(int seed)
    {
        const auto& roles = shippedExpectations().roles();
        return *std::next(roles.begin(), seed % int(roles.size()));
    }

    void compare(World::Plan plan)
    {
        World without(plan);
        without.tell();
        plan.more = true;
        World with(plan);
        with.tell();
        const QByteArray name = plan.role + ", seed " + QByteArray::number(plan.seed) + '\n';
        QVERIFY2(without.heard == with.heard, name + firstDifference(without.heard, with.heard));
        QVERIFY2(without.kept == with.kept, name + "the cache " + firstDifference(without.kept, with.kept));
        QCOMPARE(without.hiddenChanges, 0);
        m_asked.insert(plan.role);
        m_hiddenChanges += with.hiddenChanges;
        m_shownChanges += with.shownChanges;
        m_contested += with.contested;
        m_quarantined += with.quarantined;
    }

    std::set<QByteArray> m_asked;
    int m_hiddenChanges = 0;
    int m_shownChanges = 0;
    int m_contested = 0;
    int m_quarantined = 0;
};

}

QTEST_GUILESS_MAIN(carrel::tests::TwoWorldTest)
#include "TwoWorldTest.moc"
