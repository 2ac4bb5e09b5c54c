#include "core/insight/Waiting.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace Qt::StringLiterals;
using base::Moment;
using insight::AtDesk;
using insight::Pace;
using insight::SeenVisit;

namespace {

constexpr Moment noon{1'791'201'600'000};

/// One after another, each as many minutes long as it says, the last at noon.
std::vector<SeenVisit> seen(const QString& topic, const std::vector<int>& minutes)
{
    std::vector<SeenVisit> out;
    Moment end = noon.plusSeconds(-60 * 30 * qint64(minutes.size()));
    for (const int length : minutes) {
        end = end.plusSeconds(60 * 30);
        out.push_back({topic, end.plusSeconds(-60 * length), end});
    }
    return out;
}

std::vector<int> manyThen(int first, int last)
{
    std::vector<int> out(30, first);
    out.insert(out.end(), 20, last);
    return out;
}

}

class WaitingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVisitTakesAsLongAsTodaysOfItsTopic_data()
    {
        QTest::addColumn<std::vector<int>>("minutes");
        QTest::addColumn<int>("usual");
        QTest::addColumn<int>("seconds");
        QTest::newRow("nobody was seen: the service's word") << std::vector<int>{} << 12 << 12 * 60;
        QTest::newRow("nor is four enough") << std::vector<int>{3, 3, 3, 3} << 12 << 12 * 60;
        QTest::newRow("five are") << std::vector<int>{3, 9, 4, 8, 5} << 12 << 5 * 60;
        QTest::newRow("of six the middle of the two in the middle") << std::vector<int>{3, 9, 4, 8, 5, 6} << 12 << 330;
        QTest::newRow("the last twenty alone") << manyThen(20, 4) << 12 << 4 * 60;
        QTest::newRow("one that took all day moves nothing") << std::vector<int>{5, 5, 5, 5, 300} << 12 << 5 * 60;
        QTest::newRow("a service that says nothing") << std::vector<int>{} << 0 << 15 * 60;
    }

    void aVisitTakesAsLongAsTodaysOfItsTopic()
    {
        QFETCH(std::vector<int>, minutes);
        QFETCH(int, usual);
        QFETCH(int, seconds);
        const Pace pace(seen(u"maths"_s, minutes), usual);
        QCOMPARE(pace.seconds(u"maths"_s), seconds);
        QCOMPARE(pace.isOfToday(u"maths"_s), minutes.size() >= Pace::Fewest);
    }

    void topicsDoNotMeet()
    {
        auto both = seen(u"maths"_s, {20, 20, 20, 20, 20});
        for (const auto& one : seen(u"writing"_s, {5, 5, 5, 5})) both.push_back(one);
        const Pace pace(both, 12);
        QCOMPARE(pace.seconds(u"maths"_s), 1200);
        QCOMPARE(pace.seconds(u"writing"_s), 720);
    }

    void aClockThatWentBackTellsNothing()
    {
        std::vector<SeenVisit> odd = seen(u"maths"_s, {4, 4, 4, 4});
        odd.push_back({u"maths"_s, noon, noon.plusSeconds(-600)});
        odd.push_back({u"maths"_s, noon, noon});
        QVERIFY(!Pace(odd, 12).isOfToday(u"maths"_s));
    }

    void theWaitIsTheWorkAheadSharedAmongTheOpenDesks_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::addColumn<std::vector<int>>("elapsed"); // minutes of each at a desk; -1: called, not there yet
        QTest::addColumn<int>("desks");
        QTest::addColumn<int>("about");
        using V = std::vector<int>;
        QTest::newRow("first, a desk free: the floor") << 0 << V{} << 1 << 2;
        QTest::newRow("one before, one desk") << 1 << V{} << 1 << 10;
        QTest::newRow("one before, two desks") << 1 << V{} << 2 << 5;
        QTest::newRow("what is left of the visit under way") << 0 << V{4} << 1 << 6;
        QTest::newRow("one that takes longer than usual is nearly over") << 0 << V{25} << 1 << 2;
        QTest::newRow("and takes nothing off those ahead") << 1 << V{25} << 1 << 10;
        QTest::newRow("who was called has all of it before them") << 0 << V{-1} << 1 << 10;
        QTest::newRow("three before, two at two desks") << 3 << V{2, 6} << 2 << 20;
        QTest::newRow("above twenty by fives, down") << 4 << V{8} << 2 << 20;
        QTest::newRow("above twenty by fives") << 5 << V{4, 9} << 2 << 30;
        QTest::newRow("two hundred before") << 200 << V{} << 3 << 665;
        QTest::newRow("nobody to see them") << 1 << V{} << 0 << -1;
    }

    void theWaitIsTheWorkAheadSharedAmongTheOpenDesks()
    {
        QFETCH(int, ahead);
        QFETCH(std::vector<int>, elapsed);
        QFETCH(int, desks);
        QFETCH(int, about);
        const Pace pace({}, 10);
        std::vector<AtDesk> atDesks;
        for (const int minutes : elapsed) atDesks.push_back({u"maths"_s, minutes < 0 ? std::nullopt : std::optional(noon.plusSeconds(-60 * minutes))});
        const auto wait = insight::secondsToWait(QStringList(ahead, u"maths"_s), atDesks, desks, pace, noon);
        QCOMPARE(wait ? insight::aboutMinutes(*wait) : -1, about);
    }

    void minutesAreSaidAsPeopleSayThem_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("about");
        for (const auto& [seconds, about] : {std::pair(120, 2), std::pair(149, 2), std::pair(150, 3), std::pair(1200, 20), std::pair(1260, 20), std::pair(1350, 25), std::pair(1349, 20), std::pair(3600, 60)}) {
            QTest::addRow("%d seconds", seconds) << seconds << about;
        }
    }

    void minutesAreSaidAsPeopleSayThem()
    {
        QFETCH(int, seconds);
        QFETCH(int, about);
        QCOMPARE(insight::aboutMinutes(seconds), about);
    }
};

QTEST_GUILESS_MAIN(WaitingTest)
#include "WaitingTest.moc"
