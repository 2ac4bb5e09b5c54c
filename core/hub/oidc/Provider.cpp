#include "core/hub/oidc/Provider.h"

#include "core/base/Log.h"

#include <algorithm>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

QUrl discoveryOf(const QString& issuer)
{
    const bool slash = issuer.endsWith(u'/');
    return QUrl(issuer + (slash ? u".well-known/openid-configuration"_s : u"/.well-known/openid-configuration"_s), QUrl::StrictMode);
}

bool arePlaces(const wire::ProviderPlaces& places, const QString& issuer)
{
    const auto safe = [](const QString& url) { return mayFetchFrom(QUrl(url, QUrl::StrictMode)); };
    return places.issuer == issuer && safe(places.authorize) && safe(places.token) && safe(places.keys);
}

}

Provider::Provider(ProviderSettings settings, std::shared_ptr<Fetch> fetch, const base::Clock& clock, base::Random& random)
    : m_settings(std::move(settings)), m_fetch(std::move(fetch)), m_clock(clock), m_attempts(random)
{
}

std::shared_ptr<const Provider::Known> Provider::known() const
{
    const std::lock_guard lock(m_mutex);
    return m_known && m_clock.monotonicMs() - m_known->at < KeysKeptMs ? m_known : nullptr;
}

void Provider::learn()
{
    const auto now = known();
    if (!now || m_clock.monotonicMs() - now->at >= KeysFreshMs) fetchAnew();
}

void Provider::learnFor(const QByteArray& token)
{
    learn();
    const auto now = known();
    if (now && !knowsKeyOf(token) && m_clock.monotonicMs() - now->at >= UnknownKeyGapMs) fetchAnew();
}

bool Provider::knowsKeyOf(const QByteArray& compact) const
{
    const auto token = wire::readToken(compact);
    const auto algorithm = token ? algorithmNamed(token->algorithm) : std::nullopt;
    // What is refused whatever its key is worth no fetch.
    if (!algorithm || token->claims.word(u"iss"_s) != m_settings.issuer) return true;
    const auto now = known();
    return now && keyFor(*token, *algorithm, now->keys);
}

void Provider::fetchAnew()
{
    {
        const std::lock_guard lock(m_mutex);
        // One at a time, and the others go on with what there is: no more than one worker ever waits here.
        if (m_fetching || (m_failedAt && m_clock.monotonicMs() - *m_failedAt < FailedGapMs)) return;
        m_fetching = true;
    }
    auto found = fetched();
    const std::lock_guard lock(m_mutex);
    m_fetching = false;
    m_failedAt = found ? std::nullopt : std::optional(m_clock.monotonicMs());
    if (found) m_known = std::move(found);
    else qCWarning(base::logHub) << "the sign-in provider's places and keys could not be fetched";
}

std::shared_ptr<const Provider::Known> Provider::fetched()
{
    const auto document = m_fetch->get(discoveryOf(m_settings.issuer));
    const auto places = document ? wire::readProviderPlaces(*document) : std::nullopt;
    if (!places || !arePlaces(*places, m_settings.issuer)) return nullptr;
    const auto set = m_fetch->get(QUrl(places->keys, QUrl::StrictMode));
    const auto keys = set ? wire::readKeySet(*set) : std::nullopt;
    if (!keys) return nullptr;
    auto out = std::make_shared<Known>(Known{*places, {}, m_clock.monotonicMs()});
    for (const auto& key : *keys) {
        if (auto read = PublicKey::from(key)) out->keys.push_back(std::move(*read));
    }
    return out->keys.empty() ? nullptr : out;
}

std::optional<wire::OpenIdAttempt> Provider::begin(const QByteArray& signingKey)
{
    const auto now = known();
    if (!now) return std::nullopt;
    const auto begun = m_attempts.begin(signingKey, m_clock.now());
    return wire::OpenIdAttempt{m_settings.issuer, now->places.authorize, now->places.token, m_settings.clientId,
                               m_settings.scope,  begun.nonce,           begun.until};
}

base::Result<Newcomer, TokenFault> Provider::check(const wire::OpenIdProof& proof, const QByteArray& signingKey)
{
    const auto now = known();
    if (!now) return TokenFault::ProviderAway;
    const base::Moment moment = m_clock.now();
    const Expected expected{m_settings.issuer, m_settings.audience, m_settings.clientId, proof.nonce, m_settings.leewaySeconds};
    const auto claims = verify(proof.token, now->keys, expected, moment);
    if (!claims) return claims.error();
    switch (m_attempts.standing(proof.nonce, signingKey, moment)) {
    case Attempts::Standing::Foreign: return TokenFault::Nonce;
    case Attempts::Standing::Late: return TokenFault::Expired;
    case Attempts::Standing::Good: break;
    }
    auto claim = m_attempts.claim(proof.nonce, moment);
    if (!claim) return TokenFault::Replayed;
    return Newcomer{personIn(*claims), rolesIn(*claims), std::move(*claim)};
}

QString Provider::personIn(const wire::Claims& claims) const
{
    // An address that its owner only claims is nobody's.
    if (m_settings.personClaim == u"email" && !claims.isTrue(u"email_verified"_s)) return {};
    return claims.word(m_settings.personClaim).trimmed();
}

QStringList Provider::rolesIn(const wire::Claims& claims) const
{
    QStringList out;
    for (const QString& value : claims.words(m_settings.rolesClaim)) out << m_settings.roles.value(value);
    out.sort();
    out.removeDuplicates();
    return out;
}

}
