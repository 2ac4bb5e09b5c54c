#pragma once

#include <QtCore/qnamespace.h>

class QWidget;

namespace carrel::ui {

/// Moves the focus to the next or previous widget inside `root`, round and round, in the order in which they are laid out,
/// whatever was made first. False when there is none.
bool stepFocusWithin(QWidget* root, bool next, Qt::FocusReason reason);

/// The same for Tab and Shift+Tab, to be called from focusNextPrevChild().
bool tabWithin(QWidget* root, bool next);

/// Moves the focus to what stands nearest to one that is gone from sight, inside `root`: what comes after it first. False when
/// there is none.
bool focusNear(QWidget* root, const QWidget* gone, Qt::FocusReason reason);

}
