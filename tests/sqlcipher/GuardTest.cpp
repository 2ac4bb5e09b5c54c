#include "tests/sqlcipher/Files.h"

#include <QtSql/QSqlError>

using namespace Qt::StringLiterals;
using namespace carrel::sqlcipher;
using carrel::tests::ask;
using carrel::tests::Files;

class GuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCouldCarryRowsOutIsRefused_data()
    {
        QTest::addColumn<QString>("sql");
        const QString statements[] = {
            u"ATTACH '%1' AS other KEY ''"_s,
            u"ATTACH DATABASE ':memory:' AS other"_s,
            u"ATTACH ? AS other"_s,
            u"VACUUM INTO '%1'"_s,
            u"SELECT sqlcipher_export('main')"_s,
            u"SELECT load_extension('libm.so.6')"_s,
            u"PRAGMA key='another'"_s,
            u"PRAGMA rekey='another'"_s,
            u"PRAGMA rekey=''"_s,
            u"PRAGMA hexrekey='00'"_s,
            u"PRAGMA cipher_migrate"_s,
            u"PRAGMA cipher_log='%1'"_s,
            u"PRAGMA cipher_plaintext_header_size=32"_s,
            u"PRAGMA CIPHER_PROFILE='%1'"_s,
            u"PRAGMA temp_store=FILE"_s,
            u"PRAGMA temp_store_directory='%1'"_s,
            u"PRAGMA synchronous=OFF"_s,
            u"PRAGMA main.synchronous=0"_s,
            u"PRAGMA journal_mode=DELETE"_s,
            u"PRAGMA secure_delete=OFF"_s,
            u"PRAGMA trusted_schema=ON"_s,
            u"PRAGMA writable_schema=ON"_s,
            u"PRAGMA mmap_size=1000000"_s,
            u"PRAGMA cell_size_check=OFF"_s,
            u"UPDATE sqlite_master SET sql=''"_s,
        };
        for (const QString& sql : statements) QTest::newRow(qPrintable(sql)) << sql;
    }

    void whatCouldCarryRowsOutIsRefused()
    {
        QFETCH(QString, sql);
        Files files;
        files.makeStore();
        const auto opened = files.open(Mode::Existing);
        const QString target = files.path(u"leak.db"_s);
        QVERIFY(!QSqlQuery(*opened).exec(sql.contains(u'%') ? sql.arg(target) : sql));
        QVERIFY(!QFile::exists(target));
        QCOMPARE(ask(*opened, u"SELECT word FROM words"_s).toString(), u"canary-7391"_s);
        QVERIFY(!files.bytes().startsWith("SQLite format 3"));
        QVERIFY(!(files.bytes() + files.bytes(u"cache.db-wal"_s)).contains("canary"));
        QCOMPARE(ask(*opened, u"PRAGMA synchronous"_s).toInt(), 2);
        QCOMPARE(ask(*opened, u"PRAGMA temp_store"_s).toInt(), 2);
    }

    void whatAStoreNeedsIsAllowed_data()
    {
        QTest::addColumn<QString>("sql");
        const QString statements[] = {
            u"VACUUM"_s,           u"ANALYZE"_s,
            u"PRAGMA optimize"_s,  u"PRAGMA user_version=7"_s,
            u"PRAGMA quick_check"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s,
            u"PRAGMA cipher_version"_s, u"PRAGMA cipher_integrity_check"_s,
            u"PRAGMA table_info(words)"_s, u"PRAGMA defer_foreign_keys=ON"_s,
            u"CREATE TEMP TABLE scratch(a)"_s, u"SELECT json_extract('{\"a\":1}', '$.a')"_s,
            u"CREATE VIRTUAL TABLE boxes USING rtree(id, low, high)"_s,
        };
        for (const QString& sql : statements) QTest::newRow(qPrintable(sql)) << sql;
    }

    void whatAStoreNeedsIsAllowed()
    {
        QFETCH(QString, sql);
        Files files;
        files.makeStore();
        const auto opened = files.open(Mode::Existing);
        QSqlQuery query(*opened);
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().nativeErrorCode()));
        QCOMPARE(ask(*opened, u"SELECT word FROM words"_s).toString(), u"canary-7391"_s);
    }

    void aVacuumedStoreIsStillEncrypted()
    {
        Files files;
        files.makeStore();
        const auto opened = files.open(Mode::Existing);
        QVERIFY(QSqlQuery(*opened).exec(u"VACUUM"_s));
        QVERIFY(checkpoint(*opened).ok());
        QVERIFY(!files.bytes().startsWith("SQLite format 3"));
        QVERIFY(!files.bytes().contains("canary"));
    }

    void aDestroyedWordLeavesTheSearchIndex()
    {
        Files files;
        files.makeStore();
        const auto opened = files.open(Mode::Existing);
        for (const QString& sql :
             {u"CREATE VIRTUAL TABLE notes USING fts5(body)"_s,
              u"INSERT INTO notes(notes, rank) VALUES('secure-delete', 1)"_s,
              u"INSERT INTO notes(rowid, body) VALUES(1, 'kept zebracrossing')"_s,
              u"INSERT INTO notes(rowid, body) VALUES(2, 'kept')"_s, u"DELETE FROM notes WHERE rowid=1"_s}) {
            QSqlQuery query(*opened);
            QVERIFY2(query.exec(sql), qPrintable(query.lastError().nativeErrorCode()));
        }
        QCOMPARE(ask(*opened, u"SELECT count(*) FROM notes WHERE notes MATCH 'kept'"_s).toInt(), 1);
        QCOMPARE(ask(*opened, u"SELECT count(*) FROM notes_data WHERE instr(block, CAST('zebra' AS BLOB))"_s).toInt(),
                 0);
    }
};

QTEST_GUILESS_MAIN(GuardTest)
#include "GuardTest.moc"
