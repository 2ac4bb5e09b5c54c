#include "tests/scenarios/Story.h"

namespace carrel::tests {

using model::Case;
using model::CaseState;
using model::KindNo;
using model::RecordId;
using session::SignInFault;
using session::SyncStanding;
using namespace Qt::StringLiterals;

/// Days without the hub, sessions and agreements that end, records that end and come back, a hub that starts anew.
class TimeTest : public Story
{
    Q_OBJECT

private:
    static void move(FakeDesk& desk, const RecordId& theCase, CaseState state) { write(desk, KindNo::Case, theCase, Case::state, state); }
    static void publishAgreement(FakeCampus& campus, const QString& version)
    {
        campus.changeAtHub(KindNo::Notice, campus.id("agreement"), [&](auto& notice) { notice.put(model::Notice::version, version); });
    }
    /// The hub forgets the last numbers it took from this desk, as one put back from an older copy would.
    static void forgetNumbers(FakeCampus& campus, const FakeDesk& desk, qint64 count)
    {
        const auto found = campus.db().one(u"SELECT no FROM enrolment WHERE desk_name = ?"_s, {desk.enrolledAs});
        const qint64 no = found->toLongLong();
        const qint64 last = campus.db().one(u"SELECT last_n FROM enrolment WHERE no = ?"_s, {no})->toLongLong() - count;
        campus.db().run(u"DELETE FROM outcome WHERE enrolment = ? AND n > ?"_s, {no, last});
        campus.db().run(u"UPDATE enrolment SET last_n = ? WHERE no = ?"_s, {last, no});
    }

private Q_SLOTS:
    void aHubOutOfReachForDaysGetsEverything_data() { stores(); }
    void aHubOutOfReachForDaysGetsEverything()
    {
        auto [campus, rhian, gareth, theCase] = office();
        for (FakeDesk* desk : {&rhian, &gareth}) desk->faults.unplugged = true;
        for (int day = 1; day <= 6; ++day) {
            addNote(rhian, theCase, u"Day %1, Rhian."_s.arg(day));
            addNote(gareth, theCase, u"Day %1, Gareth."_s.arg(day));
            if (day % 3 == 0) rhian.restart();
            campus->advanceDays(1);
            campus->settle();
        }
        QCOMPARE(rhian->caseFile(theCase)->notes.size(), size_t(6));
        for (FakeDesk* desk : {&rhian, &gareth}) {
            desk->faults.unplugged = false;
            QCOMPARE(signIn(*campus, *desk), SignInFault::None);
        }
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) QCOMPARE((*desk)->caseFile(theCase)->notes.size(), size_t(12));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aSessionMayEndAtAnyMomentOfARound_data() { storesWith({"by its time", "at the hub"}); }
    void aSessionMayEndAtAnyMomentOfARound()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        for (int moment = 0; moment < 5; ++moment) {
            const RecordId note = addNote(rhian, theCase, u"Call number %1."_s.arg(moment));
            campus->turns(rhian, moment);
            if (word == "at the hub") campus->db().run(u"DELETE FROM session"_s);
            else campus->advanceDays(1);
            campus->settle();
            QCOMPARE(rhian->syncReport().standing, SyncStanding::SignInNeeded);
            QCOMPARE(bodyOf(rhian, note), u"Call number %1."_s.arg(moment));
            for (FakeDesk* desk : {&rhian, &gareth}) QCOMPARE(signIn(*campus, *desk), SignInFault::None);
            campus->settle();
            QCOMPARE(bodyOf(gareth, note), u"Call number %1."_s.arg(moment));
            QCOMPARE(campus->disagreement(), QString());
        }
        QCOMPARE(told(rhian), QStringList());
    }

