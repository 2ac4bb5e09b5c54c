#pragma once

#include "core/access/Projection.h"
#include "core/hub/desks/WorkList.h"
#include "core/hub/store/WorkingSet.h"

namespace carrel::hub {

// References are fields and are projected: where one record names others of its own kind, as linked cases do, whoever does
// not see the other is not told that it is there, nor by which id.

/// A list by which records of this kind name others of it.
bool isPeerField(const model::KindView& kind, int position);

/// Of these, those that `who` sees there, in the same order.
QList<model::RecordId> seenPeers(const model::KindView& kind, const QList<model::RecordId>& ids, const access::Entitlement& who, access::Surface surface,
                                 WorkingSet& set, base::Moment now);

/// The record as `who` may have it, with the peers alone that they see; nothing where they see all of them, or there is none.
std::optional<model::Record> withSeenPeers(const model::Record& record, const access::Entitlement& who, access::Surface surface, WorkingSet& set, base::Moment now);

/// What an edit of a list of peers comes to: those that its author does not see stay in it.
model::Value withHiddenPeers(const model::KindView& kind, const model::Value& standing, const model::Value& proposed, const access::Entitlement& who,
                             WorkingSet& set, base::Moment now);

/// The peers that a record names: what they show changes when somebody begins or ceases to see it.
std::vector<Candidate> peersOf(const model::Record& record, WorkingSet& set);

}
