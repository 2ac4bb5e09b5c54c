#include "ui/widgets/KeyHint.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QPainter>

namespace carrel::ui {

QRectF drawKeyHint(Brushwork& brush, const QPointF& rightMiddle, const QString& keys, Colour ground)
{
    const double width = textWidth(brush.theme(), TextRole::Micro, keys) + brush.dp(14);
    const double tall = brush.dp(22);
    const QRectF box(rightMiddle.x() - width, rightMiddle.y() - tall / 2, width, tall);
    brush.softBox(box, 5, ground, Colour::Text2);
    brush.text(box, Qt::AlignCenter, keys, TextRole::Micro, Colour::Text2);
    return box;
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
    drawKeyHint(brush, {double(width()), height() / 2.0}, m_keys);
}

}
