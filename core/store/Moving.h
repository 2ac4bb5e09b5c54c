#pragma once

#include "core/store/Identity.h"
#include "core/store/Rows.h"

namespace carrel::store {

/// Gives a cache another enrolment, in one transaction: every row is dropped, to be sent anew, and what is waiting with its
/// text is numbered, hashed and signed under the new one. What has no text here any more is left out: hand it over first.
void moveTo(Cache& cache, Rows& rows, const Identity& fresh, const QString& epoch);

}
