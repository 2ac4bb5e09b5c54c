#include "core/wire/Enrolments.h"
#include "tests/wire/MadeRecords.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::wire;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

EnrolmentId enrolmentId() { return *EnrolmentId::parse(QString(26, u'0')); }

Agreement madeAgreement() { return {madeText(), madeText(), madeText()}; }

Enrolment small()
{
    return {enrolmentId(), *model::RecordId::parse(QString(26, u'1')), u"A name"_s, {u"adviser"_s}, u"e"_s, u"1"_s, QByteArray(32, 'h'), QByteArray(32, 's'),
            "session", {9}, {{8}, "share"}, {u"v"_s, u"t"_s, u"x"_s}};
}

}

class EnrolmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestToEnrolIsReadAsItWasWritten()
    {
        QVERIFY(rc::check("enrol requests", [] {
            const EnrolRequest out{u'u' + madeText(), madeText(), madeText(), madeText(), madeText(), 'k' + madeBytes(), madeText()};
            const auto in = readEnrolRequest(writeEnrolRequest(out));
            RC_ASSERT(in && in->user == out.user && in->password == out.password && in->deskName == out.deskName && in->system == out.system);
            RC_ASSERT(in->version == out.version && in->signingKey == out.signingKey && in->agreement == out.agreement);
        }));
    }

    void aProofTakesThePlaceOfAPassword()
    {
        QVERIFY(rc::check("proofs", [] {
            const OpenIdProof proof{madeText(), madeBytes().toBase64()};
            const EnrolRequest out{{}, {}, madeText(), madeText(), madeText(), 'k' + madeBytes(), madeText(), proof, madeBytes()};
            const auto in = readEnrolRequest(writeEnrolRequest(out));
            RC_ASSERT(in && in->proof == out.proof && in->signature == out.signature && in->user.isEmpty());
            const SessionRequest again{enrolmentId(), madeText(), {}, {madeNumber()}, madeBytes(), madeText(), proof};
            const auto read = readSessionRequest(writeSessionRequest(again));
            RC_ASSERT(read && read->proof == again.proof && read->password.isEmpty());
        }));
        QVERIFY(!readEnrolRequest(writeEnrolRequest({u"u"_s, u"p"_s, {}, {}, {}, "k", {}}))->proof);
    }

    void whatADeskSignsToEnrolNamesNonceKeyAndToken()
    {
        const QByteArray part = enrolPart({u"n"_s, "t"}, "k");
        QVERIFY(part != enrolPart({u"m"_s, "t"}, "k") && part != enrolPart({u"n"_s, "u"}, "k") && part != enrolPart({u"n"_s, "t"}, "l"));
    }

    void anAttemptIsReadAsItWasWritten()
    {
        QVERIFY(rc::check("attempts", [] {
            const OpenIdAttempt out{u'i' + madeText(), u'a' + madeText(), u't' + madeText(), u'c' + madeText(), madeText(), u'n' + madeText(), {madeNumber()}};
            RC_ASSERT(readAttempt(writeAttempt(out)) == out);
        }));
        QVERIFY(!readAttempt("{}"));
        QVERIFY(!readAttempt(writeAttempt({u"i"_s, u"a"_s, u"t"_s, u"c"_s, {}, {}, {}})));
        QCOMPARE(readAttemptRequest(writeAttemptRequest(QByteArray(32, 'k'))), QByteArray(32, 'k'));
        for (const int size : {0, 31, 33}) QVERIFY(!readAttemptRequest(writeAttemptRequest(QByteArray(size, 'k'))));
    }

    void whatAHubOffersIsReadAsItWasWritten()
    {
        for (const bool password : {false, true}) {
            for (const bool openId : {false, true}) QCOMPARE(readSignInOffer(writeSignInOffer({password, openId})), (SignInOffer{password, openId}));
        }
        // What a later hub adds is no reason to know nothing.
        QCOMPARE(readSignInOffer(R"({"methods":["password","passkey"]})"), (SignInOffer{true, false}));
        QVERIFY(!readSignInOffer("{}") && !readSignInOffer("[]"));
    }

    void anEnrolmentIsReadAsItWasWritten()
    {
        QVERIFY(rc::check("enrolments", [] {
            Enrolment out = small();
            out.personName = madeText();
            out.roles = {madeText(), madeText()};
            out.session = madeBytes();
            out.sessionUntil = {madeNumber()};
            out.lease = {{madeNumber()}, madeBytes()};
            out.agreement = madeAgreement();
            out.user = madeText();
            const auto in = readEnrolment(writeEnrolment(out));
            RC_ASSERT(in && in->id == out.id && in->person == out.person && in->personName == out.personName && in->roles == out.roles);
            RC_ASSERT(in->session == out.session && in->sessionUntil == out.sessionUntil && in->lease == out.lease && in->agreement == out.agreement);
            RC_ASSERT(in->user == out.user && in->hashKey == out.hashKey && in->sealKey == out.sealKey && in->epoch == out.epoch && in->policy == out.policy);
        }));
    }

    void anEnrolmentWithKeysThatNoCipherTakesIsRefused_data()
    {
        QTest::addColumn<int>("hash");
        QTest::addColumn<int>("seal");
        QTest::newRow("no hash key") << 0 << 32;
        QTest::newRow("a short hash key") << 15 << 32;
        QTest::newRow("a long hash key") << 65 << 32;
        QTest::newRow("no seal key") << 32 << 0;
        QTest::newRow("a short seal key") << 32 << 31;
        QTest::newRow("a long seal key") << 32 << 33;
    }
    void anEnrolmentWithKeysThatNoCipherTakesIsRefused()
    {
        QFETCH(int, hash);
        QFETCH(int, seal);
        Enrolment bad = small();
        QVERIFY(readEnrolment(writeEnrolment(bad)));
        bad.hashKey = QByteArray(hash, 'h');
        bad.sealKey = QByteArray(seal, 's');
        QVERIFY(!readEnrolment(writeEnrolment(bad)));
    }

    void aSessionIsAskedForAndGivenWordForWord()
    {
        QVERIFY(rc::check("sessions", [] {
            const SessionRequest out{enrolmentId(), madeText(), madeText(), {madeNumber()}, madeBytes(), madeText()};
            const auto in = readSessionRequest(writeSessionRequest(out));
            RC_ASSERT(in && in->enrolment == out.enrolment && in->user == out.user && in->password == out.password && in->at == out.at);
            RC_ASSERT(in->signature == out.signature && in->agreement == out.agreement);
            const Session session{madeBytes(), {madeNumber()}};
            const auto given = readSession(writeSession(session));
            RC_ASSERT(given && given->token == session.token && given->until == session.until);
        }));
    }

    void whatADeskSignsToSignInNamesDeskPersonAndTime()
    {
        const QByteArray part = sessionPart(enrolmentId(), u"u"_s, {5});
        QVERIFY(part != sessionPart(*EnrolmentId::parse(QString(25, u'0') + u'1'), u"u"_s, {5}));
        QVERIFY(part != sessionPart(enrolmentId(), u"v"_s, {5}));
        QVERIFY(part != sessionPart(enrolmentId(), u"u"_s, {6}));
    }

    void aProblemIsReadAsItWasWritten()
    {
        QVERIFY(rc::check("problems", [] {
            Problem out{*rc::gen::inRange(400, 600), u'w' + madeText(), madeText(), {}, {}};
            if (*rc::gen::arbitrary<bool>()) out.agreement = madeAgreement();
            if (*rc::gen::arbitrary<bool>()) out.expects = madeNumber();
            const auto in = readProblem(writeProblem(out));
            RC_ASSERT(in && in->status == out.status && in->word == out.word && in->title == out.title);
            RC_ASSERT(in->agreement == out.agreement && in->expects == out.expects);
        }));
    }

    void everyLetterCutAnywhereIsRefused()
    {
        const auto refuses = [](const QByteArray& whole, const std::function<bool(const QByteArray&)>& reads) {
            if (!reads(whole)) return false;
            for (int size = 0; size < whole.size(); ++size) {
                if (reads(whole.left(size))) return false;
            }
            return true;
        };
        QVERIFY(refuses(writeEnrolRequest({u"u"_s, u"p"_s, {}, {}, {}, "k", {}}), [](const QByteArray& b) { return readEnrolRequest(b).has_value(); }));
        QVERIFY(refuses(writeEnrolment(small()), [](const QByteArray& b) { return readEnrolment(b).has_value(); }));
        QVERIFY(refuses(writeSession({"t", {1}}), [](const QByteArray& b) { return readSession(b).has_value(); }));
        QVERIFY(refuses(writeProblem({401, u"w"_s, {}, {}, {}}), [](const QByteArray& b) { return readProblem(b).has_value(); }));
    }

    void aRequestWithoutANameOrAKeyIsRefused()
    {
        QVERIFY(!readEnrolRequest(writeEnrolRequest({{}, u"p"_s, {}, {}, {}, "k", {}})));
        QVERIFY(!readEnrolRequest(writeEnrolRequest({u"u"_s, u"p"_s, {}, {}, {}, {}, {}})));
        QVERIFY(!readSessionRequest(R"({"enrolment":"x"})"));
        QVERIFY(!readSession("{}"));
        QVERIFY(!readProblem("{}"));
    }
};

QTEST_GUILESS_MAIN(EnrolmentsTest)
#include "EnrolmentsTest.moc"
