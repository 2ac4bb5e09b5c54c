#include "core/model/cases/Explanation.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"
#include "tests/hub/Office.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::session;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

using model::Case;
using model::Consent;
using model::KindNo;
using model::Note;
using model::RecordId;

struct Staffed : Office {
    FakeDesk& rhian = campus.desk(u"rhian"_s);

    RecordId consent()
    {
        model::Changes changes(KindNo::Consent);
        changes.to(Consent::student, campus.id("student/1")).to(Consent::scope, u"Keep the health information I gave"_s);
        changes.to(Consent::state, model::ConsentState::Given).to(Consent::givenOn, campus.today());
        const auto answer = rhian->create(changes);
        if (!answer.ok()) qFatal("no consent");
        return *answer.id;
    }
    CommandAnswer healthNote(const QString& words, const RecordId& under)
    {
        NewNote note{theCase(), model::NoteType::Health, words};
        note.special = true;
        note.consent = under;
        return rhian->addNote(note);
    }
    model::Seen<QString> bodyOf(const RecordId& note) { return rhian->find(KindNo::Note, note)->view.see(Note::body); }
    QList<RecordId> linkedOf(const RecordId& id)
    {
        const auto file = rhian->caseFile(id);
        QList<RecordId> out;
        for (const Item& item : file->linked) out << item.view.id();
        return out;
    }
    RecordId secondCase(model::Confidentiality who = model::Confidentiality::Team)
    {
        NewCase request{campus.id("student/1"), u"A second case"_s, {}, campus.id("team/success")};
        request.confidentiality = who;
        return *rhian->openCase(request).id;
    }
};

}

