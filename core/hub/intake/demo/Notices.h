#pragma once

#include "core/hub/intake/demo/Bench.h"

namespace carrel::hub::demo {

/// What students are promised, and what staff agree to before they first unlock.
void addNotices(Bench& bench);

}
