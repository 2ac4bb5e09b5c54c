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
        QCOMPARE(desk.enrol().code, 0);
        QCOMPARE(desk.verb({u"sync"_s}).code, 0);
        QString record;
        for (const auto& [key, row] : desk.dump()) {
            if (key.first == u"note") record = u"note/"_s + key.second;
        }
        QVERIFY(!record.isEmpty());
        const QString file = fileCalled(u"before"_s);
        QCOMPARE(hub.verb({u"backup"_s, u"--out"_s, file}).code, 0);
        QVERIFY(saysOf(hub.verb({u"destroy"_s, record, u"--by"_s, u"olu"_s}), 2, "--why"));
        const QStringList order{u"destroy"_s, record, u"--by"_s, u"olu"_s, u"--why"_s, u"asked for"_s};
        QVERIFY(saysOf(hub.verb(order), 0, "This would be destroyed for good: 1 note"));
        QVERIFY(saysOf(hub.verb(order + QStringList{u"--really"_s}), 0, "Destroyed: 1 note"));
        QVERIFY(saysOf(hub.verb({u"destroyed"_s, record}), 0, "may hold it"));
        QCOMPARE(desk.verb({u"sync"_s}).code, 0);
        QVERIFY(saysOf(hub.verb({u"destroyed"_s, record}), 0, "erased it, and said so"));
        hub.stop();
        QVERIFY(saysOf(hub.verb({u"restore"_s, file, u"--instead"_s}), 0, "1 records and 0 withdrawn consents"));
        QVERIFY(saysOf(hub.verb(order), 1, "There is no such record"));
    }
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "RestoreTest.moc"
