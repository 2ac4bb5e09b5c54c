#include "core/insight/Caseload.h"

#include "core/model/cases/Case.h"

namespace carrel::insight {

using model::Case;
using model::CaseState;

namespace {

template <class T>
std::optional<T> known(const model::Seen<T>& seen)
{
    return seen.match([](const T& value) { return std::optional<T>(value); }, [] { return std::optional<T>(); }, [] { return std::optional<T>(); });
}

}

std::optional<Due> dueOf(const model::View& theCase, QDate today)
{
    return dueOf(known(theCase.see(Case::state)), known(theCase.see(Case::nextDue)), today);
}

std::optional<Due> dueOf(std::optional<CaseState> state, std::optional<QDate> nextDue, QDate today)
{
    if (state == CaseState::Closed) return std::nullopt;
    if (state == CaseState::Waiting) return Due::Waiting;
    if (!nextDue) return Due::NoNextStep;
    if (*nextDue < today) return Due::Overdue;
    if (*nextDue == today) return Due::Today;
    // The week a person has in mind ends on Sunday.
    return *nextDue <= today.addDays(7 - today.dayOfWeek()) ? Due::ThisWeek : Due::Later;
}

void Caseload::add(std::optional<Due> due, int cases)
{
    if (!due) return;
    open += cases;
    byDue[size_t(*due)] += cases;
}

int hesaRounded(int count) { return count < 3 ? 0 : (2 * count + 5) / 10 * 5; }

bool mayPublishPercentage(double population) { return population >= 22.5; }

}
