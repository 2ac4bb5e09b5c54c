#pragma once

#include "core/hub/desks/Enrolments.h"
#include "core/hub/feed/Feed.h"

#include <set>

namespace carrel::hub {

/// Where one mutation comes from.
struct Proposer {
    model::RecordId staff;
    qint64 enrolment = 0;
    qint64 n = 0;
    /// Feed position the desk had seen when it made the edit; nothing when that cannot be known.
    std::optional<qint64> seen;
    /// A named person has decided that the edit shall stand although its author may no longer make it.
    bool released = false;
};

/// The feed position that stands behind an edit's base.
std::optional<qint64> seenAt(Db& db, const HubContext& context, qint64 enrolment, const wire::Base& base);
/// The same for deliveries of this epoch, with one question for all.
std::map<qint64, std::optional<qint64>> seenAtEach(Db& db, qint64 enrolment, const std::set<qint64>& deliveries);

struct Judgement {
    wire::Outcome outcome;
    /// Set when a person must decide.
    std::optional<model::RecordId> owner;
};

/// Judges mutations one after another against a working set, and puts what they change into it. Pure planning: nothing is
/// written until the feed writer commits the set.
class EditPlan
{
public:
    EditPlan(Db& db, const HubContext& context, WorkingSet& set) : m_db(db), m_context(context), m_set(set) {}

    /// Reads with one question each what judging edits of these records by this enrolment will ask.
    void foresee(model::KindNo kind, const QList<model::RecordId>& records, qint64 enrolment);
    Judgement judge(const wire::Body& body, const Proposer& by, const access::Entitlement& who);
    const std::vector<FieldStep>& steps() const { return m_steps; }
    /// It is about something that has been destroyed: nothing of it is kept, whoever wrote it.
    bool isOfTheDestroyed(const wire::Body& body);

private:
    struct Edit;
    std::optional<QString> refusal(const Edit& edit, const access::Entitlement& who);
    std::optional<QString> referenceFault(const Edit& edit, const access::Entitlement& who);
    bool sees(const access::Entitlement& who, const model::FieldSpec& field, const model::RecordId& id);
    /// Whether what is being made belongs to something that has been destroyed.
    bool belongsToTheGone(const wire::Body& body);
    bool isGone(model::KindNo kind, const model::RecordId& id);
    /// A file's pieces come from whoever attached it, each once.
    bool isOwnPiece(const Edit& edit);
    /// A person has decided to contact this very student, for the same team.
    bool isDecided(const model::Record& approach);
    std::optional<QString> incomplete(const model::Record& next) const;
    void stamp(model::Record& next, const Edit& edit) const;
    void apply(Edit& edit, const access::Entitlement& who);
    /// What the edit makes of one field: as it was sent, or with what its author does not see of a list.
    model::Value proposedBy(const Edit& edit, int position, const model::Value& sent, const access::Entitlement& who);
    model::RecordId conflictId(const Edit& edit, const model::FieldSpec& field) const;
    void contest(Edit& edit, int position, const model::Value& proposed);
    bool changedByOthers(const Edit& edit, int position);
    /// Whether somebody else has taken the step that this edit takes, or goes with, first.
    bool stepIsLost(const Edit& edit);
    /// Somebody was called out by two desks: says on the visit who the other was, so that both hear of it.
    void noteSecondCall(Edit& edit);
    /// A time that is free is nobody's, whoever's it was where the edit was written: of what a restore brings back the order is
    /// another.
    void emptyWhatIsFree(Edit& edit);
    std::optional<model::RecordId> ownerOf(const Edit& edit);
    access::Keys keysNow(const model::Record& record);

    Db& m_db;
    const HubContext& m_context;
    WorkingSet& m_set;
    std::vector<FieldStep> m_steps;
    /// What others wrote last: the feed's number by field, for each record that was foreseen.
    std::map<std::pair<model::KindNo, qint64>, std::map<qint64, qint64>> m_others;
};

}
