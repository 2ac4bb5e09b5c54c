#include "tests/scenarios/DropInStory.h"

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using model::Visit;
using model::VisitState;
using session::CallAnswer;
using session::Queue;
using namespace Qt::StringLiterals;

/// A drop-in session at two desks: one queue, one person called once, and whatever happens without the network settled and told.
class DropInTest : public DropInStory
{
    Q_OBJECT

private Q_SLOTS:
    void theSameQueueStandsOnBothDesks_data() { stores(); }
    void theSameQueueStandsOnBothDesks()
    {
        const auto day = session();
        QVERIFY(day->reception.queue.addWalkUp({day->session, day->campus->id("student/1"), {}, u"referencing"_s}).ok());
        day->campus->advance(60);
        QVERIFY(day->one.queue.addWalkUp({day->session, {}, u"Somebody tall"_s, u"statistics"_s}).ok());
        day->campus->settle();
        for (Stand* stand : day->stands()) {
            const auto board = stand->queue.board(day->session);
            QVERIFY(board);
            QCOMPARE(board->waiting.size(), size_t(2));
            QCOMPARE(board->waiting[0].name, u"Amira Benhaddou"_s);
            QCOMPARE(board->waiting[0].waited, 60);
            QCOMPARE(board->waiting[1].name, u"Somebody tall"_s);
            QCOMPARE(board->waiting[1].position, 2);
            QVERIFY(board->waiting[1].isUnknown && !board->waiting[0].isUnknown);
            QCOMPARE(board->figures.waiting, 2);
            QCOMPARE(board->figures.desks, 2);
        }
        QCOMPARE(ticketsOf(day->one, day->session), ticketsOf(day->two, day->session));
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void whoeverIsCalledIsCalledOnBothDesks_data() { stores(); }
    void whoeverIsCalledIsCalledOnBothDesks()
    {
        const auto day = session();
        join(*day, 2);
        const auto answer = callNext(*day, day->one);
        QCOMPARE(answer.how, CallAnswer::How::Called);
        day->campus->settle();
        const auto board = day->two.queue.board(day->session);
        QCOMPARE(board->called.size(), size_t(1));
        QCOMPARE(board->called[0].visit.view.id(), *answer.visit);
        QCOMPARE(board->called[0].by, u"Name of sunita"_s);
        QCOMPARE(board->called[0].desk, u"Desk 1"_s);
        QVERIFY(!board->called[0].isMine);
        QVERIFY(day->one.queue.arrived(*answer.visit).ok());
        QVERIFY(day->one.queue.finish(*answer.visit, u"Went through one reference list."_s).ok());
        day->campus->settle();
        QCOMPARE(day->two.queue.board(day->session)->done[0].state, VisitState::Finished);
        // Whoever sees somebody says that it is over.
        QVERIFY(!day->two.queue.finish(*answer.visit, {}).ok());
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void nobodyIsCalledTwiceWhileTheHubAnswers_data() { stores(); }
    void nobodyIsCalledTwiceWhileTheHubAnswers()
    {
        const auto day = session();
        constexpr int Steps = 5;
        join(*day, 2 * Steps * Steps + 2);
        QSet<RecordId> called;
        int lost = 0;
        // Each desk stands still after each of its steps while the other makes any number of its own.
        for (int before = 0; before < Steps; ++before) {
            for (int after = 0; after < Steps; ++after) {
                std::optional<CallAnswer> one, two;
                day->one.queue.callNext(day->session, [&](const CallAnswer& answer) { one = answer; });
                for (int i = 0; i < before; ++i) day->campus->turn(day->one.desk);
                day->two.queue.callNext(day->session, [&](const CallAnswer& answer) { two = answer; });
                for (int i = 0; i < after; ++i) day->campus->turn(day->two.desk);
                day->campus->settle();
                QVERIFY(one && two);
                QCOMPARE(one->how, CallAnswer::How::Called);
                QCOMPARE(two->how, CallAnswer::How::Called);
                for (const auto& [answer, user] : {std::pair(*one, u"sunita"_s), std::pair(*two, u"ewan"_s)}) {
                    QVERIFY(!called.contains(*answer.visit));
                    called.insert(*answer.visit);
                    const auto visit = day->campus->hubRecord(KindNo::Visit, *answer.visit);
                    QCOMPARE(visit->get(Visit::state), VisitState::Called);
                    QCOMPARE(visit->get(Visit::by), day->campus->staff(user));
                    QVERIFY(!visit->get(Visit::alsoBy));
                }
                // Whoever lost one to the other had heard the hub, and has somebody.
                for (Stand* stand : day->stands()) {
                    for (const auto& step : stand->queue.lostSteps()) QVERIFY(!step.wasApart && step.hasNext);
                    lost += forgetLost(*stand);
                }
            }
        }
        QVERIFY(lost >= Steps);
        QCOMPARE(called.size(), 2 * Steps * Steps);
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void whoComesSecondIsToldWhoWasFirst_data() { stores(); }
    void whoComesSecondIsToldWhoWasFirst()
    {
        const auto day = session();
        join(*day, 2);
        const RecordId first = day->one.queue.board(day->session)->waiting[0].visit.view.id();
        std::optional<CallAnswer> two;
        day->two.queue.call(first, [&](const CallAnswer& answer) { two = answer; });
        QVERIFY(day->two.queue.isCalling());
        QCOMPARE(*callNext(*day, day->one).visit, first);
        day->campus->settle();
        QCOMPARE(two->how, CallAnswer::How::TakenByOthers);
        const auto lost = day->two.queue.lostSteps();
        QCOMPARE(lost.size(), size_t(1));
        QCOMPARE(lost[0].row.desk, u"Desk 1"_s);
        QCOMPARE(lost[0].row.by, u"Name of sunita"_s);
        QCOMPARE(lost[0].row.called, std::optional(day->campus->clock.now()));
        QVERIFY(!lost[0].wasApart && !lost[0].hasNext);
        QCOMPARE(forgetLost(day->two), 1);
        QVERIFY(day->two.queue.lostSteps().empty());
    }

    void aClashOfTwoCutOffDesksIsSettledAndToldToBoth_data() { stores(); }
    void aClashOfTwoCutOffDesksIsSettledAndToldToBoth()
    {
        const auto day = session();
        join(*day, 2);
        for (Stand* stand : day->stands()) stand->desk.faults.unplugged = true;
        const auto one = callNext(*day, day->one);
        day->campus->advance(120);
        const auto two = callNext(*day, day->two);
        QCOMPARE(one.how, CallAnswer::How::CalledApart);
        QCOMPARE(two.how, CallAnswer::How::CalledApart);
        QCOMPARE(*one.visit, *two.visit);
        QVERIFY(day->one.queue.arrived(*one.visit).ok());
        QVERIFY(day->one.queue.finish(*one.visit, u"Looked at chapter two."_s).ok());
        for (Stand* stand : day->stands()) stand->desk.faults.unplugged = false;
        // Called later, and the first at the hub.
        day->campus->advance(600);
        day->campus->sync(day->two.desk);
        day->campus->settle();
        const auto visit = day->campus->hubRecord(KindNo::Visit, *one.visit);
        QCOMPARE(visit->get(Visit::by), day->campus->staff(u"ewan"_s));
        QCOMPARE(visit->get(Visit::state), VisitState::Called);
        // What was written about it is no step, and is kept.
        QCOMPARE(visit->get(Visit::note), u"Looked at chapter two."_s);
        const auto lost = day->one.queue.lostSteps();
        QCOMPARE(lost.size(), size_t(1));
        QCOMPARE(lost[0].row.desk, u"Desk 2"_s);
        QVERIFY(lost[0].wasApart && !lost[0].hasNext);
        QVERIFY(day->one.queue.row(*one.visit)->second->isMine);
        QVERIFY(!day->reception.queue.row(*one.visit)->second->isMine);
        // The call, that it was said without the hub, and both steps after it.
        QCOMPARE(lost[0].told.size(), 4);
        const auto stands = day->two.queue.row(*one.visit);
        QVERIFY(stands->second);
        QCOMPARE(stands->second->by, u"Name of sunita"_s);
        QCOMPARE(stands->second->desk, u"Desk 1"_s);
        QCOMPARE(stands->second->at, std::optional(day->campus->clock.now().plusSeconds(-720)));
        QVERIFY(day->two.queue.lostSteps().empty());
        // Whoever did see them says so, as a step of their own.
        QVERIFY(day->one.queue.takeOver(*one.visit).ok());
        QVERIFY(day->one.queue.arrived(*one.visit).ok());
        QVERIFY(day->one.queue.finish(*one.visit, {}).ok());
        day->campus->settle();
        QCOMPARE(day->campus->hubRecord(KindNo::Visit, *one.visit)->get(Visit::state), VisitState::Finished);
        QCOMPARE(day->campus->hubRecord(KindNo::Visit, *one.visit)->get(Visit::by), day->campus->staff(u"sunita"_s));
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aDeskThatKnowsItIsApartCallsAtOnceAndAsksAgainOnceItIsAnswered_data() { stores(); }
    void aDeskThatKnowsItIsApartCallsAtOnceAndAsksAgainOnceItIsAnswered()
    {
        const auto day = session();
        join(*day, 5);
        day->one.desk.faults.unplugged = true;
        const auto apart = callNext(*day, day->one);
        QCOMPARE(apart.how, CallAnswer::How::CalledApart);
        const auto callAtOnce = [&] {
            std::optional<CallAnswer> at;
            day->one.queue.callNext(day->session, [&](const CallAnswer& answer) { at = answer; });
            return at;
        };
        const auto at = callAtOnce();
        QVERIFY(at && at->how == CallAnswer::How::CalledApart);
        QCOMPARE(*callNext(*day, day->two).visit, *apart.visit);
        QCOMPARE(*callNext(*day, day->two).visit, *at->visit);
        // The hub is there again, and the desk has not heard of it: what it calls is settled in the hub's order.
        day->one.desk.faults.unplugged = false;
        day->campus->advance(90);
        QCOMPARE(day->one.desk->syncReport().standing, session::SyncStanding::Offline);
        const auto third = callAtOnce();
        QVERIFY(third && third->how == CallAnswer::How::CalledApart);
        day->campus->settle();
        QCOMPARE(day->campus->hubRecord(KindNo::Visit, *third->visit)->get(Visit::by), day->campus->staff(u"sunita"_s));
        QCOMPARE(day->one.queue.lostSteps().size(), size_t(2));
        // From then on it asks before it says a name.
        QVERIFY(!callAtOnce());
        day->campus->settle();
        QVERIFY(!day->one.queue.isCalling());
        QCOMPARE(day->one.queue.board(day->session)->called.size(), size_t(4));
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void nobodyWaitsForAHubThatIsKnownToBeSilent_data() { stores(); }
    void nobodyWaitsForAHubThatIsKnownToBeSilent()
    {
        const auto day = session();
        join(*day, 3);
        day->one.desk.faults.unplugged = true;
        QCOMPARE(callNext(*day, day->one).how, CallAnswer::How::CalledApart);
        // Now the calls arrive nowhere and come back from nowhere; long after the last one they are still not waited for.
        day->campus->advance(600);
        day->one.desk.faults.unplugged = false;
        day->one.desk.faults.held = true;
        day->campus->turn(day->one.desk);
        QCOMPARE(day->one.desk->syncReport().standing, session::SyncStanding::Offline);
        for (int i = 0; i < 2; ++i) {
            std::optional<CallAnswer> answer;
            day->one.queue.callNext(day->session, [&](const CallAnswer& a) { answer = a; });
            QVERIFY(answer && answer->how == CallAnswer::How::CalledApart);
            day->campus->turn(day->one.desk);
        }
        std::optional<session::WhoAnswer> found;
        day->one.queue.findWho(u"nobody here"_s, [&](const session::WhoAnswer& who) { found = who; });
        QVERIFY(found && found->fault == session::OnlineFault::Offline);
        day->one.desk.faults.held = false;
        day->campus->advance(600);
        day->campus->settle();
        QVERIFY(day->one.queue.lostSteps().empty());
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void whoIsPutBackStandsAtTheEndWithTheWholeOfTheirWait_data() { stores(); }
    void whoIsPutBackStandsAtTheEndWithTheWholeOfTheirWait()
    {
        const auto day = session();
        join(*day, 2);
        const auto answer = callNext(*day, day->one);
        QVERIFY(day->one.queue.callAgain(*answer.visit).ok());
        day->campus->advance(300);
        QVERIFY(day->one.queue.requeue(*answer.visit).ok());
        day->campus->settle();
        const auto board = day->two.queue.board(day->session);
        QCOMPARE(board->waiting.back().visit.view.id(), *answer.visit);
        QCOMPARE(board->waiting.back().waited, 302);
        QCOMPARE(board->figures.longest, std::optional<qint64>(302));
        // They have let no call pass yet.
        QCOMPARE(board->waiting.back().calls, 0);
        callNext(*day, day->two);
        const auto again = callNext(*day, day->two);
        QCOMPARE(*again.visit, *answer.visit);
        QCOMPARE(day->two.queue.row(*again.visit)->calls, 1);
        day->campus->settle();
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aCablePulledInTheMiddleOfACallTakesNothingBack_data() { stores(); }
    void aCablePulledInTheMiddleOfACallTakesNothingBack()
    {
        const auto day = session();
        join(*day, 2);
        std::optional<CallAnswer> answer;
        day->one.queue.callNext(day->session, [&](const CallAnswer& a) { answer = a; });
        // The hub has heard it, and its answer is lost.
        day->one.desk.faults.loseReplies = 1;
        day->campus->sync(day->one.desk);
        QVERIFY(answer);
        QCOMPARE(answer->how, CallAnswer::How::CalledApart);
        const auto other = callNext(*day, day->two);
        QVERIFY(other.isCalled());
        QVERIFY(*other.visit != *answer->visit);
        day->campus->advance(600);
        day->campus->settle();
        QVERIFY(day->one.queue.lostSteps().empty());
        // The other had tried the same person, in vain and before saying a word.
        QCOMPARE(day->two.queue.lostSteps().size(), size_t(1));
        QCOMPARE(day->campus->hubRecord(KindNo::Visit, *answer->visit)->get(Visit::by), day->campus->staff(u"sunita"_s));
        QVERIFY(!day->campus->hubRecord(KindNo::Visit, *answer->visit)->get(Visit::alsoBy));
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aQueueOfTwoHundredStandsInOneOrder_data() { stores(); }
    void aQueueOfTwoHundredStandsInOneOrder()
    {
        const auto day = session();
        join(*day, 200);
        QStringList tickets = ticketsOf(day->one, day->session);
        QCOMPARE(tickets.size(), 200);
        QCOMPARE(tickets, ticketsOf(day->two, day->session));
        QCOMPARE(tickets.removeDuplicates(), 0);
        const auto board = day->two.queue.board(day->session);
        for (size_t i = 0; i < board->waiting.size(); ++i) QCOMPARE(board->waiting[i].position, int(i) + 1);
        QCOMPARE(board->waiting.back().about, std::optional(995));
        QCOMPARE(board->figures.ifYouJoin, std::optional(1000));
        const auto answer = callNext(*day, day->two);
        QCOMPARE(*answer.visit, board->waiting[0].visit.view.id());
        // Back in the queue, they stand at its end.
        day->campus->advance(60);
        QVERIFY(day->two.queue.requeue(*answer.visit).ok());
        day->campus->settle();
        QCOMPARE(day->one.queue.board(day->session)->waiting.back().visit.view.id(), *answer.visit);
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void anUnknownVisitorIsKeptAndMatchedLaterByAPerson_data() { stores(); }
    void anUnknownVisitorIsKeptAndMatchedLaterByAPerson()
    {
        const auto day = session();
        day->reception.desk.faults.unplugged = true;
        const auto joined = day->reception.queue.addWalkUp({day->session, {}, u"Tomos something"_s, u"statistics"_s});
        QVERIFY(joined.ok());
        QVERIFY(!day->reception.queue.addWalkUp({day->session, {}, u" "_s, {}}).ok());
        day->campus->sync(day->reception.desk);
        QCOMPARE(day->reception.queue.board(day->session)->waiting[0].name, u"Tomos something"_s);
        day->reception.desk.faults.unplugged = false;
        day->campus->advance(600);
        day->campus->settle();
        std::optional<session::WhoAnswer> found;
        day->reception.queue.findWho(u"s2"_s, [&](const session::WhoAnswer& who) { found = who; });
        day->campus->settle();
        QVERIFY(found);
        QCOMPARE(found->students.size(), size_t(1));
        const RecordId student = found->students[0].view.id();
        QCOMPARE(student, day->campus->id("student/2"));
        // Found at the hub, and not kept here before there is a visit.
        QVERIFY(!day->reception.desk->find(KindNo::Student, student));
        QVERIFY(day->reception.queue.match(*joined.id, student).ok());
        day->campus->settle();
        for (Stand* stand : day->stands()) QCOMPARE(stand->queue.row(*joined.id)->name, u"Tomos Llŷr Wynne"_s);
        QVERIFY(!day->campus->hubRecord(KindNo::Visit, *joined.id)->get(Visit::visitor));
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void leavingDutyTakesTheRowsOffTheDesk_data() { stores(); }
    void leavingDutyTakesTheRowsOffTheDesk()
    {
        const auto day = session();
        join(*day, 3);
        const auto mine = callNext(*day, day->one);
        QVERIFY(day->one.queue.arrived(*mine.visit).ok());
        QVERIFY(day->one.desk->find(KindNo::Student, day->campus->id("student/1")));
        QVERIFY(day->one.queue.setDuty(day->session, day->campus->staff(u"sunita"_s), {}, model::DutyState::Off).ok());
        day->campus->settle();
        // Whom they still see, they still have.
        QCOMPARE(day->one.desk->all(KindNo::Visit).size(), size_t(1));
        QVERIFY(day->one.queue.finish(*mine.visit, {}).ok());
        day->campus->settle();
        QCOMPARE(day->campus->hubRecord(KindNo::Visit, *mine.visit)->get(Visit::state), VisitState::Finished);
        QVERIFY(day->one.desk->all(KindNo::Visit).empty());
        QVERIFY(day->one.desk->all(KindNo::Student).empty());
        QVERIFY(!day->one.desk.holdsAnywhere(u"Amira"_s));
        QCOMPARE(quarantined(*day->campus), QStringList());
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aSessionThatIsOverLeavesTheDesksAndLateStepsStillCount_data() { stores(); }
    void aSessionThatIsOverLeavesTheDesksAndLateStepsStillCount()
    {
        const auto day = session();
        join(*day, 2);
        day->one.desk.faults.unplugged = true;
        const auto late = callNext(*day, day->one);
        QVERIFY(day->one.queue.arrived(*late.visit).ok());
        QVERIFY(day->one.queue.finish(*late.visit, u"Statistics, one test explained."_s).ok());
        QVERIFY(day->reception.queue.setState(day->session, model::DropInState::Closed).ok());
        day->campus->settle();
        QVERIFY(day->two.desk->all(KindNo::Visit).empty());
        QVERIFY(day->reception.desk->all(KindNo::Visit).empty());
        day->one.desk.faults.unplugged = false;
        day->campus->advance(600);
        day->campus->settle();
        QCOMPARE(quarantined(*day->campus), QStringList());
        QCOMPARE(day->campus->hubRecord(KindNo::Visit, *late.visit)->get(Visit::state), VisitState::Finished);
        QVERIFY(day->one.desk->all(KindNo::Visit).empty());
        QVERIFY(!day->one.desk.holdsAnywhere(u"Amira"_s));
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aSessionNobodyClosedEndsWithItsDay_data() { stores(); }
    void aSessionNobodyClosedEndsWithItsDay()
    {
        const auto day = session();
        join(*day, 2);
        day->one.desk.faults.unplugged = true;
        day->campus->advanceDays(1);
        day->one.desk->step();
        // Cut off as it is, the desk lets go of it by itself.
        QVERIFY(day->one.desk->all(KindNo::Visit).empty());
        QVERIFY(day->one.desk->all(KindNo::Student).empty());
        day->campus->settle();
        QVERIFY(day->two.desk->all(KindNo::Visit).empty());
    }

    void aStepIsTakenBackByANewOne_data() { stores(); }
    void aStepIsTakenBackByANewOne()
    {
        const auto day = session();
        join(*day, 1);
        const auto answer = callNext(*day, day->one);
        QVERIFY(day->one.queue.arrived(*answer.visit).ok());
        QVERIFY(day->one.queue.finish(*answer.visit, u"Done."_s).ok());
        day->campus->settle();
        QVERIFY(day->one.desk->undo(day->one.desk->deeds().front().number).ok());
        day->campus->settle();
        const auto visit = day->campus->hubRecord(KindNo::Visit, *answer.visit);
        QCOMPARE(visit->get(Visit::state), VisitState::Seen);
        QVERIFY(!visit->get(Visit::finished) && !visit->get(Visit::note));
        // It was finished all the same, and the hub knows that it was.
        QVERIFY(day->campus->hubText().contains(u"Done."_s));
        QCOMPARE(day->two.queue.board(day->session)->seen.size(), size_t(1));
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aTutorSeesWhatAVisitorCameForBeforeAndNotWhatWasDone_data() { stores(); }
    void aTutorSeesWhatAVisitorCameForBeforeAndNotWhatWasDone()
    {
        const auto day = session();
        const RecordId before = pastVisit(*day, "student/1", u"statistics"_s, u"What was done then."_s);
        const RecordId strangers = pastVisit(*day, "student/2", u"referencing"_s, u"What was done then."_s);
        join(*day, 1);
        const auto past = day->one.desk->find(KindNo::Visit, before);
        QVERIFY(past);
        QCOMPARE(shown(day->one.desk, KindNo::Visit, before, Visit::topic), u"statistics"_s);
        QCOMPARE(shown(day->one.desk, KindNo::Visit, before, Visit::note), u"(withheld)"_s);
        QVERIFY(!day->one.desk->find(KindNo::Visit, strangers));
        QVERIFY(!day->one.desk.holdsAnywhere(u"What was done then"_s));
        QCOMPARE(day->one.queue.board(day->session)->waiting[0].earlier, 1);
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void aTutorDoesNotPutThemselvesOnDuty_data() { stores(); }
    void aTutorDoesNotPutThemselvesOnDuty()
    {
        const auto day = session();
        FakeDesk& desk = day->campus->desk(u"odette"_s);
        Queue queue(*desk, desk.clock, desk.random);
        QVERIFY(!queue.setDuty(day->session, day->campus->staff(u"odette"_s), u"Desk 3"_s, model::DutyState::On).ok());
        QVERIFY(day->reception.queue.setDuty(day->session, day->campus->staff(u"odette"_s), u"Desk 3"_s, model::DutyState::Expected).ok());
        join(*day, 1);
        // Expected is not yet on duty: where, and not who.
        QCOMPARE(queue.sessions().size(), size_t(1));
        QVERIFY(desk->all(KindNo::Visit).empty());
        QVERIFY(queue.setDuty(day->session, day->campus->staff(u"odette"_s), {}, model::DutyState::On).ok());
        day->campus->settle();
        QCOMPARE(desk->all(KindNo::Visit).size(), size_t(1));
        QCOMPARE(day->campus->disagreement(), QString());
    }

    void anotherDesksCallIsHintedToTheDesksThatHoldIt_data() { stores(); }
    void anotherDesksCallIsHintedToTheDesksThatHoldIt()
    {
        const auto day = session();
        join(*day, 1);
        const auto visit = day->one.queue.board(day->session)->waiting[0].visit.view.id();
        RawDesk tutor(*day->campus, u"ewan"_s, "ewan's other");
        RawDesk stranger(*day->campus, u"odette"_s, "odette's");
        for (RawDesk* desk : {&tutor, &stranger}) {
            QVERIFY(desk->enrol());
            desk->drain();
        }
        day->campus->service().takeEntries();
        QCOMPARE(*callNext(*day, day->one).visit, visit);
        const auto entries = day->campus->service().takeEntries();
        QVERIFY(!day->campus->service().desksToHint(entries, {tutor.enrolmentId()}).empty());
        QVERIFY(day->campus->service().desksToHint(entries, {stranger.enrolmentId()}).empty());
        // And the desk that was hinted asks, and has it.
        tutor.drain();
        const auto* row = tutor.find(KindNo::Visit, visit);
        QVERIFY(row && *row->view.at(row->view.kind().statePosition()).text() == u"called");
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::DropInTest)
#include "DropInTest.moc"
