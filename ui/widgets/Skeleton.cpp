#include "ui/widgets/Skeleton.h"

#include "ui/theme/Brushwork.h"

#include <QtGui/QPainter>

namespace carrel::ui {

namespace {

constexpr int rowTall = 66;

}

Skeleton::Skeleton(int rows, QWidget* parent) : QWidget(parent), m_rows(rows)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Skeleton::sizeHint() const { return {Theme::of(this).dp(260), m_rows * Theme::of(this).dp(rowTall)}; }

void Skeleton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const auto bar = [&](double x, double y, double width, double tall) {
        brush.softBox({x, y, width, tall}, tall == brush.dp(36) ? 100 : 5, brush.theme().tokens().isHighContrast() ? Colour::Disabled : Colour::NeutralSoft, Colour::Border);
    };
    for (int i = 0; i < m_rows; ++i) {
        const double y = i * brush.dp(rowTall);
        const double left = brush.dp(50);
        const double room = width() - left;
        bar(0, y + brush.dp(4), brush.dp(36), brush.dp(36));
        bar(left, y + brush.dp(6), room * (i % 2 ? 0.42 : 0.5), brush.dp(13));
        bar(left, y + brush.dp(27), room * (i % 2 ? 0.36 : 0.34), brush.dp(11));
    }
}

}
