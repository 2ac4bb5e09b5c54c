#include "core/base/Log.h"

namespace carrel::base {

Q_LOGGING_CATEGORY(logStore, "carrel.store")
Q_LOGGING_CATEGORY(logSync, "carrel.sync")
Q_LOGGING_CATEGORY(logVault, "carrel.vault")
Q_LOGGING_CATEGORY(logHub, "carrel.hub")

}
