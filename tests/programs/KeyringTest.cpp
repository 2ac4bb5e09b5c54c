#include "tests/programs/Listener.h"
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

    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What must be the same after anything that was refused.
    static QByteArray kept(const DeskProgram& desk)
    {
        return bytesOf(desk.profile() + u"/cache.db"_s) + bytesOf(desk.profile() + u"/desk.key"_s) + bytesOf(desk.profile() + u"/journal.seal"_s);
    }
    /// One trouble, brought about on a real keyring: what a desk finds from now on.
    static QProcessEnvironment troubled(const QByteArray& trouble, Keyring& keyring, Keyring& other)
    {
        QProcessEnvironment out = keyring.environment();
        if (trouble == "locked") keyring.lock();
        if (trouble == "no service") keyring.stopDaemon();
        if (trouble == "no bus") out.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        if (trouble == "items removed") keyring.removeItems();
        if (trouble == "collection deleted") keyring.removeCollection();
        if (trouble != "another's" && trouble != "never set up") return out;
        if (!other.startBus() || !other.startDaemon(trouble == "another's" ? Keyring::Start::Unlocked : Keyring::Start::NeverSetUp)) qFatal("no other keyring");
        return other.environment();
    }

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

    void everyTroubleIsSaidAtEveryVerbAndTakesNoWord_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("comesBack");
        QTest::addColumn<bool>("begins"); // a first start is not hindered by it
        QTest::newRow("locked") << "keyring is locked"_ba << true << false;
        QTest::newRow("no service") << "No keyring answers"_ba << true << false;
        QTest::newRow("no bus") << "No keyring answers"_ba << true << false;
        QTest::newRow("never set up") << "No keyring answers"_ba << true << false;
        QTest::newRow("another's") << "its key is not in the keyring"_ba << true << true;
        QTest::newRow("items removed") << "its key is not in the keyring"_ba << false << true;
        QTest::newRow("collection deleted") << "No keyring answers"_ba << false << false;
    }
    void everyTroubleIsSaidAtEveryVerbAndTakesNoWord()
    {
        QFETCH(QByteArray, words);
        QFETCH(bool, comesBack);
        QFETCH(bool, begins);
        const QByteArray trouble = QTest::currentDataTag();
        Keyring keyring;
        Keyring other;
        QVERIFY(keyring.startBus() && keyring.startDaemon(Keyring::Start::Unlocked));
        DeskProgram desk(m_hub, u"adviser"_s, DeskProgram::Key::Keychain);
        desk.environment = keyring.environment();
        QCOMPARE(desk.enrol().code, 0);
        const QString theCase = ownCase(desk);
        const QString said = u"Nowhere else but here: %1"_s.arg(QString::fromLatin1(trouble));
        QCOMPARE(desk.verb({u"note"_s, u"add"_s, theCase, u"--text"_s, said}).code, 0);

        desk.environment = troubled(trouble, keyring, other);
        const QByteArray before = kept(desk);
        for (const QString& verb : {u"status"_s, u"queue"_s, u"dump"_s, u"sync"_s, u"renew"_s, u"enrol"_s}) {
            const Ran ran = desk.verb({verb});
            QVERIFY2(ran.code == 1 && ran.out.isEmpty(), qPrintable(verb));
            if (verb != u"enrol") QVERIFY2(ran.words.contains(words), ran.words.constData());
            else QVERIFY2(!ran.words.isEmpty(), "it says why not");
        }
        QVERIFY(kept(desk) == before);
        DeskProgram anew(m_hub, u"adviser2"_s, DeskProgram::Key::Keychain);
        anew.environment = desk.environment;
        QCOMPARE(anew.enrol().code, begins ? 0 : 1);
        QCOMPARE(QFile::exists(anew.profile() + u"/cache.db"_s), begins);
        if (!comesBack) return;
        if (trouble == "locked") keyring.stopDaemon();
        if (trouble == "locked" || trouble == "no service") QVERIFY(keyring.startDaemon(Keyring::Start::Unlocked));
        desk.environment = keyring.environment();
        QVERIFY(kept(desk) == before);
        QCOMPARE(desk.verb({u"queue"_s}).out.count('\n'), 1);
        QCOMPARE(desk.verb({u"sync"_s}).code, 0);
        DeskProgram reader(m_hub, u"adviser"_s);
        QCOMPARE(reader.enrol().code, 0);
        const auto rows = reader.dump();
        QVERIFY(std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.first.first == u"note" && valueOf(row.second, u"body"_s) == said; }));
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
