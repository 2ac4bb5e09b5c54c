#include "tests/programs/BothStores.h"
#include "tests/programs/Programs.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

/// `backup`, `restore`, `drill`, `destroy` as people run them, on both stores.
class RestoreTest : public QObject
{
    Q_OBJECT

    BothStores m_stores;
    QTemporaryDir m_folder;

    QString fileCalled(const QString& name) const { return m_folder.filePath(u"%1-%2"_s.arg(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0), name)); }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool saysOf(const Ran& ran, int code, const char* words) { return ran.code == code && (ran.out + ran.words).contains(words); }
    /// What a desk that has just been enrolled and filled holds of them; nothing where it could not be.
    static QStringList notesOn(const DeskProgram& desk)
    {
        QStringList out;
        if (desk.enrol().code != 0 || desk.verb({u"sync"_s}).code != 0) return out;
        for (const auto& [key, row] : desk.dump()) {
            if (key.first == u"note") out << u"note/"_s + key.second;
        }
        return out;
    }

private Q_SLOTS:
    void aServingHubIsBackedUpAndDrilled_data() { BothStores::rows(); }
    void aServingHubIsBackedUpAndDrilled()
    {
        QFETCH(bool, postgres);
        HubProgram hub(m_stores.address(postgres));
        QCOMPARE(hub.init(true).code, 0);
        QVERIFY(hub.start());
        const QString file = fileCalled(u"serving"_s);
        QVERIFY(saysOf(hub.verb({u"backup"_s, u"--out"_s, file}), 0, "every digest holds"));
        QVERIFY(saysOf(hub.verb({u"backup"_s, u"--out"_s, file}), 1, "left as it is"));
        QVERIFY(!(QFile(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        for (const char* plain : {"SQLite", "Student", "epoch", "Amira"}) QVERIFY(!read(file).contains(plain));
        const Ran drilled = hub.verb({u"drill"_s});
        QVERIFY2(drilled.code == 0, (drilled.out + drilled.words).constData());
        QVERIFY(drilled.out.contains("15 of the other 15 came back"));
        QVERIFY(drilled.out.contains("Of the 5 that were destroyed, 5 stayed destroyed"));
        QVERIFY(!drilled.out.contains("FAILS"));
        QVERIFY(saysOf(hub.verb({u"restore"_s, file, u"--instead"_s}), 1, "Stop it first"));
        QCOMPARE(QDir(hub.folder()).entryList({u"drill-*"_s}, QDir::Dirs).size(), 0);
    }

    void aBackupTakesThePlaceOfAStoreOnlyWhenThatIsSaid_data() { BothStores::rows(); }
    void aBackupTakesThePlaceOfAStoreOnlyWhenThatIsSaid()
    {
        QFETCH(bool, postgres);
        HubProgram hub(m_stores.address(postgres));
        QCOMPARE(hub.init(true).code, 0);
        const QString file = fileCalled(u"whole"_s);
        QCOMPARE(hub.verb({u"backup"_s, u"--out"_s, file}).code, 0);
        QVERIFY(saysOf(hub.verb({u"restore"_s, file}), 1, "There is a store already"));
        const QByteArray whole = read(file);
        const QByteArray store = read(hub.file(u"hub.db"_s));
        const QString harmed = fileCalled(u"harmed"_s);
        writeFile(harmed, whole.left(whole.size() - 40));
        QVERIFY(saysOf(hub.verb({u"restore"_s, harmed, u"--instead"_s}), 1, "cut short"));
        QByteArray changed = whole;
        changed[changed.size() / 2] = char(changed[changed.size() / 2] ^ 4);
        writeFile(harmed, changed);
        QVERIFY(saysOf(hub.verb({u"restore"_s, harmed, u"--instead"_s}), 1, "damaged"));
        QCOMPARE(read(hub.file(u"hub.db"_s)), store);
        QVERIFY(saysOf(hub.verb({u"restore"_s, file, u"--instead"_s}), 0, "must sign in and pull anew"));
        QVERIFY(saysOf(hub.verb({u"audit"_s, u"verify"_s}), 0, "The audit chain holds"));
        QVERIFY(hub.start());
    }

    void anotherHubsBackupIsRefusedInWords()
    {
        HubProgram mine;
        HubProgram other;
        QCOMPARE(mine.init(false).code, 0);
        QCOMPARE(other.init(false).code, 0);
        const QString file = m_folder.filePath(u"other"_s);
        QCOMPARE(other.verb({u"backup"_s, u"--out"_s, file}).code, 0);
        QVERIFY(saysOf(mine.verb({u"restore"_s, file, u"--instead"_s}), 1, "The backup key is not at"));
        QVERIFY(QFile::copy(other.file(u"backup.key"_s), mine.file(u"backup.key"_s)));
        QVERIFY(saysOf(mine.verb({u"restore"_s, file, u"--instead"_s}), 1, "other secrets"));
    }

    void whatIsDestroyedIsCountedFirstAndStaysDestroyed_data() { BothStores::rows(); }
    void whatIsDestroyedIsCountedFirstAndStaysDestroyed()
    {
        QFETCH(bool, postgres);
        HubProgram hub(m_stores.address(postgres));
        QCOMPARE(hub.init(true).code, 0);
        QVERIFY(hub.start());
        const DeskProgram desk(hub, u"adviser"_s);
        const QStringList records = notesOn(desk);
        QVERIFY(!records.isEmpty());
        const QString record = records.back();
        const QString file = fileCalled(u"before"_s);
        QCOMPARE(hub.verb({u"backup"_s, u"--out"_s, file}).code, 0);
        QVERIFY(saysOf(hub.verb({u"destroy"_s, record, u"--by"_s, u"administrator"_s}), 2, "--why"));
        const auto order = [&](const QString& who, bool really) {
            return QStringList{u"destroy"_s, record, u"--by"_s, who, u"--why"_s, u"asked for"_s} + (really ? QStringList{u"--really"_s} : QStringList());
        };
        QVERIFY(saysOf(hub.verb(order(u"administrator"_s, false)), 0, "This would be destroyed for good: 1 note"));
        QVERIFY(saysOf(hub.verb(order(u"adviser"_s, true)), 1, "lets only some roles destroy"));
        QVERIFY(saysOf(hub.verb(order(u"nobody"_s, true)), 1, "lets only some roles destroy"));
        QVERIFY(saysOf(hub.verb(order(u"administrator"_s, true)), 0, "A second person carries it out"));
        QVERIFY(saysOf(hub.verb(order(u"administrator"_s, true)), 1, "somebody else has to carry it out"));
        QVERIFY(saysOf(hub.verb(order(u"governance"_s, false)), 0, "administrator has asked for it: \"asked for\""));
        QVERIFY(saysOf(hub.verb(order(u"governance"_s, true)), 0, "Destroyed: 1 note"));
        QVERIFY(saysOf(hub.verb({u"destroyed"_s, record}), 0, "may hold it"));
        QCOMPARE(desk.verb({u"sync"_s}).code, 0);
        QVERIFY(saysOf(hub.verb({u"destroyed"_s, record}), 0, "erased it, and said so"));
        hub.stop();
        const Ran restored = hub.verb({u"restore"_s, file, u"--instead"_s});
        QVERIFY(saysOf(restored, 0, "1 records and 0 withdrawn consents"));
        QVERIFY(saysOf(hub.verb(order(u"administrator"_s, false)), 1, "There is no such record"));
        const QString aside = hub.file(u"hub.db.before-restore"_s);
        QCOMPARE(QFile::exists(aside), !postgres);
        if (postgres) return;
        // What was put aside has nothing destroyed in it, and does not outlive the next destruction.
        QVERIFY(restored.out.contains("0 destroyed records were taken out of it"));
    }

    void aJournalThatWasReplacedWhileNobodyServedIsKnown_data() { BothStores::rows(); }
    void aJournalThatWasReplacedWhileNobodyServedIsKnown()
    {
        QFETCH(bool, postgres);
        HubProgram hub(m_stores.address(postgres));
        QCOMPARE(hub.init(true).code, 0);
        const QByteArray policy = read(hub.file(u"policy.toml"_s));
        writeFile(hub.file(u"policy.toml"_s), QByteArray(policy).replace("one_person = false", "one_person = true"));
        QVERIFY(hub.start());
        const DeskProgram desk(hub, u"adviser"_s);
        const QStringList records = notesOn(desk);
        QVERIFY(records.size() > 2);
        const auto destroy = [&](const QString& record) {
            return hub.verb({u"destroy"_s, record, u"--by"_s, u"governance"_s, u"--why"_s, u"asked for"_s, u"--really"_s});
        };
        const QString file = fileCalled(u"early"_s), journal = hub.file(u"hub.journal"_s);
        QCOMPARE(hub.verb({u"backup"_s, u"--out"_s, file}).code, 0);
        const QByteArray older = read(journal);
        QVERIFY(!older.isEmpty());
        QVERIFY(saysOf(destroy(records[0]), 0, "Destroyed: 1 note"));
        hub.stop();
        const QByteArray whole = read(journal);
        QVERIFY(whole.startsWith(older) && whole.size() > older.size());
        // The copy from before: whoever restored with it would bring back what is destroyed.
        writeFile(journal, older);
        QVERIFY(hub.start());
        QVERIFY(hub.warned().contains(u"not the journal that was here"_s));
        QVERIFY(!saysOf(destroy(records[1]), 0, "Destroyed"));
        QCOMPARE(read(journal), older);
        hub.stop();
        writeFile(journal, whole);
        QVERIFY(hub.start());
        QVERIFY(saysOf(destroy(records[1]), 0, "Destroyed: 1 note"));
        hub.stop();
        // It is lost for good, and somebody says so: the new one tells what the store knows.
        QVERIFY(QFile::remove(journal));
        hub.more = QStringList{u"--without-journal"_s};
        QVERIFY(hub.start());
        QVERIFY(saysOf(destroy(records[2]), 0, "Destroyed: 1 note"));
        hub.stop();
        QVERIFY(saysOf(hub.verb({u"restore"_s, file, u"--instead"_s}), 0, "3 records and"));
    }

    void onePersonDestroysOnlyWhereThePolicySaysSo_data() { BothStores::rows(); }
    void onePersonDestroysOnlyWhereThePolicySaysSo()
    {
        QFETCH(bool, postgres);
        HubProgram hub(m_stores.address(postgres));
        QCOMPARE(hub.init(true).code, 0);
        QByteArray policy = read(hub.file(u"policy.toml"_s));
        QVERIFY(policy.contains("one_person = false"));
        writeFile(hub.file(u"policy.toml"_s), policy.replace("one_person = false", "one_person = true"));
        QVERIFY(hub.start());
        const DeskProgram desk(hub, u"adviser"_s);
        const QStringList records = notesOn(desk);
        QVERIFY(!records.isEmpty());
        const auto order = [&](const QString& who) { return QStringList{u"destroy"_s, records.back(), u"--by"_s, who, u"--why"_s, u"asked for"_s, u"--really"_s}; };
        QVERIFY(saysOf(hub.verb(order(u"adviser"_s)), 1, "lets only some roles destroy"));
        QVERIFY(saysOf(hub.verb(order(u"governance"_s)), 0, "Destroyed: 1 note"));
        QVERIFY(saysOf(hub.verb(order(u"governance"_s)), 1, "There is no such record"));
        QCOMPARE(desk.verb({u"sync"_s}).code, 0);
        QVERIFY(saysOf(hub.verb({u"destroyed"_s, records.back()}), 0, "erased it, and said so"));
        QVERIFY(saysOf(hub.verb({u"audit"_s, u"verify"_s}), 0, "The audit chain holds"));
    }

    void whatARestorePutAsideKeepsNothingThatIsDestroyed()
    {
        HubProgram hub;
        QCOMPARE(hub.init(true).code, 0);
        QVERIFY(hub.start());
        const DeskProgram desk(hub, u"adviser"_s);
        const QStringList records = notesOn(desk);
        QVERIFY(records.size() > 1);
        const QString file = fileCalled(u"aside"_s);
        const QString aside = hub.file(u"hub.db.before-restore"_s);
        const auto destroy = [&](const QString& record) {
            for (const QString& who : {u"administrator"_s, u"governance"_s}) {
                const Ran ran = hub.verb({u"destroy"_s, record, u"--by"_s, who, u"--why"_s, u"asked for"_s, u"--really"_s});
                if (who == u"governance") return ran;
            }
            return Ran{};
        };
        QCOMPARE(hub.verb({u"backup"_s, u"--out"_s, file}).code, 0);
        // A store of before the destruction takes the hub's place by hand, and is put aside by a restore.
        hub.stop();
        const QString older = fileCalled(u"older"_s);
        QVERIFY(QFile::copy(hub.file(u"hub.db"_s), older));
        QVERIFY(saysOf(destroy(records[0]), 0, "Destroyed: 1 note"));
        QVERIFY(QFile::remove(hub.file(u"hub.db"_s)));
        QVERIFY(QFile::rename(older, hub.file(u"hub.db"_s)));
        QVERIFY(saysOf(hub.verb({u"restore"_s, file, u"--instead"_s}), 0, "1 destroyed records were taken out of it"));
        QVERIFY(QFile::exists(aside));
        QVERIFY(saysOf(destroy(records[1]), 0, "had it as well and has been destroyed"));
        QVERIFY(!QFile::exists(aside));
        // One that cannot be searched is not kept either.
        QVERIFY(saysOf(hub.verb({u"restore"_s, file, u"--instead"_s}), 0, "is kept as"));
        writeFile(hub.file(u"hub.db"_s), QByteArray(8192, 'x'));
        QVERIFY(saysOf(hub.verb({u"restore"_s, file, u"--instead"_s}), 0, "so it has been destroyed"));
        QVERIFY(!QFile::exists(aside));
    }
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "RestoreTest.moc"
