#include "core/base/Disk.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>
#include <csignal>
#include <sys/resource.h>

using namespace carrel::base;
using namespace Qt::StringLiterals;

namespace {

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

/// No file grows beyond `bytes` while it lives: as near to a full medium as a process can make for itself.
class SmallMedium
{
public:
    explicit SmallMedium(rlim_t bytes)
    {
        signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallMedium()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        signal(SIGXFSZ, SIG_DFL);
    }
    Q_DISABLE_COPY_MOVE(SmallMedium)

private:
    rlimit m_before = {};
};

}

class DiskTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemDisk m_disk;
    QString m_path;

    QByteArray content() const { return m_disk.read(m_path).valueOr("nothing there"); }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(u"file"_s);
        QVERIFY(m_disk.remove(m_path).ok());
    }

    void aMissingFileIsMissingAndNotEmpty()
    {
        QVERIFY(!m_disk.exists(m_path));
        QCOMPARE(m_disk.read(m_path).error(), DiskFault::Missing);
        QVERIFY(m_disk.remove(m_path).ok());
    }

    void everyFileIsItsOwnersAlone()
    {
        QVERIFY(m_disk.append(m_path, "a").ok());
        QCOMPARE(QFileInfo(m_path).permissions(), OwnerOnly);
        QVERIFY(m_disk.replace(m_path, "b").ok());
        QCOMPARE(QFileInfo(m_path).permissions(), OwnerOnly);
        QVERIFY(QFile::setPermissions(m_path, OwnerOnly | QFileDevice::ReadOther));
        QVERIFY(m_disk.replace(m_path, "c").ok());
        QCOMPARE(QFileInfo(m_path).permissions(), OwnerOnly);
    }

    void aFolderIsItsOwnersAlone()
    {
        const QString folder = m_folder.filePath(u"a/b/c"_s);
        QVERIFY(m_disk.makeFolder(folder).ok());
        QCOMPARE(QFileInfo(folder).permissions() & (QFileDevice::ReadOther | QFileDevice::ReadGroup | QFileDevice::ExeOther), QFileDevice::Permissions());
        QVERIFY(m_disk.makeFolder(folder).ok());
    }

    void whatIsAppendedFollowsWhatWasThere()
    {
        QVERIFY(m_disk.append(m_path, "one ").ok());
        QVERIFY(m_disk.append(m_path, QByteArray("t\0o", 3)).ok());
        QCOMPARE(content(), QByteArray("one t\0o", 7));
        QCOMPARE(m_disk.size(m_path), 7);
    }

    void anOverwriteStaysWhereItWasPutAndGrowsTheFileOnlyPastItsEnd()
    {
        QVERIFY(m_disk.overwrite(m_path, 0, "abcdef").ok());
        QVERIFY(QFile::permissions(m_path) == OwnerOnly);
        QVERIFY(m_disk.overwrite(m_path, 2, "XY").ok());
        QCOMPARE(*m_disk.read(m_path), "abXYef");
        QVERIFY(m_disk.overwrite(m_path, 5, "Z!").ok());
        QCOMPARE(*m_disk.read(m_path), "abXYeZ!");
        // By turns with what changes the file otherwise.
        QVERIFY(m_disk.append(m_path, "?").ok() && m_disk.truncate(m_path, 4).ok() && m_disk.overwrite(m_path, 4, "end").ok());
        QCOMPARE(*m_disk.read(m_path), "abXYend");
        QVERIFY(m_disk.replace(m_path, "new").ok() && m_disk.overwrite(m_path, 3, "er").ok());
        QCOMPARE(*m_disk.read(m_path), "newer");
    }

    void aRefusedOverwriteIsSaid()
    {
        QVERIFY(m_disk.overwrite(m_path, 0, "kept").ok());
        {
            const SmallMedium medium(6);
            QVERIFY(!m_disk.overwrite(m_path, 4, "refused"));
        }
        QVERIFY(m_disk.read(m_path)->startsWith("kept"));
        QVERIFY(m_disk.overwrite(m_path, 4, " after").ok());
        QCOMPARE(*m_disk.read(m_path), "kept after");
        QVERIFY(!m_disk.overwrite(m_path + u"/below"_s, 0, "y"));
    }

    void anAppendAfterEveryOtherVerbGoesToTheRightFile()
    {
        QVERIFY(m_disk.append(m_path, "abcdef").ok());
        QVERIFY(m_disk.truncate(m_path, 3).ok());
        QVERIFY(m_disk.append(m_path, "x").ok());
        QCOMPARE(content(), "abcx"_ba);
        QVERIFY(m_disk.replace(m_path, "new ").ok());
        QVERIFY(m_disk.append(m_path, "y").ok());
        QCOMPARE(content(), "new y"_ba);
        QVERIFY(m_disk.append(m_folder.filePath(u"other"_s), "z").ok());
        QVERIFY(m_disk.append(m_path, "y").ok());
        QCOMPARE(content(), "new yy"_ba);
        QVERIFY(m_disk.remove(m_path).ok());
        QVERIFY(m_disk.append(m_path, "w").ok());
        QCOMPARE(content(), "w"_ba);
    }

    void aReplacementThatDoesNotFitLeavesTheOldFile()
    {
        QVERIFY(m_disk.replace(m_path, "the old words").ok());
        {
            const SmallMedium medium(4096);
            QVERIFY(!m_disk.replace(m_path, QByteArray(1 << 20, 'n')).ok());
        }
        QCOMPARE(content(), "the old words"_ba);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), (QStringList{u"file"_s, u"other"_s}));
    }

    void whatAFullMediumRefusedNeverComesOutLater()
    {
        QVERIFY(m_disk.append(m_path, "kept ").ok());
        {
            const SmallMedium medium(5);
            QVERIFY(!m_disk.append(m_path, "refused ").ok());
        }
        QCOMPARE(content(), "kept "_ba);
        QVERIFY(m_disk.append(m_path, "after").ok());
        QCOMPARE(content(), "kept after"_ba);
    }

    void truncatingWhatIsNotThereSaysSo() { QVERIFY(!m_disk.truncate(m_folder.path() + u"/no/such"_s, 0).ok()); }

    void aFileWhereAFolderShouldBeIsRefused()
    {
        QVERIFY(m_disk.replace(m_path, "x").ok());
        QCOMPARE(m_disk.makeFolder(m_path + u"/below"_s).error(), DiskFault::Denied);
        QVERIFY(!m_disk.replace(m_path + u"/below"_s, "y").ok());
        QVERIFY(!m_disk.append(m_path + u"/below"_s, "y").ok());
    }
};

QTEST_GUILESS_MAIN(DiskTest)
#include "DiskTest.moc"
