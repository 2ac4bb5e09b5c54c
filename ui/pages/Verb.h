#pragma once

#include "ui/theme/Glyph.h"

#include <QtGui/QKeySequence>
#include <functional>

namespace carrel::ui {

/// Where a verb stands in the sheet of keys.
enum class VerbGroup : quint8 { Here, Find, Move, Work, Desk, Looks };

/// Something a person can do: told once, and from there in the palette, in the sheet of keys, and on the keyboard.
struct Verb {
    VerbGroup group;
    Glyph glyph;
    QString text;
    QKeySequence keys = {};
    std::function<void()> act = {};
    /// Other words that people look for it by, apart by spaces.
    QString also = {};
    /// False where the keys are made to work by the control itself, as in a text field.
    bool wired = true;
    /// False for what only makes sense on the keyboard, such as going to the next pane.
    bool inPalette = true;
    /// Works while a sheet covers the window.
    bool always = false;
};

}
