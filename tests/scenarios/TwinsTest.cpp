#include "tests/scenarios/DropInStory.h"

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using model::Visit;
using model::VisitState;
using namespace Qt::StringLiterals;

/// One student in a queue twice: added at two desks that did not hear of each other. A person makes one of the two, and whatever two
/// people do about it at once, nobody is lost.
class TwinsTest : public DropInStory
{
    Q_OBJECT

    struct Pair {
        RecordId first;
        RecordId second;
    };
    /// Amira at the reception, and a minute later at Desk 1, which is cut off, with what she comes for and in confidence.
    static Pair addTwice(Day& day)
    {
        const RecordId student = day.campus->id("student/1");
        day.one.desk.faults.unplugged = true;
        const auto first = day.reception.queue.addWalkUp({day.session, student, {}, {}});
        day.campus->advance(60);
        const auto second = day.one.queue.addWalkUp({day.session, student, {}, u"referencing"_s, true});
        day.campus->sync(day.reception.desk);
        day.one.desk.faults.unplugged = false;
        day.campus->advance(600);
        day.campus->settle();
        return {*first.id, *second.id};
    }
    static VisitState stateOf(Day& day, const RecordId& visit) { return *day.campus->hubRecord(KindNo::Visit, visit)->get(Visit::state); }

private Q_SLOTS:
    void bothStandUntilAPersonJoinsThem_data() { stores(); }
    void bothStandUntilAPersonJoinsThem()
    {
        const auto day = session();
        const auto [first, second] = addTwice(*day);
        for (Stand* stand : day->stands()) {
            const auto board = stand->queue.board(day->session);
            QCOMPARE(board->waiting.size(), size_t(2));
            QVERIFY(board->waiting[0].twin && board->waiting[0].twin->visit == second && !board->waiting[0].twin->isKept);
            QVERIFY(board->waiting[1].twin && board->waiting[1].twin->visit == first && board->waiting[1].twin->isKept);
        }
        // From either of the two the same: who came first keeps the place, with what was said at the other.
        QVERIFY(day->two.queue.join(first).ok());
        day->campus->settle();
        for (Stand* stand : day->stands()) {
            const auto board = stand->queue.board(day->session);
            QCOMPARE(board->waiting.size(), size_t(1));
            const auto& row = board->waiting[0];
            QVERIFY(row.visit.view.id() == first && !row.twin && row.topic == u"referencing" && row.isConfidential);
        }
        QCOMPARE(stateOf(*day, second), VisitState::Removed);
        // And back, as one deed.
        QVERIFY(day->two.desk->undo(day->two.desk->deeds().front().number).ok());
        day->campus->settle();
        for (Stand* stand : day->stands()) {
            const auto board = stand->queue.board(day->session);
            QVERIFY(board->waiting.size() == 2 && board->waiting[0].topic.isEmpty() && !board->waiting[0].isConfidential);
        }
        QCOMPARE(quarantined(*day->campus), QStringList());
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void twoWhoJoinThemAtOnceTakeNobodyAway_data() { stores(); }
    void twoWhoJoinThemAtOnceTakeNobodyAway()
    {
        const auto day = session();
        const auto [first, second] = addTwice(*day);
        for (Stand* stand : {&day->one, &day->two}) {
            stand->desk.faults.unplugged = true;
            QVERIFY(stand->queue.join(stand == &day->one ? first : second).ok());
        }
        for (Stand* stand : {&day->one, &day->two}) stand->desk.faults.unplugged = false;
        day->campus->advance(600);
        day->campus->settle();
        QCOMPARE(stateOf(*day, first), VisitState::Waiting);
        QCOMPARE(stateOf(*day, second), VisitState::Removed);
        QCOMPARE(quarantined(*day->campus), QStringList());
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void whoStandsAsideTwiceIsJoinedTheSameWayAtEveryDesk_data() { stores(); }
    void whoStandsAsideTwiceIsJoinedTheSameWayAtEveryDesk()
    {
        const auto day = session();
        const auto [first, second] = addTwice(*day);
        for (const RecordId& visit : {second, first}) QVERIFY(day->two.queue.park(visit).ok());
        day->campus->settle();
        for (Stand* stand : day->stands()) {
            const auto board = stand->queue.board(day->session);
            QCOMPARE(board->parked.size(), size_t(2));
            QVERIFY(board->parked[0].visit.view.id() == first && board->parked[0].twin->visit == second && !board->parked[0].twin->isKept);
            QVERIFY(board->parked[1].visit.view.id() == second && board->parked[1].twin->visit == first && board->parked[1].twin->isKept);
        }
        // Two at once, from either of the two: one stays.
        for (Stand* stand : {&day->reception, &day->one}) {
            stand->desk.faults.unplugged = true;
            QVERIFY(stand->queue.join(stand == &day->one ? first : second).ok());
        }
        for (Stand* stand : {&day->reception, &day->one}) stand->desk.faults.unplugged = false;
        day->campus->advance(600);
        day->campus->settle();
        QCOMPARE(stateOf(*day, first), VisitState::Parked);
        QCOMPARE(stateOf(*day, second), VisitState::Removed);
        QCOMPARE(quarantined(*day->campus), QStringList());
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void whoIsCalledMeanwhileIsNotTakenAway_data() { stores(); }
    void whoIsCalledMeanwhileIsNotTakenAway()
    {
        const auto day = session();
        const auto [first, second] = addTwice(*day);
        // The reception takes the later one off while it is cut off; a desk calls that very one before it hears of it.
        day->reception.desk.faults.unplugged = true;
        QVERIFY(day->reception.queue.join(first).ok());
        std::optional<session::CallAnswer> answer;
        day->two.queue.call(second, [&](const session::CallAnswer& given) { answer = given; });
        day->campus->sync(day->two.desk);
        QVERIFY(answer && answer->isCalled());
        day->reception.desk.faults.unplugged = false;
        day->campus->advance(600);
        day->campus->settle();
        QCOMPARE(stateOf(*day, second), VisitState::Called);
        QCOMPARE(stateOf(*day, first), VisitState::Waiting);
        // It is said still, and now the one who waits besides is the one to go.
        const auto board = day->reception.queue.board(day->session);
        QVERIFY(board->waiting[0].twin && board->waiting[0].twin->isKept && board->waiting[0].twin->state == VisitState::Called);
        QVERIFY(day->reception.queue.join(first).ok());
        day->campus->settle();
        QCOMPARE(stateOf(*day, first), VisitState::Removed);
        QCOMPARE(stateOf(*day, second), VisitState::Called);
        QCOMPARE(quarantined(*day->campus), QStringList());
        QCOMPARE(day->campus->disagreement(), QString());
    }
};

}

QTEST_MAIN(carrel::tests::TwinsTest)
#include "TwinsTest.moc"
