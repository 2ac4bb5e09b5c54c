#include "ui/print/OpenedFiles.h"
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

    void whoeverStartsBesideItTouchesNothingOfIt_data() { places(); }
    void whoeverStartsBesideItTouchesNothingOfIt()
    {
        QFETCH(bool, inMemory);
        const QTemporaryDir runtime;
        inMemory ? qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit()) : qunsetenv("XDG_RUNTIME_DIR");
        const PrivateFolder one(m_home.filePath(u"one"_s));
        QFile page(one.path() + u"/page"_s);
        QVERIFY(page.open(QIODevice::WriteOnly));
        {
            const PrivateFolder other(m_home.filePath(u"other"_s));
            QVERIFY(!other.path().isEmpty());
            QVERIFY(other.path() != one.path());
        }
        QVERIFY(page.exists());
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

    void whatAnotherProgramWasGivenIsGoneAtTheNextStart()
    {
        qunsetenv("XDG_RUNTIME_DIR");
        const QString profile = m_home.filePath(u"opened"_s);
        const PrivateFolder folder(profile);
        ui::OpenedFiles files;
        const QString given = files.put(u"form.pdf"_s, "words of a page");
        QVERIFY(given.startsWith(folder.path() + u'/'));
        QVERIFY(QFileInfo::exists(given));
        // The run before never tidied up.
        const PrivateFolder next(profile);
        QCOMPARE(next.path(), folder.path());
        QVERIFY(!QFileInfo::exists(given));
        QVERIFY(QDir(next.path()).isEmpty());
    }

    void withoutAPrivateFolderNothingIsWrittenAnywhere_data()
    {
        QTest::addColumn<QString>("harm");
        for (const char* harm : {"cannot be made", "not ours alone", "gone", "never made"}) QTest::newRow(harm) << QString::fromLatin1(harm);
    }
    void withoutAPrivateFolderNothingIsWrittenAnywhere()
    {
        QFETCH(QString, harm);
        qunsetenv("XDG_RUNTIME_DIR");
        const QTemporaryDir elsewhere, home;
        qputenv("TMPDIR", elsewhere.path().toLocal8Bit());
        QFile file(home.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        std::optional<PrivateFolder> folder;
        // Not even the administrator makes a folder in a file.
        if (harm != u"never made") folder.emplace(home.filePath(harm == u"cannot be made" ? u"file/profile"_s : u"profile"_s));
        if (harm == u"not ours alone") QVERIFY(QFile::setPermissions(folder->path(), QFile::Permissions(0x7755)));
        if (harm == u"gone") QVERIFY(QDir(folder->path()).removeRecursively());
        QCOMPARE(ui::privatePlace(), QString());
        ui::OpenedFiles files;
        QCOMPARE(files.put(u"form.pdf"_s, "words of a page"), QString());
        QVERIFY(QDir(elsewhere.path()).isEmpty());
        QVERIFY(!folder || folder->path().isEmpty() || !QFileInfo::exists(folder->path()) || QDir(folder->path()).isEmpty());
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::PrivateFolderTest)
#include "PrivateFolderTest.moc"
