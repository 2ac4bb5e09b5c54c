#include "tests/oidc/University.h"

#include <QtCore/QCryptographicHash>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::session;
using namespace carrel::tests;
using namespace Qt::StringLiterals;
using Verdict = sync::Landing::Verdict;

/// The way through the university's sign-in and back, of real desks and a real hub.
class WalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonSignsInAndTheDeskFills()
    {
        University u;
        FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
        const EnrolAnswer asked = u.enrol(desk);
        QCOMPARE(asked.signIn, SignInFault::AgreementNeeded);
        QCOMPARE(u.roles(), QStringList());
        QVERIFY(u.enrol(desk, asked.agreement.version).ok());
        // Reading the agreement costs no second walk.
        QCOMPARE(u.tegan.opened, 1);
        QCOMPARE(desk->person().user, u"tegan"_s);
        QCOMPARE(desk->person().roles, QStringList{u"adviser"_s});
        QVERIFY(desk->isOfUniversity());
        QVERIFY(desk->caseFile(u.theCase()).has_value());
        u.campus.settle();
        QCOMPARE(u.campus.disagreement(), QString());
    }

    void theWalkIsBoundToWhoeverBeganIt()
    {
        University u;
        FakeDesk& desk = u.filled();
        const auto asked = [&](const QString& name) { return u.tegan.asked.queryItemValue(name, QUrl::FullyDecoded); };
        const auto told = [&](const QString& name) { return u.tegan.form.queryItemValue(name, QUrl::FullyDecoded); };
        QCOMPARE(asked(u"response_type"_s), u"code"_s);
        QCOMPARE(asked(u"code_challenge_method"_s), u"S256"_s);
        QVERIFY(asked(u"state"_s).size() >= 43 && told(u"code_verifier"_s).size() >= 43);
        const QByteArray challenge = QCryptographicHash::hash(told(u"code_verifier"_s).toLatin1(), QCryptographicHash::Sha256);
        QCOMPARE(asked(u"code_challenge"_s).toLatin1(), wire::base64Url(challenge));
        QCOMPARE(asked(u"redirect_uri"_s), told(u"redirect_uri"_s));
        QCOMPARE(asked(u"client_id"_s), QString(Client));
        QCOMPARE(asked(u"scope"_s), u"openid profile groups"_s);
        QVERIFY(!u.tegan.address.toString().contains(told(u"code_verifier"_s)));
        const QStringList first{asked(u"state"_s), asked(u"nonce"_s), asked(u"code_challenge"_s)};
        u.campus.advance(13 * 3600);
        QCOMPARE(u.signIn(desk).fault, SignInFault::None);
        for (const QString& name : {u"state"_s, u"nonce"_s, u"code_challenge"_s}) QVERIFY(!first.contains(asked(name)));
    }

    void aChangedAgreementIsReadWithoutASecondWalk()
    {
        University u;
        FakeDesk& desk = u.filled();
        u.campus.changeAtHub(model::KindNo::Notice, u.campus.id("agreement"), [](model::Record& record) { record.put(model::Notice::version, u"2"_s); });
        u.campus.advance(13 * 3600);
        QCOMPARE(u.signIn(desk).fault, SignInFault::AgreementNeeded);
        QCOMPARE(u.signIn(desk, u"2"_s).fault, SignInFault::None);
        QCOMPARE(u.tegan.opened, 2);
    }

    void anEnrolledDeskOpensWithoutHubAndProvider()
    {
        University u;
        FakeDesk& desk = u.filled();
        u.fetch->isDown = true;
        desk.faults.unplugged = true;
        desk.restart();
        QVERIFY(desk->isOpen() && desk->isOfUniversity());
        QVERIFY(desk->caseFile(u.theCase()).has_value());
        QVERIFY(desk->addNote({u.theCase(), model::NoteType::General, u"Written offline"_s}).ok());
        u.campus.advance(13 * 3600);
        QCOMPARE(u.signIn(desk).fault, SignInFault::Offline);
        QVERIFY(desk->isOpen());
        desk.faults.unplugged = false;
        u.fetch->isDown = false;
        QCOMPARE(u.signIn(desk).fault, SignInFault::None);
        u.campus.settle();
        QVERIFY(desk->outbox().empty());
    }

    void aProviderThatIsAwayIsSaidWithANextStep()
    {
        University u;
        u.fetch->isDown = true;
        FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
        QCOMPARE(u.enrol(desk).signIn, SignInFault::ProviderAway);
        QCOMPARE(u.tegan.opened, 0);
        u.fetch->isDown = false;
        u.campus.advance(10);
        u.tegan.reply = [](const QString&) { return std::nullopt; };
        QCOMPARE(u.enrol(desk).signIn, SignInFault::ProviderAway);
        QCOMPARE(u.tegan.opened, 1);
    }

    void aWrongStateIsAStrangerAndTheWaitingGoesOn()
    {
        University u;
        u.tegan.visits = [](const QUrlQuery& asked) {
            QUrlQuery forged = ScriptedPerson::cameBack(asked);
            forged.removeQueryItem(u"state"_s);
            QUrlQuery other = forged;
            other.addQueryItem(u"state"_s, u"another"_s);
            QUrlQuery elsewhere = ScriptedPerson::cameBack(asked);
            elsewhere.addQueryItem(u"iss"_s, u"https://login.example.com"_s);
            QUrlQuery right = ScriptedPerson::cameBack(asked);
            right.addQueryItem(u"iss"_s, QString(Issuer));
            return QList<QUrlQuery>{forged, other, elsewhere, right, right};
        };
        FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
        QCOMPARE(u.enrol(desk).signIn, SignInFault::AgreementNeeded);
        QCOMPARE(u.tegan.verdicts, (QList<Verdict>{Verdict::Stranger, Verdict::Stranger, Verdict::Stranger, Verdict::Finished}));
        QCOMPARE(u.tegan.exchanged, 1);
    }

    void whoTurnsBackAtTheUniversityIsToldWhatNow()
    {
        University u;
        FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
        const auto come = u.tegan.visits;
        u.tegan.visits = [](const QUrlQuery& asked) {
            QUrlQuery refusal;
            refusal.addQueryItem(u"error"_s, u"access_denied"_s);
            refusal.addQueryItem(u"state"_s, asked.queryItemValue(u"state"_s));
            return QList<QUrlQuery>{refusal};
        };
        QCOMPARE(u.enrol(desk).signIn, SignInFault::Declined);
        QCOMPARE(u.tegan.exchanged, 0);
        u.tegan.visits = come;
        u.tegan.reply = [](const QString&) { return QByteArray(R"({"error":"invalid_grant"})"); };
        QCOMPARE(u.enrol(desk).signIn, SignInFault::Declined);
        u.tegan.reply = [](const QString&) { return QByteArray("<html>"); };
        QCOMPARE(u.enrol(desk).signIn, SignInFault::NotUnderstood);
        u.tegan.hasBrowser = false;
        QCOMPARE(u.enrol(desk).signIn, SignInFault::NoBrowser);
        desk.browser = nullptr;
        QCOMPARE(u.enrol(desk).signIn, SignInFault::NoBrowser);
        QCOMPARE(desk->standing(), session::Standing::FirstRun);
    }

    void waitingForTheBrowserCanBeStopped()
    {
        University u;
        FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
        const auto come = u.tegan.visits;
        u.tegan.visits = [](const QUrlQuery&) { return QList<QUrlQuery>(); };
        std::optional<SignInFault> said;
        const auto begin = [&] {
            said.reset();
            desk->enrol({{}, {}, {}, true}, {}, [&](const EnrolAnswer& answer) { said = answer.signIn; });
        };
        begin();
        u.campus.sync(desk);
        QVERIFY(!said && u.tegan.opened == 1);
        desk->cancelBrowser();
        QCOMPARE(said, SignInFault::Cancelled);
        // Also before the browser has been opened at all.
        begin();
        desk->cancelBrowser();
        u.campus.sync(desk);
        QCOMPARE(said, SignInFault::Cancelled);
        QCOMPARE(u.tegan.opened, 1);
        u.tegan.visits = come;
        QCOMPARE(u.enrol(desk).signIn, SignInFault::AgreementNeeded);
    }

    void lockingTheDeskEndsTheWaiting()
    {
        University u;
        FakeDesk& desk = u.filled();
        u.campus.advance(13 * 3600);
        u.tegan.visits = [](const QUrlQuery&) { return QList<QUrlQuery>(); };
        std::optional<SignInFault> said;
        desk->signInByBrowser({}, [&](const SignInAnswer& answer) { said = answer.fault; });
        u.campus.sync(desk);
        QVERIFY(!said);
        desk.lock();
        QCOMPARE(said, SignInFault::Cancelled);
    }

    void theHubSaysInWhichWaysItLetsPeopleIn()
    {
        const auto ways = [](University& u) {
            FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
            SignInWays out{false, false};
            desk->askWays([&](SignInFault fault, const SignInWays& said) { out = fault == SignInFault::None ? said : out; });
            u.campus.sync(desk);
            return out;
        };
        University both;
        QVERIFY(ways(both).password && ways(both).university);
        hub::ProviderSettings only = settings();
        only.passwords = false;
        University one(only);
        QVERIFY(!ways(one).password && ways(one).university);
        FakeDesk& desk = one.campus.bareDesk(u"rhian"_s);
        QVERIFY(!one.campus.enrol(desk));
        University none;
        none.campus.context().provider = nullptr;
        QVERIFY(ways(none).password && !ways(none).university);
        QCOMPARE(none.enrol(none.desk(none.tegan, u"last"_s)).signIn, SignInFault::NotOffered);
        QCOMPARE(none.tegan.opened, 0);
    }

    void nothingOfTheWalkStaysOnTheDisk()
    {
        University u;
        FakeDesk& desk = u.filled();
        const QByteArray token = u.tegan.asked.queryItemValue(u"nonce"_s).toLatin1();
        QVERIFY(!token.isEmpty() && !desk.files().contains(token) && !desk.cells().contains(token));
    }
};

QTEST_GUILESS_MAIN(WalkTest)
#include "WalkTest.moc"