/// What people do inside a case, through the one door of the screens.
class CaseworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWithdrawnConsentHoldsBackWhatStandsOnItAtOnceAndWithoutANetwork()
    {
        Staffed s;
        const RecordId consent = s.consent();
        const auto note = s.healthNote(u"words about health"_s, consent);
        QVERIFY(note.ok());
        QCOMPARE(s.bodyOf(*note.id), model::Seen<QString>::value(u"words about health"_s));
        s.campus.settle();
        s.rhian.faults.unplugged = true;
        QVERIFY(s.rhian->withdraw(consent).ok());
        QVERIFY(s.bodyOf(*note.id).isWithheld());
        QVERIFY(!s.rhian->deeds().front().canUndo);
        s.rhian.faults.unplugged = false;
        s.campus.settle();
        QVERIFY(s.bodyOf(*note.id).isWithheld());
        QCOMPARE(s.campus.hubRecord(KindNo::Consent, consent)->get(Consent::state), model::ConsentState::Withdrawn);
        QCOMPARE(s.campus.disagreement(), QString());
    }

    void whatIsSetAsideIsInNoRecordUntilItIsSettled()
    {
        Staffed s;
        QCOMPARE(s.rhian->setAside(s.theCase(), u"  "_s), CommandFault::Incomplete);
        QCOMPARE(s.rhian->setAside(s.theCase(), u"said in passing"_s), CommandFault::None);
        QVERIFY(s.rhian->outbox().empty());
        s.rhian.restart();
        s.campus.settle();
        QVERIFY(!s.campus.hubText().contains(u"said in passing"_s));
        QVERIFY(s.rhian->caseFile(s.theCase())->notes.empty());
        const auto aside = s.rhian->setAsides(s.theCase());
        QCOMPARE(aside.size(), size_t(1));
        QCOMPARE(s.rhian->agenda().aside.size(), size_t(1));
        const auto note = s.rhian->settleAside(aside.front(), s.consent());
        QVERIFY(note.ok());
        QCOMPARE(s.bodyOf(*note.id), model::Seen<QString>::value(u"said in passing"_s));
        QVERIFY(s.rhian->setAsides(s.theCase()).empty());
        QCOMPARE(s.rhian->settleAside(aside.front(), s.consent()).fault, CommandFault::NotHere);
        s.campus.settle();
        QCOMPARE(s.campus.disagreement(), QString());
        QVERIFY(s.rhian->told().empty());
    }

    void aRecordedConditionHoldsAsAConsentDoes()
    {
        Staffed s;
        const RecordId basis = s.consent();
        QVERIFY(s.rhian->edit(basis, model::Changes(KindNo::Consent).to(Consent::expires, s.campus.today().addDays(2))).ok());
        model::Changes changes(KindNo::Consent);
        changes.to(Consent::student, s.campus.id("student/1")).to(Consent::scope, u"Information about health"_s).to(Consent::forPurpose, u"Nobody could be asked"_s);
        changes.to(Consent::condition, u"eu-gdpr:A9-2-g dpa-2018:sch1-18"_s).to(Consent::state, model::ConsentState::Given);
        const auto condition = s.rhian->create(changes);
        QVERIFY(condition.ok());
        const auto note = s.healthNote(u"at risk"_s, *condition.id);
        s.campus.settle();
        QCOMPARE(s.bodyOf(*note.id), model::Seen<QString>::value(u"at risk"_s));
        QVERIFY(s.rhian->withdraw(*condition.id).ok());
        QVERIFY(s.bodyOf(*note.id).isWithheld());
    }

    void aConditionIsSeenInNoCaseButItsOwn()
    {
        Staffed s;
        const RecordId agreed = s.consent();
        model::Changes changes(KindNo::Consent);
        changes.to(Consent::student, s.campus.id("student/1")).to(Consent::scope, u"Information about health"_s).to(Consent::forPurpose, u"Nobody could be asked"_s);
        changes.to(Consent::condition, u"eu-gdpr:A9-2-g dpa-2018:sch1-18"_s).to(Consent::state, model::ConsentState::Given);
        const auto condition = s.rhian->create(changes);
        const RecordId second = s.secondCase();
        const auto has = [&](const RecordId& in, const RecordId& consent) {
            const auto file = s.rhian->caseFile(in);
            return std::ranges::any_of(file->consents, [&](const Item& item) { return item.view.id() == consent; });
        };
        QVERIFY(has(s.theCase(), *condition.id));
        QVERIFY(s.healthNote(u"at risk"_s, *condition.id).ok());
        QVERIFY(has(s.theCase(), *condition.id));
        QVERIFY(!has(second, *condition.id));
        QVERIFY(has(second, agreed));
    }

    void whatWasDiscardedIsGone()
    {
        Staffed s;
        QCOMPARE(s.rhian->setAside(s.theCase(), u"said in passing"_s), CommandFault::None);
        s.rhian->discardAside(s.rhian->setAsides(s.theCase()).front());
        QVERIFY(s.rhian->setAsides(s.theCase()).empty());
    }

    void anAmendedNoteLeavesTheOneBeforeToBeRead()
    {
        Staffed s;
        FakeDesk& gareth = s.campus.desk(u"gareth"_s);
        const auto first = s.rhian->addNote({s.theCase(), model::NoteType::Call, u"two lecturers"_s});
        s.campus.settle();
        NewNote better{s.theCase(), model::NoteType::Call, u"three lecturers"_s};
        better.amends = first.id;
        const auto second = s.rhian->addNote(better);
        QVERIFY(second.ok());
        s.campus.settle();
        const auto seen = gareth->find(KindNo::Note, *second.id);
        QVERIFY(seen);
        QCOMPARE(seen->view.see(Note::amends), model::Seen<RecordId>::value(*first.id));
        const auto before = gareth->find(KindNo::Note, *first.id);
        QCOMPARE(before->view.see(Note::body), model::Seen<QString>::value(u"two lecturers"_s));
        QCOMPARE(before->view.see(Note::state), model::Seen<model::NoteState>::value(model::NoteState::Amended));
        // In the story it stands where the first one stood.
        QCOMPARE(seen->view.see(model::Common::occurred), before->view.see(model::Common::occurred));
        better.amends = s.campus.id("note/none");
        QCOMPARE(s.rhian->addNote(better).fault, CommandFault::NotHere);
        QCOMPARE(s.campus.disagreement(), QString());
    }

    void whomOneHasMetIsFoundAgainTheLatestFirst()
    {
        Staffed s;
        s.campus.addStudent("2", u"student 1"_s);
        auto held = s.campus.record(KindNo::Case, "case/2");
        held.put(Case::student, s.campus.id("student/2"));
        held.put(Case::title, u"Another"_s);
        held.put(Case::owner, s.campus.staff(u"rhian"_s));
        held.put(Case::team, s.campus.id("team/success"));
        held.put(Case::confidentiality, model::Confidentiality::Team);
        held.put(Case::state, model::CaseState::Open);
        s.campus.put({held});
        s.rhian->syncNow();
        s.campus.settle();
        const auto since = s.campus.clock.now().plusDays(-28);
        QVERIFY(s.rhian->studentsSeen(since).empty());
        // To write something down is not to have met.
        QVERIFY(s.rhian->addNote({s.theCase(), model::NoteType::General, u"words"_s}).ok());
        QVERIFY(s.rhian->studentsSeen(since).empty());
        QVERIFY(s.rhian->addNote({s.theCase(), model::NoteType::Meeting, u"words"_s}).ok());
        s.campus.advance(60);
        QVERIFY(s.rhian->addNote({s.campus.id("case/2"), model::NoteType::Call, u"words"_s}).ok());
        const auto seen = s.rhian->studentsSeen(since);
        QCOMPARE(seen.size(), 2u);
        QCOMPARE(seen[0].view.id(), s.campus.id("student/2"));
        QVERIFY(s.rhian->studentsSeen(s.campus.clock.now().plusSeconds(1)).empty());
        // Capitals make no other name.
        const auto others = s.rhian->namesakes(seen[0].view);
        QCOMPARE(others.size(), 1u);
        QCOMPARE(others[0].view.id(), s.campus.id("student/1"));
    }

    void linkedCasesLeadToEachOtherAndCanBeParted()
    {
        Staffed s;
        const RecordId other = s.secondCase();
        QVERIFY(s.rhian->link(s.theCase(), other, true).ok());
        QCOMPARE(s.linkedOf(s.theCase()), QList{other});
        QCOMPARE(s.linkedOf(other), QList{s.theCase()});
        s.campus.settle();
        QVERIFY(s.rhian->undo(s.rhian->deeds().front().number).ok());
        QVERIFY(s.linkedOf(other).isEmpty() && s.linkedOf(s.theCase()).isEmpty());
        QVERIFY(!s.rhian->link(other, other, true).ok());
        s.campus.settle();
        QCOMPARE(s.campus.disagreement(), QString());
        QVERIFY(s.rhian->told().empty());
    }

    void aCaseThatOnlyItsOwnPeopleKnowIsNotLinked()
    {
        Staffed s;
        const RecordId quiet = s.secondCase(model::Confidentiality::Confidential);
        QCOMPARE(s.rhian->link(s.theCase(), quiet, true).fault, CommandFault::NotAllowed);
        QCOMPARE(s.rhian->link(quiet, s.theCase(), true).fault, CommandFault::NotAllowed);
        QVERIFY(s.linkedOf(s.theCase()).isEmpty());
    }

    void whatBelongsToACaseIsFilledInAndReachesTheColleague()
    {
        Staffed s;
        FakeDesk& gareth = s.campus.desk(u"gareth"_s);
        model::Changes changes(KindNo::Explanation);
        changes.to(model::Explanation::sort, model::ExplanationSort::Declined).to(model::Explanation::about, u"A telephone number"_s);
        changes.to(model::Explanation::state, model::ExplanationState::Recorded);
        const auto made = s.rhian->createIn(s.theCase(), changes);
        QVERIFY(made.ok());
        s.campus.settle();
        const auto file = gareth->caseFile(s.theCase());
        QCOMPARE(file->explanations.size(), size_t(1));
        QCOMPARE(file->explanations.front().view.see(model::Explanation::about), model::Seen<QString>::value(u"A telephone number"_s));
        QVERIFY(!s.rhian->createIn(s.campus.id("case/none"), changes).ok());
    }

    void theAgendaHoldsWhatIsMineAndDue()
    {
        Staffed s;
        const QDate today = s.campus.today();
        QVERIFY(s.rhian->addAction({s.theCase(), u"overdue"_s, {}, today.addDays(-1)}).ok());
        QVERIFY(s.rhian->addAction({s.theCase(), u"much later"_s, {}, today.addDays(30)}).ok());
        QVERIFY(s.rhian->addAction({s.theCase(), u"somebody else's"_s, s.campus.staff(u"gareth"_s), today}).ok());
        const auto agenda = s.rhian->agenda();
        QCOMPARE(agenda.actions.size(), size_t(1));
        QCOMPARE(agenda.actions.front().view.see(model::Action::what), model::Seen<QString>::value(u"overdue"_s));
        QVERIFY(s.rhian->edit(agenda.actions.front().view.id(), model::Changes(KindNo::Action).to(model::Action::state, model::ActionState::Done)).ok());
        QVERIFY(s.rhian->agenda().actions.empty());
    }
};

QTEST_GUILESS_MAIN(CaseworkTest)
#include "CaseworkTest.moc"
