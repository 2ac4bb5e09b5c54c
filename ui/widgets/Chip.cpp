#include "ui/widgets/Chip.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

namespace {

constexpr double tall = 22, padding = 8, icon = 14, gap = 5;

QFont fontOf(const Theme& theme)
{
    QFont font = theme.font(TextRole::Micro);
    if (theme.tokens().isHighContrast()) font.setWeight(QFont::DemiBold);
    return font;
}

}

QSizeF chipSize(const Theme& theme, const ChipLook& look)
{
    const double words = theme.tokens().isHighContrast() ? QFontMetricsF(fontOf(theme)).horizontalAdvance(look.text) : textWidth(theme, TextRole::Micro, look.text);
    double width = words + 2 * theme.dp(padding);
    if (look.glyph) width += theme.dp(icon) + theme.dp(gap) - theme.dp(1);
    return {width, static_cast<double>(theme.dp(tall))};
}

QRectF drawChip(Brushwork& brush, const QPointF& corner, const ChipLook& look, double maxWidth)
{
    const Theme& theme = brush.theme();
    const QSizeF size = chipSize(theme, look);
    const QRectF rect(corner, QSizeF(std::min(size.width(), maxWidth), size.height()));
    const Colour colour = ink(look.tone);
    const bool contrast = theme.tokens().isHighContrast();
    // Without soft fills a thin line keeps it apart from the next one; a button's is thicker.
    if (look.outlined || contrast)
        brush.box(rect, radius::chip, std::nullopt, Colour::BorderStrong);
    else
        brush.box(rect, radius::chip, soft(look.tone));
    QRectF place = rect.adjusted(theme.dp(padding), 0, -theme.dp(padding) + 1, 0);
    if (look.glyph) {
        const double side = theme.dp(icon);
        place.setLeft(place.left() - theme.dp(1));
        brush.glyph({place.left(), place.center().y() - side / 2, side, side}, *look.glyph, colour);
        place.setLeft(place.left() + side + theme.dp(gap));
    }
    brush.text(place, Qt::AlignVCenter | Qt::AlignLeft, look.text, fontOf(theme), brush.colour(colour));
    return rect;
}

Chip::Chip(const QString& text, Tone tone, QWidget* parent) : Chip(ChipLook{text, tone}, parent) {}

Chip::Chip(const ChipLook& look, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    speakAs(this, QAccessible::StaticText);
    setLook(look);
}

void Chip::setLook(const ChipLook& look)
{
    m_look = look;
    setSpoken(this, look.text, accessibleDescription());
    updateGeometry();
    update();
}

void Chip::setText(const QString& text)
{
    ChipLook look = m_look;
    look.text = text;
    setLook(look);
}

QSize Chip::sizeHint() const { return chipSize(Theme::of(this), m_look).toSize(); }

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), Theme::of(this).dp(48)), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    drawChip(brush, {0, 0}, m_look, width());
}

}
