#include "core/insight/Workload.h"

#include "core/model/cases/Case.h"
#include "core/model/cases/Plan.h"

namespace carrel::insight {

using model::Action;
using model::ActionState;
using model::Case;

namespace {

template <class T>
std::optional<T> shown(const model::View& view, const model::Field<T>& field)
{
    return view.see(field).match([](const T& value) { return std::optional<T>(value); }, [] { return std::optional<T>(); },
                                 [] { return std::optional<T>(); });
}

}

void Workload::addCase(const model::View& theCase, QDate today)
{
    cases.add(theCase, today);
    if (shown(theCase, Case::state) == model::CaseState::Closed) {
        const auto closed = shown(theCase, Case::closedOn);
        closedLately += closed && *closed > today.addDays(-LatelyDays) && *closed <= today;
        return;
    }
    const auto priority = shown(theCase, Case::priority);
    urgent += priority && *priority != model::Priority::Normal;
    if (const auto type = shown(theCase, Case::type)) ++byType[*type];
}

void Workload::addAction(const model::View& action, QDate today)
{
    const auto state = shown(action, Action::state);
    if (state != ActionState::Open && state != ActionState::Doing) return;
    ++actionsToDo;
    const auto due = shown(action, Action::due);
    actionsOver += due && *due < today;
}

}
