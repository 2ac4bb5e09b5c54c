#include "core/sqlcipher/RowWriter.h"
#include "tests/sqlcipher/Files.h"

#include <QtCore/QDateTime>
#include <QtSql/QSqlError>
#include <QtSql/QSqlField>
#include <QtSql/QSqlRecord>
#include <limits>
#include <thread>

using namespace Qt::StringLiterals;
using namespace carrel::sqlcipher;
using carrel::tests::ask;
using carrel::tests::Files;

class QueriesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Files> m_files;
    QSqlDatabase m_db;

    bool run(const QString& sql) { return QSqlQuery(m_db).exec(sql); }
    void makeNumbers(int count)
    {
        QVERIFY(run(u"CREATE TABLE numbers(n INTEGER PRIMARY KEY, name TEXT)"_s));
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(u"INSERT INTO numbers VALUES(?, ?)"_s));
        for (int i = 0; i < count; ++i) {
            query.bindValue(0, i);
            query.bindValue(1, u"n%1"_s.arg(i));
            QVERIFY(query.exec());
        }
    }

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<Files>();
        m_db = *m_files->open(Mode::Create);
    }

    void cleanup()
    {
        m_db = {};
        m_files.reset();
    }

    void aValueComesBackAsItWent_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QVariant>("back");
        const auto same = [](const char* name, const QVariant& value) { QTest::newRow(name) << value << value; };
        same("text", u"Zażółć gęślą jaźń 🎓"_s);
        same("empty text", u""_s);
        same("text with a nul", QString(u"a\0b"_s));
        same("long text", QString(100'000, u'ß'));
        same("least", std::numeric_limits<qint64>::min());
        same("greatest", std::numeric_limits<qint64>::max());
        same("double", 0.1);
        same("infinity", std::numeric_limits<double>::infinity());
        same("bytes", QByteArray("\0\1\xff", 3));
        same("no bytes", QByteArray(""));
        QTest::newRow("int") << QVariant(-7) << QVariant(qint64(-7));
        QTest::newRow("bool") << QVariant(true) << QVariant(qint64(1));
        QTest::newRow("date") << QVariant(QDate(2026, 3, 29)) << QVariant(u"2026-03-29"_s);
        QTest::newRow("instant") << QVariant(QDateTime(QDate(2026, 3, 29), QTime(1, 2, 3, 4), Qt::UTC))
                                 << QVariant(u"2026-03-29T01:02:03.004Z"_s);
    }

    void aValueComesBackAsItWent()
    {
        QFETCH(QVariant, value);
        QFETCH(QVariant, back);
        QVERIFY(run(u"CREATE TABLE t(v)"_s));
        QSqlQuery insert(m_db);
        QVERIFY(insert.prepare(u"INSERT INTO t VALUES(?)"_s));
        insert.addBindValue(value);
        QVERIFY(insert.exec());
        for (const bool forwardOnly : {true, false}) {
            QSqlQuery query(m_db);
            query.setForwardOnly(forwardOnly);
            QVERIFY(query.exec(u"SELECT v FROM t"_s));
            QVERIFY(query.next());
            QCOMPARE(query.value(0), back);
            QVERIFY(!query.isNull(0));
        }
    }

    void nullGoesAndComesAsNull_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("variant") << QVariant();
        QTest::newRow("typed") << QVariant(QMetaType::fromType<int>());
        QTest::newRow("text") << QVariant(QString());
        QTest::newRow("bytes") << QVariant(QByteArray());
        QTest::newRow("instant") << QVariant(QDateTime());
    }

    void nullGoesAndComesAsNull()
    {
        QFETCH(QVariant, value);
        QVERIFY(run(u"CREATE TABLE t(v TEXT)"_s));
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(u"INSERT INTO t VALUES(?)"_s));
        query.addBindValue(value);
        QVERIFY(query.exec());
        QVERIFY(query.exec(u"SELECT v, typeof(v) FROM t"_s));
        QVERIFY(query.next());
        QVERIFY(query.isNull(0));
        QVERIFY(query.value(0).isNull());
        QCOMPARE(query.value(1).toString(), u"null"_s);
    }

    void valuesAreBoundByName()
    {
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(u"SELECT :b, :a, :b || ':quoted', ':a'"_s));
        query.bindValue(u":a"_s, u"first"_s);
        query.bindValue(u":b"_s, u"second"_s);
        QVERIFY(query.exec());
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), u"second"_s);
        QCOMPARE(query.value(1).toString(), u"first"_s);
        QCOMPARE(query.value(2).toString(), u"second:quoted"_s);
        QCOMPARE(query.value(3).toString(), u":a"_s);
        QCOMPARE(query.boundValue(u":a"_s).toString(), u"first"_s);
    }

    void numberedParametersAreBoundByPlace()
    {
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(u"SELECT ?2, ?1, ?2"_s));
        query.addBindValue(1);
        query.addBindValue(2);
        QVERIFY2(query.exec(), qPrintable(query.lastError().nativeErrorCode()));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 2);
        QCOMPARE(query.value(1).toInt(), 1);
        QCOMPARE(query.value(2).toInt(), 2);
    }

    void aValueThatWasNotBoundIsAnErrorAndNotNull()
    {
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(u"SELECT ?, ?"_s));
        query.bindValue(0, 1);
        QVERIFY(!query.exec());
        QCOMPARE(query.lastError().nativeErrorCode(), u"25"_s);
    }

    void aPreparedStatementRunsManyTimes()
    {
        makeNumbers(1000);
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        QVERIFY(query.prepare(u"SELECT name FROM numbers WHERE n=?"_s));
        for (int i = 0; i < 1000; ++i) {
            query.bindValue(0, i);
            QVERIFY(query.exec());
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toString(), u"n%1"_s.arg(i));
            QVERIFY(!query.next());
        }
    }

    void aPreparedStatementOutlivesAChangeOfItsTable()
    {
        makeNumbers(3);
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(u"SELECT name FROM numbers WHERE n=?"_s));
        QVERIFY(run(u"ALTER TABLE numbers ADD COLUMN more TEXT"_s));
        query.bindValue(0, 2);
        QVERIFY(query.exec());
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), u"n2"_s);
    }

    void boundBytesMayChangeWhileRowsAreStillRead()
    {
        makeNumbers(3);
        QByteArray bytes(5000, 'a');
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        QVERIFY(query.prepare(u"SELECT ?, ? FROM numbers"_s));
        query.bindValue(0, bytes);
        query.bindValue(1, QString(5000, u'b'));
        QVERIFY(query.exec());
        QVERIFY(query.next());
        bytes.fill('z');
        query.bindValue(0, QByteArray());
        query.bindValue(1, QString());
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toByteArray(), QByteArray(5000, 'a'));
        QCOMPARE(query.value(1).toString(), QString(5000, u'b'));
    }

    void rowsCanBeReadInAnyOrder()
    {
        makeNumbers(5);
        QSqlQuery query(m_db);
        QVERIFY(query.exec(u"SELECT n FROM numbers ORDER BY n"_s));
        QVERIFY(query.last());
        QCOMPARE(query.value(0).toInt(), 4);
        QVERIFY(query.previous());
        QCOMPARE(query.value(0).toInt(), 3);
        QVERIFY(query.seek(1));
        QCOMPARE(query.value(0).toInt(), 1);
        QVERIFY(query.first());
        QCOMPARE(query.value(0).toInt(), 0);
        QVERIFY(!query.seek(5));
        QVERIFY(query.previous());
        QCOMPARE(query.value(0).toInt(), 4);
        QVERIFY(!query.next());
    }

    void forwardOnlyRowsComeOnceEach()
    {
        makeNumbers(5);
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        QVERIFY(query.exec(u"SELECT n FROM numbers ORDER BY n"_s));
        QVERIFY(query.seek(2));
        QCOMPARE(query.value(0).toInt(), 2);
        QVERIFY(query.next());
        QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::seek: cannot seek backwards in a forward only query");
        QVERIFY(!query.previous());
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 4);
        QVERIFY(!query.next());
        QVERIFY(!query.next());
    }

    void whatARowWriterWritesAQueryReads()
    {
        QVERIFY(run(u"CREATE TABLE rows(a, b, c)"_s));
        const auto writer = RowWriter::prepare(m_db, u"INSERT INTO rows VALUES(?, ?, ?)"_s);
        QVERIFY(writer);
        const QStringList texts{QString(), u""_s, u"word"_s, QString(5000, QChar(0x20ac)), u"\U0001f393\u00e9"_s, QString(QChar(0)) + u'x'};
        for (const QString& text : texts) {
            writer->text(text);
            writer->null();
            writer->number(std::numeric_limits<qint64>::min());
            QCOMPARE(writer->run(), 0);
            QCOMPARE(writer->affected(), 1);
        }
        QSqlQuery rows(m_db);
        QVERIFY(rows.exec(u"SELECT a, b, c, typeof(a) FROM rows ORDER BY rowid"_s));
        for (const QString& text : texts) {
            QVERIFY(rows.next());
            QCOMPARE(rows.value(0).toString(), text);
            QCOMPARE(rows.value(3).toString(), u"text"_s);
            QVERIFY(rows.isNull(1));
            QCOMPARE(rows.value(2).toLongLong(), std::numeric_limits<qint64>::min());
        }
        QVERIFY(!rows.next());
    }

    void aRowWriterSaysWhatItDidNotWrite()
    {
        makeNumbers(1);
        const auto writer = RowWriter::prepare(m_db, u"INSERT OR IGNORE INTO numbers VALUES(?, ?)"_s);
        QVERIFY(writer);
        writer->number(0);
        writer->text(u"again");
        QCOMPARE(writer->run(), 0);
        QCOMPARE(writer->affected(), 0);
        writer->number(1);
        QVERIFY2(writer->run() != 0, "a value too few");
        QVERIFY(run(u"CREATE TRIGGER full BEFORE INSERT ON numbers BEGIN SELECT RAISE(ABORT, 'x'); END"_s));
        writer->number(1);
        writer->text(u"refused");
        QVERIFY(writer->run() != 0);
        QVERIFY(run(u"DROP TRIGGER full"_s));
        writer->number(1);
        writer->text(u"one");
        QCOMPARE(writer->run(), 0);
        QCOMPARE(ask(m_db, u"SELECT group_concat(name) FROM numbers"_s).toString(), u"n0,one"_s);
        QVERIFY(!RowWriter::prepare(m_db, u"INSERT INTO nowhere VALUES(?)"_s));
    }

    void aRowWriterEndsWithItsConnectionAndRunsOnItsThread()
    {
        makeNumbers(1);
        const auto writer = RowWriter::prepare(m_db, u"INSERT INTO numbers VALUES(?, 'more')"_s);
        QVERIFY(writer);
        int code = 0;
        writer->number(1);
        std::thread([&] { code = writer->run(); }).join();
        QVERIFY(code != 0);
        QCOMPARE(ask(m_db, u"SELECT count(*) FROM numbers"_s).toInt(), 1);
        m_db.close();
        writer->number(1);
        QVERIFY(writer->run() != 0);
        QVERIFY(!RowWriter::prepare(m_db, u"SELECT 1"_s));
    }

    void aBatchInsertsEveryRow()
    {
        QVERIFY(run(u"CREATE TABLE t(a INTEGER, b TEXT)"_s));
        QSqlQuery query(m_db);
        QVERIFY(query.prepare(u"INSERT INTO t VALUES(:a, :b)"_s));
        query.bindValue(u":a"_s, QVariantList{1, 2, 3});
        query.bindValue(u":b"_s, QVariantList{u"x"_s, QVariant(), u"z"_s});
        QVERIFY(query.execBatch());
        QCOMPARE(ask(m_db, u"SELECT group_concat(a || coalesce(b, '-'), ' ') FROM t"_s).toString(), u"1x 2- 3z"_s);
    }

    void changesAndIdsAreCounted()
    {
        makeNumbers(10);
        QSqlQuery query(m_db);
        QVERIFY(query.exec(u"UPDATE numbers SET name='x' WHERE n < 4"_s));
        QCOMPARE(query.numRowsAffected(), 4);
        QVERIFY(!query.isSelect());
        QVERIFY(query.exec(u"DELETE FROM numbers WHERE n > 99"_s));
        QCOMPARE(query.numRowsAffected(), 0);
        QVERIFY(query.exec(u"INSERT INTO numbers VALUES(41, 'y')"_s));
        QCOMPARE(query.lastInsertId().toLongLong(), 41);
        QVERIFY(query.exec(u"SELECT n FROM numbers"_s));
        QVERIFY(query.isSelect());
        QCOMPARE(query.numRowsAffected(), -1);
        QVERIFY(query.exec(u"INSERT INTO numbers VALUES(42, 'y') RETURNING name"_s));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), u"y"_s);
        QVERIFY(!query.next());
        QCOMPARE(query.numRowsAffected(), 1);
    }

    void aTransactionIsAllOrNothing()
    {
        makeNumbers(1);
        QVERIFY(m_db.transaction());
        QVERIFY(run(u"INSERT INTO numbers VALUES(1, 'x')"_s));
        QVERIFY(m_db.rollback());
        QCOMPARE(ask(m_db, u"SELECT count(*) FROM numbers"_s).toInt(), 1);
        QVERIFY(m_db.transaction());
        QVERIFY(!m_db.transaction());
        QVERIFY(run(u"INSERT INTO numbers VALUES(1, 'x')"_s));
        QVERIFY(m_db.commit());
        QVERIFY(!m_db.commit());
        QCOMPARE(ask(m_db, u"SELECT count(*) FROM numbers"_s).toInt(), 2);
    }

    void aQueryReadToItsEndHoldsNoSnapshot()
    {
        makeNumbers(3);
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        QVERIFY(query.exec(u"SELECT n FROM numbers"_s));
        while (query.next()) { }
        QVERIFY(checkpoint(m_db).ok());
        QVERIFY(query.exec(u"SELECT n FROM numbers"_s));
        QVERIFY(query.next());
        query.finish();
        QVERIFY(run(u"INSERT INTO numbers VALUES(9, 'x')"_s));
        QVERIFY(checkpoint(m_db).ok());
    }

    void anErrorSaysItsCodeAndNothingOfTheRow_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code");
        QTest::newRow("unique") << u"INSERT INTO t VALUES('canary-1', 1)"_s << u"1555"_s;
        QTest::newRow("check") << u"INSERT INTO t VALUES('canary-2', -1)"_s << u"275"_s;
        QTest::newRow("not null") << u"INSERT INTO t VALUES('canary-3', NULL)"_s << u"1299"_s;
        QTest::newRow("no such column") << u"SELECT canary FROM t"_s << u"1"_s;
        QTest::newRow("syntax") << u"SELECT 'canary' FORM t"_s << u"1"_s;
        QTest::newRow("search words") << u"SELECT * FROM words WHERE words MATCH 'canary AND AND'"_s << u"1"_s;
        QTest::newRow("raised") << u"UPDATE t SET n=5"_s << u"1811"_s;
        QTest::newRow("two at once") << u"SELECT 'canary'; DELETE FROM t"_s << u"21"_s;
        QTest::newRow("none") << u"-- canary"_s << u"21"_s;
        QTest::newRow("denied") << u"ATTACH 'canary' AS x"_s << u"23"_s;
    }

    void anErrorSaysItsCodeAndNothingOfTheRow()
    {
        QFETCH(QString, sql);
        QFETCH(QString, code);
        QVERIFY(run(u"CREATE TABLE t(name TEXT PRIMARY KEY, n INTEGER NOT NULL CHECK(n > 0))"_s));
        QVERIFY(run(u"CREATE VIRTUAL TABLE words USING fts5(word)"_s));
        QVERIFY(run(u"CREATE TRIGGER no BEFORE UPDATE ON t BEGIN SELECT raise(ABORT, 'canary'); END"_s));
        QVERIFY(run(u"INSERT INTO t VALUES('canary-1', 1)"_s));
        QSqlQuery query(m_db);
        QVERIFY(!query.exec(sql));
        const QSqlError error = query.lastError();
        QCOMPARE(error.nativeErrorCode(), code);
        QVERIFY(error.isValid());
        QVERIFY(!error.text().isEmpty());
        QVERIFY(!error.text().contains(u"canary"_s));
        QCOMPARE(ask(m_db, u"SELECT count(*) FROM t"_s).toInt(), 1);
    }

    void aRecordNamesItsColumns()
    {
        makeNumbers(1);
        QSqlQuery query(m_db);
        QVERIFY(query.exec(u"SELECT n, name AS label, n + 1 AS next FROM numbers"_s));
        QVERIFY(query.next());
        QCOMPARE(query.record().fieldName(1), u"label"_s);
        QCOMPARE(query.value(u"next"_s).toInt(), 1);
        QCOMPARE(query.record().value(u"label"_s).toString(), u"n0"_s);
        QCOMPARE(query.record().field(0).metaType(), QMetaType::fromType<qint64>());
    }
};

QTEST_GUILESS_MAIN(QueriesTest)
#include "QueriesTest.moc"
