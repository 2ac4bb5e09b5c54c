#include "core/hub/oidc/Verifier.h"
#include "tests/fuzz/Target.h"
#include "tests/oidc/Signer.h"

#include <algorithm>

// Tokens of the sign-in service: nobody gets in by one that the service has not signed, byte for byte.
namespace carrel::fuzz {

using namespace Qt::StringLiterals;

namespace {

const base::Moment Now = base::Moment::startOf(QDate(2026, 10, 5)).plusSeconds(9 * 3600);
const QString Nonce = u"the-hubs-own-nonce"_s;

struct Provider {
    const tests::Signer es{u"ES256"_s, u"es"_s};
    const tests::Signer ed{u"EdDSA"_s, u"ed"_s};
    std::vector<hub::PublicKey> keys;
    QList<QByteArray> good;

    Provider()
    {
        const auto set = wire::readKeySet(tests::keySetOf({&es, &ed}));
        for (const auto& key : set.value_or(std::vector<wire::ProviderKey>())) {
            if (auto read = hub::PublicKey::from(key)) keys.push_back(*read);
        }
        const auto claims = tests::goodClaims(Nonce, Now);
        for (const auto* signer : {&es, &ed}) good << signer->token(claims);
    }
};

const Provider& provider()
{
    static const Provider one;
    return one;
}

}

QList<QByteArray> seeds() { return provider().good; }

QList<QByteArray> words()
{
    // Heads of other algorithms, and parts of other tokens.
    QList<QByteArray> out{".", "..", "=", "eyJhbGciOiJub25lIn0", "eyJhbGciOiJIUzI1NiJ9", "AAAA", "-_", "+/"};
    for (const auto& token : provider().good) out += token.split('.');
    return out;
}

bool judge(const QByteArray& input)
{
    const hub::Expected expected{QString(tests::Issuer), QString(tests::Client), QString(tests::Client), Nonce, 60};
    const bool taken = bool(hub::verify(input, provider().keys, expected, Now));
    promise(!taken || provider().good.contains(input), "a token that was changed is not taken");
    // However well it is signed, not for another nonce and not tomorrow.
    hub::Expected other = expected;
    other.nonce = u"another"_s;
    promise(!hub::verify(input, provider().keys, other, Now), "a token is for its own attempt");
    promise(!hub::verify(input, provider().keys, expected, Now.plusSeconds(2 * 24 * 3600)), "a token ends");
    if (const auto token = wire::readToken(input)) promise(token->signedPart + '.' + wire::base64Url(token->signature) == input, "a token has one spelling");
    wire::readKeySet(input);
    return taken;
}

}
