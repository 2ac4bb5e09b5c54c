#include "ui/widgets/TimelineItem.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TimelineFace.h"

#include <QtGui/QPainter>

namespace carrel::ui {

TimelineItem::TimelineItem(const TimelineEntry& entry, QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    speakAs(this, QAccessible::ListItem);
    setEntry(entry);
}

void TimelineItem::setEntry(const TimelineEntry& entry)
{
    m_entry = entry;
    setSpoken(this, spokenOf(entry));
    delete m_action;
    m_action = nullptr;
    if (!entry.action.isEmpty()) {
        m_action = new Button(entry.action, ButtonVariant::Standard, this);
        m_action->setSmall(true);
        connect(m_action, &Button::clicked, this, &TimelineItem::actionChosen);
        m_action->show();
        place();
    }
    updateGeometry();
    update();
}

void TimelineItem::setEnds(bool first, bool last)
{
    m_first = first;
    m_last = last;
    update();
}

QSize TimelineItem::sizeHint() const
{
    const int width = Theme::of(this).dp(520);
    return {width, heightForWidth(width)};
}

int TimelineItem::heightForWidth(int width) const
{
    return qCeil(TimelineFace(Theme::of(this), m_entry, width).height());
}

void TimelineItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    TimelineFace(brush.theme(), m_entry, width()).paint(brush, {0, 0}, m_first, m_last);
}

void TimelineItem::place()
{
    if (m_action) m_action->setGeometry(TimelineFace(Theme::of(this), m_entry, width()).action().toAlignedRect());
}

void TimelineItem::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

}
