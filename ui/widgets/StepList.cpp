#include "ui/widgets/StepList.h"

#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"

#include <QtGui/QPainter>

namespace carrel::ui {

namespace {

constexpr double rowTall = 44, disc = 27, gap = 13;

}

StepList::StepList(const QStringList& steps, int current, QWidget* parent)
    : QWidget(parent), m_steps(steps), m_current(current)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    speakAs(this, QAccessible::StaticText);
    setCurrent(current);
}

void StepList::setCurrent(int step)
{
    m_current = step;
    setSpoken(this, tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
    update();
}

QSize StepList::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    double widest = 0;
    for (const auto& step : m_steps) widest = std::max(widest, textWidth(theme, TextRole::BodyStrong, step));
    return {theme.dp(disc + gap) + qCeil(widest), static_cast<int>(m_steps.size()) * theme.dp(rowTall)};
}

void StepList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    for (int i = 0; i < m_steps.size(); ++i) {
        const double side = brush.dp(disc);
        const double top = i * brush.dp(rowTall);
        const QRectF circle(0, top + (brush.dp(rowTall) - side) / 2, side, side);
        const bool now = i == m_current, done = i < m_current;
        QColor line = brush.colour(done ? Colour::RailMark : Colour::RailText);
        if (!done && !brush.theme().tokens().isHighContrast()) line.setAlphaF(0.5F);
        if (now)
            brush.box(circle, 100, Colour::RailMark);
        else
            brush.box(circle, 100, QColor(), line, 1.5);
        const double inset = side * 0.23;
        if (done)
            brush.glyph(circle.adjusted(inset, inset, -inset, -inset), Glyph::Check, Colour::RailMark);
        else
            brush.text(circle, Qt::AlignCenter, QString::number(i + 1),
                       now ? TextRole::BodyStrong : TextRole::MetaStrong, now ? Colour::Rail : Colour::RailText);
        brush.text(
            {circle.right() + brush.dp(gap), top, width() - circle.right() - brush.dp(gap), brush.theme().px(rowTall)},
            Qt::AlignLeft | Qt::AlignVCenter, m_steps[i], now ? TextRole::BodyStrong : TextRole::Body,
            Colour::RailText);
    }
}

}
