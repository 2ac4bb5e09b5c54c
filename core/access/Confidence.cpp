#include "core/access/Confidence.h"

#include "core/model/dropin/Visit.h"

#include <algorithm>

namespace carrel::access {

using model::Visit;

bool isInConfidence(const model::Record& record)
{
    if (record.no() != model::KindNo::Visit || record.valueOf("confidential").isEmpty()) return false;
    return record.get(Visit::confidential).value_or(true);
}

int heldBack(const Grant& grant, const model::Record& record)
{
    static constexpr ScopeWord earlier[] = {ScopeWord::DropInPast, ScopeWord::TutorialPast, ScopeWord::Frequent};
    if (!isInConfidence(record)) return -1;
    const bool isEarlier = std::ranges::any_of(grant.rows, [](ScopeWord word) { return std::ranges::find(earlier, word) != std::end(earlier); });
    return isEarlier ? record.kind().position(Visit::topic) : -1;
}

}
