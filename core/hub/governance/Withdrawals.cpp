#include "core/hub/governance/Withdrawals.h"

#include "core/hub/backup/OutsideJournal.h"
#include "core/model/governance/Consent.h"

namespace carrel::hub {

using model::Consent;
using namespace Qt::StringLiterals;

void keepWithdrawals(const HubContext& context, const WorkingSet& set)
{
    if (!context.outside) return;
    for (const auto& one : set.written()) {
        if (one.held.record->no() != model::KindNo::Consent || one.held.record->get(Consent::state) != model::ConsentState::Withdrawn) continue;
        if (one.before && one.before->get(Consent::state) == model::ConsentState::Withdrawn) continue;
        if (!context.outside->withdrawn(one.held.record->id(), context.clock.now())) throw StoreFailure(StoreFault::Failed, "journal");
    }
}

}
