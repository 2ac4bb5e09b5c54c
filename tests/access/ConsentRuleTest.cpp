#include "tests/access/Office.h"

using namespace carrel;
using namespace carrel::model;
using namespace Qt::StringLiterals;
using access::ConsentStanding;
using base::Moment;
using tests::Entry;
using tests::Office;

namespace {

/// A special-category note and a referral, each under one consent.
struct Matter {
    Office office;
    Entry student = office.enrolled();
    Entry ada = office.staff();
    Entry held = office.caseOf(student, ada, office.team());
    Entry consent = office.consent(student);
    Entry note = office.note(held, ada).with(Note::special, true).with(Note::consent, consent.id());
    Entry referral = office.referral(held, consent, u"counselling"_s);

    std::optional<ConsentStanding> of(const Entry& record, Moment at = Office::noon())
    {
        return access::consentHolds(*record, office.shelf, at);
    }
    bool reachesService(Moment at = Office::noon())
    {
        const bool row = office.hasKey(referral, "service:counselling", at);
        const bool person = office.hasKey(student, "service:counselling", at);
        return row == person ? row : (qFatal("the referral and its student disagree"), false);
    }
};

}

class ConsentRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsSpecialByItsFlagOrItsType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("flag");
        QTest::addColumn<bool>("special");
        QTest::newRow("general") << u"general"_s << false << false;
        QTest::newRow("flagged") << u"general"_s << true << true;
        QTest::newRow("health without the flag") << u"health"_s << false << true;
        QTest::newRow("a type of next year") << u"safeguarding"_s << false << true;
    }

    void aNoteIsSpecialByItsFlagOrItsType()
    {
        QFETCH(QString, type);
        QFETCH(bool, flag);
        QFETCH(bool, special);
        Matter m;
        m.note.garbled(Note::type, type).with(Note::special, flag);
        QCOMPARE(access::isSpecial(*m.note), special);
        QCOMPARE(m.of(m.note).has_value(), special);
    }

    void whatNeedsNoConsentHasNoStanding()
    {
        Matter m;
        m.note.with(Note::special, false);
        m.referral.without(Referral::consent);
        for (const Entry& each : {m.note, m.referral, m.held, m.student, m.consent}) QVERIFY(!m.of(each));
    }

    void onlyAGivenConsentHolds_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("holds");
        for (const Name code : consentStateCodes) QTest::newRow(code.data()) << QString(latin(code)) << (code == "given");
        QTest::newRow("a word of next year") << u"renewed"_s << false;
    }

    void onlyAGivenConsentHolds()
    {
        QFETCH(QString, state);
        QFETCH(bool, holds);
        Matter m;
        m.consent.garbled(Consent::state, state);
        QCOMPARE(m.of(m.note), std::optional(ConsentStanding{holds, std::nullopt}));
        QCOMPARE(m.of(m.referral), std::optional(ConsentStanding{holds, std::nullopt}));
        QCOMPARE(m.reachesService(), holds);
    }

    void aConsentHoldsThroughItsLastDay()
    {
        Matter m;
        m.consent.with(Consent::expires, QDate(2026, 3, 31));
        const Moment end = Moment::startOf(QDate(2026, 4, 1));
        for (const Entry& each : {m.note, m.referral}) {
            QCOMPARE(m.of(each), std::optional(ConsentStanding{true, end}));
            QCOMPARE(m.of(each, Moment{end.ms - 1}), std::optional(ConsentStanding{true, end}));
            QCOMPARE(m.of(each, end), std::optional(ConsentStanding{}));
            QCOMPARE(access::keysOf(*each, m.office.shelf, Office::noon()).boundary, end);
        }
        QCOMPARE(m.office.keyEnds(m.referral, "service:"), end);
        QVERIFY(m.reachesService() && !m.reachesService(end));
        m.consent.garbled(Consent::expires, u"in spring"_s);
        QCOMPARE(m.of(m.note), std::optional(ConsentStanding{}));
    }

    void anotherStudentsConsentIsNone()
    {
        Matter m;
        m.consent.with(Consent::student, m.office.enrolled().id());
        QCOMPARE(m.of(m.note), std::optional(ConsentStanding{}));
        QCOMPARE(m.of(m.referral), std::optional(ConsentStanding{}));
        QVERIFY(!m.reachesService());
        m.office.shelf.remove(*m.consent);
        QCOMPARE(m.of(m.note), std::optional(ConsentStanding{}));
    }

    void aConditionOrAReasonedOverrideStandsForConsent()
    {
        Matter m;
        m.consent.with(Consent::state, ConsentState::Withdrawn);
        m.note.with(Note::condition, u"A9-2-g"_s);
        m.referral.with(Referral::overrideReason, u"danger to life"_s);
        QCOMPARE(m.of(m.note), std::optional(ConsentStanding{true, std::nullopt}));
        QCOMPARE(m.of(m.referral), std::optional(ConsentStanding{true, std::nullopt}));
        QVERIFY(m.reachesService());
    }

    void aReferralReachesItsServiceOnlyWhenSentAndNotTakenBack_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("reaches");
        for (const Name code : referralStateCodes) {
            QTest::newRow(code.data()) << QString(latin(code)) << (code != "draft" && code != "revoked" && code != "rejected");
        }
        QTest::newRow("a word of next year") << u"lost"_s << false;
    }

    void aReferralReachesItsServiceOnlyWhenSentAndNotTakenBack()
    {
        QFETCH(QString, state);
        QFETCH(bool, reaches);
        Matter m;
        m.referral.garbled(Referral::state, state);
        QCOMPARE(m.reachesService(), reaches);
    }

    void adviceToGoSomewhereTellsTheServiceNothing()
    {
        Matter m;
        QVERIFY(m.reachesService());
        m.referral.with(Referral::kindOf, ReferralKind::Assisted);
        QVERIFY(m.reachesService());
        m.referral.with(Referral::kindOf, ReferralKind::AdviceOnly);
        QVERIFY(!m.reachesService());
        m.referral.garbled(Referral::kindOf, u"informal"_s);
        QVERIFY(!m.reachesService());
    }

    void withoutAgreementOrReasonNothingGoesToAService()
    {
        Matter m;
        m.referral.without(Referral::consent);
        QVERIFY(!m.reachesService());
        m.referral.with(Referral::overrideReason, u"danger to life"_s);
        QVERIFY(m.reachesService());
    }

    void aReferralReachesNoOtherService()
    {
        Matter m;
        QVERIFY(!m.office.hasKey(m.referral, "service:disability"));
        QVERIFY(!m.office.hasKey(m.held, "service:"));
        QVERIFY(!m.office.hasKey(m.note, "service:"));
    }

    void theMaskHidesTheMatterAndKeepsWhatCallsForConsent()
    {
        Shape note(kindView(KindNo::Note)), referral(kindView(KindNo::Referral));
        for (Shape* shape : {&note, &referral}) {
            for (int i = 0; i < kindView(shape->kind()).size(); ++i) shape->set(i, Grain::Write);
            access::maskMatter(*shape);
        }
        const auto of = [](const Shape& shape, const FieldSpec& field) {
            return shape.at(kindView(shape.kind()).position(field));
        };
        QCOMPARE(of(note, Note::body), Grain::Masked);
        for (const FieldSpec* field : {static_cast<const FieldSpec*>(&Note::special), static_cast<const FieldSpec*>(&Note::type),
                                       static_cast<const FieldSpec*>(&Note::condition)}) {
            QCOMPARE(of(note, *field), Grain::Full);
        }
        QCOMPARE(of(note, Note::consent), Grain::Write);
        for (const FieldSpec* field : {static_cast<const FieldSpec*>(&Referral::service),
                                       static_cast<const FieldSpec*>(&Referral::reason),
                                       static_cast<const FieldSpec*>(&Referral::overrideReason),
                                       static_cast<const FieldSpec*>(&Referral::reply)}) {
            QCOMPARE(of(referral, *field), Grain::Masked);
        }
        QCOMPARE(of(referral, Referral::state), Grain::Write);
    }

    void theMaskGrantsNothing()
    {
        for (const KindView& kind : catalogue()) {
            Shape shape(kind);
            access::maskMatter(shape);
            QVERIFY(shape.showsNothing());
        }
    }
};

QTEST_GUILESS_MAIN(ConsentRuleTest)
#include "ConsentRuleTest.moc"
