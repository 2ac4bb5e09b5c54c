#include "tests/programs/Programs.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

/// What `carrel-hub` says and how it ends; one hub that holds only what every hub begins with.
class HubTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_hub.init(false).code, 0); }
    void cleanup() { m_hub.stop(); }

    void aHubBeginsWithOneAdministratorAndAnAgreement()
    {
        const QByteArray account = read(m_hub.file(u"first-account.csv"_s));
        QCOMPARE(account.count('\n'), 2);
        QVERIFY(account.contains("\nadministrator,administrator,"));
        QVERIFY(!QFileInfo::exists(m_hub.file(u"demo-accounts.csv"_s)));
        QVERIFY(m_hub.start());
        const DeskProgram desk(m_hub, u"administrator"_s);
        const Ran asked = desk.enrol({});
        QCOMPARE(asked.code, 1);
        QVERIFY(asked.words.contains("Staff confidentiality agreement"));
        QCOMPARE(desk.enrol().code, 0);
    }

    void aFolderMayBeNamedFromWhereOneIs()
    {
        QVERIFY(m_hub.start(HubProgram::Named::FromWhereItIs));
        QVERIFY(QFileInfo::exists(m_hub.file(u"control"_s)));
        QCOMPARE(m_hub.verb({u"quarantine"_s, u"list"_s}).code, 0);
    }

    void nothingThatIsThereIsMadeAgain()
    {
        const QByteArray secrets = read(m_hub.file(u"hub.secrets"_s));
        const QByteArray key = read(m_hub.file(u"hub.key"_s));
        const Ran again = m_hub.init(true);
        QCOMPARE(again.code, 1);
        QVERIFY(again.words.contains("left as it is"));
        QCOMPARE(read(m_hub.file(u"hub.secrets"_s)), secrets);
        QCOMPARE(read(m_hub.file(u"hub.key"_s)), key);
    }

    void everyFileOfAHubIsItsOwnersAlone()
    {
        constexpr auto Others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        const auto files = QDir(m_hub.folder()).entryInfoList(QDir::Files);
        QVERIFY(files.size() >= 5);
        for (const auto& file : files) QVERIFY2(!(file.permissions() & Others), qPrintable(file.fileName()));
    }

    void aLineThatCannotBeUnderstoodEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("a verb nobody knows") << QStringList{u"dance"_s};
        QTest::newRow("an option nobody knows") << QStringList{u"serve"_s, u"--colour"_s};
        QTest::newRow("a value is missing") << QStringList{u"serve"_s, u"--data"_s};
        QTest::newRow("a number that is none") << QStringList{u"serve"_s, u"--workers"_s, u"many"_s};
        QTest::newRow("a year that is none") << QStringList{u"import"_s, u"oulad"_s, u"x"_s, u"--shift-years"_s, u"soon"_s};
        QTest::newRow("init without a folder") << QStringList{u"init"_s};
        QTest::newRow("a policy verb nobody knows") << QStringList{u"policy"_s, u"dance"_s};
    }
    void aLineThatCannotBeUnderstoodEndsWithTwo()
    {
        QFETCH(QStringList, line);
        const Ran ran = m_hub.plain(line);
        QCOMPARE(ran.code, 2);
        QVERIFY(!ran.words.isEmpty());
    }

    void aPlaceToListenOnIsAnAddressAndAPort_data()
    {
        QTest::addColumn<QString>("listen");
        for (const char* listen : {"127.0.0.1", "7411", "localhost:7411", "127.0.0.1:", "127.0.0.1:http", "127.0.0.1:99999", ":7411", ""}) {
            QTest::addRow("'%s'", listen) << QString::fromLatin1(listen);
        }
    }
    void aPlaceToListenOnIsAnAddressAndAPort()
    {
        QFETCH(QString, listen);
        QCOMPARE(m_hub.verb({u"serve"_s, u"--listen"_s, listen}).code, 2);
    }

    void anAddressOthersCanReachMustBeMeant()
    {
        const Ran ran = m_hub.verb({u"serve"_s, u"--listen"_s, u"0.0.0.0:0"_s});
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.out.contains("--public"));
        const Ran six = m_hub.verb({u"serve"_s, u"--listen"_s, u"[::]:0"_s});
        QCOMPARE(six.code, 1);
        QVERIFY(six.out.contains("--public"));
    }

    void aSecondHubDoesNotServeTheSameFolder()
    {
        QVERIFY(m_hub.start());
        QCOMPARE(m_hub.verb({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}).code, 1);
    }

    void aFolderWithoutAHubSaysHowToMakeOne()
    {
        const HubProgram none;
        for (const QString& verb : {u"serve"_s, u"quarantine"_s}) {
            const Ran ran = none.verb({verb, u"list"_s});
            QCOMPARE(ran.code, 1);
            QVERIFY((ran.out + ran.words).contains("carrel-hub init"));
        }
    }

    void theWrongKeyOpensNothingAndChangesNothing()
    {
        const QByteArray key = read(m_hub.file(u"hub.key"_s));
        QByteArray other = key;
        other.replace(other.size() - 2, 1, other.at(other.size() - 2) == '0' ? "1" : "0");
        writeFile(m_hub.file(u"hub.key"_s), other);
        const Ran wrong = m_hub.verb({u"audit"_s, u"verify"_s});
        writeFile(m_hub.file(u"hub.key"_s), "noise");
        const Ran damaged = m_hub.verb({u"audit"_s, u"verify"_s});
        QVERIFY(QFile::remove(m_hub.file(u"hub.key"_s)));
        const Ran missing = m_hub.verb({u"audit"_s, u"verify"_s});
        writeFile(m_hub.file(u"hub.key"_s), key);
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.words.contains("does not open"));
        QVERIFY(damaged.code == 1 && damaged.words.contains("not a hub key"));
        QVERIFY(missing.code == 1 && missing.words.contains("--key-file"));
        QCOMPARE(m_hub.verb({u"audit"_s, u"verify"_s}).code, 0);
    }

    void theAuditIsVerifiedWithAndWithoutARunningHub()
    {
        const Ran resting = m_hub.verb({u"audit"_s, u"verify"_s});
        QCOMPARE(resting.code, 0);
        QVERIFY(m_hub.start());
        QCOMPARE(m_hub.verb({u"audit"_s, u"verify"_s}).code, 0);
        // The verb may stand after its options, too.
        QCOMPARE(m_hub.plain({u"--data"_s, m_hub.folder(), u"audit"_s, u"verify"_s}).code, 0);
        QVERIFY(m_hub.verb({u"quarantine"_s, u"list"_s}).out.contains("Nothing is in quarantine"));
    }

    void anOlderStoreUnderALongerWitnessIsNoticed()
    {
        QCOMPARE(m_hub.verb({u"audit"_s, u"verify"_s}).code, 0);
        const QByteArray witness = read(m_hub.file(u"audit.head"_s));
        writeFile(m_hub.file(u"audit.head"_s), "carrel audit head 1\nlink: " + QByteArray(64, 'a') + "\nlinks: 1000\n");
        const Ran cut = m_hub.verb({u"audit"_s, u"verify"_s});
        QCOMPARE(cut.code, 1);
        QVERIFY(cut.words.contains("cut off"));
        writeFile(m_hub.file(u"audit.head"_s), "noise");
        QCOMPARE(m_hub.verb({u"audit"_s, u"verify"_s}).code, 1);
        writeFile(m_hub.file(u"audit.head"_s), witness);
        QCOMPARE(m_hub.verb({u"audit"_s, u"verify"_s}).code, 0);
    }

    void thePolicyIsCheckedShownAndCompared()
    {
        const Ran shipped = m_hub.plain({u"policy"_s, u"check"_s});
        QCOMPARE(shipped.code, 0);
        QVERIFY(shipped.out.contains("all of them hold"));
        QCOMPARE(m_hub.verb({u"policy"_s, u"check"_s}).code, 0);
        const Ran table = m_hub.plain({u"policy"_s, u"table"_s});
        QVERIFY(table.code == 0 && table.out.count('\n') > 500);
        QVERIFY(m_hub.plain({u"policy"_s, u"table"_s, u"--format"_s, u"html"_s}).out.startsWith("<!doctype html>"));
        const QString policy = m_hub.file(u"policy.toml"_s);
        QVERIFY(m_hub.plain({u"policy"_s, u"diff"_s, policy, policy}).out.contains("Nobody gains"));
        QCOMPARE(m_hub.plain({u"policy"_s, u"diff"_s, policy}).code, 1);
        QCOMPARE(m_hub.plain({u"policy"_s, u"check"_s, m_hub.file(u"none.toml"_s)}).code, 1);
    }

    void aPolicyWithAMistakeNamesItsLineAndServesNobody()
    {
        const QByteArray good = read(m_hub.file(u"policy.toml"_s));
        const auto lines = good.left(good.indexOf("[review]")).count('\n');
        writeFile(m_hub.file(u"policy.toml"_s), QByteArray(good).replace("[review]", "[review]\npoem = [\"verse\"]"));
        const Ran checked = m_hub.verb({u"policy"_s, u"check"_s});
        const Ran served = m_hub.verb({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
        writeFile(m_hub.file(u"policy.toml"_s), good);
        QCOMPARE(checked.code, 1);
        QVERIFY2(checked.words.contains("line " + QByteArray::number(lines + 2) + ": "), checked.words.constData());
        QCOMPARE(served.code, 1);
    }

    void whyAPersonSeesARecordIsExplained()
    {
        const auto ask = [&](const QString& user, const QString& record) { return m_hub.verb({u"policy"_s, u"explain"_s, u"--user"_s, user, u"--record"_s, record}); };
        const Ran nobody = ask(u"nobody"_s, u"case/0"_s);
        QVERIFY(nobody.code == 1 && nobody.words.contains("Nobody signs in"));
        const Ran garbled = ask(u"administrator"_s, u"poem/0"_s);
        QCOMPARE(garbled.code, 2);
        // It names the person's own record as an example of how to write one.
        const QString self = QString::fromUtf8(garbled.words).section(u"case/"_s, 1).trimmed();
        const Ran explained = ask(u"administrator"_s, u"staff/"_s + self);
        QVERIFY2(explained.code == 0, explained.words.constData());
        QVERIFY(explained.out.contains("On the desk:") && explained.out.contains("name: "));
        QCOMPARE(ask(u"administrator"_s, u"case/"_s + self).code, 1);
    }
};

QTEST_GUILESS_MAIN(HubTest)
#include "HubTest.moc"
