#include "core/sync/Gate.h"

#include "core/sync/browser/BrowserSignIn.h"

namespace carrel::sync {

using namespace Qt::StringLiterals;

namespace {

/// What a word of the hub's about a token asks of the person.
GateFault tokenFault(const QString& reason)
{
    static const QStringList once{u"expired"_s, u"early"_s, u"nonce"_s, u"replayed"_s, u"key"_s};
    return once.contains(reason) ? GateFault::TokenStale : GateFault::TokenRefused;
}

GateAnswer answerOf(const wire::Reply& reply)
{
    if (reply.status == 0) return {GateFault::Offline, {}};
    if (reply.status == 429) return {GateFault::TooManyTries, {}};
    const auto problem = wire::readProblem(reply.body);
    const QString word = problem ? problem->word : QString();
    if (word == u"agreement" && problem->agreement) return {GateFault::AgreementNeeded, *problem->agreement};
    if (word == u"no-person") return {GateFault::NoPerson, {}};
    // Only the one word means that the desk must erase itself.
    if (word == u"revoked" || word == u"signature") return {GateFault::Revoked, {}, word};
    if (word == u"unknown-desk") return {GateFault::UnknownDesk, {}};
    if (word == u"no-access") return {GateFault::NoAccess, {}};
    if (word == u"sign-in-method") return {GateFault::NotOffered, {}};
    if (word == u"provider") return {GateFault::ProviderAway, {}};
    if (word.startsWith(u"token-")) return {tokenFault(word.mid(6)), {}, word.mid(6)};
    if (reply.status == 401) return {GateFault::WrongCredentials, {}};
    if (reply.status >= 500 || reply.status == 408) return {GateFault::HubBusy, {}};
    return {GateFault::NotUnderstood, {}};
}

Enrolled enrolledFrom(const wire::Enrolment& enrolment, const QString& user, const QByteArray& seed)
{
    QStringList roles;
    for (const QString& role : enrolment.roles) roles << role;
    QStringList rights;
    for (const QString& right : enrolment.rights) rights << right;
    return {{enrolment.id, enrolment.person, enrolment.personName, user, enrolment.hashKey, enrolment.sealKey, seed, enrolment.agreement},
            enrolment.lease,
            enrolment.session,
            enrolment.sessionUntil,
            enrolment.epoch,
            enrolment.policy,
            roles,
            enrolment.desk,
            rights};
}

}

void Gate::enrol(const Installation& desk, const QString& user, const QString& password, const QString& agreement,
                 std::function<void(GateAnswer, std::optional<Enrolled>)> done)
{
    const auto seed = base::Secret::fromRandom(m_random);
    const auto keys = base::SigningKeys::fromSeed(seed);
    sendEnrolment({user, password, desk.name, desk.system, desk.version, keys.publicKey, agreement}, seed.exposed().toByteArray(), std::move(done));
}

void Gate::enrolWith(const Installation& desk, const Passport& passport, const QString& agreement,
                     std::function<void(GateAnswer, std::optional<Enrolled>)> done)
{
    const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(passport.seed));
    const QByteArray signature = base::sign(wire::enrolPart(passport.proof, keys.publicKey), keys);
    sendEnrolment({{}, {}, desk.name, desk.system, desk.version, keys.publicKey, agreement, passport.proof, signature}, passport.seed, std::move(done));
}

void Gate::sendEnrolment(const wire::EnrolRequest& request, const QByteArray& seed, std::function<void(GateAnswer, std::optional<Enrolled>)> done)
{
    m_line->send({"POST", u"/v1/enrolments"_s, {}, {}, wire::writeEnrolRequest(request), false},
                 [done = std::move(done), held = std::make_shared<base::Secret>(base::Secret::copyOf(seed)), user = request.user](const wire::Reply& reply) {
                     if (reply.status != 201) return done(answerOf(reply), std::nullopt);
                     const auto enrolment = wire::readEnrolment(reply.body);
                     if (!enrolment) return done({GateFault::NotUnderstood, {}}, std::nullopt);
                     done({}, enrolledFrom(*enrolment, user.isEmpty() ? enrolment->user : user, held->exposed().toByteArray()));
                 });
}

void Gate::askOffer(std::function<void(GateFault, wire::SignInOffer)> done)
{
    m_line->send({"GET", u"/v1/sign-in"_s, {}, {}, {}, false}, [done = std::move(done)](const wire::Reply& reply) {
        // A hub of an earlier day knows passwords only, and asks who is calling.
        if (reply.status == 401 || reply.status == 404) return done(GateFault::None, {true, false});
        if (reply.status != 200) return done(answerOf(reply).fault, {});
        const auto offer = wire::readSignInOffer(reply.body);
        done(offer ? GateFault::None : GateFault::NotUnderstood, offer.value_or(wire::SignInOffer{}));
    });
}

void Gate::walk(BrowserSignIn& browser, const QByteArray& seed, std::function<void(GateAnswer, std::optional<Passport>)> done)
{
    const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(seed));
    m_line->send({"POST", u"/v1/sign-in/openid"_s, {}, {}, wire::writeAttemptRequest(keys.publicKey), false},
                 [&browser, seed, done = std::move(done)](const wire::Reply& reply) {
                     if (reply.status != 201) return done(answerOf(reply), std::nullopt);
                     const auto attempt = wire::readAttempt(reply.body);
                     if (!attempt) return done({GateFault::NotUnderstood, {}}, std::nullopt);
                     browser.begin(*attempt, [seed, attempt, done](GateFault fault, const QByteArray& token) {
                         if (fault != GateFault::None) return done({fault, {}}, std::nullopt);
                         done({}, Passport{seed, {attempt->nonce, token}, attempt->until});
                     });
                 });
}

