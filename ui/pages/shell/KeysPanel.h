#pragma once

class QWidget;

namespace carrel::ui {

/// Shows the keys that work in this window, beside the control that asked.
void showKeys(QWidget* opener);

}
