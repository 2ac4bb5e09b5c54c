#include "tests/scenarios/TutorialStory.h"

#include "core/session/Queue.h"
#include "core/hub/governance/Destruction.h"

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using model::SignedState;
using model::Slot;
using model::SlotState;
using model::Tutorial;
using model::TutorialRecord;
using model::TutorialState;
using session::CommandFault;
using namespace Qt::StringLiterals;

/// Tutorials at several desks: who has a time, what was done there, and who may read it.
class TutorialTest : public TutorialStory
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsBookedAndRecordedWithoutTheNetworkIsReadByTheWholeTeam_data() { stores(); }
    void whatIsBookedAndRecordedWithoutTheNetworkIsReadByTheWholeTeam()
    {
        const auto term = this->term();
        const RecordId slot = offer(*term, 0);
        unplug(*term, true);
        const RecordId tutorial = book(term->morwenna, *term, 1, slot, u"How to weigh two sources."_s);
        QCOMPARE(term->morwenna.tutorials.list().today.size(), size_t(1));
        QVERIFY(term->morwenna.tutorials.freeTimes().empty());
        QVERIFY(term->morwenna.tutorials.arrive(tutorial).ok());
        QVERIFY(term->morwenna.tutorials.begin(tutorial).ok());
        term->campus->advance(40 * 60);
        const session::NewRecord form = term->morwenna.tutorials.prefill(tutorial);
        QCOMPARE(form.requested, u"How to weigh two sources."_s);
        QCOMPARE(form.topics, QStringList(u"structure"_s));
        QVERIFY(sign(term->morwenna, tutorial, u"Compared two articles line by line."_s).ok());
        unplug(*term, false);
        const auto file = fileAt(term->kit, tutorial);
        QCOMPARE(file.head.name, u"Amira Benhaddou"_s);
        QCOMPARE(file.head.state, TutorialState::Completed);
        QVERIFY(file.head.isRecorded && !file.head.lost);
        QCOMPARE(shownProvided(term->kit, tutorial), u"Compared two articles line by line."_s);
        QCOMPARE(term->campus->hubRecord(KindNo::Tutorial, tutorial)->get(Tutorial::slot), std::optional(slot));
        QCOMPARE(term->campus->hubRecord(KindNo::TutorialRecord, file.records[0].record.view.id())->get(TutorialRecord::minutes), std::optional<qint64>(60));
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void ofTwoDesksThatGiveOneTimeAwayTheHubsFirstHasIt_data() { stores(); }
    void ofTwoDesksThatGiveOneTimeAwayTheHubsFirstHasIt()
    {
        const auto term = this->term();
        const RecordId slot = offer(*term, 3);
        unplug(*term, true);
        const RecordId first = book(term->morwenna, *term, 1, slot, u"To plan a dissertation."_s);
        term->campus->advance(60);
        const RecordId second = book(term->kit, *term, 2, slot, u"To read a table."_s);
        for (const auto& [desk, tutorial] : {std::pair(&term->morwenna, first), std::pair(&term->kit, second)}) QVERIFY(!desk->tutorials.line(tutorial)->lost);
        term->morwenna.desk.faults.unplugged = false;
        term->campus->advance(600);
        term->campus->settle();
        unplug(*term, false);
        QCOMPARE(term->campus->hubRecord(KindNo::Slot, slot)->get(Slot::holder), std::optional(first.text()));
        // Nothing that was written is lost, and both desks say whose time it is.
        QCOMPARE(term->campus->hubRecord(KindNo::Tutorial, second)->get(Tutorial::requested), std::optional(u"To read a table."_s));
        for (Study* desk : term->desks()) {
            QVERIFY(!desk->tutorials.line(first)->lost);
            const auto lost = desk->tutorials.line(second)->lost;
            QVERIFY(lost && !lost->isFree);
            QCOMPARE(lost->name, u"Amira Benhaddou"_s);
            QCOMPARE(lost->by, term->morwenna.desk->person().name);
            QVERIFY(lost->at);
        }
        // A person finds them another, or lets them wait; the first keeps theirs.
        const RecordId other = offer(*term, 4);
        QVERIFY(term->kit.tutorials.give(second, other).ok());
        term->campus->settle();
        for (Study* desk : term->desks()) QVERIFY(!desk->tutorials.line(second)->lost && !desk->tutorials.line(first)->lost);
        QCOMPARE(term->campus->hubRecord(KindNo::Slot, slot)->get(Slot::state), std::optional(SlotState::Taken));
        QVERIFY(term->campus->hubRecords(KindNo::Conflict).empty());
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whereNoTimeIsFreeOneWaitsAndAPersonGivesTheNext_data() { stores(); }
    void whereNoTimeIsFreeOneWaitsAndAPersonGivesTheNext()
    {
        const auto term = this->term();
        const RecordId slot = offer(*term, 2);
        const RecordId first = book(term->morwenna, *term, 1, slot);
        QCOMPARE(term->morwenna.tutorials.book({term->student(2), term->team, slot}).field, u"slot"_s);
        const RecordId second = book(term->morwenna, *term, 2, {});
        const auto twice = term->morwenna.tutorials.book({term->student(2), term->team});
        QCOMPARE(twice.fault, CommandFault::Invalid);
        QCOMPARE(twice.id, std::optional(second));
        term->campus->settle();
        QCOMPARE(term->kit.tutorials.list().waiting.size(), size_t(1));
        QVERIFY(term->kit.tutorials.cancel(first).ok());
        term->campus->settle();
        const auto cancelled = term->campus->hubRecord(KindNo::Tutorial, first);
        // Two days before: whether that was late is told from the two.
        QVERIFY(cancelled->get(Tutorial::cancelled) && *cancelled->get(Tutorial::cancelled) < cancelled->get(Tutorial::starts)->plusDays(-1));
        QCOMPARE(term->morwenna.tutorials.freeTimes().size(), size_t(1));
        QVERIFY(term->morwenna.tutorials.give(second, slot).ok());
        term->campus->settle();
        QVERIFY(term->kit.tutorials.list().waiting.empty() && term->kit.tutorials.freeTimes().empty());
        // What was done by mistake is taken back whole: the tutorial and the time.
        QVERIFY(term->morwenna.desk->undo(term->morwenna.desk->deeds().front().number).ok());
        term->campus->settle();
        QCOMPARE(term->kit.tutorials.list().waiting.size(), size_t(1));
        QCOMPARE(term->kit.tutorials.freeTimes().size(), size_t(1));
        QVERIFY(term->morwenna.tutorials.give(second, slot).ok());
        QVERIFY(term->morwenna.tutorials.noShow(second).ok());
        QCOMPARE(sign(term->morwenna, second, u"Nobody came."_s).field, u"state"_s);
        term->campus->settle();
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void oneWhoIsGivenTwoTimesAtOnceHasOneAndTheOtherIsFree_data() { stores(); }
    void oneWhoIsGivenTwoTimesAtOnceHasOneAndTheOtherIsFree()
    {
        const auto term = this->term();
        const RecordId one = offer(*term, 2), two = offer(*term, 3);
        const RecordId tutorial = book(term->morwenna, *term, 1, {});
        term->campus->settle();
        unplug(*term, true);
        QVERIFY(term->morwenna.tutorials.give(tutorial, one).ok());
        QVERIFY(term->kit.tutorials.give(tutorial, two).ok());
        unplug(*term, false);
        const auto had = *term->campus->hubRecord(KindNo::Tutorial, tutorial)->get(Tutorial::slot);
        const RecordId left = had == one ? two : one;
        for (Study* desk : term->desks()) {
            QVERIFY(!desk->tutorials.line(tutorial)->lost);
            QCOMPARE(desk->tutorials.freeTimes().size(), size_t(1));
            QCOMPARE(desk->tutorials.freeTimes()[0].slot.view.id(), left);
        }
        const RecordId next = book(term->hywel, *term, 2, left);
        term->campus->settle();
        for (Study* desk : term->desks()) {
            QVERIFY(!desk->tutorials.line(next)->lost && !desk->tutorials.line(tutorial)->lost);
            QVERIFY(desk->tutorials.freeTimes().empty());
        }
        QCOMPARE(term->campus->hubRecord(KindNo::Slot, left)->get(Slot::holder), std::optional(next.text()));
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aTraineesRecordIsSignedByASecondPersonAndNeverByThemselves_data() { stores(); }
    void aTraineesRecordIsSignedByASecondPersonAndNeverByThemselves()
    {
        const auto term = this->term();
        const RecordId tutorial = book(term->morwenna, *term, 1, offer(*term, 0));
        term->campus->settle();
        QVERIFY(term->hywel.tutorials.isTrainee() && !term->kit.tutorials.isTrainee());
        const auto record = sign(term->hywel, tutorial, u"Drew a plan of the essay."_s);
        QVERIFY(record.ok());
        term->campus->settle();
        for (Study* desk : term->desks()) QCOMPARE(desk->tutorials.list().toCoSign.size(), size_t(1));
        QCOMPARE(term->hywel.tutorials.coSign(*record.id).fault, CommandFault::NotAllowed);
        QVERIFY(!term->hywel.tutorials.list().toCoSign[0].mayCoSign && term->kit.tutorials.list().toCoSign[0].mayCoSign);
        // Nor by a desk that says whatever it likes.
        RawDesk raw(*term->campus, u"hywel"_s, "hywel's other");
        QVERIFY(raw.enrol());
        raw.drain();
        const auto refused = [&](const RecordId& id, const model::Changes& changes, bool creates) {
            const auto outcome = raw.push(id, changes, creates);
            return outcome && outcome->state == wire::OutcomeState::Quarantined;
        };
        const auto second = [&](const char* by) { return model::Changes(KindNo::TutorialRecord).to(TutorialRecord::state, SignedState::CoSigned).to(TutorialRecord::coSignedBy, term->campus->id(by)); };
        QVERIFY(refused(*record.id, second("staff/hywel"), false));
        QVERIFY(refused(*record.id, second("staff/kit"), false));
        QVERIFY(refused(*record.id, model::Changes(KindNo::TutorialRecord).to(TutorialRecord::state, SignedState::CoSigned), false));
        model::Changes whole(KindNo::TutorialRecord);
        whole.to(TutorialRecord::tutorial, tutorial).to(TutorialRecord::student, term->student(1)).to(TutorialRecord::provided, u"All."_s);
        QVERIFY(refused(RecordId::draw(raw.random), model::Changes(whole).to(TutorialRecord::state, SignedState::CoSigned), true));
        // What does not say that it needs a second signature needs one all the same.
        const RecordId silent = RecordId::draw(raw.random);
        QVERIFY(raw.push(silent, model::Changes(whole).to(TutorialRecord::state, SignedState::Signed), true)->state == wire::OutcomeState::Applied);
        QCOMPARE(term->campus->hubRecord(KindNo::TutorialRecord, silent)->get(TutorialRecord::needsCoSign), std::optional(true));
        QVERIFY(term->kit.tutorials.coSign(*record.id).ok());
        term->campus->settle();
        const auto stands = term->campus->hubRecord(KindNo::TutorialRecord, *record.id);
        QCOMPARE(stands->get(TutorialRecord::state), std::optional(SignedState::CoSigned));
        QCOMPARE(stands->get(TutorialRecord::coSignedBy), std::optional(term->campus->staff(u"kit"_s)));
    }

    void whatWasSignedIsAmendedAndNeverRewritten_data() { stores(); }
    void whatWasSignedIsAmendedAndNeverRewritten()
    {
        const auto term = this->term();
        const RecordId tutorial = book(term->morwenna, *term, 1, offer(*term, 0));
        const auto first = sign(term->morwenna, tutorial, u"As it was signed."_s);
        QVERIFY(first.ok());
        term->campus->settle();
        QCOMPARE(sign(term->kit, tutorial, u"Once more."_s).id, first.id);
        // By hand, past the form: the hub keeps what was signed.
        QVERIFY(term->kit.desk->edit(*first.id, model::Changes(KindNo::TutorialRecord).to(TutorialRecord::provided, u"Rewritten."_s)).ok());
        term->campus->settle();
        QCOMPARE(term->campus->hubRecord(KindNo::TutorialRecord, *first.id)->get(TutorialRecord::provided), std::optional(u"As it was signed."_s));
        QCOMPARE(shownProvided(term->kit, tutorial), u"As it was signed."_s);
        // Two people who amend it without knowing of each other have written two.
        unplug(*term, true);
        for (Study* desk : {&term->morwenna, &term->kit}) {
            auto form = desk->tutorials.formOf(fileAt(*desk, tutorial).records[0]);
            QCOMPARE(form.amends, first.id);
            form.provided = u"As %1 remembers it."_s.arg(desk->desk.user);
            QVERIFY(desk->tutorials.sign(form).ok());
        }
        unplug(*term, false);
        for (Study* desk : term->desks()) {
            const auto file = fileAt(*desk, tutorial);
            QCOMPARE(file.records.size(), size_t(3));
            QVERIFY(file.records[0].isLive() && file.records[1].isLive());
            QCOMPARE(file.records[2].state, SignedState::Amended);
            QCOMPARE(file.records[2].record.view.id(), *first.id);
        }
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aVisitBecomesATutorialAndNothingIsTypedAgain_data() { stores(); }
    void aVisitBecomesATutorialAndNothingIsTypedAgain()
    {
        const auto term = this->term();
        session::Queue queue(*term->morwenna.desk, term->campus->clock, term->morwenna.desk.random);
        const base::Moment now = term->campus->clock.now();
        const auto session = queue.open({u"Library drop-in"_s, u"Ground floor"_s, term->team, now, now.plusSeconds(7200)});
        const auto visit = queue.addWalkUp({*session.id, term->student(1), {}, u"referencing"_s});
        const auto unknown = queue.addWalkUp({*session.id, {}, u"Somebody"_s, u"referencing"_s});
        QVERIFY(session.ok() && visit.ok() && unknown.ok());
        term->campus->settle();
        std::optional<session::CallAnswer> called;
        queue.call(*visit.id, [&](const session::CallAnswer& answer) { called = answer; });
        term->campus->settle();
        QVERIFY(called && called->isCalled());
        QVERIFY(queue.arrived(*visit.id).ok());
        term->campus->advance(35 * 60);
        QVERIFY(queue.finish(*visit.id, u"Went through a reference list."_s).ok());
        QCOMPARE(term->morwenna.tutorials.ofVisit(*unknown.id).field, u"student"_s);
        const auto made = term->morwenna.tutorials.ofVisit(*visit.id);
        QVERIFY(made.ok());
        QCOMPARE(term->morwenna.tutorials.ofVisit(*visit.id).id, made.id);
        term->campus->settle();
        const auto form = term->kit.tutorials.prefill(*made.id);
        QCOMPARE(form.topics, QStringList(u"referencing"_s));
        QCOMPARE(form.provided, u"Went through a reference list."_s);
        QCOMPARE(form.minutes, std::optional<qint64>(35));
        QVERIFY(!form.studying.isEmpty());
        QCOMPARE(term->campus->hubRecord(KindNo::Tutorial, *made.id)->get(Tutorial::visit), visit.id);
        QCOMPARE(term->kit.tutorials.list().toWrite.size(), size_t(1));
        // The visit it came of is no earlier one; of the next tutorial both are.
        QVERIFY(fileAt(term->kit, *made.id).earlier.empty());
        const RecordId next = book(term->kit, *term, 1, offer(*term, 5));
        QCOMPARE(fileAt(term->kit, next).earlier.size(), size_t(2));
        QVERIFY(term->kit.tutorials.sign(form).ok());
        pass(*term, 3);
        // The session is over and gone; that they came, and what for, is read before the tutorial.
        const auto earlier = fileAt(term->hywel, next).earlier;
        QCOMPARE(earlier.size(), size_t(2));
        for (const auto& one : earlier) QCOMPARE(one.about, u"referencing"_s);
        QVERIFY(!term->hywel.desk.holdsAnywhere(u"Somebody"_s));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aTimeOfferedAgainIsFreeWhateverComesBackFirstAfterARestore_data() { stores(); }
    void aTimeOfferedAgainIsFreeWhateverComesBackFirstAfterARestore()
    {
        const auto term = this->term();
        const RecordId slot = offer(*term, 2);
        const QByteArray backup = term->campus->backUp();
        // Morwenna, cut off, gives away a time that Kit takes back; then she offers it again.
        term->morwenna.desk.faults.unplugged = true;
        const RecordId tutorial = book(term->morwenna, *term, 1, slot);
        QVERIFY(term->kit.tutorials.withdraw(slot).ok());
        term->campus->settle();
        unplug(*term, false);
        QVERIFY(term->morwenna.tutorials.line(tutorial)->lost);
        QVERIFY(term->morwenna.tutorials.offerAgain(slot).ok());
        term->campus->settle();
        QVERIFY(term->campus->restore(backup).ok());
        // What was taken back comes back last.
        for (Study* desk : {&term->morwenna, &term->hywel, &term->kit}) {
            term->campus->sync(desk->desk);
            QCOMPARE(signIn(*term->campus, desk->desk), session::SignInFault::None);
            term->campus->sync(desk->desk);
        }
        term->campus->settle();
        const auto stands = term->campus->hubRecord(KindNo::Slot, slot);
        QVERIFY(stands->get(Slot::state) != SlotState::Taken && !stands->get(Slot::holder) && !stands->get(Slot::givenBy));
        for (Study* desk : term->desks()) QVERIFY(desk->tutorials.line(tutorial)->lost);
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whoMustBeForgottenIsForgottenWithEveryTutorial_data() { stores(); }
    void whoMustBeForgottenIsForgottenWithEveryTutorial()
    {
        const auto term = this->term();
        const RecordId slot = offer(*term, 0);
        const RecordId tutorial = book(term->morwenna, *term, 1, slot, u"Unmistakable request."_s);
        const auto record = sign(term->morwenna, tutorial, u"Unmistakable support."_s);
        auto form = term->morwenna.tutorials.formOf(fileAt(term->morwenna, tutorial).records[0]);
        form.nextSteps = u"Unmistakable steps."_s;
        QVERIFY(record.ok() && term->morwenna.tutorials.sign(form).ok());
        const RecordId other = book(term->kit, *term, 2, {});
        term->campus->settle();
        hub::Destruction destruction(term->campus->db(), term->campus->context());
        const auto office = destruction.destroy(KindNo::Slot, slot, u"ingrid"_s, u"asked for"_s);
        QVERIFY(!office && office.error() == hub::DestroyFault::NobodysData);
        QVERIFY(destruction.destroy(KindNo::Student, term->student(1), u"ingrid"_s, u"asked for"_s).ok());
        term->campus->settle();
        QCOMPARE(term->campus->hubRecords(KindNo::Tutorial).size(), size_t(1));
        QVERIFY(term->campus->hubRecords(KindNo::TutorialRecord).empty());
        QVERIFY(!term->campus->hubText().contains(u"Unmistakable"_s) && !term->campus->hubText().contains(u"Amira"_s));
        for (Study* desk : term->desks()) {
            QVERIFY(!desk->desk.holdsAnywhere(u"Unmistakable"_s) && !desk->desk.holdsAnywhere(u"Amira"_s));
            QCOMPARE(desk->tutorials.list().waiting.size(), size_t(1));
            QCOMPARE(desk->tutorials.list().waiting[0].tutorial.view.id(), other);
        }
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aTutorialLeavesTheDesksTwoWeeksAfterItIsRecordedAndNotBefore_data() { stores(); }
    void aTutorialLeavesTheDesksTwoWeeksAfterItIsRecordedAndNotBefore()
    {
        const auto term = this->term();
        const RecordId written = book(term->morwenna, *term, 1, offer(*term, 0)), open = book(term->morwenna, *term, 2, offer(*term, 0));
        QVERIFY(sign(term->morwenna, written, u"Done."_s).ok());
        QVERIFY(term->morwenna.tutorials.complete(open).ok());
        term->campus->settle();
        pass(*term, 15);
        for (Study* desk : term->desks()) {
            QVERIFY(!desk->tutorials.line(written) && !desk->desk.holdsAnywhere(u"Amira"_s));
            QCOMPARE(desk->tutorials.list().toWrite.size(), size_t(1));
        }
        QCOMPARE(readOnline(*term->campus, term->kit.desk, KindNo::Tutorial, written).items.size(), size_t(1));
        QVERIFY(sign(term->kit, open, u"Written late."_s).ok());
        term->campus->settle();
        for (Study* desk : term->desks()) QVERIFY(!desk->tutorials.line(open) && desk->desk->all(KindNo::Student).empty());
        // Who comes again is met with what was done before.
        const RecordId next = book(term->morwenna, *term, 1, offer(*term, 3));
        term->campus->settle();
        for (Study* desk : term->desks()) {
            const auto earlier = fileAt(*desk, next).earlier;
            QCOMPARE(earlier.size(), size_t(1));
            QCOMPARE(earlier[0].provided, u"Done."_s);
        }
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void timesAreOfferedInARowAndEveryWeekAndTakenBack_data() { stores(); }
    void timesAreOfferedInARowAndEveryWeekAndTakenBack()
    {
        const auto term = this->term();
        auto& tutorials = term->morwenna.tutorials;
        QCOMPARE(tutorials.teams().size(), size_t(1));
        const base::Moment starts = term->campus->clock.now().plusDays(1);
        QCOMPARE(tutorials.offer({term->team, {}, starts, 0}).field, u"ends"_s);
        QCOMPARE(tutorials.offer({term->team, {}, starts, 30, {}, {}, 60}).field, u"starts"_s);
        QVERIFY(tutorials.offer({term->team, {}, starts, 30, model::TutorialMode::ETutorial, u"Online"_s, 3, 2}).ok());
        term->campus->settle();
        auto free = term->kit.tutorials.freeTimes();
        QCOMPARE(free.size(), size_t(6));
        QCOMPARE(free[1].starts, std::optional(starts.plusSeconds(1800)));
        QCOMPARE(free[0].mode, std::optional(model::TutorialMode::ETutorial));
        QVERIFY(term->kit.tutorials.withdraw(free[0].slot.view.id()).ok());
        QCOMPARE(term->kit.tutorials.freeTimes().size(), size_t(5));
        QCOMPARE(term->kit.tutorials.withdraw(free[0].slot.view.id()).field, u"state"_s);
        QVERIFY(term->kit.tutorials.offerAgain(free[0].slot.view.id()).ok());
        const RecordId tutorial = book(term->kit, *term, 3, free[1].slot.view.id());
        QCOMPARE(term->kit.tutorials.withdraw(free[1].slot.view.id()).field, u"state"_s);
        QCOMPARE(term->kit.tutorials.line(tutorial)->mode, std::optional(model::TutorialMode::ETutorial));
        term->campus->settle();
        QCOMPARE(term->campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::TutorialTest)
#include "TutorialTest.moc"
