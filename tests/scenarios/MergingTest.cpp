#include "tests/scenarios/Story.h"

#include "core/model/governance/Conflict.h"

namespace carrel::tests {

using model::Case;
using model::Changes;
using model::KindNo;
using model::Note;
using model::RecordId;
using session::Settlement;
using namespace Qt::StringLiterals;

/// Two people, one record: what merges by itself, what is asked, and that nothing anybody wrote is lost.
class MergingTest : public Story
{
    Q_OBJECT

private:
    /// Gareth's words reach the hub first; Rhian's were written without them.
    Office twoNextSteps()
    {
        Office two = office();
        writeNextStep(two.rhian, two.theCase, u"Call on Monday"_s);
        writeNextStep(two.gareth, two.theCase, u"Write a letter"_s);
        two.campus->sync(two.gareth);
        two.campus->settle();
        return two;
    }

private Q_SLOTS:
    void editsOfTwoFieldsBothStand_data() { stores(); }
    void editsOfTwoFieldsBothStand()
    {
        auto [campus, rhian, gareth, theCase] = office();
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        write(gareth, KindNo::Case, theCase, Case::priority, model::Priority::Urgent);
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(nextStep(*desk, theCase), u"Call on Monday"_s);
            QCOMPARE(shown(*desk, KindNo::Case, theCase, Case::priority), u"urgent"_s);
            QCOMPARE(told(*desk), QStringList());
        }
        QCOMPARE(campus->disagreement(), QString());
    }

