#pragma once

#include "core/access/Policy.h"

namespace carrel::access {

/// What somebody came to a drop-in for in confidence is said at that session and to whoever holds it, and no more once their
/// coming is an earlier visit. No policy grants it away. A mark that cannot be read is one.
bool isInConfidence(const model::Record& record);
/// The position of what a grant does not show of such a record; -1: it shows all that it says.
int heldBack(const Grant& grant, const model::Record& record);

}
