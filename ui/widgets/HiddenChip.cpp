#include "ui/widgets/HiddenChip.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/FieldReading.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace carrel::ui {

HiddenChip::HiddenChip(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRingLook(this, {.radius = radius::chip});
    setText(wordsOf(FieldReading::hidden({})));
}

QSize HiddenChip::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    return {theme.dp(9 + 16 + 8 + 14) + qCeil(textWidth(theme, TextRole::MetaStrong, text())), theme.dp(30)};
}

void HiddenChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const QRectF box = rect();
    const double side = brush.dp(16);
    const QRectF icon(brush.dp(9), std::floor((height() - side) / 2), side, side);
    const double words = textWidth(brush.theme(), TextRole::MetaStrong, text());
    brush.box(box, radius::chip, Colour::Subtle);
    brush.hatch(box, radius::chip, icon.right() + brush.dp(12) + words);
    brush.dashedBox(box, radius::chip, underMouse() ? Colour::Text2 : Colour::BorderStrong);
    brush.glyph(icon, Glyph::EyeOff, Colour::Text2);
    brush.text(box.adjusted(icon.right() + brush.dp(8), 0, -brush.dp(8), 0), Qt::AlignVCenter | Qt::AlignLeft, text(),
               TextRole::MetaStrong, Colour::Text2);
}

void HiddenChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}
