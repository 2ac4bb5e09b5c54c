#include "ui/theme/IconSet.h"

#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

QPixmap render(QSvgRenderer& drawing, int devicePixels, double ratio)
{
    QPixmap pixmap(devicePixels, devicePixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.render(&painter, QRectF(0, 0, devicePixels, devicePixels));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

}

IconSet::IconSet() : m_drawn(1200) {}
IconSet::~IconSet() = default;

QSvgRenderer& IconSet::drawing(Glyph glyph) const
{
    auto& drawing = m_drawings[glyph];
    if (!drawing) drawing = std::make_shared<QSvgRenderer>(":/carrel/icons/"_L1 + fileName(glyph) + ".svg"_L1);
    return *drawing;
}

QPixmap IconSet::pixmap(Glyph glyph, double side, double ratio, const QColor& colour) const
{
    const Key key{glyph, std::max(1, qRound(side * ratio)), colour.rgba()};
    if (const QPixmap* known = m_drawn.object(key)) {
        QPixmap pixmap = *known;
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    }
    QPixmap pixmap = render(drawing(glyph), key.devicePixels, 1.0);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    m_drawn.insert(key, new QPixmap(pixmap));
    return pixmap;
}

QPixmap IconSet::mark(double side, double ratio) const
{
    QSvgRenderer drawing(u":/carrel/brand/carrel.svg"_s);
    return render(drawing, std::max(1, qRound(side * ratio)), ratio);
}

}
