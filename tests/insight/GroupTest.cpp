#include "core/insight/Group.h"

#include <QtTest/QTest>
#include <rapidcheck.h>

using namespace carrel;
using namespace carrel::insight;
using namespace Qt::StringLiterals;

namespace {

QStringList group(const std::vector<std::pair<QString, int>>& counts)
{
    QStringList out;
    for (const auto& [what, count] : counts) {
        for (int i = 0; i < count; ++i) out << what;
    }
    return out;
}

int total(const Shares& shares)
{
    int out = shares.others;
    for (const Share& share : shares.named) out += share.count;
    return out;
}

/// A group of a few programmes, some of them hardly anybody's, and some people of whom nothing is known.
QStringList anyGroup()
{
    QStringList out;
    const int programmes = *rc::gen::inRange(0, 9);
    for (int i = 0; i < programmes; ++i) {
        const int count = *rc::gen::inRange(0, 13);
        for (int n = 0; n < count; ++n) out << QString(QChar(u'a' + i));
    }
    const int unknown = *rc::gen::inRange(0, 4);
    for (int n = 0; n < unknown; ++n) out << QString();
    return out;
}

}

class GroupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFiveShareIsNamedAndTheLargestFirst()
    {
        const Shares shares = sharesOf(group({{u"Law"_s, 5}, {u"Nursing"_s, 12}, {u"Drama"_s, 5}}));
        QCOMPARE(shares, (Shares{{{u"Nursing"_s, 12}, {u"Drama"_s, 5}, {u"Law"_s, 5}}, 0}));
    }

    void whatFewerShareIsCountedTogether()
    {
        const Shares shares = sharesOf(group({{u"Law"_s, 4}, {u"Nursing"_s, 12}, {u"Drama"_s, 1}}));
        QCOMPARE(shares, (Shares{{{u"Nursing"_s, 12}}, 5}));
    }

    void oneWhoIsLeftOverTakesTheSmallestOfTheNamedAlong()
    {
        const Shares shares = sharesOf(group({{u"Law"_s, 6}, {u"Nursing"_s, 12}, {u"Drama"_s, 1}}));
        QCOMPARE(shares, (Shares{{{u"Nursing"_s, 12}}, 7}));
        // Of two that are as small, always the same one.
        QCOMPARE(sharesOf(group({{u"Law"_s, 6}, {u"Nursing"_s, 6}, {u"Drama"_s, 1}})), (Shares{{{u"Law"_s, 6}}, 7}));
    }

    void nothingIsNamedWhereAllAreFew()
    {
        QCOMPARE(sharesOf({}), Shares());
        QCOMPARE(sharesOf(group({{u"Law"_s, 3}})), (Shares{{}, 3}));
        QCOMPARE(sharesOf(group({{u"Law"_s, 4}, {u"Nursing"_s, 4}})), (Shares{{}, 8}));
        QCOMPARE(sharesOf(group({{u"Law"_s, 5}, {u"Drama"_s, 1}})), (Shares{{}, 6}));
    }

    void whatTheHubToldIsReadAndWhatCannotBeIsLeftOut()
    {
        QCOMPARE(sharesIn(u"4:10 5:15 :5"_s), (Shares{{{u"5"_s, 15}, {u"4"_s, 10}}, 5}));
        QCOMPARE(sharesIn({}), Shares());
        QCOMPARE(sharesIn(u"4 :x 5:4 6: :"_s), Shares());
    }

    void whatIsNotSaidIsNoShare()
    {
        QCOMPARE(sharesOf(group({{u"Law"_s, 7}, {QString(), 3}})), (Shares{{{u"Law"_s, 7}}, 0}));
    }

    void nothingOfFewerThanFiveIsNamedAndNobodyCanBeToldByTakingAway()
    {
        QVERIFY(rc::check("shares of any group", [] {
            const QStringList whats = anyGroup();
            const Shares shares = sharesOf(whats);
            for (const Share& share : shares.named) {
                RC_ASSERT(share.count >= fewest);
                RC_ASSERT(share.count == whats.count(share.what));
            }
            RC_ASSERT(std::is_sorted(shares.named.begin(), shares.named.end(), [](const Share& a, const Share& b) { return a.count > b.count; }));
            // Everybody is counted, once.
            RC_ASSERT(total(shares) == whats.size() - whats.count(QString()));
            // Whoever knows the whole and takes all the named away is left with nobody, or with five and more.
            RC_ASSERT(shares.others == 0 || shares.others >= fewest || shares.named.empty());
        }));
    }

    void theOrderInWhichTheyComeSaysNothing()
    {
        QVERIFY(rc::check("a shuffled group", [] {
            QStringList whats = anyGroup();
            const Shares shares = sharesOf(whats);
            std::reverse(whats.begin(), whats.end());
            RC_ASSERT(sharesOf(whats) == shares);
            std::sort(whats.begin(), whats.end());
            RC_ASSERT(sharesOf(whats) == shares);
        }));
    }
};

QTEST_GUILESS_MAIN(GroupTest)
#include "GroupTest.moc"
