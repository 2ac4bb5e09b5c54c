#include "core/hub/Service.h"

#include "core/hub/backup/OutsideJournal.h"
#include "core/hub/desks/Losses.h"

namespace carrel::hub {

// The part of Service that lets people in.

using namespace Qt::StringLiterals;

namespace {

wire::Reply refusedToken(TokenFault fault)
{
    if (fault == TokenFault::ProviderAway) {
        return problem(503, u"provider"_s, u"The university's sign-in service does not answer the hub. Try again in a minute."_s);
    }
    return problem(401, u"token-"_s + QLatin1StringView(wordOf(fault)), u"The hub does not accept what the university's sign-in service said."_s);
}

/// Where the token lies in a call that brings one.
std::optional<wire::OpenIdProof> proofIn(const wire::Request& request)
{
    if (request.path == u"/v1/enrolments") {
        const auto read = wire::readEnrolRequest(request.body);
        return read ? read->proof : std::nullopt;
    }
    const auto read = wire::readSessionRequest(request.body);
    return read ? read->proof : std::nullopt;
}

}

void Service::prepare(const wire::Request& request, const HubContext& context)
{
    if (!context.provider || request.method != "POST") return;
    if (request.path == u"/v1/sign-in/openid") return context.provider->learn();
    if (request.path != u"/v1/enrolments" && request.path != u"/v1/sessions" && request.path != u"/v1/leases") return;
    if (const auto proof = proofIn(request)) context.provider->learnFor(proof->token);
}

wire::Reply Service::offer(const wire::Request&) const
{
    const auto& provider = m_context.provider;
    const wire::SignInOffer offer{!provider || provider->settings().passwords, provider != nullptr};
    return {200, "application/json", wire::writeSignInOffer(offer), {}, {}};
}

wire::Reply Service::beginOpenId(const wire::Request& request) const
{
    if (!m_context.provider) return problem(404, u"sign-in-method"_s, u"This hub has no sign-in service."_s);
    const auto key = wire::readAttemptRequest(request.body);
    if (!key) return problem(400, u"unreadable"_s, u"The request cannot be read."_s);
    const auto attempt = m_context.provider->begin(*key);
    if (!attempt) return refusedToken(TokenFault::ProviderAway);
    return {201, "application/json", wire::writeAttempt(*attempt), {}, {}};
}

wire::Reply Service::refused(SignInFault fault, TokenFault token)
{
    switch (fault) {
    case SignInFault::WrongCredentials: return problem(401, u"credentials"_s, u"The name or the password is not right."_s);
    case SignInFault::TooManyTries: return problem(429, u"too-many-tries"_s, u"Too many wrong passwords. Wait before trying again."_s);
    case SignInFault::NoPerson: return problem(403, u"no-person"_s, u"The account belongs to nobody."_s);
    case SignInFault::NoAgreement: return problem(503, u"no-agreement"_s, u"No confidentiality agreement is in force; an administrator must publish one."_s);
    case SignInFault::UnknownDesk: return problem(404, u"unknown-desk"_s, u"This desk is not enrolled for this person."_s);
    case SignInFault::BadSignature: return problem(403, u"signature"_s, u"The desk's signature does not hold."_s);
    case SignInFault::Revoked: return problem(403, u"revoked"_s, u"This desk has been revoked."_s);
    case SignInFault::NotOffered: return problem(404, u"sign-in-method"_s, u"This hub does not let people in that way."_s);
    case SignInFault::NoAccess: return problem(403, u"no-access"_s, u"No role here is this person's."_s);
    case SignInFault::Token: return refusedToken(token);
    case SignInFault::AgreementNeeded: break;
    }
    WorkingSet set(*m_db);
    const wire::Problem asks{403, u"agreement"_s, u"The confidentiality agreement must be accepted first."_s,
                             Enrolments(*m_db, m_context).agreement(set), {}};
    return {asks.status, "application/problem+json", wire::writeProblem(asks), {}, {}};
}

wire::Reply Service::enrol(const wire::Request& request)
{
    const auto read = wire::readEnrolRequest(request.body);
    if (!read) return problem(400, u"unreadable"_s, u"The enrolment request cannot be read."_s);
    Enrolments enrolments(*m_db, m_context);
    const auto enrolment = enrolments.enrol(*read);
    if (!enrolment) return refused(enrolment.error(), enrolments.tokenFault());
    // A desk that no backup has yet must be known again after a restore: what it was told is with the hub is not lost then.
    const auto desk = enrolments.byId(enrolment->id);
    const KnownDesk known{desk->id, desk->staff, desk->username, read->deskName.left(100), read->system.left(100), read->version.left(40),
                          desk->signingKey, desk->hashKey, desk->share, m_context.clock.now()};
    if (m_context.outside && !m_context.outside->enrolled(known)) {
        return problem(503, u"store"_s, u"The hub could not write the enrolment down. Nothing is lost; try again."_s);
    }
    return {201, "application/json", wire::writeEnrolment(*enrolment), {}, {}};
}

wire::Reply Service::signIn(const wire::Request& request)
{
    const auto read = wire::readSessionRequest(request.body);
    if (!read) return problem(400, u"unreadable"_s, u"The sign-in cannot be read."_s);
    Enrolments enrolments(*m_db, m_context);
    const auto session = enrolments.signIn(*read);
    if (!session) return refused(session.error(), enrolments.tokenFault());
    return {201, "application/json", wire::writeSession(*session), {}, {}};
}

wire::Reply Service::giveLease(const wire::Request& request)
{
    const auto read = wire::readLeaseRequest(request.body);
    if (!read) return problem(400, u"unreadable"_s, u"The request cannot be read."_s);
    Enrolments enrolments(*m_db, m_context);
    const auto lease = enrolments.giveLease(*read);
    if (!lease) return refused(lease.error(), enrolments.tokenFault());
    return {201, "application/json", wire::writeLeaseReply(*lease), {}, {}};
}

wire::Reply Service::standing(const wire::Request& request)
{
    const auto id = wire::EnrolmentId::parse(request.query.queryItemValue(u"enrolment"_s));
    if (!id) return problem(400, u"unreadable"_s, u"Which desk is asked about cannot be read."_s);
    Devices devices(*m_db, m_context);
    if (devices.isRevoked(*id)) return problem(403, u"revoked"_s, u"This desk has been revoked."_s);
    if (devices.hasNobody(*id)) return problem(403, u"no-access"_s, u"Whose desk this is has no role here any more. What was not sent may be left, sealed."_s);
    // Nothing tells a desk that is well from one that never was.
    return {200, "application/json", "{}", {}, {}};
}

wire::Reply Service::erased(const wire::Request& request)
{
    const auto read = wire::readEraseReceipt(request.body);
    if (!read) return problem(400, u"unreadable"_s, u"The receipt cannot be read."_s);
    if (!Devices(*m_db, m_context).takeReceipt(*read)) return problem(403, u"signature"_s, u"The desk's signature does not hold."_s);
    return {200, "application/json", "{}", {}, {}};
}

wire::Reply Service::devices(const wire::Request& request, const Desk& desk)
{
    Losses losses(*m_db, m_context);
    const bool asksWhose = request.path == u"/v1/desks/lost";
    // To everybody else there is nothing at this address.
    const auto nothing = problem(404, u"unknown"_s, u"There is nothing at this address."_s);
    if (!(asksWhose ? losses.mayReport(desk.staff) : losses.mayManage(desk.staff))) return nothing;
    if (request.path == u"/v1/desks" && request.method == "GET") return {200, "application/json", wire::writeDesks(losses.desks()), {}, {}};
    if (request.path == u"/v1/desks/holding" && request.method == "GET") {
        const auto id = wire::EnrolmentId::parse(request.query.queryItemValue(u"enrolment"_s));
        const auto holding = id ? losses.holding(*id) : std::nullopt;
        return holding ? wire::Reply{200, "application/json", wire::writeHolding(*holding), {}, {}} : nothing;
    }
    const auto read = request.method == "POST" ? wire::readLossRequest(request.body) : std::nullopt;
    if (!read) return problem(400, u"unreadable"_s, u"Which desk is meant cannot be read."_s);
    if (asksWhose) {
        const auto report = losses.report(*read, desk.staff);
        return report ? wire::Reply{200, "application/json", wire::writeLossReport(*report), {}, {}} : nothing;
    }
    if (request.path != u"/v1/desks/revoke") return nothing;
    const auto revoked = Devices(*m_db, m_context).revoke(read->desk, desk.staff.text());
    if (!revoked && revoked.error() == Devices::RevokeFault::Unknown) return nothing;
    return {200, "application/json", "{}", {}, {}};
}

}
