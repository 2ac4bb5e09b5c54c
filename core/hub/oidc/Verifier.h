#pragma once

#include "core/base/Result.h"
#include "core/hub/oidc/PublicKey.h"

#include <vector>

namespace carrel::hub {

/// Why a token opens nothing.
enum class TokenFault : quint8 {
    Unreadable,
    Algorithm,
    UnknownKey,
    Signature,
    Issuer,
    Audience,
    Expired,
    Early,
    Nonce,
    Replayed,
    NotTheDesks,  ///< the desk that brings it is not the one it was asked for
    ProviderAway, ///< its keys could not be fetched
};
/// The machine word for it: `issuer`, `expired` …
const char* wordOf(TokenFault fault);

struct Expected {
    QString issuer;
    QString audience;
    QString clientId;
    QString nonce;
    qint64 leewaySeconds = 60;
};

/// What a token says, once everything about it holds; the first thing that does not, otherwise.
base::Result<wire::Claims, TokenFault> verify(const QByteArray& compact, const std::vector<PublicKey>& keys, const Expected& expected, base::Moment now);

/// The key a token names, or the only one that could have signed it when it names none.
const PublicKey* keyFor(const wire::Token& token, Algorithm algorithm, const std::vector<PublicKey>& keys);

}
