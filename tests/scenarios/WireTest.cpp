#include "tests/scenarios/Story.h"

namespace carrel::tests {

using model::Case;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

/// The wire and the hub fail at every point there is; whatever was saved arrives once, and only once.
class WireTest : public Story
{
    Q_OBJECT

private:
    /// A case, a note and an action that the hub has not heard of.
    static RecordId work(FakeCampus& campus, FakeDesk& desk, const RecordId& theCase)
    {
        const RecordId other = openCase(campus, desk, u"Recordings"_s, "student/2");
        addNote(desk, other, u"He works at night."_s);
        writeNextStep(desk, theCase, u"Call on Monday"_s);
        return other;
    }
    /// The other desk has all of it, once.
    static void seesAllOnce(FakeDesk& desk, const RecordId& theCase, const RecordId& other)
    {
        QCOMPARE(nextStep(desk, theCase), u"Call on Monday"_s);
        const auto file = desk->caseFile(other);
        QVERIFY(file);
        QCOMPARE(file->notes.size(), size_t(1));
        QVERIFY(desk->conflicts().empty());
    }
    /// A referral of Amira's to the counselling service that could not wait for her agreement.
    static RecordId referWithoutAgreement(FakeCampus& campus)
    {
        using model::Referral;
        auto held = campus.record(KindNo::Case, "case/1");
        held.put(Case::student, campus.id("student/1"));
        held.put(Case::title, u"Travel"_s);
        held.put(Case::owner, campus.staff(u"rhian"_s));
        held.put(Case::team, campus.id("team/success"));
        held.put(Case::state, model::CaseState::Open);
        auto referral = campus.record(KindNo::Referral, "referral/1");
        referral.put(Referral::caseRef, held.id());
        referral.put(Referral::student, campus.id("student/1"));
        referral.put(Referral::kindOf, model::ReferralKind::Formal);
        referral.put(Referral::service, u"counselling"_s);
        referral.put(Referral::overrideReason, u"In danger"_s);
        referral.put(Referral::state, model::ReferralState::Sent);
        campus.put({held, referral});
        return referral.id();
    }
    /// How many values of one record the history has, so that nothing was applied twice.
    static qint64 steps(FakeCampus& campus, const RecordId& record)
    {
        hub::WorkingSet set(campus.db());
        const auto held = set.stored(KindNo::Case, record);
        return campus.db().one(u"SELECT count(*) FROM history WHERE kind = ? AND rec = ?"_s, {int(KindNo::Case), held->rec})->toLongLong();
    }

private Q_SLOTS:
    void aLostReplyLosesAndDoublesNothing_data() { storesWith({"/v1/push", "/v1/pull", "/v1/ack"}); }
    void aLostReplyLosesAndDoublesNothing()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId other = work(*campus, rhian, theCase);
        for (FakeDesk* desk : {&rhian, &gareth}) {
            desk->faults.path = QString::fromLatin1(word);
            desk->faults.loseReplies = 2;
        }
        campus->settle();
        QCOMPARE(campus->ledgerGap(), QString());
        campus->settle();
        seesAllOnce(gareth, theCase, other);
        QCOMPARE(steps(*campus, other), qint64(1));
        QCOMPARE(told(rhian), QStringList());
        QCOMPARE(campus->disagreement(), QString());
    }

