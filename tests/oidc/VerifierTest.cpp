#include "core/hub/oidc/Verifier.h"
#include "tests/oidc/Signer.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::hub;
using namespace carrel::tests;
using namespace Qt::StringLiterals;

namespace {

const base::Moment Now = base::Moment::startOf(QDate(2026, 10, 5)).plusSeconds(9 * 3600);
const QString Nonce = u"the-hubs-own-nonce"_s;

std::vector<PublicKey> keysOf(std::initializer_list<const Signer*> signers)
{
    std::vector<PublicKey> out;
    const auto set = wire::readKeySet(keySetOf(signers));
    if (!set) qFatal("the key set cannot be read");
    for (const auto& key : *set) {
        if (auto read = PublicKey::from(key)) out.push_back(*read);
    }
    return out;
}

Expected expected() { return {QString(Issuer), QString(Client), QString(Client), Nonce, 60}; }

QString said(const QByteArray& token, const std::vector<PublicKey>& keys, base::Moment now = Now)
{
    const auto claims = verify(token, keys, expected(), now);
    return claims ? u"taken"_s : QString::fromLatin1(wordOf(claims.error()));
}

QJsonObject with(QJsonObject json, const QString& name, const QJsonValue& value)
{
    if (value.isUndefined()) json.remove(name);
    else json[name] = value;
    return json;
}

}

/// The hub's judgement of a token: one is good, and everything near it is not.
class VerifierTest : public QObject
{
    Q_OBJECT

    const Signer m_rs{u"RS256"_s, u"rs"_s};
    const Signer m_ps{u"PS256"_s, u"ps"_s};
    const Signer m_es{u"ES256"_s, u"es"_s};
    const Signer m_ed{u"EdDSA"_s, u"ed"_s};
    const std::vector<PublicKey> m_keys = keysOf({&m_rs, &m_ps, &m_es, &m_ed});
    const QJsonObject m_claims = goodClaims(Nonce, Now);

    void eachSigner()
    {
        QTest::addColumn<const Signer*>("signer");
        for (const Signer* signer : {&m_rs, &m_ps, &m_es, &m_ed}) QTest::newRow(qPrintable(signer->algorithm())) << signer;
    }

private Q_SLOTS:
    void aGoodTokenIsTakenWhateverItIsSignedWith_data() { eachSigner(); }
    void aGoodTokenIsTakenWhateverItIsSignedWith()
    {
        QFETCH(const Signer*, signer);
        const auto claims = verify(signer->token(m_claims), m_keys, expected(), Now);
        QVERIFY(claims);
        QCOMPARE(claims->word(u"preferred_username"_s), u"rhian"_s);
        QCOMPARE(claims->words(u"groups"_s), QStringList{u"carrel-adviser"_s});
    }

