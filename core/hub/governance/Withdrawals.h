#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/store/WorkingSet.h"

namespace carrel::hub {

/// Writes the consents that this set ends down outside the store, before the commit that ends them: no restore gives them
/// back. Whoever it comes from, a desk, a decision or a feed. Throws where it cannot be written; then nothing is committed.
void keepWithdrawals(const HubContext& context, const WorkingSet& set);

}
