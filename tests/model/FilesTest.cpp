#include "core/model/cases/Files.h"
#include "core/model/Change.h"

#include <QtTest/QTest>

using namespace carrel::model;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Most = 1024 * 1024;

QByteArray number(qint64 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i) out += char(value >> (8 * i));
    return out;
}

/// An archive of empty files, but for the first, which holds `first`.
QByteArray archive(const QList<QByteArray>& names, const QByteArray& first = {})
{
    QByteArray files;
    QByteArray list;
    for (const QByteArray& name : names) {
        const QByteArray content = &name == &names.front() ? first : QByteArray();
        list += "PK\x01\x02" + QByteArray(24, '\0') + number(name.size(), 2) + QByteArray(12, '\0') + number(files.size(), 4) + name;
        files += "PK\x03\x04" + QByteArray(22, '\0') + number(name.size(), 2) + number(0, 2) + name + content;
    }
    return files + list + "PK\x05\x06" + QByteArray(4, '\0') + number(names.size(), 2) + number(names.size(), 2) + number(list.size(), 4) + number(files.size(), 4) + number(0, 2);
}

const QByteArray pdf = "%PDF-1.7\n1 0 obj\n%%EOF\n";
const QByteArray png("\x89PNG\r\n\x1a\n____", 12);
const QByteArray jpeg = "\xff\xd8\xff\xe0____";
const QByteArray docx = archive({"[Content_Types].xml", "word/document.xml"});
const QByteArray odt = archive({"mimetype", "content.xml"}, "application/vnd.oasis.opendocument.text");

}

