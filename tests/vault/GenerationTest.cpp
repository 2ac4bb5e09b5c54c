#include "tests/vault/Bench.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::vault;
using carrel::tests::Bench;
using Where = Vault::NotedWhere;

/// How far the cache had come, kept outside of it: believed only when this vault wrote it, and never counting back.
class GenerationTest : public QObject
{
    Q_OBJECT

    static constexpr auto file = "profile/desk.generation";

    static void modes()
    {
        QTest::addColumn<bool>("typed");
        QTest::newRow("keyring") << false;
        QTest::newRow("passphrase") << true;
    }
    static Factor factorOf(bool typed) { return typed ? Factor::words(u"correct horse"_s) : Factor::keychain(); }

private Q_SLOTS:
    void itIsKeptBesideAndInTheKeyring_data() { modes(); }
    void itIsKeptBesideAndInTheKeyring()
    {
        QFETCH(bool, typed);
        Bench bench;
        {
            auto vault = bench.vault();
            QVERIFY(!vault.noted().beside);
            QVERIFY(vault.create(u"desk-1"_s, factorOf(typed), Bench::lease('s')).ok());
            QVERIFY(!vault.noted().beside && !vault.noted().inKeyring);
            QVERIFY(vault.note(0, Where::Beside).ok());
            QCOMPARE(vault.noted().beside, std::optional<quint64>(0));
            QVERIFY(vault.note(7, Where::Everywhere).ok());
            QVERIFY(vault.note(9, Where::Beside).ok());
        }
        auto later = bench.vault();
        QVERIFY(!later.noted().beside);
        QVERIFY(later.unlock(factorOf(typed)).ok());
        QCOMPARE(later.noted().beside, std::optional<quint64>(9));
        QCOMPARE(later.noted().inKeyring, typed ? std::nullopt : std::optional<quint64>(7));
        QVERIFY(later.note(8, Where::Beside).ok());
        QCOMPARE(later.noted().beside, std::optional<quint64>(9));
        QVERIFY(later.wipe().ok());
        QVERIFY(bench.disk.files.isEmpty());
        QVERIFY(bench.keys.items.isEmpty());
    }

    void whatThisVaultHasNotWrittenCountsForNothing()
    {
        Bench bench, other;
        other.random = base::SeededRandom(QByteArrayView("another bench"));
        auto vault = bench.vault();
        auto stranger = other.vault();
        QVERIFY(vault.create(u"desk-1"_s, Factor::keychain()).ok());
        QVERIFY(stranger.create(u"desk-1"_s, Factor::keychain()).ok());
        QVERIFY(vault.note(5, Where::Everywhere).ok());
        QVERIFY(stranger.note(900, Where::Everywhere).ok());
        const QByteArray good = bench.disk.files[QString::fromLatin1(file)];
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray harmed = good;
            harmed[i] = char(harmed[i] ^ 1);
            bench.disk.files[QString::fromLatin1(file)] = harmed;
            QVERIFY2(vault.noted().beside.value_or(5) == 5, harmed.constData());
            bench.disk.files[QString::fromLatin1(file)] = good.left(i);
            QVERIFY2(vault.noted().beside.value_or(5) == 5, harmed.constData());
        }
        bench.disk.files[QString::fromLatin1(file)] = other.disk.files[QString::fromLatin1(file)];
        QVERIFY(!vault.noted().beside);
        bench.keys.givesWrongValue = true;
        QVERIFY(!vault.noted().inKeyring);
    }

    void aKeyringThatSaysNothingIsNoAnswer_data()
    {
        QTest::addColumn<int>("fault");
        for (const auto fault : {KeyFault::Missing, KeyFault::Locked, KeyFault::Unavailable, KeyFault::Denied, KeyFault::Slow, KeyFault::Failed}) {
            QTest::addRow("fault %d", int(fault)) << int(fault);
        }
    }
    void aKeyringThatSaysNothingIsNoAnswer()
    {
        QFETCH(int, fault);
        Bench bench;
        auto vault = bench.vault();
        QVERIFY(vault.create(u"desk-1"_s, Factor::keychain()).ok());
        QVERIFY(vault.note(5, Where::Everywhere).ok());
        bench.keys.fault = KeyFault(fault);
        QCOMPARE(vault.noted().beside, std::optional<quint64>(5));
        QVERIFY(!vault.noted().inKeyring);
        QVERIFY(!vault.note(6, Where::Everywhere).ok());
        QCOMPARE(vault.noted().beside, std::optional<quint64>(6));
    }

    void aFullDiskChangesNothing()
    {
        Bench bench;
        auto vault = bench.vault();
        QVERIFY(vault.create(u"desk-1"_s, Factor::keychain()).ok());
        QVERIFY(vault.note(5, Where::Everywhere).ok());
        bench.disk.writesLeft = 0;
        QCOMPARE(vault.note(6, Where::Everywhere).error(), VaultFault::Disk);
        QCOMPARE(vault.noted().beside, std::optional<quint64>(5));
        QCOMPARE(vault.noted().inKeyring, std::optional<quint64>(5));
    }
};

QTEST_GUILESS_MAIN(GenerationTest)
#include "GenerationTest.moc"
