#include "core/base/Random.h"
#include "core/model/Change.h"
#include "tests/ui/pages/CampusVenue.h"
#include "tests/ui/print/Printed.h"
#include "tests/ui/print/Registers.h"
#include "tests/ui/Stage.h"
#include "ui/print/Press.h"
#include "ui/print/RegisterPapers.h"
#include "ui/words/WorkshopWords.h"

#include <QtCore/QRegularExpression>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::Attendance;
using session::Register;
using ui::PaperDocument;
using ui::PaperPage;
using ui::PaperPages;

namespace {

const QString longName = u"Maximiliana Wilhelmina-Konstantinopolitanskaya van der Bergen"_s;
const QString endlessName = u"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochaidd"_s;
const QString welshName = u"Llŷr Gwyneddŵyn-Âpost Siôn Tŵm"_s;
const QString arabicName = u"أميرة بن حدو"_s;

ui::PaperFoot footOf(int copies = 1)
{
    return {.printed = u"Printed Tue 24 Nov 2026, 14:10, by Catrin Beddoe, Workshop leader, at HU-210."_s, .number = u"K7QX-2M9D"_s, .destroyBy = u"Tue 15 Dec 2026"_s, .copies = copies};
}

/// Some name or programme: of one word or many, in any of these letters, up to as long as a record may hold.
QString drawnWords(base::Random& random)
{
    static const QString letters[] = {u"abcdefghijklmnopqrstuvwxyz"_s, u"âêîôûŵŷáéíóúàèìòùïöäẁỳ"_s, u"ابتثجحخدذرزسشصضطظعغفقكلمنهوي"_s, u"абвгдежзийклмнопрстуфхцчшщ"_s, u"αβγδεζηθικλμνξοπρστυφχψω"_s, u"MWQ@ŒÆ"_s};
    const int most = random.below(12) == 0 ? int(model::TextLimit) : 70;
    const int length = 1 + int(random.below(quint32(most)));
    QString out;
    while (out.size() < length) {
        const QString& from = letters[random.below(std::size(letters))];
        for (int i = 1 + int(random.below(random.below(9) == 0 ? 90 : 14)); i > 0; --i) out += from[random.below(quint32(from.size()))];
        out += random.below(5) == 0 ? u'-' : u' ';
    }
    return out.left(length).simplified();
}

QString withoutSpace(QString text) { return text.remove(QRegularExpression(u"\\s"_s)); }

/// What is read on a page, part by part.
QStringList partsOf(const PaperPage& page)
{
    QStringList out;
    for (const auto& words : page.words) out << words.strip.text(words.from, words.to);
    return out;
}

std::vector<QRectF> boxesOf(const PaperPage& page)
{
    std::vector<QRectF> out;
    for (const auto& words : page.words) out.emplace_back(words.at, QSizeF(words.strip.width(), (words.to - words.from) * words.strip.pitch()));
    return out;
}

/// Empty when the page is as it must be.
QString faultOn(const PaperPage& page)
{
    const QRectF sheet = QRectF(QPointF(), ui::paperSize).adjusted(420, 420, -420, -420);
    const auto boxes = boxesOf(page);
    for (size_t i = 0; i < boxes.size(); ++i) {
        const auto& words = page.words[i];
        if (!sheet.contains(boxes[i])) return u"off the page: "_s + words.strip.text(words.from, words.to);
        if (words.from != 0 || words.to != words.strip.lines()) return u"torn: "_s + words.strip.text(0, 99);
        if (words.strip.pitch() / 1.34 < 79) return u"too small: "_s + words.strip.text(0, 99);
        for (size_t j = 0; j < i; ++j) {
            if (boxes[i].adjusted(1, 1, -1, -1).intersects(boxes[j].adjusted(1, 1, -1, -1))) return u"over one another: "_s + words.strip.text(0, 99);
        }
    }
    return {};
}

}

