#include "core/base/Random.h"
#include "core/model/dropin/Frequency.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using base::Moment;

namespace {

Moment noon(QDate day) { return Moment::startOf(day).plusSeconds(12 * 3600); }

/// Somebody's visits, each to a session of its own.
class Visitor
{
public:
    Visitor& came(QDate day, int secondsAfterNoon = 0)
    {
        comings.push_back({RecordId::draw(m_random), noon(day).plusSeconds(secondsAfterNoon)});
        return *this;
    }
    Visitor& again(int secondsLater)
    {
        comings.push_back({comings.back().session, comings.back().at.plusSeconds(secondsLater)});
        return *this;
    }
    /// On so many days in a row, that one the last.
    Visitor& daily(QDate last, int times)
    {
        for (int i = times - 1; i >= 0; --i) came(last.addDays(-i));
        return *this;
    }
    std::optional<Frequency> at(Moment now) const { return frequencyOf(comings, now); }
    std::optional<Frequency> prompt(Moment now, const std::vector<Decided>& decided) const { return promptOf(comings, decided, now); }

    std::vector<Coming> comings;

private:
    base::SeededRandom m_random{"visitor"};
};

const QDate first(2026, 10, 5);

}

/// When somebody comes often, and when a person is to look at it.
class FrequencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveVisitsMeetTheRuleAndFourDoNot()
    {
        QVERIFY(!Visitor().daily(first, 4).at(noon(first)));
        const auto five = Visitor().daily(first, 5).at(noon(first));
        QVERIFY(five);
        QCOMPARE(five->visits, 5);
        QCOMPARE(five->since, first.addDays(-4));
        QCOMPARE(Visitor().daily(first, 7).at(noon(first))->visits, 7);
    }

    void theWindowIsTwentyEightDaysAndTodayIsItsLast()
    {
        const Visitor who = Visitor().came(first).daily(first.addDays(27), 4);
        // The first day is the 28th back on the last of these days, and is too old with the next.
        const Moment last = Moment::startOf(first.addDays(28));
        QVERIFY(who.at({last.ms - 1}));
        QCOMPARE(who.at({last.ms - 1})->since, first);
        QCOMPARE(who.at({last.ms - 1})->until, last);
        QVERIFY(!who.at(last));
        // Late in the evening and early in the morning of that day are the same day.
        QVERIFY(Visitor().came(first, -12 * 3600).daily(first.addDays(27), 4).at({last.ms - 1}));
        QVERIFY(!Visitor().came(first, -12 * 3600 - 1).daily(first.addDays(27), 4).at({last.ms - 1}));
    }

    void whatItSaysHoldsUntilItSays()
    {
        const Visitor who = Visitor().daily(first, 3).daily(first.addDays(9), 4).came(first.addDays(20));
        auto said = who.at(noon(first.addDays(9)));
        QVERIFY(said);
        while (said) {
            const Moment until = said->until;
            QVERIFY(who.at({until.ms - 1}));
            said = who.at(until);
            QVERIFY(!said || said->until > until);
        }
        QVERIFY(!who.at(noon(first.addDays(60))));
    }

    void theClocksGoingBackAddsNoDayAndTakesNone()
    {
        // They go back in the night to 25 October 2026: that day has 25 hours in Britain, and is one day of the rule.
        const QDate back(2026, 10, 25);
        const Visitor who = Visitor().came(back.addDays(-1)).came(back, -12 * 3600).came(back.addDays(1)).came(back.addDays(2)).came(back.addDays(3));
        QCOMPARE(who.at(noon(back.addDays(3)))->since, back.addDays(-1));
        QVERIFY(who.at({Moment::startOf(back.addDays(27)).ms - 1}));
        QVERIFY(!who.at(Moment::startOf(back.addDays(27))));
    }

    void severalVisitsToOneSessionAreOne()
    {
        Visitor who;
        for (int i = 0; i < 4; ++i) who.came(first.addDays(i)).again(1800).again(60);
        QVERIFY(!who.at(noon(first.addDays(4))));
        QCOMPARE(who.came(first.addDays(4)).at(noon(first.addDays(4)))->visits, 5);
    }

    void onlyWhoWasSeenAndIsKnownCounts()
    {
        base::SeededRandom random("visits");
        Record visit(kindView(KindNo::Visit), RecordId::draw(random));
        visit.put(Visit::session, RecordId::draw(random));
        visit.put(Visit::joined, noon(first));
        visit.put(Visit::state, VisitState::Finished);
        QVERIFY(!comingOf(visit));
        visit.put(Visit::visitor, u"Somebody"_s);
        QVERIFY(!comingOf(visit));
        visit.put(Visit::student, RecordId::draw(random));
        // That it was in confidence is no reason not to count it, nor to say what it was about.
        visit.put(Visit::confidential, true);
        for (int i = 0; i < int(codesOf<VisitState>.size()); ++i) {
            visit.put(Visit::state, VisitState(i));
            QCOMPARE(comingOf(visit).has_value(), VisitState(i) == VisitState::Seen || VisitState(i) == VisitState::Finished);
        }
        visit.put(Visit::state, VisitState::Finished);
        View seen(visit.id(), wholeShape(visit.kind()));
        for (int i = 0; i < visit.kind().size(); ++i) seen.set(i, visit.at(i));
        QCOMPARE(comingOf(seen)->session, *visit.get(Visit::session));
        QVERIFY(!comingOf(View(visit.id(), Shape(visit.kind()))));
    }

    void afterADecisionOnlyVisitsAfterItCount_data()
    {
        QTest::addColumn<DecisionChoice>("choice");
        QTest::newRow("contact") << DecisionChoice::Contact;
        QTest::newRow("no contact") << DecisionChoice::NoContact;
        QTest::newRow("data fault") << DecisionChoice::DataFault;
    }
    void afterADecisionOnlyVisitsAfterItCount()
    {
        QFETCH(DecisionChoice, choice);
        Visitor who = Visitor().daily(first, 6);
        const std::vector<Decided> decided{{choice, noon(first).plusSeconds(60)}};
        QVERIFY(who.prompt(noon(first), {}));
        QVERIFY(!who.prompt(noon(first.addDays(1)), decided));
        who.daily(first.addDays(4), 4);
        QVERIFY(!who.prompt(noon(first.addDays(4)), decided));
        QVERIFY(who.at(noon(first.addDays(4))));
        who.came(first.addDays(5));
        const auto again = who.prompt(noon(first.addDays(5)), decided);
        QVERIFY(again);
        QCOMPARE(again->visits, 5);
        QCOMPARE(again->since, first.addDays(1));
    }

    void whoAskedForMoreIsAskedAgainAtTheNextVisit()
    {
        Visitor who = Visitor().daily(first, 5);
        const std::vector<Decided> asked{{DecisionChoice::NeedMore, noon(first).plusSeconds(60)}};
        QVERIFY(!who.prompt(noon(first.addDays(10)), asked));
        who.came(first.addDays(11));
        QCOMPARE(who.prompt(noon(first.addDays(11)), asked)->visits, 6);
        // Somebody has decided meanwhile, before or after who asked for more: that stands.
        for (const int seconds : {30, 90}) {
            auto both = asked;
            both.push_back({DecisionChoice::NoContact, noon(first).plusSeconds(seconds)});
            QVERIFY(!who.prompt(noon(first.addDays(11)), both));
        }
    }

    void aClockThatIsAheadPutsOffNothing()
    {
        base::SeededRandom random("decision");
        Record decision(kindView(KindNo::Decision), RecordId::draw(random));
        QVERIFY(!decidedOf(decision));
        decision.put(Decision::choice, DecisionChoice::NoContact);
        decision.put(Decision::decided, noon(first.addYears(1)));
        // Before the hub has heard of it there is only the desk's own word.
        QCOMPARE(decidedOf(decision)->at, noon(first.addYears(1)));
        decision.put(Common::received, noon(first).plusSeconds(60));
        QCOMPARE(decidedOf(decision)->at, noon(first).plusSeconds(60));
        const Visitor who = Visitor().daily(first.addDays(5), 5);
        QVERIFY(who.prompt(noon(first.addDays(5)), {*decidedOf(decision)}));
        // What was decided while a desk was cut off was decided then.
        decision.put(Decision::decided, noon(first.addDays(-3)));
        QCOMPARE(decidedOf(decision)->at, noon(first.addDays(-3)));
        View seen(decision.id(), wholeShape(decision.kind()));
        for (int i = 0; i < decision.kind().size(); ++i) seen.set(i, decision.at(i));
        QCOMPARE(decidedOf(seen)->at, noon(first.addDays(-3)));
    }

    void aVisitGoingOnWhileItIsDecidedIsNoNewOne()
    {
        Visitor who = Visitor().daily(first, 5);
        const std::vector<Decided> asked{{DecisionChoice::NeedMore, noon(first).plusSeconds(60)}};
        who.again(3600);
        QVERIFY(!who.prompt(noon(first).plusSeconds(7200), asked));
    }
};

QTEST_GUILESS_MAIN(FrequencyTest)
#include "FrequencyTest.moc"
