#include "ui/widgets/PersonBlock.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Avatar.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <algorithm>

namespace carrel::ui {

namespace {

constexpr int disc = 34;

}

PersonBlock::PersonBlock(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    speakAs(this, QAccessible::ButtonMenu);
    setRingLook(this, {.radius = radius::control});
}

void PersonBlock::setPerson(const QString& name, const QString& role)
{
    m_name = name;
    m_role = role;
    setSpoken(this, tr("%1, %2").arg(name, role));
    updateGeometry();
    update();
}

void PersonBlock::setCompact(bool compact)
{
    if (m_compact == compact) return;
    m_compact = compact;
    setToolTip(compact ? tr("%1, %2").arg(m_name, m_role) : QString());
    updateGeometry();
    update();
}

void PersonBlock::setMenu(QMenu* menu)
{
    connect(this, &PersonBlock::clicked, menu,
            [this, menu] { menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), height() + 4))); });
}

QSize PersonBlock::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const int tall = theme.dp(disc + 8);
    if (m_compact) return {tall, tall};
    const double words =
        std::max(textWidth(theme, TextRole::MetaStrong, m_name), textWidth(theme, TextRole::Micro, m_role));
    return {theme.dp(4 + disc + 10 + 6) + qCeil(words), tall};
}

void PersonBlock::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    if (underMouse() || isDown()) brush.veil(rect(), radius::control, isDown());
    const double side = brush.dp(disc);
    const QRectF circle(brush.dp(4), (height() - side) / 2, side, side);
    drawAvatar(brush, circle, m_name);
    if (m_compact) return;
    const double left = circle.right() + brush.dp(10);
    const double middle = height() / 2.0;
    brush.text({left, middle - brush.dp(18), width() - left, static_cast<double>(brush.dp(18))},
               Qt::AlignLeft | Qt::AlignBottom, m_name, TextRole::MetaStrong, Colour::Text);
    brush.text({left, middle, width() - left, static_cast<double>(brush.dp(17))}, Qt::AlignLeft | Qt::AlignVCenter,
               m_role, TextRole::Micro, Colour::Text2);
}

bool PersonBlock::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) update();
    return QAbstractButton::event(event);
}

}
