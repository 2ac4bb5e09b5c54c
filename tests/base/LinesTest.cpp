#include "core/base/Lines.h"
#include "tests/support/Made.h"

#include <QtTest/QTest>

using namespace carrel::base;

namespace {

const QByteArray Format = "carrel thing 1";

Lines made()
{
    Lines lines(Format);
    for (const char* name : {"key", "when", "z"}) {
        if (*rc::gen::arbitrary<bool>()) lines.set(name, carrel::tests::madeBytes());
    }
    return lines;
}

bool same(const Lines& a, const Lines& b)
{
    return std::ranges::all_of(std::array{"key", "when", "z"}, [&](const char* name) { return a.has(name) == b.has(name) && a.value(name) == b.value(name); });
}

}

class LinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBackByteByByte()
    {
        QVERIFY(rc::check("any bytes survive the file", [] {
            const Lines lines = made();
            const auto read = Lines::parse(lines.bytes(), Format);
            RC_ASSERT(read.has_value());
            RC_ASSERT(same(*read, lines));
        }));
    }

    void spacesAtTheEndsOfAValueAreKept()
    {
        Lines lines(Format);
        lines.set("key", "  between two  ");
        QCOMPARE(Lines::parse(lines.bytes(), Format)->value("key"), QByteArray("  between two  "));
    }

    void aFileCutAnywhereIsNeverReadAsAnotherFormat()
    {
        Lines lines(Format);
        lines.set("key", QByteArray(64, 'k'));
        const QByteArray whole = lines.bytes();
        for (int i = 0; i < Format.size(); ++i) QVERIFY(!Lines::parse(whole.left(i), Format));
        QVERIFY(!Lines::parse(whole, "carrel thing 2"));
        QVERIFY(!Lines::parse(whole, "carrel thing"));
    }

    void aLineThatSaysNothingRefusesTheFile_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no colon") << QByteArray("key value");
        QTest::newRow("no name") << QByteArray(": value");
        QTest::newRow("noise") << QByteArray("\x01\xff\x7f");
    }
    void aLineThatSaysNothingRefusesTheFile()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!Lines::parse(Format + '\n' + line + '\n', Format));
    }

    void windowsLineEndsAndEmptyLinesAreNoHindrance()
    {
        const auto read = Lines::parse(Format + "\r\n\r\nkey: a b\r\n", Format);
        QVERIFY(read);
        QCOMPARE(read->value("key"), QByteArray("a b"));
    }

    void whatIsUnsetIsGone()
    {
        Lines lines(Format);
        lines.set("key", "a");
        lines.unset("key");
        QVERIFY(!lines.has("key"));
        QVERIFY(!Lines::parse(lines.bytes(), Format)->has("key"));
    }
};

QTEST_GUILESS_MAIN(LinesTest)
#include "LinesTest.moc"
