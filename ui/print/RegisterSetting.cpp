#include "ui/print/Ink.h"
#include "ui/print/Typesetter.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using namespace ink;

namespace {

// In points: 9.6 mm for each row, 4.8 mm for each box.
constexpr double rowHeight = 27.2, boxSide = 13.6, boxPitch = 22, boxFrame = 0.8, numberWidth = 25, gutter = 10, edge = 4, air = 4.5;
constexpr double namePoints = 10.5, programmePoints = 9.5, besidePoints = 8.5, leastPoints = 8;
constexpr double nameShare = 0.53, signedShare = 0.46;
/// Of a page, for one row.
constexpr double tallest = 0.4;
/// More than these on a page are hard to keep apart at arm's length, in a room.
constexpr int mostRows = 18;

}

/// Where the columns stand.
struct Typesetter::RegisterPlan {
    double name;
    double nameWidth;
    double second; ///< the programme, or the line to sign on
    double secondWidth;
    double boxes;
};

Typesetter::RegisterPlan Typesetter::plan() const
{
    const bool isSigned = m_table->boxes.isEmpty();
    const double name = m_left + (isSigned ? 0 : numberWidth * m_scale);
    const double all = isSigned ? 0 : boxPitch * double(m_table->boxes.size() - 1) + boxSide + edge;
    const double boxes = m_right - all * m_scale;
    const double second = name + (boxes - name) * (isSigned ? signedShare : nameShare);
    return {name, second - name - gutter * m_scale, second, boxes - second - (isSigned ? 0 : gutter * m_scale), boxes};
}

/// Smaller where a word of it is longer than its column, down to eight points; only then is that word broken.
Strip Typesetter::fitted(const QString& text, double points, QFont::Weight weight, double width) const
{
    double longest = 0;
    for (const QString& word : QString(text).replace(u'-', u"- "_s).split(u' ', Qt::SkipEmptyParts)) longest = std::max(longest, Strip(word, font(points, weight), paperSize.width() * 9).width());
    const double wanted = longest > width ? points * width / longest : points;
    return within(text, std::max(leastPoints, wanted), weight, width, tallest);
}

void Typesetter::centre(const Strip& strip, double x, double top, double height, const QColor& colour)
{
    page().words.push_back({strip, 0, strip.lines(), {x, top + (height - strip.height()) / 2}, colour});
}

void Typesetter::putBoxes(double top, double height, int mark)
{
    const double side = boxSide * m_scale, frame = boxFrame * m_scale;
    double x = plan().boxes;
    for (int i = 0; i < m_table->boxes.size(); ++i, x += boxPitch * m_scale) {
        const QRectF box(x, top + (height - side) / 2, side, side);
        page().blocks.push_back({box, i == mark ? black : QColor(Qt::white)});
        // Lines, because they stay on a screen where a page is small.
        const QRectF middle = box.adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2);
        for (const QLineF& side : {QLineF(box.left(), middle.top(), box.right(), middle.top()), QLineF(box.left(), middle.bottom(), box.right(), middle.bottom()),
                                   QLineF(middle.left(), box.top(), middle.left(), box.bottom()), QLineF(middle.right(), box.top(), middle.right(), box.bottom())}) {
            page().rules.push_back({side, frame, i == mark ? black : grey});
        }
        if (i != mark) continue;
        const Strip letter(m_table->boxes[i], font(9.5, QFont::Bold), side, Qt::AlignHCenter);
        centre(letter, box.x(), box.y(), side, Qt::white);
    }
}

/// Room for one more row, and what is below its words.
void Typesetter::putRegisterRow(double height, bool banded)
{
    if (m_rows >= mostRows || room() < height + keyWords().height() + air * 3 * m_scale) turn();
    if (banded) page().blocks.push_back({QRectF(m_left, m_y, m_right - m_left, height), band});
    ++m_rows;
}

