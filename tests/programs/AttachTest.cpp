#include "tests/programs/Programs.h"

#include <QtCore/QFileInfo>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

using Rows = std::map<std::pair<QString, QString>, QJsonObject>;

QByteArray letter() { return "Dear Amira,\nthe landlord keeps her deposit.\n"; }

bool anyFileHolds(const QString& folder, const QByteArray& words)
{
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(words)) return true;
    }
    return false;
}

}

/// `carrel-desk attach add | list | save`, as a script uses it.
class AttachTest : public QObject
{
    Q_OBJECT

    HubProgram m_hub;
    std::unique_ptr<DeskProgram> m_adviser;
    std::unique_ptr<DeskProgram> m_colleague;
    QTemporaryDir m_files;
    QString m_case;

    QString file(const QString& name, const QByteArray& bytes) { return writeFile(m_files.filePath(name), bytes); }
    Ran add(const DeskProgram& desk, const QString& path, const QStringList& more = {}) { return desk.verb(QStringList{u"attach"_s, u"add"_s, m_case, u"--file"_s, path} + more); }
    Ran list(const DeskProgram& desk) { return desk.verb({u"attach"_s, u"list"_s, m_case}); }
    Ran save(const DeskProgram& desk, const QString& id, const QString& to) { return desk.verb({u"attach"_s, u"save"_s, id, u"--to"_s, to}); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hub.init(true).code, 0);
        QVERIFY(m_hub.start());
        m_adviser = std::make_unique<DeskProgram>(m_hub, u"adviser"_s);
        m_colleague = std::make_unique<DeskProgram>(m_hub, u"adviser2"_s);
        for (const auto* desk : {m_adviser.get(), m_colleague.get()}) QCOMPARE(desk->enrol().code, 0);
        const Rows theirs = m_colleague->dump();
        for (const auto& [key, row] : m_adviser->dump()) {
            if (key.first == u"case" && theirs.contains(key) && valueOf(row, u"confidentiality"_s) == u"team") m_case = key.second;
        }
        QVERIFY(!m_case.isEmpty());
    }
    void cleanupTestCase() { QCOMPARE(m_hub.stop(), 0); }

    void aFileIsAttachedListedAndSavedByAColleague()
    {
        const Ran added = add(*m_adviser, file(u"letter.txt"_s, letter()), {u"--audience"_s, u"team"_s});
        QVERIFY2(added.code == 0, added.words.constData());
        QVERIFY(added.words.contains("encrypted"));
        const QString id = QString::fromLatin1(added.out.trimmed());
        QVERIFY(!anyFileHolds(m_adviser->profile(), "landlord"));
        QCOMPARE(m_adviser->verb({u"sync"_s}).code, 0);
        QCOMPARE(m_colleague->verb({u"sync"_s}).code, 0);
        for (const auto* desk : {m_adviser.get(), m_colleague.get()}) {
            const Ran all = list(*desk);
            QCOMPARE(all.code, 0);
            QByteArray line;
            for (const QByteArray& one : all.out.split('\n')) {
                if (one.startsWith(id.toLatin1())) line = one;
            }
            const auto cells = line.split('\t');
            QVERIFY2(cells.size() == 5, all.out.constData());
            QVERIFY(cells[1] == "here" || cells[1] == "at the hub");
            QCOMPARE(cells[2], "text/plain"_ba);
            QCOMPARE(cells[3].toLongLong(), letter().size());
            QCOMPARE(cells[4], "letter.txt"_ba);
        }
        const QString to = m_files.filePath(u"copy.txt"_s);
        const Ran saved = save(*m_colleague, id, to);
        QVERIFY2(saved.code == 0, saved.words.constData());
        QVERIFY(saved.words.contains("on record"));
        QFile copy(to);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), letter());
        QCOMPARE(copy.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        // Nothing is written over, and what is not there cannot be saved.
        const Ran again = save(*m_colleague, id, to);
        QCOMPARE(again.code, 1);
        QVERIFY(again.words.contains("there already"));
        QCOMPARE(save(*m_colleague, id, m_files.filePath(u"no such folder/copy.txt"_s)).code, 1);
        const Ran nobody = save(*m_colleague, QString(26, u'0'), m_files.filePath(u"other.txt"_s));
        QCOMPARE(nobody.code, 1);
        QVERIFY(nobody.words.contains("attach list"));
        QVERIFY(!QFileInfo::exists(m_files.filePath(u"other.txt"_s)));
    }

    void whatCannotBeAttachedSaysWhyAndSavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("empty") << u"empty.txt"_s << QByteArray() << "The file is empty."_ba;
        QTest::newRow("too large") << u"film.pdf"_s << QByteArray("%PDF-1.4\n") + QByteArray(9 * 1024 * 1024, 'x') << "too large"_ba;
        QTest::newRow("a program") << u"run.txt"_s << QByteArray("\x7f" "ELF\x02\x01\x01", 7) + QByteArray(64, '\0') << "programs are never attached"_ba;
        QTest::newRow("another sort") << u"film.mp4"_s << QByteArray(16, '\0') + "ftypisom" << "Save it as a PDF"_ba;
        QTest::newRow("not what its name says") << u"letter.pdf"_s << letter() << "is not what its name says"_ba;
    }
    void whatCannotBeAttachedSaysWhyAndSavesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, words);
        const QByteArray before = list(*m_adviser).out;
        const Ran ran = add(*m_adviser, file(name, bytes));
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(ran.words.contains(words), ran.words.constData());
        QCOMPARE(list(*m_adviser).out, before);
        QVERIFY(m_adviser->verb({u"queue"_s}).out.isEmpty());
    }

    void aFileThatIsNotThereIsSaidToBe()
    {
        for (const QString& path : {m_files.filePath(u"no such file.txt"_s), m_files.path()}) {
            const Ran ran = add(*m_adviser, path);
            QCOMPARE(ran.code, 1);
            QVERIFY2(ran.words.contains("cannot be read"), ran.words.constData());
        }
    }

    void aLineThatCannotBeUnderstoodEndsWithTwoAndWords_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::newRow("add, no case") << QStringList{u"add"_s};
        QTest::newRow("add, no file") << QStringList{u"add"_s, QString(26, u'0')};
        QTest::newRow("add, no id") << QStringList{u"add"_s, u"the case"_s, u"--file"_s, u"letter.txt"_s};
        QTest::newRow("list, no case") << QStringList{u"list"_s};
        QTest::newRow("save, no file") << QStringList{u"save"_s};
        QTest::newRow("save, nowhere") << QStringList{u"save"_s, QString(26, u'0')};
        QTest::newRow("another verb") << QStringList{u"dance"_s};
    }
    void aLineThatCannotBeUnderstoodEndsWithTwoAndWords()
    {
        QFETCH(QStringList, line);
        const Ran ran = m_adviser->verb(QStringList{u"attach"_s} + line);
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.out.isEmpty());
        QVERIFY(ran.words.contains("carrel-desk"));
    }

    void whoSeesItAndWhatItStandsOnAreAskedFor()
    {
        const QString path = file(u"letter.txt"_s, letter());
        const Ran audience = add(*m_adviser, path, {u"--audience"_s, u"everybody"_s});
        QCOMPARE(audience.code, 2);
        QVERIFY(audience.words.contains("only-me"));
        const Ran consent = add(*m_adviser, path, {u"--consent"_s, u"she said yes"_s});
        QCOMPARE(consent.code, 2);
        QVERIFY(consent.words.contains("consent"));
        QVERIFY(m_adviser->verb({u"queue"_s}).out.isEmpty());
    }

    void aRoleWithoutTheCaseIsRefused()
    {
        const DeskProgram tutor(m_hub, u"personal-tutor"_s);
        QCOMPARE(tutor.enrol().code, 0);
        const Ran added = add(tutor, file(u"letter.txt"_s, letter()));
        QCOMPARE(added.code, 1);
        QVERIFY(!added.words.isEmpty() && added.out.isEmpty());
        const Ran listed = list(tutor);
        QCOMPARE(listed.code, 1);
        QVERIFY(listed.words.contains("not on this desk"));
        QVERIFY(tutor.verb({u"queue"_s}).out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(AttachTest)
#include "AttachTest.moc"
