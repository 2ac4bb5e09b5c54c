#include "ui/pages/Narrow.h"

#include <QtCore/QEvent>

namespace carrel::ui {

Narrow::Narrow(int width, QWidget* parent) : QWidget(parent), m_width(width), m_body(new Column(this, Insets{}, 16))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMaximumWidth(Theme::of(this).dp(width));
}

Narrow* Narrow::inTheMiddle(Column& down, int width)
{
    auto* middle = new Narrow(width);
    auto* across = new Row;
    down.addStretch(2);
    down.addLayout(across);
    down.addStretch(3);
    across->addStretch(1);
    across->addWidget(middle, 10);
    across->addStretch(1);
    return middle;
}

Narrow* Narrow::step(Column& page)
{
    page.setInsets({48, 40, 34, 40});
    return inTheMiddle(page, 620);
}

void Narrow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) setMaximumWidth(Theme::of(this).dp(m_width));
}

}
