#include "core/sync/Gate.h"

namespace carrel::sync {

using namespace Qt::StringLiterals;

namespace {

GateAnswer answerOf(const wire::Reply& reply)
{
    if (reply.status == 0) return {GateFault::Offline, {}};
    if (reply.status == 429) return {GateFault::TooManyTries, {}};
    const auto problem = wire::readProblem(reply.body);
    const QString word = problem ? problem->word : QString();
    if (word == u"agreement" && problem->agreement) return {GateFault::AgreementNeeded, *problem->agreement};
    if (word == u"no-person") return {GateFault::NoPerson, {}};
    if (word == u"revoked" || word == u"signature") return {GateFault::Revoked, {}};
    if (word == u"unknown-desk") return {GateFault::UnknownDesk, {}};
    if (reply.status == 401) return {GateFault::WrongCredentials, {}};
    if (reply.status >= 500 || reply.status == 408) return {GateFault::HubBusy, {}};
    return {GateFault::NotUnderstood, {}};
}

Enrolled enrolledFrom(const wire::Enrolment& enrolment, const QString& user, const QByteArray& seed)
{
    QStringList roles;
    for (const QString& role : enrolment.roles) roles << role;
    return {{enrolment.id, enrolment.person, enrolment.personName, user, enrolment.hashKey, enrolment.sealKey, seed, enrolment.agreement},
            enrolment.lease,
            enrolment.session,
            enrolment.sessionUntil,
            enrolment.epoch,
            enrolment.policy,
            roles};
}

}

void Gate::enrol(const Installation& desk, const QString& user, const QString& password, const QString& agreement,
                 std::function<void(GateAnswer, std::optional<Enrolled>)> done)
{
    const auto seed = std::make_shared<base::Secret>(base::Secret::fromRandom(m_random));
    const auto keys = base::SigningKeys::fromSeed(*seed);
    const wire::EnrolRequest request{user, password, desk.name, desk.system, desk.version, keys.publicKey, agreement};
    m_line->send({"POST", u"/v1/enrolments"_s, {}, {}, wire::writeEnrolRequest(request), false},
                 [done = std::move(done), seed, user](const wire::Reply& reply) {
                     if (reply.status != 201) return done(answerOf(reply), std::nullopt);
                     const auto enrolment = wire::readEnrolment(reply.body);
                     if (!enrolment) return done({GateFault::NotUnderstood, {}}, std::nullopt);
                     done({}, enrolledFrom(*enrolment, user, seed->exposed().toByteArray()));
                 });
}

void Gate::leave(const std::vector<QByteArray>& twins, std::function<void(GateFault, bool)> done)
{
    leaveFrom(std::make_shared<const std::vector<QByteArray>>(twins), 0, true, std::move(done));
}

void Gate::leaveFrom(std::shared_ptr<const std::vector<QByteArray>> twins, size_t first, bool all, std::function<void(GateFault, bool)> done)
{
    constexpr size_t AtOnce = 200;
    if (first >= twins->size()) return done(GateFault::None, all);
    const size_t end = std::min(first + AtOnce, twins->size());
    const std::vector<QByteArray> some(twins->begin() + std::ptrdiff_t(first), twins->begin() + std::ptrdiff_t(end));
    m_line->send({"POST", u"/v1/sealed"_s, {}, {}, wire::writeSealed(some), false}, [=, this](const wire::Reply& reply) {
        if (reply.status != 202) return done(answerOf(reply).fault, false);
        leaveFrom(twins, end, all && wire::readTaken(reply.body) == qint64(some.size()), done);
    });
}

void Gate::signIn(const store::Identity& identity, const QString& password, const QString& agreement,
                  std::function<void(GateAnswer, std::optional<LiveSession>)> done)
{
    const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(identity.seed));
    const base::Moment now = m_clock.now();
    const QByteArray part = wire::sessionPart(identity.enrolment, identity.user, now);
    const wire::SessionRequest request{identity.enrolment, identity.user, password, now, base::sign(part, keys), agreement};
    m_line->send({"POST", u"/v1/sessions"_s, {}, {}, wire::writeSessionRequest(request), false}, [done = std::move(done)](const wire::Reply& reply) {
        if (reply.status != 201) return done(answerOf(reply), std::nullopt);
        const auto session = wire::readSession(reply.body);
        if (!session) return done({GateFault::NotUnderstood, {}}, std::nullopt);
        done({}, LiveSession{session->token, session->until});
    });
}

}
