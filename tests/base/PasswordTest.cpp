#include "core/base/Password.h"
#include "core/base/Result.h"

#include <QtTest/QTest>

using namespace carrel::base;
using namespace Qt::StringLiterals;

class PasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheRightPasswordMatches()
    {
        const QByteArray hash = passwordHash(u"a long walk"_s, Stretch::Quick);
        QVERIFY(hash.startsWith("$argon2id$"));
        QVERIFY(!hash.contains("walk"));
        QVERIFY(passwordMatches(hash, u"a long walk"_s));
        for (const QString& wrong : {u""_s, u"a long wal"_s, u"a long walk "_s, u"A long walk"_s}) QVERIFY(!passwordMatches(hash, wrong));
    }

    void oneWordTypedOnTwoKeyboardsIsOnePassword()
    {
        const QByteArray hash = passwordHash(u"caf\u00e9"_s, Stretch::Quick);
        QVERIFY(passwordMatches(hash, u"cafe\u0301"_s));
        QVERIFY(!passwordMatches(hash, u"cafe"_s));
    }

    void theSamePasswordIsNeverHashedTwiceAlike() { QVERIFY(passwordHash(u"x"_s, Stretch::Quick) != passwordHash(u"x"_s, Stretch::Quick)); }

    void aDamagedHashMatchesNothing_data()
    {
        QTest::addColumn<QByteArray>("hash");
        const QByteArray good = passwordHash(u"x"_s, Stretch::Quick);
        QTest::newRow("none") << QByteArray();
        QTest::newRow("cut") << good.chopped(1);
        QTest::newRow("noise") << QByteArray("\xff\xfe$argon2id$");
        QTest::newRow("the password itself") << QByteArray("x");
    }
    void aDamagedHashMatchesNothing()
    {
        QFETCH(QByteArray, hash);
        QVERIFY(!passwordMatches(hash, u"x"_s));
    }

    void aPassphraseMakesOneKeyForOneSalt()
    {
        const QByteArray salt(PassphraseSaltSize, 's');
        const auto keyOf = [](const QString& words, const QByteArray& with) { return stretchPassphrase(words, with, Stretch::Quick); };
        QVERIFY(keyOf(u"words"_s, salt).equals(keyOf(u"words"_s, salt)));
        QVERIFY(!keyOf(u"words"_s, salt).equals(keyOf(u"word"_s, salt)));
        QVERIFY(!keyOf(u"words"_s, salt).equals(keyOf(u"words"_s, QByteArray(PassphraseSaltSize, 't'))));
        QCOMPARE(keyOf(u""_s, salt).size(), Secret::KeySize);
    }

    void aResultIsOneThingOrTheOther()
    {
        const Result<int, QString> good(3);
        const Result<int, QString> bad(u"no"_s);
        QVERIFY(good.ok() && !bad.ok());
        QCOMPARE(*good, 3);
        QCOMPARE(bad.error(), u"no"_s);
        QCOMPARE(bad.valueOr(7), 7);
    }
};

QTEST_GUILESS_MAIN(PasswordTest)
#include "PasswordTest.moc"