    void editsOfOneFieldKeepBothValuesAndName_data() { stores(); }
    void editsOfOneFieldKeepBothValuesAndName()
    {
        auto [campus, rhian, gareth, theCase] = twoNextSteps();
        QCOMPARE(told(rhian), QStringList{u"conflict"_s});
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(nextStep(*desk, theCase), u"Write a letter"_s);
            const auto conflicts = (*desk)->conflicts();
            QCOMPARE(conflicts.size(), size_t(1));
            QCOMPARE(conflicts[0].record, theCase);
            QCOMPARE(conflicts[0].field->name, Case::nextStep.name);
            QVERIFY(conflicts[0].standing == model::Value(u"Write a letter"_s));
            QVERIFY(conflicts[0].proposed == model::Value(u"Call on Monday"_s));
            QCOMPARE(conflicts[0].standingBy, u"Name of gareth"_s);
            QCOMPARE(conflicts[0].proposedBy, u"Name of rhian"_s);
            QCOMPARE(conflicts[0].proposedByMe, desk == &rhian);
            QCOMPARE((*desk)->syncReport().conflicts, 1);
        }
        QCOMPARE(campus->disagreement(), QString());
    }

    void aConflictIsSettledByAPerson_data() { storesWith({"standing", "proposed", "both", "other"}); }
    void aConflictIsSettledByAPerson()
    {
        QFETCH(QByteArray, word);
        static const QHash<QByteArray, std::pair<Settlement::Keep, QString>> ends{
            {"standing", {Settlement::Keep::Standing, u"Write a letter"_s}},
            {"proposed", {Settlement::Keep::Proposed, u"Call on Monday"_s}},
            {"both", {Settlement::Keep::Both, u"Write a letter\n\nCall on Monday"_s}},
            {"other", {Settlement::Keep::Other, u"Ask her tutor"_s}}};
        auto [campus, rhian, gareth, theCase] = twoNextSteps();
        const auto conflict = gareth->conflicts().at(0);
        QVERIFY(gareth->settle({conflict.id, ends[word].first, u"Ask her tutor"_s}).ok());
        QVERIFY(gareth->conflicts().empty());
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(nextStep(*desk, theCase), ends[word].second);
            QVERIFY((*desk)->conflicts().empty());
        }
        QCOMPARE(atHub(*campus, KindNo::Conflict, conflict.id, model::Conflict::settledBy), campus->staff(u"gareth"_s).text());
        QVERIFY(campus->hubText().contains(u"Call on Monday"_s));
        QCOMPARE(campus->disagreement(), QString());
    }

    void twoDecisionsOfOneConflictLoseNothing_data() { stores(); }
    void twoDecisionsOfOneConflictLoseNothing()
    {
        auto [campus, rhian, gareth, theCase] = twoNextSteps();
        const RecordId conflict = gareth->conflicts().at(0).id;
        QVERIFY(gareth->settle({conflict, Settlement::Keep::Other, u"Ask her tutor"_s}).ok());
        QVERIFY(rhian->settle({conflict, Settlement::Keep::Other, u"Ask her flatmate"_s}).ok());
        campus->sync(gareth);
        campus->settle();
        // The second decision is itself a change that somebody else's came before.
        QCOMPARE(nextStep(rhian, theCase), u"Ask her tutor"_s);
        QCOMPARE(rhian->conflicts().size(), size_t(1));
        QVERIFY(rhian->conflicts()[0].proposed == model::Value(u"Ask her flatmate"_s));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aNoteEditedOnBothSidesKeepsBothTexts_data() { stores(); }
    void aNoteEditedOnBothSidesKeepsBothTexts()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        campus->settle();
        write(rhian, KindNo::Note, note, Note::body, u"She commutes for an hour."_s);
        write(gareth, KindNo::Note, note, Note::body, u"She commutes and works."_s);
        campus->sync(gareth);
        campus->settle();
        QCOMPARE(bodyOf(rhian, note), u"She commutes and works."_s);
        QVERIFY(rhian->settle({rhian->conflicts().at(0).id, Settlement::Keep::Both, {}}).ok());
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(bodyOf(*desk, note), u"She commutes and works.\n\nShe commutes for an hour."_s);
        }
        QCOMPARE(campus->disagreement(), QString());
    }

    void oneDesksOwnEditsNeverConflict_data() { stores(); }
    void oneDesksOwnEditsNeverConflict()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        writeNextStep(rhian, theCase, u"Call on Tuesday"_s);
        rhian.faults.unplugged = false;
        // The first two arrive; what the hub then says of the row does not, so the third is made on the old base.
        rhian.faults.path = u"/v1/pull"_s;
        rhian.faults.loseReplies = 1;
        campus->sync(rhian);
        writeNextStep(rhian, theCase, u"Call on Wednesday"_s);
        campus->settle();
        QCOMPARE(nextStep(gareth, theCase), u"Call on Wednesday"_s);
        QCOMPARE(told(rhian), QStringList());
        QVERIFY(rhian->conflicts().empty());
        QCOMPARE(campus->disagreement(), QString());
    }

    void anEditOverAnUnsettledOneHidesNoColleaguesWords_data() { stores(); }
    void anEditOverAnUnsettledOneHidesNoColleaguesWords()
    {
        auto [campus, rhian, gareth, theCase] = office();
        writeNextStep(gareth, theCase, u"Write a letter"_s);
        campus->sync(gareth);
        // Rhian writes while her desk is fetching: what comes lies beneath her words, and she writes over them again.
        rhian->syncNow();
        rhian->step();
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        campus->turn(rhian);
        QCOMPARE(nextStep(rhian, theCase), u"Call on Monday"_s);
        writeNextStep(rhian, theCase, u"Call on Tuesday"_s);
        campus->settle();
        QCOMPARE(nextStep(rhian, theCase), u"Write a letter"_s);
        QCOMPARE(told(rhian), (QStringList{u"conflict"_s, u"conflict"_s}));
        QCOMPARE(gareth->conflicts().size(), size_t(2));
        QCOMPARE(campus->disagreement(), QString());
    }

    void threePeopleMakeTwoConflicts_data() { stores(); }
    void threePeopleMakeTwoConflicts()
    {
        auto [campus, rhian, gareth, theCase] = office();
        campus->addStaff(u"siwan"_s, {u"adviser"_s});
        campus->join(u"siwan"_s, "success");
        FakeDesk& siwan = campus->desk(u"siwan"_s);
        for (FakeDesk* desk : {&rhian, &gareth, &siwan}) writeNextStep(*desk, theCase, u"As %1 says"_s.arg(desk->user));
        campus->settle();
        QCOMPARE(nextStep(siwan, theCase), u"As rhian says"_s);
        QCOMPARE(siwan->conflicts().size(), size_t(2));
        QVERIFY(siwan->settle({siwan->conflicts().at(0).id, Settlement::Keep::Proposed, {}}).ok());
        campus->settle();
        QCOMPARE(rhian->conflicts().size(), size_t(1));
        QCOMPARE(campus->disagreement(), QString());
    }

    void aStepThatIsNoLongerPossibleIsDeclinedAndTold_data() { stores(); }
    void aStepThatIsNoLongerPossibleIsDeclinedAndTold()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const auto both = Changes(KindNo::Case).to(Case::state, model::CaseState::Waiting).to(Case::nextStep, u"Wait for the form"_s);
        QVERIFY(change(rhian, theCase, both).ok());
        write(gareth, KindNo::Case, theCase, Case::state, model::CaseState::InProgress);
        write(gareth, KindNo::Case, theCase, Case::state, model::CaseState::Closed);
        campus->settle();
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(atHub(*campus, KindNo::Case, theCase, Case::state), u"closed"_s);
        QCOMPARE(atHub(*campus, KindNo::Case, theCase, Case::nextStep), u"Wait for the form"_s);
        QCOMPARE(told(rhian), QStringList{u"merged -state"_s});
        QCOMPARE(campus->disagreement(), QString());
    }

    void onePersonsTwoDesksFollowEachOther_data() { stores(); }
    void onePersonsTwoDesksFollowEachOther()
    {
        auto campus = university();
        FakeDesk& office = campus->desk(u"rhian"_s, u"office"_s);
        FakeDesk& laptop = campus->desk(u"rhian"_s, u"laptop"_s);
        const RecordId theCase = openCase(*campus, office, u"Travel"_s);
        campus->settle();
        writeNextStep(laptop, theCase, u"Call on Monday"_s);
        const RecordId note = addNote(office, theCase, u"She commutes."_s);
        campus->settle();
        QCOMPARE(nextStep(office, theCase), u"Call on Monday"_s);
        QCOMPARE(bodyOf(laptop, note), u"She commutes."_s);
        // What two desks say of one field is asked, even when one person sits at both.
        writeNextStep(office, theCase, u"From the office"_s);
        writeNextStep(laptop, theCase, u"From the train"_s);
        campus->settle();
        QCOMPARE(laptop->conflicts().size(), size_t(1));
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatTheRegistryChangedMeetsAnOfflineEdit_data() { stores(); }
    void whatTheRegistryChangedMeetsAnOfflineEdit()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId amira = campus->id("student/1");
        rhian.faults.unplugged = true;
        write(rhian, KindNo::Student, amira, model::Student::preferredName, u"Mira"_s);
        campus->changeAtHub(KindNo::Student, amira, [](auto& student) { student.put(model::Student::preferredName, u"Ami"_s); });
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(shown(rhian, KindNo::Student, amira, model::Student::preferredName), u"Ami"_s);
        QCOMPARE(rhian->conflicts().size(), size_t(1));
        QVERIFY(rhian->conflicts()[0].proposed == model::Value(u"Mira"_s));
        QCOMPARE(rhian->conflicts()[0].standingBy, QString());
        QCOMPARE(campus->disagreement(), QString());
    }

    void aRecordEditedBeforeItCameBackStaysWhole_data() { stores(); }
    void aRecordEditedBeforeItCameBackStaysWhole()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId note = addNote(rhian, theCase, u"She commutes."_s);
        rhian.faults.path = u"/v1/pull"_s;
        rhian.faults.loseReplies = 2;
        campus->sync(rhian);
        QVERIFY(rhian->outbox().empty());
        write(rhian, KindNo::Note, note, Note::body, u"She commutes for an hour."_s);
        QCOMPARE(bodyOf(rhian, note), u"She commutes for an hour."_s);
        campus->sync(rhian);
        // Taken by the hub, not yet sent back: the words stay where they were written.
        QVERIFY(rhian->outbox().empty());
        QCOMPARE(bodyOf(rhian, note), u"She commutes for an hour."_s);
        campus->settle();
        QCOMPARE(bodyOf(gareth, note), u"She commutes for an hour."_s);
        QCOMPARE(campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::MergingTest)
#include "MergingTest.moc"