/// Registers as they come out of the printer, of any length and with any name on them.
class RegisterPaperTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    session::Desk* m_desk = nullptr;
    QTemporaryDir m_folder;
    int m_files = 0;

    ui::Ground ground() const { return {*m_desk, m_venue->clock()}; }
    PaperDocument paper(bool leaders, const Register& held) const { return leaders ? ui::registerPaper(ground(), held) : ui::signInPaper(ground(), held); }
    Printed printed(const PaperDocument& document, bool large = false)
    {
        const QString file = m_folder.filePath(u"%1.pdf"_s.arg(++m_files));
        if (!ui::pressToFile(file, {document, footOf(), large})) qFatal("the file could not be written");
        // CARREL_PICTURES names a folder where the papers stay, to be looked at.
        if (const QString kept = qEnvironmentVariable("CARREL_PICTURES"); !kept.isEmpty()) QFile::copy(file, u"%1/%2-%3.pdf"_s.arg(kept, QString::fromLatin1(QTest::currentTestFunction())).arg(m_files));
        return Printed(file);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_desk = m_venue->filled(u"workshop-leader"_s).desk.get();
    }
    void cleanupTestCase()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void everybodyIsOnItOnceAndWhole_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("leaders");
        QTest::addColumn<bool>("large");
        for (const int count : {1, 17, 18, 19, 40, 300}) {
            for (const bool leaders : {true, false}) {
                for (const bool large : {false, true}) {
                    if (large && count == 300) continue;
                    QTest::addRow("%d, %s%s", count, leaders ? "leader's" : "sign-in", large ? ", large" : "") << count << leaders << large;
                }
            }
        }
    }
    void everybodyIsOnItOnceAndWhole()
    {
        QFETCH(int, count);
        QFETCH(bool, leaders);
        QFETCH(bool, large);
        const PaperDocument document = paper(leaders, registerOf(count));
        const PaperPages set = ui::setPages(document, footOf(), large);
        const Printed file = printed(document, large);
        QCOMPARE(file.pages(), set.count());
        const QString all = file.words();
        for (int i = 1; i <= count; ++i) QCOMPARE(all.count(attenderCalled(i)), 1);
        static const QRegularExpression name(u"Given\\d{3}"_s);
        for (int page = 1; page <= file.pages(); ++page) {
            QCOMPARE(faultOn(set.pages[size_t(page - 1)]), QString());
            const QString words = file.words(page);
            QVERIFY(words.contains(leaders ? u"Name Programme P L A E"_s : u"Name Signature"_s));
            QVERIFY(words.contains(u"Page %1 of %2"_s.arg(page).arg(file.pages())));
            QVERIFY(words.contains(u"Writing critically, session 3"_s) && words.contains(leaders ? u"Confidential: for this workshop only"_s : u"Sign-in sheet."_s));
            QVERIFY(words.contains(u"No. K7QX-2M9D, copy 1 of 1"_s) && words.contains(u"Destroy by Tue 15 Dec 2026"_s));
            QCOMPARE(words.contains(u"P present L late A absent E excused Enter these in the console, then shred this sheet. Do not photograph it."_s), leaders);
            QVERIFY(words.count(name) <= 18);
            QVERIFY(words.count(name) >= (large ? 9 : 16) || page >= file.pages() - 1);
        }
        QCOMPARE(all.count(u"Walked in: name and programme"_s), int(leaders));
        QCOMPARE(all.count(u"Not on this list? Write your name, and sign"_s), int(!leaders));
    }

    void noRowIsSplitAndEachHasItsFourBoxes()
    {
        Register held = registerOf(60);
        for (size_t i = 0; i < held.rows.size(); i += 3) held.rows[i].name += u' ' + longName;
        for (const bool large : {false, true}) {
            for (const PaperPage& page : ui::setPages(paper(true, held), footOf(), large).pages) {
                const QStringList parts = partsOf(page);
                const qsizetype names = std::ranges::count_if(parts, [](const QString& part) { return part.startsWith(u"Given"_s); });
                QCOMPARE(parts.count(u"BSc Psychology"_s), names);
                const bool isLast = parts.contains(u"Walked in: name and programme"_s);
                qsizetype boxes = 0;
                for (const auto& block : page.blocks) boxes += block.colour == Qt::white;
                QCOMPARE(boxes, 4 * (names + (isLast ? 6 : 0)));
            }
        }
    }

    void aNameIsNeverCut()
    {
        Register held = registerOf(12);
        held.rows[1].name = longName;
        held.rows[2].name = endlessName;
        held.rows[3].name = welshName;
        held.rows[4].name = arabicName;
        held.rows[5].name = QString();
        held.rows[6].name = longName + u' ' + longName.toUpper();
        held.rows[6].programme = u"BA (Hons) Creative and Professional Writing with Film, Television and Screen Studies, with a year abroad"_s;
        for (const bool leaders : {true, false}) {
            for (const bool large : {false, true}) {
                const PaperDocument document = paper(leaders, held);
                const PaperPages set = ui::setPages(document, footOf(), large);
                QStringList parts;
                for (const PaperPage& page : set.pages) {
                    QCOMPARE(faultOn(page), QString());
                    parts += partsOf(page);
                }
                for (const QString& name : {longName, endlessName, welshName, arabicName, held.rows[6].name, u"Name not known here"_s}) QCOMPARE(parts.count(name), 1);
                QCOMPARE(parts.contains(held.rows[6].programme), leaders);
                QVERIFY(!parts.join(u' ').contains(u'…') && !parts.join(u' ').contains(u"..."_s));
                const Printed file = printed(document, large);
                const QString read = withoutSpace(file.drawn());
                for (const QString& name : {longName, endlessName, welshName, held.rows[6].name, u"Name not known here"_s}) QVERIFY2(read.contains(withoutSpace(name)), qPrintable(name));
                QVERIFY(file.words().contains(u"Name not known here"_s));
                for (int page = 1; page <= file.pages(); ++page) QVERIFY(hasMargins(file.picture(page), 13, 100));
            }
        }
    }

    void whateverNamesAreDrawnEachIsWhole()
    {
        const int registers = std::max(20, qEnvironmentVariableIntValue("CARREL_REGISTERS"));
        base::SeededRandom random("registers");
        qint64 rows = 0, pages = 0;
        for (int i = 0; i < registers; ++i) {
            Register held = registerOf(int(random.below(i % 10 == 0 ? 120 : 40)));
            held.head.title = drawnWords(random);
            held.head.place = drawnWords(random);
            for (auto& row : held.rows) {
                row.name = drawnWords(random);
                row.programme = drawnWords(random);
                row.isWalkIn = random.below(6) == 0;
                if (const auto drawn = random.below(8); drawn < 4) row.mark = Attendance(drawn);
            }
            const bool leaders = i % 2 == 0;
            const PaperPages set = ui::setPages(paper(leaders, held), footOf(), i % 3 == 0);
            QStringList parts;
            for (const PaperPage& page : set.pages) {
                QCOMPARE(faultOn(page), QString());
                parts += partsOf(page);
            }
            for (const auto& row : held.rows) QVERIFY2(parts.contains(row.name) && (!leaders || parts.contains(row.programme)), qPrintable(row.name));
            rows += qint64(held.rows.size());
            pages += set.count();
        }
        qInfo("%d registers, %lld rows on %lld pages", registers, rows, pages);
    }

    void neitherSheetHoldsWhatALeaderNeverSees()
    {
        Register held = registerOf(20);
        // Cards that no desk knew: what is held for a name is their number.
        held.rows[3].student = std::nullopt;
        held.rows[3].isUnknown = held.rows[3].isWalkIn = true;
        held.rows[3].name = canaries[0];
        for (const bool leaders : {true, false}) {
            const PaperDocument document = paper(leaders, held);
            const Printed file = printed(document);
            QFile raw(file.file);
            QVERIFY(raw.open(QIODevice::ReadOnly));
            QString all = file.text() + file.about() + QString::fromLatin1(raw.readAll()) + document.called + ui::pressFileName(document, u"K7QX-2M9D"_s);
            for (const auto& page : ui::setPages(document, footOf()).pages) all += page.text();
            for (const QString& canary : canaries) QVERIFY2(!all.contains(canary), qPrintable(canary));
            QVERIFY(!file.about().contains(u"Given"_s) && !file.about().contains(u"Writing critically"_s));
            QVERIFY(!document.student && document.cases.isEmpty() && !document.staff);
            // Who writes their own name on the sheet needs no line that says that nobody knows it.
            QCOMPARE(all.contains(u"Name not known here"_s), leaders);
        }
    }

    void whatWasSaidOfSomebodyAtTheDoorIsNoName()
    {
        Register held = registerOf(4);
        held.rows[2].student = std::nullopt;
        held.rows[2].isUnknown = held.rows[2].isWalkIn = true;
        held.rows[2].name = u"Rhodri, first year, no card"_s;
        const QString leaders = printed(paper(true, held)).words(), room = printed(paper(false, held)).words();
        // The leader reads what they are called, as somebody's words; never a year of study.
        QVERIFY(leaders.contains(u"\u201cRhodri\u201d, as they said"_s) && leaders.contains(u"walked in, not matched to a student yet"_s));
        for (const QString& part : {u"first year"_s, u"no card"_s}) QVERIFY2(!leaders.contains(part), qPrintable(part));
        // The room reads nothing of it: there are lines to write a name on, one more for each of them.
        for (const QString& part : {u"Rhodri"_s, u"first year"_s, u"no card"_s, u"Name not known"_s}) QVERIFY2(!room.contains(part), qPrintable(part));
        QVERIFY(room.contains(u"Not on this list? Write your name, and sign"_s));
        QCOMPARE(paper(false, held).blocks.front().lines, 7);
        // Whoever booked under a name that no record has stands there as they booked.
        held.rows[2].isWalkIn = false;
        held.rows[2].name = u"Rhodri Penhale"_s;
        QVERIFY(printed(paper(false, held)).words().contains(u"Rhodri Penhale"_s));
    }

    void bothPapersStandInOneOrderAndTheSheetSaysWhich()
    {
        const Register held = registerOf(30);
        QStringList orders[2];
        for (const bool leaders : {true, false}) {
            for (const auto& page : ui::setPages(paper(leaders, held), footOf()).pages) {
                for (const QString& part : partsOf(page)) {
                    if (part.startsWith(u"Given"_s)) orders[int(leaders)] << part;
                }
            }
        }
        QCOMPARE(orders[0], orders[1]);
        QVERIFY(printed(paper(false, held)).words().contains(u"Names stand by their last word, as on the leader's copy."_s));
    }

    void aClosedRegisterHasNothingToWriteOn()
    {
        Register held = registerOf(18);
        for (const auto state : {model::WorkshopState::Closed, model::WorkshopState::Cancelled}) {
            held.head.state = state;
            const Printed leaders = printed(paper(true, held));
            // The same people, and no page of empty lines behind them.
            QCOMPARE(leaders.pages(), 1);
            const QString words = leaders.words();
            QVERIFY(!words.contains(u"Walked in: name and programme"_s) && !words.contains(u"Enter these in the console"_s));
            QVERIFY(words.contains(u"A copy to read: what is written on it goes nowhere."_s));
            QCOMPARE(words.contains(u"The register is closed."_s), state == model::WorkshopState::Closed);
            QVERIFY(!printed(paper(false, held)).words().contains(u"Not on this list?"_s));
        }
        held.head.state = model::WorkshopState::Open;
        QVERIFY(printed(paper(true, held)).words().contains(u"Walked in: name and programme"_s));
    }

    void whatGoesRoundTheRoomHasNamesAndLinesAlone()
    {
        Register held = registerOf(5);
        held.rows[0].mark = Attendance::Late;
        held.rows[1].isWalkIn = true;
        held.rows[2].markedBy = u"Rhian Calloway"_s;
        const PaperPages set = ui::setPages(paper(false, held), footOf());
        QCOMPARE(set.count(), 1);
        QStringList expected{u"Sign-in sheet. For this room only: do not photograph it."_s, u"Writing critically, session 3"_s,
                             u"Tue 1 Dec 2026, 14:00 to 15:30   ·   Room HU 2.10"_s, u"Names stand by their last word, as on the leader's copy."_s, u"Name"_s, u"Signature"_s};
        for (int i = 1; i <= 5; ++i) expected << attenderCalled(i);
        expected << u"Not on this list? Write your name, and sign"_s;
        QStringList parts = partsOf(set.pages.front());
        // The foot is every document's.
        for (int i = 0; i < 3; ++i) parts.removeLast();
        QCOMPARE(parts, expected);
        QVERIFY(set.pages.front().blocks.size() == 1);
    }

    void theLeadersCopySaysWhatTheWorkshopIs()
    {
        Register held = registerOf(12);
        held.rows[1].isWalkIn = true;
        const QString words = printed(paper(true, held)).words();
        for (const QString& part : {u"Writing critically, session 3"_s, u"Tue 1 Dec 2026, 14:00 to 15:30"_s, u"Room HU 2.10"_s, u"Led by Catrin Beddoe"_s, u"12 booked of 20"_s, u"Register WS-0311"_s,
                                    u"at HU-210."_s, u"walked in"_s}) {
            QVERIFY2(words.contains(part), qPrintable(part));
        }
        QVERIFY(!words.contains(u"waiting"_s));
        QCOMPARE(words.count(u"BSc Psychology"_s), 12);
    }

    void aMarkThatStandsFillsItsBoxAndIsReadInGrey()
    {
        Register held = registerOf(8);
        const Attendance marks[] = {Attendance::Present, Attendance::Late, Attendance::Absent, Attendance::Excused};
        for (size_t i = 0; i < 4; ++i) held.rows[2 * i].mark = marks[i];
        const PaperDocument document = paper(true, held);
        const auto page = ui::setPages(document, footOf()).pages.front();
        const QImage picture = printed(document).picture(1, 144);
        std::vector<QRectF> empty, filled;
        for (const auto& block : page.blocks) {
            if (block.box.width() > 150) continue;
            if (block.colour == Qt::white) empty.push_back(block.box);
            else if (block.colour.lightness() < 40) filled.push_back(block.box);
        }
        QCOMPARE(filled.size(), 4U);
        QCOMPARE(empty.size(), size_t(4 * (8 + 6) - 4));
        const auto greyAt = [&](const QPointF& at) { return qGray(picture.pixel((at * 0.2).toPoint())); };
        for (const QRectF& box : filled) QVERIFY(greyAt(box.topLeft() + QPointF(12, 12)) < 60);
        for (const QRectF& box : empty) QVERIFY(greyAt(box.center()) > 250);
        for (size_t i = 0; i < 4; ++i) {
            // One column to the right each time, two rows further down.
            if (i > 0) QVERIFY(filled[i].x() > filled[i - 1].x() && filled[i].y() > filled[i - 1].y());
            const QRectF& box = filled[i];
            const auto letter = std::ranges::find_if(page.words, [&](const auto& words) { return box.contains(words.at); });
            QVERIFY(letter != page.words.end());
            QCOMPARE(letter->strip.text(0, 1), ui::markLetter(marks[i]));
            QCOMPARE(letter->colour, QColor(Qt::white));
        }
        // The bands are light: what is printed on them is as black as on white.
        for (const auto& block : page.blocks) {
            if (block.box.width() > 4000 && block.box.y() > 1200) QVERIFY(qGray(block.colour.rgb()) > 225);
        }
    }

    void aRegisterIsToBeDestroyedTwoWeeksAfterItsWorkshop()
    {
        Register held = registerOf(2);
        QCOMPARE(paper(true, held).end->day, QDate(2026, 12, 15));
        QCOMPARE(paper(false, held).end->day, QDate(2026, 12, 15));
        // One that is over is counted from the day it is printed.
        held.head.starts = held.head.ends = m_venue->clock().now().plusSeconds(-9 * 24 * 3600);
        QCOMPARE(paper(true, held).end->day, QDate(2026, 12, 8));
    }

    void aFileIsNamedAfterTheWorkshopAndNobodyElse()
    {
        Register held = registerOf(2);
        QCOMPARE(ui::pressFileName(paper(true, held), u"K7QX-2M9D"_s), u"register_WS-0311_2026-12-01.pdf"_s);
        QCOMPARE(ui::pressFileName(paper(false, held), u"K7QX-2M9D"_s), u"sign-in-sheet_WS-0311_2026-12-01.pdf"_s);
        // A number from elsewhere leads out of no folder.
        held.head.number = u"../Ŵ 3/11\\x"_s;
        QCOMPARE(ui::pressFileName(paper(true, held), u"K7QX-2M9D"_s), u"register_-----3-11-x_2026-12-01.pdf"_s);
        held.head.number.clear();
        held.head.starts.reset();
        QCOMPARE(ui::pressFileName(paper(true, held), u"K7QX-2M9D"_s), u"register_K7QX-2M9D.pdf"_s);
    }
};

}

QTEST_MAIN(carrel::tests::RegisterPaperTest)
#include "RegisterPaperTest.moc"
