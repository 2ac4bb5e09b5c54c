#pragma once

#include <QtCore/QLoggingCategory>

namespace carrel::base {

// Machine words only: ids, counts, codes. A name, a number or a sentence about a person never goes through here.
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logSync)
Q_DECLARE_LOGGING_CATEGORY(logVault)
Q_DECLARE_LOGGING_CATEGORY(logHub)

}
