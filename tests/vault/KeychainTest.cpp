#include "core/vault/Vault.h"
#include "tests/vault/Desk.h"
#include "tests/vault/Keyring.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::vault;
using carrel::tests::Keyring;

/// The desk's keyring as it is in service: QtKeychain, libsecret, D-Bus and gnome-keyring, nothing pretended.
class KeychainTest : public QObject
{
    Q_OBJECT

    static QByteArray fault(KeyFault fault) { return QByteArray::number(int(fault)); }
    static QByteArray fault(VaultFault fault) { return QByteArray::number(int(fault)); }
    static QByteArray found() { return "ok " + QByteArray(32, 'k').toHex(); }

private Q_SLOTS:
    void withoutABusTheKeyringIsUnavailable()
    {
        Keyring keyring;
        for (const QString& command : {u"read"_s, u"write"_s, u"remove"_s, u"probe"_s}) {
            QCOMPARE(keyring.desk({command, u"a"_s}), fault(KeyFault::Unavailable));
        }
        QCOMPARE(keyring.desk({u"create"_s, keyring.folder() + u"/profile"_s}), fault(VaultFault::KeyringUnavailable));
    }

    void withoutAServiceTheKeyringIsUnavailable()
    {
        Keyring keyring;
        QVERIFY(keyring.startBus());
        for (const QString& command : {u"read"_s, u"write"_s, u"remove"_s, u"probe"_s}) {
            QCOMPARE(keyring.desk({command, u"a"_s}), fault(KeyFault::Unavailable));
        }
    }

