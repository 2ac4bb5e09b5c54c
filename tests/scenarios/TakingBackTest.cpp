#include "tests/scenarios/Story.h"

#include "core/model/cases/Explanation.h"
#include "core/model/governance/Conflict.h"

namespace carrel::tests {

using model::Changes;
using model::KindNo;
using model::RecordId;
using session::Hindrance;
using session::Settlement;
using namespace Qt::StringLiterals;

/// What was done and taken back again is taken back at everybody's desk, and no word of it is lost.
class TakingBackTest : public Story
{
    Q_OBJECT

private:
    static RecordId make(FakeDesk& desk, const RecordId& theCase, const Changes& changes)
    {
        const auto answer = changes.kind() == KindNo::Consent ? desk->create(changes) : desk->createIn(theCase, changes);
        if (!answer.ok()) qFatal("it could not be made, fault %d", int(answer.fault));
        return *answer.id;
    }
    static Changes support() { return Changes(KindNo::Support).to(model::Support::what, u"A quiet room for the exam"_s).to(model::Support::state, model::SupportState::Agreed); }
    static Changes referral(const QString& service = u"counselling"_s)
    {
        using model::Referral;
        return Changes(KindNo::Referral).to(Referral::kindOf, model::ReferralKind::Formal).to(Referral::service, service).to(Referral::reason, u"Sleeps badly before exams"_s)
            .to(Referral::overrideReason, u"She asked for it on the telephone"_s).to(Referral::state, model::ReferralState::Sent);
    }
    static Changes consent(const RecordId& student)
    {
        using model::Consent;
        return Changes(KindNo::Consent).to(Consent::student, student).to(Consent::scope, u"Speak with her landlord"_s).to(Consent::state, model::ConsentState::Given);
    }
    static Changes told()
    {
        using model::Explanation;
        return Changes(KindNo::Explanation).to(Explanation::sort, model::ExplanationSort::Told).to(Explanation::about, u"Who reads a case note"_s)
            .to(Explanation::state, model::ExplanationState::Recorded);
    }
    static Changes newOf(KindNo kind, const RecordId& student)
    {
        switch (kind) {
        case KindNo::Support: return support();
        case KindNo::Referral: return referral();
        case KindNo::Consent: return consent(student);
        default: return told();
        }
    }
    static void takeBack(FakeDesk& desk) { QVERIFY(desk->undo(desk->deeds().front().number).ok()); }
    static Hindrance hindrance(FakeDesk& desk) { return desk->deeds().front().hindrance; }
    static const model::FieldSpec& stateOf(KindNo kind)
    {
        const auto& view = model::kindView(kind);
        return view.at(view.statePosition());
    }

private Q_SLOTS:
    void whatIsTakenBackIsTakenBackAtTheColleagues_data() { storesWith({"support", "referral", "consent", "explanation"}); }
    void whatIsTakenBackIsTakenBackAtTheColleagues()
    {
        QFETCH(QByteArray, word);
        struct End {
            KindNo kind;
            QString made, state, words;
        };
        static const QHash<QByteArray, End> ends{{"support", {KindNo::Support, u"agreed"_s, u"dropped"_s, u"A quiet room for the exam"_s}},
                                                 {"referral", {KindNo::Referral, u"sent"_s, u"revoked"_s, u"Sleeps badly before exams"_s}},
                                                 {"consent", {KindNo::Consent, u"given"_s, u"withdrawn"_s, u"Speak with her landlord"_s}},
                                                 {"explanation", {KindNo::Explanation, u"recorded"_s, u"struck"_s, u"Who reads a case note"_s}}};
        const End end = ends[word];
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId id = make(rhian, theCase, newOf(end.kind, campus->id("student/1")));
        campus->settle();
        QCOMPARE(shown(gareth, end.kind, id, stateOf(end.kind)), end.made);
        QVERIFY(rhian->deeds().front().canUndo);
        QCOMPARE(hindrance(rhian), Hindrance::None);
        takeBack(rhian);
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QVERIFY(holds(*desk, end.kind, id));
            QCOMPARE(shown(*desk, end.kind, id, stateOf(end.kind)), end.state);
            QVERIFY(tests::told(*desk).isEmpty());
        }
        QVERIFY(campus->hubText().contains(end.words));
        QCOMPARE(campus->disagreement(), QString());
    }

    void whatIsTakenBackOfflineIsTakenBackOnceBothArrive_data() { stores(); }
    void whatIsTakenBackOfflineIsTakenBackOnceBothArrive()
    {
        auto [campus, rhian, gareth, theCase] = office();
        rhian.faults.unplugged = true;
        const RecordId agreed = make(rhian, theCase, support());
        takeBack(rhian);
        const RecordId entry = make(rhian, theCase, told());
        takeBack(rhian);
        // And once more: there is a way back from these two.
        takeBack(rhian);
        QCOMPARE(shown(rhian, KindNo::Explanation, entry, model::Explanation::state), u"recorded"_s);
        rhian.faults.unplugged = false;
        campus->settle();
        QCOMPARE(shown(gareth, KindNo::Support, agreed, model::Support::state), u"dropped"_s);
        QCOMPARE(shown(gareth, KindNo::Explanation, entry, model::Explanation::state), u"recorded"_s);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aReferralTheServiceHasIsNotTakenBackByTheWay_data() { stores(); }
    void aReferralTheServiceHasIsNotTakenBackByTheWay()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId id = make(rhian, theCase, referral());
        campus->settle();
        QVERIFY(rhian->deeds().front().canUndo);
        write(gareth, KindNo::Referral, id, model::Referral::state, model::ReferralState::Accepted);
        campus->settle();
        QVERIFY(!rhian->deeds().front().canUndo);
        QCOMPARE(hindrance(rhian), Hindrance::ServiceHasIt);
        QVERIFY(!rhian->undo(rhian->deeds().front().number).ok());
        QCOMPARE(shown(gareth, KindNo::Referral, id, model::Referral::state), u"accepted"_s);
        QCOMPARE(hindrance(gareth), Hindrance::ServiceHasIt);
    }

