#include "core/hub/intake/Csv.h"
#include "core/base/Random.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QList>
#include <QtTest/QTest>

namespace carrel::hub {

namespace {

struct Whole {
    QList<QByteArrayList> rows;
    QList<int> lines;
    CsvFault fault = CsvFault::None;
    int faultLine = 0;
    qsizetype faultField = 0;
};

Whole readAll(const QByteArray& bytes, CsvLimits limits = {})
{
    Whole out;
    CsvReader reader(bytes, limits);
    while (reader.next()) {
        QByteArrayList row;
        for (const QByteArrayView field : reader.fields()) row << field.toByteArray();
        out.rows << row;
        out.lines << reader.line();
    }
    out.fault = reader.fault();
    out.faultLine = reader.line();
    out.faultField = reader.faultField();
    return out;
}

QByteArray written(const QList<QByteArrayList>& rows, base::Random& random)
{
    QByteArray out;
    for (const QByteArrayList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QByteArray field = row[i];
            const bool mustQuote =
                field.contains('"') || field.contains(',') || field.contains('\n') || field.contains('\r');
            if (mustQuote || random.below(2)) field = '"' + field.replace("\"", "\"\"") + '"';
            out += (i ? "," : "") + field;
        }
        out += random.below(2) ? "\r\n" : "\n";
    }
    return out;
}

}

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreReadAsWritten_data();
    void rowsAreReadAsWritten();
    void whatIsNotSoundIsRefused_data();
    void whatIsNotSoundIsRefused();
    void aRowSaysTheLineItBeginsOn();
    void aFaultSaysWhereItWasMet();
    void nothingIsReadBehindAFault();
    void whatIsWrittenReadsBackTheSame();
    void noiseNeitherCrashesNorReadsWithoutEnd();
    void aFileCutAnywhereIsWholeRowsOrAFault();
};

void CsvTest::rowsAreReadAsWritten_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArrayList>>("rows");
    using Rows = QList<QByteArrayList>;
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Rows{{"a", "b"}, {"1", "2"}};
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << Rows{{"a", "b"}, {"1", "2"}};
    QTest::newRow("both line ends") << QByteArray("a\r\n1\n") << Rows{{"a"}, {"1"}};
    QTest::newRow("quoted") << QByteArray("\"a\",\"b, c\"\r\n") << Rows{{"a", "b, c"}};
    QTest::newRow("doubled marks") << QByteArray("\"say \"\"yes\"\"\",\"\"\"\"\n") << Rows{{"say \"yes\"", "\""}};
    QTest::newRow("a line end inside") << QByteArray("\"a\r\nb\",c\n") << Rows{{"a\r\nb", "c"}};
    QTest::newRow("empty fields") << QByteArray(",\"\",\n") << Rows{{"", "", ""}};
    QTest::newRow("an empty line is a row of one") << QByteArray("\n") << Rows{{""}};
    QTest::newRow("mark of UTF-8") << QByteArray("\xEF\xBB\xBF"
                                                 "a,b\n")
                                   << Rows{{"a", "b"}};
    QTest::newRow("mark and quotes") << QByteArray("\xEF\xBB\xBF\"a\"\n") << Rows{{"a"}};
    QTest::newRow("Welsh") << QByteArray("Ll\xC5\xB7r\n") << Rows{{"Ll\xC5\xB7r"}};
    QTest::newRow("nothing") << QByteArray() << Rows{};
    QTest::newRow("only the mark") << QByteArray("\xEF\xBB\xBF") << Rows{};
}

void CsvTest::rowsAreReadAsWritten()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArrayList>, rows);
    const Whole read = readAll(bytes);
    QCOMPARE(read.fault, CsvFault::None);
    QCOMPARE(read.rows, rows);
}

void CsvTest::whatIsNotSoundIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CsvFault>("fault");
    QTest::newRow("Latin-1") << QByteArray("caf\xE9,b\n") << CsvFault::NotUtf8;
    QTest::newRow("an overlong letter") << QByteArray("\xC1\x81\n") << CsvFault::NotUtf8;
    QTest::newRow("half a surrogate pair") << QByteArray("\xED\xA0\x80\n") << CsvFault::NotUtf8;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0\n\0",
                                          6)
                            << CsvFault::NulByte;
    QTest::newRow("NUL") << QByteArray("a\0b\n", 4) << CsvFault::NulByte;
    QTest::newRow("NUL in quotes") << QByteArray("\"a\0b\"\n", 6) << CsvFault::NulByte;
    QTest::newRow("mark inside") << QByteArray("a\"b,c\n") << CsvFault::QuoteInside;
    QTest::newRow("text after mark") << QByteArray("\"a\"b,c\n") << CsvFault::TextAfterQuote;
    QTest::newRow("space after mark") << QByteArray("\"a\" ,c\n") << CsvFault::TextAfterQuote;
    QTest::newRow("not closed") << QByteArray("\"a,b\nc,d\n") << CsvFault::QuoteNotClosed;
    QTest::newRow("not closed at the very end") << QByteArray("\"") << CsvFault::QuoteNotClosed;
    QTest::newRow("a lone return") << QByteArray("a\rb\n") << CsvFault::LoneReturn;
    QTest::newRow("a cut last line") << QByteArray("a,b\n1,2") << CsvFault::LastLineCut;
    QTest::newRow("a cut quoted line") << QByteArray("a,b\n1,\"2\"") << CsvFault::LastLineCut;
    QTest::newRow("cut behind a comma") << QByteArray("a,b\n1,") << CsvFault::LastLineCut;
    QTest::newRow("cut between return and feed") << QByteArray("a,b\r\n1,2\r") << CsvFault::LastLineCut;
    QTest::newRow("too long") << QByteArray(80, 'a') + '\n' << CsvFault::RowTooLong;
    QTest::newRow("too long in quotes") << '"' + QByteArray(80, 'a') + "\"\n" << CsvFault::RowTooLong;
    QTest::newRow("a line end beyond the limit") << QByteArray(64, 'a') + '\n' << CsvFault::RowTooLong;
    QTest::newRow("too many columns") << QByteArray(8, ',') + '\n' << CsvFault::TooManyColumns;
}

