#include "ui/widgets/ScrollPage.h"

#include "ui/theme/Looks.h"

#include <QtCore/QItemSelectionModel>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

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
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_hasFollowed = false; });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { heed(now); });
}

/// A list that is taller than the page cannot bring its row into sight by itself.
void ScrollPage::heed(QWidget* focused)
{
    disconnect(m_rows);
    follow(focused, From::Here);
    auto* view = qobject_cast<QAbstractItemView*>(focused);
    if (!view || !view->selectionModel() || !widget() || !widget()->isAncestorOf(view)) return;
    // Once the list has moved its own rows.
    m_rows = connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, at = QPointer<QWidget>(view)] { follow(at, From::Here); }, Qt::QueuedConnection);
}

/// What the keyboard is on and was in sight stays in sight, however large the window and the text are; and so does the head of
/// the page wherever there is room for both.
void ScrollPage::keepInSight()
{
    QWidget* focused = QApplication::focusWidget();
    if (focused && widget() && widget()->isAncestorOf(focused)) QTimer::singleShot(0, this, [this, focused = QPointer(focused)] { follow(focused, From::Top); });
}

void ScrollPage::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    // The page that opens puts the keyboard somewhere first.
    QTimer::singleShot(0, this, &ScrollPage::keepInSight);
}

void ScrollPage::resizeEvent(QResizeEvent* event)
{
    const QWidget* focused = QApplication::focusWidget();
    const bool inside = focused && widget() && widget()->isAncestorOf(focused);
    const bool wasSeen = inside && QRect(QPoint(), event->oldSize()).intersects(QRect(focused->mapTo(viewport(), QPoint()), focused->size()));
    QScrollArea::resizeEvent(event);
    if (wasSeen) keepInSight();
    // Where it was scrolled for what had the keyboard then, and nobody has scrolled it since, its head comes back.
    else if (!inside && m_hasFollowed) QTimer::singleShot(0, this, [this] { verticalScrollBar()->setValue(0); });
}

void ScrollPage::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange) keepInSight();
}

QRect ScrollPage::placeOf(QWidget& focused) const
{
    QRect place = focused.rect();
    const auto* view = qobject_cast<QAbstractItemView*>(&focused);
    const QRect row = view && view->currentIndex().isValid() ? view->visualRect(view->currentIndex()).translated(view->viewport()->pos()) & place : QRect();
    if (!row.isEmpty()) place = row;
    else if (place.height() > viewport()->height()) place = focused.inputMethodQuery(Qt::ImCursorRectangle).toRect();
    return {focused.mapTo(widget(), place.topLeft()), place.size()};
}

void ScrollPage::follow(QWidget* focused, From from)
{
    // What the mouse is on is seen already, and must not move away under it.
    const bool mouse = QGuiApplication::mouseButtons() != Qt::NoButton;
    if (!focused || mouse || !widget() || !widget()->isAncestorOf(focused)) return;
    constexpr int margin = 24;
    const QRect place = placeOf(*focused);
    const int now = verticalScrollBar()->value(), room = viewport()->height();
    const bool isSeen = place.top() >= now && place.bottom() < now + room;
    if (isSeen && from == From::Here) return;
    // Where both fit, the head of the page is there too: what the page is and what can be done stands in it.
    if (place.bottom() + margin <= room) return verticalScrollBar()->setValue(0);
    if (isSeen) return;
    ensureVisible(place.center().x(), place.center().y(), 0, place.height() / 2 + margin);
    m_hasFollowed = true;
}

}
