#pragma once

#include "core/hub/intake/demo/Bench.h"

namespace carrel::hub::demo {

/// The library's drop-in as it stands at `now`: some wait, some are being seen, most have been; and who came in the weeks before.
void addDropInDay(Bench& bench, base::Moment now);

}
