#include "tests/architecture/Functions.h"
#include "tests/architecture/Map.h"
#include "tests/architecture/Samples.h"

#include <QtTest/QTest>

using namespace carrel::architecture;
using namespace Qt::StringLiterals;

/// What the rules stand on: reading a file, finding its functions, reading the map.
class ReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsAndLiteralsAreNotCode_data();
    void commentsAndLiteralsAreNotCode();
    void blankedCodeKeepsItsLines();
    void literalsAreFoundWhole();
    void includesAreFoundWhereTheyAreDirectives();
    void functionsAreFound_data();
    void functionsAreFound();
    void aFunctionIsMeasuredFromItsFirstLineToItsLast();
    void theMapIsReadRowByRow();
    void aNamedPlaceMayStandForAFolder();
    void aPathNamesItsRoom();
};

void ReadingTest::commentsAndLiteralsAreNotCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCode");

    QTest::newRow("plain") << u"word();"_s << true;
    QTest::newRow("line comment") << u"a(); // word"_s << false;
    QTest::newRow("after a comment") << u"// a\nword();"_s << true;
    QTest::newRow("block comment") << u"/* a\nword */"_s << false;
    QTest::newRow("after a block") << u"/* a */ word();"_s << true;
    QTest::newRow("string") << u"a(\"word\");"_s << false;
    QTest::newRow("escaped quote") << u"a(\"\\\"word\");"_s << false;
    QTest::newRow("after a string") << u"a(\"//\"); word();"_s << true;
    QTest::newRow("raw string") << u"a(R\"(\"word)\");"_s << false;
    QTest::newRow("raw string, own end") << u"a(uR\"x()\"word)x\");"_s << false;
    QTest::newRow("after a raw string") << u"a(R\"(\\)\"); word();"_s << true;
    QTest::newRow("after a name that ends in R") << u"a(FOOR\"(\", word, \")\");"_s << true;
    QTest::newRow("after a character") << u"a('\"'); word(); b('\"');"_s << true;
    QTest::newRow("after a quote as a character") << u"a('\\''); word();"_s << true;
    QTest::newRow("after separated digits") << u"a(86'400); word(); b(1'000);"_s << true;
}

void ReadingTest::commentsAndLiteralsAreNotCode()
{
    QFETCH(QString, text);
    QFETCH(bool, isCode);
    QCOMPARE(readSource(u"core/base/A.cpp"_s, text).code.contains(u"word"_s), isCode);
}

void ReadingTest::blankedCodeKeepsItsLines()
{
    const QString text = u"int a; /* one\n two */ int b;\nauto c = R\"(x\ny)\";\n// end"_s;
    const SourceFile file = readSource(u"core/base/A.cpp"_s, text);
    QCOMPARE(file.code.size(), text.size());
    QCOMPARE(file.code.count(u'\n'), text.count(u'\n'));
    QCOMPARE(file.comments.size(), 2);
    QCOMPARE(file.comments.last(), (Piece{5, u"// end"_s}));
}

void ReadingTest::literalsAreFoundWhole()
{
    const SourceFile file = readSource(u"core/base/A.cpp"_s, u"a(\"one\");\nb(R\"(two\nthree)\", 'x');\n"_s);
    QCOMPARE(file.literals, (QList<Piece>{{1, u"one"_s}, {2, u"two\nthree"_s}}));
}

void ReadingTest::includesAreFoundWhereTheyAreDirectives()
{
    const SourceFile file = readSource(u"core/base/A.h"_s, u"#pragma once\n"
                                                           u"#include \"core/base/B.h\"\n"
                                                           u"// #include <memory>\n"
                                                           u"auto s = R\"(\n#include <string>\n)\";\n"
                                                           u"#  include <QtCore/QList> // lists\n"_s);
    QCOMPARE(file.includes, (QList<Include>{{2, u"core/base/B.h"_s, true}, {7, u"QtCore/QList"_s, false}}));
}

