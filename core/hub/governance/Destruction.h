#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/desks/Ledger.h"
#include "core/hub/feed/Feed.h"
#include "core/wire/Enrolments.h"

namespace carrel::hub {

struct Gone;

enum class DestroyFault {
    Unknown,
    NobodysData, ///< only records about a student, or somebody who gave a name, are destroyed; the office's own are ended by their states
    NotWrittenDown, ///< the journal outside the store could not be written, so nothing was destroyed
};

/// That somebody has asked for a destruction, which another has to carry out.
struct DestroyRequest {
    model::RecordId by;
    QString why;
    base::Moment at;
    QString user = {}; ///< the name they sign in by
};

/// Destroys records for good: their values, history and waiting edits at the hub, and by the next pull of each desk the rows
/// there, each of which says so. What was destroyed is written down outside the store first: no restore brings it back.
class Destruction
{
public:
    Destruction(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    /// The record and everything that is nothing without it.
    base::Result<std::vector<Held>, DestroyFault> wouldGo(model::KindNo kind, const model::RecordId& id);
    struct Done {
        std::vector<Held> gone;
        std::vector<FeedEntry> entries;
    };
    /// `second`: who carries out what `by` has asked for; empty: `by` alone.
    base::Result<Done, DestroyFault> destroy(model::KindNo kind, const model::RecordId& id, const QString& by, const QString& why, const QString& second = {});

    /// What a clock of the policy says is due: all of it, with what is nothing without it, or nothing. Ids that are not there any
    /// more are left out; whose data it is nobody asks.
    base::Result<Done, DestroyFault> forget(model::KindNo kind, const QList<model::RecordId>& ids);

    /// Whether the policy lets this person ask for a destruction, or carry one out.
    bool mayDestroy(const model::RecordId& staff);
    /// Keeps it for seven days, audited; a newer one takes an older one's place.
    base::Result<base::Done, DestroyFault> ask(model::KindNo kind, const model::RecordId& id, const DestroyRequest& request);
    /// Nothing where nobody has, or not for seven days.
    std::optional<DestroyRequest> asked(model::KindNo kind, const model::RecordId& id);
    /// Forgets what was asked for and not carried out in seven days, whatever its record. How many; the audit keeps that they were.
    int forgetExpired();
    /// After a restore: destroys again what the journal says has been. How many of them the store had again.
    qint64 destroyAgain(const std::vector<Gone>& gone);
    /// It was to be made for something that is destroyed, and is not: what waits about it, or comes later, goes the same way.
    void neverMade(model::KindNo kind, const model::RecordId& id);

private:
    std::vector<Held> familyOf(WorkingSet& set, const Held& held);
    base::Result<base::Done, DestroyFault> writeDown(const std::vector<Held>& gone);
    std::vector<FeedEntry> erase(WorkingSet& set, const std::vector<Held>& gone, const QByteArray& auditBody);
    int sweep();
    void wipeWaiting(QSet<model::RecordId> gone);
    void countAsGone(model::KindNo kind, const model::RecordId& id);

    Db& m_db;
    const HubContext& m_context;
};

/// Where the store keeps that the destruction of this record has been asked for.
QString requestName(model::KindNo kind, const model::RecordId& id);

/// Where a record stands with one desk.
struct Holder {
    enum class State { MayHold, Told, Erased };
    wire::EnrolmentId desk;
    QString name;
    State state = State::MayHold;
    /// What it may hold at the most; nothing once it is erased.
    std::optional<model::Shape> shape;
    std::optional<base::Moment> at; ///< of the receipt
    bool acknowledged = false; ///< that shape is what the desk has said it has
};
/// Every desk that may hold the record, or has said that it erased it; also of a record that is destroyed.
std::vector<Holder> holdersOf(Db& db, model::KindNo kind, const model::RecordId& id);

}
