#include "core/wire/Json.h"
#include "core/wire/Pages.h"
#include "tests/wire/MadeRecords.h"

#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::wire;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

struct Made {
    PageHead head;
    std::vector<EncodedGroup> groups;
    std::vector<Removal> removals;
    std::vector<DeliveredRow> rows;
};

PageHead madeHead()
{
    PageHead head{madeText(), madeText(), {madeText(), u"adviser"_s}, {madeKind().no()}, {{madeNumber()}, madeBytes()}, {madeNumber()},
                  madeNumber(), madeNumber(), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(), {}, {u"desks"_s}};
    return head;
}

void addGroup(Made& made)
{
    const model::Shape shape = madeShape(madeKind());
    EncodedGroup group{shape, *rc::gen::inRange<qint64>(1, 1'000'000'000'000'000'000), {}};
    const int count = *rc::gen::inRange(0, 5);
    for (int i = 0; i < count; ++i) {
        const model::View view = madeView(shape);
        const auto until = *rc::gen::arbitrary<bool>() ? std::optional(base::Moment{madeNumber()}) : std::nullopt;
        group.rows.push_back(encodeRow(view, until));
        made.rows.push_back({view, group.first + i, until});
    }
    made.groups.push_back(std::move(group));
}

Made madePage()
{
    Made made{madeHead(), {}, {}, {}};
    const int groups = *rc::gen::inRange(0, 4);
    for (int i = 0; i < groups; ++i) addGroup(made);
    if (*rc::gen::arbitrary<bool>()) made.removals.push_back({madeKind().no(), madeId(), madeNumber()});
    return made;
}

bool same(const std::vector<DeliveredRow>& a, const std::vector<DeliveredRow>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const DeliveredRow& x, const DeliveredRow& y) {
        return x.view == y.view && x.delivery == y.delivery && x.until == y.until;
    });
}

/// One student with a name and a number, whole.
QByteArray smallPage()
{
    const auto& kind = model::kindView(model::KindNo::Student);
    model::View view(*model::RecordId::parse(QString(26, u'0')), model::wholeShape(kind));
    view.set(kind.position("name"), u"A name"_s);
    const PageHead head{u"epoch"_s, u"1"_s, {u"adviser"_s}, {}, {{5}, "share"}, {4}, 1, 0, false, false};
    return writePage(head, {{view.shape(), 1, {encodeRow(view, {})}}}, {});
}

