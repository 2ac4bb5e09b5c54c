#include "ui/widgets/Divider.h"

#include "ui/theme/Theme.h"

#include <QtGui/QPainter>

namespace carrel::ui {

Divider::Divider(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

QSize Divider::sizeHint() const { return {1, 1}; }

void Divider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).colour(Colour::Border));
}

}
