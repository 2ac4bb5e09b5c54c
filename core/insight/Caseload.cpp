#include "core/insight/Caseload.h"

#include "core/model/cases/Case.h"

namespace carrel::insight {

using model::Case;
using model::CaseState;

std::optional<Due> dueOf(const model::View& theCase, QDate today)
{
    const auto state = theCase.see(Case::state).match([](CaseState s) { return std::optional(s); }, [] { return std::optional<CaseState>(); },
                                                      [] { return std::optional<CaseState>(); });
    if (state == CaseState::Closed) return std::nullopt;
    if (state == CaseState::Waiting) return Due::Waiting;
    return theCase.see(Case::nextDue).match(
        [today](QDate due) {
            if (due < today) return Due::Overdue;
            if (due == today) return Due::Today;
            // The week a person has in mind ends on Sunday.
            return due <= today.addDays(7 - today.dayOfWeek()) ? Due::ThisWeek : Due::Later;
        },
        [] { return Due::NoNextStep; }, [] { return Due::NoNextStep; });
}

void Caseload::add(const model::View& theCase, QDate today)
{
    const auto due = dueOf(theCase, today);
    if (!due) return;
    ++open;
    ++byDue[size_t(*due)];
}

int hesaRounded(int count) { return count < 3 ? 0 : (2 * count + 5) / 10 * 5; }

bool mayPublishPercentage(double population) { return population >= 22.5; }

}
