#pragma once

#include "core/access/KeyRing.h"

namespace carrel::access {

/// A session: its team's for good, its desks' until it is closed or its day is over, theirs on duty for as long as they are.
void addDropInKeys(KeyRing& ring, const model::Record& session, Related& related, base::Moment now);
void addDutyKeys(KeyRing& ring, const model::Record& duty, Related& related, base::Moment now);
/// A visit goes where its session goes, stays with whoever sees the visitor until that is over, and is an earlier visit to
/// whoever is on duty where the same student has come again.
void addVisitKeys(KeyRing& ring, const model::Record& visit, Related& related, base::Moment now);
/// Who reaches a student because they came.
void addVisitorKeys(KeyRing& ring, const model::RecordId& student, Related& related, base::Moment now);

}
