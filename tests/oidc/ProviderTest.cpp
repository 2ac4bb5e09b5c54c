#include "core/hub/oidc/Provider.h"
#include "tests/oidc/ScriptedFetch.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::hub;
using namespace carrel::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Desk(32, 'd');

/// Making a key takes longer than everything else here.
const Signer& firstKey()
{
    static const Signer key(u"RS256"_s, u"first"_s);
    return key;
}

/// A hub's provider on a clock and a network of the test's own.
struct Bench {
    base::ManualClock clock{base::Moment::startOf(QDate(2026, 10, 5)).plusSeconds(9 * 3600)};
    base::SeededRandom random{"provider"};
    std::shared_ptr<ScriptedFetch> fetch = std::make_shared<ScriptedFetch>();
    const Signer& first = firstKey();
    Provider provider;

    explicit Bench(const ProviderSettings& how = settings()) : provider(how, fetch, clock, random) { fetch->show({&first}); }

    QString nonce()
    {
        provider.learn();
        return provider.begin(Desk)->nonce;
    }
    QByteArray tokenFor(const QString& nonce, const QJsonObject& other = {}) { return tokenBy(first, nonce, other); }
    QByteArray tokenBy(const Signer& signer, const QString& nonce, const QJsonObject& other = {})
    {
        QJsonObject claims = goodClaims(nonce, clock.now());
        for (auto it = other.begin(); it != other.end(); ++it) claims[it.key()] = it.value();
        return signer.token(claims);
    }
    /// As a sign-in goes: what must be asked first is asked.
    base::Result<Newcomer, TokenFault> show(const QString& nonce, const QByteArray& token, const QByteArray& desk = Desk)
    {
        provider.learnFor(token);
        return provider.check({nonce, token}, desk);
    }
    QString said(const QString& nonce, const QByteArray& token, const QByteArray& desk = Desk)
    {
        auto answer = show(nonce, token, desk);
        if (!answer) return QString::fromLatin1(wordOf(answer.error()));
        Newcomer newcomer = std::move(answer).value();
        newcomer.claim.keep();
        return u"taken"_s;
    }
};

}

