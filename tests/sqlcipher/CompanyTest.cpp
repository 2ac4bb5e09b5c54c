#include "tests/sqlcipher/Files.h"

#include "core/sqlcipher/Driver.h"

#include <QtCore/QProcess>
#include <QtCore/QLibrary>

using namespace Qt::StringLiterals;
using namespace carrel::sqlcipher;
using carrel::tests::ask;
using carrel::tests::Files;

/// What the driver does when another SQLite is in the same process. The test starts itself again for a process of its
/// own.
class CompanyTest : public QObject
{
    Q_OBJECT

    struct Outcome {
        int exitCode;
        QByteArray said;
        QByteArray complained;
    };

    static Outcome again(const QStringList& arguments, const QString& preload = {})
    {
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        if (!preload.isEmpty()) environment.insert(u"LD_PRELOAD"_s, preload);
        // Under AddressSanitizer the preloaded library stands before the sanitizer's own.
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), arguments);
        child.waitForFinished(60'000);
        return {child.exitCode(), child.readAllStandardOutput().trimmed(), child.readAllStandardError().trimmed()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QSqlDatabase::isDriverAvailable(u"QSQLITE"_s),
                 "Qt's own SQLite plugin must be there to be kept apart");
    }

    void besideQtsOwnSqliteTheStoreIsStillEncrypted_data()
    {
        QTest::addColumn<bool>("plainFirst");
        QTest::newRow("QSQLITE opened first") << true;
        QTest::newRow("QSQLITE opened last") << false;
    }

    void besideQtsOwnSqliteTheStoreIsStillEncrypted()
    {
        QFETCH(bool, plainFirst);
        QTemporaryDir folder;
        const Outcome outcome = again({u"--beside"_s, folder.path(), plainFirst ? u"first"_s : u"last"_s});
        QCOMPARE(outcome.said, "both"_ba);
        QCOMPARE(outcome.exitCode, 0);
        QFile cipher(folder.filePath(u"cipher.db"_s));
        QFile plain(folder.filePath(u"plain.db"_s));
        QVERIFY(cipher.open(QIODevice::ReadOnly) && plain.open(QIODevice::ReadOnly));
        QVERIFY(plain.readAll().startsWith("SQLite format 3"));
        const QByteArray bytes = cipher.readAll();
        QVERIFY(bytes.size() >= 4096);
        QVERIFY(!bytes.startsWith("SQLite format 3"));
        QVERIFY(!bytes.contains("canary"));
    }

    void whenAnotherSqliteTakesTheLibrarysPlaceNothingOpens()
    {
        QLibrary other(u"sqlite3"_s, 0);
        QVERIFY2(other.load(), "libsqlite3 must be there to take the place");
        QTemporaryDir folder;
        const Outcome outcome = again({u"--alone"_s, folder.path()}, u"libsqlite3.so.0"_s);
        QCOMPARE(outcome.said, QByteArray::number(int(OpenFault::NotEncrypted)));
        QVERIFY2(!QFile::exists(folder.filePath(u"cipher.db"_s)),
                 "a store that cannot be encrypted is not left behind");
    }

    void theLibrarySaysNothingOnStandardError()
    {
        QTemporaryDir folder;
        QCOMPARE(again({u"--alone"_s, folder.path()}).complained, QByteArray());
        const Outcome outcome = again({u"--wrong"_s, folder.path()});
        QCOMPARE(outcome.said, QByteArray::number(int(OpenFault::WrongKey)));
        QCOMPARE(outcome.complained, QByteArray());
    }
};

namespace {

bool fill(QSqlDatabase database)
{
    return QSqlQuery(database).exec(u"CREATE TABLE t AS SELECT 'canary' AS word"_s)
        && ask(database, u"SELECT word FROM t"_s).toString() == u"canary"_s;
}

bool openPlain(const QString& folder)
{
    auto plain = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
    plain.setDatabaseName(folder + u"/plain.db"_s);
    return plain.open() && fill(plain);
}

carrel::base::Result<QSqlDatabase, OpenFault> openCipher(const QString& folder, Mode mode, char keyByte)
{
    const auto key = carrel::base::Secret::copyOf(QByteArray(32, keyByte));
    return carrel::sqlcipher::open({folder + u"/cipher.db"_s, key, u"cipher"_s, mode});
}

int runBeside(const QString& folder, bool plainFirst)
{
    if (plainFirst && !openPlain(folder)) return 1;
    const auto cipher = openCipher(folder, Mode::Create, 'k');
    if (!cipher || !fill(*cipher)) return 2;
    if (!plainFirst && !openPlain(folder)) return 3;
    if (ask(*cipher, u"PRAGMA cipher_version"_s).toString().isEmpty() || !checkpoint(*cipher)) return 4;
    puts("both");
    return 0;
}

int runAlone(const QString& folder, Mode mode, char keyByte)
{
    const auto cipher = openCipher(folder, mode, keyByte);
    if (!cipher) printf("%d\n", int(cipher.error()));
    return cipher && !fill(*cipher) ? 1 : 0;
}

}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--beside"_s) return runBeside(arguments[2], arguments.value(3) == u"first"_s);
    if (arguments.value(1) == u"--alone"_s) return runAlone(arguments[2], Mode::Create, 'k');
    if (arguments.value(1) == u"--wrong"_s) return runAlone(arguments[2], Mode::Existing, 'w');
    CompanyTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "CompanyTest.moc"
