#include "core/hub/governance/RegisterClock.h"
#include "core/hub/store/Schema.h"
#include "core/hub/workshops/GroupFigures.h"
#include "tests/hub/Office.h"
#include "tests/support/PostgresCluster.h"

#include <QtTest/QTest>

namespace carrel::tests {

using namespace Qt::StringLiterals;

/// packaging/service/roles.sql on a real cluster: what each role can do, and above all what it cannot.
class RolesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresCluster> m_cluster;
    QString m_address;

    QString as(const char* role) const { return QString(m_address).replace(u"//carrel@"_s, u"//%1@"_s.arg(QLatin1String(role))); }
    std::shared_ptr<hub::Db> connected(const char* role) const
    {
        const auto db = hub::openStore({as(role), {}, {}}, u"roles"_s);
        if (!db) qFatal("%s cannot connect", role);
        return *db;
    }
    /// SQLSTATE of the refusal, or nothing.
    static QByteArray refusal(hub::Db& db, const QString& sql)
    {
        try {
            db.exec(sql);
        } catch (const hub::StoreFailure& failure) {
            return failure.code();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        m_cluster = PostgresCluster::start(&why);
        if (!m_cluster) qFatal("PostgreSQL: %s", qPrintable(why));
        m_address = m_cluster->makeDatabase();
        {
            const auto db = hub::openStore({m_address, {}, {}}, u"owner"_s);
            QVERIFY(db.ok());
            hub::createSchema(**db);
        }
        QVERIFY(m_cluster->runScript(m_address, QStringLiteral(CARREL_SOURCE_DIR "/packaging/service/roles.sql")));
        // It may be run again, as after a new version.
        QVERIFY(m_cluster->runScript(m_address, QStringLiteral(CARREL_SOURCE_DIR "/packaging/service/roles.sql")));
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void theApplicationCanDoAllThatAHubDoes()
    {
        Office office(as("carrel_app"));
        FakeDesk& rhian = office.campus.desk(u"rhian"_s);
        QVERIFY(rhian->edit(office.theCase(), office.titled(u"Another title"_s)).ok());
        office.campus.settle();
        QCOMPARE(office.title(), u"Another title"_s);
        // What it sees to by itself, too.
        QVERIFY(hub::RegisterClock(office.campus.db(), office.campus.context()).run().isWrittenDown);
        hub::GroupFigures(office.campus.db(), office.campus.context()).look();
        QCOMPARE(office.campus.disagreement(), QString());
    }

    void theApplicationCannotChangeWhatHasHappenedNorTheTables_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char* sql : {"UPDATE audit SET at = 0", "DELETE FROM audit", "TRUNCATE audit", "DROP TABLE audit", "UPDATE audit_body SET body = ''", "DELETE FROM audit_body",
                                "UPDATE feed SET at = 0", "DELETE FROM feed", "UPDATE counted SET total = 0", "DELETE FROM counted", "UPDATE counted_cell SET count = 0", "DELETE FROM counted_cell", "DROP TABLE r_case", "ALTER TABLE r_case ADD COLUMN mine TEXT", "TRUNCATE r_case",
                                "CREATE TABLE mine (a INT)", "ALTER TABLE audit DISABLE TRIGGER ALL", "GRANT ALL ON audit TO carrel_app", "CREATE ROLE mine",
                                "COPY audit TO PROGRAM 'true'", "SELECT pg_read_file('/etc/passwd')"}) {
            QTest::addRow("%s", sql) << QString::fromLatin1(sql);
        }
    }
    void theApplicationCannotChangeWhatHasHappenedNorTheTables()
    {
        QFETCH(QString, sql);
        const auto db = connected("carrel_app");
        const QByteArray code = refusal(*db, sql);
        // A grant that gives nothing is a warning and no error.
        if (sql.startsWith(u"GRANT"_s)) QCOMPARE(refusal(*db, u"UPDATE audit SET at = 0"_s), "42501");
        else QCOMPARE(code, "42501");
    }

    void theAuditorReadsTheAuditAndNothingElse()
    {
        const auto db = connected("carrel_auditor");
        QVERIFY(db->one(u"SELECT count(*) FROM audit"_s));
        QVERIFY(db->one(u"SELECT count(*) FROM audit_body"_s));
        QStringList open;
        const auto owner = connected("carrel");
        hub::Rows rows = owner->run(u"SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = 'public'"_s);
        while (rows.next()) {
            if (refusal(*db, u"SELECT count(*) FROM "_s + rows.text(0)).isEmpty()) open << rows.text(0);
        }
        open.sort();
        QCOMPARE(open, (QStringList{u"audit"_s, u"audit_body"_s}));
        for (const QString& sql : {u"UPDATE audit SET at = 0"_s, u"DELETE FROM audit"_s, u"INSERT INTO audit (no) VALUES (1)"_s}) QCOMPARE(refusal(*db, sql), "42501");
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::RolesTest)
#include "RolesTest.moc"
