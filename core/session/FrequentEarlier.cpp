#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/session/Frequent.h"
#include "core/session/OpenDesk.h"

#include <algorithm>

namespace carrel::session {

using model::Approach;
using model::Decision;
using model::KindNo;
using model::RecordId;

namespace {

/// As many as somebody reads; each name that this desk does not know is a question of its own.
constexpr qsizetype mostNames = 40;

}

/// One question after another: the hub answers one at a time.
struct Frequent::Asking {
    Desk& desk;
    const base::Clock& clock;
    std::vector<RecordId> teams;
    std::function<void(const EarlierDecisions&)> done;
    EarlierDecisions out = {};
    std::vector<Item> decisions = {};
    std::vector<Item> approaches = {};
    std::vector<RecordId> nameless = {};
    QHash<RecordId, QString> names = {};
    bool hasDecisions = false; ///< of the last of the teams

    /// False where it would be a name too many to ask for.
    bool takeName(const Item& decision)
    {
        const auto student = shown(decision.view, Decision::student);
        if (!student || !desk.nameOf(KindNo::Student, *student).isEmpty() || std::ranges::count(nameless, *student)) return true;
        if (std::ssize(nameless) == mostNames) return false;
        nameless.push_back(*student);
        return true;
    }
    bool failed(const OnlineAnswer& answer)
    {
        if (answer.fault == OnlineFault::None) return false;
        out = {answer.fault, {}, false};
        done(out);
        return true;
    }
};

void Frequent::askEarlier(std::function<void(const EarlierDecisions&)> done)
{
    auto asking = std::make_shared<Asking>(Asking{m_desk, m_clock, {}, std::move(done)});
    for (const Item& place : m_desk.all(KindNo::Membership)) {
        const auto team = shown(place.view, model::Membership::team);
        if (isTheirs() && team && shown(place.view, model::Membership::staff) == m_desk.person().id) asking->teams.push_back(*team);
    }
    goOn(asking);
}

void Frequent::goOn(const std::shared_ptr<Asking>& asking)
{
    Desk& desk = asking->desk;
    if (!asking->teams.empty()) {
        const RecordId team = asking->teams.back();
        const bool isOfDecisions = !asking->hasDecisions;
        desk.readNaming(isOfDecisions ? KindNo::Decision : KindNo::Approach, isOfDecisions ? Decision::team : Approach::team, team, [asking, isOfDecisions](const OnlineAnswer& answer) {
            if (asking->failed(answer)) return;
            auto& into = isOfDecisions ? asking->decisions : asking->approaches;
            into.insert(into.end(), answer.items.begin(), answer.items.end());
            asking->out.more |= answer.more;
            asking->hasDecisions = isOfDecisions;
            if (!isOfDecisions) asking->teams.pop_back();
            else if (asking->teams.size() == 1) {
                // What stands on this desk is read there.
                std::erase_if(asking->decisions, [&](const Item& one) { return asking->desk.find(KindNo::Decision, one.view.id()).has_value(); });
                // Whom nobody has asked for is left out, and said to be: that is not whom this role may not see.
                asking->out.more |= std::erase_if(asking->decisions, [&](const Item& one) { return !asking->takeName(one); }) > 0;
            }
            goOn(asking);
        });
        return;
    }
    if (asking->nameless.empty()) return finish(*asking);
    const RecordId student = asking->nameless.back();
    asking->nameless.pop_back();
    desk.readOnline(KindNo::Student, student, [asking, student](const OnlineAnswer& answer) {
        if (asking->failed(answer)) return;
        // Whom this role may not know any more has no name here; the decision stands all the same.
        for (const Item& one : answer.items) asking->names.insert(student, shown(one.view, model::Student::name).value_or(QString()));
        goOn(asking);
    });
}

void Frequent::finish(Asking& asking)
{
    Frequent here(asking.desk, asking.clock);
    for (Item& one : asking.decisions) {
        const auto student = shown(one.view, Decision::student);
        if (!student) continue;
        const QString known = asking.desk.nameOf(KindNo::Student, *student);
        asking.out.all.push_back({*student, known.isEmpty() ? asking.names.value(*student) : known, here.lineOf(std::move(one), asking.approaches)});
    }
    std::ranges::stable_sort(asking.out.all, std::greater(), [](const EarlierDecision& one) { return std::pair(one.line.at.value_or(base::Moment()), one.line.decision.view.id()); });
    asking.done(asking.out);
}

}
