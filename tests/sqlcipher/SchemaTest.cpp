#include "tests/sqlcipher/Files.h"

#include <QtSql/QSqlDriver>
#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlTableModel>

using namespace Qt::StringLiterals;
using namespace carrel::sqlcipher;
using carrel::tests::ask;
using carrel::tests::Files;

class SchemaTest : public QObject
{
    Q_OBJECT

    Files m_files;
    QSqlDatabase m_db;

private Q_SLOTS:
    void initTestCase()
    {
        m_db = *m_files.open(Mode::Create);
        for (const QString& sql :
             {u"CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT NOT NULL, height REAL, photo BLOB)"_s,
              u"CREATE TABLE pairs(b TEXT, a INTEGER, PRIMARY KEY(a, b)) WITHOUT ROWID"_s,
              u"CREATE VIEW names AS SELECT name FROM people"_s}) {
            QVERIFY(QSqlQuery(m_db).exec(sql));
        }
    }

    void cleanupTestCase() { m_db = {}; }

    void tablesAndViewsAreListed()
    {
        QCOMPARE(m_db.tables(), QStringList({u"pairs"_s, u"people"_s}));
        QCOMPARE(m_db.tables(QSql::Views), QStringList({u"names"_s}));
        QVERIFY(m_db.tables(QSql::AllTables).contains(u"sqlite_master"_s));
    }

    void aTableTellsItsColumns()
    {
        const QSqlRecord record = m_db.record(u"people"_s);
        QCOMPARE(record.count(), 4);
        QVERIFY(record.field(0).isAutoValue());
        QCOMPARE(record.field(1).requiredStatus(), QSqlField::Required);
        QCOMPARE(record.field(2).metaType(), QMetaType::fromType<double>());
        QCOMPARE(record.field(3).metaType(), QMetaType::fromType<QByteArray>());
        QVERIFY(m_db.record(u"nothing"_s).isEmpty());
    }

    void aPrimaryKeyComesInItsOwnOrder()
    {
        const QSqlIndex key = m_db.primaryIndex(u"pairs"_s);
        QCOMPARE(key.count(), 2);
        QCOMPARE(key.fieldName(0), u"a"_s);
        QCOMPARE(key.fieldName(1), u"b"_s);
    }

    void anIdentifierIsQuotedOnce()
    {
        const auto* driver = m_db.driver();
        QCOMPARE(driver->escapeIdentifier(u"a\"b.c"_s, QSqlDriver::FieldName), u"\"a\"\"b\".\"c\""_s);
        QCOMPARE(driver->escapeIdentifier(u"\"done\""_s, QSqlDriver::FieldName), u"\"done\""_s);
    }

    void qtsOwnTableModelReadsAndWrites()
    {
        QSqlTableModel model(nullptr, m_db);
        model.setTable(u"people"_s);
        model.setEditStrategy(QSqlTableModel::OnManualSubmit);
        QVERIFY(model.select());
        QSqlRecord person = model.record();
        person.setValue(u"name"_s, u"O'Neill"_s);
        person.setValue(u"height"_s, 1.75);
        QVERIFY(model.insertRecord(-1, person));
        QVERIFY(model.submitAll());
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.setData(model.index(0, 1), u"Ó Néill"_s));
        QVERIFY(model.submitAll());
        QCOMPARE(ask(m_db, u"SELECT name FROM people"_s).toString(), u"Ó Néill"_s);
        QVERIFY(model.removeRow(0));
        QVERIFY(model.submitAll());
        QCOMPARE(ask(m_db, u"SELECT count(*) FROM people"_s).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "SchemaTest.moc"
