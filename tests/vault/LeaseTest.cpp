#include "core/base/Lines.h"
#include "tests/vault/Bench.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::vault;
using carrel::tests::Bench;

class LeaseTest : public QObject
{
    Q_OBJECT

    const Factor m_factor = Factor::words(u"correct horse"_s);

private Q_SLOTS:
    void aLeaseIsKeptAsItCame()
    {
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, m_factor, Bench::lease('s')).ok());
        const auto kept = bench.vault().lease();
        QVERIFY(kept.has_value());
        QCOMPARE(kept->until.ms, Bench::Now.plusDays(5).ms);
        QCOMPARE(kept->proof.size(), 32);
        QCOMPARE(kept->highWater.ms, Bench::Now.ms);
        QVERIFY(kept->share->equals(*Bench::lease('s').share));
    }

    void aRenewedShareOpensTheSameKeyAndTheOldOneNoLonger()
    {
        Bench bench;
        auto vault = bench.vault();
        const auto made = vault.create(u"desk-1"_s, m_factor, Bench::lease('a'));
        const QByteArray oldLease = bench.disk.files[u"profile/desk.lease"_s];
        QVERIFY(vault.renew(Bench::lease('b', 9)).ok());
        QCOMPARE(vault.mark()->generation, 2);
        QCOMPARE(vault.mark()->wraps.size(), 1);
        QCOMPARE(vault.lease()->until.ms, Bench::Now.plusDays(9).ms);
        QVERIFY(bench.vault().unlock(m_factor)->equals(*made));
        bench.disk.files[u"profile/desk.lease"_s] = oldLease;
        QCOMPARE(bench.vault().unlock(m_factor).error(), VaultFault::LeaseExpired);
    }

    void aLeaseRenewedWithTheSameShareIsOnlyLonger()
    {
        Bench bench;
        auto vault = bench.vault();
        const auto made = vault.create(u"desk-1"_s, m_factor, Bench::lease('a'));
        const QByteArray mark = bench.disk.files[u"profile/desk.key"_s];
        QVERIFY(vault.renew(Bench::lease('a', 9)).ok());
        QCOMPARE(bench.disk.files[u"profile/desk.key"_s], mark);
        QCOMPARE(vault.lease()->until.ms, Bench::Now.plusDays(9).ms);
    }

    void aCacheMadeWithoutAShareTakesOneLater()
    {
        Bench bench;
        auto vault = bench.vault();
        const auto made = vault.create(u"desk-1"_s, m_factor);
        QVERIFY(vault.renew(Bench::lease('a')).ok());
        QVERIFY(bench.vault().unlock(m_factor)->equals(*made));
        bench.disk.files.remove(u"profile/desk.lease"_s);
        QCOMPARE(bench.vault().unlock(m_factor).error(), VaultFault::LeaseExpired);
    }

    void aRenewalCutOffAnywhereLeavesACacheThatOpens()
    {
        bool worked = false;
        for (int writes = 0; !worked; ++writes) {
            QVERIFY(writes < 10);
            Bench bench;
            auto vault = bench.vault();
            const auto made = vault.create(u"desk-1"_s, m_factor, Bench::lease('a'));
            bench.disk.writesLeft = writes;
            worked = vault.renew(Bench::lease('b')).ok() && bench.disk.writesLeft.value() > 0;
            bench.disk.writesLeft.reset();
            auto next = bench.vault();
            const auto opened = next.unlock(m_factor);
            QVERIFY2(opened.ok(), qPrintable(QString::number(writes)));
            QVERIFY(opened->equals(*made));
            QVERIFY(next.renew(Bench::lease('c')).ok());
            QVERIFY(bench.vault().unlock(m_factor)->equals(*made));
            QCOMPARE(bench.vault().mark()->wraps.size(), 1);
        }
    }

    void theHubsNewestShareOpensAfterARenewalCutOff()
    {
        Bench bench;
        auto vault = bench.vault();
        const auto made = vault.create(u"desk-1"_s, m_factor, Bench::lease('a'));
        bench.disk.writesLeft = 1;
        QVERIFY(!vault.renew(Bench::lease('b')).ok());
        bench.disk.writesLeft.reset();
        QVERIFY(bench.vault().unlock(m_factor).ok());
        // The hub believes that this desk has share b, and that is what it gives back after the lease ended.
        QVERIFY(bench.vault().endLease().ok());
        QVERIFY(bench.vault().restore(Bench::lease('b'), m_factor)->equals(*made));
        QVERIFY(bench.vault().unlock(m_factor)->equals(*made));
    }

    void anEndedLeaseClosesTheCacheUntilTheShareComesBack()
    {
        Bench bench;
        auto vault = bench.vault();
        const auto made = vault.create(u"desk-1"_s, m_factor, Bench::lease('a'));
        QVERIFY(vault.endLease().ok());
        QCOMPARE(vault.standing(), Standing::Locked);
        QVERIFY(!vault.lease()->share);
        const QByteArray share(base::Secret::KeySize, 'a');
        for (const QByteArray& file : bench.disk.files) QVERIFY(!file.contains(share.toBase64()));
        QCOMPARE(vault.unlock(m_factor).error(), VaultFault::LeaseExpired);
        QCOMPARE(vault.renew(Bench::lease('a')).error(), VaultFault::LeaseExpired);
        QCOMPARE(vault.restore(Bench::lease('x'), m_factor).error(), VaultFault::LeaseExpired);
        QCOMPARE(vault.restore(Bench::lease('a'), Factor::words(u"wrong"_s)).error(), VaultFault::WrongPassphrase);
        QCOMPARE(vault.unlock(m_factor).error(), VaultFault::LeaseExpired);
        QVERIFY(vault.restore(Bench::lease('a'), m_factor)->equals(*made));
        QVERIFY(vault.unlock(m_factor)->equals(*made));
    }

    void anEndedLeaseIsFoundOutBeforeTheKeyringIsAsked()
    {
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, Factor::keychain(), Bench::lease('a')).ok());
        QVERIFY(bench.vault().endLease().ok());
        bench.keys.reads = 0;
        QCOMPARE(bench.vault().unlock(Factor::keychain()).error(), VaultFault::LeaseExpired);
        QCOMPARE(bench.keys.reads, 0);
    }

    void theHighWaterMarkOnlyRises()
    {
        Bench bench;
        auto vault = bench.vault();
        QVERIFY(vault.create(u"desk-1"_s, m_factor, Bench::lease('a')).ok());
        bench.clock.advanceSeconds(3600);
        QVERIFY(vault.noteTime().ok());
        QCOMPARE(vault.lease()->highWater.ms, Bench::Now.plusSeconds(3600).ms);
        bench.clock.set(Bench::Now.plusDays(-400));
        QVERIFY(vault.noteTime().ok());
        QVERIFY(vault.renew(Bench::lease('b')).ok());
        QVERIFY(vault.endLease().ok());
        QCOMPARE(vault.lease()->highWater.ms, Bench::Now.plusSeconds(3600).ms);
    }

    void withoutACacheThereIsNothingToRenew()
    {
        Bench bench;
        QCOMPARE(bench.vault().renew(Bench::lease('a')).error(), VaultFault::NoCache);
        QVERIFY(bench.vault().endLease().ok());
        QVERIFY(bench.vault().noteTime().ok());
        QVERIFY(bench.disk.files.isEmpty());
    }

    void aDamagedLeaseIsNoLease_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another format") << "carrel-desk-lease 7\nuntil: 1\nhigh-water: 1\n"_ba;
        QTest::newRow("no time") << "carrel-desk-lease 2\nuntil: tomorrow\nhigh-water: 1\n"_ba;
        QTest::newRow("short share") << "carrel-desk-lease 2\nuntil: 1\nhigh-water: 1\nshare: YQ==\n"_ba;
    }

    void aDamagedLeaseIsNoLease()
    {
        QFETCH(QByteArray, bytes);
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, m_factor, Bench::lease('a')).ok());
        bench.disk.files[u"profile/desk.lease"_s] = bytes;
        QVERIFY(!bench.vault().lease());
        QCOMPARE(bench.vault().unlock(m_factor).error(), VaultFault::LeaseExpired);
        QVERIFY(bench.vault().restore(Bench::lease('a'), m_factor).ok());
        QVERIFY(bench.vault().unlock(m_factor).ok());
    }

    void aLeaseThatWasEditedIsNone_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a later end") << "until"_ba << QByteArray::number(Bench::Now.plusDays(400).ms);
        QTest::newRow("less seen") << "high-water"_ba << "1"_ba;
        QTest::newRow("no contact") << "contact"_ba << "7"_ba;
        QTest::newRow("never behind") << "behind"_ba << "9"_ba;
        QTest::newRow("no proof") << "proof"_ba << ""_ba;
    }

    void aLeaseThatWasEditedIsNone()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, m_factor, Bench::lease('a')).ok());
        QByteArray& file = bench.disk.files[u"profile/desk.lease"_s];
        auto lines = base::Lines::parse(file, "carrel-desk-lease 2");
        lines->set(name, value);
        file = lines->bytes();
        QCOMPARE(bench.vault().unlock(m_factor).error(), VaultFault::LeaseExpired);
        QVERIFY(!bench.vault().lease()->share);
    }

    void anAnswerThatWasKeptBackLengthensNothing()
    {
        Bench bench;
        auto vault = bench.vault();
        QVERIFY(vault.create(u"desk-1"_s, m_factor, Bench::lease('a')).ok());
        QVERIFY(vault.extend(Bench::Now.plusDays(8), Bench::Now.plusDays(1)).ok());
        QVERIFY(vault.extend(Bench::Now.plusDays(30), Bench::Now).ok());
        QCOMPARE(vault.lease()->until.ms, Bench::Now.plusDays(8).ms);
    }

    void aFullDiskEndsALeaseAllTheSame()
    {
        Bench bench;
        QVERIFY(bench.vault().create(u"desk-1"_s, m_factor, Bench::lease('a')).ok());
        bench.clock.advanceSeconds(5 * 86'400);
        bench.disk.fullFor = u"profile/desk.lease"_s;
        QCOMPARE(bench.vault().unlock(m_factor).error(), VaultFault::LeaseExpired);
        QVERIFY(!bench.disk.files.contains(u"profile/desk.lease"_s));
    }
};

QTEST_GUILESS_MAIN(LeaseTest)
#include "LeaseTest.moc"
