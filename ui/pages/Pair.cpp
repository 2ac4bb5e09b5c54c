#include "ui/pages/Pair.h"

#include <QtCore/QEvent>
#include <utility>

namespace carrel::ui {

Pair::Pair(int aside, int room, QWidget* parent) : QWidget(parent), m_width(aside), m_room(room)
{
    m_across = new Row(this, Insets{}, 16);
    auto* mainBox = new QWidget;
    m_asideBox = new QWidget;
    m_main = new Column(mainBox, Insets{}, 16);
    m_aside = new Column(m_asideBox, Insets{}, 16);
    m_across->addWidget(mainBox, 1);
    m_across->addWidget(m_asideBox);
    // As narrow as one column: which of the two arrangements it is follows from the width it is given.
    m_across->setSizeConstraint(QLayout::SetNoConstraint);
    arrange();
}

void Pair::arrange()
{
    const Theme& theme = Theme::of(this);
    const bool was = std::exchange(m_beside, width() >= theme.dp(m_room));
    m_across->setDirection(m_beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_across->setAlignment(m_asideBox, m_beside ? Qt::AlignTop : Qt::Alignment());
    m_asideBox->setMinimumWidth(m_beside ? theme.dp(m_width) : 0);
    m_asideBox->setMaximumWidth(m_beside ? theme.dp(m_width) : QWIDGETSIZE_MAX);
    if (m_beside != was) Q_EMIT arranged();
}

void Pair::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Pair::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) arrange();
}

}
