#pragma once

#include "core/hub/intake/demo/Bench.h"

namespace carrel::hub::demo {

/// Tutorials around today: one is in session at `now`, some are booked, times are on offer, somebody waits for one; of those
/// that are over one is still to be written up, one waits for a second signature, and one was amended.
void addTutorialWeek(Bench& bench, base::Moment now);

}
