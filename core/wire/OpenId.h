#pragma once

#include "core/base/Moment.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace carrel::wire {

/// What a token says, read and not yet believed.
class Claims
{
public:
    Claims() = default;
    explicit Claims(QJsonObject json) : m_json(std::move(json)) {}

    /// A string; empty when it is missing or something else. A name may be a path: `realm_access.roles`.
    QString word(const QString& name) const;
    /// A string, or a list of nothing but strings; empty otherwise.
    QStringList words(const QString& name) const;
    /// Seconds since 1970 as a whole number.
    std::optional<base::Moment> moment(const QString& name) const;
    bool isTrue(const QString& name) const;
    bool has(const QString& name) const;

private:
    QJsonValue at(const QString& name) const;
    QJsonObject m_json;
};

/// A JSON Web Token (RFC 7519) in its compact form, taken apart.
struct Token {
    QString algorithm;
    QString key;  ///< `kid`, or empty
    QString type; ///< `typ`, or empty
    bool hasCritical = false;
    Claims claims;
    QByteArray signedPart;
    QByteArray signature;
};
constexpr qsizetype LongestToken = 16 * 1024;
/// Nothing unless it is three parts, each in the one spelling that base64url gives it, and the first two are objects.
std::optional<Token> readToken(const QByteArray& compact);
QByteArray base64Url(const QByteArray& bytes);
/// Nothing for any other spelling than the one `base64Url` writes.
std::optional<QByteArray> fromBase64Url(const QByteArray& text);

/// One key of a provider's set (RFC 7517); the numbers are big-endian.
struct ProviderKey {
    QString id;
    QString type;      ///< RSA, EC, OKP
    QString algorithm; ///< or empty
    QString use;       ///< or empty
    QString curve;
    QByteArray n;
    QByteArray e;
    QByteArray x;
    QByteArray y;
};
/// Keys that cannot be read are left out; nothing when it is no set at all.
std::optional<std::vector<ProviderKey>> readKeySet(const QByteArray& json);

/// What a provider says of itself under `/.well-known/openid-configuration`.
struct ProviderPlaces {
    QString issuer;
    QString authorize;
    QString token;
    QString keys;
};
std::optional<ProviderPlaces> readProviderPlaces(const QByteArray& json);

/// What a provider's token endpoint answers: the ID token, or its word for why not.
struct TokenReply {
    QByteArray idToken;
    QString error;
};
std::optional<TokenReply> readTokenReply(const QByteArray& json);

}
