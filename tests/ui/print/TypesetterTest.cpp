#include "tests/ui/Stage.h"
#include "tests/ui/print/Printed.h"
#include "ui/print/Press.h"

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::PaperBlock;
using ui::PaperDocument;
using ui::PaperPage;

namespace {

PaperDocument longTable(int rows, const QString& words)
{
    PaperDocument out;
    out.bar = u"Confidential."_s;
    out.title = u"Chronology: Somebody Invented"_s;
    out.meta = {u"S0000001"_s};
    PaperBlock table{.sort = PaperBlock::Sort::Table, .columns = {u"When"_s, u"What happened"_s, u"Who"_s}, .shares = {18, 62, 20}};
    for (int i = 0; i < rows; ++i) table.rows.push_back({u"day-%1"_s.arg(i, 3, 10, QLatin1Char('0')), u"begin-%1 %2 end-%1"_s.arg(i).arg(words), u"by Somebody"_s});
    out.blocks = {PaperBlock::heading(u"All of it"_s), std::move(table)};
    return out;
}

ui::PaperFoot footOf(const QString& number = u"K7QX-2M9D"_s)
{
    return {.printed = u"Printed Tue 24 Nov 2026, 14:10, by Rhian Calloway, Success Team adviser."_s, .number = number, .destroyBy = u"Tue 22 Dec 2026"_s};
}

/// Each box of words on a page, in tenths of a point.
std::vector<QRectF> boxesOf(const PaperPage& page)
{
    std::vector<QRectF> out;
    for (const auto& words : page.words) out.emplace_back(words.at, QSizeF(words.strip.width(), (words.to - words.from) * words.strip.pitch()));
    return out;
}

}

class TypesetterTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<Stage>(); }
    void cleanupTestCase() { m_stage.reset(); }

    void nothingOverlapsAndNothingLeavesThePage_data()
    {
        QTest::addColumn<bool>("large");
        QTest::addColumn<int>("length");
        QTest::newRow("short rows") << false << 3;
        QTest::newRow("long rows") << false << 120;
        QTest::newRow("rows longer than a page") << false << 2600;
        QTest::newRow("large print") << true << 120;
    }
    void nothingOverlapsAndNothingLeavesThePage()
    {
        QFETCH(bool, large);
        QFETCH(int, length);
        const auto set = ui::setPages(longTable(length > 1000 ? 3 : 40, u"word "_s.repeated(length)), footOf(), large);
        QVERIFY(set.count() > 1);
        const QRectF sheet = QRectF(QPointF(), ui::paperSize).adjusted(420, 420, -420, -420);
        for (const PaperPage& page : set.pages) {
            const auto boxes = boxesOf(page);
            for (size_t i = 0; i < boxes.size(); ++i) {
                QVERIFY(sheet.contains(boxes[i]));
                for (size_t j = 0; j < i; ++j) QVERIFY(!boxes[i].adjusted(1, 1, -1, -1).intersects(boxes[j].adjusted(1, 1, -1, -1)));
            }
        }
    }

    void everyWordIsOnThePaperOnceAndInOrder()
    {
        const auto set = ui::setPages(longTable(60, u"word "_s.repeated(300)), footOf());
        QString all;
        for (const PaperPage& page : set.pages) all += page.text();
        for (int i = 0; i < 60; ++i) {
            QCOMPARE(all.count(u"begin-%1 "_s.arg(i)), 1);
            QCOMPARE(all.count(QRegularExpression(u"end-%1\\b"_s.arg(i))), 1);
        }
        QCOMPARE(all.count(QRegularExpression(u"\\bword\\b"_s)), 60 * 300);
    }

    void titleAndTableHeadStandOnEveryPage()
    {
        const auto set = ui::setPages(longTable(80, u"word "_s.repeated(30)), footOf());
        QVERIFY(set.count() >= 3);
        for (int i = 0; i < set.count(); ++i) {
            const QString text = set.pages[size_t(i)].text();
            QVERIFY(text.contains(u"Chronology: Somebody Invented"_s));
            QVERIFY(text.contains(u"What happened"_s));
            QVERIFY(text.contains(u"Page %1 of %2"_s.arg(i + 1).arg(set.count())));
            QVERIFY(text.contains(u"Destroy by Tue 22 Dec 2026"_s));
            QVERIFY(text.contains(u"No. K7QX-2M9D, copy 1 of 1"_s));
            QVERIFY(text.contains(u"by Rhian Calloway"_s));
        }
    }

    void aShortRowIsNeverTorn()
    {
        const auto set = ui::setPages(longTable(120, u"word "_s.repeated(40)), footOf());
        for (const PaperPage& page : set.pages) {
            for (const auto& words : page.words) QVERIFY(words.from == 0 && words.to >= words.strip.lines());
        }
    }

    void aWordLongerThanItsCellIsBrokenAndNotCut()
    {
        PaperDocument document = longTable(1, u"words"_s);
        document.blocks.back().rows.push_back({u"d"_s, u"x"_s.repeated(400), u"y"_s.repeated(90)});
        const auto set = ui::setPages(document, footOf());
        const QString text = set.pages.front().text().remove(u'\n');
        QVERIFY(text.contains(u"x"_s.repeated(400)) && text.contains(u"y"_s.repeated(90)));
        for (const QRectF& box : boxesOf(set.pages.front())) QVERIFY(box.right() <= ui::paperSize.width() - 420);
    }

    void nothingIsSmallerThanEightPoints()
    {
        for (const bool large : {false, true}) {
            for (const PaperPage& page : ui::setPages(longTable(3, u"words"_s), footOf(), large).pages) {
                for (const auto& words : page.words) QVERIFY(words.strip.pitch() / 1.34 >= 79);
            }
        }
    }

    void aFileIsA4WithItsTypefaceInItAndIsItsOwnersAlone()
    {
        const QString file = m_folder.filePath(u"paper.pdf"_s);
        QVERIFY(ui::pressToFile(file, {longTable(50, u"word "_s.repeated(30)), footOf(), false}));
        const Printed printed(file);
        QVERIFY(printed.about().contains(u"A4"_s));
        QVERIFY(!printed.about().contains(u"Somebody"_s));
        QVERIFY(printed.fonts().contains(u"Inter"_s));
        for (const QString& line : printed.fonts().split(u'\n').mid(2)) {
            // In the file, and readable as text again.
            static const QRegularExpression embedded(u" yes (yes|no) +yes "_s);
            if (!line.trimmed().isEmpty()) QVERIFY2(line.contains(embedded), qPrintable(line));
        }
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        QCOMPARE(printed.pages(), ui::setPages(longTable(50, u"word "_s.repeated(30)), footOf()).count());
        for (int page = 1; page <= printed.pages(); ++page) QVERIFY(hasMargins(printed.picture(page), 13, 100));
        QVERIFY(printed.words().contains(u"begin-49 word word"_s));
    }

    void everyCopyHasItsOwnFoot()
    {
        const QString file = m_folder.filePath(u"copies.pdf"_s);
        ui::PaperFoot foot = footOf();
        foot.copies = 3;
        QVERIFY(ui::pressToFile(file, {longTable(2, u"words"_s), foot, false}));
        const Printed printed(file);
        QCOMPARE(printed.pages(), 3);
        for (int copy = 1; copy <= 3; ++copy) QVERIFY(printed.words(copy).contains(u"No. K7QX-2M9D, copy %1 of 3"_s.arg(copy)));
    }

    void aFolderThatCannotBeWrittenToIsSaidSo()
    {
        QVERIFY(!ui::pressToFile(m_folder.filePath(u"nowhere/at/all.pdf"_s), {longTable(2, u"words"_s), footOf(), false}));
        QVERIFY(!QFile::exists(m_folder.filePath(u"nowhere"_s)));
    }

    void aFileIsNamedAfterNobody()
    {
        for (const auto what : {model::PrintedDocument::CaseSummary, model::PrintedDocument::Chronology, model::PrintedDocument::ReferralSlip, model::PrintedDocument::Review}) {
            PaperDocument document;
            document.what = what;
            QVERIFY(QRegularExpression(u"^[a-z-]+_K7QX-2M9D\\.pdf$"_s).match(ui::pressFileName(document, u"K7QX-2M9D"_s)).hasMatch());
        }
    }
};

}

QTEST_MAIN(carrel::tests::TypesetterTest)
#include "TypesetterTest.moc"
