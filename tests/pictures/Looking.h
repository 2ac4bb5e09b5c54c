#pragma once

#include "ui/tour/Album.h"

#include <QtGui/QImage>

namespace carrel::tests {

/// What is wrong with a window as it stands in one face, each in words; empty where nothing is.
QStringList wrongWith(QWidget& window, const ui::Album::Face& face);
/// What is wrong with its picture: nothing in it, or a part that nobody dressed.
QStringList wrongWith(const QImage& picture, const ui::Theme& theme);
/// A piece of one flat grey that Qt's own style would have painted; empty where there is none.
QRect undressedPart(const QImage& picture, const QList<QColor>& greys);
/// The greys of Qt's own style that this theme has no use for.
QList<QColor> undressedGreys(const ui::Theme& theme);

}
