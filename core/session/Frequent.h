#pragma once

#include "core/base/Clock.h"
#include "core/model/dropin/Frequency.h"
#include "core/session/Answers.h"
#include "core/session/Commands.h"

#include <functional>
#include <memory>

namespace carrel::session {

class Desk;

/// One of the visits that were counted.
struct CountedVisit {
    model::RecordId id;
    base::Moment at;
    QString place = {};
    QString topic = {};          ///< its label; empty where it is not known
    bool isConfidential = false; ///< or it is not known whether they were: then the topic is not said
    bool isNew = true;           ///< nobody has decided since
};

/// What somebody wrote or said, and what came of it.
struct ApproachLine {
    Item approach;
    QString by = {};
    bool isMine = false;
    std::optional<model::ApproachMethod> method = {};
    QString text = {};
    std::optional<base::Moment> sent = {};
    std::optional<model::ApproachOutcome> outcome = {};
    QString note = {};
};

struct DecisionLine {
    Item decision;
    QString by = {};
    bool isMine = false;
    std::optional<base::Moment> at = {};
    std::optional<model::DecisionChoice> choice = {};
    QString reason = {};
    int visits = 0;
    QDate since = {};
    model::FrequentRule rule = {}; ///< as it stood
    std::vector<ApproachLine> approaches = {}; ///< the latest first
    bool mayWrite() const { return choice == model::DecisionChoice::Contact; }
};

/// What there is to do about one student, by a person in any case.
enum class FrequentStage {
    Decide,  ///< the rule is met by visits that nobody has decided about
    Write,   ///< somebody decided to contact them, and nobody has
    Hear,    ///< they were contacted, and nobody has said what came of it
    Settled,
};

struct FrequentLine {
    model::RecordId student;
    model::RecordId team;
    QString name = {};      ///< as this role knows it
    QString programme = {};
    FrequentStage stage = FrequentStage::Settled;
    std::optional<model::Frequency> prompt = {}; ///< what a person is to look at
    std::optional<model::Frequency> often = {};  ///< what the rule says of all their visits, decided about or not
    std::optional<DecisionLine> last = {};
    bool hasDraft = false; ///< something about them is being written at this desk
};

struct FrequentFile {
    FrequentLine head;
    QString email = {};
    std::vector<CountedVisit> visits;    ///< the latest first
    std::vector<DecisionLine> decisions; ///< the latest first
};

/// A decision that is on this desk no more, or never was, as the hub has it.
struct EarlierDecision {
    model::RecordId student;
    QString name = {}; ///< empty where this role may not know it any more
    DecisionLine line;
};

/// Nothing of it is kept here.
struct EarlierDecisions {
    OnlineFault fault = OnlineFault::None;
    std::vector<EarlierDecision> all = {}; ///< the latest first
    bool more = false;                     ///< the hub has more than it tells at once
};

struct NewDecision {
    model::RecordId student;
    model::RecordId team;
    std::optional<model::DecisionChoice> choice = {}; ///< none is made for anybody
    QString reason = {};
};

/// What somebody has sent, or said, themselves.
struct NewApproach {
    model::RecordId decision;
    std::optional<model::ApproachMethod> method = {};
    QString text = {};
};

/// Who comes to the drop-in often, through the one door of an open desk: a count in words, what a person decided about it and
/// why, and what they said to whom. Nothing here decides, and nothing sends.
class Frequent
{
public:
    /// The desk must be open for as long as this lives.
    Frequent(Desk& desk, const base::Clock& clock) : m_desk(desk), m_clock(clock) {}

    // Ask.
    /// Whether this is this person's to see and to decide about.
    bool isTheirs() const;
    /// What there is to do first; who came most first.
    std::vector<FrequentLine> list();
    std::optional<FrequentLine> line(const model::RecordId& student);
    std::optional<FrequentFile> open(const model::RecordId& student, const model::RecordId& team);
    /// What people of this person's teams decided before, from the hub. `done` is called once, maybe later, and not at all where the
    /// desk is locked meanwhile.
    void askEarlier(std::function<void(const EarlierDecisions&)> done);
    static QString draftPlace(const model::RecordId& about, const QString& field);

    // Command.
    /// `Incomplete` without a choice or a reason; `NotHere` where the rule is not met.
    CommandAnswer decide(const NewDecision& request);
    /// Says that this person has sent it. `Invalid` without a decision to contact them.
    CommandAnswer sent(const NewApproach& request);
    /// What came of it; who knows better says so later.
    CommandAnswer outcome(const model::RecordId& approach, model::ApproachOutcome outcome, const QString& note);

private:
    struct Asking;
    static void goOn(const std::shared_ptr<Asking>& asking);
    static void finish(Asking& asking);
    struct Known; ///< what this desk has of one student and team
    std::vector<Known> known();
    FrequentLine lineOf(const Known& of);
    DecisionLine lineOf(Item decision, const std::vector<Item>& approaches);

    Desk& m_desk;
    const base::Clock& m_clock;
};

}
