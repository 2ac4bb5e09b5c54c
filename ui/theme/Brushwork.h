#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QRectF>
#include <optional>

class QPainter;

namespace carrel::ui {

/// One painter with the theme at hand: everything the window draws by itself is made of these strokes. Rectangles
/// and points are in pixels as they are; radii and line widths in pixels at 100 %. The painter is left as it was.
class Brushwork
{
public:
    Brushwork(QPainter& painter, const Theme& theme);
    ~Brushwork();
    Q_DISABLE_COPY_MOVE(Brushwork)

    QPainter& painter() const { return m_painter; }
    const Theme& theme() const { return m_theme; }
    const QColor& colour(Colour colour) const { return m_theme.colour(colour); }
    int dp(double length) const { return m_theme.dp(length); }
    double px(double length) const { return m_theme.px(length); }

    /// A box with round corners; its border lies inside `rect`, on whole device pixels.
    void box(const QRectF& rect, double radius, std::optional<Colour> fill, std::optional<Colour> border = {},
             double borderWidth = 1);
    void box(const QRectF& rect, double radius, const QColor& fill, const QColor& border, double borderWidth = 1);
    /// A soft fill, which schemes without soft fills outline with the ink that stands on it.
    void softBox(const QRectF& rect, double radius, Colour fill, Colour ink);
    void dashedBox(const QRectF& rect, double radius, Colour border);
    /// The diagonal hatch of what a role may not see. It comes up gently to the right of `from`, clear of the words.
    void hatch(const QRectF& rect, double radius, double from);
    /// What lies under the pointer (or, twice as deep, under a pressed button), on any ground.
    void veil(const QRectF& rect, double radius, bool pressed = false);
    /// The focus ring, drawn just outside `rect`.
    void ring(const QRectF& rect, double radius, Colour colour = Colour::Focus);
    void shadow(const QRectF& rect, double radius);
    /// A one-pixel line along the top, bottom or left edge of `rect`.
    void rule(const QRectF& rect, Qt::Edge edge, Colour colour = Colour::Border);

    /// One line, cut with an ellipsis where it does not fit. Gives back the width it took.
    double text(const QRectF& rect, Qt::Alignment alignment, const QString& text, TextRole role, Colour colour);
    double text(const QRectF& rect, Qt::Alignment alignment, const QString& text, const QFont& font,
                const QColor& colour);
    void glyph(const QRectF& rect, Glyph glyph, Colour colour);

private:
    double hairline(double width) const;

    QPainter& m_painter;
    const Theme& m_theme;
};

/// Draws the glyph as a square in the middle of `rect`, on whole device pixels.
void drawGlyph(QPainter& painter, const Theme& theme, const QRectF& rect, Glyph glyph, const QColor& colour);

/// How wide one line of text is in a role.
double textWidth(const Theme& theme, TextRole role, const QString& text);
double lineHeightOf(const Theme& theme, TextRole role);

}
