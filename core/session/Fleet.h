#pragma once

#include "core/model/Catalogue.h"
#include "core/model/governance/Print.h"
#include "core/session/Answers.h"

#include <functional>
#include <memory>

namespace carrel::sync {
class Desks;
class Line;
}

namespace carrel::session {

enum class FleetState { InUse, Forked, Unproved, Revoked, Erased };

/// One desk as the hub knows it.
struct FleetDesk {
    QString id;
    QString person;
    QString name;
    QString system;
    QString version;
    FleetState state = FleetState::InUse;
    base::Moment enrolled;
    base::Moment seen;
    base::Moment leaseUntil;
    std::optional<base::Moment> ordered = {}; ///< when it was told to erase itself
    std::optional<base::Moment> erased = {};  ///< when it said, by its own clock and under its signature, that it had
    std::optional<base::Moment> lost = {};    ///< since when its loss has been known
    bool isThis = false;
};

/// What may lie on a desk of one kind; the fields each at the finest detail.
struct FleetKind {
    model::KindNo kind = model::KindNo::None;
    qint64 records = 0;
    std::vector<std::pair<const model::FieldSpec*, model::Grain>> fields = {};
};

struct FleetHolding {
    qint64 students = 0;
    std::vector<FleetKind> kinds;
};

struct FleetStudent {
    QString number; ///< both empty where nobody here may know who it is, and in a drill
    QString name;
    qint64 records = 0;
    std::vector<model::Privacy> classes;
};

struct FleetPrint {
    QString number;
    std::optional<model::PrintedDocument> document;
    std::optional<model::PrintMedium> medium;
    qint64 copies = 1;
    QDate destroyBy;
    qint64 people = 0; ///< of a register: how many it may name
};

/// What a lost desk may give away: it may say too much, and never too little.
struct LossAccount {
    FleetDesk desk;
    base::Moment made;
    base::Moment told; ///< since when the loss is known
    base::Moment due;  ///< 72 hours after that
    bool drill = false;
    qint64 link = 0;   ///< of the hub's audit, where it stands that this was asked
    qint64 lockAfterMinutes = 0;
    bool asksPin = false;
    qint64 nobodys = 0; ///< records about no student
    std::vector<FleetKind> kinds = {};
    std::vector<FleetStudent> students = {};
    std::vector<FleetPrint> prints = {};
};

/// Why something waits at the hub.
enum class WaitingCause { Draft, DeskRevoked, DeskCopied, NotTheirs, NoConsent, Restricted, NamesOther, Incomplete, TooLarge, NotReadable, NoDecision, Other };

/// What somebody wrote and no rule can decide on, without its words.
struct WaitingItem {
    qint64 no = 0;
    model::KindNo kind = model::KindNo::None; ///< None: a draft, or what nobody can read
    WaitingCause cause = WaitingCause::Other;
    QString author;
    base::Moment at;
    base::Moment due;
    qint64 pieces = 0;
};

enum class WaitingEnd { Done, Decided, StillRefused, Unreadable };

struct WaitingRead {
    WaitingEnd end = WaitingEnd::Done;
    model::KindNo kind = model::KindNo::None; ///< None: a draft, whose words are `text`
    QString text;
    QString studentNumber; ///< both empty where this person may not know who it is
    QString studentName;
    std::optional<base::Moment> written; ///< by the clock of the desk it was written on
    std::vector<std::pair<const model::FieldSpec*, model::Value>> fields;
};

/// What those who look after all desks ask of the hub. Each `done` is called once, later; only a question that looks is
/// forgotten when a newer one comes. A hub that knows kinds this desk does not is not understood: a report must never say
/// too little.
class Fleet
{
public:
    Fleet(std::unique_ptr<sync::Line> looking, std::unique_ptr<sync::Line> ordering, std::function<QByteArray()> token, QString self);
    ~Fleet();

    void askDesks(std::function<void(OnlineFault, const std::vector<FleetDesk>&)> done);
    void askHolding(const QString& desk, std::function<void(OnlineFault, const FleetHolding&)> done);
    /// For good. Precondition of both: not isBusy().
    void revoke(const QString& desk, std::function<void(OnlineFault)> done);
    /// `told`: since when the loss has been known, where that is earlier than now.
    void reportLost(const QString& desk, std::optional<base::Moment> told, bool drill, std::function<void(OnlineFault, const LossAccount&)> done);
    /// What waits for somebody to decide. Precondition of the other two: not isBusy(). Reading is audited, with `why`.
    void askWaiting(std::function<void(OnlineFault, const std::vector<WaitingItem>&)> done);
    void readWaiting(qint64 no, const QString& why, std::function<void(OnlineFault, const WaitingRead&)> done);
    /// Released, it becomes its author's edit; declined, it is kept and stands nowhere.
    void settle(qint64 no, bool release, std::function<void(OnlineFault, WaitingEnd)> done);
    bool isBusy() const;

private:
    std::unique_ptr<sync::Desks> m_desks;
    std::function<QByteArray()> m_token;
    QString m_self;
};

}
