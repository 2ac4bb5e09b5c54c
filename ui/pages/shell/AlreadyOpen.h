#pragma once

namespace carrel::ui {

/// Says that this desk is open in another window, and waits until that has been read.
void tellAlreadyOpen();

}
