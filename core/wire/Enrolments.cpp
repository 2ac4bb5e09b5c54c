#include "core/wire/Enrolments.h"

#include "core/wire/Json.h"

#include <QtCore/QJsonArray>

namespace carrel::wire {

namespace {

QByteArray bytesOf(const QJsonObject& json, QStringView name) { return QByteArray::fromBase64(json.value(name).toString().toLatin1()); }

void writeAgreement(JsonWriter& json, const Agreement& agreement)
{
    json.name("agreement").beginObject().name("version").text(agreement.version).name("title").text(agreement.title);
    json.name("text").text(agreement.text).endObject();
}

Agreement readAgreement(const QJsonObject& json)
{
    const QJsonObject agreement = json.value(u"agreement").toObject();
    return {agreement.value(u"version").toString(), agreement.value(u"title").toString(), agreement.value(u"text").toString()};
}

/// The ciphers take keys of these sizes and no others.
bool areKeys(const Enrolment& enrolment)
{
    return enrolment.hashKey.size() >= 16 && enrolment.hashKey.size() <= 64 && enrolment.sealKey.size() == 32;
}

void writeProof(JsonWriter& json, const std::optional<OpenIdProof>& proof)
{
    if (proof) json.name("openid").beginObject().name("nonce").text(proof->nonce).name("token").text(QLatin1StringView(proof->token)).endObject();
}

std::optional<OpenIdProof> readProof(const QJsonObject& json)
{
    if (!json.contains(u"openid")) return std::nullopt;
    const QJsonObject proof = json.value(u"openid").toObject();
    return OpenIdProof{proof.value(u"nonce").toString(), proof.value(u"token").toString().toLatin1()};
}

constexpr QLatin1String ProblemPrefix("urn:carrel:");

}

QByteArray sessionPart(const EnrolmentId& enrolment, const QString& user, base::Moment at)
{
    return "carrel session 1\n" + enrolment.text().toLatin1() + '\n' + user.toUtf8() + '\n' + QByteArray::number(at.ms);
}

QByteArray writeEnrolRequest(const EnrolRequest& request)
{
    JsonWriter json;
    json.beginObject().name("user").text(request.user).name("password").text(request.password);
    json.name("desk").beginObject().name("name").text(request.deskName).name("system").text(request.system);
    json.name("version").text(request.version).endObject();
    json.name("signing_key").base64(request.signingKey).name("agreement").text(request.agreement);
    writeProof(json, request.proof);
    if (request.proof) json.name("signature").base64(request.signature);
    json.endObject();
    return json.bytes();
}

std::optional<EnrolRequest> readEnrolRequest(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json) return std::nullopt;
    const QJsonObject desk = json->value(u"desk").toObject();
    EnrolRequest out{json->value(u"user").toString(),  json->value(u"password").toString(), desk.value(u"name").toString(),
                     desk.value(u"system").toString(), desk.value(u"version").toString(),   bytesOf(*json, u"signing_key"),
                     json->value(u"agreement").toString(), readProof(*json), bytesOf(*json, u"signature")};
    if ((out.user.isEmpty() && !out.proof) || out.signingKey.isEmpty()) return std::nullopt;
    return out;
}

QByteArray writeEnrolment(const Enrolment& e)
{
    JsonWriter json;
    json.beginObject().name("enrolment").text(e.id.text()).name("person").text(e.person.text()).name("name").text(e.personName);
    json.name("roles").beginArray();
    for (const QString& role : e.roles) json.text(role);
    json.endArray().name("rights").beginArray();
    for (const QString& right : e.rights) json.text(right);
    json.endArray().name("epoch").text(e.epoch).name("policy").text(e.policy).name("hash_key").base64(e.hashKey);
    json.name("seal_key").base64(e.sealKey).name("session").base64(e.session).name("session_until").number(e.sessionUntil.ms);
    json.name("lease").beginObject().name("until").number(e.lease.until.ms).name("share").base64(e.lease.share).endObject();
    json.name("desk").beginObject().name("lock_after").number(e.desk.lockAfterMinutes).name("pin").flag(e.desk.asksPin)
        .name("largest_file").number(e.desk.largestFile).endObject();
    writeAgreement(json, e.agreement);
    json.name("user").text(e.user).endObject();
    return json.bytes();
}

