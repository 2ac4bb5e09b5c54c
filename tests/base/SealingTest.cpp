#include "core/base/Sealing.h"
#include "core/base/Random.h"
#include "core/base/Sodium.h"
#include "tests/support/Made.h"

#include <QtTest/QTest>

using namespace carrel::base;
using carrel::tests::madeBytes;

namespace {

Secret key(char c) { return Secret::copyOf(QByteArray(Secret::KeySize, c)); }

QByteArray flipped(QByteArray bytes, int bit)
{
    bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

}

class SealingTest : public QObject
{
    Q_OBJECT

    SealKeys m_seal{SealKeys::fromSeed(key('s'))};
    SigningKeys m_sign{SigningKeys::fromSeed(key('g'))};
    SystemRandom m_random;

private Q_SLOTS:
    void initTestCase() { QVERIFY(startSodium()); }

    void whatIsSealedOpensOnlyWithTheOtherHalf()
    {
        const auto other = SealKeys::fromSeed(key('o'));
        QVERIFY(rc::check("a seal gives back what went in", [&] {
            const QByteArray plain = madeBytes();
            const QByteArray sealed = seal(plain, m_seal.publicKey);
            RC_ASSERT(openSeal(sealed, m_seal).valueOr("no") == plain);
            RC_ASSERT(!openSeal(sealed, other).ok());
        }));
    }

    void noBitOfASealCanBeChanged()
    {
        const QByteArray sealed = seal("ten words", m_seal.publicKey);
        for (int bit = 0; bit < sealed.size() * 8; ++bit) QVERIFY2(!openSeal(flipped(sealed, bit), m_seal).ok(), qPrintable(QString::number(bit)));
        for (int size = 0; size < sealed.size(); ++size) QVERIFY(!openSeal(sealed.left(size), m_seal).ok());
        QCOMPARE(openSeal("short", m_seal).error(), CipherFault::Malformed);
    }

    void twoSealsOfTheSameWordsDiffer() { QVERIFY(seal("words", m_seal.publicKey) != seal("words", m_seal.publicKey)); }

    void aSignatureHoldsForItsWordsAndItsKeyAlone()
    {
        QVERIFY(rc::check("signatures", [&] {
            const QByteArray message = madeBytes();
            const QByteArray signature = sign(message, m_sign);
            RC_ASSERT(signatureHolds(signature, message, m_sign.publicKey));
            RC_ASSERT(!signatureHolds(signature, message + 'x', m_sign.publicKey));
            RC_ASSERT(!signatureHolds(flipped(signature, *rc::gen::inRange<int>(0, 512)), message, m_sign.publicKey));
        }));
        const QByteArray signature = sign("m", m_sign);
        QVERIFY(!signatureHolds(signature, "m", SigningKeys::fromSeed(key('x')).publicKey));
    }

    void keysAndSignaturesOfTheWrongSizeDoNotHold()
    {
        const QByteArray signature = sign("m", m_sign);
        QVERIFY(!signatureHolds({}, "m", m_sign.publicKey));
        QVERIFY(!signatureHolds(signature.left(63), "m", m_sign.publicKey));
        QVERIFY(!signatureHolds(signature, "m", {}));
        QVERIFY(!signatureHolds(signature, "m", m_sign.publicKey.left(31)));
    }

    void aWrappedKeyOpensOnlyInItsOwnPlace()
    {
        const QByteArray wrapped = wrap("the page key", key('a'), "cache 1", m_random);
        QCOMPARE(unwrap(wrapped, key('a'), "cache 1")->exposed().toByteArray(), QByteArray("the page key"));
        QCOMPARE(unwrap(wrapped, key('b'), "cache 1").error(), CipherFault::WrongKey);
        QCOMPARE(unwrap(wrapped, key('a'), "cache 2").error(), CipherFault::WrongKey);
        for (int size = 0; size < wrapped.size(); ++size) QVERIFY(!unwrap(wrapped.left(size), key('a'), "cache 1").ok());
        QVERIFY(wrapped != wrap("the page key", key('a'), "cache 1", m_random));
    }

    void partsDoNotRunTogether()
    {
        const auto of = [](std::initializer_list<QByteArrayView> parts, QByteArrayView purpose) { return combine(parts, purpose).exposed().toByteArray(); };
        const QByteArray whole = of({"ab", "c"}, "p");
        QCOMPARE(of({"ab", "c"}, "p"), whole);
        QVERIFY(whole != of({"a", "bc"}, "p"));
        QVERIFY(whole != of({"c", "ab"}, "p"));
        QVERIFY(whole != of({"ab", "c", ""}, "p"));
        QVERIFY(whole != of({"ab", "c"}, "q"));
        QVERIFY(whole != of({"b", "c"}, "pa"));
    }

    void aSecretMovesAndIsNeverCopied()
    {
        QVERIFY((!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>));
        Secret first = key('1');
        Secret second = std::move(first);
        QVERIFY(second.equals(key('1')));
        QVERIFY(!second.equals(key('2')));
        QVERIFY(!second.equals(Secret::copyOf("1")));
        second = key('3');
        QVERIFY(second.equals(key('3')));
    }
};

QTEST_GUILESS_MAIN(SealingTest)
#include "SealingTest.moc"
