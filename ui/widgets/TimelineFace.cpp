#include "ui/widgets/TimelineFace.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Paragraph.h"

#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

namespace {

constexpr double pillTall = 27, pillGap = 10, discSide = 30, cardLeft = 46, padding = 16, top = 12, gap = 11;
constexpr double titleTall = 22, chipTall = 22, chipGap = 8;
constexpr int bodyLines = 4;

TextRole bodyRole(const TimelineEntry& entry) { return entry.hidden ? TextRole::Meta : TextRole::Body; }

}

TimelineFace::TimelineFace(const Theme& theme, const TimelineEntry& entry, double width)
    : m_theme(theme), m_entry(entry)
{
    double y = 0;
    if (!entry.day.isEmpty()) {
        m_pill = QRectF(0, theme.dp(2), textWidth(theme, TextRole::MetaStrong, entry.day) + theme.dp(24),
                        theme.px(pillTall));
        y = m_pill.bottom() + theme.dp(pillGap);
    }
    m_card = QRectF(theme.dp(cardLeft), y, width - theme.dp(cardLeft), 0);
    m_disc = QRectF(theme.dp(2), y + theme.dp(8), theme.px(discSide), theme.px(discSide));
    m_text = y + theme.dp(top);
    placeBody();
    placeChips();
    m_card.setBottom(std::max(m_card.bottom() + theme.dp(padding - 2), m_card.top() + theme.dp(46)));
    if (!entry.action.isEmpty()) {
        const double wide = textWidth(theme, TextRole::MetaStrong, entry.action) + theme.dp(24);
        const double tall = theme.dp(32);
        // On the line of the chips, so that all times stand one above the other.
        const double line = m_chips > 0 ? m_chips + theme.dp(chipTall) / 2.0 : m_card.center().y();
        m_action = QRectF(m_card.right() - wide - theme.dp(12), line - tall / 2, wide, tall);
        m_besideTitle = m_chips <= 0;
    }
    m_height = m_card.bottom() + theme.dp(gap);
}

void TimelineFace::placeBody()
{
    double y = m_text + m_theme.dp(titleTall);
    if (!m_entry.body.isEmpty()) {
        const Paragraph body(m_theme, bodyRole(m_entry), m_entry.body, m_card.width() - 2 * m_theme.dp(padding),
                             bodyLines);
        y += m_theme.dp(2) + body.height();
    }
    m_card.setBottom(y);
}

void TimelineFace::placeChips()
{
    if (!m_entry.chips.isEmpty()) {
        m_chips = m_card.bottom() + m_theme.dp(8);
        m_card.setBottom(m_chips + m_theme.dp(chipTall));
    }
    if (!m_entry.edited.isEmpty()) {
        m_edited = m_card.bottom() + m_theme.dp(6);
        m_card.setBottom(m_edited + m_theme.dp(18));
    }
}

void TimelineFace::paint(Brushwork& brush, const QPointF& at, bool first, bool last) const
{
    paintLine(brush, at, first, last);
    if (!m_entry.day.isEmpty()) {
        const QRectF pill = m_pill.translated(at);
        brush.box(pill, 20, Colour::Canvas, Colour::Border);
        brush.text(pill, Qt::AlignCenter, m_entry.day, TextRole::MetaStrong, Colour::Text2);
    }
    const QRectF disc = m_disc.translated(at);
    brush.box(disc, 100, Colour::Canvas);
    brush.softBox(disc, 100, soft(m_entry.tone), ink(m_entry.tone));
    const double inset = m_theme.px(7);
    brush.glyph(disc.adjusted(inset, inset, -inset, -inset), m_entry.glyph, ink(m_entry.tone));
    paintCard(brush, at);
}

void TimelineFace::paintLine(Brushwork& brush, const QPointF& at, bool first, bool last) const
{
    const double x = std::floor(m_disc.center().x());
    const double from = first ? (m_entry.day.isEmpty() ? m_disc.top() : m_pill.bottom()) : 0;
    const double to = last ? m_disc.center().y() : m_height;
    brush.painter().fillRect(QRectF(at.x() + x, at.y() + from, std::max(1, m_theme.dp(1.5)), to - from),
                             brush.colour(Colour::Border));
}

void TimelineFace::paintCard(Brushwork& brush, const QPointF& at) const
{
    const QRectF card = m_card.translated(at);
    if (m_entry.hidden) {
        brush.box(card, radius::row, Colour::Subtle);
        const double words = std::max(textWidth(m_theme, TextRole::BodyStrong, m_entry.title),
                                      textWidth(m_theme, TextRole::Meta, m_entry.body));
        brush.hatch(card, radius::row, card.left() + words + m_theme.dp(30));
        brush.dashedBox(card, radius::row, Colour::BorderStrong);
    } else {
        brush.box(card, radius::row, Colour::Surface, Colour::Border);
    }
    const double left = card.left() + m_theme.dp(padding);
    QRectF line(left, at.y() + m_text, card.width() - 2 * m_theme.dp(padding), m_theme.px(titleTall));
    if (m_besideTitle) line.setRight(m_action.left() + at.x() - m_theme.dp(12));
    const double time = textWidth(m_theme, TextRole::Meta, m_entry.time);
    brush.text(line, Qt::AlignRight | Qt::AlignVCenter, m_entry.time, TextRole::Meta, Colour::Text2);
    if (time > 0) line.setRight(line.right() - time - m_theme.dp(12));
    const double took = brush.text(line, Qt::AlignLeft | Qt::AlignVCenter, m_entry.title, TextRole::BodyStrong,
                                   m_entry.hidden ? Colour::Text2 : Colour::Text);
    line.setLeft(line.left() + took + m_theme.dp(8));
    if (line.width() > m_theme.dp(40)) {
        brush.text(line, Qt::AlignLeft | Qt::AlignVCenter, m_entry.author, TextRole::Meta, Colour::Text2);
    }
    if (!m_entry.body.isEmpty()) {
        const Paragraph body(m_theme, bodyRole(m_entry), m_entry.body, m_card.width() - 2 * m_theme.dp(padding),
                             bodyLines);
        body.draw(brush.painter(), {left, at.y() + m_text + m_theme.dp(titleTall + 2)}, brush.colour(Colour::Text2));
    }
    double x = left;
    for (const ChipLook& chip : m_entry.chips) {
        const double end = m_action.isEmpty() ? card.right() - m_theme.dp(padding) : m_action.left() + at.x() - m_theme.dp(chipGap);
        const double room = end - x;
        if (room < m_theme.dp(40)) break;
        x = drawChip(brush, {x, at.y() + m_chips}, chip, room).right() + m_theme.dp(chipGap);
    }
    if (m_edited > 0) {
        brush.text({left, at.y() + m_edited, card.width() - 2 * m_theme.dp(padding), m_theme.px(18)},
                   Qt::AlignLeft | Qt::AlignVCenter, m_entry.edited, TextRole::Micro, Colour::Text3);
    }
}

}
