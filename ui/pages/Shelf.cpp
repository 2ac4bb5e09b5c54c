#include "ui/pages/Shelf.h"

#include "ui/theme/Theme.h"

#include <QtCore/QEvent>
#include <algorithm>

namespace carrel::ui {

namespace {

/// Room around the content for a focus ring.
constexpr int rim = 6;
constexpr int least = 150;

}

Shelf::Shelf(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void Shelf::put(QWidget* content)
{
    setWidget(content);
    content->installEventFilter(this);
    updateGeometry();
}

int Shelf::wanted() const
{
    if (!widget()) return 0;
    const int width = std::max(viewport()->width(), widget()->minimumSizeHint().width());
    const int tall = widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : widget()->sizeHint().height();
    return tall + 2 * frameWidth();
}

QSize Shelf::sizeHint() const { return {Theme::of(this).dp(320), wanted()}; }

QSize Shelf::minimumSizeHint() const { return {Theme::of(this).dp(160), std::min(wanted(), Theme::of(this).dp(least))}; }

bool Shelf::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
    if (event->type() == QEvent::FocusIn) {
        if (auto* focused = qobject_cast<QWidget*>(watched); focused && widget() && widget()->isAncestorOf(focused)) ensureWidgetVisible(focused, rim, rim);
    }
    return QScrollArea::eventFilter(watched, event);
}

void Shelf::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) updateGeometry();
}

}
