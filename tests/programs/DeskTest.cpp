#include "tests/programs/Programs.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

/// What `carrel-desk` says and how it ends when something is not as it should be.
class DeskTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hub.init(true).code, 0);
        QVERIFY(m_hub.start());
    }
    void cleanupTestCase() { QCOMPARE(m_hub.stop(), 0); }

    void aLineThatCannotBeUnderstoodEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("no profile") << QStringList{u"status"_s};
        QTest::newRow("an option nobody knows") << QStringList{u"status"_s, u"--colour"_s, u"red"_s};
        QTest::newRow("a value is missing") << QStringList{u"status"_s, u"--profile"_s};
    }
    void aLineThatCannotBeUnderstoodEndsWithTwo()
    {
        QFETCH(QStringList, line);
        const Ran ran = run(QStringLiteral(CARREL_DESK), line);
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.out.isEmpty());
        QVERIFY(ran.words.contains("carrel-desk:"));
    }

    void helpIsNoFault() { QCOMPARE(run(QStringLiteral(CARREL_DESK), {u"--help"_s}).code, 0); }

    void aProfileThatWasNeverEnrolledSaysSoAndMakesNothing()
    {
        const DeskProgram desk(m_hub, u"adviser"_s);
        for (const QString& verb : {u"status"_s, u"dump"_s, u"sync"_s, u"queue"_s}) {
            const Ran ran = desk.verb({verb});
            QCOMPARE(ran.code, 1);
            QVERIFY(ran.words.contains("carrel-desk enrol"));
        }
        QCOMPARE(QDir(desk.profile()).entryList(QDir::Files), QStringList());
    }

    void renewingSaysWhenTheLeaseEndsAndBringsAnOlderCopyBack()
    {
        const DeskProgram desk(m_hub, u"adviser"_s);
        QCOMPARE(desk.enrol().code, 0);
        QCOMPARE(desk.verb({u"sync"_s}).code, 0);
        const Ran renewed = desk.verb({u"renew"_s});
        QCOMPARE(renewed.code, 0);
        QVERIFY(renewed.out.contains("lease until: "));
        const QString cache = desk.profile() + u"/cache.db"_s, kept = desk.profile() + u"/kept"_s;
        QVERIFY(QFile::copy(cache, kept));
        QString held;
        for (const auto& [key, row] : desk.dump()) {
            if (key.first == u"case" && valueOf(row, u"state"_s) != u"closed") held = key.second;
        }
        const Ran added = desk.verb({u"note"_s, u"add"_s, held, u"--text"_s, u"Rang twice."_s});
        QCOMPARE(added.code, 0);
        QCOMPARE(desk.verb({u"sync"_s}).code, 0);
        QVERIFY(QFile::remove(cache));
        QVERIFY(QFile::rename(kept, cache));
        QVERIFY(desk.verb({u"status"_s}).out.contains("an older copy of this desk was put back"));
        QVERIFY(desk.dump().empty());
        QVERIFY(desk.verb({u"sync"_s}).code != 0);
        const Ran back = desk.verb({u"renew"_s});
        QVERIFY2(back.code == 0, (back.out + back.words).constData());
        QVERIFY(desk.dump().contains({u"note"_s, QString::fromUtf8(added.out.trimmed())}));
    }

    void aWrongPasswordEnrolsNobody()
    {
        const DeskProgram desk(m_hub, u"adviser"_s);
        writeFile(desk.passwordFile(), "not-the-password\n");
        const Ran ran = desk.enrol();
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.words.trimmed(), "The name or the password is not right."_ba);
        QCOMPARE(desk.verb({u"status"_s}).code, 1);
        QVERIFY(!QFileInfo::exists(desk.profile() + u"/cache.db"_s));
    }

    void anUnknownNameIsToldNothingElse()
    {
        const DeskProgram known(m_hub, u"adviser"_s);
        writeFile(known.passwordFile(), "not-the-password\n");
        const Ran wrong = known.enrol();
        const Ran unknown = run(QStringLiteral(CARREL_DESK), {u"enrol"_s, u"--profile"_s, known.profile(), u"--hub"_s, m_hub.address(), u"--user"_s, u"nobody"_s,
                                                              u"--password-file"_s, known.passwordFile(), u"--passphrase-file"_s, known.passphraseFile()});
        QCOMPARE(unknown.code, wrong.code);
        QCOMPARE(unknown.words, wrong.words);
    }

    void theAgreementIsReadBeforeItIsAccepted()
    {
        const DeskProgram desk(m_hub, u"adviser3"_s);
        const Ran asked = desk.enrol({});
        QCOMPARE(asked.code, 1);
        QVERIFY(asked.words.contains("--accept-agreement") && asked.words.size() > 200);
        QVERIFY(!QFileInfo::exists(desk.profile() + u"/cache.db"_s));
        QCOMPARE(desk.enrol().code, 0);
        // A second desk of the same person is not asked again.
        const DeskProgram second(m_hub, u"adviser3"_s);
        QCOMPARE(second.enrol({}).code, 0);
    }

    void anAddressThatWouldCarryThePasswordInClearIsRefused_data()
    {
        QTest::addColumn<QString>("hub");
        for (const char* hub : {"http://192.0.2.1:7411", "http://example.org", "ftp://127.0.0.1", "", "127.0.0.1:7411"}) QTest::newRow(hub) << QString::fromLatin1(hub);
    }
    void anAddressThatWouldCarryThePasswordInClearIsRefused()
    {
        QFETCH(QString, hub);
        const DeskProgram desk(m_hub, u"adviser"_s);
        QCOMPARE(run(QStringLiteral(CARREL_DESK), {u"enrol"_s, u"--profile"_s, desk.profile(), u"--hub"_s, hub, u"--user"_s, u"adviser"_s, u"--password-file"_s,
                                                   desk.passwordFile(), u"--passphrase-file"_s, desk.passphraseFile()}).code, 2);
    }

    void withoutAHubEnrollingEndsWithThree()
    {
        HubProgram gone;
        const DeskProgram desk(m_hub, u"adviser"_s);
        const Ran ran = run(QStringLiteral(CARREL_DESK), {u"enrol"_s, u"--profile"_s, desk.profile(), u"--hub"_s, u"http://127.0.0.1:9"_s, u"--user"_s, u"adviser"_s,
                                                          u"--password-file"_s, desk.passwordFile(), u"--passphrase-file"_s, desk.passphraseFile()});
        QCOMPARE(ran.code, 3);
    }

    void whatDoesNotOpenTheDeskChangesNothingOfIt()
    {
        const DeskProgram desk(m_hub, u"adviser4"_s);
        QCOMPARE(desk.enrol().code, 0);
        const auto held = desk.dump().size();
        QVERIFY(held > 0);
        writeFile(desk.passphraseFile(), "other words\n");
        QCOMPARE(desk.verb({u"dump"_s}).code, 1);
        QVERIFY(desk.verb({u"dump"_s}).out.isEmpty());
        QCOMPARE(desk.enrol().code, 1);
        QVERIFY(QFile::remove(desk.passphraseFile()));
        QCOMPARE(desk.verb({u"dump"_s}).code, 1);
        writeFile(desk.passphraseFile(), "four words of mine\n");
        QCOMPARE(desk.dump().size(), held);
    }

    void twoProgramsDoNotOwnOneDesk()
    {
        const DeskProgram desk(m_hub, u"workshop-leader"_s);
        QCOMPARE(desk.enrol().code, 0);
        QLockFile other(desk.profile() + u"/desk.lock"_s);
        QVERIFY(other.tryLock());
        const Ran ran = desk.verb({u"status"_s});
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.words.trimmed(), "Another program has this desk open."_ba);
    }

    void aDeskThatKeepsNothingKeepsNothing()
    {
        const DeskProgram desk(m_hub, u"specialist"_s, DeskProgram::Key::NoCache);
        const Ran ran = desk.enrol();
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains("holds "));
        QVERIFY(!QFileInfo::exists(desk.profile() + u"/cache.db"_s));
        QVERIFY(!QFileInfo::exists(desk.profile() + u"/desk.key"_s));
    }

    void whatARoleMayNotDoIsRefusedBeforeItIsSaved()
    {
        const DeskProgram desk(m_hub, u"personal-tutor"_s);
        QCOMPARE(desk.enrol().code, 0);
        QCOMPARE(desk.verb({u"note"_s, u"add"_s, QString(26, u'0'), u"--text"_s, u"words"_s}).code, 1);
        QCOMPARE(desk.verb({u"note"_s, u"add"_s, u"no-id"_s, u"--text"_s, u"words"_s}).code, 2);
        QCOMPARE(desk.verb({u"case"_s, u"edit"_s, QString(26, u'0'), u"--set"_s, u"colour=red"_s}).code, 2);
        QCOMPARE(desk.verb({u"case"_s, u"edit"_s, QString(26, u'0')}).code, 2);
        QCOMPARE(desk.verb({u"case"_s, u"open"_s, u"--student"_s, u"0"_s, u"--title"_s, u"x"_s}).code, 1);
        QCOMPARE(desk.verb({u"dance"_s}).code, 2);
        QCOMPARE(desk.verb({u"queue"_s}).out, QByteArray());
    }

    void everyFileOfADeskIsItsOwnersAlone()
    {
        const DeskProgram desk(m_hub, u"drop-in-tutor"_s);
        QCOMPARE(desk.enrol().code, 0);
        constexpr auto Others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        for (const auto& file : QDir(desk.profile()).entryInfoList(QDir::Files)) {
            // The lock says which process has the desk, and nothing else.
            if (file.fileName() == u"desk.lock") continue;
            QVERIFY2(!(file.permissions() & Others), qPrintable(file.fileName()));
        }
        QVERIFY(!(QFileInfo(desk.profile()).permissions() & (Others | QFileDevice::ExeOther | QFileDevice::ExeGroup)));
    }
};

QTEST_GUILESS_MAIN(DeskTest)
#include "DeskTest.moc"
