#include "ui/print/PaperView.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace carrel::ui {

namespace {

constexpr int least = 320, most = 1000, besides = 176, readable = 760;

}

PaperView::PaperView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    speakAs(this, QAccessible::Document);
}

void PaperView::show(PaperPages set)
{
    m_set = std::move(set);
    turnTo(std::min(m_at, count() - 1));
}

void PaperView::turnTo(int page)
{
    m_at = std::clamp(page, 0, std::max(0, count() - 1));
    setSpoken(this, tr("Page %1 of %2").arg(m_at + 1).arg(count()), count() > 0 ? m_set.pages[size_t(m_at)].text() : QString());
    update();
    Q_EMIT turned(m_at);
}

void PaperView::setLarge(bool large)
{
    m_large = large;
    updateGeometry();
    update();
}

QSize PaperView::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const double shape = paperSize.height() / paperSize.width();
    const double high = std::clamp<double>(window()->height() - theme.dp(besides), theme.dp(least), theme.dp(most));
    const double across = m_large ? theme.dp(readable) : high / shape;
    const double room = window()->width() - theme.dp(84);
    const int width = int(std::min(across, room));
    return {width, int(width * shape)};
}

void PaperView::paintEvent(QPaintEvent*)
{
    if (count() == 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), Qt::white);
    painter.save();
    const double scale = width() / paperSize.width();
    painter.scale(scale, scale);
    m_set.pages[size_t(m_at)].draw(painter);
    painter.restore();
    // A white sheet in a dark room dazzles.
    if (theme.tokens().isDark()) painter.fillRect(rect(), QColor(0, 0, 0, 44));
    painter.setPen(theme.colour(Colour::Border));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void PaperView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right: return turnTo(m_at + 1);
    case Qt::Key_PageUp:
    case Qt::Key_Left: return turnTo(m_at - 1);
    case Qt::Key_Home: return turnTo(0);
    case Qt::Key_End: return turnTo(count() - 1);
    default: QWidget::keyPressEvent(event);
    }
}

void PaperView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // Only now is it known how much room there is.
    window()->installEventFilter(this);
    updateGeometry();
}

bool PaperView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == window()) updateGeometry();
    return QWidget::eventFilter(watched, event);
}

void PaperView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

}
