#pragma once

#include <QtCore/QtGlobal>

namespace carrel::ui {

/// How large the person wants things: every length in ui/ is given in pixels at 100 % and goes through here.
struct Scale {
    double factor = 1.0;

    /// Whole pixels, never less than one for a length that is not zero.
    int dp(double length) const
    {
        const int scaled = qRound(length * factor);
        return scaled == 0 && length > 0 ? 1 : scaled;
    }
    double px(double length) const { return length * factor; }

    bool operator==(const Scale&) const = default;
};

/// The 4-pixel grid.
namespace space {
constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 20, page = 24, xxl = 32;
}

namespace radius {
constexpr double chip = 6, control = 8, row = 10, card = 12;
}

/// Heights of what can be clicked. Nothing clickable is ever below `least`.
namespace height {
constexpr int control = 36, small = 30, least = 24, topBar = 60, undoBar = 50, railWidth = 84;
}

namespace iconSize {
constexpr double control = 17, banner = 18, rail = 22, state = 34;
}

}
