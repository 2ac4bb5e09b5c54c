#include "ui/widgets/Overlay.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <algorithm>

namespace carrel::ui {

namespace {

/// Room around a sheet for its shadow.
constexpr int shade = 28;

/// Where an overlay's sheet is drawn: its surface and outline.
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

Qt::FocusReason tabReason(bool next) { return next ? Qt::TabFocusReason : Qt::BacktabFocusReason; }

bool takesTab(const QWidget* widget, const QWidget* root)
{
    return widget != root && root->isAncestorOf(widget) && widget->isVisibleTo(root) && widget->isEnabled() &&
           (widget->focusPolicy() & Qt::TabFocus);
}

}

bool stepFocusWithin(QWidget* root, bool next, Qt::FocusReason reason)
{
    QWidget* start = root->focusWidget() ? root->focusWidget() : root;
    QWidget* at = start;
    do {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (takesTab(at, root)) {
            at->setFocus(reason);
            return true;
        }
    } while (at != start);
    return false;
}

Popover::Popover(const QString& name, QWidget* opener)
    : QWidget(opener->window()), m_opener(opener), m_body(new Column(this, Insets::all(shade + 16), 10))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    speakAs(this, QAccessible::Dialog);
    setSpoken(this, name);
}

void Popover::setContentWidth(int width)
{
    m_width = width;
    place();
}

void Popover::open()
{
    ensurePolished();
    m_body->activate();
    place();
    raise();
    show();
    place();
    qApp->installEventFilter(this);
    if (!stepFocusWithin(this, true, Qt::PopupFocusReason)) {
        setFocusPolicy(Qt::StrongFocus);
        setFocus(Qt::PopupFocusReason);
    }
}

void Popover::close()
{
    if (!isOpen()) return;
    qApp->removeEventFilter(this);
    const bool inside = isAncestorOf(QApplication::focusWidget()) || QApplication::focusWidget() == this;
    hide();
    if (m_opener && inside) m_opener->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

void Popover::place()
{
    if (!m_opener) return;
    const Theme& theme = Theme::of(this);
    const int margin = theme.dp(shade);
    const QWidget* window = parentWidget();
    const int width = std::min(theme.dp(m_width + 32), window->width() - theme.dp(16)) + 2 * margin;
    const int tall = m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width) : m_body->totalSizeHint().height();
    const QRect opener(m_opener->mapTo(window, QPoint(0, 0)), m_opener->size());
    int x = opener.left() - margin;
    if (x + width - margin > window->width() - theme.dp(8)) x = opener.right() + 1 - width + margin;
    x = std::clamp(x, theme.dp(8) - margin, std::max(theme.dp(8) - margin, window->width() - width + margin));
    int y = opener.bottom() + theme.dp(8) - margin;
    const int sheet = tall - 2 * margin;
    if (y + margin + sheet > window->height() && opener.top() > sheet) y = opener.top() - theme.dp(8) - sheet - margin;
    setGeometry(x, y, width, tall);
}

void Popover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const double margin = brush.dp(shade);
    const QRectF sheet = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    brush.shadow(sheet, radius::card);
    brush.box(sheet, radius::card, Colour::Surface, Colour::Border);
}

void Popover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        setFocus();
        return close();
    }
    QWidget::keyPressEvent(event);
}

bool Popover::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    const bool press = event->type() == QEvent::MouseButtonPress;
    if (press && widget && widget != this && !isAncestorOf(widget) && widget->window() == window()) close();
    return QWidget::eventFilter(watched, event);
}

bool Popover::focusNextPrevChild(bool next) { return stepFocusWithin(this, next, tabReason(next)); }

bool Popover::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange) place();
    return QWidget::event(event);
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
    const int wanted = m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width) : m_body->totalSizeHint().height();
    const int drop = m_drop < 0 ? std::max(theme.dp(16), (height() - wanted) / 2) : theme.dp(m_drop);
    m_card->setGeometry((this->width() - width) / 2, drop, width, std::min(wanted, height() - drop - theme.dp(16)));
    update();
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

bool Sheet::focusNextPrevChild(bool next) { return stepFocusWithin(m_card, next, tabReason(next)); }

bool Sheet::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange) place();
    return QWidget::event(event);
}

}
