#pragma once

#include "core/hub/intake/demo/Bench.h"

namespace carrel::hub::demo {

/// A series of workshops around today: one is under way at `now` and half marked, one of last week is closed, one is called off,
/// and some are still to come.
void addWorkshopWeek(Bench& bench, base::Moment now);

}
