#include "ui/pages/desk/DarkSide.h"

#include "ui/theme/Theme.h"

#include <QtGui/QPainter>

namespace carrel::ui {

void DarkSide::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).colour(Colour::Rail));
}

}