/// What may be attached, and what it is called.
class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayBeAttachedIsToldByItsContent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("sort");
        const auto row = [](const char* label, const QString& name, const QByteArray& content, FileSort sort) { QTest::newRow(label) << name << content << int(sort); };
        row("pdf", u"a.pdf"_s, pdf, FileSort::Pdf);
        row("png", u"a.PNG"_s, png, FileSort::Png);
        row("jpg", u"a.jpg"_s, jpeg, FileSort::Jpeg);
        row("jpeg", u"a.jpeg"_s, jpeg, FileSort::Jpeg);
        row("text", u"a.txt"_s, u"Llŷr wrote\r\n\tthis"_s.toUtf8(), FileSort::PlainText);
        row("docx", u"a.docx"_s, docx, FileSort::Docx);
        row("odt", u"a.odt"_s, odt, FileSort::Odt);
    }
    void whatMayBeAttachedIsToldByItsContent()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(int, sort);
        const auto found = sortOf(name, content, Most);
        QVERIFY(found.ok());
        QCOMPARE(int(*found), sort);
        QVERIFY(mediaTypeOf(*found).contains(u'/') && !endingOf(*found).isEmpty());
    }

    void everythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* label, const QString& name, const QByteArray& content, FileFault fault) { QTest::newRow(label) << name << content << int(fault); };
        row("nothing", u"a.pdf"_s, {}, FileFault::Empty);
        row("too much", u"a.txt"_s, QByteArray(Most + 1, 'a'), FileFault::TooLarge);
        row("a program", u"a.exe"_s, "MZ___", FileFault::Program);
        row("a program under another name", u"letter.pdf"_s, "MZ___", FileFault::Program);
        row("a program of this system", u"letter.txt"_s, "\x7f" "ELF___", FileFault::Program);
        row("a script", u"letter.txt"_s, "#!/bin/sh\nrm -r /\n", FileFault::Program);
        row("a script by its name", u"letter.js"_s, "1+1", FileFault::Program);
        row("a page that runs", u"letter.html"_s, "<p>Hello", FileFault::Program);
        row("a page under another name", u"letter.txt"_s, "<HTML><script>", FileFault::Program);
        row("two endings", u"letter.pdf.exe"_s, pdf, FileFault::Program);
        row("a document with macros", u"a.docm"_s, docx, FileFault::Macros);
        row("macros under another name", u"a.docx"_s, archive({"[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"}), FileFault::Macros);
        row("macros in an open document", u"a.odt"_s, archive({"mimetype", "Basic/Standard/Module1.xml"}, "application/vnd.oasis.opendocument.text"), FileFault::Macros);
        row("an archive", u"a.zip"_s, archive({"a.txt"}), FileFault::OtherSort);
        row("a template", u"a.odt"_s, archive({"mimetype"}, "application/vnd.oasis.opendocument.text-template"), FileFault::OtherSort);
        row("a spreadsheet", u"a.xlsx"_s, archive({"[Content_Types].xml", "xl/workbook.xml"}), FileFault::OtherSort);
        row("a table as text", u"a.csv"_s, "a,b\n", FileFault::OtherSort);
        row("a film", u"a.mp4"_s, QByteArray("\0\0\0 ftypmp42", 12), FileFault::OtherSort);
        row("text with control characters", u"a.txt"_s, "a\x1b[2J", FileFault::OtherSort);
        row("text in an older alphabet", u"a.txt"_s, "caf\xe9", FileFault::OtherSort);
        row("a picture called a document", u"a.pdf"_s, png, FileFault::Misnamed);
        row("a document without an ending", u"letter"_s, pdf, FileFault::Misnamed);
        row("half a document", u"a.pdf"_s, "%PDF-1.7\n1 0 obj", FileFault::NotWhole);
        row("half an archive", u"a.docx"_s, docx.first(30), FileFault::NotWhole);
    }
    void everythingElseIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(int, fault);
        const auto found = sortOf(name, content, Most);
        QVERIFY(!found.ok());
        QCOMPARE(int(found.error()), fault);
    }

    void anArchiveThatLiesAboutItselfIsRefused()
    {
        // Every place in its list, with every byte at its largest: nothing is read beyond its end.
        for (qsizetype at = 0; at < docx.size(); ++at) {
            QByteArray broken = docx;
            broken[at] = '\xff';
            const auto found = sortOf(u"a.docx"_s, broken, Most);
            QVERIFY(!found.ok() || *found == FileSort::Docx);
        }
        for (qsizetype size = 4; size < docx.size(); ++size) QVERIFY(!sortOf(u"a.docx"_s, docx.first(size), Most).ok());
    }

    void aNameIsOnlyAName_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::newRow("plain") << u"Letter of 3 May.pdf"_s << u"Letter of 3 May.pdf"_s;
        QTest::newRow("folders") << u"/home/me/../letter.pdf"_s << u"letter.pdf"_s;
        QTest::newRow("folders of another system") << u"C:\\Users\\me\\letter.pdf"_s << u"letter.pdf"_s;
        QTest::newRow("hidden") << u"..letter.pdf"_s << u"letter.pdf"_s;
        QTest::newRow("ends in dots") << u"letter.pdf. ."_s << u"letter.pdf"_s;
        QTest::newRow("reads backwards") << (u"letter"_s + QChar(0x202e) + u"fdp.exe"_s) << u"letterfdp.exe"_s;
        QTest::newRow("control characters") << u"let\nter\x07.pdf"_s << u"letter.pdf"_s;
        QTest::newRow("what some systems do not take") << u"a:b*c?.pdf"_s << u"a-b-c-.pdf"_s;
        QTest::newRow("nothing left") << u"../.."_s << QString();
        QTest::newRow("Welsh") << u"llythyr Llŷr.odt"_s << u"llythyr Llŷr.odt"_s;
    }
    void aNameIsOnlyAName()
    {
        QFETCH(QString, given);
        QFETCH(QString, kept);
        QCOMPARE(cleanName(given), kept);
        QCOMPARE(cleanName(kept), kept);
    }

    void aLongNameKeepsItsEnding()
    {
        const QString kept = cleanName(QString(500, u'a') + u".docx"_s);
        QCOMPARE(kept.size(), 120);
        QVERIFY(kept.endsWith(u"a.docx"));
    }

    void whatIsTakenApartIsPutTogether()
    {
        for (const qsizetype size : {qsizetype(1), PieceSize - 1, PieceSize, PieceSize + 1, 3 * PieceSize + 7}) {
            QByteArray file;
            for (qsizetype i = 0; i < size; ++i) file += char(i * 131 >> 3);
            const auto pieces = takeApart(file);
            QCOMPARE(qint64(pieces.size()), piecesOf(size));
            for (const QString& piece : pieces) QCOMPARE(faultOf(AttachmentPart::bytes, Value(piece)), ValueFault::None);
            QCOMPARE(putTogether(pieces), std::optional(file));
        }
        QVERIFY(!putTogether({u"not base 64!"_s}));
        QVERIFY(digestOf("one") != digestOf("two") && digestOf("one").size() == 64);
    }

    void aPieceHasItsPlaceInItsFileAlone()
    {
        const RecordId one = *RecordId::parse(QString(26, u'1')), other = *RecordId::parse(QString(26, u'2'));
        QCOMPARE(pieceId(one, 0), pieceId(one, 0));
        QVERIFY(pieceId(one, 0) != pieceId(one, 1) && pieceId(one, 0) != pieceId(other, 0));
        Record file(kindView(KindNo::Attachment), one);
        file.put(Attachment::size, PieceSize + 1);
        for (const qint64 ordinal : {-1, 0, 1, 2}) {
            Record piece(kindView(KindNo::AttachmentPart), pieceId(one, ordinal));
            piece.put(AttachmentPart::ordinal, ordinal);
            QCOMPARE(isPieceOf(piece, file), ordinal == 0 || ordinal == 1);
        }
        Record stray(kindView(KindNo::AttachmentPart), pieceId(other, 0));
        stray.put(AttachmentPart::ordinal, 0);
        QVERIFY(!isPieceOf(stray, file));
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "FilesTest.moc"
