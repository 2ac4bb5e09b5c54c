#include "ui/widgets/Timeline.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

namespace carrel::ui {

namespace {

/// Room at the right for the ring around the current entry.
constexpr int side = 6;

void paintAction(Brushwork& brush, const QRectF& rect, const QString& text)
{
    brush.box(rect, radius::control, Colour::Surface, Colour::BorderStrong);
    brush.text(rect, Qt::AlignCenter, text, TextRole::MetaStrong, Colour::Accent);
}

QRectF placeOf(const Theme& theme, const QStyleOptionViewItem& option)
{
    const double inset = theme.dp(side);
    return QRectF(option.rect).adjusted(0, 0, -inset, 0);
}

}

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

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    Brushwork brush(*painter, theme);
    const QRectF place = placeOf(theme, option);
    const TimelineEntry shown = entry(index);
    const TimelineFace face(theme, shown, place.width());
    const bool last = index.row() + 1 == index.model()->rowCount(index.parent());
    face.paint(brush, place.topLeft(), index.row() == 0, last);
    const QRectF card = face.card().translated(place.topLeft());
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        brush.box(card.adjusted(-3, -3, 3, 3), radius::card, std::nullopt, Colour::Focus, 2);
    }
    if (!face.action().isEmpty()) paintAction(brush, face.action().translated(place.topLeft()), shown.action);
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const double width = (view ? view->viewport()->width() : option.rect.width()) - theme.dp(side);
    return {theme.dp(240), qCeil(TimelineFace(theme, entry(index), width).height())};
}

bool TimelineDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                   const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const Theme& theme = Theme::of(option.widget);
        const QRectF place = placeOf(theme, option);
        const QRectF action = TimelineFace(theme, entry(index), place.width()).action().translated(place.topLeft());
        if (action.contains(static_cast<QMouseEvent*>(event)->position())) {
            Q_EMIT actionChosen(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

}
