#include "ui/widgets/RowList.h"

#include "ui/theme/Looks.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QScrollBar>

namespace carrel::ui {

namespace {

/// More than this many are laid out when there is time.
constexpr int manyRows = 500;

}

RowList::RowList(const QString& name, QWidget* parent) : QListView(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that has nothing to scroll shows nothing, and keeps its room: rows do not jump when it is needed.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setResizeMode(QListView::Adjust);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(false);
    setMouseTracking(true);
    verticalScrollBar()->setSingleStep(24);
    setRingLook(this, {.none = true});
    connect(this, &QListView::doubleClicked, this, &RowList::opened);
}

void RowList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() != QEvent::StyleChange) return;
    scheduleDelayedItemsLayout();
    keepInSight();
}

/// The row one is on stays in sight, however large the window and the text are.
void RowList::keepInSight()
{
    QTimer::singleShot(0, this, [this] {
        if (currentIndex().isValid()) scrollTo(currentIndex());
    });
}

void RowList::resizeEvent(QResizeEvent* event)
{
    const bool wasSeen = currentIndex().isValid() && visualRect(currentIndex()).intersects(QRect(QPoint(), event->oldSize()));
    QListView::resizeEvent(event);
    // How tall a row is depends on how wide it is, and Qt would lay them out a tenth of a second later.
    if (isVisible() && event->size().width() != event->oldSize().width() && model() && model()->rowCount(rootIndex()) <= manyRows) executeDelayedItemsLayout();
    if (wasSeen) keepInSight();
}

void RowList::focusInEvent(QFocusEvent* event)
{
    // Whoever comes by keyboard has to land on a row, or nothing would show where the focus is.
    if (!currentIndex().isValid() && model() && model()->rowCount(rootIndex()) > 0) {
        selectionModel()->setCurrentIndex(model()->index(0, 0, rootIndex()), QItemSelectionModel::ClearAndSelect);
    }
    QListView::focusInEvent(event);
}

void RowList::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

}
