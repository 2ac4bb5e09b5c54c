#include "core/insight/Counts.h"

#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtTest/QTest>
#include <rapidcheck.h>

using namespace carrel;
using namespace carrel::insight;
using namespace Qt::StringLiterals;

namespace {

/// So many people, each of whom came once: the first of the first sort, and so on.
std::vector<Coming> people(const std::vector<std::pair<QString, int>>& sorts)
{
    std::vector<Coming> out;
    for (const auto& [what, count] : sorts) {
        for (int i = 0; i < count; ++i) out.push_back({QString::number(out.size()), {what}});
    }
    return out;
}

int toldOf(const Counts& counts, int split, const QString& what)
{
    for (const CountCell& cell : counts.cells) {
        if (cell.split == split && cell.what == what) return cell.count;
    }
    return 0;
}

QString textOf(const Counts& counts)
{
    QString out = QString::number(counts.total);
    for (const CountCell& cell : counts.cells) out += u"; %1 %2 %3"_s.arg(cell.split).arg(cell.what).arg(cell.count);
    return out;
}

/// What a reader of a publication cannot tell apart: for each, what each number may truly be.
using Possible = QMap<QString, QMap<QString, QSet<int>>>;

/// The first publication of which a number is told too closely; only those whose every cause has been tried.
QString tooClose(const Possible& possible, int trustedTo)
{
    for (auto it = possible.cbegin(); it != possible.cend(); ++it) {
        if (it.key().section(u';', 0, 0).toInt() > trustedTo) continue;
        for (auto number = it->cbegin(); number != it->cend(); ++number) {
            if (number->size() < 5) return it.key() + u" tells "_s + number.key();
        }
    }
    return {};
}

}

class CountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFiveShareIsNamedInFivesAndTheRestTogether()
    {
        const Counts counts = countsOf(people({{u"Law"_s, 12}, {u"Drama"_s, 6}, {u"Music"_s, 4}, {QString(), 1}}), 1);
        QCOMPARE(counts.total, 20);
        QCOMPARE(textOf(counts), u"20; 0 Law 10; 0 Drama 5; 0  5"_s);
    }

    void fewerThanFivePeopleAreNoNumberAtAll()
    {
        QCOMPARE(countsOf({}, 1), Counts());
        QCOMPARE(countsOf(people({{u"Law"_s, 4}}), 1), Counts());
        // However often they came.
        std::vector<Coming> often;
        for (int i = 0; i < 40; ++i) often.push_back({QString::number(i % 4), {u"Law"_s}});
        QCOMPARE(countsOf(often, 1), Counts());
    }

    void oneWhoComesOftenIsNotNamedByWhatTheyShareWithNobody()
    {
        auto all = people({{u"Law"_s, 10}});
        for (int i = 0; i < 9; ++i) all.push_back({u"the one"_s, {u"Sanskrit"_s}});
        const Counts counts = countsOf(all, 1);
        QCOMPARE(toldOf(counts, 0, u"Sanskrit"_s), 0);
        QCOMPARE(counts.total, 15);
        QCOMPARE(textOf(counts), u"15; 0 Law 10; 0  5"_s);
    }

    void everySplitAddsUpToTheTotalAndEachCellStandsBesideItsNumber()
    {
        QVERIFY(rc::check("any comings", [] {
            std::vector<Coming> comings;
            const int count = *rc::gen::inRange(0, 90);
            for (int i = 0; i < count; ++i) {
                const auto any = [](int most) { return QString(QChar(u'a' + *rc::gen::inRange(0, most))).remove(u'c'); };
                comings.push_back({QString::number(*rc::gen::inRange(0, 40)), {any(4), any(9)}});
            }
            const Counts counts = countsOf(comings, 2);
            auto turned = comings;
            std::reverse(turned.begin(), turned.end());
            RC_ASSERT(countsOf(turned, 2) == counts);
            if (counts.total == 0) return;
            RC_ASSERT(count - counts.total >= 0 && count - counts.total < 5);
            for (int split = 0; split < 2; ++split) {
                int sum = 0;
                for (const CountCell& cell : counts.cells) {
                    if (cell.split != split) continue;
                    sum += cell.count;
                    RC_ASSERT(cell.count % 5 == 0 && cell.count > 0);
                    if (cell.what.isEmpty()) continue;
                    QSet<QString> who;
                    int truly = 0;
                    for (const Coming& one : comings) {
                        if (one.whats[split] != cell.what) continue;
                        who.insert(one.who);
                        ++truly;
                    }
                    RC_ASSERT(who.size() >= fewest);
                    RC_ASSERT(std::abs(truly - cell.count) < 5);
                }
                RC_ASSERT(sum == counts.total);
            }
        }));
    }

    /// By trying every table there is: whoever has a publication, and knows how it is made, is left with five numbers at least for
    /// each that it tells of, the total among them, and for each that it does not name.
    void noNumberIsToldMoreCloselyThanByFive()
    {
        constexpr int Most = 19;
        Possible possible;
        for (int law = 0; law <= Most; ++law) {
            for (int drama = 0; drama <= Most; ++drama) {
                for (int unknown = 0; unknown <= Most; ++unknown) {
                    if (law + drama + unknown > Most) continue;
                    auto& numbers = possible[textOf(countsOf(people({{u"Law"_s, law}, {u"Drama"_s, drama}, {QString(), unknown}}), 1))];
                    numbers[u"Law"_s].insert(law);
                    numbers[u"Drama"_s].insert(drama);
                    numbers[u"all"_s].insert(law + drama + unknown);
                }
            }
        }
        QVERIFY(possible.size() > 5);
        QCOMPARE(tooClose(possible, Most - 4), QString());
    }

    /// The same where two tables are told of the same people: neither says more of the other than it says itself.
    void twoTablesOfTheSamePeopleTellNoMoreThanEachOfThem()
    {
        constexpr int Most = 14;
        Possible possible;
        const auto eachOfThree = [](int all, const auto& act) {
            for (int a = 0; a <= all; ++a) {
                for (int b = 0; a + b <= all; ++b) act(a, b);
            }
        };
        for (int all = 0; all <= Most; ++all) {
            eachOfThree(all, [&](int law, int drama) {
                eachOfThree(all, [&](int seen, int left) {
                    std::vector<Coming> comings;
                    for (int i = 0; i < all; ++i) {
                        const QString what = i < law ? u"Law"_s : i < law + drama ? u"Drama"_s : QString();
                        comings.push_back({QString::number(i), {what, i < seen ? u"seen"_s : i < seen + left ? u"left"_s : QString()}});
                    }
                    auto& numbers = possible[textOf(countsOf(comings, 2))];
                    numbers[u"Law"_s].insert(law);
                    numbers[u"Drama"_s].insert(drama);
                    numbers[u"seen"_s].insert(seen);
                    numbers[u"left"_s].insert(left);
                    numbers[u"all"_s].insert(all);
                });
            });
        }
        QVERIFY(possible.size() > 10);
        QCOMPARE(tooClose(possible, Most - 4), QString());
    }
};

QTEST_GUILESS_MAIN(CountsTest)
#include "CountsTest.moc"
