#include "ui/print/PrivateFolder.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTemporaryFile>
#include <QtTest/QtTest>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::PrivateFolder;

class PrivateFolderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    static void places()
    {
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("where the system has a folder in memory") << true;
        QTest::newRow("beside the profile") << false;
    }

private Q_SLOTS:
    void theFolderIsPrivateAndTemporaryFilesGoThere_data() { places(); }
    void theFolderIsPrivateAndTemporaryFilesGoThere()
    {
        QFETCH(bool, inMemory);
        const QTemporaryDir runtime;
        inMemory ? qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit()) : qunsetenv("XDG_RUNTIME_DIR");
        QString path;
        {
            const PrivateFolder folder(m_home.filePath(u"profile"_s));
            path = folder.path();
            QVERIFY(path.startsWith(inMemory ? runtime.path() : m_home.path()));
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
            QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
            QTemporaryFile file;
            QVERIFY(file.open());
            QVERIFY(QFileInfo(file.fileName()).absoluteFilePath().startsWith(path));
            // What the printing system calls makes its files there too.
            QProcess child;
            child.start(u"mktemp"_s);
            QVERIFY(child.waitForFinished());
            QVERIFY(QString::fromLocal8Bit(child.readAllStandardOutput()).startsWith(path));
        }
        QVERIFY(!QFileInfo::exists(path));
    }

    void whatAKilledRunLeftIsGoneAtTheNextStart_data() { places(); }
    void whatAKilledRunLeftIsGoneAtTheNextStart()
    {
        QFETCH(bool, inMemory);
        const QTemporaryDir runtime;
        inMemory ? qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit()) : qunsetenv("XDG_RUNTIME_DIR");
        const QString profile = m_home.filePath(u"killed"_s);
        const auto leave = [](const QString& folder) {
            QDir().mkpath(folder + u"/deeper"_s);
            for (const QString& name : {u"/page.ps"_s, u"/deeper/page.pdf"_s}) {
                QFile file(folder + name);
                if (!file.open(QIODevice::WriteOnly) || file.write("words of a page") < 0) qFatal("the test cannot write");
            }
        };
        QString path;
        {
            const PrivateFolder folder(profile);
            path = folder.path();
            leave(path);
            leave(profile + u"/temp"_s);
            // As kill -9 would: nothing tidies up.
            QVERIFY(QDir().rename(path, path + u"-kept"_s));
        }
        QVERIFY(QDir().rename(path + u"-kept"_s, path));
        const PrivateFolder next(profile);
        QVERIFY(QDir(next.path()).isEmpty());
        QVERIFY(next.path() == profile + u"/temp"_s || !QFileInfo::exists(profile + u"/temp"_s));
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::PrivateFolderTest)
#include "PrivateFolderTest.moc"
