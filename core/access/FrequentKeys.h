#pragma once

#include "core/access/KeyRing.h"

namespace carrel::access {

/// When and where a session of the last weeks was, for those who see that somebody came to it. It names nobody.
void addRecentKeys(KeyRing& ring, const model::Record& session, const model::RecordId& team, base::Moment now);
/// A visit is seen by its session's team for as long as it is one of those that make its student's coming frequent.
void addOftenVisitKeys(KeyRing& ring, const model::Record& visit, const model::RecordId& student, Related& related, base::Moment now);
/// What was decided: its team's for good; on their desks for four weeks, while the rule is met, and until it is done.
void addDecisionKeys(KeyRing& ring, const model::Record& decision, Related& related, base::Moment now);
/// What was written goes where the decision goes that allowed it.
void addApproachKeys(KeyRing& ring, const model::Record& approach, Related& related, base::Moment now);
/// Who reaches a student because they come often, or did.
void addOftenKeys(KeyRing& ring, const model::RecordId& student, Related& related, base::Moment now);

}
