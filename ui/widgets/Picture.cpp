#include "ui/widgets/Picture.h"

#include "ui/theme/Brushwork.h"

#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

Picture::Picture(Glyph glyph, double side, Colour colour, QWidget* parent)
    : QWidget(parent), m_glyph(glyph), m_side(side), m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Picture::setGlyph(Glyph glyph, Colour colour)
{
    m_glyph = glyph;
    m_colour = colour;
    update();
}

Picture* Picture::beside(TextRole role)
{
    m_line = role;
    return this;
}

QSize Picture::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const int side = theme.dp(m_side);
    return {side, m_line ? std::max(side, qRound(lineHeightOf(theme, *m_line))) : side};
}

void Picture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const double side = theme.px(m_side);
    const QRectF place((width() - side) / 2, (height() - side) / 2, side, side);
    drawGlyph(painter, theme, place, m_glyph, theme.colour(m_colour));
}

Emblem::Emblem(double side, QWidget* parent) : QWidget(parent), m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Emblem::sizeHint() const
{
    const int side = Theme::of(this).dp(m_side);
    return {side, side};
}

void Emblem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, Theme::of(this).icons().mark(width(), devicePixelRatioF()));
}

}
