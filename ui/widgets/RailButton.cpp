#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Rail.h"

#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

namespace {

constexpr double tall = 54, aside = 7;

void drawBadge(Brushwork& brush, const QRectF& icon, int count)
{
    const QString words = count > 99 ? QStringLiteral("99+") : QString::number(count);
    const double side = brush.dp(17);
    const double width = std::max(side, textWidth(brush.theme(), TextRole::Micro, words) + brush.dp(8));
    const QRectF place(icon.right() - brush.dp(8), icon.top() - brush.dp(8), width, side);
    brush.softBox(place, 20, Colour::Badge, Colour::OnBadge);
    QFont font = brush.theme().font(TextRole::Micro);
    font.setWeight(QFont::DemiBold);
    brush.text(place, Qt::AlignCenter, words, font, brush.colour(Colour::OnBadge));
}

}

RailButton::RailButton(Glyph glyph, const QString& text, QWidget* parent) : QAbstractButton(parent), m_glyph(glyph)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setRingLook(this, {.radius = 10, .onRail = true});
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setBadge(int count, const QString& spoken)
{
    m_badge = count;
    setSpoken(this, text(), count > 0 ? spoken : QString());
    update();
}

QSize RailButton::sizeHint() const { return {Theme::of(this).dp(height::railWidth - 2 * aside), Theme::of(this).dp(tall)}; }

void RailButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const QRectF box = rect();
    if (isChecked()) {
        brush.box(box, radius::row, Colour::RailSelected);
    } else if (underMouse() || isDown()) {
        brush.box(box, radius::row, Colour::RailHover);
    }
    const Colour colour = isChecked() ? Colour::RailSelectedText : Colour::RailText;
    const double side = brush.dp(iconSize::rail);
    const QRectF icon((width() - side) / 2, brush.dp(8), side, side);
    brush.glyph(icon, m_glyph, colour);
    QFont font = brush.theme().font(TextRole::Micro);
    if (isChecked()) font.setWeight(QFont::DemiBold);
    brush.text(QRectF(0, icon.bottom() + brush.dp(2), width(), brush.dp(18)), Qt::AlignCenter, text(), font,
               brush.colour(colour));
    if (m_badge > 0) drawBadge(brush, icon, m_badge);
}

bool RailButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) update();
    return QAbstractButton::event(event);
}

}
