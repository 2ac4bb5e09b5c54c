#include "tests/scenarios/Story.h"

namespace carrel::tests {

using model::Case;
using model::CaseState;
using model::KindNo;
using model::RecordId;
using model::Student;
using session::TrimGroup;
using namespace Qt::StringLiterals;

/// A person frees their desk of what they do not need: it leaves as everything leaves, is not sent again by itself, and is
/// there again when it is wanted or becomes their own work.
class TrimTest : public Story
{
    Q_OBJECT

private:
    static qint64 heldByLedger(FakeCampus& campus, FakeDesk& desk, KindNo kind, const RecordId& id)
    {
        hub::Rows found = campus.db().run(u"SELECT no FROM enrolment WHERE desk_name = ? AND state = 'active' ORDER BY no DESC"_s, {desk.enrolledAs});
        if (!found.next()) return -1;
        const qint64 enrolment = found.number(0);
        hub::WorkingSet set(campus.db());
        hub::Ledger ledger(campus.db(), enrolment);
        const auto stored = set.stored(kind, id);
        return stored && ledger.find(hub::Place::of(kind, id, stored->rec)) ? 1 : 0;
    }
    static const TrimGroup* groupOf(const std::vector<TrimGroup>& groups, const RecordId& id)
    {
        const auto it = std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.cases.contains(id); });
        return it == groups.end() ? nullptr : &*it;
    }

