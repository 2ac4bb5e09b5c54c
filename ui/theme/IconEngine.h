#pragma once

#include "ui/theme/Colour.h"
#include "ui/theme/Glyph.h"

#include <QtGui/QIconEngine>
#include <optional>

namespace carrel::ui {

class Theme;

/// An icon that knows what it means, not what colour it is: the theme of the moment says that when it is painted.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(const Theme& theme, Glyph glyph, std::optional<Colour> colour);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    /// `size` is in device pixels.
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override;
    QString key() const override;
    /// Nothing: an icon never names the control that wears it.
    QString iconName() override { return {}; }

private:
    QColor colour(QIcon::Mode mode, const QColor& pen) const;

    const Theme& m_theme;
    Glyph m_glyph;
    std::optional<Colour> m_colour;
};

}