std::optional<Enrolment> readEnrolment(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json) return std::nullopt;
    const auto id = EnrolmentId::parse(json->value(u"enrolment").toString());
    const auto person = model::RecordId::parse(json->value(u"person").toString());
    if (!id || !person) return std::nullopt;
    Enrolment out{*id, *person, json->value(u"name").toString(), {}, {}, {}, {}, {}, {}, {}, {}, {}};
    for (const auto& role : json->value(u"roles").toArray()) out.roles.push_back(role.toString());
    for (const auto& right : json->value(u"rights").toArray()) out.rights.push_back(right.toString());
    out.epoch = json->value(u"epoch").toString();
    out.policy = json->value(u"policy").toString();
    out.hashKey = bytesOf(*json, u"hash_key");
    out.sealKey = bytesOf(*json, u"seal_key");
    out.session = bytesOf(*json, u"session");
    out.sessionUntil = {json->value(u"session_until").toInteger()};
    if (!areKeys(out)) return std::nullopt;
    const QJsonObject lease = json->value(u"lease").toObject();
    out.lease = {{lease.value(u"until").toInteger()}, bytesOf(lease, u"share")};
    const QJsonObject desk = json->value(u"desk").toObject();
    out.desk = model::DeskRules::of(desk.value(u"lock_after").toInteger(model::DeskRules::UsualLock), desk.value(u"pin").toBool(),
                                     desk.value(u"largest_file").toInteger(model::DeskRules::UsualFile));
    out.agreement = readAgreement(*json);
    out.user = json->value(u"user").toString();
    return out;
}

QByteArray writeSessionRequest(const SessionRequest& request)
{
    JsonWriter json;
    json.beginObject().name("enrolment").text(request.enrolment.text()).name("user").text(request.user);
    json.name("password").text(request.password).name("at").number(request.at.ms);
    json.name("signature").base64(request.signature).name("agreement").text(request.agreement);
    writeProof(json, request.proof);
    json.endObject();
    return json.bytes();
}

std::optional<SessionRequest> readSessionRequest(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    const auto id = json ? EnrolmentId::parse(json->value(u"enrolment").toString()) : std::nullopt;
    if (!id) return std::nullopt;
    return SessionRequest{*id,
                          json->value(u"user").toString(),
                          json->value(u"password").toString(),
                          {json->value(u"at").toInteger()},
                          bytesOf(*json, u"signature"),
                          json->value(u"agreement").toString(),
                          readProof(*json)};
}

QByteArray writeSession(const Session& session)
{
    JsonWriter json;
    json.beginObject().name("session").base64(session.token).name("until").number(session.until.ms).endObject();
    return json.bytes();
}

std::optional<Session> readSession(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->contains(u"session")) return std::nullopt;
    return Session{bytesOf(*json, u"session"), {json->value(u"until").toInteger()}};
}

QByteArray writeProblem(const Problem& problem)
{
    JsonWriter json;
    json.beginObject().name("type").text(ProblemPrefix + problem.word).name("title").text(problem.title);
    json.name("status").number(problem.status);
    if (problem.agreement) writeAgreement(json, *problem.agreement);
    if (problem.expects) json.name("expects").number(*problem.expects);
    json.endObject();
    return json.bytes();
}

std::optional<Problem> readProblem(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->contains(u"type")) return std::nullopt;
    QString word = json->value(u"type").toString();
    if (word.startsWith(ProblemPrefix)) word = word.mid(ProblemPrefix.size());
    Problem out{int(json->value(u"status").toInteger()), word, json->value(u"title").toString(), {}, {}};
    if (json->contains(u"agreement")) out.agreement = readAgreement(*json);
    if (json->contains(u"expects")) out.expects = json->value(u"expects").toInteger();
    return out;
}

}