private Q_SLOTS:
    void aTrimmedCaseLeavesAndIsNotSentAgain_data() { stores(); }
    void aTrimmedCaseLeavesAndIsNotSentAgain()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), u"She commutes."_s);
        const RecordId amira = campus->id("student/1");
        const auto groups = gareth->trimGroups({});
        const TrimGroup* group = groupOf(groups, theCase);
        QVERIFY(group && group->why == TrimGroup::Why::Colleagues);
        QCOMPARE(group->students, 1);
        QVERIFY(group->entries >= 1);
        QCOMPARE(gareth->trim({theCase}), 1);
        QCOMPARE(gareth->trimmed().leaving, 1);
        campus->settle();
        QCOMPARE(gareth->trimmed().gone, 1);
        QVERIFY(!holds(gareth, KindNo::Case, theCase) && !holds(gareth, KindNo::Note, note) && !holds(gareth, KindNo::Student, amira));
        for (const auto& words : {u"Travel"_s, u"commutes"_s, u"Amira"_s}) QVERIFY(!gareth.holdsAnywhere(words));
        for (const auto& [kind, id] : {std::pair{KindNo::Case, theCase}, std::pair{KindNo::Note, note}, std::pair{KindNo::Student, amira}}) QCOMPARE(heldByLedger(*campus, gareth, kind, id), 0);
        QCOMPARE(campus->disagreement(), QString());
        // Work on it goes on elsewhere, and this desk starts again: neither brings it back.
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        addNote(rhian, theCase, u"She rang."_s);
        campus->settle();
        gareth.restart();
        campus->settle();
        QVERIFY(!holds(gareth, KindNo::Case, theCase) && !gareth.holdsAnywhere(u"Monday"_s));
        QVERIFY(holds(rhian, KindNo::Case, theCase));
        QCOMPARE(campus->disagreement(), QString());
        // It is still read at the hub.
        QVERIFY(!readOnline(*campus, gareth, KindNo::Case, theCase).items.empty());
    }

    void whatIsWantedBackComesAsItIsNow_data() { stores(); }
    void whatIsWantedBackComesAsItIsNow()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        campus->settle();
        gareth->trim({theCase});
        campus->settle();
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        campus->settle();
        QCOMPARE(gareth->trimmed(campus->id("student/1")).gone, 1);
        gareth->takeBack(campus->id("student/1"));
        QCOMPARE(gareth->trimmed().returning, 1);
        campus->settle();
        QCOMPARE(nextStep(gareth, theCase), u"Call on Monday"_s);
        QCOMPARE(bodyOf(gareth, note), u"She commutes."_s);
        QVERIFY(holds(gareth, KindNo::Student, campus->id("student/1")));
        QCOMPARE(heldByLedger(*campus, gareth, KindNo::Case, theCase), 1);
        const auto report = gareth->trimmed();
        QCOMPARE(report.gone + report.leaving + report.returning, 0);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aStudentStaysForAnotherCase_data() { stores(); }
    void aStudentStaysForAnotherCase()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId other = openCase(*campus, gareth, u"Rent"_s);
        campus->settle();
        gareth->trim({theCase});
        campus->settle();
        QVERIFY(!holds(gareth, KindNo::Case, theCase) && holds(gareth, KindNo::Case, other));
        QVERIFY(holds(gareth, KindNo::Student, campus->id("student/1")));
        QCOMPARE(campus->disagreement(), QString());
    }

    void onesOwnWorkIsNeverTrimmed_data() { stores(); }
    void onesOwnWorkIsNeverTrimmed()
    {
        auto [campus, rhian, gareth, theCase] = office();
        QCOMPARE(groupOf(rhian->trimGroups({}), theCase)->why, TrimGroup::Why::Caseload);
        QCOMPARE(rhian->trim({theCase}), 0);
        // What is not sent stays, and says so.
        gareth.faults.unplugged = true;
        writeNextStep(gareth, theCase, u"Call on Monday"_s);
        QCOMPARE(groupOf(gareth->trimGroups({}), theCase)->why, TrimGroup::Why::Unsettled);
        QCOMPARE(gareth->trim({theCase}), 0);
        gareth.faults.unplugged = false;
        campus->settle();
        QVERIFY(gareth->keepDraft(u"note/"_s + theCase.text(), u"A thought"_s, 3) == session::CommandFault::None);
        QCOMPARE(gareth->trim({theCase}), 0);
        gareth->dropDraft(u"note/"_s + theCase.text());
        QCOMPARE(gareth->trim({theCase}), 1);
        campus->settle();
        // A hub is not talked into it either.
        campus->changeAtHub(KindNo::Case, theCase, [&](auto& held) { held.put(Case::owner, campus->staff(u"gareth"_s)); });
        campus->settle();
        QVERIFY(holds(gareth, KindNo::Case, theCase));
        QVERIFY(holds(gareth, KindNo::Student, campus->id("student/1")));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aClosedCaseOfMyOwnIsTrimmedAndComesBackWhenItIsOpenedAgain_data() { stores(); }
    void aClosedCaseOfMyOwnIsTrimmedAndComesBackWhenItIsOpenedAgain()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        write(rhian, KindNo::Case, theCase, Case::state, CaseState::Closed);
        campus->settle();
        QCOMPARE(groupOf(rhian->trimGroups({}), theCase)->why, TrimGroup::Why::Closed);
        QCOMPARE(rhian->trim({theCase}), 1);
        campus->settle();
        QVERIFY(!holds(rhian, KindNo::Case, theCase));
        // A note is its author's own as well; with its case it leaves all the same.
        QVERIFY(!holds(rhian, KindNo::Note, note));
        campus->changeAtHub(KindNo::Case, theCase, [&](auto& held) { held.put(Case::state, CaseState::Reopened); });
        campus->settle();
        QVERIFY(holds(rhian, KindNo::Case, theCase) && holds(rhian, KindNo::Note, note));
        QCOMPARE(rhian->trimmed().gone, 0);
        QCOMPARE(campus->disagreement(), QString());
    }

    void wordsWrittenWhileItLeavesAreKeptAndBringItBack_data() { stores(); }
    void wordsWrittenWhileItLeavesAreKeptAndBringItBack()
    {
        for (int moment = 0; moment < 7; ++moment) {
            auto [campus, rhian, gareth, theCase] = office();
            gareth->trim({theCase});
            campus->turns(gareth, moment);
            if (!holds(gareth, KindNo::Case, theCase)) break;
            writeNextStep(gareth, theCase, u"Call on Monday"_s);
            campus->settle();
            QCOMPARE(atHub(*campus, KindNo::Case, theCase, Case::nextStep), u"Call on Monday"_s);
            QCOMPARE(nextStep(gareth, theCase), u"Call on Monday"_s);
            QVERIFY(gareth->outbox().empty());
            QCOMPARE(campus->disagreement(), QString());
        }
    }

    void aLostAnswerLeavesDeskAndHubOfOneMind_data() { storesWith({"/v1/trim", "/v1/pull", "/v1/ack"}); }
    void aLostAnswerLeavesDeskAndHubOfOneMind()
    {
        QFETCH(QByteArray, word);
        auto [campus, rhian, gareth, theCase] = office();
        gareth.faults.path = QString::fromLatin1(word);
        gareth.faults.loseReplies = 1;
        gareth->trim({theCase});
        campus->settle();
        campus->advance(600);
        campus->settle();
        QVERIFY(!holds(gareth, KindNo::Case, theCase));
        QCOMPARE(gareth->trimmed().gone, 1);
        QCOMPARE(campus->disagreement(), QString());
        // Another enrolment has trimmed nothing.
        FakeDesk& second = campus->desk(u"gareth"_s, u"laptop"_s);
        campus->settle();
        QVERIFY(holds(second, KindNo::Case, theCase));
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::TrimTest)
#include "TrimTest.moc"
