#include "ui/pages/Narrow.h"

#include <QtCore/QEvent>

namespace carrel::ui {

Narrow::Narrow(int width, QWidget* parent) : QWidget(parent), m_width(width), m_body(new Column(this, Insets{}, 14))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMaximumWidth(Theme::of(this).dp(width));
}

void Narrow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) setMaximumWidth(Theme::of(this).dp(m_width));
}

}
