#pragma once

#include "core/base/Clock.h"
#include "core/store/Identity.h"
#include "core/sync/Line.h"

#include <optional>

namespace carrel::sync {

enum class GateFault { None, Offline, HubBusy, WrongCredentials, TooManyTries, AgreementNeeded, NoPerson, Revoked, UnknownDesk, NotUnderstood };

struct GateAnswer {
    GateFault fault = GateFault::None;
    wire::Agreement agreement; ///< when it is needed
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
    void signIn(const store::Identity& identity, const QString& password, const QString& agreement,
                std::function<void(GateAnswer, std::optional<LiveSession>)> done);

private:
    void leaveFrom(std::shared_ptr<const std::vector<QByteArray>> twins, size_t first, bool all, std::function<void(GateFault, bool)> done);

    std::unique_ptr<Line> m_line;
    const base::Clock& m_clock;
    base::Random& m_random;
};

}