void ReadingTest::functionsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");

    const auto row = [](const char* name, const QString& text, const QStringList& names) {
        QTest::newRow(name) << text << names;
    };
    row("a free one", u"int f(int a) { return a; }"_s, {u"f"_s});
    row("a declaration", u"int f(int a);"_s, {});
    row("in a namespace", u"namespace a::b {\nint f() {}\n}"_s, {u"f"_s});
    row("after a macro", u"Q_LOGGING_CATEGORY(a, \"b\")\n\nnamespace {\nint f() {}\n}"_s, {u"f"_s});
    row("members",
        u"class A : public B {\n Q_OBJECT\npublic:\n A() {}\n int f() const override { return 1; }\n int m = 3;\n};"_s,
        {u"A"_s, u"f"_s});
    row("an attribute on a class", u"class [[nodiscard]] A {\n int f() {}\n};"_s, {u"f"_s});
    row("a template", u"template <class T, class U = C<T>>\nT f(T t) { return t; }"_s, {u"f"_s});
    row("a template class", u"template <class T>\nstruct A {\n T f() {}\n};"_s, {u"f"_s});
    row("qualified", u"Result<A, B> Store::f(int a) const\n{\n}"_s, {u"Store::f"_s});
    row("a constructor with braces", u"A::A(int a) : m_a{a}, m_b{1}, m_c(2)\n{\n}"_s, {u"A::A"_s});
    row("a default in braces", u"void f(A a = {}, B b = {1})\n{\n}\nvoid g() {}"_s, {u"f"_s, u"g"_s});
    row("an operator",
        u"bool operator==(const A& a) { return x = y; }\nA& operator+=(A a) {}\nA operator[](int i) {}"_s,
        {u"operator=="_s, u"operator+="_s, u"operator[]"_s});
    row("loops and lambdas inside", u"void f() { for (;;) { g([] { h(); }); } }"_s, {u"f"_s});
    row("a lambda of its own", u"const auto f = [](int a) { return a; };"_s, {u"lambda"_s});
    row("lambdas in a table", u"const Row rows[] = {\n {1, [](int a) { return a; }},\n {2, [] { return 2; }},\n};"_s,
        {u"lambda"_s, u"lambda"_s});
    row("an enumeration and a value", u"enum class A { One, Two };\nconst A a{1};\nint b[] = {f(1), 2};"_s, {});
    row("two branches", u"#ifdef A\nvoid f() {\n#else\nvoid f(int) {\n#endif\n}\nvoid g() {}"_s, {u"f"_s, u"g"_s});
    row("a macro with braces", u"#define A(x) { \\\n x {\nvoid f() {}"_s, {u"f"_s});
}

void ReadingTest::functionsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QStringList found;
    for (const Function& function : functionsIn(readSource(u"core/base/A.cpp"_s, text))) {
        found.append(function.name.section(u'(', 0, 0));
    }
    QCOMPARE(found, names);
}

void ReadingTest::aFunctionIsMeasuredFromItsFirstLineToItsLast()
{
    const QString text = u"#include <memory>\n"
                         u"\n"
                         u"/// What it does.\n"
                         u"template <class T>\n"
                         u"T f(T one,\n"
                         u"    T two)\n"
                         u"{\n"
                         u"    if (one) {\n"
                         u"        return two; // }\n"
                         u"    }\n"
                         u"    return one;\n"
                         u"}\n"_s;
    const auto found = functionsIn(readSource(u"core/base/A.cpp"_s, text));
    QCOMPARE(found, (QList<Function>{{u"f"_s, 4, 12}}));
    QCOMPARE(found.first().lines(), 9);
}

void ReadingTest::theMapIsReadRowByRow()
{
    const Map map = readMap(sampleMap());
    QCOMPARE(map.faults, QStringList());
    QCOMPARE(map.rooms.size(), 7);
    const Room* hub = map.room(u"core/hub"_s);
    QVERIFY(hub);
    QCOMPARE(hub->mayInclude, (QStringList{u"core/wire"_s, u"core/base"_s}));
    QCOMPARE(hub->outside, (QStringList{u"QtSql/"_s, u"QtHttpServer/"_s, u"libpq-fe.h"_s}));
    QVERIFY(map.room(u"app"_s)->wiresAnything);
    QVERIFY(map.room(u"core/base"_s)->mayInclude.isEmpty());
    QVERIFY(!map.room(u"core/model"_s));
}

void ReadingTest::aNamedPlaceMayStandForAFolder()
{
    const Map map = readMap(sampleMap());
    QVERIFY(map.allows(Deed::Clock, u"core/base/SystemClock.cpp"_s));
    QVERIFY(!map.allows(Deed::Clock, u"core/base/SystemClock.h"_s));
    QVERIFY(map.allows(Deed::Socket, u"core/hub/door/inner/Door.cpp"_s));
    QVERIFY(!map.allows(Deed::Socket, u"core/hub/doorway/Door.cpp"_s));
}

void ReadingTest::aPathNamesItsRoom()
{
    QCOMPARE(roomOf(u"core/hub/door/Door.h"_s), u"core/hub"_s);
    QCOMPARE(roomOf(u"ui/pages/cases/Page.h"_s), u"ui"_s);
    QCOMPARE(roomOf(u"app/hub/main.cpp"_s), u"app"_s);
    QCOMPARE(roomOf(u"core/Loose.h"_s), QString());
    QCOMPARE(roomOf(u"tests/hub/DoorTest.cpp"_s), QString());
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "ReadingTest.moc"
