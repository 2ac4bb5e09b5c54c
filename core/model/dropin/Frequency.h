#pragma once

#include "core/model/Common.h"
#include "core/model/Record.h"
#include "core/model/View.h"
#include "core/model/dropin/Decision.h"
#include "core/model/dropin/Visit.h"

#include <vector>

namespace carrel::model {

/// When somebody's coming raises a prompt: so many visits in so many days, today being the last of them. A count that can be
/// said in one sentence, and is. It says nothing about why, decides nothing, and ends by itself as the visits grow old.
struct FrequentRule {
    int least = 5;
    int days = 28;
    bool operator==(const FrequentRule&) const = default;
};
inline constexpr FrequentRule frequentRule{};

/// A visit at which somebody was seen, or is at a desk now: who left, did not come, was sent on or taken off did not have it.
bool isSeen(std::optional<VisitState> state);

/// That somebody was seen at a session.
struct Coming {
    RecordId session;
    base::Moment at;
};
/// Nothing where they were not seen, or nobody knows who they are.
std::optional<Coming> comingOf(const Record& visit);
std::optional<Coming> comingOf(const View& visit);

/// What the rule says of one student and one team's sessions, while it holds.
struct Frequency {
    int visits = 0;     ///< those of the last days; several to one session are one
    QDate since;        ///< the day of the first of them
    base::Moment until; ///< from then on the rule is no longer met, if they do not come again
};

/// Nothing where the rule is not met.
std::optional<Frequency> frequencyOf(const std::vector<Coming>& comings, base::Moment now, FrequentRule rule = frequentRule);

/// Of a decision, what the prompt hangs on.
struct Decided {
    DecisionChoice choice;
    base::Moment at;
};

/// By the clock of the desk it was decided at, and never later than the hub heard of it: a clock that is ahead puts off nothing.
std::optional<Decided> decidedOf(const Record& decision);
std::optional<Decided> decidedOf(const View& decision);

/// Whether a person is to look, and at what. What was decided stays decided: from then on only visits after it count. Who
/// asked for more has not decided: the prompt comes back when the student comes again.
std::optional<Frequency> promptOf(std::vector<Coming> comings, const std::vector<Decided>& decided, base::Moment now, FrequentRule rule = frequentRule);

}
