#include "ui/widgets/CountChip.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QPainter>
#include <algorithm>

namespace carrel::ui {

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

}
