#include "core/access/FrequentKeys.h"

#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Frequency.h"

#include <map>

namespace carrel::access {

using base::Moment;
using model::Approach;
using model::Coming;
using model::Decision;
using model::DecisionChoice;
using model::DropIn;
using model::KindNo;
using model::Record;
using model::RecordId;

namespace {

Moment startAfter(Moment at, int days) { return Moment::startOf(at.day().addDays(days)); }

void addUntil(KeyRing& ring, const RecordId& team, std::optional<Moment> until, Moment now)
{
    if (until && now >= *until) return;
    ring.add("frequent:", team, until);
    if (until) ring.noteBoundary(*until, now);
}

std::optional<RecordId> teamOf(const RecordId& session, Related& related)
{
    const auto found = related.find(KindNo::DropIn, session);
    return found ? found->get(DropIn::team) : std::nullopt;
}

/// Where and when somebody was seen, by whose sessions those were.
std::map<RecordId, std::vector<Coming>> comingsOf(const RecordId& student, Related& related)
{
    std::map<RecordId, std::vector<Coming>> out;
    for (const auto& visit : related.naming(KindNo::Visit, "student", student)) {
        const auto coming = model::comingOf(*visit);
        const auto team = coming ? teamOf(coming->session, related) : std::nullopt;
        if (team) out[*team].push_back(*coming);
    }
    return out;
}

std::vector<std::shared_ptr<const Record>> decisionsOf(const RecordId& student, const RecordId& team, Related& related)
{
    auto all = related.naming(KindNo::Decision, "student", student);
    std::erase_if(all, [&](const auto& one) { return one->get(Decision::team) != team; });
    return all;
}

/// To contact somebody, and nobody has said yet what came of it, nor decided anew.
bool isToDo(const Record& decision, const RecordId& student, const RecordId& team, Related& related)
{
    if (decision.get(Decision::choice) != DecisionChoice::Contact) return false;
    for (const auto& approach : related.naming(KindNo::Approach, "decision", decision.id())) {
        if (approach->get(Approach::outcome)) return false;
    }
    for (const auto& other : decisionsOf(student, team, related)) {
        const auto mine = model::decidedOf(decision), theirs = model::decidedOf(*other);
        if (mine && theirs && theirs->at > mine->at) return false;
    }
    return true;
}

/// When somebody was contacted, as far as the hub believes the desk that says so.
std::optional<Moment> heardAt(const Record& approach)
{
    const auto sent = approach.get(Approach::sent), received = approach.get(model::Common::received);
    return sent && received ? std::optional(std::min(*sent, *received)) : sent;
}

/// Adds the team's key while the decision is of these weeks.
void addWhileWorkedOn(KeyRing& ring, const Record& decision, const RecordId& team, Related& related, Moment now)
{
    const auto student = decision.student();
    if (!student) return;
    const auto decided = model::decidedOf(decision);
    auto last = decided ? std::optional(decided->at) : std::nullopt;
    for (const auto& approach : related.naming(KindNo::Approach, "decision", decision.id())) last = std::max(last, heardAt(*approach));
    if (last) addUntil(ring, team, startAfter(*last, model::frequentRule.days), now);
    if (isToDo(decision, *student, team, related)) addUntil(ring, team, std::nullopt, now);
    const auto comings = comingsOf(*student, related);
    const auto theirs = comings.find(team);
    const auto often = theirs == comings.end() ? std::nullopt : model::frequencyOf(theirs->second, now);
    if (often) addUntil(ring, team, often->until, now);
}

}

void addRecentKeys(KeyRing& ring, const Record& session, const RecordId& team, Moment now)
{
    if (const auto opens = session.get(DropIn::opens)) addUntil(ring, team, startAfter(*opens, model::frequentRule.days), now);
}

void addOftenVisitKeys(KeyRing& ring, const Record& visit, const RecordId& student, Related& related, Moment now)
{
    const auto coming = model::comingOf(visit);
    const auto team = coming ? teamOf(coming->session, related) : std::nullopt;
    if (!team) return;
    const auto often = model::frequencyOf(comingsOf(student, related)[*team], now);
    if (often) addUntil(ring, *team, std::min(often->until, startAfter(coming->at, model::frequentRule.days)), now);
}

void addDecisionKeys(KeyRing& ring, const Record& decision, Related& related, Moment now)
{
    ring.add("institution");
    const auto team = decision.get(Decision::team);
    if (!team) return;
    ring.add("session:", *team);
    addWhileWorkedOn(ring, decision, *team, related, now);
}

void addApproachKeys(KeyRing& ring, const Record& approach, Related& related, Moment now)
{
    const auto parent = approach.parent();
    const auto decision = parent ? related.find(KindNo::Decision, *parent) : nullptr;
    if (decision) addDecisionKeys(ring, *decision, related, now);
}

void addOftenKeys(KeyRing& ring, const RecordId& student, Related& related, Moment now)
{
    for (const auto& [team, comings] : comingsOf(student, related)) {
        if (const auto often = model::frequencyOf(comings, now)) addUntil(ring, team, often->until, now);
    }
    for (const auto& decision : related.naming(KindNo::Decision, "student", student)) {
        const auto team = decision->get(Decision::team);
        if (!team) continue;
        ring.add("session:", *team);
        addWhileWorkedOn(ring, *decision, *team, related, now);
    }
}

}
