#include "tests/vault/Bench.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::vault;
using carrel::tests::Bench;

/// A PIN beside the keyring's key: part of the wrapping key, nowhere written down, and slow to guess.
class PinTest : public QObject
{
    Q_OBJECT

    static Factor pin(const QString& digits) { return Factor::keychain().withPin(digits); }
    static const Factor& right()
    {
        static const Factor factor = pin(u"471100"_s);
        return factor;
    }
    static void make(Bench& bench) { QVERIFY(bench.vault().create(u"desk-1"_s, right(), Bench::lease('s')).ok()); }
    static VaultFault tryWrong(Bench& bench) { return bench.vault().unlock(pin(u"222333"_s)).error(); }

private Q_SLOTS:
    void theKeyringAloneOpensNothing()
    {
        Bench bench;
        make(bench);
        QVERIFY(bench.vault().pin().asked);
        const int reads = bench.keys.reads;
        QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), VaultFault::PinNeeded);
        QCOMPARE(bench.keys.reads, reads);
        QCOMPARE(bench.vault().pin().wrong, 0);
        QVERIFY(bench.vault().unlock(right()).ok());
    }

    void thePinStandsNowhere()
    {
        Bench bench;
        make(bench);
        QCOMPARE(tryWrong(bench), VaultFault::WrongPin);
        QVERIFY(bench.vault().unlock(right()).ok());
        for (const QByteArray& file : bench.disk.files) QVERIFY(!file.contains("471100") && !file.contains("222333"));
        for (const QByteArray& item : bench.keys.items) QVERIFY(!item.contains("471100"));
    }

    void wrongOnesAreCountedAndTheWaitGrows()
    {
        Bench bench;
        make(bench);
        for (int i = 1; i <= Tries::Free; ++i) {
            QCOMPARE(tryWrong(bench), VaultFault::WrongPin);
            QCOMPARE(bench.vault().pin().wrong, i);
        }
        qint64 before = 0;
        for (int i = 0; i < 6; ++i) {
            const auto until = bench.vault().pin().waitUntil;
            QVERIFY(until);
            const qint64 wait = until->ms - bench.clock.now().ms;
            QVERIFY2(wait >= before && wait >= 30'000, qPrintable(QString::number(wait)));
            before = wait;
            // While it waits not even the right one is tried.
            QCOMPARE(bench.vault().unlock(right()).error(), VaultFault::PinWaits);
            bench.clock.advanceSeconds(wait / 1000);
            QVERIFY(!bench.vault().pin().waitUntil);
            QCOMPARE(tryWrong(bench), VaultFault::WrongPin);
        }
        QCOMPARE(before, 3'600'000);
        bench.clock.advanceSeconds(3600);
        QVERIFY(bench.vault().unlock(right()).ok());
        QCOMPARE(bench.vault().pin().wrong, 0);
    }

    void aRestartTakesNoTryBack()
    {
        Bench bench;
        make(bench);
        for (int i = 0; i < Tries::Free; ++i) QCOMPARE(tryWrong(bench), VaultFault::WrongPin);
        // Each vault is a program of its own here.
        QCOMPARE(bench.vault().unlock(right()).error(), VaultFault::PinWaits);
        QCOMPARE(bench.vault().pin().wrong, Tries::Free);
    }

    void aClockSetBackBeginsTheWaitAnew()
    {
        Bench bench;
        make(bench);
        for (int i = 0; i < Tries::Free; ++i) QCOMPARE(tryWrong(bench), VaultFault::WrongPin);
        bench.clock.advanceSeconds(-86'400);
        QCOMPARE(bench.vault().unlock(right()).error(), VaultFault::PinWaits);
        QCOMPARE(bench.vault().pin().waitUntil->ms - bench.clock.now().ms, 30'000);
        bench.clock.advanceSeconds(30);
        QVERIFY(bench.vault().unlock(right()).ok());
    }

    void aDamagedCountLetsNobodyTryFaster()
    {
        Bench bench;
        make(bench);
        bench.disk.files[u"profile/desk.tries"_s] = "rubbish";
        QCOMPARE(bench.vault().unlock(right()).error(), VaultFault::PinWaits);
    }

    void aKeyringThatDoesNotAnswerIsNoTry()
    {
        Bench bench;
        make(bench);
        bench.keys.fault = KeyFault::Locked;
        QCOMPARE(bench.vault().unlock(right()).error(), VaultFault::KeyringLocked);
        QCOMPARE(bench.vault().pin().wrong, 0);
    }

    void aPinIsAddedAndChangedWithoutTouchingTheCopy()
    {
        Bench bench;
        auto vault = bench.vault();
        const auto key = vault.create(u"desk-1"_s, Factor::keychain(), Bench::lease('s'));
        QVERIFY(key.ok() && !vault.pin().asked);
        QVERIFY(vault.changePin(Factor::keychain(), {u"246810"_s}).ok());
        QVERIFY(vault.pin().asked);
        QVERIFY(bench.vault().unlock(pin(u"246810"_s))->equals(*key));
        QCOMPARE(vault.changePin(pin(u"111111"_s), {u"135791"_s}).error(), VaultFault::WrongPin);
        QVERIFY(vault.changePin(pin(u"246810"_s), {u"135791"_s}).ok());
        QCOMPARE(bench.vault().unlock(pin(u"246810"_s)).error(), VaultFault::WrongPin);
        QVERIFY(bench.vault().unlock(pin(u"135791"_s))->equals(*key));
        // The hub's share goes on being renewed.
        auto later = bench.vault();
        QVERIFY(later.unlock(pin(u"135791"_s)).ok());
        QVERIFY(later.renew(Bench::lease('t')).ok());
        QVERIFY(bench.vault().unlock(pin(u"135791"_s))->equals(*key));
    }

    void aChangeCutOffAnywhereLeavesTheOldOrTheNewPin()
    {
        // As many files as a change writes, and one more: at each of them the machine stops once.
        bool finished = false;
        for (int at = 0; !finished; ++at) {
            QVERIFY(at < 10);
            Bench bench;
            make(bench);
            const auto key = bench.vault().unlock(right());
            QVERIFY(key.ok());
            bench.disk.writesLeft = at;
            const auto changed = bench.vault().changePin(right(), {u"135791"_s});
            bench.disk.writesLeft.reset();
            finished = changed.ok();
            // What the counting of tries left half done costs a wait and no key.
            bench.clock.advanceSeconds(24 * 3600);
            const auto opens = [&](const Factor& factor) {
                const auto opened = bench.vault().unlock(factor);
                return opened.ok() && opened->equals(*key);
            };
            const bool now = opens(pin(u"135791"_s));
            bench.clock.advanceSeconds(24 * 3600);
            QCOMPARE(opens(right()), !now);
            if (finished) QVERIFY(now);
        }
    }

    void givingUpLeavesNothingThatOpens_data()
    {
        QTest::addColumn<bool>("keyringAnswers");
        QTest::newRow("with the keyring") << true;
        QTest::newRow("without it") << false;
    }
    void givingUpLeavesNothingThatOpens()
    {
        QFETCH(bool, keyringAnswers);
        Bench bench;
        make(bench);
        bench.disk.files[u"profile/cache.db"_s] = "encrypted";
        QCOMPARE(tryWrong(bench), VaultFault::WrongPin);
        if (!keyringAnswers) bench.keys.fault = KeyFault::Unavailable;
        QVERIFY(bench.vault().abandon().ok());
        QVERIFY(!bench.disk.files.contains(u"profile/desk.key"_s) && !bench.disk.files.contains(u"profile/desk.tries"_s));
        QCOMPARE(bench.keys.items.isEmpty(), keyringAnswers);
        // The copy itself is not the vault's to remove.
        QCOMPARE(bench.vault().standing(), Standing::KeyMissing);
        QVERIFY(bench.vault().abandon().ok());
    }
};

QTEST_GUILESS_MAIN(PinTest)
#include "PinTest.moc"
