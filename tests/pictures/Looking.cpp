#include "tests/pictures/Looking.h"

#include "tests/pictures/TextSizes.h"

#include <QtCore/QSet>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleFactory>
#include <memory>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastText = 11;
/// A flat piece of this many pixels each way is no edge of a letter.
constexpr int piece = 8;
/// A picture with fewer colours has nothing written in it.
constexpr int fewColours = 12;

bool isScrolled(const QWidget& widget)
{
    for (const QWidget* above = widget.parentWidget(); above && !above->isWindow(); above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(above)) return true;
    }
    return false;
}

QString nameOf(const QWidget& widget) { return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.accessibleName().left(40); }

}

QStringList wrongWith(QWidget& window, const ui::Album::Face& face)
{
    QStringList out;
    if (window.width() > face.size.width() || window.height() > face.size.height()) {
        out << u"the window is %1 by %2 and may be %3 by %4"_s.arg(window.width()).arg(window.height()).arg(face.size.width()).arg(face.size.height());
    }
    for (const auto* widget : window.findChildren<QWidget*>()) {
        // What scrolls is judged by whether it scrolls sideways, elsewhere.
        if (!widget->isVisibleTo(&window) || widget->size().isEmpty() || isScrolled(*widget)) continue;
        // The frame reaches beyond what it stands around; the ring in it is drawn within the window.
        if (qobject_cast<const QFocusFrame*>(widget)) continue;
        if (widget->window() != &window) continue;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if (place.left() < 0 || place.right() >= window.width()) out << u"%1 reaches from %2 to %3 of %4"_s.arg(nameOf(*widget)).arg(place.left()).arg(place.right()).arg(window.width());
    }
    TextSizes sizes(window.size());
    window.render(&sizes);
    if (sizes.smallest() < leastText) out << u"“%1” is %2 pixels high"_s.arg(sizes.smallestText()).arg(sizes.smallest());
    return out;
}

QList<QColor> undressedGreys(const ui::Theme& theme)
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
    const QPalette bare = fusion->standardPalette();
    QSet<QRgb> ours;
    for (int i = 0; i < int(ui::Colour::Count); ++i) ours << theme.colour(ui::Colour(i)).rgb();
    QList<QColor> out;
    for (const auto role : {QPalette::Window, QPalette::Button, QPalette::Mid, QPalette::Midlight, QPalette::Dark, QPalette::AlternateBase, QPalette::ToolTipBase}) {
        const QColor colour = bare.color(QPalette::Active, role);
        if (!ours.contains(colour.rgb()) && colour != Qt::white && colour != Qt::black && !out.contains(colour)) out << colour;
    }
    return out;
}

QRect undressedPart(const QImage& picture, const QList<QColor>& greys)
{
    const QImage plain = picture.convertToFormat(QImage::Format_RGB32);
    QSet<QRgb> wanted;
    for (const QColor& grey : greys) wanted << grey.rgb();
    for (int y = 0; y + piece <= plain.height(); y += piece) {
        for (int x = 0; x + piece <= plain.width(); x += piece) {
            const QRgb first = plain.pixel(x, y);
            if (!wanted.contains(first)) continue;
            bool flat = true;
            for (int row = y; flat && row < y + piece; ++row) {
                for (int column = x; flat && column < x + piece; ++column) flat = plain.pixel(column, row) == first;
            }
            if (flat) return {x, y, piece, piece};
        }
    }
    return {};
}

QStringList wrongWith(const QImage& picture, const ui::Theme& theme)
{
    QStringList out;
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height() && colours.size() < fewColours; y += 3) {
        for (int x = 0; x < picture.width() && colours.size() < fewColours; ++x) colours << picture.pixel(x, y);
    }
    if (colours.size() < fewColours) out << u"it is blank"_s;
    const QRect bare = undressedPart(picture, undressedGreys(theme));
    if (!bare.isEmpty()) out << u"Qt's own grey %1 at %2, %3"_s.arg(picture.pixelColor(bare.topLeft()).name()).arg(bare.x()).arg(bare.y());
    return out;
}

}