void Typesetter::putRegisterHead()
{
    const RegisterPlan at = plan();
    const QFont small = font(9.5, QFont::DemiBold);
    m_y += 8 * m_scale;
    const Strip name(m_table->columns[0], small, at.nameWidth), second(m_table->columns[1], small, at.secondWidth);
    const double height = std::max(name.height(), second.height());
    centre(name, at.name, m_y, height, black);
    centre(second, at.second, m_y, height, black);
    double x = at.boxes;
    for (const QString& letter : m_table->boxes) {
        centre(Strip(letter, small, boxSide * m_scale, Qt::AlignHCenter), x, m_y, height, black);
        x += boxPitch * m_scale;
    }
    m_y += height + 4 * m_scale;
    rule(m_y, 1.1 * m_scale, black);
    m_rows = 0;
}

void Typesetter::putAttender(const PaperAttender& attender, int number)
{
    const bool isSigned = m_table->boxes.isEmpty();
    const RegisterPlan at = plan();
    const Strip name = fitted(attender.name, namePoints, attender.absent ? QFont::Normal : QFont::Medium, at.nameWidth);
    const Strip programme = fitted(attender.programme, programmePoints, QFont::Normal, at.secondWidth);
    const Strip beside(attender.beside, font(besidePoints), at.secondWidth);
    const double second = (attender.programme.isEmpty() ? 0 : programme.height()) + (attender.beside.isEmpty() ? 0 : beside.height());
    const double height = std::max(rowHeight * m_scale, std::max(name.height(), second) + 2 * air * m_scale);
    putRegisterRow(height, !isSigned && number % 2 == 0);
    if (!isSigned) centre(Strip(QString::number(number), font(besidePoints), (numberWidth - 7) * m_scale), m_left + 3 * m_scale, m_y, height, grey);
    centre(name, at.name, m_y, height, attender.absent ? grey : black);
    double y = m_y + (height - second) / 2;
    for (const auto& [strip, colour, isThere] : {std::tuple(&programme, &black, !attender.programme.isEmpty()), std::tuple(&beside, &grey, !attender.beside.isEmpty())}) {
        if (!isThere) continue;
        page().words.push_back({*strip, 0, strip->lines(), {at.second, y}, *colour});
        y += strip->height();
    }
    putBoxes(m_y, height, attender.mark);
    m_y += height;
    rule(m_y, 0.4 * m_scale, hair);
    if (isSigned) page().rules.push_back({{at.second, m_y, m_right, m_y}, 0.7 * m_scale, grey});
}

/// Empty rows for whoever comes without a place. They stay together, below their label.
void Typesetter::putWriteIn()
{
    const RegisterPlan at = plan();
    const Strip label(m_table->writeIn, font(9, QFont::DemiBold), m_right - at.name);
    const double all = label.height() + 12 * m_scale + rowHeight * m_scale * m_table->lines + keyWords().height() + air * 3 * m_scale;
    need(all);
    m_y += 8 * m_scale;
    place(label, at.name, grey);
    m_y += 4 * m_scale;
    rule(m_y, 0.4 * m_scale, hair);
    for (int i = 0; i < m_table->lines; ++i) {
        const double height = rowHeight * m_scale, base = m_y + height;
        putBoxes(m_y, height, -1);
        page().rules.push_back({{at.second - gutter * m_scale / 2, m_y + 6 * m_scale, at.second - gutter * m_scale / 2, base - 6 * m_scale}, 0.4 * m_scale, hair});
        m_y = base;
        rule(m_y, 0.4 * m_scale, hair);
        if (m_table->boxes.isEmpty()) page().rules.push_back({{at.second, base, m_right, base}, 0.7 * m_scale, grey});
    }
}

Strip Typesetter::keyWords() const { return Strip(m_table->text, font(9), m_right - m_left); }

/// The key stands below the rows of every page: a page may be all that somebody has in hand.
void Typesetter::closeRegister()
{
    if (m_table->text.isEmpty()) return;
    m_y += air * 2 * m_scale;
    place(keyWords(), m_left, black);
}

void Typesetter::putRegister(const PaperBlock& block)
{
    m_table = &block;
    m_y += air * m_scale;
    putRegisterHead();
    int number = 0;
    for (const PaperAttender& attender : block.attenders) putAttender(attender, ++number);
    if (block.lines > 0) putWriteIn();
    closeRegister();
    m_table = nullptr;
}

}