QByteArray swapped(QByteArray page, const QByteArray& from, const QByteArray& to)
{
    if (!page.contains(from)) qFatal("the page has no %s", from.constData());
    return page.replace(from, to);
}

}

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsReadAsItWasWritten()
    {
        QVERIFY(rc::check("pages of every kind and shape", [] {
            const Made made = madePage();
            const auto read = readPage(writePage(made.head, made.groups, made.removals));
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->head == made.head);
            RC_ASSERT(same(read->rows, made.rows));
            RC_ASSERT(read->removals == made.removals);
        }));
    }

    void onlineRecordsAreReadAsTheyWereWritten()
    {
        QVERIFY(rc::check("records", [] {
            const Made made = madePage();
            const auto read = readRecords(writeRecords(made.groups, made.head.more));
            RC_ASSERT(read && same(read->rows, made.rows) && read->more == made.head.more);
        }));
    }

    void aWithheldValueIsNowhereInTheBytes()
    {
        QVERIFY(rc::check("only what the shape shows is encoded", [] {
            const auto& kind = madeKind();
            const model::View whole = madeView(model::wholeShape(kind));
            model::View less(whole.id(), madeShape(kind));
            for (int i = 0; i < kind.size(); ++i) {
                if (less.grain(i) > model::Grain::Masked) less.set(i, whole.at(i));
            }
            const auto row = encodeRow(less, {});
            int columns = 0;
            for (int i = 0; i < kind.size(); ++i) columns += less.grain(i) > model::Grain::Masked;
            RC_ASSERT(int(row.cells->ends.size()) == columns);
            RC_ASSERT((row.cells->ends.empty() ? 0 : qsizetype(row.cells->ends.back())) == row.cells->json.size());
        }));
    }

    void theSameViewHasTheSameDigestOnEveryDesk()
    {
        const auto& kind = model::kindView(model::KindNo::Case);
        QVERIFY(rc::check("canonical form", [&] {
            const model::View view = madeView(madeShape(kind));
            const auto once = encodeRow(view, {});
            RC_ASSERT(canonical(view.shape(), once) == canonical(view.shape(), encodeRow(view, {})));
            RC_ASSERT(canonical(view.shape(), once) != canonical(view.shape(), encodeRow(view, base::Moment{1})));
            const model::View other = madeView(madeShape(kind));
            RC_PRE(other.shape() != view.shape());
            RC_ASSERT(canonical(view.shape(), once) != canonical(other.shape(), encodeRow(other, {})));
        }));
    }

    void aPageCutAnywhereIsRefused()
    {
        const QByteArray whole = smallPage();
        QVERIFY(readPage(whole));
        for (int size = 0; size < whole.size(); ++size) QVERIFY2(!readPage(whole.left(size)), whole.left(size).constData());
    }

    void aPageThatDoesNotFitTogetherIsRefused_data()
    {
        QTest::addColumn<QByteArray>("page");
        const QByteArray page = smallPage();
        const QByteArray id(26, '0');
        QTest::newRow("a kind nobody knows") << swapped(page, "\"kind\":\"student\"", "\"kind\":\"poem\"");
        QTest::newRow("a field nobody knows") << swapped(page, "\"name\":\"write\"", "\"colour\":\"write\"");
        QTest::newRow("a grain nobody knows") << swapped(page, "\"name\":\"write\"", "\"name\":\"all\"");
        QTest::newRow("a field too few") << swapped(page, "\"name\":\"write\",", "");
        QTest::newRow("a field masked after all") << swapped(page, "\"name\":\"write\"", "\"name\":\"masked\"");
        QTest::newRow("an identity too many") << swapped(page, "[\"" + id + "\"]", "[\"" + id + "\",\"" + id + "\"]");
        QTest::newRow("no identities") << swapped(page, "[\"" + id + "\"]", "[]");
        QTest::newRow("an identity that is none") << swapped(page, "\"" + id + "\"", "7");
        QTest::newRow("a cell that is a list") << swapped(page, "[\"A name\"]", "[[\"A name\"]]");
        QTest::newRow("a cell with a fraction") << swapped(page, "[\"A name\"]", "[1.5]");
        QTest::newRow("a cell too many") << swapped(page, "[\"A name\"]", "[\"A name\",null]");
        QTest::newRow("a column that is none") << swapped(page, "[\"A name\"]", "5");
        QTest::newRow("no epoch") << swapped(page, "\"epoch\":\"epoch\",", "");
        QTest::newRow("an epoch that is a number") << swapped(page, "\"epoch\":\"epoch\"", "\"epoch\":7");
        QTest::newRow("no next") << swapped(page, "\"next\":1,", "");
        QTest::newRow("a next that is a word") << swapped(page, "\"next\":1", "\"next\":\"1\"");
        QTest::newRow("a removal of a kind nobody knows") << swapped(page, "\"removals\":[]", "\"removals\":[{\"kind\":\"poem\",\"id\":\"" + id + "\",\"delivery\":1}]");
        const auto unknown = [&](const QByteArray& json) { return swapped(page, "\"next\":1,", "\"next\":1,\"weather\":" + json + ','); };
        QTest::newRow("a fraction where nobody looks") << unknown("[{\"is\":1.5}]");
        QTest::newRow("an exponent where nobody looks") << unknown("1e3");
        QTest::newRow("more than 64 bits where nobody looks") << unknown("9223372036854775808");
        QTest::newRow("less than 64 bits where nobody looks") << unknown("-9223372036854775809");
        QTest::newRow("more than anything holds") << unknown(QByteArray(400, '9'));
        QTest::newRow("deeper than anybody looks") << unknown(QByteArray(DepthLimit, '[') + QByteArray(DepthLimit, ']'));
        QTest::newRow("deeper than a stack") << unknown(QByteArray(100'000, '[') + QByteArray(100'000, ']'));
        QTest::newRow("a bracket that is another's") << unknown("[1}");
        QTest::newRow("a comma too many") << unknown("[1,]");
        QTest::newRow("a cell with more than 64 bits") << swapped(page, "[\"A name\"]", "[9223372036854775808]");
        QTest::newRow("a cell that is a flag") << swapped(page, "[\"A name\"]", "[true]");
        QTest::newRow("a cell that is an object") << swapped(page, "[\"A name\"]", "[{}]");
        QTest::newRow("a cell that is not UTF-8") << swapped(page, "A name", "A n\xff");
        QTest::newRow("a cell with half a sequence") << swapped(page, "A name", "A n\xe2\x82");
        QTest::newRow("a cell with half of a pair") << swapped(page, "A name", "A n\\ud83c");
        QTest::newRow("a cell with an escape nobody knows") << swapped(page, "A name", "A n\\x41");
        QTest::newRow("a cell with a bare line break") << swapped(page, "A name", "A\nname");
        QTest::newRow("columns and no rows") << swapped(swapped(page, "[\"" + id + "\"]", "[]"), "[\"A name\"]", "[]");
        QTest::newRow("more columns than fields") << swapped(page, "[\"A name\"]", "[\"A name\"]" + QByteArray(",[null]").repeated(100));
        QTest::newRow("numbers that run over") << swapped(page, "\"first\":1", "\"first\":9223372036854775807");
        QTest::newRow("two pages") << page + page;
        QTest::newRow("something behind the page") << page + 'x';
        QTest::newRow("a list") << '[' + page + ']';
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a removal of nothing") << swapped(page, "\"removals\":[]", "\"removals\":[{}]");
    }
    void aPageThatDoesNotFitTogetherIsRefused()
    {
        QFETCH(QByteArray, page);
        QVERIFY(!readPage(page));
    }

    void whatIsAllowedAtItsEdgeIsRead()
    {
        const auto unknown = [](const QByteArray& json) { return swapped(smallPage(), "\"next\":1,", "\"next\":1,\"weather\":" + json + ','); };
        QVERIFY(readPage(unknown(QByteArray(DepthLimit - 1, '[') + QByteArray(DepthLimit - 1, ']'))));
        QVERIFY(readPage(unknown("[9223372036854775807,-9223372036854775808]")));
        QVERIFY(readPage(unknown("\"1.5 and [[ and 1e3\"")));
        QVERIFY(!readPage(unknown("1,\"next\":2")));
        const auto paired = readPage(swapped(smallPage(), "A name", "\\ud83c\\udf93 \\u00e9\\u0000"));
        QVERIFY(paired);
        const auto& view = paired->rows.at(0).view;
        QCOMPARE(*view.at(view.kind().position("name")).text(), u"\U0001f393 \u00e9"_s + QChar(0));
    }

    void noNoiseBreaksTheReader()
    {
        QVERIFY(rc::check("any bytes at all, alone and inside a page", [] {
            const QByteArray noise = madeBytes();
            RC_ASSERT(!readPage(noise));
            QByteArray page = smallPage();
            page.replace(*rc::gen::inRange<qsizetype>(0, page.size()), 1, noise);
            const auto read = readPage(page);
            RC_ASSERT(!read || read->rows.size() <= 1);
        }));
    }

    void anOlderDeskReadsAPageWithWordsItDoesNotKnow()
    {
        QVERIFY(readPage(swapped(smallPage(), "\"next\":1,", "\"next\":1,\"weather\":{\"is\":[\"fine\"]},")));
        const auto page = readPage(swapped(smallPage(), "\"creates\":[]", "\"creates\":[\"poem\",\"note\"]"));
        QVERIFY(page);
        QCOMPARE(page->head.creates, std::vector{model::KindNo::Note});
    }

    void anEmptyGroupIsNoFault()
    {
        const auto& kind = model::kindView(model::KindNo::Case);
        const auto read = readPage(writePage({}, {{model::wholeShape(kind), 1, {}}, {model::Shape(kind), 1, {}}}, {}));
        QVERIFY(read && read->rows.empty());
    }
};

QTEST_GUILESS_MAIN(PagesTest)
#include "PagesTest.moc"
