#pragma once

#include "core/insight/Group.h"

namespace carrel::insight {

/// One coming that is counted: whose it was, and what it was by each way of splitting them up. What is empty is not known.
struct Coming {
    QString who; ///< told apart only, and in no count
    QStringList whats;
};

/// So many of what; `what` is empty for all that are too few to be named, or not known.
struct CountCell {
    int split = 0; ///< which of the ways of splitting them up
    QString what;
    int count = 0;
    bool operator==(const CountCell&) const = default;
};

struct Counts {
    int total = 0; ///< naught where fewer than five people came
    std::vector<CountCell> cells; ///< by split, the largest first, those too few to be named last
    bool operator==(const Counts&) const = default;
};

/// Counts that may be shown to everybody for good. The total is rounded down to fives; every split adds up to it, with each of
/// its cells at one of the two fives around the number that it is; what fewer than five people share is named nowhere. So what
/// is told of each cell, and of all of them together, is true of at least five numbers, also for whoever knows this rule. That
/// holds where any number may not be known: no split is to be of a few words one of which is always said.
Counts countsOf(const std::vector<Coming>& comings, int splits);

}
