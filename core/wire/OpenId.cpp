#include "core/wire/OpenId.h"

#include "core/wire/Json.h"

#include <QtCore/QJsonArray>

namespace carrel::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qint64 LatestSecond = 100'000'000'000;
constexpr qsizetype MostKeys = 100;

QByteArray numberIn(const QJsonObject& json, QStringView name) { return fromBase64Url(json.value(name).toString().toLatin1()).value_or(QByteArray()); }

}

QJsonValue Claims::at(const QString& name) const
{
    if (m_json.contains(name)) return m_json.value(name);
    const QStringList path = name.split(u'.');
    QJsonObject here = m_json;
    for (const QString& step : path.mid(0, path.size() - 1)) here = here.value(step).toObject();
    return here.value(path.last());
}

bool Claims::has(const QString& name) const { return !at(name).isUndefined(); }

bool Claims::isTrue(const QString& name) const { return at(name).toBool(); }

QString Claims::word(const QString& name) const { return at(name).toString(); }

QStringList Claims::words(const QString& name) const
{
    const QJsonValue value = at(name);
    if (value.isString()) return {value.toString()};
    QStringList out;
    for (const auto& one : value.toArray()) {
        if (!one.isString()) return {};
        out << one.toString();
    }
    return out;
}

std::optional<base::Moment> Claims::moment(const QString& name) const
{
    const QJsonValue value = at(name);
    const qint64 seconds = value.toInteger(-1);
    if (!value.isDouble() || seconds < 0 || seconds > LatestSecond) return std::nullopt;
    return base::Moment{}.plusSeconds(seconds);
}

QByteArray base64Url(const QByteArray& bytes) { return bytes.toBase64(urlSafe); }

std::optional<QByteArray> fromBase64Url(const QByteArray& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    // The last letter has bits that mean nothing: one token would have several spellings.
    if (!decoded || base64Url(*decoded) != text) return std::nullopt;
    return *decoded;
}

std::optional<Token> readToken(const QByteArray& compact)
{
    const auto parts = compact.size() <= LongestToken ? compact.split('.') : QList<QByteArray>();
    if (parts.size() != 3) return std::nullopt;
    const auto head = fromBase64Url(parts[0]);
    const auto body = fromBase64Url(parts[1]);
    const auto signature = fromBase64Url(parts[2]);
    const auto headJson = head ? parseObject(*head) : std::nullopt;
    const auto bodyJson = body ? parseObject(*body) : std::nullopt;
    if (!headJson || !bodyJson || !signature) return std::nullopt;
    return Token{headJson->value(u"alg").toString(),
                 headJson->value(u"kid").toString(),
                 headJson->value(u"typ").toString(),
                 headJson->contains(u"crit") || headJson->contains(u"b64"),
                 Claims(*bodyJson),
                 parts[0] + '.' + parts[1],
                 *signature};
}

std::optional<std::vector<ProviderKey>> readKeySet(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->value(u"keys").isArray()) return std::nullopt;
    const QJsonArray keys = json->value(u"keys").toArray();
    if (keys.size() > MostKeys) return std::nullopt;
    std::vector<ProviderKey> out;
    for (const auto& one : keys) {
        const QJsonObject key = one.toObject();
        const auto text = [&](QStringView name) { return key.value(name).toString(); };
        out.push_back({text(u"kid"), text(u"kty"), text(u"alg"), text(u"use"), text(u"crv"), numberIn(key, u"n"), numberIn(key, u"e"),
                       numberIn(key, u"x"), numberIn(key, u"y")});
    }
    return out;
}

std::optional<ProviderPlaces> readProviderPlaces(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json) return std::nullopt;
    const auto text = [&](QStringView name) { return json->value(name).toString(); };
    ProviderPlaces out{text(u"issuer"), text(u"authorization_endpoint"), text(u"token_endpoint"), text(u"jwks_uri")};
    if (out.issuer.isEmpty() || out.authorize.isEmpty() || out.token.isEmpty() || out.keys.isEmpty()) return std::nullopt;
    return out;
}

std::optional<TokenReply> readTokenReply(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json) return std::nullopt;
    TokenReply out{json->value(u"id_token").toString().toLatin1(), json->value(u"error").toString()};
    if (out.idToken.isEmpty() && out.error.isEmpty()) return std::nullopt;
    return out;
}

}
