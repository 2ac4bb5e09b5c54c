#include "core/store/Written.h"
#include "core/wire/Json.h"
#include "tests/store/Bench.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::store;
using namespace Qt::StringLiterals;
using namespace carrel::tests;
using sqlcipher::Mode;

class CacheTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    base::Result<std::unique_ptr<Cache>, StoreFault> open(Mode mode = Mode::Existing, char key = 'c') const { return Cache::open(m_path, secretOf(key), mode); }
    bool fileHolds(const QByteArray& words) const
    {
        for (const QString& end : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile file(m_path + end);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words)) return true;
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        static int made = 0;
        m_path = m_folder.filePath(u"cache%1.db"_s.arg(++made));
    }

    void whatIsKeptIsThereAfterARestartAndNotInClear()
    {
        {
            auto cache = open(Mode::Create);
            QVERIFY(cache.ok());
            Bench bench(std::move(cache).value());
            storeIdentity(*bench.cache, bench.identity);
            QVERIFY(bench.saveNote(idOf('n'), u"a readable canary"_s));
            QVERIFY(!fileHolds("canary"));
        }
        auto again = open();
        QVERIFY(again.ok());
        Bench bench(std::move(again).value());
        QCOMPARE(bench.note(idOf('n')), u"a readable canary"_s);
        QCOMPARE(bench.outbox.count(), 1);
        const auto identity = loadIdentity(*bench.cache);
        QVERIFY(identity && identity->enrolment == bench.identity.enrolment && identity->seed == bench.identity.seed && identity->hashKey == bench.identity.hashKey);
        bench.cache->checkpoint();
        QVERIFY(!fileHolds("canary"));
    }

    void aCacheThatWasNeverEnrolledBelongsToNobody() { QVERIFY(!loadIdentity(*Cache::inMemory(secretOf('c')))); }

    void everyWayNotToOpenIsToldApart()
    {
        QCOMPARE(open().error(), StoreFault::Missing);
        QVERIFY(open(Mode::Create).ok());
        QCOMPARE(open(Mode::Existing, 'w').error(), StoreFault::WrongKey);
        // It is never made over.
        QVERIFY(!open(Mode::Create).ok());
        QVERIFY(open().ok());
        QFile file(m_path);
        QVERIFY(file.resize(file.size() / 2 + 100));
        QVERIFY(!open().ok());
    }

    void aCacheMadeBeforeSomeKindsIsMadeLikeANewOneAndKeepsItsWords_data()
    {
        QTest::addColumn<bool>("filled");
        QTest::addColumn<bool>("marked");
        QTest::newRow("while it is filled for the first time") << false << false;
        QTest::newRow("filled") << true << false;
        QTest::newRow("by a program that marked what it knew") << true << true;
    }
    void aCacheMadeBeforeSomeKindsIsMadeLikeANewOneAndKeepsItsWords()
    {
        QFETCH(bool, filled);
        QFETCH(bool, marked);
        const auto schemaOf = [](Cache& cache) {
            QStringList out;
            for (const QString& sql : {u"SELECT m.name || '.' || c.name FROM sqlite_master m CROSS JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"_s,
                                       u"SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"_s}) {
                QSqlQuery& found = cache.run(sql);
                while (found.next()) out << found.value(0).toString();
                found.finish();
            }
            out.sort();
            return out;
        };
        QStringList fresh;
        {
            auto cache = open(Mode::Create);
            Bench bench(std::move(cache).value());
            storeIdentity(*bench.cache, bench.identity);
            if (filled) bench.cache->endFilling();
            QVERIFY(bench.saveNote(idOf('n'), u"words that stay"_s));
            fresh = schemaOf(*bench.cache);
            // As the program of some months ago made it.
            for (const char* kind : {"explanation", "print", "review", "attachment", "attachment_part"}) {
                bench.cache->exec(u"DROP TABLE r_%1"_s.arg(QLatin1String(kind)));
                bench.cache->exec(u"DROP TABLE b_%1"_s.arg(QLatin1String(kind)));
            }
            for (const char* table : {"r_case", "b_case"}) bench.cache->exec(u"ALTER TABLE %1 DROP COLUMN f_linked"_s.arg(QLatin1String(table)));
            // It marked what it knew, and nothing before that.
            if (marked) bench.cache->setMeta(u"columns"_s, u"of that program"_s);
            else bench.cache->exec(u"DELETE FROM meta WHERE name = 'columns'"_s);
            QVERIFY(schemaOf(*bench.cache) != fresh);
        }
        // Twice: there is nothing to do the second time.
        for (int i = 0; i < 2; ++i) {
            auto again = open();
            QVERIFY(again.ok());
            Bench bench(std::move(again).value());
            QCOMPARE(schemaOf(*bench.cache), fresh);
            QCOMPARE(bench.note(idOf('n')), u"words that stay"_s);
            QCOMPARE(bench.outbox.count(), 1);
            QCOMPARE(bench.rows.count({model::KindNo::Attachment, {}, nullptr, false, 0, 0}), 0);
        }
    }

    void aCacheOfAnotherSchemaIsNotRead()
    {
        {
            const auto cache = open(Mode::Create);
            (*cache)->setMeta(u"schema"_s, u"99"_s);
        }
        QCOMPARE(open().error(), StoreFault::Damaged);
    }

    void twoWritersAreNotHalfWritten()
    {
        auto first = open(Mode::Create);
        auto second = open();
        if (!second) {
            QCOMPARE(second.error(), StoreFault::Busy);
            return;
        }
        Cache::Transaction transaction(**first);
        (*first)->setMeta(u"a"_s, u"1"_s);
        QCOMPARE((*second)->meta(u"a"_s), QString());
        transaction.commit();
        QCOMPARE((*second)->meta(u"a"_s), u"1"_s);
    }

    void whatIsNotCommittedIsNotThere()
    {
        auto cache = open(Mode::Create);
        {
            Cache::Transaction transaction(**cache);
            (*cache)->setMeta(u"a"_s, u"1"_s);
        }
        QCOMPARE((*cache)->meta(u"a"_s), QString());
        (*cache)->setMeta(u"a"_s, u""_s);
        QVERIFY(!(*cache)->meta(u"a"_s).isNull());
    }

    void onlyTheTransactionThatMayWaitWaits()
    {
        auto cache = open(Mode::Create);
        const auto level = [&] {
            QSqlQuery& query = (*cache)->run(u"PRAGMA synchronous"_s);
            const int found = query.next() ? query.value(0).toInt() : -1;
            query.finish();
            return found;
        };
        constexpr int Normal = 1;
        constexpr int Full = 2;
        QCOMPARE(level(), Full);
        {
            Cache::Transaction transaction(**cache, Cache::Durable::Later);
            QCOMPARE(level(), Normal);
            (*cache)->setMeta(u"a"_s, u"1"_s);
            transaction.commit();
            QCOMPARE(level(), Full);
        }
        QCOMPARE((*cache)->meta(u"a"_s), u"1"_s);
        {
            Cache::Transaction transaction(**cache, Cache::Durable::Later);
            (*cache)->setMeta(u"a"_s, u"2"_s);
        }
        QCOMPARE(level(), Full);
        QCOMPARE((*cache)->meta(u"a"_s), u"1"_s);
        {
            Cache::Transaction outer(**cache);
            bool threw = false;
            try {
                Cache::Transaction inner(**cache, Cache::Durable::Later);
            } catch (const CacheFailure&) {
                threw = true;
            }
            QVERIFY(threw);
            QCOMPARE(level(), Full);
            (*cache)->setMeta(u"a"_s, u"3"_s);
            outer.commit();
        }
        QCOMPARE((*cache)->meta(u"a"_s), u"3"_s);
    }

    void aShapeNumberedInATransactionThatFailedIsNumberedAgain()
    {
        auto cache = open(Mode::Create);
        const model::Shape shape = model::wholeShape(model::kindView(model::KindNo::Case));
        {
            Cache::Transaction transaction(**cache);
            QVERIFY((*cache)->shapeNumber(shape) > 0);
        }
        const int number = (*cache)->shapeNumber(shape);
        const model::Shape* found = (*cache)->shape(number);
        QVERIFY(found && *found == shape);
        QVERIFY(!(*cache)->shape(number + 1));
    }

    void aFullFileSaysSoAndKeepsWhatItHas()
    {
        auto opened = open(Mode::Create);
        Bench bench(std::move(opened).value());
        QVERIFY(bench.saveNote(idOf('n'), u"kept"_s));
        bench.cache->exec(u"PRAGMA wal_checkpoint"_s);
        auto& pages = bench.cache->run(u"PRAGMA page_count"_s);
        QVERIFY(pages.next());
        const QString most = pages.value(0).toString();
        pages.finish();
        limit(*bench.cache, most);
        bool full = false;
        try {
            for (int i = 0; i < 200; ++i) QVERIFY(bench.saveNote(model::RecordId::draw(bench.random), QString(4000, u'x')));
        } catch (const CacheFailure& failure) {
            full = failure.full();
        }
        QVERIFY(full);
        QCOMPARE(bench.note(idOf('n')), u"kept"_s);
        limit(*bench.cache, u"100000"_s);
        QVERIFY(bench.saveNote(idOf('m'), u"again"_s));
        QCOMPARE(bench.outbox.waiting().back().n, bench.outbox.lastNumber());
    }

    void aQuotedValueIsReadAsItWasWritten()
    {
        QVERIFY(readWritten({}).isEmpty());
        QVERIFY(readWritten(QString::fromUtf8(wire::toJson(u"5"_s))) == model::Value(u"5"_s));
        QVERIFY(readWritten(u"5"_s) == model::Value(qint64(5)));
        QVERIFY(readWritten(u"not json"_s) == model::Value(u"not json"_s));
        QVERIFY(readWritten(u"1.5"_s) == model::Value(u"1.5"_s));
    }

private:
    static void limit(Cache& cache, const QString& pages) { cache.exec(u"PRAGMA max_page_count = "_s + pages); }
};

QTEST_GUILESS_MAIN(CacheTest)
#include "CacheTest.moc"
