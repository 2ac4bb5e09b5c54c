#include "core/wire/Enrolments.h"
#include "core/wire/Pages.h"
#include "tests/fuzz/Target.h"

// A pull's pages and online reads: what is read is what would be written, and reading that is reading the same.
namespace carrel::fuzz {

using namespace Qt::StringLiterals;
using wire::DeliveredRow;
using wire::EncodedGroup;

namespace {

bool same(const std::vector<DeliveredRow>& a, const std::vector<DeliveredRow>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const DeliveredRow& x, const DeliveredRow& y) {
        return x.view == y.view && x.delivery == y.delivery && x.until == y.until;
    });
}

/// Rows of one shape that follow one another.
std::vector<EncodedGroup> grouped(const std::vector<DeliveredRow>& rows)
{
    std::vector<EncodedGroup> out;
    for (const DeliveredRow& row : rows) {
        const bool goesOn = !out.empty() && out.back().shape == row.view.shape() && out.back().first + qint64(out.back().rows.size()) == row.delivery;
        if (!goesOn) out.push_back({row.view.shape(), row.delivery, {}});
        out.back().rows.push_back(wire::encodeRow(row.view, row.until));
    }
    return out;
}

QByteArray samplePage(model::KindNo no)
{
    const auto& kind = model::kindView(no);
    model::Shape shape(kind);
    for (int p = 0; p < kind.size(); ++p) shape.set(p, p % 3 == 0 ? model::Grain::Full : p % 3 == 1 ? model::Grain::Write : model::Grain::Masked);
    EncodedGroup group{shape, 5, {}};
    for (int i = 0; i < 2; ++i) {
        model::View view(*model::RecordId::parse(QString(25, u'0') + QString::number(i)), shape);
        for (int p = 0; p < kind.size(); ++p) {
            if (shape.at(p) > model::Grain::Masked && p % 2 == i) view.set(p, p % 4 == 0 ? model::Value(qint64(p)) : model::Value(u"w\U0001f393\n\"%1"_s.arg(p)));
        }
        group.rows.push_back(wire::encodeRow(view, i ? std::optional(base::Moment{7}) : std::nullopt));
    }
    wire::PageHead head{u"e"_s, u"p"_s, {u"adviser"_s}, {no}, {{1}, "share"}, {2}, 6, 3, true, false};
    return wire::writePage(head, {group, group}, {{no, *model::RecordId::parse(QString(26, u'1')), 4}});
}

bool judgePage(const QByteArray& input)
{
    const auto page = wire::readPage(input);
    if (!page) return false;
    const auto again = wire::readPage(wire::writePage(page->head, grouped(page->rows), page->removals));
    promise(again.has_value(), "a page that was read can be written and read");
    promise(again->head == page->head, "its head is the same again");
    promise(again->removals == page->removals, "its removals are the same again");
    promise(same(again->rows, page->rows), "its rows are the same again");
    return true;
}

bool judgeRecords(const QByteArray& input)
{
    const auto records = wire::readRecords(input);
    if (!records) return false;
    auto rows = records->rows;
    // Records have no delivery numbers of their own.
    for (size_t i = 0; i < rows.size(); ++i) rows[i].delivery = qint64(i);
    const auto again = wire::readRecords(wire::writeRecords(grouped(rows), records->more));
    promise(again && again->rows.size() == rows.size() && again->more == records->more, "records are as many again");
    for (size_t i = 0; i < rows.size(); ++i) promise(again->rows[i].view == rows[i].view && again->rows[i].until == rows[i].until, "each record is the same again");
    return true;
}

}

QList<QByteArray> seeds()
{
    QList<QByteArray> out;
    for (const auto no : {model::KindNo::Student, model::KindNo::Case, model::KindNo::Note}) out << samplePage(no);
    out << R"({"epoch":"e","next":1})" << R"({"groups":[],"more":true})";
    return out;
}

QList<QByteArray> words()
{
    return jsonWords() + QList<QByteArray>{"\"groups\":", "\"shape\":", "\"columns\":", "\"ids\":", "\"until\":", "\"first\":", "\"removals\":", "\"full\"", "\"month\"",
                                           "\"write\"", "\"masked\"", "\"exists\""};
}

bool judge(const QByteArray& input)
{
    const bool page = judgePage(input);
    return judgeRecords(input) || page;
}

}