    void noMutationOfAGoodTokenIsTaken_data() { eachSigner(); }
    void noMutationOfAGoodTokenIsTaken()
    {
        QFETCH(const Signer*, signer);
        const QByteArray good = signer->token(m_claims);
        const QByteArray letters = "Aa0-_.=+/ \n";
        qsizetype tried = 0;
        const auto refused = [&](const QByteArray& bad) { return bad == good || (++tried, !verify(bad, m_keys, expected(), Now)); };
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray flipped = good;
            flipped[at] = char(flipped[at] ^ 1);
            QVERIFY2(refused(flipped), qPrintable(QString::number(at)));
            QVERIFY(refused(good.left(at)));
            QVERIFY(refused(QByteArray(good).remove(at, 1)));
            for (const char letter : letters) {
                QByteArray put = good;
                put[at] = letter;
                QVERIFY2(refused(put), qPrintable(QString::number(at)));
                QVERIFY2(refused(QByteArray(good).insert(at, letter)), qPrintable(QString::number(at)));
            }
        }
        for (const QByteArray& tail : {QByteArray("."), QByteArray("="), QByteArray("=="), QByteArray("A"), QByteArray(".A"), QByteArray(1, '\0')}) {
            QVERIFY(refused(good + tail));
            QVERIFY(refused(tail + good));
        }
        QVERIFY(tried > 1000);
    }

    void everyLastLetterHasOneSpelling()
    {
        // Some bits of the last letter of a part mean nothing; a token must not have twins by them.
        const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (const Signer* signer : {&m_rs, &m_ps, &m_es, &m_ed}) {
            const QByteArray good = signer->token(m_claims);
            int taken = 0;
            for (const char letter : alphabet) taken += verify(good.chopped(1) + letter, m_keys, expected(), Now).ok();
            QCOMPARE(taken, 1);
        }
    }

    void everyClaimCounts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("fault");
        const qint64 now = Now.ms / 1000;
        const auto row = [](const char* what, const char* name, const QJsonValue& value, const char* fault) {
            QTest::newRow(what) << QString::fromLatin1(name) << value << QString::fromLatin1(fault);
        };
        row("another issuer", "iss", u"https://login.example.com"_s, "issuer");
        row("an issuer with a slash", "iss", QString(Issuer + u'/'), "issuer");
        row("no issuer", "iss", QJsonValue::Undefined, "issuer");
        row("an issuer in a list", "iss", QJsonArray{QString(Issuer)}, "issuer");
        row("another audience", "aud", u"another"_s, "audience");
        row("no audience", "aud", QJsonValue::Undefined, "audience");
        row("an empty audience", "aud", QJsonArray{}, "audience");
        row("an audience of more than words", "aud", QJsonArray{QString(Client), 1}, "audience");
        row("several, and no party", "aud", QJsonArray{QString(Client), u"another"_s}, "audience");
        row("a list of the one", "aud", QJsonArray{QString(Client)}, "taken");
        row("another party", "azp", u"another"_s, "audience");
        row("the right party", "azp", QString(Client), "taken");
        row("a party that is no word", "azp", 1, "audience");
        row("over", "exp", now - 61, "expired");
        row("over, within the leeway", "exp", now - 59, "taken");
        row("no end", "exp", QJsonValue::Undefined, "unreadable");
        row("an end in words", "exp", QString::number(now + 600), "unreadable");
        row("an end beyond all time", "exp", 9'000'000'000'000'000LL, "unreadable");
        row("an end before time", "exp", -1, "unreadable");
        row("issued too far ahead", "iat", now + 61, "early");
        row("issued ahead, within the leeway", "iat", now + 59, "taken");
        row("issued the day before yesterday", "iat", now - 48 * 3600, "expired");
        row("not issued", "iat", QJsonValue::Undefined, "unreadable");
        row("not yet", "nbf", now + 61, "early");
        row("now", "nbf", now, "taken");
        row("a beginning in words", "nbf", u"now"_s, "unreadable");
        row("another nonce", "nonce", u"another"_s, "nonce");
        row("a nonce cut short", "nonce", Nonce.chopped(1), "nonce");
        row("no nonce", "nonce", QJsonValue::Undefined, "nonce");
        row("nobody", "sub", QJsonValue::Undefined, "unreadable");
    }
    void everyClaimCounts()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        QTEST(said(m_rs.token(with(m_claims, name, value)), m_keys), "fault");
    }

    void everyWordOfTheHeadCounts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* what, const char* name, const QJsonValue& value, const char* fault) {
            QTest::newRow(what) << QString::fromLatin1(name) << value << QString::fromLatin1(fault);
        };
        for (const char* none : {"none", "None", "NONE", "nOnE", "", "HS256", "HS384", "HS512", "RS1", "RS384", "ES384", "ES256K", "rs256"}) {
            QTest::addRow("alg %s", none) << u"alg"_s << QJsonValue(QString::fromLatin1(none)) << u"algorithm"_s;
        }
        row("no alg", "alg", QJsonValue::Undefined, "algorithm");
        row("the padding of another key", "alg", u"PS256"_s, "key");
        row("a curve for an RSA key", "alg", u"ES256"_s, "key");
        row("an unknown key", "kid", u"nobody"_s, "key");
        row("another's key", "kid", u"ps"_s, "key");
        row("no key named, and one that fits", "kid", QJsonValue::Undefined, "taken");
        row("an access token", "typ", u"at+jwt"_s, "unreadable");
        row("a logout token", "typ", u"logout+jwt"_s, "unreadable");
        row("no type", "typ", QJsonValue::Undefined, "taken");
        row("what must be understood", "crit", QJsonArray{u"b64"_s}, "unreadable");
        row("an unencoded body", "b64", false, "unreadable");
        row("a key of its own", "jwk", m_es.publicKey(), "taken");
    }
    void everyWordOfTheHeadCounts()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        QTEST(said(m_rs.token(with(m_rs.head(), name, value), m_claims), m_keys), "fault");
    }

    void anUnsignedTokenIsRefused()
    {
        for (const QString& none : {u"none"_s, u"None"_s, u"RS256"_s}) {
            const QByteArray parts = partsOf(with(m_rs.head(), u"alg"_s, none), m_claims);
            QVERIFY(said(parts + '.', m_keys) != u"taken");
            QVERIFY(said(parts, m_keys) != u"taken");
        }
    }

    void thePublicKeyIsNobodysSharedSecret()
    {
        for (const Signer* signer : {&m_rs, &m_es, &m_ed}) {
            const QJsonObject head = with(signer->head(), u"alg"_s, u"HS256"_s);
            const QByteArray asJson = QJsonDocument(signer->publicKey()).toJson(QJsonDocument::Compact);
            for (const QByteArray& secret : {signer->publicPem(), signer->publicPem().trimmed(), asJson, QByteArray()}) {
                QCOMPARE(said(hmacToken(head, m_claims, secret), m_keys), u"algorithm"_s);
                QCOMPARE(said(hmacToken(signer->head(), m_claims, secret), m_keys), u"signature"_s);
            }
        }
    }

    void aForeignKeyUnderAKnownNameIsRefused_data() { eachSigner(); }
    void aForeignKeyUnderAKnownNameIsRefused()
    {
        QFETCH(const Signer*, signer);
        const Signer foreign(signer->algorithm(), signer->id());
        QCOMPARE(said(foreign.token(m_claims), m_keys), u"signature"_s);
        // Even when it brings itself along.
        QCOMPARE(said(foreign.token(with(foreign.head(), u"jwk"_s, foreign.publicKey()), m_claims), m_keys), u"signature"_s);
    }

    void aSignatureOfOtherWordsIsRefused()
    {
        const QByteArray parts = partsOf(m_es.head(), m_claims);
        const QByteArray other = m_es.sign("other words");
        QCOMPARE(said(parts + '.' + wire::base64Url(other), m_keys), u"signature"_s);
        for (const QByteArray& odd : {QByteArray(64, '\0'), QByteArray(64, '\xff'), QByteArray(63, 'x'), QByteArray(65, 'x'), QByteArray("x")}) {
            QCOMPARE(said(parts + '.' + wire::base64Url(odd), m_keys), u"signature"_s);
        }
    }

    void twoKeysThatFitAreAGuess()
    {
        const Signer other(u"RS256"_s, u"rs2"_s);
        const auto keys = keysOf({&m_rs, &other});
        QCOMPARE(said(m_rs.token(m_claims), keys), u"taken"_s);
        QCOMPARE(said(m_rs.token(with(m_rs.head(), u"kid"_s, QJsonValue::Undefined), m_claims), keys), u"key"_s);
        const Signer twin(u"RS256"_s, u"rs"_s);
        QCOMPARE(said(m_rs.token(m_claims), keysOf({&m_rs, &twin})), u"key"_s);
        QCOMPARE(said(m_rs.token(m_claims), {}), u"key"_s);
    }

    void whatIsNoTokenIsUnreadable_data()
    {
        QTest::addColumn<QByteArray>("token");
        const auto part = [](const QByteArray& text) { return wire::base64Url(text); };
        const QByteArray head = part(R"({"alg":"RS256","kid":"rs"})");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("five parts, as of an encrypted one") << QByteArray("a.b.c.d.e");
        QTest::newRow("no json") << part("x") + '.' + part("y") + ".";
        QTest::newRow("lists") << part("[]") + '.' + part("[]") + "." + part("z");
        QTest::newRow("a body too deep") << head + '.' + part(QByteArray(200, '[').prepend("{\"a\":") + QByteArray(200, ']') + '}') + "." + part("z");
        QTest::newRow("too long") << head + '.' + part("{\"a\":\"" + QByteArray(20'000, 'a') + "\"}") + "." + part("z");
        QTest::newRow("not of this alphabet") << QByteArray("\xff\xfe.\x00.\x80", 7);
    }
    void whatIsNoTokenIsUnreadable()
    {
        QFETCH(QByteArray, token);
        QCOMPARE(said(token, m_keys), u"unreadable"_s);
    }

    void aWeakOrOddKeyIsNoKey_data()
    {
        QTest::addColumn<QJsonObject>("key");
        const QJsonObject rs = m_rs.publicKey();
        const QJsonObject es = m_es.publicKey();
        const QJsonObject ed = m_ed.publicKey();
        QTest::newRow("a short modulus") << Signer(u"RS256"_s, u"short"_s, 1024).publicKey();
        QTest::newRow("an exponent of one") << with(rs, u"e"_s, u"AQ"_s);
        QTest::newRow("no modulus") << with(rs, u"n"_s, QJsonValue::Undefined);
        QTest::newRow("for encryption") << with(rs, u"use"_s, u"enc"_s);
        QTest::newRow("of an algorithm we do not use") << with(rs, u"alg"_s, u"RS384"_s);
        QTest::newRow("of an algorithm that it is not for") << with(rs, u"alg"_s, u"ES256"_s);
        QTest::newRow("off the curve") << with(es, u"x"_s, es.value(u"y"_s));
        QTest::newRow("of another curve") << with(es, u"crv"_s, u"P-384"_s);
        QTest::newRow("a point cut short") << with(es, u"y"_s, u"AAAA"_s);
        QTest::newRow("an Edwards key cut short") << with(ed, u"x"_s, u"AAAA"_s);
        QTest::newRow("an Edwards key of the other size") << with(ed, u"crv"_s, u"Ed448"_s);
        QTest::newRow("a shared secret") << QJsonObject{{u"kty"_s, u"oct"_s}, {u"kid"_s, u"x"_s}, {u"k"_s, u"AAAA"_s}, {u"alg"_s, u"HS256"_s}};
        QTest::newRow("nothing") << QJsonObject{};
    }
    void aWeakOrOddKeyIsNoKey()
    {
        QFETCH(QJsonObject, key);
        const auto set = wire::readKeySet(QJsonDocument(QJsonObject{{u"keys"_s, QJsonArray{key}}}).toJson());
        QVERIFY(set && set->size() == 1);
        QVERIFY(!PublicKey::from(set->front()));
    }

    void aKeyWithoutAnAlgorithmServesItsWholeFamily()
    {
        for (const Signer* signer : {&m_rs, &m_ps}) {
            const QJsonObject open = with(signer->publicKey(), u"alg"_s, QJsonValue::Undefined);
            const auto set = wire::readKeySet(QJsonDocument(QJsonObject{{u"keys"_s, QJsonArray{open}}}).toJson());
            const auto key = PublicKey::from(set->front());
            QVERIFY(key && key->serves(Algorithm::RS256) && key->serves(Algorithm::PS256) && !key->serves(Algorithm::ES256));
            QCOMPARE(said(signer->token(m_claims), {*key}), u"taken"_s);
        }
    }

    void aClaimIsFoundByItsNameOrItsPath()
    {
        QJsonObject claims = m_claims;
        claims[u"realm_access"_s] = QJsonObject{{u"roles"_s, QJsonArray{u"a"_s, u"b"_s}}};
        claims[u"https://example.ac.uk/groups"_s] = u"c"_s;
        claims[u"mixed"_s] = QJsonArray{u"a"_s, 1};
        const auto read = verify(m_rs.token(claims), m_keys, expected(), Now);
        QVERIFY(read);
        QCOMPARE(read->words(u"realm_access.roles"_s), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(read->words(u"https://example.ac.uk/groups"_s), QStringList{u"c"_s});
        for (const QString& none : {u"mixed"_s, u"nothing"_s, u"groups.deeper"_s, u"."_s, u""_s, u"iat"_s}) QCOMPARE(read->words(none), QStringList());
    }
};

QTEST_GUILESS_MAIN(VerifierTest)
#include "VerifierTest.moc"
