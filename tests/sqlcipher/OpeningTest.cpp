#include "tests/sqlcipher/Files.h"

#include "core/sqlcipher/Driver.h"

#include <QtSql/QSqlError>
#include <thread>

using namespace Qt::StringLiterals;
using namespace carrel;
using namespace carrel::sqlcipher;
using carrel::tests::ask;
using carrel::tests::Files;

class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoreInMemoryIsNowhereOnDisk()
    {
        const auto key = base::Secret::copyOf(QByteArray(base::Secret::KeySize, 'k'));
        const QStringList before = QDir::current().entryList(QDir::Files);
        {
            const auto opened = sqlcipher::open({{}, key, u"nowhere"_s, Mode::Memory});
            QVERIFY(opened.ok());
            QSqlQuery query(*opened);
            QVERIFY(query.exec(u"CREATE TABLE t (a TEXT)"_s) && query.exec(u"INSERT INTO t VALUES ('x')"_s));
            QVERIFY(query.exec(u"PRAGMA temp_store"_s) && query.next());
            QCOMPARE(query.value(0).toInt(), 2);
            QVERIFY(checkpoint(*opened).ok());
        }
        QSqlDatabase::removeDatabase(u"nowhere"_s);
        QCOMPARE(QDir::current().entryList(QDir::Files), before);
    }

    void aNewStoreIsEncryptedOnDisk()
    {
        Files files;
        files.makeStore();
        QVERIFY(files.bytes().size() >= 4096);
        QVERIFY(!files.bytes().startsWith("SQLite format 3"));
        QVERIFY(!files.bytes().contains("canary-7391"));
    }

    void aNewStoreIsNeverEmptyOnceItIsOpen()
    {
        Files files;
        QVERIFY(files.open(Mode::Create).ok());
        QVERIFY(files.bytes().size() >= 4096);
    }

    void aNewStoreAndItsLogAreTheirOwnersAlone()
    {
        Files files;
        const auto opened = files.open(Mode::Create);
        QVERIFY(opened.ok());
        QVERIFY(QSqlQuery(*opened).exec(u"CREATE TABLE t(a)"_s));
        constexpr auto Others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        for (const QString& name : {u"cache.db"_s, u"cache.db-wal"_s, u"cache.db-shm"_s}) {
            QVERIFY(QFile::exists(files.path(name)));
            QVERIFY(!(QFile::permissions(files.path(name)) & Others));
        }
    }

    void everySettingOfTheOpenSequenceHolds_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        const std::pair<QString, QString> rows[] = {
            {u"temp_store"_s, u"2"_s},    {u"synchronous"_s, u"2"_s},     {u"journal_mode"_s, u"wal"_s},
            {u"foreign_keys"_s, u"1"_s},  {u"secure_delete"_s, u"1"_s},   {u"trusted_schema"_s, u"0"_s},
            {u"cell_size_check"_s, u"1"_s}, {u"mmap_size"_s, u"0"_s},     {u"threads"_s, u"2"_s},
            {u"cache_size"_s, u"-65536"_s}, {u"cipher_version"_s, u"4."_s},
        };
        for (const auto& [pragma, value] : rows) QTest::newRow(qPrintable(pragma)) << pragma << value;
    }

    void everySettingOfTheOpenSequenceHolds()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, value);
        Files files;
        files.makeStore();
        for (const Mode mode : {Mode::Existing, Mode::ReadOnly}) {
            const auto opened = files.open(mode);
            QVERIFY(opened.ok());
            const QString found = ask(*opened, u"PRAGMA "_s + pragma).toString();
            QVERIFY2(pragma == "cipher_version"_L1 ? found.startsWith(value) : found == value, qPrintable(found));
        }
    }

    void aLargeFileGetsALargerCache()
    {
        Files files;
        {
            const auto made = files.open(Mode::Create);
            QVERIFY(QSqlQuery(*made).exec(u"CREATE TABLE t(a)"_s));
            QVERIFY(QSqlQuery(*made).exec(u"INSERT INTO t VALUES(zeroblob(150 * 1024 * 1024))"_s));
            QVERIFY(checkpoint(*made).ok());
        }
        const auto opened = files.open(Mode::Existing);
        QVERIFY(opened.ok());
        const int kib = -ask(*opened, u"PRAGMA cache_size"_s).toInt();
        QVERIFY2(kib >= 75 * 1024 && kib < 80 * 1024, qPrintable(QString::number(kib)));
    }

    void whatCannotBeOpenedIsRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("exists");
        QTest::addColumn<OpenFault>("fault");
        QTest::newRow("missing") << QByteArray() << false << OpenFault::Missing;
        QTest::newRow("empty") << QByteArray() << true << OpenFault::Empty;
        QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0') << true
                                      << OpenFault::Readable;
        QTest::newRow("noise") << QByteArray(8192, 'x') << true << OpenFault::WrongKey;
        QTest::newRow("cut short") << QByteArray(3000, 'x') << true << OpenFault::Damaged;
    }

    void whatCannotBeOpenedIsRefusedByName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, exists);
        QFETCH(OpenFault, fault);
        for (const Mode mode : {Mode::Existing, Mode::ReadOnly}) {
            Files files;
            if (exists) files.write(bytes);
            const auto opened = files.open(mode);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error(), fault);
            QCOMPARE(QFile::exists(files.path()), exists);
            QCOMPARE(files.bytes(), bytes);
            QVERIFY(QSqlDatabase::connectionNames().isEmpty());
        }
    }

    void aWrongKeyIsRefusedAndLeavesTheStoreAsItWas()
    {
        Files files;
        files.makeStore();
        const QByteArray before = files.bytes();
        for (const Mode mode : {Mode::Existing, Mode::ReadOnly}) {
            const auto opened = files.openWithWrongKey(mode);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error(), OpenFault::WrongKey);
        }
        QCOMPARE(files.bytes(), before);
        const auto opened = files.open(Mode::Existing);
        QVERIFY(opened.ok());
        QCOMPARE(ask(*opened, u"SELECT word FROM words"_s).toString(), u"canary-7391"_s);
    }

    void aWrongKeyBesideAFullLogLosesNothing()
    {
        Files files;
        files.makeStore();
        {
            const auto writer = files.open(Mode::Existing);
            QVERIFY(QSqlQuery(*writer).exec(u"INSERT INTO words VALUES('only in the log')"_s));
            // What a power cut leaves: the file and its log, nobody at the wheel.
            files.copyTo(u"cut.db"_s);
        }
        const auto wrong = files.openWithWrongKey(Mode::Existing, u"cut.db"_s);
        QVERIFY(!wrong.ok());
        QCOMPARE(wrong.error(), OpenFault::WrongKey);
        const auto right = files.open(Mode::Existing, u"cut.db"_s);
        QVERIFY(right.ok());
        QCOMPARE(ask(*right, u"SELECT count(*) FROM words"_s).toInt(), 2);
    }

    void aDamagedSchemaPageIsDamaged()
    {
        Files files;
        {
            const auto made = files.open(Mode::Create);
            for (int i = 0; i < 60; ++i) {
                const QString sql =
                    u"CREATE TABLE a_table_with_a_rather_long_name_%1(first TEXT, second TEXT, third TEXT)"_s.arg(i);
                QVERIFY(QSqlQuery(*made).exec(sql));
            }
        }
        Files::closeAll();
        QByteArray bytes = files.bytes();
        for (qsizetype page = 1; page < bytes.size() / 4096; ++page)
            bytes[page * 4096 + 100] = char(bytes[page * 4096 + 100] ^ 1);
        files.write(bytes);
        const auto opened = files.open(Mode::Existing);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error(), OpenFault::Damaged);
    }

    void aStoreIsNeverMadeOverAnother_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("file") << u"cache.db"_s;
        QTest::newRow("only its log is left") << u"cache.db-wal"_s;
    }

    void aStoreIsNeverMadeOverAnother()
    {
        QFETCH(QString, file);
        Files files;
        files.write("something", file);
        const auto opened = files.open(Mode::Create);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error(), OpenFault::Exists);
        QCOMPARE(files.bytes(file), "something"_ba);
    }

    void aFolderThatDoesNotExistIsDenied()
    {
        Files files;
        base::SystemRandom random;
        const auto key = base::Secret::fromRandom(random);
        const auto opened = sqlcipher::open({files.path(u"no/such/folder.db"_s), key, u"one"_s, Mode::Create});
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error(), OpenFault::Denied);
    }

    void aReaderNeitherWritesNorBecomesAWriter()
    {
        Files files;
        files.makeStore();
        const auto reader = files.open(Mode::ReadOnly);
        QVERIFY(reader.ok());
        QVERIFY(!QSqlQuery(*reader).exec(u"INSERT INTO words VALUES('x')"_s));
        QVERIFY(!QSqlQuery(*reader).exec(u"PRAGMA query_only=OFF"_s));
        QVERIFY(!QSqlQuery(*reader).exec(u"DROP TABLE words"_s));
        QCOMPARE(ask(*reader, u"SELECT count(*) FROM words"_s).toInt(), 1);
    }

    void aReaderSeesWhatTheWriterCommitted()
    {
        Files files;
        files.makeStore();
        const auto writer = files.open(Mode::Existing);
        const auto reader = files.open(Mode::ReadOnly);
        QVERIFY(writer.ok() && reader.ok());
        QVERIFY(QSqlQuery(*writer).exec(u"INSERT INTO words VALUES('second')"_s));
        QCOMPARE(ask(*reader, u"SELECT count(*) FROM words"_s).toInt(), 2);
    }

    void aCheckpointEmptiesTheLog()
    {
        Files files;
        files.makeStore();
        const auto writer = files.open(Mode::Existing);
        QVERIFY(QSqlQuery(*writer).exec(u"INSERT INTO words VALUES('second')"_s));
        QVERIFY(!files.bytes(u"cache.db-wal"_s).isEmpty());
        QVERIFY(checkpoint(*writer).ok());
        QVERIFY(files.bytes(u"cache.db-wal"_s).isEmpty());
    }

    void aCheckpointInsideATransactionSaysBusy()
    {
        Files files;
        files.makeStore();
        auto writer = *files.open(Mode::Existing);
        QVERIFY(writer.transaction());
        QVERIFY(QSqlQuery(writer).exec(u"INSERT INTO words VALUES('second')"_s));
        const auto done = checkpoint(writer);
        QVERIFY(!done.ok());
        QCOMPARE(done.error(), CheckpointFault::Busy);
        QVERIFY(writer.commit());
        QVERIFY(checkpoint(writer).ok());
    }

    void commitsWaitForTheMediumUnlessAskedNotTo()
    {
        Files files;
        files.makeStore();
        auto writer = *files.open(Mode::Existing);
        QVERIFY(commitDurably(writer, false));
        QCOMPARE(ask(writer, u"PRAGMA synchronous"_s).toInt(), 1);
        QVERIFY2(!QSqlQuery(writer).exec(u"PRAGMA synchronous=OFF"_s), "a statement may not ask it");
        QVERIFY(QSqlQuery(writer).exec(u"INSERT INTO words VALUES('second')"_s));
        QVERIFY(commitDurably(writer, true));
        QCOMPARE(ask(writer, u"PRAGMA synchronous"_s).toInt(), 2);
        QVERIFY(writer.transaction());
        QVERIFY2(!commitDurably(writer, false), "within a transaction it would not be heard");
        QVERIFY(writer.commit());
        QCOMPARE(ask(writer, u"PRAGMA synchronous"_s).toInt(), 2);
        writer.close();
        QVERIFY(!commitDurably(writer, true));
    }

    void aClosedConnectionCannotBeOpenedAgainWithoutItsKey()
    {
        Files files;
        files.makeStore();
        auto opened = *files.open(Mode::Existing);
        opened.close();
        QVERIFY(!opened.isOpen());
        QVERIFY(!opened.open());
        QVERIFY(opened.password().isEmpty());
    }

    void closingEndsQueriesThatStillRun()
    {
        Files files;
        files.makeStore();
        auto opened = *files.open(Mode::Existing);
        QSqlQuery query(opened);
        query.setForwardOnly(true);
        QVERIFY(query.exec(u"SELECT word FROM words"_s));
        QVERIFY(query.next());
        opened.close();
        QVERIFY(!query.isActive());
        QVERIFY(!QFile::exists(files.path(u"cache.db-wal"_s)));
    }

    void aCopiedHandleIsRefusedOnAnotherThread()
    {
        Files files;
        files.makeStore();
        const auto opened = files.open(Mode::Existing);
        bool worked = true;
        std::thread([&] { worked = QSqlQuery(*opened).exec(u"INSERT INTO words VALUES('x')"_s); }).join();
        QVERIFY(!worked);
        QCOMPARE(ask(*opened, u"SELECT count(*) FROM words"_s).toInt(), 1);
    }

    void manyThreadsMayRegisterTheDriverAtOnce()
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) threads.emplace_back([] { registerDriver(); });
        for (auto& thread : threads) thread.join();
        QVERIFY(QSqlDatabase::isDriverAvailable(driverName()));
    }

    void aPlainQtProgramOpensWithAPassword()
    {
        Files files;
        registerDriver();
        auto database = QSqlDatabase::addDatabase(driverName(), u"plain"_s);
        database.setDatabaseName(files.path());
        QVERIFY2(!database.open(), "without a key nothing opens");
        QVERIFY(!QFile::exists(files.path()));
        database.setPassword(u"correct horse"_s);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"CREATE TABLE t(a)"_s));
        database.close();
        database.setConnectOptions(u"READONLY"_s);
        QVERIFY(database.open());
        QVERIFY(!QSqlQuery(database).exec(u"INSERT INTO t VALUES(1)"_s));
        database.close();
        database.setPassword(u"battery staple"_s);
        QVERIFY(!database.open());
        QCOMPARE(database.lastError().type(), QSqlError::ConnectionError);
    }
};

QTEST_GUILESS_MAIN(OpeningTest)
#include "OpeningTest.moc"