    void aConsentThatIsStoodUponIsWithdrawnKnowinglyOnly_data() { stores(); }
    void aConsentThatIsStoodUponIsWithdrawnKnowinglyOnly()
    {
        auto [campus, rhian, gareth, theCase] = office();
        const RecordId given = make(rhian, theCase, consent(campus->id("student/1")));
        const auto number = rhian->deeds().front().number;
        addHealthNote(rhian, theCase, u"She faints in crowds"_s, given);
        QCOMPARE(rhian->deeds()[1].number, number);
        QCOMPARE(rhian->deeds()[1].hindrance, Hindrance::StoodUpon);
        QVERIFY(!rhian->undo(number).ok());
        // The note first, then what it stood on.
        takeBack(rhian);
        QVERIFY(rhian->undo(number).ok());
        campus->settle();
        QCOMPARE(shown(gareth, KindNo::Consent, given, model::Consent::state), u"withdrawn"_s);
        QCOMPARE(shown(gareth, KindNo::Consent, given, model::Consent::withdrawnOn), campus->today().toString(Qt::ISODate));
        // A withdrawal is not taken back, nor is the taking back of a consent.
        QVERIFY(!rhian->deeds().front().canUndo);
        QCOMPARE(hindrance(rhian), Hindrance::WithdrawalStands);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aChoiceIsTakenBackWithTheValueItSet_data() { storesWith({"standing", "proposed", "both"}); }
    void aChoiceIsTakenBackWithTheValueItSet()
    {
        QFETCH(QByteArray, word);
        const auto keep = word == "standing" ? Settlement::Keep::Standing : word == "both" ? Settlement::Keep::Both : Settlement::Keep::Proposed;
        auto [campus, rhian, gareth, theCase] = office();
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        writeNextStep(gareth, theCase, u"Write a letter"_s);
        campus->sync(gareth);
        campus->settle();
        const RecordId conflict = rhian->conflicts().at(0).id;
        QVERIFY(rhian->settle({conflict, keep, {}}).ok());
        campus->settle();
        QVERIFY(gareth->conflicts().empty());
        const auto chosen = nextStep(gareth, theCase);
        // One thing was done, though two records say so.
        QCOMPARE(rhian->deeds().front().kind, KindNo::Conflict);
        QCOMPARE(rhian->deeds().front().count, 1);
        QVERIFY(rhian->deeds().front().canUndo);
        takeBack(rhian);
        campus->settle();
        for (FakeDesk* desk : {&rhian, &gareth}) {
            QCOMPARE(nextStep(*desk, theCase), u"Write a letter"_s);
            QCOMPARE((*desk)->conflicts().size(), size_t(1));
            QVERIFY((*desk)->conflicts()[0].proposed == model::Value(u"Call on Monday"_s));
            QVERIFY(tests::told(*desk).filter(u"quarantined"_s).isEmpty());
        }
        QCOMPARE(atHub(*campus, KindNo::Conflict, conflict, model::Conflict::settledBy), u"(empty)"_s);
        QCOMPARE(campus->disagreement(), QString());
        // And done again.
        takeBack(rhian);
        campus->settle();
        QVERIFY(gareth->conflicts().empty());
        QCOMPARE(nextStep(gareth, theCase), chosen);
        QCOMPARE(campus->disagreement(), QString());
    }

    void aChoiceWhoseValueHasChangedSinceStays_data() { stores(); }
    void aChoiceWhoseValueHasChangedSinceStays()
    {
        auto [campus, rhian, gareth, theCase] = office();
        writeNextStep(rhian, theCase, u"Call on Monday"_s);
        writeNextStep(gareth, theCase, u"Write a letter"_s);
        campus->sync(gareth);
        campus->settle();
        QVERIFY(rhian->settle({rhian->conflicts().at(0).id, Settlement::Keep::Proposed, {}}).ok());
        campus->settle();
        writeNextStep(gareth, theCase, u"Ask her tutor"_s);
        campus->settle();
        QVERIFY(!rhian->deeds().front().canUndo);
        QCOMPARE(hindrance(rhian), Hindrance::ChangedSince);
        QVERIFY(!rhian->undo(rhian->deeds().front().number).ok());
        QVERIFY(rhian->conflicts().empty());
        QCOMPARE(nextStep(rhian, theCase), u"Ask her tutor"_s);
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::TakingBackTest)
#include "TakingBackTest.moc"