void CsvTest::whatIsNotSoundIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(CsvFault, fault);
    QCOMPARE(readAll(bytes, {64, 8}).fault, fault);
}

void CsvTest::aRowSaysTheLineItBeginsOn()
{
    const Whole read = readAll("a,b\n\"one\r\ntwo\n\",2\nc,d\n");
    QCOMPARE(read.fault, CsvFault::None);
    QCOMPARE(read.lines, (QList<int>{1, 2, 5}));
}

void CsvTest::aFaultSaysWhereItWasMet()
{
    const Whole read = readAll("a,b,c\n1,2,3\n4,5\"6,7\n8,9,0\n");
    QCOMPARE(read.fault, CsvFault::QuoteInside);
    QCOMPARE(read.faultLine, 3);
    QCOMPARE(read.faultField, 1);
}

void CsvTest::nothingIsReadBehindAFault()
{
    const QByteArray bytes = "a\nb\"\nc\n";
    CsvReader reader(bytes);
    QVERIFY(reader.next());
    QVERIFY(!reader.next());
    QVERIFY(!reader.next());
    QCOMPARE(reader.fault(), CsvFault::QuoteInside);
}

void CsvTest::whatIsWrittenReadsBackTheSame()
{
    base::SeededRandom random("csv round trip");
    static const QByteArrayList pieces{"a", "ŵ", "\"", ",", "\n", "\r\n", " ", "7", "句", "", "-"};
    for (int round = 0; round < 400; ++round) {
        QList<QByteArrayList> rows;
        const quint32 columns = 1 + random.below(6);
        for (quint32 r = random.below(8); r > 0; --r) {
            QByteArrayList row;
            for (quint32 c = 0; c < columns; ++c) {
                QByteArray field;
                for (quint32 k = random.below(6); k > 0; --k) field += pieces[random.below(quint32(pieces.size()))];
                row << field;
            }
            rows << row;
        }
        const Whole read = readAll(written(rows, random));
        QCOMPARE(read.fault, CsvFault::None);
        QCOMPARE(read.rows, rows);
    }
}

void CsvTest::noiseNeitherCrashesNorReadsWithoutEnd()
{
    base::SeededRandom random("csv noise");
    static const QByteArray alphabet("\",\"\r\n\n\xEF\xBB\xBF"
                                     "ab\xC5\xB7\xFF\0",
                                     16);
    for (int round = 0; round < 4000; ++round) {
        // A copy of exactly this size, so that a sanitizer sees a look beyond the end.
        QByteArray bytes;
        for (quint32 k = random.below(120); k > 0; --k) bytes += alphabet[random.below(quint32(alphabet.size()))];
        bytes.squeeze();
        const Whole read = readAll(bytes, {40, 6});
        QVERIFY(read.rows.size() <= bytes.size());
        for (const QByteArrayList& row : read.rows) {
            QVERIFY(!row.isEmpty() && row.size() <= 6);
            qsizetype held = 0;
            for (const QByteArray& field : row) held += field.size();
            QVERIFY(held <= 40);
        }
        for (qsizetype i = 1; i < read.lines.size(); ++i) QVERIFY(read.lines[i] > read.lines[i - 1]);
    }
}

void CsvTest::aFileCutAnywhereIsWholeRowsOrAFault()
{
    const QByteArray sound = "\"KLM\",\"2013J\",40011\r\n\"KLM\",\"20\"\"13J\",40012\n";
    const QList<qsizetype> whole{0, sound.indexOf('\n') + 1, sound.size()};
    for (qsizetype size = 0; size <= sound.size(); ++size) {
        const Whole read = readAll(sound.left(size));
        QCOMPARE(read.fault == CsvFault::None, whole.contains(size));
        QCOMPARE(read.rows.size(), size == sound.size() ? 2 : size >= whole[1] ? 1 : 0);
    }
}

}

QTEST_APPLESS_MAIN(carrel::hub::CsvTest)
#include "CsvTest.moc"
