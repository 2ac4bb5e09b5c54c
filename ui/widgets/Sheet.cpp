#include "ui/widgets/Sheet.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/FocusTrip.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyle>
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

Sheet::Sheet(const QString& name, QWidget* window) : QWidget(window), m_card(new Surface(this)), m_room(new QScrollArea(m_card)), m_content(new QWidget)
{
    hide();
    m_body = new Column(m_content, Insets::all(20), 12);
    m_room->setFrameShape(QFrame::NoFrame);
    m_room->setFocusPolicy(Qt::NoFocus);
    m_room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_room->setWidget(m_content);
    // The card's own ground, with its round corners, is what shows.
    for (QWidget* clear : {m_room->viewport(), m_content}) clear->setAutoFillBackground(false);
    window->installEventFilter(this);
    m_content->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
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
    m_room->setGeometry(m_card->rect());
    const auto leastIn = [this](int across) { return m_body->hasHeightForWidth() ? m_body->minimumHeightForWidth(across) : m_body->totalMinimumSize().height(); };
    // What can give way does so first; only then is anything scrolled.
    const bool scrolls = leastIn(width) > m_card->height();
    const int across = scrolls ? width - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_room) : width;
    m_room->setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_content->resize(across, std::max(m_card->height(), leastIn(across)));
    // The shadow around it; the scrim over the rest of the window stays as it is.
    const int around = theme.dp(40);
    if (m_card->geometry() != was) update(was.united(m_card->geometry()).adjusted(-around, -around, around, around));
}

/// What the keyboard is on is seen.
void Sheet::follow(QWidget* focused)
{
    constexpr int around = 24;
    const bool mouse = QGuiApplication::mouseButtons() != Qt::NoButton;
    if (focused && !mouse && m_content->isAncestorOf(focused)) m_room->ensureWidgetVisible(focused, around, around);
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
    if (watched == m_content && event->type() == QEvent::LayoutRequest && isVisibleTo(parentWidget())) {
        place();
        follow(QApplication::focusWidget());
    }
    return QWidget::eventFilter(watched, event);
}

bool Sheet::focusNextPrevChild(bool next) { return tabWithin(m_card, next); }

bool Sheet::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange) place();
    return QWidget::event(event);
}

}
