#include "core/wire/Json.h"
#include "core/wire/Mutations.h"

#include <QtCore/QJsonArray>

namespace carrel::wire {

namespace {

constexpr model::Name states[] = {"applied", "merged", "conflict", "quarantined", "superseded"};
constexpr model::Name fieldStates[] = {"contested", "declined"};

template <class E, size_t N>
std::optional<E> fromWord(const QString& word, const model::Name (&words)[N])
{
    for (size_t i = 0; i < N; ++i) {
        if (word == model::latin(words[i])) return E(i);
    }
    return std::nullopt;
}

void write(JsonWriter& json, const Outcome& outcome)
{
    json.beginObject().name("n").number(outcome.n).name("outcome").text(model::latin(states[size_t(outcome.state)]));
    if (!outcome.reason.isEmpty()) json.name("reason").text(outcome.reason);
    if (!outcome.fields.empty()) {
        json.name("fields").beginObject();
        for (const auto& [name, state] : outcome.fields) json.name(name).text(model::latin(fieldStates[size_t(state)]));
        json.endObject();
    }
    json.endObject();
}

std::optional<Outcome> read(const QJsonObject& json)
{
    const auto state = fromWord<OutcomeState>(json.value(u"outcome").toString(), states);
    if (!state) return std::nullopt;
    Outcome out{json.value(u"n").toInteger(), *state, json.value(u"reason").toString(), {}};
    const QJsonObject fields = json.value(u"fields").toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const auto field = fromWord<FieldOutcome>(it.value().toString(), fieldStates);
        if (!field) return std::nullopt;
        out.fields.emplace_back(it.key(), *field);
    }
    return out;
}

}

QByteArray writeOutcome(const Outcome& outcome)
{
    JsonWriter json;
    write(json, outcome);
    return json.bytes();
}

std::optional<Outcome> readOutcome(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    return json ? read(*json) : std::nullopt;
}

QByteArray writePushReply(const PushReply& reply)
{
    JsonWriter json;
    json.beginObject().name("epoch").text(reply.epoch).name("expects").number(reply.expects).name("outcomes").beginArray();
    for (const Outcome& outcome : reply.outcomes) write(json, outcome);
    json.endArray().endObject();
    return json.bytes();
}

std::optional<PushReply> readPushReply(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->value(u"outcomes").isArray()) return std::nullopt;
    PushReply out{json->value(u"epoch").toString(), {}, json->value(u"expects").toInteger()};
    for (const auto& item : json->value(u"outcomes").toArray()) {
        auto outcome = read(item.toObject());
        if (!outcome) return std::nullopt;
        out.outcomes.push_back(std::move(*outcome));
    }
    return out;
}

QByteArray writeAck(const Ack& ack)
{
    JsonWriter json;
    json.beginObject().name("up_to").number(ack.upTo).name("erased").beginArray();
    for (const qint64 delivery : ack.erased) json.number(delivery);
    json.endArray().endObject();
    return json.bytes();
}

QByteArray writeTrim(const Trim& trim)
{
    JsonWriter json;
    json.beginObject();
    for (const auto& [name, ids] : {std::pair{"drop", &trim.drop}, std::pair{"take", &trim.take}}) {
        json.name(name).beginArray();
        for (const model::RecordId& id : *ids) json.text(id.text());
        json.endArray();
    }
    json.endObject();
    return json.bytes();
}

std::optional<Trim> readTrim(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json) return std::nullopt;
    Trim out;
    for (const auto& [name, ids] : {std::pair{u"drop", &out.drop}, std::pair{u"take", &out.take}}) {
        for (const auto& item : json->value(QStringView(name)).toArray()) {
            const auto id = model::RecordId::parse(item.toString());
            if (!id) return std::nullopt;
            *ids << *id;
        }
    }
    return out;
}

std::optional<Ack> readAck(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->value(u"up_to").isDouble()) return std::nullopt;
    Ack out{json->value(u"up_to").toInteger(), {}};
    for (const auto& item : json->value(u"erased").toArray()) out.erased.push_back(item.toInteger());
    return out;
}

}
