#pragma once

#include "core/hub/door/ControlSocket.h"

namespace carrel::hub {

/// Asks the hub that runs with its control socket at `path`: the verb, then its words. Blocks, at most `patienceMs` for
/// each step, and needs no event loop; never call it in the thread that answers.
base::Result<QByteArray, ControlError> askRunning(const QString& path, const QList<QByteArray>& words,
                                                  int patienceMs = 30'000);

}
