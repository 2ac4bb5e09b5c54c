#include "tests/oidc/University.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::session;
using namespace carrel::tests;
using namespace Qt::StringLiterals;

/// Whom the hub lets in on the provider's word, and what that word gives and takes away.
class AdmissionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostileTokenIsRefusedByTheHubAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* kind, SignInFault fault) { QTest::newRow(kind) << QString::fromLatin1(kind) << int(fault); };
        for (const char* kind : {"issuer", "audience", "signature", "algorithm", "unreadable"}) row(kind, SignInFault::TokenRefused);
        for (const char* kind : {"nonce", "expired", "early", "key"}) row(kind, SignInFault::TokenStale);
    }
    void aHostileTokenIsRefusedByTheHubAndLeavesNothing()
    {
        QFETCH(QString, kind);
        QFETCH(int, fault);
        University u;
        const Signer foreign(u"RS256"_s, u"key"_s);
        const Signer unknown(u"RS256"_s, u"unknown"_s);
        u.tegan.reply = [&](const QString& nonce) {
            QJsonObject claims = u.claims(nonce);
            const qint64 now = u.campus.clock.now().ms / 1000;
            if (kind == u"issuer") claims[u"iss"_s] = u"https://login.example.com"_s;
            if (kind == u"audience") claims[u"aud"_s] = u"another"_s;
            if (kind == u"nonce") claims[u"nonce"_s] = u"another"_s;
            if (kind == u"expired") claims[u"exp"_s] = now - 3600;
            if (kind == u"early") claims[u"iat"_s] = now + 3600;
            QJsonObject head = u.key.head();
            head[u"alg"_s] = u"HS256"_s;
            if (kind == u"algorithm") return tokenReply(hmacToken(head, claims, u.key.publicPem()));
            head[u"alg"_s] = u"none"_s;
            if (kind == u"unreadable") return tokenReply(partsOf(head, claims));
            return tokenReply((kind == u"signature" ? foreign : kind == u"key" ? unknown : u.key).token(claims));
        };
        FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
        const EnrolAnswer answer = u.enrol(desk, u"1"_s);
        QCOMPARE(int(answer.signIn), fault);
        QCOMPARE(answer.reason, kind);
        // Nothing came of it, here or there.
        QCOMPARE(desk->standing(), session::Standing::FirstRun);
        QCOMPARE(u.count(u"enrolment"_s) + u.count(u"session"_s) + u.count(u"acceptance"_s), 0);
        QCOMPARE(u.roles(), QStringList());
    }

    void aTokenShownTwiceLetsNobodyInASecondTime()
    {
        University u;
        FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
        desk.faults.path = u"/v1/enrolments"_s;
        QCOMPARE(u.enrol(desk).signIn, SignInFault::AgreementNeeded);
        desk.faults.repeatCalls = 1;
        const EnrolAnswer answer = u.enrol(desk, u"1"_s);
        QCOMPARE(answer.signIn, SignInFault::TokenStale);
        QCOMPARE(answer.reason, u"replayed"_s);
        QCOMPARE(u.count(u"enrolment"_s), 1);
        // The person begins anew, and comes in.
        QVERIFY(u.enrol(desk, u"1"_s).ok());
        QCOMPARE(u.tegan.opened, 2);
    }

    void aStolenTokenOpensNoOtherDesk()
    {
        University u;
        QByteArray stolen;
        u.tegan.reply = [&](const QString& nonce) {
            stolen = u.key.token(u.claims(nonce));
            return tokenReply(stolen);
        };
        u.filled();
        ScriptedPerson thief;
        thief.reply = [&](const QString&) { return tokenReply(stolen); };
        FakeDesk& other = u.desk(thief, u"thiefs"_s);
        const EnrolAnswer answer = u.enrol(other, u"1"_s);
        QCOMPARE(answer.signIn, SignInFault::TokenStale);
        QCOMPARE(answer.reason, u"nonce"_s);
        // Nor does it with its own nonce, brought by a key that the nonce is not for.
        const QString nonce = u.tegan.asked.queryItemValue(u"nonce"_s, QUrl::FullyDecoded);
        const auto keys = base::SigningKeys::fromSeed(base::Secret::fromRandom(u.random));
        const wire::OpenIdProof proof{nonce, stolen};
        wire::EnrolRequest request{{}, {}, u"d"_s, u"s"_s, u"v"_s, keys.publicKey, u"1"_s, proof, base::sign(wire::enrolPart(proof, keys.publicKey), keys)};
        hub::Enrolments enrolments(u.campus.db(), u.campus.context());
        QVERIFY(!enrolments.enrol(request) && enrolments.tokenFault() == hub::TokenFault::Nonce);
        request.signature = QByteArray(64, 's');
        QVERIFY(!enrolments.enrol(request) && enrolments.tokenFault() == hub::TokenFault::NotTheDesks);
        QCOMPARE(u.count(u"enrolment"_s), 1);
    }

    void somebodyWithNoRoleHereIsToldSoAndNothingIsMade_data()
    {
        QTest::addColumn<QJsonArray>("groups");
        QTest::addColumn<QString>("who");
        QTest::addColumn<int>("fault");
        const QJsonArray adviser{u"carrel-adviser"_s};
        QTest::newRow("in no group") << QJsonArray{} << u"tegan"_s << int(SignInFault::NoAccess);
        QTest::newRow("in a group nobody mapped") << QJsonArray{u"library"_s} << u"tegan"_s << int(SignInFault::NoAccess);
        QTest::newRow("in a group that is called like a role") << QJsonArray{u"adviser"_s} << u"tegan"_s << int(SignInFault::NoAccess);
        QTest::newRow("a stranger in no group") << QJsonArray{} << u"stranger"_s << int(SignInFault::NoAccess);
        QTest::newRow("a stranger in a group") << adviser << u"stranger"_s << int(SignInFault::NoPerson);
        QTest::newRow("a pattern for a name") << adviser << u"t%"_s << int(SignInFault::NoPerson);
        QTest::newRow("no name") << adviser << QString() << int(SignInFault::NoPerson);
    }
    void somebodyWithNoRoleHereIsToldSoAndNothingIsMade()
    {
        QFETCH(QJsonArray, groups);
        QFETCH(QString, who);
        QFETCH(int, fault);
        University u;
        u.groups = groups;
        u.who = who;
        const auto staff = u.campus.hubRecords(model::KindNo::Staff).size();
        FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
        const EnrolAnswer answer = u.enrol(desk, u"1"_s);
        QCOMPARE(int(answer.signIn), fault);
        QCOMPARE(u.campus.hubRecords(model::KindNo::Staff).size(), staff);
        QCOMPARE(u.roles(), QStringList());
        QCOMPARE(u.count(u"enrolment"_s) + u.count(u"session"_s) + u.count(u"acceptance"_s), 0);
        QCOMPARE(desk->standing(), session::Standing::FirstRun);
    }

    void whoHasLeftOrWasShutOutStaysOut()
    {
        University u;
        FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
        u.run(u"UPDATE account SET state = 'closed' WHERE username = 'tegan'"_s);
        QCOMPARE(u.enrol(desk, u"1"_s).signIn, SignInFault::NoPerson);
        u.run(u"UPDATE account SET state = 'active' WHERE username = 'tegan'"_s);
        u.campus.changeAtHub(model::KindNo::Staff, u.campus.staff(u"tegan"_s), [](model::Record& record) { record.put(model::Staff::state, model::StaffState::Left); });
        QCOMPARE(u.enrol(desk, u"1"_s).signIn, SignInFault::NoPerson);
        QCOMPARE(u.roles(), QStringList());
    }

    void twoOfOneNameAreNobody()
    {
        University u;
        u.campus.changeAtHub(model::KindNo::Staff, u.campus.staff(u"gareth"_s), [](model::Record& record) { record.put(model::Staff::username, u"tegan"_s); });
        FakeDesk& desk = u.desk(u.tegan, u"tegans"_s);
        QCOMPARE(u.enrol(desk, u"1"_s).signIn, SignInFault::NoPerson);
    }

    void anAddressFindsItsPersonWhateverItsCapitals()
    {
        hub::ProviderSettings byMail = settings();
        byMail.match = hub::ProviderSettings::Match::Email;
        University u(byMail);
        u.campus.changeAtHub(model::KindNo::Staff, u.campus.staff(u"tegan"_s), [](model::Record& record) { record.put(model::Staff::email, u"Tegan@Example.ac.uk"_s); });
        u.who = u"tegan@example.AC.UK"_s;
        FakeDesk& desk = u.filled();
        QCOMPARE(desk->person().user, u"tegan"_s);
    }

    void aRoleTakenAwayAtTheUniversityGoesWithItsRecords()
    {
        University u;
        FakeDesk& desk = u.filled();
        QCOMPARE(u.roles(), QStringList{u"adviser"_s});
        QVERIFY(desk->caseFile(u.theCase()).has_value());
        u.campus.advance(13 * 3600);
        u.groups = {u"library"_s};
        QCOMPARE(u.signIn(desk).fault, SignInFault::NoAccess);
        QCOMPARE(u.roles(), QStringList());
        // Given back the next day, it is the same post again.
        u.campus.advanceDays(1);
        u.groups = {u"carrel-manager"_s};
        QCOMPARE(u.signIn(desk).fault, SignInFault::None);
        QCOMPARE(u.roles(), (QStringList{u"adviser"_s, u"line-manager"_s}));
        u.groups = {u"carrel-director"_s};
        QCOMPARE(u.signIn(desk).fault, SignInFault::None);
        QCOMPARE(u.roles(), QStringList{u"school-director"_s});
        u.campus.settle();
        QVERIFY(!desk->caseFile(u.theCase()).has_value());
        QCOMPARE(u.campus.disagreement(), QString());
    }

    void aPostThatCameAnotherWayIsLeftAlone()
    {
        University u;
        u.campus.addStaff(u"tegan"_s + u"2"_s, {u"adviser"_s});
        u.who = u"tegan2"_s;
        u.groups = {u"carrel-director"_s};
        FakeDesk& desk = u.filled();
        QStringList roles = desk->person().roles;
        roles.sort();
        QCOMPARE(roles, (QStringList{u"adviser"_s, u"school-director"_s}));
        u.groups = {u"carrel-adviser"_s};
        QCOMPARE(u.signIn(desk).fault, SignInFault::None);
        qint64 open = 0;
        for (const auto& post : u.campus.hubRecords(model::KindNo::Post)) open += post.get(model::Post::staff) == u.campus.staff(u"tegan2"_s) && !post.get(model::Post::until);
        QCOMPARE(open, 1);
    }

    void anotherPersonsSignInDoesNotOpenThisDesk()
    {
        University u;
        FakeDesk& desk = u.filled();
        u.campus.advance(13 * 3600);
        u.who = u"rhian"_s;
        QCOMPARE(u.signIn(desk).fault, SignInFault::UnknownDesk);
    }

    void newKeysAtTheProviderAreFollowed()
    {
        University u;
        u.filled();
        const Signer next(u"EdDSA"_s, u"next"_s);
        u.fetch->show({&next});
        u.campus.advance(60);
        ScriptedPerson again;
        again.reply = [&](const QString& nonce) { return tokenReply(next.token(u.claims(nonce))); };
        FakeDesk& second = u.desk(again, u"second"_s);
        QVERIFY(u.enrol(second).ok());
    }

    void passwordsGoOnWorkingBesideIt()
    {
        University u;
        FakeDesk& rhian = u.campus.desk(u"rhian"_s);
        QVERIFY(rhian->isOpen() && !rhian->isOfUniversity());
        QCOMPARE(rhian->person().user, u"rhian"_s);
    }
};

QTEST_GUILESS_MAIN(AdmissionTest)
#include "AdmissionTest.moc"