    void aNewAgreementIsAcceptedBeforeMoreIsRead_data() { stores(); }
    void aNewAgreementIsAcceptedBeforeMoreIsRead()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        publishAgreement(*campus, u"2"_s);
        campus->advanceDays(1);
        rhian.faults.unplugged = false;
        QCOMPARE(signIn(*campus, rhian), SignInFault::AgreementNeeded);
        campus->settle();
        QCOMPARE(rhian->outbox().size(), size_t(1));
        QVERIFY(!campus->hubText().contains(u"commutes"_s));
        QCOMPARE(signIn(*campus, rhian, u"1"_s), SignInFault::AgreementNeeded);
        for (FakeDesk* desk : {&rhian, &gareth}) QCOMPARE(signIn(*campus, *desk, u"2"_s), SignInFault::None);
        campus->settle();
        QCOMPARE(atHub(*campus, KindNo::Staff, campus->staff(u"rhian"_s), model::Staff::agreementVersion), u"2"_s);
        QCOMPARE(bodyOf(gareth, note), u"She commutes."_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aClosedCaseIsReopened_data() { stores(); }
    void aClosedCaseIsReopened()
    {
        auto [campus, rhian, gareth, theCase] = office();
        move(rhian, theCase, CaseState::Closed);
        campus->settle();
        // It is nobody's work any more; its owner keeps it for a while, the team reads it online.
        QVERIFY(!holds(gareth, KindNo::Case, theCase));
        QCOMPARE(readOnline(*campus, gareth, KindNo::Case, theCase).items.size(), size_t(1));
        move(rhian, theCase, CaseState::Reopened);
        campus->settle();
        QCOMPARE(shown(gareth, KindNo::Case, theCase, Case::state), u"reopened"_s);
        // Both go on with it at once: it cannot be in two states, and the hub's order decides.
        move(rhian, theCase, CaseState::InProgress);
        move(gareth, theCase, CaseState::Closed);
        campus->sync(gareth);
        campus->settle();
        QCOMPARE(atHub(*campus, KindNo::Case, theCase, Case::state), u"closed"_s);
        QCOMPARE(told(rhian), QStringList{u"merged -state"_s});
        QVERIFY(rhian->conflicts().empty());
        QCOMPARE(campus->disagreement(), QString());
    }

    void aNoteOnACaseThatWasClosedMeanwhileIsKept_data() { stores(); }
    void aNoteOnACaseThatWasClosedMeanwhileIsKept()
    {
        auto [campus, rhian, gareth, theCase] = office();
        gareth.faults.unplugged = true;
        const RecordId note = addNote(gareth, theCase, u"She called back."_s);
        move(rhian, theCase, CaseState::Closed);
        campus->settle();
        campus->advanceDays(400);
        gareth.faults.unplugged = false;
        for (FakeDesk* desk : {&rhian, &gareth}) QCOMPARE(signIn(*campus, *desk), SignInFault::None);
        campus->settle();
        QVERIFY(campus->hubText().contains(u"She called back."_s));
        QVERIFY(gareth->outbox().empty());
        QVERIFY(atHub(*campus, KindNo::Note, note, model::Note::body) == u"She called back."_s || quarantined(*campus).size() == 1);
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatIsDestroyedDoesNotComeBack_data() { stores(); }
    void whatIsDestroyedDoesNotComeBack()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const RecordId other = openCase(*campus, rhian, u"Recordings"_s, "student/2");
        writeNextStep(rhian, other, u"Call on Monday"_s);
        campus->db().run(u"INSERT INTO destroyed (kind, id, rec, at) VALUES (?, ?, 1000000, ?)"_s,
                         {int(KindNo::Case), other.text(), campus->clock.now().ms});
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(told(rhian), (QStringList{u"superseded destroyed"_s, u"superseded destroyed"_s}));
        QVERIFY(!holds(rhian, KindNo::Case, other));
        QVERIFY(!rhian.holdsAnywhere(u"Recordings"_s));
        QVERIFY(!campus->hubText().contains(u"Recordings"_s));
        QCOMPARE(campus->disagreement(), QString());
    }

    void anotherEpochMakesEveryDeskStartOver_data() { stores(); }
    void anotherEpochMakesEveryDeskStartOver()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        writeNextStep(gareth, theCase, u"Write a letter"_s);
        campus->sync(gareth);
        campus->context().epoch = u"epoch-2"_s;
        campus->settle();
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), u"She commutes."_s);
        QCOMPARE(nextStep(rhian, theCase), u"Write a letter"_s);
        QCOMPARE(rhian->conflicts().size(), size_t(1));
        QCOMPARE(campus->disagreement(), QString());
        // Once told of the new epoch, their edits have a base again.
        writeNextStep(rhian, theCase, u"Call on Tuesday"_s);
        campus->settle();
        QCOMPARE(nextStep(gareth, theCase), u"Call on Tuesday"_s);
        QCOMPARE(rhian->conflicts().size(), size_t(1));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aHubThatForgotNumbersIsNotWaitedFor_data() { storesWith({"one", "all"}); }
    void aHubThatForgotNumbersIsNotWaitedFor()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        addNote(rhian, theCase, u"She commutes."_s);
        campus->settle();
        forgetNumbers(*campus, rhian, word == "one" ? 1 : 3);
        campus->context().epoch = u"epoch-2"_s;
        const RecordId note = addNote(rhian, theCase, u"She works at night."_s);
        campus->settle();
        QCOMPARE(rhian->syncReport().standing, SyncStanding::UpToDate);
        QCOMPARE(bodyOf(gareth, note), u"She works at night."_s);
        QCOMPARE(gareth->caseFile(theCase)->notes.size(), size_t(2));
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatTheHubForgotIsFilledFromTheJournal_data() { stores(); }
    void whatTheHubForgotIsFilledFromTheJournal()
    {
        // As long as the hub has not called an edit durable, its sealed twin waits beside the cache.
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.path = u"/v1/pull"_s;
        rhian.faults.loseReplies = 1;
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        campus->sync(rhian);
        QVERIFY(rhian->outbox().empty());
        rhian.faults = {};
        campus->db().run(u"DELETE FROM outcome WHERE n = 2"_s);
        campus->db().run(u"UPDATE enrolment SET last_n = 1, durable_n = 1 WHERE desk_name = 'rhian'"_s);
        const RecordId later = addNote(rhian, theCase, u"She works at night."_s);
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), u"She commutes."_s);
        QCOMPARE(bodyOf(gareth, later), u"She works at night."_s);
        QCOMPARE(campus->db().one(u"SELECT last_n FROM enrolment WHERE desk_name = 'rhian'"_s)->toLongLong(), 3);
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::TimeTest)
#include "TimeTest.moc"
