#pragma once

#include "core/base/Moment.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <memory>

struct evp_pkey_st;

namespace carrel::tests {

/// A key of an invented provider: signs whatever it is given, the hostile included.
class Signer
{
public:
    /// RS256, PS256, ES256 or EdDSA. `bits` is for RSA.
    explicit Signer(const QString& algorithm, const QString& id, int bits = 2048);

    const QString& id() const { return m_id; }
    const QString& algorithm() const { return m_algorithm; }
    /// The public half, as it stands in a key set.
    QJsonObject publicKey() const;
    /// The public half as a PEM file would have it: what an attacker takes for a shared secret.
    QByteArray publicPem() const;

    QJsonObject head() const;
    QByteArray token(const QJsonObject& claims) const { return token(head(), claims); }
    QByteArray token(const QJsonObject& head, const QJsonObject& claims) const;
    QByteArray sign(const QByteArray& bytes) const;

private:
    QString m_algorithm;
    QString m_id;
    std::shared_ptr<evp_pkey_st> m_key;
};

/// The first two parts, unsigned, with their dot.
QByteArray partsOf(const QJsonObject& head, const QJsonObject& claims);
QByteArray keySetOf(std::initializer_list<const Signer*> signers);
QByteArray hmacToken(const QJsonObject& head, const QJsonObject& claims, const QByteArray& secret);

/// What a good token says, for this nonce.
QJsonObject goodClaims(const QString& nonce, base::Moment now);
inline constexpr QLatin1StringView Issuer("https://login.example.ac.uk");
inline constexpr QLatin1StringView Client("carrel");

}
