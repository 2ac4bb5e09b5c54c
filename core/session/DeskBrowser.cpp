#include "core/session/OpenDesk.h"

namespace carrel::session {

// The part of Desk that signs in by the university's own sign-in, in the person's browser.

void Desk::askWays(std::function<void(SignInFault, SignInWays)> done)
{
    m_gate = makeGate();
    m_gate->askOffer([done = std::move(done)](sync::GateFault fault, const auto& offer) { done(faultOf(fault), {offer.password, offer.openId}); });
}

void Desk::cancelBrowser()
{
    if (m_browser) m_browser->cancel();
}

void Desk::getPassport(const QByteArray& seed, bool agreed, std::function<void(const sync::GateAnswer&)> done)
{
    const bool fits = m_passport && m_tools.clock.now() < m_passport->until && (seed.isEmpty() || m_passport->seed == seed);
    if (agreed && fits) return done({});
    m_passport.reset();
    m_browser = m_tools.browser ? m_tools.browser() : nullptr;
    if (!m_browser) return done({sync::GateFault::NoBrowser, {}});
    const QByteArray key = seed.isEmpty() ? base::Secret::fromRandom(m_tools.random).exposed().toByteArray() : seed;
    m_gate->walk(*m_browser, key, [this, done = std::move(done)](const sync::GateAnswer& answer, const std::optional<sync::Passport>& passport) {
        if (passport) m_passport = std::make_unique<sync::Passport>(*passport);
        done(answer);
    });
}

void Desk::dropPassport(const sync::GateAnswer& answer)
{
    if (answer.fault != sync::GateFault::AgreementNeeded) m_passport.reset();
}

void Desk::signInByBrowser(const QString& agreement, std::function<void(SignInAnswer)> done)
{
    m_gate = makeGate();
    getPassport(open().identity.seed, !agreement.isEmpty(), [this, agreement, done = std::move(done)](const sync::GateAnswer& answer) {
        // The desk may have been locked while the browser was away.
        if (answer.fault != sync::GateFault::None || !m_open) return done(signInAnswer(answer));
        m_gate->signInWith(open().identity, *m_passport, agreement,
                           [this, take = signedIn(done)](const sync::GateAnswer& said, const std::optional<sync::LiveSession>& session) {
                               dropPassport(said);
                               take(said, session);
                           });
    });
}

bool Desk::isOfUniversity() const { return !open().cache->meta(universityMark).isEmpty(); }

}
