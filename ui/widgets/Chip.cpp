#include "ui/widgets/Chip.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

namespace {

constexpr double tall = 22, padding = 8, icon = 14, gap = 5;

}

QSizeF chipSize(const Theme& theme, const ChipLook& look)
{
    double width = textWidth(theme, TextRole::Micro, look.text) + 2 * theme.dp(padding);
    if (look.glyph) width += theme.dp(icon) + theme.dp(gap) - theme.dp(1);
    return {width, static_cast<double>(theme.dp(tall))};
}

QRectF drawChip(Brushwork& brush, const QPointF& corner, const ChipLook& look, double maxWidth)
{
    const Theme& theme = brush.theme();
    const QSizeF size = chipSize(theme, look);
    const QRectF rect(corner, QSizeF(std::min(size.width(), maxWidth), size.height()));
    const Colour colour = ink(look.tone);
    if (look.outlined) brush.box(rect, radius::chip, std::nullopt, Colour::BorderStrong);
    else brush.softBox(rect, radius::chip, soft(look.tone), colour);
    QRectF place = rect.adjusted(theme.dp(padding), 0, -theme.dp(padding) + 1, 0);
    if (look.glyph) {
        const double side = theme.dp(icon);
        place.setLeft(place.left() - theme.dp(1));
        brush.glyph({place.left(), place.center().y() - side / 2, side, side}, *look.glyph, colour);
        place.setLeft(place.left() + side + theme.dp(gap));
    }
    brush.text(place, Qt::AlignVCenter | Qt::AlignLeft, look.text, TextRole::Micro, colour);
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

QSize Chip::minimumSizeHint() const { return {std::min(sizeHint().width(), Theme::of(this).dp(48)), sizeHint().height()}; }

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    drawChip(brush, {0, 0}, m_look, width());
}

CountChip::CountChip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    speakAs(this, QAccessible::StaticText);
    hide();
}

void CountChip::setCount(int count, const QString& spoken)
{
    m_count = count;
    setSpoken(this, spoken);
    setVisible(count > 0);
    updateGeometry();
    update();
}

QSize CountChip::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const int tall = theme.dp(20);
    return {std::max(tall, qCeil(textWidth(theme, TextRole::Micro, QString::number(m_count))) + theme.dp(12)), tall};
}

void CountChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    brush.softBox(rect(), 10, Colour::Badge, Colour::OnBadge);
    brush.text(rect(), Qt::AlignCenter, QString::number(m_count), TextRole::Micro, Colour::OnBadge);
}

KeyHint::KeyHint(const QString& keys, QWidget* parent) : QWidget(parent), m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    speakAs(this, QAccessible::StaticText);
    setSpoken(this, keys);
}

QSize KeyHint::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    return {qCeil(textWidth(theme, TextRole::Micro, m_keys)) + theme.dp(14), theme.dp(22)};
}

void KeyHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    brush.softBox(rect(), 5, Colour::NeutralSoft, Colour::Text2);
    brush.text(rect(), Qt::AlignCenter, m_keys, TextRole::Micro, Colour::Text2);
}

}
