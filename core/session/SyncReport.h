#pragma once

#include "core/base/Moment.h"
#include "core/model/View.h"
#include "core/session/Commands.h"

#include <optional>
#include <vector>

namespace carrel::session {

enum class SyncStanding {
    UpToDate,
    Syncing,
    NeverSynced,
    Offline,
    HubBusy,
    SignInNeeded,
    AgreementNeeded,
    Revoked,
    Forked,
    PutBack,      ///< an older copy of its file was put back, and is shut away until it is enrolled anew
    Refused,
    NotUnderstood,
    DiskFull,     ///< what came could not be written; tried again by itself
    CacheDamaged, ///< the desk's own file fails; nothing more is read or sent
};

/// What the sync chip says, as data.
struct SyncReport {
    SyncStanding standing = SyncStanding::NeverSynced;
    qint64 waiting = 0;
    int conflicts = 0;
    std::optional<base::Moment> lastContact;
    std::optional<base::Moment> nextTry;
    std::optional<base::Moment> leaseUntil;
    AgreementText agreement;
};

/// One edit on its way, for a sentence about it.
struct WaitingEdit {
    qint64 number = 0;
    model::KindNo kind = model::KindNo::None;
    model::RecordId record;
    bool creates = false;
    bool textGone = false; ///< the right to the record is lost: only the sealed copy is left
    std::vector<const model::FieldSpec*> fields;
    std::optional<model::RecordId> student;
    base::Moment written;
    int pieces = 0; ///< of a file: how many of its pieces are still to be sent
};

enum class Fate { Merged, Conflict, Quarantined, Superseded };

/// What the hub made of an edit that it did not simply take.
struct ToldEdit {
    qint64 number = 0;
    Fate fate = Fate::Merged;
    QString reason; ///< a machine word
    model::KindNo kind = model::KindNo::None;
    model::RecordId record;
    std::vector<const model::FieldSpec*> declined;
    base::Moment at;
};

/// One field, two people, two values.
struct Conflict {
    model::RecordId id;
    model::KindNo kind = model::KindNo::None;
    model::RecordId record;
    const model::FieldSpec* field = nullptr;
    model::Value standing;
    model::Value proposed;
    QString standingBy;
    QString proposedBy;
    bool proposedByMe = false;
    std::optional<base::Moment> standingAt;
    std::optional<base::Moment> proposedAt;
    std::optional<model::RecordId> student;
    /// What stood there before this person changed it, while this desk remembers that.
    std::optional<model::Value> before;
};

/// Some of the cases that this desk holds, and why.
struct TrimGroup {
    enum class Why {
        Caseload,   ///< open, and this person's: stays
        Unsettled,  ///< something of it is unsent, half written or to be chosen: stays
        Opened,     ///< somebody else's, opened here lately
        Colleagues, ///< somebody else's
        Closed,
    };
    Why why = Why::Caseload;
    QList<model::RecordId> cases;
    int students = 0;   ///< whom the desk holds for these cases alone
    qint64 entries = 0; ///< notes, actions and so on that belong to them

    bool mayLeave() const { return why != Why::Caseload && why != Why::Unsettled; }
};

/// What has been trimmed from this desk, counted in cases.
struct TrimReport {
    int leaving = 0;   ///< still here: they go when the hub next answers
    int gone = 0;
    int returning = 0; ///< wanted back
};

/// What this desk holds, counted by kind.
struct HoldingSummary {
    std::vector<std::pair<model::KindNo, qint64>> rows;
    qint64 students = 0;
    QString policy;
};

}
