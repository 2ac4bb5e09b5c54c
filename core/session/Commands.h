#pragma once

#include "core/base/Secret.h"
#include "core/model/Change.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/governance/DeskRules.h"
#include "core/model/governance/Print.h"

#include <QtCore/QDate>
#include <optional>

namespace carrel::session {

/// Where a desk stands before it is open.
enum class Standing {
    FirstRun,
    Locked,
    KeyMissing,  ///< a cache is here and its key is not
    MarkDamaged,
    Wiped,
};

/// Why a desk locks itself.
enum class SelfLock {
    LeaseEnded, ///< it has not heard from its hub for as long as it may
    Revoked,    ///< and is erased
};

struct KeyChoice {
    enum class How { Keychain, Passphrase, NoCache };
    How how = How::Keychain;
    QString passphrase;
    QString pin = {}; ///< with the keychain, where one is asked for
};

/// What stands before the desk besides the keyring.
struct PinReport {
    static constexpr int Shortest = 6, Longest = 12;

    bool asked = false;
    bool passphrase = false;                    ///< the desk opens with a passphrase instead
    bool possible = false;                      ///< its key lies in the keyring, so that a PIN can go with it
    int wrong = 0;                              ///< in a row
    std::optional<base::Moment> waitUntil = {}; ///< until then no PIN is tried
};

struct Credentials {
    QString user;
    QString password;
    QString agreement; ///< the version just accepted, or empty
    /// By the university's own sign-in, in the browser, instead of a name and a password.
    bool byBrowser = false;
};

/// How a hub lets people in.
struct SignInWays {
    bool password = true;
    bool university = false;
};

enum class UnlockFault {
    None,
    KeyringLocked,
    KeyringUnavailable,
    KeyMissing,
    KeyElsewhere, ///< it was put into another keyring service than the one that answers here
    WrongPassphrase,
    PinNeeded,
    WrongPin,
    PinWaits,
    OtherFactor,
    MarkDamaged,
    LeaseExpired,
    Denied,
    Slow,
    Disk,
    CacheExists,
    CacheMissing,
    CacheDamaged,
    CacheBusy, ///< another program has it open
    NotEncrypted,
};

enum class SignInFault {
    None,
    Offline,
    HubBusy,
    WrongCredentials,
    TooManyTries,
    AgreementNeeded,
    NoPerson,
    Revoked,
    UnknownDesk,
    NotUnderstood,
    // By the university's sign-in.
    NotOffered,
    NoAccess,     ///< known to the university, and with no role here
    ProviderAway, ///< the sign-in service does not answer
    TokenStale,   ///< it took too long, or was used before
    TokenRefused, ///< the hub does not accept what the service said; `reason` says why, for whoever runs the hub
    NoBrowser,
    Declined,
    TimedOut,
    Cancelled,
};

struct AgreementText {
    QString version;
    QString title;
    QString text;
};

struct SignInAnswer {
    SignInFault fault = SignInFault::None;
    AgreementText agreement; ///< when it is needed
    QString reason = {};     ///< a machine word
};

struct EnrolAnswer {
    SignInFault signIn = SignInFault::None;
    UnlockFault unlock = UnlockFault::None;
    AgreementText agreement;
    QString reason = {}; ///< a machine word, where the sign-in has one
    bool ok() const { return signIn == SignInFault::None && unlock == UnlockFault::None; }
};

/// Why a command was not carried out. `NotDurable`: it was, but the sealed copy is not on the medium yet.
enum class CommandFault { None, NotAllowed, Invalid, Incomplete, NotHere, NotDurable, DiskFull };

struct CommandAnswer {
    CommandFault fault = CommandFault::None;
    std::optional<model::RecordId> id;
    /// The field at fault, by its catalogue name.
    QString field;
    bool ok() const { return fault == CommandFault::None || fault == CommandFault::NotDurable; }
};

/// What one record is to be changed to.
struct Rewrite {
    model::RecordId record;
    model::Changes changes;
};

struct NewCase {
    model::RecordId student;
    QString title;
    QString type;
    model::RecordId team;
    model::Priority priority = model::Priority::Normal;
    model::Confidentiality confidentiality = model::Confidentiality::Team;
    QString nextStep = {};
    std::optional<QDate> nextDue = {};
    bool toldStudent = false;
};

struct NewNote {
    model::RecordId theCase;
    model::NoteType type = model::NoteType::General;
    QString body = {};
    model::Audience audience = model::Audience::Team;
    bool special = false;
    std::optional<model::RecordId> consent = {};
    bool toldStudent = false;
    /// The note this one is written in place of; that one stays to be read.
    std::optional<model::RecordId> amends = {};
};

struct NewAction {
    model::RecordId theCase;
    QString what;
    std::optional<model::RecordId> owner = {};
    std::optional<QDate> due = {};
};

/// What is about to be printed, for the record of it.
struct NewPrint {
    model::PrintedDocument document = model::PrintedDocument::CaseSummary;
    model::PrintMedium medium = model::PrintMedium::Paper;
    int pages = 1;
    int copies = 1;
    std::optional<model::RecordId> student = {};
    QList<model::RecordId> cases = {};
    std::optional<model::RecordId> staff = {};
    std::optional<model::RecordId> workshop = {};
    bool special = false;
    QString reason = {};
    QDate destroyBy = {};
};

struct PrintAnswer {
    CommandAnswer outcome;
    QString number; ///< for every page: "K7QX-2M9D"
    bool ok() const { return outcome.ok(); }
};

/// How a conflict ends.
struct Settlement {
    enum class Keep { Standing, Proposed, Both, Other };
    model::RecordId conflict;
    Keep keep = Keep::Standing;
    QString other = {}; ///< the text, for `Other`
};

}
