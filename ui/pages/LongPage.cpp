#include "ui/pages/LongPage.h"

#include "ui/theme/Theme.h"

#include <QtGui/QResizeEvent>

namespace carrel::ui {

LongPage::LongPage(QWidget* parent) : ScrollPage(parent)
{
    // What has the keyboard is ringed, and the ring is not cut.
    body()->setInsets({LongPage::edge, 4, LongPage::edge, LongPage::edge});
    viewport()->setAutoFillBackground(false);
    widget()->setAutoFillBackground(false);
    widget()->installEventFilter(this);
}

QSize LongPage::sizeHint() const
{
    const int width = viewport()->width();
    return {ScrollPage::sizeHint().width(), widget()->layout()->hasHeightForWidth() ? body()->totalHeightForWidth(width) : widget()->sizeHint().height()};
}

QSize LongPage::minimumSizeHint() const { return {ScrollPage::minimumSizeHint().width(), std::min(sizeHint().height(), Theme::of(this).dp(140))}; }

bool LongPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
    return ScrollPage::eventFilter(watched, event);
}

void LongPage::resizeEvent(QResizeEvent* event)
{
    ScrollPage::resizeEvent(event);
    // What wraps is another height at another width.
    if (event->size().width() != event->oldSize().width()) updateGeometry();
}

}
