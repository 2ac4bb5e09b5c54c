#include "core/session/OpenDesk.h"

namespace carrel::session {

using namespace Qt::StringLiterals;

namespace {

SignInAnswer answerOf(const wire::Reply& reply)
{
    if (reply.status == 0) return {SignInFault::Offline, {}};
    if (reply.status == 429) return {SignInFault::TooManyTries, {}};
    const auto problem = wire::readProblem(reply.body);
    const QString word = problem ? problem->word : QString();
    if (word == u"agreement" && problem->agreement) {
        return {SignInFault::AgreementNeeded, {problem->agreement->version, problem->agreement->title, problem->agreement->text}};
    }
    if (word == u"no-person") return {SignInFault::NoPerson, {}};
    if (word == u"revoked" || word == u"signature") return {SignInFault::Revoked, {}};
    if (word == u"unknown-desk") return {SignInFault::UnknownDesk, {}};
    if (reply.status == 401) return {SignInFault::WrongCredentials, {}};
    if (reply.status >= 500 || reply.status == 408) return {SignInFault::HubBusy, {}};
    return {SignInFault::NotUnderstood, {}};
}

}

Gate::Gate(const Place& place, const Tools& tools) : m_place(place), m_tools(tools), m_line(tools.line()) {}

void Gate::enrol(const Credentials& credentials, std::function<void(SignInAnswer, std::optional<Enrolled>)> done)
{
    const auto seed = std::make_shared<base::Secret>(base::Secret::fromRandom(m_tools.random));
    const auto keys = base::SigningKeys::fromSeed(*seed);
    const wire::EnrolRequest request{credentials.user, credentials.password, m_place.deskName, m_place.system, m_place.version,
                                     keys.publicKey, credentials.agreement};
    m_line->send({"POST", u"/v1/enrolments"_s, {}, {}, wire::writeEnrolRequest(request), false},
                 [done = std::move(done), seed, user = credentials.user](const wire::Reply& reply) {
                     if (reply.status != 201) return done(answerOf(reply), std::nullopt);
                     const auto enrolment = wire::readEnrolment(reply.body);
                     if (!enrolment) return done({SignInFault::NotUnderstood, {}}, std::nullopt);
                     done({}, Enrolled{*enrolment, user, seed->exposed().toByteArray()});
                 });
}

void Gate::signIn(const store::Identity& identity, const QString& password, const QString& agreement,
                  std::function<void(SignInAnswer, std::optional<wire::Session>)> done)
{
    const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(identity.seed));
    const base::Moment now = m_tools.clock.now();
    const QByteArray part = wire::sessionPart(identity.enrolment, identity.user, now);
    const wire::SessionRequest request{identity.enrolment, identity.user, password, now, base::sign(part, keys), agreement};
    m_line->send({"POST", u"/v1/sessions"_s, {}, {}, wire::writeSessionRequest(request), false}, [done = std::move(done)](const wire::Reply& reply) {
        if (reply.status != 201) return done(answerOf(reply), std::nullopt);
        const auto session = wire::readSession(reply.body);
        session ? done({}, session) : done({SignInFault::NotUnderstood, {}}, std::nullopt);
    });
}

UnlockFault faultOf(vault::VaultFault fault)
{
    using vault::VaultFault;
    switch (fault) {
    case VaultFault::NoCache: return UnlockFault::CacheMissing;
    case VaultFault::CacheExists: return UnlockFault::CacheExists;
    case VaultFault::KeyringLocked: return UnlockFault::KeyringLocked;
    case VaultFault::KeyringUnavailable: return UnlockFault::KeyringUnavailable;
    case VaultFault::KeyMissing: return UnlockFault::KeyMissing;
    case VaultFault::WrongPassphrase: return UnlockFault::WrongPassphrase;
    case VaultFault::OtherFactor: return UnlockFault::OtherFactor;
    case VaultFault::MarkDamaged: return UnlockFault::MarkDamaged;
    case VaultFault::LeaseExpired: return UnlockFault::LeaseExpired;
    case VaultFault::Denied: return UnlockFault::Denied;
    case VaultFault::Slow: return UnlockFault::Slow;
    case VaultFault::Disk: return UnlockFault::Disk;
    }
    return UnlockFault::Disk;
}

UnlockFault faultOf(store::StoreFault fault)
{
    using store::StoreFault;
    switch (fault) {
    case StoreFault::Missing: return UnlockFault::CacheMissing;
    case StoreFault::Busy: return UnlockFault::CacheBusy;
    case StoreFault::Full: return UnlockFault::Disk;
    case StoreFault::NotEncrypted: return UnlockFault::NotEncrypted;
    default: return UnlockFault::CacheDamaged;
    }
}

QString cachePath(const Place& place) { return place.profile + u"/cache.db"_s; }
QString journalPath(const Place& place) { return place.profile + u"/journal.seal"_s; }

vault::Vault vaultAt(const Place& place, const Tools& tools)
{
    return vault::Vault({place.profile, cachePath(place)}, {tools.disk, tools.random, tools.clock, tools.keys}, tools.stretch);
}

}
