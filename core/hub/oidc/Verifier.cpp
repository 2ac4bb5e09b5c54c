#include "core/hub/oidc/Verifier.h"

#include "core/base/Digest.h"

#include <algorithm>

namespace carrel::hub {

using base::Moment;
using wire::Claims;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestLifeSeconds = 24 * 3600;

/// Another kind of signed token of the same provider is no proof of who somebody is.
bool isIdToken(const QString& type) { return type.isEmpty() || type.compare(u"JWT", Qt::CaseInsensitive) == 0; }

std::optional<TokenFault> faultOfAudience(const Claims& claims, const Expected& expected)
{
    const QStringList audience = claims.words(u"aud"_s);
    if (!audience.contains(expected.audience)) return TokenFault::Audience;
    // Made out to several, it must say for whom it was asked.
    const bool namesParty = claims.has(u"azp"_s);
    if (audience.size() > 1 && !namesParty) return TokenFault::Audience;
    if (namesParty && claims.word(u"azp"_s) != expected.clientId) return TokenFault::Audience;
    return std::nullopt;
}

std::optional<TokenFault> faultOfTimes(const Claims& claims, qint64 leeway, Moment now)
{
    const auto expires = claims.moment(u"exp"_s);
    const auto issued = claims.moment(u"iat"_s);
    const auto begins = claims.moment(u"nbf"_s);
    if (!expires || !issued || (claims.has(u"nbf"_s) && !begins)) return TokenFault::Unreadable;
    if (*expires <= now.plusSeconds(-leeway) || *issued <= now.plusSeconds(-LongestLifeSeconds)) return TokenFault::Expired;
    if (*issued > now.plusSeconds(leeway) || (begins && *begins > now.plusSeconds(leeway))) return TokenFault::Early;
    return std::nullopt;
}

}

const char* wordOf(TokenFault fault)
{
    switch (fault) {
    case TokenFault::Unreadable: return "unreadable";
    case TokenFault::Algorithm: return "algorithm";
    case TokenFault::UnknownKey: return "key";
    case TokenFault::Signature: return "signature";
    case TokenFault::Issuer: return "issuer";
    case TokenFault::Audience: return "audience";
    case TokenFault::Expired: return "expired";
    case TokenFault::Early: return "early";
    case TokenFault::Nonce: return "nonce";
    case TokenFault::Replayed: return "replayed";
    case TokenFault::NotTheDesks: return "desk";
    case TokenFault::ProviderAway: return "provider";
    }
    Q_UNREACHABLE();
}

const PublicKey* keyFor(const wire::Token& token, Algorithm algorithm, const std::vector<PublicKey>& keys)
{
    const auto fits = [&](const PublicKey& key) { return key.serves(algorithm) && (token.key.isEmpty() || key.id() == token.key); };
    const auto found = std::ranges::find_if(keys, fits);
    // Two that fit are a guess.
    if (found == keys.end() || std::ranges::count_if(keys, fits) > 1) return nullptr;
    return std::to_address(found);
}

base::Result<Claims, TokenFault> verify(const QByteArray& compact, const std::vector<PublicKey>& keys, const Expected& expected, Moment now)
{
    const auto token = wire::readToken(compact);
    if (!token || token->hasCritical || !isIdToken(token->type)) return TokenFault::Unreadable;
    const auto algorithm = algorithmNamed(token->algorithm);
    if (!algorithm) return TokenFault::Algorithm;
    const PublicKey* key = keyFor(*token, *algorithm, keys);
    if (!key) return TokenFault::UnknownKey;
    if (!key->holds(*algorithm, token->signedPart, token->signature)) return TokenFault::Signature;
    const Claims& claims = token->claims;
    if (claims.word(u"iss"_s) != expected.issuer) return TokenFault::Issuer;
    if (const auto fault = faultOfAudience(claims, expected)) return *fault;
    if (const auto fault = faultOfTimes(claims, expected.leewaySeconds, now)) return *fault;
    if (claims.word(u"sub"_s).isEmpty()) return TokenFault::Unreadable;
    if (expected.nonce.isEmpty() || !base::sameSecretly(claims.word(u"nonce"_s).toUtf8(), expected.nonce.toUtf8())) return TokenFault::Nonce;
    return claims;
}

}
