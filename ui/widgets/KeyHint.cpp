#include "ui/widgets/KeyHint.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QPainter>

namespace carrel::ui {

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
