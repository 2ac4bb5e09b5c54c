#include "ui/print/Typesetter.h"

#include "ui/print/Ink.h"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <cmath>

namespace carrel::ui {

using namespace Qt::StringLiterals;

using namespace ink;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

constexpr double margin = 425; // 15 mm
constexpr double footPoints = 8;
constexpr double lineGap = 26;
/// A row that is longer than this part of a page is torn rather than leaving the page half empty.
constexpr double tornFrom = 0.4;
constexpr double longTitle = 0.2;

}

Typesetter::Typesetter(const PaperDocument& document, const PaperFoot& foot, bool large)
    : m_document(document), m_foot(foot), m_scale(large ? 14 : 10), m_left(margin), m_right(paperSize.width() - margin), m_top(margin)
{
    const double below = footWords().pitch();
    m_bottom = paperSize.height() - margin - footWords().height() - below - 14 * m_scale;
}

QFont Typesetter::font(double points, QFont::Weight weight) const { return paperFont(points * m_scale, weight); }

Strip Typesetter::within(const QString& text, double points, QFont::Weight weight, double width, double part) const
{
    Strip out(text, font(points, weight), width);
    for (double least = footPoints * 10 / m_scale; out.height() > part * (m_bottom - m_top) && points > least;) {
        points = std::max(least, points - 0.5);
        out = Strip(text, font(points, weight), width);
    }
    return out;
}

PaperPages Typesetter::set()
{
    m_out.pages.emplace_back();
    m_y = m_top;
    putOpening();
    const auto& blocks = m_document.blocks;
    for (size_t i = 0; i < blocks.size(); ++i) {
        // A heading stays with what it heads; the lines to write on stay together.
        double kept = 110 * m_scale;
        for (size_t j = i + 1; j < blocks.size() && blocks[j].sort == PaperBlock::Sort::Lines; ++j) kept += heightOf(blocks[j]);
        if (blocks[i].sort == PaperBlock::Sort::Heading) need(kept);
        putBlock(blocks[i]);
    }
    putFeet();
    return std::move(m_out);
}

/// On to the next page, where the title and the head of the table stand again.
void Typesetter::turn()
{
    const bool onRegister = m_table && m_table->sort == PaperBlock::Sort::Register;
    if (onRegister) closeRegister();
    m_out.pages.emplace_back();
    m_y = m_top;
    place(Strip(m_document.bar.isEmpty() ? Words::tr("%1, continued").arg(m_document.title) : Words::tr("%1, continued. %2", "title, confidential").arg(m_document.title, m_document.bar), font(9, QFont::DemiBold), m_right - m_left), m_left, grey);
    m_y += 4 * m_scale;
    rule(m_y, 5, hair);
    m_y += 12 * m_scale;
    if (m_table) onRegister ? putRegisterHead() : putTableHead();
}

void Typesetter::need(double height)
{
    if (room() < height) turn();
}

void Typesetter::place(const Strip& strip, double x, const QColor& colour)
{
    page().words.push_back({strip, 0, strip.lines(), {x, m_y}, colour});
    m_y += strip.height();
}

void Typesetter::put(const Cells& cells, int from, int to)
{
    double tallest = 0;
    for (const Cell& cell : cells) {
        const int last = std::min(to, cell.strip.lines());
        if (last <= from) continue;
        page().words.push_back({cell.strip, from, last, {cell.x, m_y}, cell.colour});
        tallest = std::max(tallest, (last - from) * cell.strip.pitch());
    }
    m_y += tallest;
}

void Typesetter::putRow(const Cells& cells, double above, double below, bool ruled)
{
    int total = 0;
    for (const Cell& cell : cells) total = std::max(total, cell.strip.lines());
    const double pitch = cells.front().strip.pitch();
    if (above + total * pitch > room() && total * pitch < tornFrom * (m_bottom - m_top)) turn();
    m_y += above;
    for (int from = 0; from < total;) {
        const int fits = int(std::floor(room() / pitch));
        const int to = std::min(total, from + fits);
        // Never one line alone at the foot of a page.
        if (to < total && fits < 2) {
            turn();
            m_y += above;
            continue;
        }
        put(cells, from, to);
        from = to;
        if (from < total) {
            turn();
            m_y += above;
        }
    }
    m_y += below;
    if (ruled) rule(m_y, 4, hair);
}

void Typesetter::putOpening()
{
    const double width = m_right - m_left;
    const Strip bar(m_document.bar, font(10.5, QFont::DemiBold), width - 20 * m_scale);
    const double inset = 7 * m_scale;
    page().blocks.push_back({QRectF(m_left, m_y, width, bar.height() + 2 * inset), black});
    m_y += inset;
    place(bar, m_left + 10 * m_scale, Qt::white);
    m_y += inset + 18 * m_scale;
    place(within(m_document.title, 21, QFont::DemiBold, width, longTitle), m_left, black);
    m_y += 3 * m_scale;
    for (const QString& meta : m_document.meta) {
        if (!meta.isEmpty()) place(Strip(meta, font(10.5), width), m_left, &meta == &m_document.meta.front() ? black : grey);
        m_y += 2 * m_scale;
    }
}

