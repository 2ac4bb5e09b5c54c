#include "core/hub/store/OpenStore.h"
#include "core/hub/store/Schema.h"
#include "tests/support/Made.h"
#include "tests/support/PostgresCluster.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::hub;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

/// One SQL on two stores: what is put is read back, what fails is told by a closed word, and two writers do not mix.
class DbTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresCluster> m_cluster;
    QTemporaryDir m_folder;
    int m_made = 0;

    StoreAddress address(bool postgres)
    {
        if (!postgres) {
            return {{}, m_folder.filePath(u"hub%1.db"_s.arg(++m_made)), std::make_shared<const base::Secret>(base::Secret::copyOf(QByteArray(32, 'k')))};
        }
        QString why;
        if (!m_cluster) m_cluster = PostgresCluster::start(&why);
        if (!m_cluster) qFatal("no PostgreSQL: %s", qPrintable(why));
        return {m_cluster->makeDatabase(), {}, nullptr};
    }
    std::shared_ptr<Db> open(const StoreAddress& where, bool create = false)
    {
        const auto opened = openStore(where, u"db-test-%1"_s.arg(++m_made), create);
        if (!opened) qFatal("the store does not open, fault %d", int(opened.error()));
        return opened.value();
    }
    static void stores()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("embedded store") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    std::shared_ptr<Db> table(const StoreAddress& where)
    {
        auto db = open(where, true);
        db->exec(u"CREATE TABLE t (a BIGINT PRIMARY KEY, b TEXT, c "_s + (db->isPostgres() ? u"BYTEA"_s : u"BLOB"_s) + u')');
        return db;
    }
    template <class Action>
    static std::optional<StoreFault> faultOf(Action action)
    {
        try {
            action();
        } catch (const StoreFailure& failure) {
            return failure.fault();
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void cleanupTestCase() { m_cluster.reset(); }

    void whatIsPutIsReadBackExactly_data() { stores(); }
    void whatIsPutIsReadBackExactly()
    {
        QFETCH(bool, postgres);
        const auto db = table(address(postgres));
        QVERIFY(rc::check("numbers, text and bytes", [&] {
            const qint64 number = madeNumber();
            // No store keeps a NUL in text; the border refuses it.
            const QString text = madeText().remove(QChar(u'\0'));
            const QByteArray bytes = madeBytes();
            db->run(u"DELETE FROM t"_s);
            db->run(u"INSERT INTO t (a, b, c) VALUES (?, ?, ?)"_s, {number, text, bytes});
            Rows rows = db->run(u"SELECT a, b, c FROM t WHERE a = ?"_s, {number});
            RC_ASSERT(rows.next());
            RC_ASSERT(rows.number(0) == number);
            RC_ASSERT(rows.text(1) == text && !rows.isNull(1));
            RC_ASSERT(rows.bytes(2) == bytes && !rows.isNull(2));
        }));
    }

    void manyRowsGoInTogetherAndAreFoundByList_data() { stores(); }
    void manyRowsGoInTogetherAndAreFoundByList()
    {
        QFETCH(bool, postgres);
        const auto db = table(address(postgres));
        QVariantList values;
        for (int i = 0; i < 5001; ++i) values << i << u"n%1"_s.arg(i) << QByteArray();
        db->insertMany(u"t (a, b, c)"_s, 3, values);
        db->insertMany(u"t (a, b, c)"_s, 3, {});
        QCOMPARE(db->one(u"SELECT count(*) FROM t"_s)->toInt(), 5001);
        QVariantList wanted{7, 9, 12345, std::numeric_limits<qint64>::max()};
        QCOMPARE(db->one(u"SELECT count(*) FROM t WHERE "_s + db->in(u"a"_s, true), {db->list(wanted, true)})->toInt(), 2);
        QCOMPARE(db->one(u"SELECT count(*) FROM t WHERE "_s + db->in(u"a"_s, true), {db->list({}, true)})->toInt(), 0);
        for (const QString& odd : {u"a,b"_s, u"a\"b"_s, u"a\\b"_s, u"{}"_s, u"NULL"_s, u""_s, u"a'b"_s}) {
            db->run(u"UPDATE t SET b = ? WHERE a = 1"_s, {odd});
            QCOMPARE(db->one(u"SELECT a FROM t WHERE "_s + db->in(u"b"_s, false), {db->list({odd, u"n9000"_s}, false)})->toInt(), 1);
        }
    }

    void whatIsNotCommittedIsNotThere_data() { stores(); }
    void whatIsNotCommittedIsNotThere()
    {
        QFETCH(bool, postgres);
        const auto where = address(postgres);
        const auto db = table(where);
        {
            Transaction transaction(*db);
            db->run(u"INSERT INTO t (a) VALUES (1)"_s);
        }
        QCOMPARE(db->one(u"SELECT count(*) FROM t"_s)->toInt(), 0);
        QVERIFY(!db->inTransaction());
        Transaction transaction(*db);
        db->run(u"INSERT INTO t (a) VALUES (2)"_s);
        QCOMPARE(open(where)->one(u"SELECT count(*) FROM t"_s)->toInt(), 0);
        transaction.commit();
        QCOMPARE(open(where)->one(u"SELECT count(*) FROM t"_s)->toInt(), 1);
    }

    void whatIsSentLaterIsThereAtTheCommitAndNotAfterAFault_data() { stores(); }
    void whatIsSentLaterIsThereAtTheCommitAndNotAfterAFault()
    {
        QFETCH(bool, postgres);
        const auto where = address(postgres);
        const auto db = table(where);
        {
            Transaction transaction(*db);
            db->later(u"INSERT INTO t (a, b) VALUES (?, ?)"_s, {1, u"one"_s});
            db->later(u"UPDATE t SET b = ? WHERE a = ?"_s, {u"eins"_s, 1});
            // Whoever asks meanwhile is answered as if it had been sent at once.
            QCOMPARE(db->one(u"SELECT b FROM t WHERE a = 1"_s)->toString(), u"eins"_s);
            db->later(u"INSERT INTO t (a) VALUES (2)"_s);
            transaction.commit();
        }
        QCOMPARE(open(where)->one(u"SELECT count(*) FROM t"_s)->toInt(), 2);
        const auto twice = [&] {
            Transaction transaction(*db);
            db->later(u"INSERT INTO t (a) VALUES (3)"_s);
            db->later(u"INSERT INTO t (a) VALUES (1)"_s);
            db->later(u"INSERT INTO t (a) VALUES (4)"_s);
            transaction.commit();
        };
        QCOMPARE(faultOf(twice), StoreFault::Constraint);
        QVERIFY(!db->inTransaction());
        QCOMPARE(db->one(u"SELECT count(*) FROM t"_s)->toInt(), 2);
        {
            Transaction forgotten(*db);
            db->later(u"INSERT INTO t (a) VALUES (5)"_s);
        }
        QCOMPARE(db->one(u"SELECT count(*) FROM t"_s)->toInt(), 2);
    }

    void everyFaultIsAClosedWordAndQuotesNobody_data() { stores(); }
    void everyFaultIsAClosedWordAndQuotesNobody()
    {
        QFETCH(bool, postgres);
        const auto db = table(address(postgres));
        db->run(u"INSERT INTO t (a, b) VALUES (1, 'a canary')"_s);
        QCOMPARE(faultOf([&] { db->run(u"INSERT INTO t (a, b) VALUES (1, 'a canary')"_s); }), StoreFault::Constraint);
        QCOMPARE(faultOf([&] { db->run(u"SELECT nothing FROM nowhere"_s); }), StoreFault::Failed);
        try {
            db->run(u"INSERT INTO t (a, b) VALUES (1, 'a canary')"_s);
        } catch (const StoreFailure& failure) {
            QVERIFY(!QByteArray(failure.what()).contains("canary") && failure.code().size() <= 6);
        }
        // And the connection goes on working.
        QCOMPARE(db->one(u"SELECT b FROM t WHERE a = ?"_s, {1})->toString(), u"a canary"_s);
    }

    void aStatementThatIsBeingReadIsNotRunUnderItsReader_data() { stores(); }
    void aStatementThatIsBeingReadIsNotRunUnderItsReader()
    {
        QFETCH(bool, postgres);
        const auto db = table(address(postgres));
        for (int i = 0; i < 3; ++i) db->run(u"INSERT INTO t (a, b) VALUES (?, '')"_s, {i});
        const QString all = u"SELECT a FROM t WHERE a >= ? ORDER BY a"_s;
        Rows outer = db->run(all, {0});
        int seen = 0;
        while (outer.next()) {
            Rows inner = db->run(all, {outer.number(0)});
            while (inner.next()) ++seen;
        }
        QCOMPARE(seen, 3 + 2 + 1);
    }

    void oneMomentIsOneMoment()
    {
        const auto where = address(true);
        const auto db = table(where);
        const auto other = open(where);
        db->run(u"INSERT INTO t (a, b) VALUES (1, 'old')"_s);
        Transaction moment(*db, Transaction::Mode::OneMoment);
        QCOMPARE(db->one(u"SELECT b FROM t WHERE a = 1"_s)->toString(), u"old"_s);
        other->run(u"UPDATE t SET b = 'new' WHERE a = 1"_s);
        QCOMPARE(db->one(u"SELECT b FROM t WHERE a = 1"_s)->toString(), u"old"_s);
        QCOMPARE(faultOf([&] { db->run(u"UPDATE t SET b = 'mine' WHERE a = 1"_s); }), StoreFault::Contended);
    }

    void aLostServerIsNotTakenForARefusal()
    {
        const auto where = address(true);
        const auto db = table(where);
        const auto other = open(where);
        const auto pid = db->one(u"SELECT pg_backend_pid()"_s);
        other->run(u"SELECT pg_terminate_backend(CAST(? AS int))"_s, {pid->toInt()});
        QCOMPARE(faultOf([&] { db->run(u"INSERT INTO t (a) VALUES (1)"_s); }), StoreFault::Gone);
    }

    void aStoreIsFoundedOnceAndKnowsItsVersion_data() { stores(); }
    void aStoreIsFoundedOnceAndKnowsItsVersion()
    {
        QFETCH(bool, postgres);
        const auto db = open(address(postgres), true);
        QVERIFY(!schemaVersion(*db));
        createSchema(*db);
        QCOMPARE(schemaVersion(*db), std::optional(SchemaVersion));
        QVERIFY(faultOf([&] { createSchema(*db); }).has_value());
        QCOMPARE(schemaVersion(*db), std::optional(SchemaVersion));
    }

    void aStoreOfTheVersionBeforeIsBroughtUpToThisOne_data() { stores(); }
    void aStoreOfTheVersionBeforeIsBroughtUpToThisOne()
    {
        QFETCH(bool, postgres);
        const auto db = open(address(postgres), true);
        createSchema(*db);
        const QStringList fresh = schemaOf(*db);
        for (const auto& table : {u"trimmed"_s, u"erasure"_s, u"loss"_s, u"source_mark"_s, u"calendar"_s, u"counted"_s, u"counted_cell"_s, u"group_told"_s}) db->exec(u"DROP TABLE "_s + table);
        db->exec(u"ALTER TABLE enrolment DROP COLUMN trimmed"_s);
        db->run(u"UPDATE meta SET value = '1' WHERE name = 'schema'"_s);
        upgradeSchema(*db);
        QCOMPARE(schemaVersion(*db), std::optional(SchemaVersion));
        QCOMPARE(schemaOf(*db), fresh);
        db->run(u"INSERT INTO trimmed (enrolment, id) VALUES (?, ?)"_s, {1, u"x"_s});
        db->run(u"INSERT INTO source_mark (source, id, at, state) VALUES (?, ?, ?, ?)"_s, {u"a"_s, u"b"_s, 1, u"c"_s});
        QVERIFY(!db->one(u"SELECT trimmed FROM enrolment"_s));
        upgradeSchema(*db);
        QCOMPARE(db->one(u"SELECT count(*) FROM trimmed"_s)->toInt(), 1);
    }

    /// What a store is made of, whatever the order in which it was made.
    static QStringList schemaOf(Db& db)
    {
        QStringList out;
        const auto add = [&](const QString& sql) {
            Rows rows = db.run(sql);
            while (rows.next()) out << rows.text(0);
        };
        if (db.isPostgres()) {
            add(u"SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns WHERE table_schema = current_schema()"_s);
            add(u"SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()"_s);
            add(u"SELECT sequence_name::text FROM information_schema.sequences WHERE sequence_schema = current_schema()"_s);
        } else {
            add(u"SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" FROM sqlite_master m CROSS JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"_s);
            add(u"SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"_s);
        }
        out.sort();
        return out;
    }

    void aStoreMadeBeforeSomeKindsIsMadeLikeANewOne_data() { stores(); }
    void aStoreMadeBeforeSomeKindsIsMadeLikeANewOne()
    {
        QFETCH(bool, postgres);
        const auto where = address(postgres);
        const auto db = open(where, true);
        createSchema(*db);
        const QStringList fresh = schemaOf(*db);
        // As the program of some months ago made it.
        for (const char* kind : {"explanation", "print", "review", "attachment", "attachment_part"}) {
            db->exec(u"DROP TABLE r_%1"_s.arg(QLatin1String(kind)));
            if (postgres) db->exec(u"DROP SEQUENCE rec_%1"_s.arg(QLatin1String(kind)));
        }
        if (!postgres) db->exec(u"DROP INDEX x_note_consent"_s);
        for (const char* column : {"r_case DROP COLUMN f_linked", "r_note DROP COLUMN f_consent"}) db->exec(u"ALTER TABLE %1"_s.arg(QLatin1String(column)));
        db->run(u"INSERT INTO r_note (rec, id, ver, f_body) VALUES (1, 'a', 1, 'words that stay')"_s);
        QVERIFY(schemaOf(*db) != fresh);
        upgradeSchema(*db);
        QCOMPARE(schemaOf(*db), fresh);
        QCOMPARE(db->one(u"SELECT f_body FROM r_note"_s)->toString(), u"words that stay"_s);
        db->run(u"INSERT INTO r_attachment (rec, id, ver, f_name) VALUES (1, 'b', 1, 'a letter')"_s);
        // And again, by this hub and by another.
        upgradeSchema(*db);
        upgradeSchema(*open(where));
        QCOMPARE(schemaOf(*db), fresh);
        QCOMPARE(db->one(u"SELECT f_name FROM r_attachment"_s)->toString(), u"a letter"_s);
    }

    void whatStopsHalfwayLeavesTheStoreAsItWas_data() { stores(); }
    void whatStopsHalfwayLeavesTheStoreAsItWas()
    {
        QFETCH(bool, postgres);
        const auto db = open(address(postgres), true);
        createSchema(*db);
        db->exec(u"DROP TABLE r_explanation"_s);
        db->exec(u"DROP TABLE r_attachment_part"_s);
        if (postgres) db->exec(u"DROP SEQUENCE rec_explanation; DROP SEQUENCE rec_attachment_part"_s);
        // In the way of the second of them.
        db->exec(u"CREATE INDEX x_attachment_part_student ON r_case (f_student)"_s);
        const QStringList before = schemaOf(*db);
        QVERIFY(faultOf([&] { upgradeSchema(*db); }).has_value());
        QCOMPARE(schemaOf(*db), before);
        db->exec(u"DROP INDEX x_attachment_part_student"_s);
        upgradeSchema(*db);
        QCOMPARE(db->one(u"SELECT count(*) FROM r_explanation"_s)->toInt(), 0);
    }

    void aStoreOfALaterVersionIsLeftAlone_data() { stores(); }
    void aStoreOfALaterVersionIsLeftAlone()
    {
        QFETCH(bool, postgres);
        const auto db = open(address(postgres), true);
        createSchema(*db);
        db->exec(u"DROP TABLE r_attachment"_s);
        db->run(u"UPDATE meta SET value = ? WHERE name = 'schema'"_s, {QString::number(SchemaVersion + 1)});
        upgradeSchema(*db);
        QCOMPARE(schemaVersion(*db), std::optional(SchemaVersion + 1));
        QVERIFY(faultOf([&] { db->run(u"SELECT 1 FROM r_attachment"_s); }).has_value());
    }

    void everyWayNotToOpenIsToldApart()
    {
        StoreAddress where = address(false);
        QCOMPARE(openStore(where, u"no-1"_s).error(), StoreOpenFault::Missing);
        table(where).reset();
        StoreAddress wrong{{}, where.file, std::make_shared<const base::Secret>(base::Secret::copyOf(QByteArray(32, 'w')))};
        QCOMPARE(openStore(wrong, u"no-2"_s).error(), StoreOpenFault::WrongKey);
        QCOMPARE(openStore({{}, where.file, nullptr}, u"no-3"_s).error(), StoreOpenFault::WrongKey);
        QCOMPARE(openStore({u"postgresql://nobody@127.0.0.1:9/none"_s, {}, nullptr}, u"no-4"_s).error(), StoreOpenFault::Unreachable);
        QVERIFY(openStore(where, u"no-5"_s).ok());
    }
};

QTEST_GUILESS_MAIN(DbTest)
#include "DbTest.moc"
