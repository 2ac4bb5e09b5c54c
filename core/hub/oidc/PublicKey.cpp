#include "core/hub/oidc/PublicKey.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastRsaBits = 2048;
/// Larger ones cost the hub more than they give.
constexpr int MostRsaBits = 8192;
constexpr qsizetype MostExponent = 4;
constexpr qsizetype Coordinate = 32;

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* thing) const
    {
        Free(thing);
    }
};
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Pair = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;
using Key = std::shared_ptr<EVP_PKEY>;

const uchar* bytesOf(const QByteArray& bytes) { return reinterpret_cast<const uchar*>(bytes.constData()); }

Number numberOf(const QByteArray& bytes) { return Number(BN_bin2bn(bytesOf(bytes), int(bytes.size()), nullptr)); }

Key keyFrom(const char* type, OSSL_PARAM_BLD* builder)
{
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    const bool made = params && context && EVP_PKEY_fromdata_init(context.get()) == 1
                      && EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) == 1;
    const Key held(key, EVP_PKEY_free);
    if (!made) return nullptr;
    const KeyContext check(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    return check && EVP_PKEY_public_check(check.get()) == 1 ? held : nullptr;
}

Key rsaKey(const wire::ProviderKey& key)
{
    const Number n = numberOf(key.n);
    const Number e = numberOf(key.e);
    if (!n || !e || key.e.size() > MostExponent || BN_num_bits(n.get()) < LeastRsaBits || BN_num_bits(n.get()) > MostRsaBits) return nullptr;
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return keyFrom("RSA", builder.get());
}

Key p256Key(const wire::ProviderKey& key)
{
    if (key.curve != u"P-256" || key.x.size() != Coordinate || key.y.size() != Coordinate) return nullptr;
    const QByteArray point = '\x04' + key.x + key.y;
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(), size_t(point.size()));
    return keyFrom("EC", builder.get());
}

Key ed25519Key(const wire::ProviderKey& key)
{
    if (key.curve != u"Ed25519" || key.x.size() != Coordinate) return nullptr;
    return Key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(key.x), size_t(key.x.size())), EVP_PKEY_free);
}

/// A JSON Web Signature writes the two numbers side by side, OpenSSL reads them as DER.
QByteArray asDer(const QByteArray& signature)
{
    if (signature.size() != 2 * Coordinate) return {};
    const Pair pair(ECDSA_SIG_new());
    Number r = numberOf(signature.left(Coordinate));
    Number s = numberOf(signature.mid(Coordinate));
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1) return {};
    // They are the pair's own now.
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    uchar* der = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &der);
    const QByteArray out(reinterpret_cast<const char*>(der), std::max(size, 0));
    OPENSSL_free(der);
    return out;
}

bool usePss(EVP_PKEY_CTX* context)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
           && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1 && EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1;
}

}

std::optional<Algorithm> algorithmNamed(const QString& name)
{
    if (name == u"RS256") return Algorithm::RS256;
    if (name == u"PS256") return Algorithm::PS256;
    if (name == u"ES256") return Algorithm::ES256;
    if (name == u"EdDSA" || name == u"Ed25519") return Algorithm::EdDSA;
    return std::nullopt;
}

std::optional<PublicKey> PublicKey::from(const wire::ProviderKey& key)
{
    if (!key.use.isEmpty() && key.use != u"sig") return std::nullopt;
    QList<Algorithm> serves;
    Key made;
    if (key.type == u"RSA") {
        serves = {Algorithm::RS256, Algorithm::PS256};
        made = rsaKey(key);
    } else if (key.type == u"EC") {
        serves = {Algorithm::ES256};
        made = p256Key(key);
    } else if (key.type == u"OKP") {
        serves = {Algorithm::EdDSA};
        made = ed25519Key(key);
    }
    ERR_clear_error();
    // Who names one algorithm means no other.
    if (!key.algorithm.isEmpty()) serves.removeIf([&](Algorithm one) { return algorithmNamed(key.algorithm) != one; });
    if (!made || serves.isEmpty()) return std::nullopt;
    return PublicKey(key.id, serves, made);
}

bool PublicKey::serves(Algorithm algorithm) const { return m_serves.contains(algorithm); }

bool PublicKey::holds(Algorithm algorithm, const QByteArray& signedPart, const QByteArray& signature) const
{
    Q_ASSERT(serves(algorithm));
    const QByteArray proof = algorithm == Algorithm::ES256 ? asDer(signature) : signature;
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* settings = nullptr;
    const EVP_MD* digest = algorithm == Algorithm::EdDSA ? nullptr : EVP_sha256();
    const bool ready = !proof.isEmpty() && context && EVP_DigestVerifyInit(context.get(), &settings, digest, nullptr, m_key.get()) == 1
                       && (algorithm != Algorithm::PS256 || usePss(settings));
    const bool holds = ready
                       && EVP_DigestVerify(context.get(), bytesOf(proof), size_t(proof.size()), bytesOf(signedPart), size_t(signedPart.size())) == 1;
    ERR_clear_error();
    return holds;
}

}
