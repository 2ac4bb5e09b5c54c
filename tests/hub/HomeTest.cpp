#include "core/hub/desks/Enrolments.h"
#include "core/hub/home/Founding.h"
#include "core/hub/home/HubHome.h"
#include "tests/support/FakeDisk.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::hub;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

class HomeTest : public QObject
{
    Q_OBJECT

    base::SeededRandom m_random{"home"};
    HubPlaces m_places{u"/hub"_s, {}, {}};

private Q_SLOTS:
    void aHomeKeepsItsKeysAndItsPolicy()
    {
        FakeDisk disk;
        HubHome home(m_places, disk);
        QVERIFY(home.make(m_random, "policy").ok());
        QVERIFY(home.keys().ok() && home.address().ok());
        QCOMPARE(*home.policyText(), "policy"_ba);
        const auto once = home.address();
        const auto again = home.address();
        QVERIFY(once->key->equals(*again->key));
    }

    void aHomeIsNeverMadeTwice()
    {
        FakeDisk disk;
        HubHome home(m_places, disk);
        QVERIFY(home.make(m_random, "policy").ok());
        const auto before = disk.files;
        QCOMPARE(home.make(m_random, "other").error(), HomeFault::Exists);
        QCOMPARE(disk.files, before);
        FakeDisk onlyStore;
        onlyStore.files[m_places.store()] = "a store whose secrets are elsewhere";
        QCOMPARE(HubHome(m_places, onlyStore).make(m_random, "policy").error(), HomeFault::Exists);
        QCOMPARE(onlyStore.files.size(), 1);
    }

    void aDiskThatFillsUpIsSaidAndMakesNoHalfHub()
    {
        for (int writes = 0; writes < 3; ++writes) {
            FakeDisk disk;
            disk.writesLeft = writes;
            disk.fault = base::DiskFault::Full;
            HubHome home(m_places, disk);
            QCOMPARE(home.make(m_random, "policy").error(), HomeFault::Disk);
            QVERIFY(!home.keys().ok() || !home.policyText().ok());
        }
    }

    void aKeyThatIsThereAlreadyIsUsed()
    {
        FakeDisk disk;
        disk.files[u"/elsewhere/key"_s] = "carrel hub key 1\nkey: " + QByteArray(64, 'a') + '\n';
        HubHome home({u"/hub"_s, {}, u"/elsewhere/key"_s}, disk);
        QVERIFY(home.make(m_random, "policy").ok());
        QVERIFY(home.address()->key->equals(base::Secret::copyOf(QByteArray(32, '\xaa'))));
        QVERIFY(!disk.exists(u"/hub/hub.key"_s));
    }

    void aDamagedFileIsToldFromAMissingOne()
    {
        FakeDisk disk;
        HubHome home(m_places, disk);
        QCOMPARE(home.address().error(), HomeFault::KeyMissing);
        QCOMPARE(home.keys().error(), HomeFault::SecretsMissing);
        QCOMPARE(home.policyText().error(), HomeFault::PolicyMissing);
        QVERIFY(home.make(m_random, "policy").ok());
        const auto good = disk.files;
        for (const QByteArray& bad : {""_ba, "noise"_ba, "carrel hub key 1\nkey: aa\n"_ba, "carrel hub secrets 1\nseal: aa\n"_ba}) {
            disk.files[m_places.key()] = bad;
            disk.files[m_places.secrets()] = bad;
            QCOMPARE(home.address().error(), HomeFault::KeyDamaged);
            QCOMPARE(home.keys().error(), HomeFault::SecretsDamaged);
        }
        disk.files = good;
        QVERIFY(home.keys().ok() && home.address().ok());
    }

    void onPostgresNoStoreKeyIsKept()
    {
        FakeDisk disk;
        HubHome home({u"/hub"_s, u"postgresql://u@h/d"_s, {}}, disk);
        QVERIFY(home.make(m_random, "policy").ok());
        QVERIFY(!disk.exists(m_places.key()));
        QVERIFY(home.address()->key == nullptr);
    }

    void guessingGetsSlowerAndStopsNobodyForLong()
    {
        SignInGuard guard;
        base::Moment now{0};
        for (int i = 0; i < 4; ++i) guard.failed(u"u"_s, now);
        QVERIFY(guard.mayTry(u"u"_s, now));
        guard.failed(u"u"_s, now);
        QVERIFY(!guard.mayTry(u"u"_s, now) && guard.mayTry(u"v"_s, now));
        QVERIFY(guard.mayTry(u"u"_s, now.plusSeconds(15)));
        for (int i = 0; i < 50; ++i) guard.failed(u"u"_s, now);
        QVERIFY(!guard.mayTry(u"u"_s, now.plusSeconds(599)) && guard.mayTry(u"u"_s, now.plusSeconds(600)));
        // A clock that was a year ahead and has come back locks nobody out.
        guard.failed(u"u"_s, now.plusDays(365));
        QVERIFY(guard.mayTry(u"u"_s, now));
        guard.succeeded(u"u"_s);
        guard.failed(u"u"_s, now);
        QVERIFY(guard.mayTry(u"u"_s, now));
    }

    void passwordsAreDrawnWithoutLettersThatLookAlike()
    {
        QSet<QString> drawn;
        for (int i = 0; i < 200; ++i) {
            const QString password = drawPassword(m_random);
            QVERIFY(QRegularExpression(u"^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$"_s).match(password).hasMatch());
            drawn << password;
        }
        QCOMPARE(drawn.size(), 200);
    }
};

QTEST_GUILESS_MAIN(HomeTest)
#include "HomeTest.moc"
