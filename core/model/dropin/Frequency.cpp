#include "core/model/dropin/Frequency.h"

#include <algorithm>

namespace carrel::model {

using base::Moment;

namespace {

template <class V>
std::optional<Coming> comingIn(bool seen, const V& student, const std::optional<RecordId>& session, const std::optional<Moment>& joined)
{
    if (!seen || !student || !session || !joined) return std::nullopt;
    return Coming{*session, *joined};
}

template <class T>
std::optional<T> valueIn(const View& view, const Field<T>& field)
{
    std::optional<T> out;
    view.see(field).match([&](const T& value) { out = value; }, [] {}, [] {});
    return out;
}

std::optional<Decided> decidedIn(std::optional<DecisionChoice> choice, std::optional<Moment> decided, std::optional<Moment> received)
{
    if (!choice || !decided) return std::nullopt;
    return Decided{*choice, received ? std::min(*decided, *received) : *decided};
}

/// One for each session, at its first.
std::vector<Coming> bySession(std::vector<Coming> comings)
{
    std::ranges::sort(comings, {}, [](const Coming& one) { return std::pair(one.session, one.at); });
    const auto isSame = [](const Coming& one, const Coming& other) { return one.session == other.session; };
    comings.erase(std::unique(comings.begin(), comings.end(), isSame), comings.end());
    return comings;
}

/// Those whose sessions `comings` already says once each.
std::optional<Frequency> judge(std::vector<Coming> comings, Moment now, FrequentRule rule)
{
    std::erase_if(comings, [&](const Coming& one) { return now >= Moment::startOf(one.at.day().addDays(rule.days)); });
    if (rule.least < 1 || int(comings.size()) < rule.least) return std::nullopt;
    std::ranges::sort(comings, std::ranges::greater(), &Coming::at);
    // It holds until the last of as many as the rule asks for is too old.
    const Coming& last = comings[size_t(rule.least) - 1];
    return Frequency{int(comings.size()), comings.back().at.day(), Moment::startOf(last.at.day().addDays(rule.days))};
}

}

bool isSeen(std::optional<VisitState> state) { return state == VisitState::Seen || state == VisitState::Finished; }

std::optional<Coming> comingOf(const Record& visit)
{
    return comingIn(isSeen(visit.get(Visit::state)), visit.get(Visit::student), visit.get(Visit::session), visit.get(Visit::joined));
}

std::optional<Coming> comingOf(const View& visit)
{
    return comingIn(isSeen(valueIn(visit, Visit::state)), valueIn(visit, Visit::student), valueIn(visit, Visit::session), valueIn(visit, Visit::joined));
}

std::optional<Decided> decidedOf(const Record& decision)
{
    return decidedIn(decision.get(Decision::choice), decision.get(Decision::decided), decision.get(Common::received));
}

std::optional<Decided> decidedOf(const View& decision)
{
    return decidedIn(valueIn(decision, Decision::choice), valueIn(decision, Decision::decided), valueIn(decision, Common::received));
}

std::optional<Frequency> frequencyOf(const std::vector<Coming>& comings, Moment now, FrequentRule rule) { return judge(bySession(comings), now, rule); }

std::optional<Frequency> promptOf(std::vector<Coming> comings, const std::vector<Decided>& decided, Moment now, FrequentRule rule)
{
    std::optional<Moment> settled, asked;
    for (const Decided& one : decided) {
        auto& last = one.choice == DecisionChoice::NeedMore ? asked : settled;
        last = std::max(last.value_or(one.at), one.at);
    }
    comings = bySession(std::move(comings));
    if (settled) std::erase_if(comings, [&](const Coming& one) { return one.at <= *settled; });
    if (asked && std::ranges::none_of(comings, [&](const Coming& one) { return one.at > *asked; })) return std::nullopt;
    return judge(std::move(comings), now, rule);
}

}
