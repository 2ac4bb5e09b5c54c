#include "core/wire/Mutations.h"

#include "core/base/Digest.h"
#include "core/wire/Json.h"

#include <QtCore/QJsonArray>

namespace carrel::wire {

namespace {

QByteArray fromBase64(const QJsonValue& json) { return QByteArray::fromBase64(json.toString().toLatin1()); }

base::Result<model::Changes, BodyFault> readChanges(const model::KindView& kind, const QJsonObject& json)
{
    model::Changes changes(kind.no());
    const QJsonObject set = json.value(u"set").toObject();
    for (auto it = set.begin(); it != set.end(); ++it) {
        const int position = kind.position(it.key());
        if (position < 0) return BodyFault::UnknownField;
        const auto value = valueFromJson(it.value());
        if (!value || value->isEmpty()) return BodyFault::BadValue;
        const auto fault = model::faultOf(kind.at(position), *value);
        if (fault == model::ValueFault::TooLong) return BodyFault::TooLong;
        if (fault != model::ValueFault::None) return BodyFault::BadValue;
        changes.set(position, model::Change::to(*value));
    }
    for (const auto& name : json.value(u"clear").toArray()) {
        const int position = kind.position(name.toString());
        if (position < 0) return BodyFault::UnknownField;
        if (kind.at(position).has(model::Required)) return BodyFault::BadValue;
        changes.set(position, model::Change::cleared());
    }
    return changes;
}

}

QByteArray writeBody(const Body& body)
{
    const auto& kind = model::kindView(body.changes.kind());
    JsonWriter json;
    json.beginObject().name("kind").text(kind.name()).name("record").text(body.record.text());
    json.name("new").flag(body.creates);
    json.name("base").beginObject().name("epoch").text(body.base.epoch).name("delivery").number(body.base.delivery).endObject();
    json.name("set").beginObject();
    for (auto it = body.changes.all().begin(); it != body.changes.all().end(); ++it) {
        if (!it->isCleared()) json.name(model::latin(kind.at(it.key()).name)).value(it->value());
    }
    json.endObject().name("clear").beginArray();
    for (auto it = body.changes.all().begin(); it != body.changes.all().end(); ++it) {
        if (it->isCleared()) json.text(model::latin(kind.at(it.key()).name));
    }
    json.endArray().name("written").number(body.written.ms).endObject();
    return json.bytes();
}

base::Result<Body, BodyFault> readBody(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json) return BodyFault::NotReadable;
    const auto* kind = model::findKind(json->value(u"kind").toString());
    if (!kind) return BodyFault::UnknownKind;
    const auto id = model::RecordId::parse(json->value(u"record").toString());
    if (!id) return BodyFault::NotReadable;
    auto changes = readChanges(*kind, *json);
    if (!changes) return changes.error();
    const QJsonObject base = json->value(u"base").toObject();
    return Body{*id,
                std::move(changes).value(),
                {base.value(u"epoch").toString(), base.value(u"delivery").toInteger()},
                json->value(u"new").toBool(),
                {json->value(u"written").toInteger()}};
}

QByteArray hashOf(const QByteArray& body, const QByteArray& hashKey) { return base::digest(body, hashKey); }

QByteArray signedPart(const EnrolmentId& enrolment, qint64 n, const MutationId& id, const QByteArray& hash)
{
    return "carrel mutation 1\n" + enrolment.text().toLatin1() + '\n' + QByteArray::number(n) + '\n' + id.text().toLatin1()
        + '\n' + hash.toBase64();
}

Envelope makeEnvelope(const EnrolmentId& enrolment, qint64 n, const MutationId& id, const QByteArray& body,
                      const QByteArray& hashKey, const base::SigningKeys& keys)
{
    const QByteArray hash = hashOf(body, hashKey);
    return {n, id, hash, base::sign(signedPart(enrolment, n, id, hash), keys), body, {}};
}

namespace {

void writeEnvelope(JsonWriter& json, const Envelope& envelope, const EnrolmentId* enrolment)
{
    json.beginObject();
    if (enrolment) json.name("enrolment").text(enrolment->text());
    json.name("n").number(envelope.n).name("id").text(envelope.id.text());
    json.name("hash").base64(envelope.hash).name("signature").base64(envelope.signature);
    // The body is a string inside: one that cannot be read must not spoil the others.
    if (envelope.sealed.isEmpty()) json.name("body").text(QString::fromUtf8(envelope.body));
    else json.name("sealed").base64(envelope.sealed);
    json.endObject();
}

std::optional<Envelope> readEnvelope(const QJsonObject& json)
{
    const auto id = MutationId::parse(json.value(u"id").toString());
    const qint64 n = json.value(u"n").toInteger();
    if (!id || n < 1) return std::nullopt;
    Envelope out{n,
                 *id,
                 fromBase64(json.value(u"hash")),
                 fromBase64(json.value(u"signature")),
                 json.value(u"body").toString().toUtf8(),
                 fromBase64(json.value(u"sealed"))};
    // With both, nobody could say which of them was signed for.
    return out.body.isEmpty() || out.sealed.isEmpty() ? std::optional(std::move(out)) : std::nullopt;
}

}

QByteArray writePush(const std::vector<Envelope>& envelopes, qint64 gap)
{
    JsonWriter json;
    json.beginObject();
    if (gap > 0) json.name("gap").number(gap);
    json.name("mutations").beginArray();
    for (const Envelope& envelope : envelopes) writeEnvelope(json, envelope, nullptr);
    json.endArray().endObject();
    return json.bytes();
}

std::optional<PushRequest> readPush(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->value(u"mutations").isArray()) return std::nullopt;
    PushRequest out;
    out.gap = std::max<qint64>(0, json->value(u"gap").toInteger());
    for (const auto& item : json->value(u"mutations").toArray()) {
        auto envelope = readEnvelope(item.toObject());
        if (!envelope) return std::nullopt;
        out.envelopes.push_back(std::move(*envelope));
    }
    return out;
}

QByteArray sealEnvelope(const EnrolmentId& enrolment, const Envelope& envelope, const QByteArray& sealKey)
{
    JsonWriter json;
    writeEnvelope(json, envelope, &enrolment);
    return base::seal(json.bytes(), sealKey);
}

std::optional<Unsealed> unsealEnvelope(const QByteArray& sealed, const base::SealKeys& keys)
{
    const auto opened = base::openSeal(sealed, keys);
    const auto json = opened ? parseObject(*opened) : std::nullopt;
    if (!json) return std::nullopt;
    const auto enrolment = EnrolmentId::parse(json->value(u"enrolment").toString());
    auto envelope = readEnvelope(*json);
    if (!enrolment || !envelope) return std::nullopt;
    return Unsealed{*enrolment, std::move(*envelope)};
}

QByteArray writeSealed(const std::vector<QByteArray>& sealed)
{
    JsonWriter json;
    json.beginObject().name("sealed").beginArray();
    for (const QByteArray& one : sealed) json.base64(one);
    json.endArray().endObject();
    return json.bytes();
}

std::optional<std::vector<QByteArray>> readSealed(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->value(u"sealed").isArray()) return std::nullopt;
    std::vector<QByteArray> out;
    for (const auto& item : json->value(u"sealed").toArray()) out.push_back(fromBase64(item));
    return out;
}

QByteArray writeTaken(qint64 taken)
{
    JsonWriter json;
    json.beginObject().name("taken").number(taken).endObject();
    return json.bytes();
}

std::optional<qint64> readTaken(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    return json && json->value(u"taken").isDouble() ? std::optional(json->value(u"taken").toInteger()) : std::nullopt;
}

}
