#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"
#include "tests/hub/Office.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::session;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

using model::Case;
using model::CaseState;
using model::KindNo;

struct Staffed : Office {
    FakeDesk& rhian = campus.desk(u"rhian"_s);

    CommandAnswer move(CaseState state)
    {
        return rhian->edit(theCase(), model::Changes(KindNo::Case).to(Case::state, state));
    }
    std::optional<CaseState> state()
    {
        return rhian->find(KindNo::Case, theCase())->view.see(Case::state).match([](CaseState s) { return std::optional(s); }, [] { return std::optional<CaseState>(); },
                                                                                 [] { return std::optional<CaseState>(); });
    }
    QString step()
    {
        return rhian->find(KindNo::Case, theCase())->view.see(Case::nextStep).match([](const QString& s) { return s; }, [] { return QString(); }, [] { return u"withheld"_s; });
    }
    CommandAnswer setStep(const QString& step) { return rhian->edit(theCase(), model::Changes(KindNo::Case).to(Case::nextStep, step)); }
};

}

/// What was done at a desk, and the way back from it.
class DeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandIsRememberedNewestFirst()
    {
        Staffed s;
        QSignalSpy done(s.rhian.desk.get(), &Desk::deedDone);
        QVERIFY(s.rhian->deeds().empty());
        QVERIFY(s.setStep(u"Ring back"_s).ok());
        QVERIFY(s.rhian->addNote({s.theCase(), model::NoteType::General, u"words"_s}).ok());
        QCOMPARE(done.size(), 2);
        const auto deeds = s.rhian->deeds();
        QCOMPARE(deeds.size(), 2u);
        QVERIFY(deeds[0].creates && deeds[0].kind == KindNo::Note);
        // The words of a note stand in the note alone.
        QVERIFY(deeds[0].wrote.isEmpty());
        QVERIFY(deeds[1].canUndo);
    }

    void aNoteJustWrittenIsWithdrawnAndStaysReadable()
    {
        using model::Note;
        Staffed s;
        const auto note = s.rhian->addNote({s.theCase(), model::NoteType::General, u"in the wrong case"_s});
        QVERIFY(note.ok() && s.rhian->deeds().front().canUndo);
        QVERIFY(s.rhian->undo(s.rhian->deeds().front().number).ok());
        const auto held = s.rhian->find(KindNo::Note, *note.id);
        QVERIFY(held && held->view.see(Note::state) == model::Seen<model::NoteState>::value(model::NoteState::Withdrawn));
        QVERIFY(held->view.see(Note::body) == model::Seen<QString>::value(u"in the wrong case"_s));
        s.campus.settle();
        QCOMPARE(s.campus.hubRecord(KindNo::Note, *note.id)->get(Note::state), model::NoteState::Withdrawn);
        // And back again.
        QVERIFY(s.rhian->undo(s.rhian->deeds().front().number).ok());
        s.campus.settle();
        QCOMPARE(s.campus.hubRecord(KindNo::Note, *note.id)->get(Note::state), model::NoteState::Signed);
        QCOMPARE(s.campus.disagreement(), QString());
    }

    void aNewCaseIsClosedAgainUnlessSomethingBelongsToIt()
    {
        Staffed s;
        const auto opened = s.rhian->openCase({s.campus.id("student/1"), u"By mistake"_s, {}, s.campus.id("team/success")});
        QVERIFY(opened.ok() && s.rhian->deeds().front().canUndo);
        QVERIFY(s.rhian->addNote({*opened.id, model::NoteType::General, u"words"_s}).ok());
        QVERIFY(!s.rhian->deeds()[1].canUndo);
        QCOMPARE(s.rhian->deeds()[1].hindrance, Hindrance::HasParts);
        const auto other = s.rhian->openCase({s.campus.id("student/1"), u"Another"_s, {}, s.campus.id("team/success")});
        QVERIFY(s.rhian->undo(s.rhian->deeds().front().number).ok());
        s.campus.settle();
        QCOMPARE(s.campus.hubRecord(KindNo::Case, *other.id)->get(Case::state), CaseState::Closed);
        QCOMPARE(s.campus.disagreement(), QString());
    }

    void aRefusedCommandIsNoDeed()
    {
        Staffed s;
        QVERIFY(!s.rhian->edit(s.campus.id("case/none"), s.titled(u"x"_s)).ok());
        QVERIFY(s.rhian->edit(s.theCase(), s.titled(u"A title"_s)).ok());
        QVERIFY(s.rhian->deeds().empty());
    }

    void undoPutsBackWhatWasThereAndCanItselfBeTakenBack()
    {
        Staffed s;
        QVERIFY(s.setStep(u"first"_s).ok() && s.setStep(u"second"_s).ok());
        QVERIFY(s.rhian->undo(s.rhian->deeds()[0].number).ok());
        QCOMPARE(s.step(), u"first"_s);
        QVERIFY(s.rhian->deeds()[0].undoes == s.rhian->deeds()[1].number && s.rhian->deeds()[1].undone);
        QVERIFY(s.rhian->undo(s.rhian->deeds()[0].number).ok());
        QCOMPARE(s.step(), u"second"_s);
        QVERIFY(!s.rhian->deeds()[2].undone);
    }

    void anUndoneDeedIsSentAndHoldsEverywhere()
    {
        Staffed s;
        QVERIFY(s.setStep(u"too early"_s).ok());
        s.campus.settle();
        QVERIFY(s.rhian->undo(s.rhian->deeds()[0].number).ok());
        s.campus.settle();
        QVERIFY(!s.campus.hubRecord(KindNo::Case, s.theCase())->get(Case::nextStep));
        QCOMPARE(s.campus.disagreement(), QString());
    }

    void aClosedCaseGoesBackToWhereItWas_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        // There is no way back to a case nobody has begun; an opened-again one is nearest.
        QTest::addRow("in progress") << int(CaseState::InProgress) << int(CaseState::InProgress);
        QTest::addRow("waiting") << int(CaseState::Waiting) << int(CaseState::Waiting);
        QTest::addRow("open") << int(CaseState::Open) << int(CaseState::Reopened);
    }
    void aClosedCaseGoesBackToWhereItWas()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        Staffed s;
        if (CaseState(before) != CaseState::Open) QVERIFY(s.move(CaseState(before)).ok());
        QVERIFY(s.move(CaseState::Closed).ok());
        s.campus.settle();
        QVERIFY(s.rhian->undo(s.rhian->deeds()[0].number).ok());
        QCOMPARE(s.state(), CaseState(after));
        s.campus.settle();
        QCOMPARE(s.campus.hubRecord(KindNo::Case, s.theCase())->get(Case::state), CaseState(after));
        QCOMPARE(s.campus.disagreement(), QString());
        QVERIFY(s.rhian->told().empty());
    }

    void whatIsDoneToSeveralIsOneDeedAndGoesBackAsOne()
    {
        Staffed s;
        const auto second = s.rhian->openCase({s.campus.id("student/1"), u"A second case"_s, {}, s.campus.id("team/success")});
        QVERIFY(second.ok());
        const auto dated = [](QDate day) { return model::Changes(KindNo::Case).to(Case::nextDue, day); };
        const auto dayOf = [&](const model::RecordId& id) { return s.rhian->find(KindNo::Case, id)->view.see(Case::nextDue); };
        const QDate day = s.campus.today().addDays(5);
        QVERIFY(s.rhian->editAll({{s.theCase(), dated(day)}, {*second.id, dated(day)}}).ok());
        const auto deeds = s.rhian->deeds();
        QCOMPARE(deeds.size(), size_t(2));
        QVERIFY(deeds[0].count == 2 && deeds[0].canUndo);
        s.rhian.restart();
        QVERIFY(s.rhian->undo(s.rhian->deeds()[0].number).ok());
        QVERIFY(dayOf(s.theCase()).isEmpty() && dayOf(*second.id).isEmpty());
        QVERIFY(s.rhian->deeds()[0].count == 2 && s.rhian->deeds()[1].undone);
        QVERIFY(s.rhian->undo(s.rhian->deeds()[0].number).ok());
        QCOMPARE(dayOf(*second.id), model::Seen<QDate>::value(day));
        s.campus.settle();
        QCOMPARE(s.campus.disagreement(), QString());
    }

    void ofSeveralOnlyWhatNobodyChangedSinceGoesBack()
    {
        Staffed s;
        const auto second = s.rhian->openCase({s.campus.id("student/1"), u"A second case"_s, {}, s.campus.id("team/success")});
        const auto step = [](const QString& words) { return model::Changes(KindNo::Case).to(Case::nextStep, words); };
        QVERIFY(s.rhian->editAll({{s.theCase(), step(u"both"_s)}, {*second.id, step(u"both"_s)}}).ok());
        const auto together = s.rhian->deeds()[0].number;
        QVERIFY(s.rhian->edit(*second.id, step(u"since"_s)).ok());
        QVERIFY(s.rhian->undo(together).ok());
        QCOMPARE(s.step(), QString());
        QCOMPARE(s.rhian->find(KindNo::Case, *second.id)->view.see(Case::nextStep), model::Seen<QString>::value(u"since"_s));
    }

    void oneThatCannotBeChangedLeavesAllAsTheyWere()
    {
        Staffed s;
        const auto answer = s.rhian->editAll({{s.theCase(), model::Changes(KindNo::Case).to(Case::nextStep, u"x"_s)},
                                              {s.campus.id("case/none"), model::Changes(KindNo::Case).to(Case::nextStep, u"x"_s)}});
        QCOMPARE(answer.fault, CommandFault::NotHere);
        QCOMPARE(answer.id, std::optional(s.campus.id("case/none")));
        QCOMPARE(s.step(), QString());
        QVERIFY(s.rhian->deeds().empty() && s.rhian->outbox().empty());
    }

    void aNewActionIsDroppedAndAnAmendmentStays()
    {
        Staffed s;
        const auto action = s.rhian->addAction({s.theCase(), u"Ask"_s, {}, {}});
        QVERIFY(s.rhian->deeds()[0].canUndo);
        QVERIFY(s.rhian->undo(s.rhian->deeds()[0].number).ok());
        QVERIFY(s.rhian->find(KindNo::Action, *action.id)->view.see(model::Action::state) == model::Seen<model::ActionState>::value(model::ActionState::Dropped));
        const auto note = s.rhian->addNote({s.theCase(), model::NoteType::General, u"words"_s});
        NewNote again{s.theCase(), model::NoteType::General, u"other words"_s};
        again.amends = *note.id;
        QVERIFY(s.rhian->addNote(again).ok());
        QVERIFY(!s.rhian->deeds()[0].canUndo);
        QCOMPARE(s.rhian->deeds()[0].hindrance, Hindrance::Amended);
        QCOMPARE(s.rhian->undo(s.rhian->deeds()[0].number).fault, CommandFault::NotHere);
    }

    void aStepWithoutAWayBackIsNeverOffered()
    {
        Staffed s;
        QVERIFY(s.move(CaseState::InProgress).ok());
        QVERIFY(!s.rhian->deeds()[0].canUndo);
        QCOMPARE(s.rhian->deeds()[0].hindrance, Hindrance::OneWay);
        auto consent = s.campus.record(KindNo::Consent, "consent/1");
        consent.put(model::Consent::student, s.campus.id("student/1"));
        consent.put(model::Consent::state, model::ConsentState::Given);
        consent.put(model::Consent::scope, u"Write to my lecturers"_s);
        s.campus.put({consent});
        s.campus.settle();
        const auto withdrawn = s.rhian->edit(consent.id(), model::Changes(KindNo::Consent).to(model::Consent::state, model::ConsentState::Withdrawn));
        QVERIFY(withdrawn.ok());
        QVERIFY(!s.rhian->deeds()[0].canUndo);
        QCOMPARE(s.rhian->deeds()[0].hindrance, Hindrance::WithdrawalStands);
    }

    void whatAColleagueHasChangedSinceIsNotPutBack()
    {
        Staffed s;
        QVERIFY(s.setStep(u"mine"_s).ok());
        s.campus.settle();
        s.campus.changeAtHub(KindNo::Case, s.theCase(), [](model::Record& record) { record.put(Case::nextStep, u"theirs"_s); });
        s.campus.settle();
        QVERIFY(!s.rhian->deeds()[0].canUndo);
        QCOMPARE(s.rhian->undo(s.rhian->deeds()[0].number).fault, CommandFault::NotHere);
        QCOMPARE(s.step(), u"theirs"_s);
    }

    void theListOutlivesLockingAndEndsWithTheDay()
    {
        Staffed s;
        QVERIFY(s.setStep(u"kept"_s).ok());
        const auto number = s.rhian->deeds()[0].number;
        s.rhian->lock();
        QCOMPARE(s.rhian->unlock({}), UnlockFault::None);
        QCOMPARE(s.rhian->deeds().size(), 1u);
        QCOMPARE(s.rhian->deeds()[0].number, number);
        QVERIFY(s.rhian->deeds()[0].canUndo);
        s.rhian->lock();
        s.campus.advanceDays(1);
        QCOMPARE(s.rhian->unlock({}), UnlockFault::None);
        QVERIFY(s.rhian->deeds().empty());
    }

    void whatHasLeftTheDeskLeavesTheListAndTheFile()
    {
        Staffed s;
        QVERIFY(s.setStep(u"wordsofanother"_s).ok());
        s.campus.settle();
        s.campus.changeAtHub(KindNo::Case, s.theCase(), [&](model::Record& record) {
            record.put(Case::owner, s.campus.staff(u"gareth"_s));
            record.put(Case::confidentiality, model::Confidentiality::Confidential);
        });
        s.campus.settle();
        QVERIFY(!s.rhian->find(KindNo::Case, s.theCase()));
        QVERIFY(s.rhian->deeds().empty());
        s.rhian->lock();
        QCOMPARE(s.rhian->unlock({}), UnlockFault::None);
        QVERIFY(s.rhian->deeds().empty());
    }

    void wordsFindStudentsAndTheirCases()
    {
        Staffed s;
        const auto found = s.rhian->look(u"stud"_s, 5);
        QCOMPARE(found.students.size(), 1u);
        QCOMPARE(found.cases.size(), 1u);
        QVERIFY(!found.isGuess);
        QVERIFY(s.rhian->look(u"  "_s, 5).students.empty());
    }

    void oneSlipOfTheFingerStillFinds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("finds");
        QTest::addRow("left out") << u"gwenlian"_s << true;
        QTest::addRow("exchanged") << u"gwenlilan"_s << true;
        QTest::addRow("another letter") << u"gwenlkian"_s << true;
        QTest::addRow("a beginning") << u"gwenk"_s << true;
        QTest::addRow("marks do not count") << u"gwenlliân"_s << true;
        QTest::addRow("two slips") << u"gwenkkian"_s << false;
        QTest::addRow("somebody else") << u"gareth"_s << false;
    }
    void oneSlipOfTheFingerStillFinds()
    {
        QFETCH(QString, typed);
        QFETCH(bool, finds);
        Office office;
        const auto student = office.campus.addStudent("2", u"Gwenllian Pryce"_s);
        auto held = office.campus.record(KindNo::Case, "case/2");
        held.put(Case::student, student);
        held.put(Case::title, u"Another title"_s);
        held.put(Case::owner, office.campus.staff(u"rhian"_s));
        held.put(Case::team, office.campus.id("team/success"));
        held.put(Case::state, CaseState::Open);
        office.campus.put({held});
        FakeDesk& rhian = office.campus.desk(u"rhian"_s);
        QCOMPARE(rhian->look(typed, 5).students.size(), finds ? 1u : 0u);
    }
};

QTEST_GUILESS_MAIN(DeedsTest)
#include "DeedsTest.moc"