    void aKeyringThatWasNeverSetUpIsNotTakenForAnEmptyOne()
    {
        Keyring keyring;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::NeverSetUp));
        for (const QString& command : {u"read"_s, u"write"_s, u"remove"_s, u"probe"_s}) {
            QCOMPARE(keyring.desk({command, u"a"_s}), fault(KeyFault::Unavailable));
        }
    }

    void anOpenKeyringKeepsAnItem()
    {
        Keyring keyring;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        QCOMPARE(keyring.desk({u"probe"_s}), "ok"_ba);
        QCOMPARE(keyring.desk({u"read"_s, u"a"_s}), fault(KeyFault::Missing));
        QCOMPARE(keyring.desk({u"remove"_s, u"a"_s}), "ok"_ba);
        QCOMPARE(keyring.desk({u"write"_s, u"a"_s}), "ok"_ba);
        QCOMPARE(keyring.desk({u"read"_s, u"a"_s}), found());
        QCOMPARE(keyring.desk({u"read"_s, u"b"_s}), fault(KeyFault::Missing));
        QCOMPARE(keyring.desk({u"remove"_s, u"a"_s}), "ok"_ba);
        QCOMPARE(keyring.desk({u"read"_s, u"a"_s}), fault(KeyFault::Missing));
    }

    void aProbeLeavesNothingBehind()
    {
        Keyring keyring;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        QCOMPARE(keyring.desk({u"probe"_s}), "ok"_ba);
        QCOMPARE(keyring.desk({u"read"_s, u"probe"_s}), fault(KeyFault::Missing));
    }

    void aLockedKeyringIsLockedAndNotEmpty()
    {
        Keyring keyring;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        QCOMPARE(keyring.desk({u"write"_s, u"a"_s}), "ok"_ba);
        QVERIFY(keyring.lock());
        for (const QString& command : {u"read"_s, u"write"_s, u"remove"_s}) {
            QCOMPARE(keyring.desk({command, u"a"_s}), fault(KeyFault::Locked));
        }
        QCOMPARE(keyring.desk({u"read"_s, u"never written"_s}), fault(KeyFault::Locked));
        QCOMPARE(keyring.desk({u"probe"_s}), fault(KeyFault::Locked));
    }

    void anItemOutlivesTheKeyringsRestart()
    {
        Keyring keyring;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        QCOMPARE(keyring.desk({u"write"_s, u"a"_s}), "ok"_ba);
        keyring.stopDaemon();
        QCOMPARE(keyring.desk({u"read"_s, u"a"_s}), fault(KeyFault::Unavailable));
        QVERIFY(keyring.startDaemon(Keyring::Start::Locked));
        QCOMPARE(keyring.desk({u"read"_s, u"a"_s}), fault(KeyFault::Locked));
        keyring.stopDaemon();
        QVERIFY(keyring.startDaemon(Keyring::Start::Unlocked));
        QCOMPARE(keyring.desk({u"read"_s, u"a"_s}), found());
    }

    void aKeyringThatDoesNotAnswerIsSlowAndIsUsableAfterwards()
    {
        Keyring keyring;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        QCOMPARE(keyring.desk({u"write"_s, u"a"_s}), "ok"_ba);
        keyring.freeze();
        QProcess desk;
        keyring.startDesk(desk, {u"read-again"_s, u"a"_s});
        QTRY_VERIFY_WITH_TIMEOUT(desk.canReadLine(), 30'000);
        QCOMPARE(desk.readLine().trimmed(), fault(KeyFault::Slow));
        keyring.thaw();
        // The first reads may still stand behind the late one.
        QByteArray said;
        QVERIFY(QTest::qWaitFor(
            [&] {
                desk.write("\n");
                if (desk.waitForReadyRead(30'000)) said = desk.readLine().trimmed();
                return said == found();
            },
            30'000));
        desk.closeWriteChannel();
        QVERIFY(desk.waitForFinished(30'000));
        QCOMPARE(desk.exitStatus(), QProcess::NormalExit);
    }

    void somebodyMayStopWaiting()
    {
        Keyring keyring;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        keyring.freeze();
        QCOMPARE(keyring.desk({u"give-up"_s, u"a"_s}), fault(KeyFault::Slow));
        keyring.thaw();
    }

    void aVaultOpensAgainInAnotherProcess()
    {
        Keyring keyring;
        const QString profile = keyring.folder() + u"/profile"_s;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        const QByteArray made = keyring.desk({u"create"_s, profile});
        QVERIFY(made.startsWith("ok "));
        QCOMPARE(keyring.desk({u"unlock"_s, profile}), made);
        QCOMPARE(keyring.desk({u"create"_s, profile}), fault(VaultFault::CacheExists));
        QCOMPARE(keyring.desk({u"unlock"_s, profile}), made);
    }

    void aLockedKeyringBesideACacheNeverMakesANewKey()
    {
        Keyring keyring;
        const QString profile = keyring.folder() + u"/profile"_s;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        const QByteArray made = keyring.desk({u"create"_s, profile});
        QVERIFY(made.startsWith("ok "));
        QFile cache(profile + u"/cache.db"_s);
        QVERIFY(cache.open(QIODevice::WriteOnly) && cache.write("unsent words") > 0);
        cache.close();
        QVERIFY(keyring.lock());
        QCOMPARE(keyring.desk({u"unlock"_s, profile}), fault(VaultFault::KeyringLocked));
        QCOMPARE(keyring.desk({u"create"_s, profile}), fault(VaultFault::CacheExists));
        keyring.stopDaemon();
        QCOMPARE(keyring.desk({u"unlock"_s, profile}), fault(VaultFault::KeyringUnavailable));
        QCOMPARE(keyring.desk({u"create"_s, profile}), fault(VaultFault::CacheExists));
        QVERIFY(keyring.startDaemon(Keyring::Start::Unlocked));
        QCOMPARE(keyring.desk({u"unlock"_s, profile}), made);
        QVERIFY(cache.open(QIODevice::ReadOnly));
        QCOMPARE(cache.readAll(), "unsent words"_ba);
    }

    void aKeyringThatLostTheKeyIsForRecovery()
    {
        Keyring keyring;
        const QString profile = keyring.folder() + u"/profile"_s;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        QVERIFY(keyring.desk({u"create"_s, profile}).startsWith("ok "));
        keyring.stopDaemon();
        QVERIFY(QDir(keyring.folder() + u"/XDG_DATA_HOME/keyrings"_s).removeRecursively());
        QVERIFY(keyring.startDaemon(Keyring::Start::Unlocked));
        QCOMPARE(keyring.desk({u"unlock"_s, profile}), fault(VaultFault::KeyMissing));
        QCOMPARE(keyring.desk({u"create"_s, profile}), fault(VaultFault::CacheExists));
    }

    void aWipeLeavesNothingInTheKeyring()
    {
        Keyring keyring;
        const QString profile = keyring.folder() + u"/profile"_s;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        QVERIFY(keyring.desk({u"create"_s, profile}).startsWith("ok "));
        QVERIFY(!keyring.items().isEmpty());
        QVERIFY(keyring.lock());
        QCOMPARE(keyring.desk({u"wipe"_s, profile}), fault(VaultFault::KeyringLocked));
        QCOMPARE(keyring.desk({u"unlock"_s, profile}), fault(VaultFault::KeyMissing));
        keyring.stopDaemon();
        QVERIFY(keyring.startDaemon(Keyring::Start::Unlocked));
        QCOMPARE(keyring.desk({u"wipe"_s, profile}), "ok"_ba);
        QVERIFY(QDir(profile).isEmpty());
        QCOMPARE(keyring.items(), QByteArrayList());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--desk"_s) return carrel::tests::runDesk(arguments.mid(2));
    KeychainTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "KeychainTest.moc"
