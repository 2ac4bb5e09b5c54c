#include "tests/scenarios/FrequentStory.h"
#include "tests/scenarios/OtherRoles.h"

#include "core/hub/edits/Quarantine.h"
#include "core/hub/governance/Destruction.h"
#include "core/session/Queue.h"

namespace carrel::tests {

using model::Approach;
using model::ApproachMethod;
using model::ApproachOutcome;
using model::Decision;
using model::DecisionChoice;
using model::KindNo;
using model::RecordId;
using session::CommandFault;
using session::FrequentStage;
using namespace Qt::StringLiterals;

/// Who comes often: what the rule says at each desk, what people decide, and what the hub takes.
class FrequentTest : public FrequentStory
{
    Q_OBJECT

    static bool holdsBack(RawDesk& raw, const RecordId& id, const model::Changes& changes, const QString& reason)
    {
        const auto outcome = raw.push(id, changes, true);
        return outcome && outcome->state == wire::OutcomeState::Quarantined && outcome->reason == reason;
    }

private Q_SLOTS:
    void theRuleSaysTheSameAtEveryDeskOfTheTeam_data() { stores(); }
    void theRuleSaysTheSameAtEveryDeskOfTheTeam()
    {
        const auto term = this->term();
        cameOften(*term, 1, 4);
        cameOften(*term, 2, 4);
        for (Lookout* desk : term->desks()) QVERIFY(desk->frequent.list().empty() && desk->desk->all(KindNo::Student).empty());
        came(*term, 1, 6, u"wellbeing"_s, true);
        came(*term, 3, 40);
        cameOften(*term, 3, 4);
        for (Lookout* desk : term->desks()) {
            const auto list = desk->frequent.list();
            QCOMPARE(list.size(), size_t(1));
            QCOMPARE(list[0].name, u"Amira Benhaddou"_s);
            QCOMPARE(list[0].stage, FrequentStage::Decide);
            QCOMPARE(list[0].prompt->visits, 5);
            QCOMPARE(list[0].prompt->since, term->campus->clock.now().plusDays(-6).day());
            const auto file = fileAt(*desk, *term, 1);
            QCOMPARE(file.visits.size(), size_t(5));
            QCOMPARE(file.visits[0].topic, u"referencing"_s);
            QCOMPARE(file.visits[0].place, u"Kimberlin ground floor"_s);
            QVERIFY(!file.visits[0].isConfidential && file.visits[4].isConfidential && file.visits[4].topic.isEmpty());
            // When and what for, and not what was done; and nothing of who came four times.
            for (const QString& words : {u"Unmistakable"_s, u"AB23"_s, u"Tomos"_s, u"Callum"_s}) QVERIFY2(!desk->desk.holdsAnywhere(words), qPrintable(words));
        }
        // A past session is there to be counted, and not to be run.
        session::Queue queue(*term->kit.desk, term->campus->clock, term->kit.desk.random);
        QVERIFY(queue.sessions().empty());
        // It ends by itself when the visits are old, and takes the student along.
        pass(*term, 24);
        for (Lookout* desk : term->desks()) QVERIFY(desk->frequent.list().empty() && !desk->desk.holdsAnywhere(u"Amira"_s));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whatIsDecidedAndSaidWithoutTheNetworkArrivesTogether_data() { stores(); }
    void whatIsDecidedAndSaidWithoutTheNetworkArrivesTogether()
    {
        const auto term = this->term();
        cameOften(*term, 1, 6);
        unplug(*term, true);
        auto& at = term->morwenna.frequent;
        QCOMPARE(at.decide({term->student(1), term->team, {}, u"A reason."_s}).field, u"choice"_s);
        QCOMPARE(at.decide({term->student(1), term->team, DecisionChoice::Contact, u"  "_s}).field, u"reason"_s);
        QCOMPARE(at.decide({term->student(2), term->team, DecisionChoice::Contact, u"A reason."_s}).fault, CommandFault::NotHere);
        const RecordId decision = decide(term->morwenna, *term, 1, DecisionChoice::Contact, u"Six times about one essay."_s);
        QCOMPARE(at.list()[0].stage, FrequentStage::Write);
        QCOMPARE(at.sent({decision, ApproachMethod::Email, u" "_s}).field, u"text"_s);
        QCOMPARE(at.sent({decision, {}, u"Do come."_s}).field, u"method"_s);
        const auto sent = at.sent({decision, ApproachMethod::Email, u"Would an hour with a tutor help?"_s});
        QVERIFY(sent.ok());
        QCOMPARE(at.list()[0].stage, FrequentStage::Hear);
        unplug(*term, false);
        auto file = fileAt(term->kit, *term, 1);
        QCOMPARE(file.head.stage, FrequentStage::Hear);
        QCOMPARE(file.decisions.size(), size_t(1));
        QCOMPARE(file.decisions[0].by, term->morwenna.desk->person().name);
        QCOMPARE(file.decisions[0].visits, 6);
        QVERIFY(file.decisions[0].rule == model::frequentRule);
        QCOMPARE(file.decisions[0].reason, u"Six times about one essay."_s);
        QCOMPARE(file.decisions[0].approaches[0].text, u"Would an hour with a tutor help?"_s);
        QVERIFY(term->kit.frequent.outcome(*sent.id, ApproachOutcome::Came, u"A tutorial on Monday."_s).ok());
        term->campus->settle();
        file = fileAt(term->morwenna, *term, 1);
        QCOMPARE(file.head.stage, FrequentStage::Settled);
        QCOMPARE(file.decisions[0].approaches[0].outcome, ApproachOutcome::Came);
        QCOMPARE(file.decisions[0].approaches[0].note, u"A tutorial on Monday."_s);
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void nobodyIsContactedWithoutADecisionToContactThem_data() { stores(); }
    void nobodyIsContactedWithoutADecisionToContactThem()
    {
        const auto term = this->term();
        cameOften(*term, 1, 5);
        cameOften(*term, 2, 5);
        const RecordId others = decide(term->morwenna, *term, 2, DecisionChoice::Contact, u"Tomos asked for it."_s);
        const RecordId not1 = decide(term->morwenna, *term, 1, DecisionChoice::NoContact, u"A colleague has talked to her."_s);
        term->campus->settle();
        QCOMPARE(term->kit.frequent.sent({not1, ApproachMethod::Email, u"Do come."_s}).field, u"decision"_s);
        RawDesk raw(*term->campus, u"kit"_s, "kit's other");
        QVERIFY(raw.enrol());
        raw.drain();
        const auto fresh = [&] { return RecordId::draw(raw.random); };
        const RecordId nowhere = fresh();
        for (const RecordId& decision : {nowhere, not1, others}) QVERIFY(holdsBack(raw, fresh(), approachOf(*term, decision, 1), u"decision"_s));
        for (const auto choice : {DecisionChoice::NeedMore, DecisionChoice::DataFault}) {
            const RecordId id = fresh();
            QVERIFY(raw.push(id, decisionOf(*term, 1, choice), true)->state == wire::OutcomeState::Applied);
            QVERIFY(holdsBack(raw, fresh(), approachOf(*term, id, 1), u"decision"_s));
        }
        // The same student, and another team.
        term->campus->join(u"kit"_s, "elsewhere");
        QVERIFY(holdsBack(raw, fresh(), approachOf(*term, others, 2).to(Approach::team, term->campus->id("team/elsewhere")), u"decision"_s));
        QCOMPARE(term->campus->hubRecords(KindNo::Approach).size(), size_t(0));
        // Not even by whoever looks after what waits.
        hub::Quarantine quarantine(term->campus->db(), term->campus->context());
        std::vector<hub::FeedEntry> entries;
        const auto released = quarantine.release(1, term->campus->staff(u"morwenna"_s), entries);
        QVERIFY(!released);
        QCOMPARE(term->campus->hubRecords(KindNo::Approach).size(), size_t(0));
        QVERIFY(raw.push(fresh(), approachOf(*term, others, 2), true)->state == wire::OutcomeState::Applied);
        term->campus->settle();
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aDecisionIsWhoseHandItIsAndIsNeverRewritten_data() { stores(); }
    void aDecisionIsWhoseHandItIsAndIsNeverRewritten()
    {
        const auto term = this->term();
        cameOften(*term, 1, 5);
        RawDesk raw(*term->campus, u"kit"_s, "kit's other");
        QVERIFY(raw.enrol());
        raw.drain();
        const RecordId id = RecordId::draw(raw.random);
        // In another's name, past the form: the hub writes down whose desk it was.
        auto body = decisionOf(*term, 1, DecisionChoice::NoContact);
        body.to(model::Common::author, term->campus->staff(u"morwenna"_s));
        QVERIFY(raw.push(id, body, true)->state == wire::OutcomeState::Applied);
        QCOMPARE(term->campus->hubRecord(KindNo::Decision, id)->get(model::Common::author), std::optional(term->campus->staff(u"kit"_s)));
        const auto before = *term->campus->hubRecord(KindNo::Decision, id);
        model::Changes other(KindNo::Decision);
        other.to(Decision::choice, DecisionChoice::Contact).to(Decision::reason, u"Rewritten."_s).to(Decision::decided, term->campus->clock.now().plusDays(1));
        raw.push(id, other);
        raw.push(id, model::Changes(KindNo::Decision).to(model::Common::occurred, term->campus->clock.now().plusDays(1)));
        QVERIFY(*term->campus->hubRecord(KindNo::Decision, id) == before);
        // Nobody without a person's post decides: whoever no longer holds one is heard by nobody.
        term->campus->settle();
        for (Lookout* desk : term->desks()) {
            QCOMPARE(fileAt(*desk, *term, 1).decisions[0].by, term->kit.desk->person().name);
            QVERIFY(!desk->frequent.line(term->student(1))->prompt);
        }
    }

    void twoWhoDecideAtOnceHaveBothDecided_data() { stores(); }
    void twoWhoDecideAtOnceHaveBothDecided()
    {
        const auto term = this->term();
        cameOften(*term, 1, 5);
        unplug(*term, true);
        decide(term->morwenna, *term, 1, DecisionChoice::Contact, u"As Morwenna sees it."_s);
        term->campus->advance(60);
        decide(term->kit, *term, 1, DecisionChoice::NoContact, u"As Kit sees it."_s);
        unplug(*term, false);
        for (Lookout* desk : term->desks()) {
            const auto file = fileAt(*desk, *term, 1);
            QCOMPARE(file.decisions.size(), size_t(2));
            QCOMPARE(file.decisions[0].reason, u"As Kit sees it."_s);
            QCOMPARE(file.decisions[1].reason, u"As Morwenna sees it."_s);
            QCOMPARE(file.head.stage, FrequentStage::Settled);
        }
        QVERIFY(term->campus->hubRecords(KindNo::Conflict).empty());
        QCOMPARE(quarantined(*term->campus), QStringList());
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void thePromptComesBackWithVisitsAfterTheDecision_data() { stores(); }
    void thePromptComesBackWithVisitsAfterTheDecision()
    {
        const auto term = this->term();
        cameOften(*term, 1, 5);
        cameOften(*term, 2, 5);
        decide(term->morwenna, *term, 1, DecisionChoice::NoContact, u"She knows where to find us."_s);
        decide(term->kit, *term, 2, DecisionChoice::NeedMore, u"What does he come for?"_s);
        term->campus->settle();
        for (Lookout* desk : term->desks()) {
            for (const auto& line : desk->frequent.list()) QCOMPARE(line.stage, FrequentStage::Settled);
        }
        pass(*term, 2);
        came(*term, 1, 1);
        came(*term, 2, 1);
        term->campus->settle();
        for (Lookout* desk : term->desks()) {
            QVERIFY(!desk->frequent.line(term->student(1))->prompt);
            // Who asked for more is shown the next visit.
            QCOMPARE(desk->frequent.line(term->student(2))->prompt->visits, 6);
        }
        for (int i = 0; i < 4; ++i) {
            pass(*term, 1);
            came(*term, 1, 0);
        }
        term->campus->settle();
        for (Lookout* desk : term->desks()) {
            const auto line = desk->frequent.line(term->student(1));
            QCOMPARE(line->stage, FrequentStage::Decide);
            QCOMPARE(line->prompt->visits, 5);
            QVERIFY(line->last);
            QCOMPARE(line->last->reason, u"She knows where to find us."_s);
        }
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void aDeskWhoseClockIsAheadDoesNotSilenceTheRule_data() { stores(); }
    void aDeskWhoseClockIsAheadDoesNotSilenceTheRule()
    {
        const auto term = this->term();
        cameOften(*term, 1, 5);
        RawDesk raw(*term->campus, u"kit"_s, "kit's other");
        QVERIFY(raw.enrol());
        raw.drain();
        auto body = decisionOf(*term, 1, DecisionChoice::NoContact);
        body.to(Decision::decided, term->campus->clock.now().plusDays(400));
        QVERIFY(raw.push(RecordId::draw(raw.random), body, true)->state == wire::OutcomeState::Applied);
        term->campus->settle();
        for (Lookout* desk : term->desks()) QVERIFY(!desk->frequent.line(term->student(1))->prompt);
        for (int i = 0; i < 5; ++i) {
            pass(*term, 1);
            came(*term, 1, 0);
        }
        term->campus->settle();
        for (Lookout* desk : term->desks()) QCOMPARE(desk->frequent.line(term->student(1))->prompt->visits, 5);
        // Nor does it keep the student on the desks for longer.
        pass(*term, 29);
        for (Lookout* desk : term->desks()) QVERIFY(desk->frequent.list().empty() && !desk->desk.holdsAnywhere(u"Amira"_s));
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void nothingOfItIsOnAnyOtherRolesDesk_data() { stores(); }
    void nothingOfItIsOnAnyOtherRolesDesk()
    {
        const auto term = this->term();
        const std::vector<FakeDesk*> others = desksOfOtherRoles(*term->campus, term->student(1));
        cameOften(*term, 1, 5);
        const RecordId decision = decide(term->morwenna, *term, 1, DecisionChoice::Contact, u"Unmistakable reason."_s);
        const auto sent = term->morwenna.frequent.sent({decision, ApproachMethod::Email, u"Unmistakable letter."_s});
        QVERIFY(sent.ok() && term->morwenna.frequent.outcome(*sent.id, ApproachOutcome::Answered, u"Unmistakable answer."_s).ok());
        term->campus->settle();
        QCOMPARE(fileAt(term->kit, *term, 1).decisions[0].approaches[0].note, u"Unmistakable answer."_s);
        for (FakeDesk* desk : others) {
            for (const KindNo kind : {KindNo::Decision, KindNo::Approach, KindNo::Visit}) QVERIFY2((*desk)->all(kind).empty(), qPrintable(desk->user));
            QVERIFY2(!desk->holdsAnywhere(u"Unmistakable"_s) && !desk->holdsAnywhere(decision.text()), qPrintable(desk->user));
            for (const auto& [kind, id] : {std::pair(KindNo::Decision, decision), std::pair(KindNo::Approach, *sent.id)})
                QVERIFY2(readOnline(*term->campus, *desk, kind, id).items.empty(), qPrintable(desk->user));
            session::Frequent theirs(**desk, term->campus->clock);
            QVERIFY2(!theirs.isTheirs() && theirs.list().empty(), qPrintable(desk->user));
        }
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whoMustBeForgottenTakesDecisionsAndLettersAlong_data() { stores(); }
    void whoMustBeForgottenTakesDecisionsAndLettersAlong()
    {
        const auto term = this->term();
        cameOften(*term, 1, 5);
        cameOften(*term, 2, 5);
        const RecordId decision = decide(term->morwenna, *term, 1, DecisionChoice::Contact, u"Peculiar reason."_s);
        const auto sent = term->morwenna.frequent.sent({decision, ApproachMethod::Telephone, u"Peculiar call."_s});
        QVERIFY(sent.ok() && term->morwenna.frequent.outcome(*sent.id, ApproachOutcome::NoAnswer, u"Peculiar note on it."_s).ok());
        const RecordId other = decide(term->kit, *term, 2, DecisionChoice::NoContact, u"He is fine."_s);
        term->campus->settle();
        hub::Destruction destruction(term->campus->db(), term->campus->context());
        QVERIFY(destruction.destroy(KindNo::Student, term->student(1), u"ingrid"_s, u"asked for"_s).ok());
        term->campus->settle();
        QVERIFY(term->campus->hubRecords(KindNo::Approach).empty());
        QCOMPARE(term->campus->hubRecords(KindNo::Decision).size(), size_t(1));
        QVERIFY(!term->campus->hubText().contains(u"Peculiar"_s) && !term->campus->hubText().contains(u"Amira"_s));
        for (Lookout* desk : term->desks()) {
            QVERIFY(!desk->desk.holdsAnywhere(u"Peculiar"_s) && !desk->desk.holdsAnywhere(u"Amira"_s));
            QCOMPARE(fileAt(*desk, *term, 2).decisions[0].decision.view.id(), other);
        }
        QCOMPARE(term->campus->disagreement(), QString());
    }

    void whatWasDecidedLongAgoIsToldWithItsNameOrNotAtAll_data() { stores(); }
    void whatWasDecidedLongAgoIsToldWithItsNameOrNotAtAll()
    {
        const auto term = this->term();
        cameOften(*term, 1, 5);
        decide(term->morwenna, *term, 1, DecisionChoice::NoContact, u"She is fine."_s);
        term->campus->settle();
        pass(*term, 60);
        Lookout& at = term->morwenna;
        QVERIFY(!at.desk.holdsAnywhere(u"Amira"_s));
        int told = 0, refused = 0;
        // The cable is pulled after each answer: to a name that nobody has been told belongs no decision, for it would look hidden.
        for (int answers = 0; told == 0; ++answers) {
            QVERIFY(answers < 12);
            std::optional<session::EarlierDecisions> heard;
            at.frequent.askEarlier([&](const session::EarlierDecisions& all) { heard = all; });
            for (int turn = 0; turn < answers && !heard; ++turn) term->campus->turn(at.desk);
            at.desk.faults.unplugged = true;
            while (!heard && term->campus->turn(at.desk)) {
            }
            at.desk.faults.unplugged = false;
            QVERIFY(heard);
            if (heard->fault != session::OnlineFault::None) {
                QVERIFY(heard->all.empty());
                ++refused;
                continue;
            }
            QCOMPARE(heard->all.size(), size_t(1));
            QCOMPARE(heard->all[0].name, u"Amira Benhaddou"_s);
            ++told;
        }
        // Decisions, what was said, and the name are a question each.
        QVERIFY(refused >= 3);
        QVERIFY(!at.desk.holdsAnywhere(u"Amira"_s));
    }

    void aDecisionToContactStaysUntilItIsDone_data() { stores(); }
    void aDecisionToContactStaysUntilItIsDone()
    {
        const auto term = this->term();
        cameOften(*term, 1, 5);
        cameOften(*term, 2, 5);
        const RecordId decision = decide(term->morwenna, *term, 1, DecisionChoice::Contact, u"To be written to."_s);
        decide(term->morwenna, *term, 2, DecisionChoice::NoContact, u"He is fine."_s);
        term->campus->settle();
        pass(*term, 30);
        for (Lookout* desk : term->desks()) {
            QCOMPARE(desk->frequent.list().size(), size_t(1));
            QCOMPARE(desk->frequent.list()[0].stage, FrequentStage::Write);
            QVERIFY(!desk->desk.holdsAnywhere(u"Tomos"_s));
        }
        const auto sent = term->kit.frequent.sent({decision, ApproachMethod::InPerson, u"Asked in the corridor how it goes."_s});
        QVERIFY(sent.ok() && term->kit.frequent.outcome(*sent.id, ApproachOutcome::Declined, {}).ok());
        term->campus->settle();
        pass(*term, 29);
        for (Lookout* desk : term->desks()) QVERIFY(desk->frequent.list().empty() && !desk->desk.holdsAnywhere(u"Amira"_s));
        QCOMPARE(term->campus->disagreement(), QString());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::FrequentTest)
#include "FrequentTest.moc"
