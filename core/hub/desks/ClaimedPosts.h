#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/oidc/Settings.h"
#include "core/hub/store/WorkingSet.h"

namespace carrel::hub {

/// The one active member of staff whom the provider's word names. Nobody when there is none, when there are two, or when
/// their account here has been closed.
std::optional<model::RecordId> staffNamed(Db& db, ProviderSettings::Match match, const QString& person);

/// Makes the posts that the provider's word stands for and are not there, and ends those it made before and no longer
/// stands for. Posts that came from elsewhere are left alone. Precondition: inside a transaction.
void agreePosts(WorkingSet& set, const model::RecordId& staff, const QStringList& roles, const HubContext& context);

}
