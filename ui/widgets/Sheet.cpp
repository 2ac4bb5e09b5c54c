#include "ui/widgets/Sheet.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/FocusTrip.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <algorithm>

namespace carrel::ui {

namespace {

/// The card that hangs in the middle.
class Surface final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        Brushwork brush(painter, Theme::of(this));
        brush.box(rect(), radius::card, Colour::Surface, Colour::Border);
    }
};

}

Sheet::Sheet(const QString& name, QWidget* window) : QWidget(window), m_card(new Surface(this))
{
    hide();
    m_body = new Column(m_card, Insets::all(20), 12);
    window->installEventFilter(this);
    speakAs(this, QAccessible::Dialog);
    setSpoken(this, name);
}

void Sheet::setContentWidth(int width)
{
    m_width = width;
    place();
}

void Sheet::setDrop(int drop)
{
    m_drop = drop;
    place();
}

void Sheet::open()
{
    m_before = QApplication::focusWidget();
    place();
    raise();
    show();
    stepFocusWithin(m_card, true, Qt::PopupFocusReason);
}

void Sheet::close()
{
    if (!isVisibleTo(parentWidget())) return;
    hide();
    if (m_before) m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

void Sheet::place()
{
    const Theme& theme = Theme::of(this);
    setGeometry(parentWidget()->rect());
    const int width = std::min(theme.dp(m_width), this->width() - theme.dp(32));
    const int wanted =
        m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width) : m_body->totalSizeHint().height();
    const int drop = m_drop < 0 ? std::max(theme.dp(16), (height() - wanted) / 2) : theme.dp(m_drop);
    const QRect was = m_card->geometry();
    m_card->setGeometry((this->width() - width) / 2, drop, width, std::min(wanted, height() - drop - theme.dp(16)));
    // The shadow around it; the scrim over the rest of the window stays as it is.
    const int around = theme.dp(40);
    if (m_card->geometry() != was) update(was.united(m_card->geometry()).adjusted(-around, -around, around, around));
}

void Sheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    QColor scrim = brush.colour(Colour::Scrim);
    scrim.setAlphaF(brush.theme().tokens().isDark() ? 0.62F : 0.42F);
    painter.fillRect(rect(), scrim);
    brush.shadow(m_card->geometry(), radius::card);
}

void Sheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_escapable) close();
    // Other keys stay here too: nothing behind the sheet may act on them.
}

void Sheet::mousePressEvent(QMouseEvent* event)
{
    if (m_escapable && !m_card->geometry().contains(event->pos())) close();
}

bool Sheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

bool Sheet::focusNextPrevChild(bool next) { return tabWithin(m_card, next); }

bool Sheet::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange) place();
    return QWidget::event(event);
}

}
