#include "core/wire/SignIn.h"

#include "core/wire/Json.h"

#include <QtCore/QJsonArray>

namespace carrel::wire {

using namespace Qt::StringLiterals;

QByteArray writeSignInOffer(const SignInOffer& offer)
{
    JsonWriter json;
    json.beginObject().name("methods").beginArray();
    if (offer.password) json.text("password");
    if (offer.openId) json.text("openid");
    json.endArray().endObject();
    return json.bytes();
}

std::optional<SignInOffer> readSignInOffer(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->value(u"methods").isArray()) return std::nullopt;
    const QJsonArray methods = json->value(u"methods").toArray();
    return SignInOffer{methods.contains(u"password"_s), methods.contains(u"openid"_s)};
}

QByteArray writeAttemptRequest(const QByteArray& signingKey)
{
    JsonWriter json;
    json.beginObject().name("signing_key").base64(signingKey).endObject();
    return json.bytes();
}

std::optional<QByteArray> readAttemptRequest(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json) return std::nullopt;
    const QByteArray key = QByteArray::fromBase64(json->value(u"signing_key").toString().toLatin1());
    return key.size() == 32 ? std::optional(key) : std::nullopt;
}

QByteArray writeAttempt(const OpenIdAttempt& attempt)
{
    JsonWriter json;
    json.beginObject().name("issuer").text(attempt.issuer).name("authorize").text(attempt.authorize);
    json.name("token").text(attempt.token).name("client_id").text(attempt.clientId).name("scope").text(attempt.scope);
    json.name("nonce").text(attempt.nonce).name("until").number(attempt.until.ms).endObject();
    return json.bytes();
}

std::optional<OpenIdAttempt> readAttempt(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json) return std::nullopt;
    const auto text = [&](QStringView name) { return json->value(name).toString(); };
    OpenIdAttempt out{text(u"issuer"),    text(u"authorize"), text(u"token"), text(u"client_id"),
                      text(u"scope"), text(u"nonce"),     {json->value(u"until").toInteger()}};
    const bool whole = !out.issuer.isEmpty() && !out.authorize.isEmpty() && !out.token.isEmpty() && !out.clientId.isEmpty() && !out.nonce.isEmpty();
    return whole ? std::optional(out) : std::nullopt;
}

QByteArray enrolPart(const OpenIdProof& proof, const QByteArray& signingKey)
{
    return "carrel enrolment 1\n" + proof.nonce.toUtf8() + '\n' + signingKey.toBase64() + '\n' + proof.token;
}

}
