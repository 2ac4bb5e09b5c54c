#include "tests/gallery/Sheets.h"
#include "ui/theme/Brushwork.h"

#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

namespace carrel::gallery {

using namespace carrel::ui;

namespace {

/// Every icon at the sizes it is used in.
class IconTable final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        Brushwork brush(painter, Theme::of(this));
        painter.fillRect(rect(), brush.colour(Colour::Surface));
        constexpr int columns = 8;
        const double wide = width() / double(columns);
        const double tall = brush.dp(74);
        for (int i = 0; i < static_cast<int>(Glyph::Count); ++i) {
            const QPointF at((i % columns) * wide, (i / columns) * tall);
            double x = at.x() + brush.dp(16);
            for (const double side : {17.0, 18.0, 22.0, 24.0}) {
                brush.glyph({x, at.y() + brush.dp(12), brush.theme().px(side), brush.theme().px(24)}, static_cast<Glyph>(i),
                            i % 9 == 4 ? Colour::Accent : Colour::Text2);
                x += brush.dp(side + 11);
            }
            brush.text({at.x() + brush.dp(16), at.y() + brush.dp(42), wide - brush.dp(16), 20.0}, Qt::AlignLeft | Qt::AlignVCenter,
                       fileName(static_cast<Glyph>(i)), TextRole::Micro, Colour::Text3);
        }
    }
};

}

QWidget* makeIconsSheet() { return new IconTable; }

}
