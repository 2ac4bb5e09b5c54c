#pragma once

#include "ui/theme/Colour.h"

#include <QtGui/QColor>
#include <array>

namespace carrel::ui {

/// Contrast is black on white, ContrastDark white on black; neither has soft fills.
enum class Scheme : quint8 { Light, Dark, Contrast, ContrastDark };

/// The colours of one scheme.
struct Tokens {
    Scheme scheme = Scheme::Light;
    std::array<QColor, static_cast<std::size_t>(Colour::Count)> colours;

    const QColor& operator[](Colour colour) const { return colours[static_cast<std::size_t>(colour)]; }
    bool isDark() const { return scheme == Scheme::Dark || scheme == Scheme::ContrastDark; }
    /// Soft fills are the surface itself here, so shapes need an outline to be seen.
    bool isHighContrast() const { return scheme == Scheme::Contrast || scheme == Scheme::ContrastDark; }

    bool operator==(const Tokens&) const = default;
};

Tokens tokensFor(Scheme scheme);

/// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);
/// Whichever of the two can be read better on `ground`.
QColor readableOn(const QColor& ground, const QColor& one, const QColor& other);

}
