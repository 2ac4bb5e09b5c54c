#include "core/hub/audit/Witness.h"
#include "tests/hub/Office.h"
#include "tests/support/FakeDisk.h"
#include "tests/support/PostgresCluster.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::hub;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

/// Whatever is done to the audit behind the hub's back, verify names the first link that does not hold.
class AuditTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresCluster> m_cluster;

    static AuditTrail trail(Office& office) { return {office.campus.db(), office.campus.clock, office.campus.context().salts}; }
    static qint64 broken(Office& office, const std::optional<AuditHead>& witnessed = {}) { return trail(office).verify(witnessed).broken; }
    static void change(Office& office, const QString& title)
    {
        office.campus.changeAtHub(model::KindNo::Case, office.theCase(), [&](model::Record& record) { record.put(model::Case::title, title); });
    }

private Q_SLOTS:
    void cleanupTestCase() { m_cluster.reset(); }

    void anUntouchedChainHoldsAndPassesThroughItsWitness()
    {
        Office office;
        QCOMPARE(broken(office), 0);
        const AuditHead early = trail(office).head();
        change(office, u"later"_s);
        const auto check = trail(office).verify(early);
        QCOMPARE(check.broken, 0);
        QCOMPARE(check.head.links, early.links + 1);
        QVERIFY(check.head == trail(office).head());
    }

    void everyTamperingIsNoticed_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<int>("at"); // counted from the end; 0: the last link
        const QString last = u"(SELECT max(no) FROM audit)"_s;
        QTest::newRow("the tail is cut") << QStringList{u"DELETE FROM audit WHERE no = "_s + last} << 0;
        QTest::newRow("half of it is cut") << QStringList{u"DELETE FROM audit WHERE no > "_s + last + u" - 2"_s} << 1;
        QTest::newRow("tail and bodies are cut") << QStringList{u"DELETE FROM audit_body WHERE no = "_s + last, u"DELETE FROM audit WHERE no = "_s + last} << 0;
        QTest::newRow("a link in the middle is gone") << QStringList{u"DELETE FROM audit WHERE no = "_s + last + u" - 1"_s} << 1;
        QTest::newRow("a body is changed") << QStringList{u"UPDATE audit_body SET body = '{}' WHERE no = "_s + last + u" - 1"_s} << 1;
        QTest::newRow("a time is changed") << QStringList{u"UPDATE audit SET at = at + 1 WHERE no = "_s + last} << 0;
        QTest::newRow("a commitment is changed") << QStringList{u"UPDATE audit SET commitment = previous WHERE no = "_s + last} << 0;
        QTest::newRow("a link is changed") << QStringList{u"UPDATE audit SET link = commitment WHERE no = "_s + last} << 0;
        QTest::newRow("a body is another's") << QStringList{u"UPDATE audit_body SET body = (SELECT body FROM audit_body WHERE no = 1) WHERE no = "_s + last} << 0;
        QTest::newRow("a body and its salt are another's") << QStringList{u"UPDATE audit_body SET body = (SELECT body FROM audit_body WHERE no = 1), salt = (SELECT salt FROM audit_body WHERE no = 1) WHERE no = "_s + last} << 0;
        QTest::newRow("one from before the first") << QStringList{u"INSERT INTO audit (no, at, previous, commitment, link) SELECT 0, at, previous, commitment, link FROM audit WHERE no = "_s + last, u"DELETE FROM audit WHERE no = "_s + last} << 0;
        QTest::newRow("renumbered") << QStringList{u"UPDATE audit SET no = no + 1000 WHERE no = "_s + last} << 0;
    }
    void everyTamperingIsNoticed()
    {
        QFETCH(QStringList, statements);
        QFETCH(int, at);
        Office office;
        for (const QString& title : {u"a"_s, u"b"_s, u"c"_s}) change(office, title);
        const qint64 links = trail(office).head().links;
        for (const QString& statement : statements) office.run(statement);
        QCOMPARE(broken(office), links - at);
    }

    void aCutThatIsMendedInTheStoreIsStillSeenByTheWitness()
    {
        Office office;
        for (const QString& title : {u"a"_s, u"b"_s}) change(office, title);
        const AuditHead seen = trail(office).head();
        for (const QString& table : {u"audit"_s, u"audit_body"_s}) office.run(u"DELETE FROM "_s + table + u" WHERE no = ?"_s, {seen.links});
        Rows rows = office.campus.db().run(u"SELECT link FROM audit WHERE no = ?"_s, {seen.links - 1});
        QVERIFY(rows.next());
        const QString head = QString::number(seen.links - 1) + u' ' + QString::fromLatin1(rows.bytes(0).toHex());
        office.run(u"UPDATE meta SET value = ? WHERE name = 'audit'"_s, {head});
        QCOMPARE(broken(office), 0);
        const auto check = trail(office).verify(seen);
        QCOMPARE(check.broken, seen.links);
        QVERIFY(check.isShort && check.least == seen.links);
        // Nor does growing again hide it: the chain does not pass through what was seen.
        for (const QString& title : {u"c"_s, u"d"_s, u"e"_s}) change(office, title);
        QCOMPARE(broken(office, seen), seen.links);
    }

    void afterACutTheGapStaysOpen()
    {
        Office office;
        for (const QString& title : {u"a"_s, u"b"_s}) change(office, title);
        const qint64 links = trail(office).head().links;
        office.run(u"DELETE FROM audit WHERE no = ?"_s, {links});
        change(office, u"c"_s);
        QCOMPARE(broken(office), links);
    }

    void aForgottenHeadOfALivingChainIsNoticed()
    {
        Office office;
        office.run(u"DELETE FROM meta WHERE name = 'audit'"_s);
        QCOMPARE(broken(office), 1);
    }

    void bodiesMayBeDestroyedWithoutBreakingTheChain()
    {
        Office office;
        change(office, u"a"_s);
        office.run(u"DELETE FROM audit_body WHERE no = 1"_s);
        QCOMPARE(broken(office), 0);
    }

    void theAuditHoldsNobodysWords()
    {
        Office office;
        change(office, u"an unmistakable canary"_s);
        Rows rows = office.campus.db().run(u"SELECT body FROM audit_body"_s);
        QString all;
        while (rows.next()) all += rows.text(0);
        QVERIFY(all.contains(u"\"fields\":[\"title\"]"_s));
        QVERIFY(!all.contains(u"canary"_s) && !all.contains(u"Student 1"_s));
    }

    void onPostgresTheTailCannotBeCutEither()
    {
        QString why;
        m_cluster = PostgresCluster::start(&why);
        QVERIFY2(m_cluster, qPrintable(why));
        Office office(m_cluster->makeDatabase());
        change(office, u"a"_s);
        QCOMPARE(broken(office), 0);
        const qint64 links = trail(office).head().links;
        office.run(u"DELETE FROM audit WHERE no = ?"_s, {links});
        QCOMPARE(broken(office), links);
    }

    void theWitnessNeverGoesBack()
    {
        FakeDisk disk;
        Witness witness(disk, u"audit.head"_s);
        QVERIFY(!*witness.seen());
        QVERIFY(witness.see({5, QByteArray(32, 'a')}).ok());
        QVERIFY(witness.see({4, QByteArray(32, 'b')}).ok());
        QVERIFY((**witness.seen() == AuditHead{5, QByteArray(32, 'a')}));
        disk.writesLeft = 0;
        QVERIFY(!witness.see({6, {}}).ok());
        disk.writesLeft.reset();
        for (const QByteArray& noise : {""_ba, "noise"_ba, "carrel audit head 1\nlinks: many\n"_ba, "carrel audit head 1\nlinks: -1\n"_ba}) {
            disk.files[u"audit.head"_s] = noise;
            QVERIFY(!witness.seen().ok());
            QVERIFY(!witness.see({9, {}}).ok());
        }
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "AuditTest.moc"
