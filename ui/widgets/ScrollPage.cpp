#include "ui/widgets/ScrollPage.h"

#include "ui/theme/Looks.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QApplication>

namespace carrel::ui {

namespace {

/// As wide as the style draws a bar, at 100 %.
constexpr int gutter = 14;

}

ScrollPage::ScrollPage(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setRingLook(this, {.within = true});
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    // The gutter of the bar is always kept, and is part of the margin: right edges stay where they are.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_body = new Column(content, Insets{space::page, space::page, space::page - gutter, space::page}, 16);
    setWidget(content);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

/// What the keyboard is on and was in sight stays in sight, however large the window and the text are.
void ScrollPage::keepInSight()
{
    QWidget* focused = QApplication::focusWidget();
    if (focused && widget() && widget()->isAncestorOf(focused)) QTimer::singleShot(0, this, [this, focused = QPointer(focused)] { follow(focused); });
}

void ScrollPage::resizeEvent(QResizeEvent* event)
{
    const QWidget* focused = QApplication::focusWidget();
    const bool inside = focused && widget() && widget()->isAncestorOf(focused);
    const bool wasSeen = inside && QRect(QPoint(), event->oldSize()).intersects(QRect(focused->mapTo(viewport(), QPoint()), focused->size()));
    QScrollArea::resizeEvent(event);
    if (wasSeen) keepInSight();
}

void ScrollPage::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange) keepInSight();
}

void ScrollPage::follow(QWidget* focused)
{
    // What the mouse is on is seen already, and must not move away under it.
    const bool mouse = QGuiApplication::mouseButtons() != Qt::NoButton;
    if (focused && !mouse && widget() && widget()->isAncestorOf(focused)) ensureWidgetVisible(focused, 24, 24);
}

}