    void aRepeatedCallChangesNothing_data() { storesWith({"/v1/push", "/v1/pull", "/v1/ack"}); }
    void aRepeatedCallChangesNothing()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId other = work(*campus, rhian, theCase);
        for (FakeDesk* desk : {&rhian, &gareth}) {
            desk->faults.path = QString::fromLatin1(word);
            desk->faults.repeatCalls = 50;
        }
        campus->settle();
        seesAllOnce(gareth, theCase, other);
        QCOMPARE(steps(*campus, other), qint64(1));
        QCOMPARE(steps(*campus, theCase), qint64(2));
        QCOMPARE(told(rhian), QStringList());
        QCOMPARE(campus->disagreement(), QString());
    }

    void aLostRequestIsAskedAgain_data() { storesWith({"/v1/push", "/v1/pull", "/v1/ack"}); }
    void aLostRequestIsAskedAgain()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId other = work(*campus, rhian, theCase);
        rhian.faults.path = QString::fromLatin1(word);
        rhian.faults.loseRequests = 1;
        campus->sync(rhian);
        // A failed round says when it will be tried again, and tries by itself once that time has come.
        QCOMPARE(rhian->syncReport().standing, session::SyncStanding::Offline);
        QVERIFY(rhian->syncReport().nextTry);
        QVERIFY(!rhian->step());
        campus->clock.set(*rhian->syncReport().nextTry);
        while (campus->turn(rhian)) {
        }
        QCOMPARE(rhian->syncReport().standing, session::SyncStanding::UpToDate);
        campus->settle();
        seesAllOnce(gareth, theCase, other);
        QCOMPARE(campus->disagreement(), QString());
    }

    void theHubMayStopAnywhere_data()
    {
        storesWith({"before-feed-lock", "before-commit", "after-commit", "after-ledger", "before-ack", "after-ack"});
    }
    void theHubMayStopAnywhere()
    {
        QFETCH(QByteArray, word);
        // The first pass is in the push, the later ones in the pull and the acknowledgement of this desk and the next.
        for (int passes = 1; passes <= 4; ++passes) {
            auto [campus, rhian, gareth, theCase] = office();
            const RecordId other = work(*campus, rhian, theCase);
            campus->stopHubAt(word.constData(), passes);
            for (int round = 0; round < 3; ++round) {
                campus->sync(rhian);
                QCOMPARE(campus->ledgerGap(), QString());
                campus->sync(gareth);
                QCOMPARE(campus->ledgerGap(), QString());
            }
            campus->settle();
            seesAllOnce(gareth, theCase, other);
            QCOMPARE(steps(*campus, other), qint64(1));
            QCOMPARE(steps(*campus, theCase), qint64(2));
            QCOMPARE(told(rhian), QStringList());
            QCOMPARE(campus->disagreement(), QString());
        }
    }

    void aDeskMayBeRestartedAtAnyMoment_data() { stores(); }
    void aDeskMayBeRestartedAtAnyMoment()
    {
        auto [campus, rhian, gareth, theCase] = office();
        for (int moment = 0; moment < 9; ++moment) {
            writeNextStep(rhian, theCase, u"Call number %1"_s.arg(moment));
            const RecordId note = addNote(rhian, theCase, u"Note number %1"_s.arg(moment));
            campus->turns(rhian, moment);
            rhian.restart();
            QCOMPARE(bodyOf(rhian, note), u"Note number %1"_s.arg(moment));
            QCOMPARE(nextStep(rhian, theCase), u"Call number %1"_s.arg(moment));
            QCOMPARE(campus->ledgerGap(), QString());
        }
        campus->settle();
        QCOMPARE(nextStep(gareth, theCase), u"Call number 8"_s);
        QCOMPARE(gareth->caseFile(theCase)->notes.size(), size_t(9));
        QCOMPARE(told(rhian), QStringList());
        QVERIFY(rhian->conflicts().empty());
        QCOMPARE(campus->disagreement(), QString());
    }

    void aRowMadeForOneShapeIsNeverSentInAnother_data() { stores(); }
    void aRowMadeForOneShapeIsNeverSentInAnother()
    {
        // A pull that is not committed takes the numbers it gave to shapes back with it: rows made under them must not
        // come out again under the same numbers for somebody who sees less.
        auto campus = university();
        campus->addStaff(u"dilys"_s, {u"wellbeing-director"_s}, u"counselling"_s);
        campus->addStaff(u"sian"_s, {u"specialist"_s}, u"counselling"_s);
        const RecordId referral = referWithoutAgreement(*campus);
        FakeDesk& dilys = campus->bareDesk(u"dilys"_s);
        QVERIFY(campus->enrol(dilys));
        campus->stopHubAt("after-ledger");
        campus->sync(dilys);
        FakeDesk& sian = campus->desk(u"sian"_s);
        QCOMPARE(shown(sian, KindNo::Referral, referral, model::Referral::overrideReason), u"(withheld)"_s);
        campus->settle();
        QCOMPARE(shown(dilys, KindNo::Referral, referral, model::Referral::overrideReason), u"In danger"_s);
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::WireTest)
#include "WireTest.moc"
