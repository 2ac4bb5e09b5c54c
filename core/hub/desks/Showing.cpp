#include "core/base/Log.h"
#include "core/hub/desks/ClaimedPosts.h"
#include "core/hub/desks/Enrolments.h"
#include "core/model/people/Staff.h"

namespace carrel::hub {

// The other half of Enrolments: how somebody shows who they are, by a password of the hub's or by the provider's word.

using namespace Qt::StringLiterals;

base::Result<Enrolments::Shown, SignInFault> Enrolments::showPassword(const QString& user, const QString& password)
{
    if (m_context.provider && !m_context.provider->settings().passwords) return SignInFault::NotOffered;
    const base::Moment now = m_context.clock.now();
    if (!m_context.signIns->mayTry(user, now)) return SignInFault::TooManyTries;
    const auto staff = checkPassword(user, password);
    if (!staff) {
        m_context.signIns->failed(user, now);
        return SignInFault::WrongCredentials;
    }
    m_context.signIns->succeeded(user);
    return Shown{*staff, user, {}};
}

base::Result<Enrolments::Shown, SignInFault> Enrolments::showProof(const wire::OpenIdProof& proof, const QByteArray& signingKey)
{
    auto checked = m_context.provider->check(proof, signingKey);
    if (!checked) {
        m_tokenFault = checked.error();
        qCWarning(base::logHub) << "a sign-in token was refused:" << wordOf(m_tokenFault);
        return SignInFault::Token;
    }
    Newcomer newcomer = std::move(checked).value();
    const auto staff = staffNamed(m_db, m_context.provider->settings().match, newcomer.person);
    if (newcomer.roles.isEmpty()) {
        if (!staff) return SignInFault::NoAccess;
        // What the provider's word gave here before goes with it.
        Transaction transaction(m_db);
        WorkingSet set(m_db);
        agreePosts(set, *staff, {}, m_context);
        transaction.commit();
        return SignInFault::NoAccess;
    }
    if (!staff) return SignInFault::NoPerson;
    WorkingSet set(m_db);
    const auto person = set.find(model::KindNo::Staff, *staff);
    if (!person) return SignInFault::NoPerson;
    return Shown{*staff, person->get(model::Staff::username).value_or(newcomer.person), std::move(newcomer)};
}

base::Result<Enrolments::Shown, SignInFault> Enrolments::show(const wire::EnrolRequest& request)
{
    if (!request.proof) return showPassword(request.user, request.password);
    if (!m_context.provider) return SignInFault::NotOffered;
    const QByteArray part = wire::enrolPart(*request.proof, request.signingKey);
    if (!base::signatureHolds(request.signature, part, request.signingKey)) {
        m_tokenFault = TokenFault::NotTheDesks;
        return SignInFault::Token;
    }
    return showProof(*request.proof, request.signingKey);
}

base::Result<Enrolments::Shown, SignInFault> Enrolments::show(const wire::SessionRequest& request)
{
    if (!request.proof) return showPassword(request.user, request.password);
    if (!m_context.provider) return SignInFault::NotOffered;
    const auto desk = byId(request.enrolment);
    if (!desk) return SignInFault::UnknownDesk;
    return showProof(*request.proof, desk->signingKey);
}

}
