#pragma once

#include <QtCore/QString>

namespace carrel::ui {

constexpr int clipMs = 30'000;

/// Puts words about somebody on the clipboard: asks the system to keep them out of its history and its cloud, and takes them
/// away again after half a minute, unless something else was copied meanwhile.
void copyPrivately(const QString& text, int forMs = clipMs);

}
