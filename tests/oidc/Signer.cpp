#include "tests/oidc/Signer.h"

#include "core/wire/OpenId.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMessageAuthenticationCode>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray numberOf(EVP_PKEY* key, const char* name, int size = 0)
{
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1) qFatal("a key has no such number");
    QByteArray out(size ? size : BN_num_bytes(number), '\0');
    BN_bn2binpad(number, reinterpret_cast<uchar*>(out.data()), int(out.size()));
    BN_free(number);
    return out;
}

QString url(const QByteArray& bytes) { return QString::fromLatin1(wire::base64Url(bytes)); }

EVP_PKEY* newKey(const QString& algorithm, int bits)
{
    if (algorithm == u"ES256") return EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
    if (algorithm == u"EdDSA") return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    return EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(bits));
}

QByteArray sideBySide(const QByteArray& der)
{
    const auto* bytes = reinterpret_cast<const uchar*>(der.constData());
    ECDSA_SIG* pair = d2i_ECDSA_SIG(nullptr, &bytes, long(der.size()));
    QByteArray out(64, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(pair), reinterpret_cast<uchar*>(out.data()), 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(pair), reinterpret_cast<uchar*>(out.data()) + 32, 32);
    ECDSA_SIG_free(pair);
    return out;
}

}

Signer::Signer(const QString& algorithm, const QString& id, int bits)
    : m_algorithm(algorithm), m_id(id), m_key(newKey(algorithm, bits), EVP_PKEY_free)
{
    if (!m_key) qFatal("no key could be made");
}

QJsonObject Signer::publicKey() const
{
    QJsonObject out{{u"kid"_s, m_id}, {u"use"_s, u"sig"_s}, {u"alg"_s, m_algorithm}};
    if (m_algorithm == u"ES256") {
        out[u"kty"_s] = u"EC"_s;
        out[u"crv"_s] = u"P-256"_s;
        out[u"x"_s] = url(numberOf(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_X, 32));
        out[u"y"_s] = url(numberOf(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_Y, 32));
    } else if (m_algorithm == u"EdDSA") {
        QByteArray x(32, '\0');
        size_t size = 32;
        EVP_PKEY_get_raw_public_key(m_key.get(), reinterpret_cast<uchar*>(x.data()), &size);
        out[u"kty"_s] = u"OKP"_s;
        out[u"crv"_s] = u"Ed25519"_s;
        out[u"x"_s] = url(x);
    } else {
        out[u"kty"_s] = u"RSA"_s;
        out[u"n"_s] = url(numberOf(m_key.get(), OSSL_PKEY_PARAM_RSA_N));
        out[u"e"_s] = url(numberOf(m_key.get(), OSSL_PKEY_PARAM_RSA_E));
    }
    return out;
}

QByteArray Signer::publicPem() const
{
    BIO* memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(memory, m_key.get());
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    const QByteArray out(bytes, size);
    BIO_free(memory);
    return out;
}

QJsonObject Signer::head() const { return {{u"alg"_s, m_algorithm}, {u"kid"_s, m_id}, {u"typ"_s, u"JWT"_s}}; }

QByteArray Signer::sign(const QByteArray& bytes) const
{
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_PKEY_CTX* settings = nullptr;
    EVP_DigestSignInit(context, &settings, m_algorithm == u"EdDSA" ? nullptr : EVP_sha256(), nullptr, m_key.get());
    if (m_algorithm == u"PS256") {
        EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST);
    }
    size_t size = 4096;
    QByteArray out(qsizetype(size), '\0');
    const auto* told = reinterpret_cast<const uchar*>(bytes.constData());
    if (EVP_DigestSign(context, reinterpret_cast<uchar*>(out.data()), &size, told, size_t(bytes.size())) != 1) qFatal("nothing was signed");
    EVP_MD_CTX_free(context);
    out.truncate(qsizetype(size));
    return m_algorithm == u"ES256" ? sideBySide(out) : out;
}

QByteArray Signer::token(const QJsonObject& head, const QJsonObject& claims) const
{
    const QByteArray parts = partsOf(head, claims);
    return parts + '.' + wire::base64Url(sign(parts));
}

QByteArray partsOf(const QJsonObject& head, const QJsonObject& claims)
{
    const auto part = [](const QJsonObject& json) { return wire::base64Url(QJsonDocument(json).toJson(QJsonDocument::Compact)); };
    return part(head) + '.' + part(claims);
}

QByteArray keySetOf(std::initializer_list<const Signer*> signers)
{
    QJsonArray keys;
    for (const Signer* signer : signers) keys.append(signer->publicKey());
    return QJsonDocument(QJsonObject{{u"keys"_s, keys}}).toJson(QJsonDocument::Compact);
}

QByteArray hmacToken(const QJsonObject& head, const QJsonObject& claims, const QByteArray& secret)
{
    const QByteArray parts = partsOf(head, claims);
    return parts + '.' + wire::base64Url(QMessageAuthenticationCode::hash(parts, secret, QCryptographicHash::Sha256));
}

QJsonObject goodClaims(const QString& nonce, base::Moment now)
{
    return {{u"iss"_s, QString(Issuer)},        {u"sub"_s, u"subject"_s},        {u"aud"_s, QString(Client)},
            {u"nonce"_s, nonce},                {u"iat"_s, now.ms / 1000},       {u"exp"_s, now.ms / 1000 + 600},
            {u"preferred_username"_s, u"rhian"_s}, {u"groups"_s, QJsonArray{u"carrel-adviser"_s}}};
}

}
