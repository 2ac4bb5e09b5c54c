#include "ui/pages/workshops/ProgressLine.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QPainter>

namespace carrel::ui {

void ProgressLine::tell(int done, int all, const QString& spoken)
{
    m_done = done;
    m_all = all;
    setSpoken(this, spoken);
    update();
}

QSize ProgressLine::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    return {theme.dp(200), theme.dp(26)};
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const double tall = brush.px(8);
    const QRectF whole(0, height() / 2.0 - tall / 2, width(), tall);
    const bool contrast = brush.theme().tokens().isHighContrast();
    brush.box(whole, 4, Colour::NeutralSoft, contrast ? std::optional(Colour::BorderStrong) : std::nullopt);
    if (m_done <= 0 || m_all <= 0) return;
    const double part = std::max(tall, whole.width() * std::min(1.0, double(m_done) / m_all));
    const QRectF done = layoutDirection() == Qt::RightToLeft ? QRectF(whole.right() - part, whole.top(), part, tall) : QRectF(whole.left(), whole.top(), part, tall);
    brush.box(done, 4, Colour::Accent);
}

}
