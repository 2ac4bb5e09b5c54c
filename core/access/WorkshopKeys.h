#pragma once

#include "core/access/KeyRing.h"

namespace carrel::access {

/// Its team's.
void addSeriesKeys(KeyRing& ring, const model::Record& series);
/// A workshop: its team's for good, their desks' for a month around it, and its leader's to know of. It names nobody.
void addWorkshopKeys(KeyRing& ring, const model::Record& workshop, base::Moment now);
/// Who is on the register: the leader's from a week before it to two weeks after, and the team's.
void addBookingKeys(KeyRing& ring, const model::Record& booking, Related& related, base::Moment now);
/// Who reaches a student because they booked.
void addAttenderKeys(KeyRing& ring, const model::RecordId& student, Related& related, base::Moment now);

}
