#pragma once

#include "core/base/Clock.h"
#include "core/store/Identity.h"
#include "core/sync/Line.h"
#include "core/wire/Devices.h"

#include <optional>

namespace carrel::sync {

class BrowserSignIn;

enum class GateFault {
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
    NotOffered,   ///< the hub does not let people in that way
    NoAccess,     ///< the person is known there, and has no role here
    ProviderAway, ///< the sign-in service does not answer
    TokenStale,   ///< too late, or used before: once more will do
    TokenRefused, ///< the hub does not accept what the service said; `reason` says why
    NoBrowser,
    Declined, ///< at the service, by the person or by it
    TimedOut,
    Cancelled,
};

struct GateAnswer {
    GateFault fault = GateFault::None;
    wire::Agreement agreement; ///< when it is needed
    QString reason = {};       ///< a machine word, for TokenStale and TokenRefused
};

/// What the university's sign-in has given a desk, until the hub has taken it.
struct Passport {
    QByteArray seed; ///< of the desk's key, to which it belongs
    wire::OpenIdProof proof;
    base::Moment until;
};

/// What a desk says of itself when it is enrolled.
struct Installation {
    QString name;
    QString system;
    QString version;
};

/// What enrolling brought, until it is in the cache.
struct Enrolled {
    store::Identity identity;
    wire::Lease lease;
    QByteArray session;
    base::Moment sessionUntil;
    QString epoch;
    QString policy;
    QStringList roles;
    model::DeskRules desk;
    QStringList rights = {};
};

struct LiveSession {
    QByteArray token;
    base::Moment until;
};

/// Signing in at the hub, before there is a cache and after a session has ended.
class Gate
{
public:
    Gate(std::unique_ptr<Line> line, const base::Clock& clock, base::Random& random)
        : m_line(std::move(line)), m_clock(clock), m_random(random)
    {
    }

    void enrol(const Installation& desk, const QString& user, const QString& password, const QString& agreement,
               std::function<void(GateAnswer, std::optional<Enrolled>)> done);
    /// Hands sealed edits to the hub without signing in. `all`: it has each of them, or had it before.
    void leave(const std::vector<QByteArray>& twins, std::function<void(GateFault, bool all)> done);
    /// Asks for the share of a lease that has ended. `enrolment` is the desk's; the person shows who they are.
    void askLease(const wire::EnrolmentId& enrolment, const QString& user, const QString& password,
                  std::function<void(GateAnswer, std::optional<wire::LeaseReply>)> done);
    void askLeaseWith(const wire::EnrolmentId& enrolment, const Passport& passport, std::function<void(GateAnswer, std::optional<wire::LeaseReply>)> done);
    /// Whether this desk has to erase itself, without signing in: `Revoked`, or `None`.
    void askStanding(const wire::EnrolmentId& enrolment, std::function<void(GateFault)> done);
    void tellErased(const wire::EraseReceipt& receipt, std::function<void(GateFault)> done);
    void signIn(const store::Identity& identity, const QString& password, const QString& agreement,
                std::function<void(GateAnswer, std::optional<LiveSession>)> done);

    void askOffer(std::function<void(GateFault, wire::SignInOffer)> done);
    /// Asks for a nonce that belongs to this desk's key, and walks the person through the university's sign-in with it.
    /// The browser must not be used for anything else meanwhile, and not go before the gate.
    void walk(BrowserSignIn& browser, const QByteArray& seed, std::function<void(GateAnswer, std::optional<Passport>)> done);
    void enrolWith(const Installation& desk, const Passport& passport, const QString& agreement,
                   std::function<void(GateAnswer, std::optional<Enrolled>)> done);
    void signInWith(const store::Identity& identity, const Passport& passport, const QString& agreement,
                    std::function<void(GateAnswer, std::optional<LiveSession>)> done);

private:
    void sendEnrolment(const wire::EnrolRequest& request, const QByteArray& seed, std::function<void(GateAnswer, std::optional<Enrolled>)> done);
    void sendLease(const wire::LeaseRequest& request, std::function<void(GateAnswer, std::optional<wire::LeaseReply>)> done);
    void sendSession(wire::SessionRequest request, const store::Identity& identity,
                     std::function<void(GateAnswer, std::optional<LiveSession>)> done);
    void leaveFrom(std::shared_ptr<const std::vector<QByteArray>> twins, size_t first, bool all, std::function<void(GateFault, bool)> done);

    std::unique_ptr<Line> m_line;
    const base::Clock& m_clock;
    base::Random& m_random;
};

}
