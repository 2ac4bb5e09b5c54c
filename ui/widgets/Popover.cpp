#include "ui/widgets/Popover.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FocusTrip.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <algorithm>
#include <utility>

namespace carrel::ui {

namespace {

/// Room around the sheet for its shadow.
constexpr int shade = 28;

}

Popover::Popover(const QString& name, QWidget* opener)
    : QWidget(opener->window()), m_opener(opener), m_body(new Column(this, Insets::all(shade + 16), 12))
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
    lead();
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
    follow();
    if (m_opener && inside) m_opener->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

/// What it asks is the one thing to do while it is open: the page's own waits its turn.
void Popover::lead()
{
    const auto isPrimary = [](const Button* button) { return buttonLookOf(button).variant == ButtonVariant::Primary; };
    if (std::ranges::none_of(findChildren<Button*>(), isPrimary)) return;
    for (Button* button : window()->findChildren<Button*>()) {
        if (!isPrimary(button) || isAncestorOf(button) || !button->isVisible()) continue;
        button->setVariant(ButtonVariant::Standard);
        m_led.emplace_back(button);
    }
}

void Popover::follow()
{
    for (const auto& button : std::exchange(m_led, {})) {
        if (button) button->setVariant(ButtonVariant::Primary);
    }
}

void Popover::place()
{
    if (!m_opener) return;
    const Theme& theme = Theme::of(this);
    const int margin = theme.dp(shade);
    const QWidget* window = parentWidget();
    const int width = std::min(theme.dp(m_width + 32), window->width() - theme.dp(16)) + 2 * margin;
    const int tall =
        m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width) : m_body->totalSizeHint().height();
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

bool Popover::focusNextPrevChild(bool next) { return tabWithin(this, next); }

bool Popover::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange) place();
    return QWidget::event(event);
}

}