/// What the hub knows of the provider, and how it comes to know it.
class ProviderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlacesAndKeysAreFetchedOnceAndKept()
    {
        Bench bench;
        QVERIFY(!bench.provider.begin(Desk));
        const auto attempt = [&] { return bench.provider.begin(Desk); };
        bench.provider.learn();
        QCOMPARE(bench.fetch->asked, 2);
        QCOMPARE(attempt()->authorize, Issuer + u"/auth"_s);
        QCOMPARE(attempt()->token, Issuer + u"/token"_s);
        for (int i = 0; i < 10; ++i) QCOMPARE(bench.said(attempt()->nonce, bench.tokenFor(attempt()->nonce)), u"nonce"_s);
        const QString nonce = bench.nonce();
        QCOMPARE(bench.said(nonce, bench.tokenFor(nonce)), u"taken"_s);
        QCOMPARE(bench.fetch->asked, 2);
        bench.clock.advanceSeconds(Provider::KeysFreshMs / 1000);
        bench.provider.learn();
        QCOMPARE(bench.fetch->asked, 4);
    }

    void aNewKeyIsFollowed()
    {
        Bench bench;
        const QString before = bench.nonce();
        QCOMPARE(bench.said(before, bench.tokenFor(before)), u"taken"_s);
        const Signer second(u"ES256"_s, u"second"_s);
        bench.fetch->show({&second});
        bench.clock.advanceSeconds(60);
        const QString after = bench.nonce();
        QCOMPARE(bench.said(after, bench.tokenBy(second, after)), u"taken"_s);
        // And the old one is good for nothing any more.
        const QString last = bench.nonce();
        QCOMPARE(bench.said(last, bench.tokenFor(last)), u"key"_s);
    }

    void aFloodOfUnknownKeysIsNoFloodOfQuestions()
    {
        Bench bench;
        const QString nonce = bench.nonce();
        const int before = bench.fetch->asked;
        for (int i = 0; i < 500; ++i) {
            const Signer& known = bench.first;
            QJsonObject head = known.head();
            head[u"kid"_s] = u"made-up-%1"_s.arg(i);
            QCOMPARE(bench.said(nonce, known.token(head, goodClaims(nonce, bench.clock.now()))), u"key"_s);
        }
        QCOMPARE(bench.fetch->asked, before);
        // A minute of it: two questions, of two documents each.
        for (int second = 0; second < 60; ++second) {
            bench.clock.advanceSeconds(1);
            QJsonObject head = bench.first.head();
            head[u"kid"_s] = u"later-%1"_s.arg(second);
            QCOMPARE(bench.said(nonce, bench.first.token(head, goodClaims(nonce, bench.clock.now()))), u"key"_s);
        }
        QCOMPARE(bench.fetch->asked, before + 4);
        // Whoever is honest is not kept out by it.
        QCOMPARE(bench.said(nonce, bench.tokenFor(nonce)), u"taken"_s);
    }

    void whatIsRefusedAnywayAsksNobody()
    {
        Bench bench;
        const QString nonce = bench.nonce();
        bench.clock.advanceSeconds(600);
        const int before = bench.fetch->asked;
        QJsonObject head = bench.first.head();
        head[u"kid"_s] = u"another"_s;
        QJsonObject foreign = goodClaims(nonce, bench.clock.now());
        foreign[u"iss"_s] = u"https://login.example.com"_s;
        QVERIFY(bench.said(nonce, bench.first.token(head, foreign)) != u"taken");
        head[u"alg"_s] = u"none"_s;
        QVERIFY(bench.said(nonce, bench.first.token(head, goodClaims(nonce, bench.clock.now()))) != u"taken");
        QVERIFY(bench.said(nonce, "x.y.z") != u"taken");
        QCOMPARE(bench.fetch->asked, before);
    }

    void aProviderThatIsAwayIsAskedSeldomAndMissedOnlyAfterADay()
    {
        Bench bench;
        bench.fetch->isDown = true;
        for (int i = 0; i < 50; ++i) bench.provider.learn();
        QCOMPARE(bench.fetch->asked, 1);
        QVERIFY(!bench.provider.begin(Desk));
        QCOMPARE(bench.said(u"x"_s, bench.tokenFor(u"x"_s)), u"provider"_s);
        bench.fetch->isDown = false;
        bench.clock.advanceSeconds(5);
        const QString nonce = bench.nonce();
        QCOMPARE(bench.said(nonce, bench.tokenFor(nonce)), u"taken"_s);
        bench.fetch->isDown = true;
        bench.clock.advanceSeconds(23 * 3600);
        const QString later = bench.nonce();
        QCOMPARE(bench.said(later, bench.tokenFor(later)), u"taken"_s);
        bench.clock.advanceSeconds(2 * 3600);
        bench.provider.learn();
        QVERIFY(!bench.provider.begin(Desk));
        QCOMPARE(bench.said(later, bench.tokenFor(later)), u"provider"_s);
    }

    void aProviderOfAnotherNameOrWithUnsafePlacesIsNotBelieved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("another issuer") << u"issuer"_s << u"https://login.example.com"_s;
        QTest::newRow("an issuer with a slash") << u"issuer"_s << QString(Issuer + u'/');
        QTest::newRow("plain keys") << u"jwks_uri"_s << u"http://login.example.ac.uk/jwks"_s;
        QTest::newRow("keys in a file") << u"jwks_uri"_s << u"file:///etc/passwd"_s;
        QTest::newRow("no keys") << u"jwks_uri"_s << QString();
        QTest::newRow("a page that is a program") << u"authorization_endpoint"_s << u"javascript:alert(1)"_s;
        QTest::newRow("a plain page") << u"authorization_endpoint"_s << u"http://login.example.ac.uk/auth"_s;
        QTest::newRow("a place with a password") << u"token_endpoint"_s << u"https://a:b@login.example.ac.uk/token"_s;
        QTest::newRow("another's keys") << u"jwks_uri"_s << u"https://login.example.com/jwks"_s;
    }
    void aProviderOfAnotherNameOrWithUnsafePlacesIsNotBelieved()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        Bench bench;
        bench.fetch->say({{name, value}});
        bench.provider.learn();
        QVERIFY(!bench.provider.begin(Desk));
    }

    void documentsThatMakeNoSenseLeaveWhatIsKnown_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::newRow("no json") << QByteArray("<html>");
        QTest::newRow("no keys") << QByteArray(R"({"keys":[]})");
        QTest::newRow("no set") << QByteArray(R"({"keys":"x"})");
        QTest::newRow("only what we do not use") << QByteArray(R"({"keys":[{"kty":"oct","k":"AAAA"},{"kty":"RSA","n":"x","e":"AQAB"},7,null]})");
    }
    void documentsThatMakeNoSenseLeaveWhatIsKnown()
    {
        QFETCH(QByteArray, keys);
        Bench bench;
        const QString nonce = bench.nonce();
        bench.fetch->documents[Issuer + u"/jwks"_s] = keys;
        bench.clock.advanceSeconds(60);
        QJsonObject head = bench.first.head();
        head[u"kid"_s] = u"another"_s;
        QCOMPARE(bench.said(nonce, bench.first.token(head, goodClaims(nonce, bench.clock.now()))), u"key"_s);
        QCOMPARE(bench.said(nonce, bench.tokenFor(nonce)), u"taken"_s);
    }

    void aTokenIsGoodOnceAndForItsOwnDesk()
    {
        Bench bench;
        const QString nonce = bench.nonce();
        const QByteArray token = bench.tokenFor(nonce);
        QCOMPARE(bench.said(nonce, token, QByteArray(32, 'x')), u"nonce"_s);
        QCOMPARE(bench.said(nonce, token), u"taken"_s);
        QCOMPARE(bench.said(nonce, token), u"replayed"_s);
        QCOMPARE(bench.said(nonce, bench.tokenFor(nonce)), u"replayed"_s);
        bench.clock.advanceSeconds(Attempts::LifeSeconds);
        QCOMPARE(bench.said(nonce, bench.tokenFor(nonce)), u"expired"_s);
        const QString made = QString::fromLatin1(wire::base64Url(QByteArray(48, 'n')));
        QCOMPARE(bench.said(made, bench.tokenFor(made)), u"nonce"_s);
        QCOMPARE(bench.said({}, bench.tokenFor({})), u"nonce"_s);
        QCOMPARE(bench.said(u"ä ö"_s, bench.tokenFor(u"ä ö"_s)), u"nonce"_s);
    }

    void aTokenThatLetNobodyInCanBeShownAgain()
    {
        Bench bench;
        const QString nonce = bench.nonce();
        const QByteArray token = bench.tokenFor(nonce);
        {
            const auto asking = bench.show(nonce, token);
            QVERIFY(asking);
            // But not twice at once.
            QCOMPARE(bench.said(nonce, token), u"replayed"_s);
        }
        QCOMPARE(bench.said(nonce, token), u"taken"_s);
        QCOMPARE(bench.said(nonce, token), u"replayed"_s);
    }

    void aRestartedHubKnowsNoneOfItsEarlierNonces()
    {
        Bench before;
        const QString nonce = before.nonce();
        Bench after;
        Provider restarted(settings(), after.fetch, after.clock, before.random);
        after.fetch->show({&before.first});
        restarted.learn();
        const auto answer = restarted.check({nonce, before.tokenFor(nonce)}, Desk);
        QVERIFY(!answer && answer.error() == TokenFault::Nonce);
    }

    void onlyWhatTheMapNamesIsARole()
    {
        Bench bench;
        const auto roles = [&](const QJsonValue& groups) {
            const QString nonce = bench.nonce();
            return bench.show(nonce, bench.tokenFor(nonce, {{u"groups"_s, groups}}))->roles;
        };
        QCOMPARE(roles(QJsonArray{u"carrel-adviser"_s}), QStringList{u"adviser"_s});
        QCOMPARE(roles(u"carrel-adviser"_s), QStringList{u"adviser"_s});
        QCOMPARE(roles(QJsonArray{u"carrel-manager"_s, u"carrel-adviser"_s, u"library"_s}), (QStringList{u"adviser"_s, u"line-manager"_s}));
        QCOMPARE(roles(QJsonArray{u"carrel-director"_s}), QStringList{u"school-director/LAW"_s});
        for (const QJsonValue& none : {QJsonValue(QJsonArray{}), QJsonValue(QJsonArray{u"library"_s}), QJsonValue(u"adviser"_s), QJsonValue(7), QJsonValue(),
                                       QJsonValue(QJsonArray{u"carrel-adviser"_s, 7}), QJsonValue(QJsonObject{{u"carrel-adviser"_s, true}}), QJsonValue(u"CARREL-ADVISER"_s)}) {
            QCOMPARE(roles(none), QStringList());
        }
    }

    void anAddressThatIsNotVerifiedIsNobodys()
    {
        ProviderSettings byMail = settings();
        byMail.personClaim = u"email"_s;
        Bench bench(byMail);
        const auto person = [&](const QJsonObject& claims) {
            const QString nonce = bench.nonce();
            return bench.show(nonce, bench.tokenFor(nonce, claims))->person;
        };
        QCOMPARE(person({{u"email"_s, u"a@example.ac.uk"_s}, {u"email_verified"_s, true}}), u"a@example.ac.uk"_s);
        QCOMPARE(person({{u"email"_s, u"a@example.ac.uk"_s}, {u"email_verified"_s, false}}), QString());
        QCOMPARE(person({{u"email"_s, u"a@example.ac.uk"_s}, {u"email_verified"_s, u"true"_s}}), QString());
        QCOMPARE(person({{u"email"_s, u"a@example.ac.uk"_s}}), QString());
        QCOMPARE(person({}), QString());
    }
};

QTEST_GUILESS_MAIN(ProviderTest)
#include "ProviderTest.moc"
