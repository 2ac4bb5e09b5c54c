#pragma once

#include "ui/theme/Glyph.h"

#include <QtCore/QCache>
#include <QtCore/QHash>
#include <QtGui/QPixmap>
#include <memory>

class QSvgRenderer;

namespace carrel::ui {

/// The drawings of the icon set, rendered once for each size, pixel density and colour that was asked for.
class IconSet
{
public:
    IconSet();
    ~IconSet();

    /// A square of `side` logical pixels; never empty, crisp at the pixel density `ratio`.
    QPixmap pixmap(Glyph glyph, double side, double ratio, const QColor& colour) const;
    /// The program's own mark, in its own colours.
    QPixmap mark(double side, double ratio) const;

private:
    struct Key {
        Glyph glyph;
        int devicePixels;
        QRgb colour;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed) noexcept
        {
            return qHashMulti(seed, static_cast<quint8>(key.glyph), key.devicePixels, key.colour);
        }
    };

    QSvgRenderer& drawing(Glyph glyph) const;

    mutable QHash<Glyph, std::shared_ptr<QSvgRenderer>> m_drawings;
    mutable QCache<Key, QPixmap> m_drawn;
};

}