void Gate::leave(const std::vector<QByteArray>& twins, std::function<void(GateFault, bool)> done)
{
    leaveFrom(std::make_shared<const std::vector<QByteArray>>(twins), 0, true, std::move(done));
}

void Gate::leaveFrom(std::shared_ptr<const std::vector<QByteArray>> twins, size_t first, bool all, std::function<void(GateFault, bool)> done)
{
    constexpr size_t AtOnce = 200;
    constexpr qsizetype MostBytes = 2 * 1024 * 1024;
    if (first >= twins->size()) return done(GateFault::None, all);
    size_t end = first;
    // Together below what the hub's door lets in, however large the last one is.
    for (qsizetype bytes = 0; end < twins->size() && end < first + AtOnce; ++end) {
        bytes += (*twins)[end].size();
        if (bytes > MostBytes && end > first) break;
    }
    const std::vector<QByteArray> some(twins->begin() + std::ptrdiff_t(first), twins->begin() + std::ptrdiff_t(end));
    m_line->send({"POST", u"/v1/sealed"_s, {}, {}, wire::writeSealed(some), false}, [=, this](const wire::Reply& reply) {
        if (reply.status != 202) return done(answerOf(reply).fault, false);
        leaveFrom(twins, end, all && wire::readTaken(reply.body) == qint64(some.size()), done);
    });
}

void Gate::signIn(const store::Identity& identity, const QString& password, const QString& agreement,
                  std::function<void(GateAnswer, std::optional<LiveSession>)> done)
{
    sendSession({identity.enrolment, identity.user, password, {}, {}, agreement}, identity, std::move(done));
}

void Gate::signInWith(const store::Identity& identity, const Passport& passport, const QString& agreement,
                      std::function<void(GateAnswer, std::optional<LiveSession>)> done)
{
    sendSession({identity.enrolment, identity.user, {}, {}, {}, agreement, passport.proof}, identity, std::move(done));
}

void Gate::sendSession(wire::SessionRequest request, const store::Identity& identity,
                       std::function<void(GateAnswer, std::optional<LiveSession>)> done)
{
    const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(identity.seed));
    request.at = m_clock.now();
    request.signature = base::sign(wire::sessionPart(identity.enrolment, identity.user, request.at), keys);
    m_line->send({"POST", u"/v1/sessions"_s, {}, {}, wire::writeSessionRequest(request), false}, [done = std::move(done)](const wire::Reply& reply) {
        if (reply.status != 201) return done(answerOf(reply), std::nullopt);
        const auto session = wire::readSession(reply.body);
        if (!session) return done({GateFault::NotUnderstood, {}}, std::nullopt);
        done({}, LiveSession{session->token, session->until});
    });
}

void Gate::askLease(const wire::EnrolmentId& enrolment, const QString& user, const QString& password,
                    std::function<void(GateAnswer, std::optional<wire::LeaseReply>)> done)
{
    sendLease({enrolment, user, password}, std::move(done));
}

void Gate::askLeaseWith(const wire::EnrolmentId& enrolment, const Passport& passport,
                        std::function<void(GateAnswer, std::optional<wire::LeaseReply>)> done)
{
    const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(passport.seed));
    sendLease({enrolment, {}, {}, keys.publicKey, passport.proof, base::sign(wire::enrolPart(passport.proof, keys.publicKey), keys)}, std::move(done));
}

void Gate::sendLease(const wire::LeaseRequest& request, std::function<void(GateAnswer, std::optional<wire::LeaseReply>)> done)
{
    m_line->send({"POST", u"/v1/leases"_s, {}, {}, wire::writeLeaseRequest(request), false}, [done = std::move(done)](const wire::Reply& reply) {
        if (reply.status != 201) return done(answerOf(reply), std::nullopt);
        const auto lease = wire::readLeaseReply(reply.body);
        done({lease ? GateFault::None : GateFault::NotUnderstood, {}}, lease);
    });
}

void Gate::askStanding(const wire::EnrolmentId& enrolment, std::function<void(GateFault)> done)
{
    wire::Request request{"GET", u"/v1/standing"_s, {}, {}, {}, false};
    request.query.addQueryItem(u"enrolment"_s, enrolment.text());
    m_line->send(request, [done = std::move(done)](const wire::Reply& reply) {
        if (reply.status == 200) return done(GateFault::None);
        const GateAnswer answer = answerOf(reply);
        done(answer.fault == GateFault::Revoked && answer.reason != u"revoked" ? GateFault::NotUnderstood : answer.fault);
    });
}

void Gate::tellErased(const wire::EraseReceipt& receipt, std::function<void(GateFault)> done)
{
    m_line->send({"POST", u"/v1/erased"_s, {}, {}, wire::writeEraseReceipt(receipt), false},
                 [done = std::move(done)](const wire::Reply& reply) { done(reply.status == 200 ? GateFault::None : answerOf(reply).fault); });
}

}
