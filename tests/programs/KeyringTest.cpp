#include "tests/programs/Programs.h"
#include "tests/vault/Keyring.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

/// `carrel-desk` with its key where it belongs: in a real gnome-keyring on a bus of the test's own.
class KeyringTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hub.init(true).code, 0);
        QVERIFY(m_hub.start());
    }

    void theKeyLivesInTheKeyringAndALockedOneIsNoFirstRun()
    {
        // The key, and how far the cache has come.
        constexpr int kept = 2;
        Keyring keyring;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        DeskProgram desk(m_hub, u"adviser"_s, DeskProgram::Key::Keychain);
        desk.environment = keyring.environment();
        const Ran enrolled = desk.enrol();
        QVERIFY2(enrolled.code == 0, enrolled.words.constData());
        QCOMPARE(keyring.items().size(), kept);
        const auto held = desk.dump();
        QVERIFY(held.size() > 100);

        QVERIFY(keyring.lock());
        const Ran locked = desk.verb({u"dump"_s});
        QCOMPARE(locked.code, 1);
        QVERIFY(locked.out.isEmpty());
        QVERIFY2(locked.words.contains("keyring is locked"), locked.words.constData());
        // Nothing was made anew: with the same keyring open, the same desk is there.
        keyring.stopDaemon();
        QVERIFY(keyring.startDaemon(Keyring::Start::Unlocked));
        QCOMPARE(desk.dump().size(), held.size());
        QCOMPARE(keyring.items().size(), kept);
    }

    void withoutAKeyringTheOtherWaysAreNamed()
    {
        Keyring keyring;
        DeskProgram desk(m_hub, u"adviser2"_s, DeskProgram::Key::Keychain);
        desk.environment = keyring.environment();
        const Ran ran = desk.enrol();
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.words.contains("--passphrase-file"), ran.words.constData());
        QVERIFY(!QFile::exists(desk.profile() + u"/cache.db"_s));
    }

    void aKeyThatIsGoneIsNeverReplaced()
    {
        Keyring keyring;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        DeskProgram desk(m_hub, u"adviser3"_s, DeskProgram::Key::Keychain);
        desk.environment = keyring.environment();
        QCOMPARE(desk.enrol().code, 0);
        const qint64 size = QFile(desk.profile() + u"/cache.db"_s).size();
        Keyring other;
        QVERIFY(other.startBus() && other.startDaemon(Keyring::Start::Unlocked));
        desk.environment = other.environment();
        for (const QString& verb : {u"status"_s, u"sync"_s, u"enrol"_s}) {
            const Ran ran = desk.verb({verb});
            QCOMPARE(ran.code, 1);
            QVERIFY(!ran.words.isEmpty());
        }
        QCOMPARE(other.items().size(), 0);
        QCOMPARE(QFile(desk.profile() + u"/cache.db"_s).size(), size);
        desk.environment = keyring.environment();
        QCOMPARE(desk.verb({u"status"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(KeyringTest)
#include "KeyringTest.moc"
