#include "core/model/cases/Attachment.h"
#include "core/sync/Beyond.h"
#include "core/sync/Gate.h"
#include "core/sync/HttpLine.h"
#include "tests/store/Bench.h"
#include "tests/sync/ScriptedLine.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::sync;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

class GateTest : public QObject
{
    Q_OBJECT

    Asked m_asked;
    base::ManualClock m_clock{base::Moment{1000}};
    base::SeededRandom m_random{"gate"};
    Gate m_gate{std::make_unique<ScriptedLine>(m_asked), m_clock, m_random};

private Q_SLOTS:
    void everyRefusalIsToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, int status, const QString& word, GateFault fault) { QTest::newRow(name) << status << word << int(fault); };
        row("no answer", 0, {}, GateFault::Offline);
        row("wrong password", 401, u"credentials"_s, GateFault::WrongCredentials);
        row("too many tries", 429, u"too-many-tries"_s, GateFault::TooManyTries);
        row("nobody", 403, u"no-person"_s, GateFault::NoPerson);
        row("revoked", 403, u"revoked"_s, GateFault::Revoked);
        row("bad signature", 403, u"signature"_s, GateFault::Revoked);
        row("unknown desk", 404, u"unknown-desk"_s, GateFault::UnknownDesk);
        row("busy", 503, u"store"_s, GateFault::HubBusy);
        row("no role", 403, u"no-access"_s, GateFault::NoAccess);
        row("another way in", 404, u"sign-in-method"_s, GateFault::NotOffered);
        row("no provider", 503, u"provider"_s, GateFault::ProviderAway);
        for (const char* reason : {"expired", "early", "nonce", "replayed", "key"}) row(reason, 401, u"token-"_s + QLatin1String(reason), GateFault::TokenStale);
        for (const char* reason : {"issuer", "audience", "signature", "algorithm", "unreadable", "desk", "one-of-a-later-hub"}) {
            row(reason, 401, u"token-"_s + QLatin1String(reason), GateFault::TokenRefused);
        }
        row("another server", 404, {}, GateFault::NotUnderstood);
        row("a redirect", 302, {}, GateFault::NotUnderstood);
        row("an agreement without its text", 403, u"agreement"_s, GateFault::NotUnderstood);
    }
    void everyRefusalIsToldApart()
    {
        QFETCH(int, status);
        QFETCH(QString, word);
        std::optional<GateFault> enrolling;
        m_gate.enrol({}, u"u"_s, u"p"_s, {}, [&](const GateAnswer& answer, const std::optional<Enrolled>& enrolled) {
            if (!enrolled) enrolling = answer.fault;
        });
        m_asked.refuse(status, word);
        QVERIFY(enrolling);
        QTEST(int(*enrolling), "fault");
    }

    void anOlderHubKnowsPasswordsOnly()
    {
        for (const int status : {401, 404}) {
            wire::SignInOffer got{false, true};
            GateFault fault = GateFault::Offline;
            m_gate.askOffer([&](GateFault said, const wire::SignInOffer& offer) {
                fault = said;
                got = offer;
            });
            m_asked.refuse(status, u"session"_s);
            QVERIFY(fault == GateFault::None && got == (wire::SignInOffer{true, false}));
        }
    }

    void theAgreementComesWithTheRefusal()
    {
        GateAnswer got;
        m_gate.enrol({}, u"u"_s, u"p"_s, {}, [&](const GateAnswer& answer, const std::optional<Enrolled>&) { got = answer; });
        m_asked.answer(403, wire::writeProblem({403, u"agreement"_s, {}, wire::Agreement{u"v"_s, u"t"_s, u"x"_s}, {}}));
        QVERIFY(got.fault == GateFault::AgreementNeeded && got.agreement.text == u"x");
    }

    void anEnrolmentThatCannotBeReadEnrolsNobody()
    {
        std::optional<GateFault> fault;
        m_gate.enrol({}, u"u"_s, u"p"_s, {}, [&](const GateAnswer& answer, const std::optional<Enrolled>& enrolled) {
            if (!enrolled) fault = answer.fault;
        });
        m_asked.answer(201, "{}");
        QCOMPARE(fault, GateFault::NotUnderstood);
    }

    void whoSignsInSignsWithTheDesksOwnKey()
    {
        const Bench bench;
        std::optional<LiveSession> session;
        m_gate.signIn(bench.identity, u"p"_s, {}, [&](const GateAnswer&, const std::optional<LiveSession>& got) { session = got; });
        const auto request = wire::readSessionRequest(m_asked.request->body);
        const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(bench.identity.seed));
        QVERIFY(request && request->at == m_clock.now());
        QVERIFY(base::signatureHolds(request->signature, wire::sessionPart(bench.identity.enrolment, u"person"_s, request->at), keys.publicKey));
        m_asked.answer(201, wire::writeSession({"t", {9}}));
        QVERIFY(session && session->token == "t" && session->until.ms == 9);
    }

    void eachEnrolmentDrawsItsOwnKey()
    {
        QSet<QByteArray> keys;
        for (int i = 0; i < 5; ++i) {
            m_gate.enrol({}, u"u"_s, u"p"_s, {}, [](const GateAnswer&, const std::optional<Enrolled>&) {});
            keys << wire::readEnrolRequest(m_asked.request->body)->signingKey;
            m_asked.refuse(0, {});
        }
        QCOMPARE(keys.size(), 5);
    }

    void aLookBeyondTheDeskIsOneQuestionAtATime()
    {
        Asked asked;
        Beyond beyond(std::make_unique<ScriptedLine>(asked));
        int answers = 0;
        BeyondAnswer last;
        const auto take = [&](const BeyondAnswer& answer) {
            ++answers;
            last = answer;
        };
        beyond.search("t", model::KindNo::Student, u"a&b=c"_s, take);
        beyond.search("t", model::KindNo::Student, u"new %"_s, take);
        QCOMPARE(asked.abandoned, 2);
        QCOMPARE(asked.request->query.queryItemValue(u"q"_s, QUrl::FullyDecoded), u"new %"_s);
        asked.answer(200, wire::writeRecords({}, true));
        QVERIFY(answers == 1 && last.fault == BeyondFault::None && last.more);
        for (const auto& [status, fault] : std::map<int, BeyondFault>{{0, BeyondFault::Offline}, {503, BeyondFault::Offline}, {401, BeyondFault::SignInNeeded}, {404, BeyondFault::NotAllowed}, {200, BeyondFault::NotUnderstood}}) {
            beyond.read("t", model::KindNo::Student, idOf('s'), take);
            asked.answer(status, "not records");
            QVERIFY(last.fault == fault && last.rows.empty());
        }
    }

    void whoWaitsForOneAnswerHearsThatItWillNotCome()
    {
        Asked asked;
        Beyond beyond(std::make_unique<ScriptedLine>(asked));
        std::vector<BeyondFault> answers;
        const auto take = [&](const BeyondAnswer& answer) { answers.push_back(answer.fault); };
        const auto ask = [&] { beyond.naming("t", model::KindNo::AttachmentPart, model::AttachmentPart::attachment, idOf('a'), take); };
        ask();
        ask();
        QCOMPARE(answers, std::vector{BeyondFault::Overtaken});
        asked.answer(200, wire::writeRecords({}, false));
        QCOMPARE(answers, (std::vector{BeyondFault::Overtaken, BeyondFault::None}));
        ask();
        beyond.search("t", model::KindNo::Student, u"x"_s, [](const BeyondAnswer&) {});
        QCOMPARE(answers.size(), size_t(3));
        QCOMPARE(answers.back(), BeyondFault::Overtaken);
        asked.answer(200, wire::writeRecords({}, false));
        QCOMPARE(answers.size(), size_t(3));
    }

    void onlySafeAddressesAreTalkedTo_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("may");
        for (const char* good : {"https://hub.example.ac.uk", "https://192.0.2.1:8443", "http://127.0.0.1:7411", "http://localhost:7411", "http://[::1]:7411"}) QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char* bad : {"http://hub.example.ac.uk", "http://192.0.2.1", "http://localhost.example.org", "http://127.0.0.1.example.org", "ftp://127.0.0.1", "file:///etc", "https://", "hub", ""}) {
            QTest::newRow(bad) << QString::fromLatin1(bad) << false;
        }
    }
    void onlySafeAddressesAreTalkedTo()
    {
        QFETCH(QString, address);
        QTEST(HttpLine::mayTalkTo(QUrl(address)), "may");
    }
};

QTEST_GUILESS_MAIN(GateTest)
#include "GateTest.moc"