void Typesetter::putBlock(const PaperBlock& block)
{
    switch (block.sort) {
    case PaperBlock::Sort::Heading: return putHeading(block.text);
    case PaperBlock::Sort::Text:
    case PaperBlock::Sort::Aside: {
        const bool aside = block.sort == PaperBlock::Sort::Aside;
        const Strip words(block.text, font(aside ? 9.5 : 10.5), m_right - m_left);
        return putRow({{words, m_left, aside ? grey : black}}, 6 * m_scale, 4 * m_scale, false);
    }
    case PaperBlock::Sort::Facts: return putFacts(block.facts);
    case PaperBlock::Sort::Table: return putTable(block);
    case PaperBlock::Sort::Lines: return putLines(block);
    case PaperBlock::Sort::Register: return putRegister(block);
    }
}

void Typesetter::putHeading(const QString& text)
{
    const Strip words(text, font(14, QFont::DemiBold), m_right - m_left);
    m_y += 20 * m_scale;
    place(words, m_left, black);
    m_y += 5 * m_scale;
    rule(m_y, 6, line);
    m_y += 4 * m_scale;
}

void Typesetter::putFacts(const std::vector<PaperFact>& facts)
{
    const double aside = (m_right - m_left) * 0.26;
    for (const PaperFact& fact : facts) {
        const Strip label(fact.label, font(10.5, QFont::Medium), aside - 12 * m_scale);
        const Strip words(fact.text, font(10.5), m_right - m_left - aside);
        putRow({{label, m_left, grey}, {words, m_left + aside, fact.absent ? grey : black}}, 5 * m_scale, 3 * m_scale, false);
    }
}

Typesetter::Cells Typesetter::cellsOf(const QStringList& texts, const std::vector<int>& shares, const QFont& font, const QColor& colour) const
{
    int all = 0;
    for (const int share : shares) all += share;
    Cells out;
    double x = m_left;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const double width = (m_right - m_left) * shares[size_t(i)] / all;
        out.push_back({Strip(texts[i], font, width - (i + 1 < texts.size() ? 12 * m_scale : 0)), x, colour});
        x += width;
    }
    return out;
}

void Typesetter::putTableHead()
{
    m_y += 4 * m_scale;
    put(cellsOf(m_table->columns, m_table->shares, font(9.5, QFont::DemiBold), black), 0, 99);
    m_y += 3 * m_scale;
    rule(m_y, 5, line);
}

void Typesetter::putTable(const PaperBlock& table)
{
    m_table = &table;
    putTableHead();
    for (const QStringList& row : table.rows) putRow(cellsOf(row, table.shares, font(10), black), 5 * m_scale, 5 * m_scale, true);
    m_table = nullptr;
}

double Typesetter::heightOf(const PaperBlock& lines) const { return (lineGap * lines.lines + 10) * m_scale; }

void Typesetter::putLines(const PaperBlock& block)
{
    const double gap = lineGap * m_scale;
    const double aside = (m_right - m_left) * 0.26;
    need(heightOf(block));
    m_y += 6 * m_scale;
    const Strip label(block.text, font(10.5, QFont::Medium), aside - 12 * m_scale);
    page().words.push_back({label, 0, label.lines(), {m_left, m_y + gap - label.pitch()}, grey});
    for (int i = 0; i < block.lines; ++i) {
        m_y += gap;
        page().rules.push_back({{m_left + aside, m_y, m_right, m_y}, 4, line});
    }
}

void Typesetter::rule(double y, double width, const QColor& colour) { page().rules.push_back({{m_left, y, m_right, y}, width, colour}); }

Strip Typesetter::footWords() const
{
    QStringList parts{m_foot.printed};
    if (!m_document.isPublic) parts << Words::tr("This print is in the audit record.") << Words::tr("Destroy by %1.").arg(m_foot.destroyBy);
    if (m_foot.isDemo) parts.prepend(Words::tr("Demo workspace, invented people."));
    parts.removeAll(QString());
    return Strip(parts.join(u' '), font(footPoints), m_right - m_left);
}

void Typesetter::putFeet()
{
    const Strip words = footWords();
    const double top = paperSize.height() - margin - words.height() - words.pitch();
    for (int i = 0; i < m_out.count(); ++i) {
        PaperPage& each = m_out.pages[size_t(i)];
        each.rules.push_back({{m_left, top - 5 * m_scale, m_right, top - 5 * m_scale}, 4, hair});
        each.words.push_back({words, 0, words.lines(), {m_left, top}, black});
        const QString number = m_document.isPublic ? QString() : m_foot.number.isEmpty() ? Words::tr("The copy's number is given when it is printed")
                                                       : Words::tr("No. %1, copy %2 of %3").arg(m_foot.number).arg(m_foot.copy).arg(m_foot.copies);
        const Strip left(number, font(footPoints, QFont::Medium), (m_right - m_left) * 0.7);
        const Strip right(Words::tr("Page %1 of %2").arg(i + 1).arg(m_out.count()), font(footPoints, QFont::Medium), (m_right - m_left) * 0.3, Qt::AlignRight);
        each.words.push_back({left, 0, 1, {m_left, top + words.height()}, black});
        each.words.push_back({right, 0, 1, {m_left + (m_right - m_left) * 0.7, top + words.height()}, black});
    }
}

PaperPages setPages(const PaperDocument& document, const PaperFoot& foot, bool large) { return Typesetter(document, foot, large).set(); }

}
