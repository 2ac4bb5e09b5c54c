#include "ui/widgets/Emblem.h"

#include "ui/theme/Theme.h"

#include <QtGui/QPainter>

namespace carrel::ui {

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
