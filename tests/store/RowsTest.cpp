#include "tests/store/Bench.h"
#include "tests/wire/MadeRecords.h"

#include <QtSql/QSqlDriver>
#include <QtTest/QTest>
#include <sqlite3.h>

Q_DECLARE_OPAQUE_POINTER(sqlite3*)
Q_DECLARE_METATYPE(sqlite3*)

using namespace carrel;
using namespace carrel::store;
using namespace Qt::StringLiterals;
using namespace carrel::tests;
using model::Student;

namespace {

const model::KindView& students() { return model::kindView(model::KindNo::Student); }

CachedRow student(const model::RecordId& id, const QString& name, const model::Shape& shape = model::wholeShape(students()))
{
    model::View view(id, shape);
    const int position = students().position(Student::name);
    if (view.grain(position) > model::Grain::Masked) view.set(position, name);
    return {view, 1, std::nullopt};
}

}

class RowsTest : public QObject
{
    Q_OBJECT

    static std::vector<model::RecordId> ids(const std::vector<CachedRow>& rows)
    {
        std::vector<model::RecordId> out;
        for (const auto& row : rows) out.push_back(row.view.id());
        return out;
    }
    static void put(Bench& bench, const CachedRow& row)
    {
        Cache::Transaction transaction(*bench.cache);
        bench.rows.put(row);
        transaction.commit();
    }

    static Query::Test is(const model::FieldSpec& field, const model::Value& value) { return {&field, Compare::Is, value}; }
    static Query::Test isNot(const model::FieldSpec& field, const model::Value& value) { return {&field, Compare::IsNot, value}; }
    static void endFilling(Bench& bench)
    {
        Cache::Transaction transaction(*bench.cache);
        bench.cache->endFilling();
        transaction.commit();
    }
    /// How SQLite goes about the one statement made so far that begins like this, and has this in it.
    static QString planOf(const QString& start, const QString& within = {})
    {
        auto* db = QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst()).driver()->handle().value<sqlite3*>();
        QStringList found;
        for (auto* each = sqlite3_next_stmt(db, nullptr); each; each = sqlite3_next_stmt(db, each)) {
            const QString sql = QString::fromUtf8(sqlite3_sql(each));
            if (sql.startsWith(start) && sql.contains(within)) found << sql;
        }
        if (found.size() != 1) return u"%1 such statements"_s.arg(found.size());
        QStringList plan;
        sqlite3_stmt* steps = nullptr;
        sqlite3_prepare_v2(db, ("EXPLAIN QUERY PLAN " + found.first().toUtf8()).constData(), -1, &steps, nullptr);
        while (sqlite3_step(steps) == SQLITE_ROW) plan << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(steps, 3)));
        sqlite3_finalize(steps);
        return plan.join(u"; "_s);
    }

