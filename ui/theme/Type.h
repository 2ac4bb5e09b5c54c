#pragma once

#include <QtGui/QFont>

namespace carrel::ui {

/// The type scale; nothing in the window is smaller than Micro.
enum class TextRole : quint8 { Num, Display, Title, Heading, Body, BodyStrong, Meta, MetaStrong, Micro, Count };

/// What a text role means at 100 %: height in pixels, weight, and letter spacing in per cent of the glyph.
struct TypeSpec {
    double px;
    QFont::Weight weight;
    double spacing;
};

TypeSpec typeSpec(TextRole role);
/// `factor` is the whole scale, the system's and the person's.
QFont fontFor(TextRole role, double factor);

/// Wrapped text stands on lines this many times the font's size apart.
constexpr double lineHeight = 1.38;

/// Makes the console's own typeface known to the program. Says whether every weight was found in it.
bool loadTypeface();

}
