#pragma once

#include <QtGui/QColor>

/// What is on the paper besides white; each of them is told from the next on a printer that knows only black.
namespace carrel::ui::ink {

inline const QColor black(0x11, 0x14, 0x1a), grey(0x4a, 0x4f, 0x59), line(0x7d, 0x83, 0x8f), hair(0xb9, 0xbd, 0xc6), band(0xf1, 0xf2, 0xf5);

}