private Q_SLOTS:
    void everyRowIsReadAsItWasPut()
    {
        Bench bench;
        QVERIFY(rc::check("rows of every kind and shape", [&] {
            CachedRow row{madeView(madeShape(madeKind())), *rc::gen::inRange<qint64>(0, std::numeric_limits<qint64>::max()), std::nullopt};
            if (*rc::gen::arbitrary<bool>()) row.until = bench.clock.now().plusSeconds(*rc::gen::inRange<qint64>(1, 1'000'000));
            put(bench, row);
            const auto found = bench.rows.find(row.view.no(), row.view.id());
            RC_ASSERT(found.has_value());
            RC_ASSERT(found->view == row.view && found->delivery == row.delivery && found->until == row.until);
        }));
    }

    void aRowThatIsPutAgainIsOneRowWithTheLaterWords()
    {
        Bench bench;
        put(bench, student(idOf('s'), u"Amelia Frost"_s));
        put(bench, student(idOf('s'), u"Amelia Winter"_s));
        QCOMPARE(bench.rows.count({model::KindNo::Student, {}, nullptr, false, 0, 0}), 1);
        QVERIFY(bench.rows.search(u"Frost"_s, {}, 9).empty());
        QCOMPARE(bench.rows.search(u"wint amel"_s, {}, 9).size(), 1u);
    }

    void whatARoleMayNotReadCannotBeSearchedFor()
    {
        Bench bench;
        model::Shape less = model::wholeShape(students());
        less.set(students().position(Student::name), model::Grain::Masked);
        put(bench, student(idOf('a'), u"Amelia"_s));
        put(bench, student(idOf('b'), u"Amelia"_s, less));
        QCOMPARE(ids(bench.rows.search(u"amelia"_s, {}, 9)), std::vector{idOf('a')});
        // Narrowed later: its words leave the index.
        put(bench, student(idOf('a'), {}, less));
        QVERIFY(bench.rows.search(u"amelia"_s, {}, 9).empty());
    }

    void ofMoreThanCanBeRankedEachKindShowsSome()
    {
        Bench bench;
        const auto& cases = model::kindView(model::KindNo::Case);
        {
            Cache::Transaction transaction(*bench.cache);
            for (int i = 0; i < 2100; ++i) bench.rows.put(student(model::RecordId::draw(bench.random), u"Amelia %1"_s.arg(i)));
            for (int i = 0; i < 20; ++i) {
                model::View view(model::RecordId::draw(bench.random), model::wholeShape(cases));
                view.set(cases.position(model::Case::title), u"Amends"_s);
                bench.rows.put({view, 1, std::nullopt});
            }
            transaction.commit();
        }
        const auto found = bench.rows.hits(u"ame"_s, {}, 30);
        QCOMPARE(found.size(), 30u);
        const auto isCase = [](const Hit& hit) { return hit.kind == model::KindNo::Case; };
        QCOMPARE(std::count_if(found.begin(), found.end(), isCase), 15);
        // More letters, fewer rows: the best of them again.
        QCOMPARE(ids(bench.rows.search(u"amelia 2099"_s, {}, 9)).size(), 1u);
        QCOMPARE(bench.rows.hits(u"am"_s, {model::KindNo::Case}, 30).size(), 20u);
    }

    void aLetterOrTwoFindWhoIsCalledSo()
    {
        Bench bench;
        put(bench, student(idOf('a'), u"Amelia Li"_s));
        const auto& cases = model::kindView(model::KindNo::Case);
        model::View view(idOf('c'), model::wholeShape(cases));
        view.set(cases.position(model::Case::title), u"Amends, by little steps"_s);
        put(bench, {view, 1, std::nullopt});
        QCOMPARE(ids(bench.rows.search(u"l"_s, {}, 9)), std::vector{idOf('a')});
        QCOMPARE(ids(bench.rows.search(u"am li"_s, {}, 9)), std::vector{idOf('a')});
        // Nobody is called that: everywhere else then.
        QCOMPARE(ids(bench.rows.search(u"by"_s, {}, 9)), std::vector{idOf('c')});
        QCOMPARE(bench.rows.search(u"lit"_s, {}, 9).size(), 1u);
        // Called otherwise, found otherwise; gone, not found.
        put(bench, student(idOf('a'), u"Amelia Wu"_s));
        QCOMPARE(ids(bench.rows.search(u"li"_s, {}, 9)), std::vector{idOf('c')});
        QCOMPARE(ids(bench.rows.search(u"w"_s, {}, 9)), std::vector{idOf('a')});
    }

    void aSearchTakesWordsAsWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("finds");
        QTest::newRow("a beginning") << u"zo"_s << true;
        QTest::newRow("without the accent") << u"zoe"_s << true;
        QTest::newRow("capitals") << u"ZOË"_s << true;
        QTest::newRow("both, turned round") << u"o'bri zoë"_s << true;
        QTest::newRow("an end") << u"rien"_s << false;
        QTest::newRow("nothing") << u""_s << false;
        QTest::newRow("spaces") << u"   "_s << false;
        QTest::newRow("quotes") << u"\""_s << false;
        QTest::newRow("a query language") << u"zoe OR x"_s << false;
        QTest::newRow("a column") << u"words:zoe"_s << false;
        QTest::newRow("stars and brackets") << u"zo* ("_s << true;
        QTest::newRow("an injection") << u"zoe\" OR \"x"_s << false;
    }
    void aSearchTakesWordsAsWords()
    {
        QFETCH(QString, words);
        QFETCH(bool, finds);
        Bench bench;
        put(bench, student(idOf('s'), u"Zoë O'Brien"_s));
        QCOMPARE(!bench.rows.search(words, {}, 9).empty(), finds);
    }

    void noWordsBreakTheSearch()
    {
        Bench bench;
        put(bench, student(idOf('s'), u"Zoë"_s));
        QVERIFY(rc::check("any words", [&] { RC_ASSERT(bench.rows.search(madeText(), {}, 9).size() <= 1u); }));
    }

    void rowsAreCountedSortedAndCutAsAsked()
    {
        Bench bench;
        for (const auto& [c, name] : std::map<char, QString>{{'a', u"Cole"_s}, {'b', u"Adair"_s}, {'d', u"Baker"_s}}) put(bench, student(idOf(c), name));
        const auto& name = Student::name;
        QCOMPARE(ids(bench.rows.select({model::KindNo::Student, {}, &name, false, 9, 0})), (std::vector{idOf('b'), idOf('d'), idOf('a')}));
        QCOMPARE(ids(bench.rows.select({model::KindNo::Student, {}, &name, true, 1, 1})), std::vector{idOf('d')});
        const auto count = [&](Compare compare, const model::Value& value) { return bench.rows.count({model::KindNo::Student, {{&name, compare, value}}, nullptr, false, 0, 0}); };
        QCOMPARE(count(Compare::Is, u"Cole"_s), 1);
        QCOMPARE(count(Compare::IsNot, u"Cole"_s), 2);
        QCOMPARE(count(Compare::AtMost, u"Baker"_s), 2);
        QCOMPARE(count(Compare::AtLeast, u"Baker"_s), 2);
        QCOMPARE(count(Compare::Empty, {}), 0);
        QCOMPARE(count(Compare::Is, u"' OR 1=1 --"_s), 0);
        qint64 tallied = 0;
        for (const auto& some : bench.rows.tally({model::KindNo::Student, {{&name, Compare::IsNot, u"Cole"_s}}}, name, Student::preferredName)) {
            QVERIFY(some.other.isEmpty());
            QCOMPARE(some.rows, count(Compare::Is, some.one));
            tallied += some.rows;
        }
        QCOMPARE(tallied, 2);
    }

    void theSweepReadsOnlyWhatHasExpired()
    {
        Bench bench;
        endFilling(bench);
        for (const auto& kind : model::catalogue()) {
            bench.rows.expired(kind.no());
            const QString plan = planOf(u"SELECT id FROM "_s + tableOf(kind) + u" WHERE until <= "_s);
            QVERIFY2(plan.contains(u"USING INDEX x_%1__until (until<?)"_s.arg(kind.name())), qPrintable(plan));
            bench.rows.neverSent(kind.no());
            const QString made = planOf(u"SELECT id FROM "_s + tableOf(kind) + u" WHERE delivery = 0"_s);
            QVERIFY2(made.contains(u"INDEX x_%1__made (delivery=?)"_s.arg(kind.name())), qPrintable(made));
        }
    }

    void expiredRowsComeInTheOrderInWhichTheyExpired()
    {
        Bench bench;
        endFilling(bench);
        for (const auto& [c, seconds] : std::map<char, int>{{'a', 3}, {'b', 1}, {'d', 2}, {'e', 900}}) {
            CachedRow row = student(idOf(c), u"Cole"_s);
            row.until = bench.clock.now().plusSeconds(seconds);
            put(bench, row);
        }
        put(bench, student(idOf('f'), u"Cole"_s));
        bench.clock.set(bench.clock.now().plusSeconds(3));
        QCOMPARE(bench.rows.expired(model::KindNo::Student), (std::vector{idOf('b'), idOf('d'), idOf('a')}));
    }

    void everybodysListsAreCountedWithoutARow_data()
    {
        using model::Case;
        QTest::addColumn<std::vector<Query::Test>>("tests");
        QTest::newRow("all open") << std::vector{isNot(Case::state, u"closed"_s)};
        QTest::newRow("waiting") << std::vector{is(Case::state, u"waiting"_s)};
        QTest::newRow("overdue") << std::vector{isNot(Case::state, u"closed"_s), isNot(Case::state, u"waiting"_s),
                                                Query::Test{&Case::nextDue, Compare::AtMost, u"2026-09-01"_s}};
        QTest::newRow("none") << std::vector{isNot(Case::state, u"closed"_s), Query::Test{&Case::nextDue, Compare::Empty, {}}};
    }
    void everybodysListsAreCountedWithoutARow()
    {
        QFETCH(const std::vector<Query::Test>, tests);
        Bench bench;
        endFilling(bench);
        bench.rows.count({model::KindNo::Case, tests, nullptr, false, 0, 0});
        const QString plan = planOf(u"SELECT count(*) FROM r_case"_s);
        QVERIFY2(plan.contains(u"USING COVERING INDEX x_case_"_s), qPrintable(plan));
    }

    void aPersonsListNeverWalksAWholeState()
    {
        using model::Case;
        Bench bench;
        endFilling(bench);
        bench.rows.select({model::KindNo::Case, {is(Case::state, u"waiting"_s), is(Case::owner, idOf('p').text())}, &Case::nextDue, false, 50, 0});
        const QString plan = planOf(u"SELECT id, shape"_s);
        QVERIFY2(plan.contains(u"USING INDEX x_case_owner_f_next_due (f_owner=?)"_s) && !plan.contains(u"x_case_state"_s), qPrintable(plan));
        bench.rows.select({model::KindNo::Case, {is(Case::state, u"waiting"_s)}, &Case::nextDue, false, 50, 0});
        QVERIFY(planOf(u"SELECT id, shape"_s, u"AND f_state = "_s).contains(u"USING INDEX x_case_state_f_next_due (f_state=?)"_s));
    }

    void aPageInOrderOfDaysIsNotSorted()
    {
        using model::Case;
        Bench bench;
        endFilling(bench);
        bench.rows.select({model::KindNo::Case, {isNot(Case::state, u"closed"_s)}, &Case::nextDue, false, 50, 0});
        bench.rows.select({model::KindNo::Case, {is(Case::state, u"waiting"_s)}, &Case::nextDue, false, 50, 0});
        bench.rows.select({model::KindNo::Case, {is(Case::owner, idOf('p').text())}, &Case::nextDue, false, 50, 0});
        for (const auto& test : {u"f_state IS NOT"_s, u"f_state = "_s, u"f_owner = "_s}) {
            const QString plan = planOf(u"SELECT id, shape"_s, test);
            QVERIFY2(!plan.contains(u"TEMP B-TREE"_s) && plan.contains(u"INDEX x_case_"_s), qPrintable(plan));
        }
    }

    void whatIsErasedIsGoneFromTheIndexToo()
    {
        Bench bench;
        put(bench, student(idOf('s'), u"Zoë"_s));
        Cache::Transaction transaction(*bench.cache);
        bench.rows.erase(model::KindNo::Student, idOf('s'));
        bench.rows.erase(model::KindNo::Student, idOf('x'));
        transaction.commit();
        QVERIFY(!bench.rows.find(model::KindNo::Student, idOf('s')));
        QVERIFY(bench.rows.search(u"zoe"_s, {}, 9).empty());
    }

    void everyRowIsVisitedOnce()
    {
        Bench bench;
        for (const char c : {'a', 'b', 'd'}) put(bench, student(idOf(c), u"Zoë"_s));
        int visited = 0;
        bench.rows.forEach([&](const CachedRow&) { ++visited; });
        QCOMPARE(visited, 3);
        bench.rows.eraseAll();
        bench.rows.forEach([&](const CachedRow&) { ++visited; });
        QCOMPARE(visited, 3);
    }
};

QTEST_GUILESS_MAIN(RowsTest)
#include "RowsTest.moc"
