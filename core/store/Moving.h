#pragma once

#include "core/store/Identity.h"
#include "core/store/Rows.h"

namespace carrel::store {

/// Gives a cache another enrolment, in one transaction: every row is dropped, to be sent anew, and what is waiting with its
/// text is numbered, hashed and signed under the new one. What has no text here any more is left out: hand it over first.
void moveTo(Cache& cache, Rows& rows, const Identity& fresh, const QString& epoch);

/// Of a file that is older than it should be: takes out all the hub has sent, withdrawn since or not, and what this desk
/// remembers of having done with it. Words that wait, and drafts, stay until the desk is enrolled anew. The next edit is
/// numbered above `last`; the file comes to this generation.
void shutAway(Cache& cache, Rows& rows, qint64 last, quint64 generation);

}
