#include "tests/vault/Bench.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::vault;
using carrel::tests::Bench;

class VaultTest : public QObject
{
    Q_OBJECT

    using Faults = QList<std::pair<KeyFault, VaultFault>>;
    static Faults faults()
    {
        return {{KeyFault::Locked, VaultFault::KeyringLocked},
                {KeyFault::Missing, VaultFault::KeyMissing},
                {KeyFault::Unavailable, VaultFault::KeyringUnavailable},
                {KeyFault::Failed, VaultFault::KeyringUnavailable},
                {KeyFault::Denied, VaultFault::Denied},
                {KeyFault::Slow, VaultFault::Slow}};
    }

private Q_SLOTS:
    void aFirstRunIsAnEmptyFolder()
    {
        Bench bench;
        QCOMPARE(bench.vault().standing(), Standing::FirstRun);
        QVERIFY(!bench.vault().mark());
        QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), VaultFault::NoCache);
        QCOMPARE(bench.keys.writes, 0);
    }

    void theSameKeyComesBack_data()
    {
        QTest::addColumn<bool>("typed");
        QTest::addColumn<bool>("pin");
        QTest::addColumn<bool>("share");
        for (const bool typed : {false, true}) {
            for (const bool pin : {false, true}) {
                for (const bool share : {false, true}) {
                    QTest::addRow("%s%s%s", typed ? "passphrase" : "keyring", pin ? ", PIN" : "",
                                  share ? ", share" : "")
                        << typed << pin << share;
                }
            }
        }
    }

    void theSameKeyComesBack()
    {
        QFETCH(bool, typed);
        QFETCH(bool, pin);
        QFETCH(bool, share);
        Bench bench;
        Factor factor = typed ? Factor::words(u"correct horse"_s) : Factor::keychain();
        if (pin) factor = factor.withPin(u"4711"_s);
        auto vault = bench.vault();
        const auto made = vault.create(u"desk-1"_s, factor, share ? std::optional(Bench::lease('s')) : std::nullopt);
        QVERIFY(made.ok());
        QCOMPARE(made->size(), 32);
        QCOMPARE(vault.standing(), Standing::Ready);
        auto later = bench.vault();
        QCOMPARE(later.standing(), Standing::Locked);
        const auto opened = later.unlock(factor);
        QVERIFY(opened.ok());
        QVERIFY(opened->equals(*made));
        QCOMPARE(later.standing(), Standing::Ready);
        later.lock();
        QCOMPARE(later.standing(), Standing::Locked);
    }

    void eachCacheHasAKeyOfItsOwn()
    {
        Bench one;
        Bench two;
        two.random.bytes(32);
        const auto first = one.vault().create(u"a"_s, Factor::keychain());
        const auto second = two.vault().create(u"a"_s, Factor::keychain());
        QVERIFY(!first->equals(*second));
        QVERIFY(one.keys.items.firstKey() != two.keys.items.firstKey());
    }

    void noFileHoldsAKeyInClear()
    {
        Bench bench;
        auto vault = bench.vault();
        const auto made =
            vault.create(u"desk-1"_s, Factor::words(u"correct horse"_s).withPin(u"4711"_s), Bench::lease('s'));
        Bench other;
        const auto inKeyring = other.vault().create(u"desk-1"_s, Factor::keychain());
        const auto holds = [](const QByteArray& file, const QByteArray& secret) {
            return file.contains(secret) || file.contains(secret.toBase64()) || file.contains(secret.toHex())
                || file.contains(secret.toPercentEncoding());
        };
        for (const QByteArray& file : bench.disk.files) {
            QVERIFY(!holds(file, made->exposed().toByteArray()));
            QVERIFY(!file.contains("horse") && !file.contains("4711"));
        }
        for (const QByteArray& file : other.disk.files) {
            QVERIFY(!holds(file, inKeyring->exposed().toByteArray()));
            QVERIFY(!holds(file, other.keys.items.first()));
        }
    }

    void theMarkSaysWhatWasMadeAndWhen()
    {
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain()).ok());
        const auto mark = bench.vault().mark();
        QVERIFY(mark.has_value());
        QCOMPARE(mark->cache, u"desk-1"_s);
        QCOMPARE(mark->made.ms, Bench::Now.ms);
        QCOMPARE(mark->backend, "fake"_ba);
        QCOMPARE(mark->generation, 1);
        QVERIFY(bench.keys.items.contains(mark->item));
    }

    void nothingIsMadeOverAnExistingCacheOrMark_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("cache") << u"profile/cache.db"_s;
        QTest::newRow("log of a cache") << u"profile/cache.db-wal"_s;
        QTest::newRow("mark") << u"profile/desk.key"_s;
    }

    void nothingIsMadeOverAnExistingCacheOrMark()
    {
        QFETCH(QString, file);
        for (const Factor& factor : {Factor::keychain(), Factor::words(u"x"_s)}) {
            Bench bench;
            bench.disk.files[file] = "something";
            const auto files = bench.disk.files;
            QCOMPARE(bench.vault().create(u"desk-1"_s, factor).error(), VaultFault::CacheExists);
            QCOMPARE(bench.disk.files, files);
            QCOMPARE(bench.keys.writes, 0);
        }
    }

    void anEmptyFileIsNoCacheYet()
    {
        Bench bench;
        bench.disk.files[u"profile/cache.db"_s] = "";
        QCOMPARE(bench.vault().standing(), Standing::FirstRun);
        QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain()).ok());
    }

    void aCacheWithoutAMarkIsForRecovery()
    {
        Bench bench;
        bench.disk.files[u"profile/cache.db"_s] = "something";
        QCOMPARE(bench.vault().standing(), Standing::KeyMissing);
        QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), VaultFault::KeyMissing);
        QCOMPARE(bench.keys.reads + bench.keys.writes, 0);
    }

    void aLockedKeyringIsNeverTakenForAFirstRun()
    {
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain()).ok());
        bench.disk.files[u"profile/cache.db"_s] = "something";
        const auto files = bench.disk.files;
        const auto items = bench.keys.items;
        bench.keys.writes = 0;
        for (const bool honest : {true, false}) {
            bench.keys.fault = honest ? std::optional(KeyFault::Locked) : std::nullopt;
            bench.keys.lies = !honest;
            auto vault = bench.vault();
            QCOMPARE(vault.standing(), Standing::Locked);
            QCOMPARE(vault.unlock(Factor::keychain()).error(),
                     honest ? VaultFault::KeyringLocked : VaultFault::KeyMissing);
            QCOMPARE(vault.create(u"desk-1"_s, Factor::keychain()).error(), VaultFault::CacheExists);
            QCOMPARE(vault.create(u"desk-1"_s, Factor::words(u"x"_s)).error(), VaultFault::CacheExists);
        }
        QCOMPARE(bench.disk.files, files);
        QCOMPARE(bench.keys.items, items);
        QCOMPARE(bench.keys.writes + bench.keys.removals, 0);
    }

    void everyFaultOfTheKeyringHasItsOwnName()
    {
        for (const auto& [fault, expected] : faults()) {
            Bench bench;
            QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain()).ok());
            const auto files = bench.disk.files;
            bench.keys.fault = fault;
            QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), expected);
            QCOMPARE(bench.disk.files, files);
        }
    }

    void aKeyringThatKeepsNothingLeavesAFirstRun()
    {
        for (const auto& [fault, expected] : faults()) {
            Bench bench;
            bench.keys.writeFault = fault;
            QCOMPARE(bench.vault().create(u"desk-1"_s, Factor::keychain()).error(), expected);
            QCOMPARE(bench.vault().standing(), Standing::FirstRun);
            QVERIFY2(bench.vault().create(u"desk-1"_s, Factor::words(u"x"_s)).ok(),
                     "the user may choose a passphrase instead");
            QVERIFY(bench.keys.items.isEmpty());
        }
    }

    void aWrongValueFromTheKeyringIsAMissingKey()
    {
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain()).ok());
        bench.keys.givesWrongValue = true;
        QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), VaultFault::KeyMissing);
        bench.keys.givesWrongValue = false;
        QVERIFY(bench.vault().unlock(Factor::keychain()).ok());
    }

    void aKeyInAnotherServiceIsKnownToBeElsewhere()
    {
        Bench bench;
        QVERIFY(!bench.vault().isKeyElsewhere());
        QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain()).ok());
        QVERIFY(!bench.vault().isKeyElsewhere());
        bench.keys.service = "kwallet";
        QVERIFY(bench.vault().isKeyElsewhere());
    }

    void whatIsTypedWrongIsSaidToBeWrong()
    {
        Bench bench;
        const Factor right = Factor::words(u"correct horse"_s).withPin(u"4711"_s);
        QVERIFY(bench.vault().create(u"desk-1"_s, right).ok());
        const Factor wrongs[] = {Factor::words(u"battery"_s).withPin(u"4711"_s),
                                 Factor::words(u"correct horse"_s).withPin(u"4712"_s),
                                 Factor::words(u"correct horse"_s), Factor::words(QString())};
        for (const Factor& wrong : wrongs) QCOMPARE(bench.vault().unlock(wrong).error(), VaultFault::WrongPassphrase);
        QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), VaultFault::OtherFactor);
        QVERIFY(bench.vault().unlock(right).ok());
        QCOMPARE(bench.keys.reads + bench.keys.writes, 0);
    }

    void aWrongPinBesideTheKeyringIsSaidToBeWrong()
    {
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain().withPin(u"4711"_s)).ok());
        QCOMPARE(bench.vault().unlock(Factor::keychain().withPin(u"0"_s)).error(), VaultFault::WrongPin);
        QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), VaultFault::PinNeeded);
        QVERIFY(bench.vault().unlock(Factor::keychain().withPin(u"4711"_s)).ok());
    }

    void aDamagedMarkIsNeitherOpenedNorReplaced_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("format") << "carrel-desk-key 1"_ba << "carrel-desk-key 9"_ba;
        QTest::newRow("mode") << "mode: keychain"_ba << "mode: handshake"_ba;
        QTest::newRow("item") << "item: cache"_ba << "itex: cache"_ba;
        QTest::newRow("generation") << "generation: 1"_ba << "generation: one"_ba;
        QTest::newRow("cache") << "cache: desk-1"_ba << "cache: "_ba;
        QTest::newRow("passphrase without salt") << "mode: keychain"_ba << "mode: passphrase"_ba;
    }

    void aDamagedMarkIsNeitherOpenedNorReplaced()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain()).ok());
        QByteArray& file = bench.disk.files[u"profile/desk.key"_s];
        QVERIFY(file.contains(from));
        file.replace(from, to);
        QCOMPARE(bench.vault().standing(), Standing::MarkDamaged);
        QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), VaultFault::MarkDamaged);
        QCOMPARE(bench.vault().create(u"desk-1"_s, Factor::keychain()).error(), VaultFault::CacheExists);
    }

    void aWrapIsNoUseForAnotherCache()
    {
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain()).ok());
        bench.disk.files[u"profile/desk.key"_s].replace("cache: desk-1", "cache: desk-2");
        QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), VaultFault::KeyMissing);
    }

    void creatingIsAllOrNothingAtEveryWrite()
    {
        bool worked = false;
        for (int writes = 0; !worked; ++writes) {
            QVERIFY(writes < 10);
            Bench bench;
            bench.disk.writesLeft = writes;
            const auto made = bench.vault().create(u"desk-1"_s, Factor::keychain(), Bench::lease('s'));
            worked = made.ok();
            bench.disk.writesLeft.reset();
            if (worked) {
                QVERIFY(bench.vault().unlock(Factor::keychain())->equals(*made));
            } else {
                QCOMPARE(made.error(), VaultFault::Disk);
                QCOMPARE(bench.vault().standing(), Standing::FirstRun);
                QVERIFY(bench.keys.items.isEmpty());
                QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain()).ok());
            }
        }
    }

    void aWipedKeyIsGoneFromTheDiskAndTheKeyring()
    {
        Bench bench;
        auto vault = bench.vault();
        QVERIFY(vault.create(u"desk-1"_s, Factor::keychain(), Bench::lease('s')).ok());
        QVERIFY(vault.wipe().ok());
        QVERIFY(bench.disk.files.isEmpty());
        QVERIFY(bench.keys.items.isEmpty());
        QCOMPARE(vault.standing(), Standing::FirstRun);
        QVERIFY(vault.wipe().ok());
    }

    void aWipeThatCannotReachTheKeyringStillDestroysTheKey()
    {
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain(), Bench::lease('s')).ok());
        bench.disk.files[u"profile/cache.db"_s] = "something";
        bench.keys.removeFault = KeyFault::Locked;
        QCOMPARE(bench.vault().wipe().error(), VaultFault::KeyringLocked);
        QCOMPARE(bench.vault().standing(), Standing::Wiped);
        QVERIFY(!bench.disk.exists(u"profile/desk.lease"_s));
        QVERIFY(bench.vault().mark()->wraps.isEmpty());
        QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), VaultFault::KeyMissing);
        QCOMPARE(bench.vault().create(u"desk-2"_s, Factor::keychain()).error(), VaultFault::CacheExists);
        bench.disk.files.remove(u"profile/cache.db"_s);
        bench.keys.removeFault.reset();
        QVERIFY(bench.vault().wipe().ok());
        QVERIFY(bench.keys.items.isEmpty());
        QCOMPARE(bench.vault().standing(), Standing::FirstRun);
    }

    void aWipeCutOffAnywhereCanBeFinished()
    {
        for (int writes = 0; writes < 4; ++writes) {
            Bench bench;
            QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain(), Bench::lease('s')).ok());
            bench.disk.writesLeft = writes;
            const bool finished = bench.vault().wipe().ok();
            bench.disk.writesLeft.reset();
            QCOMPARE(finished, writes >= 3);
            QCOMPARE(bench.vault().unlock(Factor::keychain()).ok(), writes == 0);
            QVERIFY(bench.vault().wipe().ok());
            QVERIFY(bench.disk.files.isEmpty() && bench.keys.items.isEmpty());
        }
    }

    void aDamagedMarkCanBeWiped()
    {
        Bench bench;
        bench.disk.files[u"profile/desk.key"_s] = "rubbish";
        QVERIFY(bench.vault().wipe().ok());
        QCOMPARE(bench.vault().standing(), Standing::FirstRun);
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "VaultTest.moc"
