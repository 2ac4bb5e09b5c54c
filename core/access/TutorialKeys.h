#pragma once

#include "core/access/KeyRing.h"

namespace carrel::access {

/// A time on offer: its team's for good, their desks' for the weeks around it. It names nobody.
void addSlotKeys(KeyRing& ring, const model::Record& slot, base::Moment now);
/// A tutorial: its team's for good; on their desks while it waits, for the weeks around it, until somebody has recorded it, and
/// as long as the same student has another there. Nobody's who works on the student's cases.
void addTutorialKeys(KeyRing& ring, const model::Record& tutorial, Related& related, base::Moment now);
/// A record goes where its tutorial goes.
void addTutorialRecordKeys(KeyRing& ring, const model::Record& record, Related& related, base::Moment now);
/// Who reaches a student because they have or had a tutorial.
void addTutoredKeys(KeyRing& ring, const model::RecordId& student, Related& related, base::Moment now);
/// Who sees an earlier visit of a student because they have a tutorial these weeks.
void addBeforeTutorialKeys(KeyRing& ring, const model::RecordId& student, Related& related, base::Moment now);

}
