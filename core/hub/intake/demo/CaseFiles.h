#pragma once

#include "core/hub/intake/demo/Bench.h"

namespace carrel::hub::demo {

/// The stories as records: consents, cases, and what hangs on them. Students and staff must be there already.
void addCaseFiles(Bench& bench);

std::vector<std::span<const CaseText>> allStories();

}
