#include "core/wire/Waiting.h"

#include "core/wire/Json.h"

#include <QtCore/QJsonArray>
#include <algorithm>

namespace carrel::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String Release("release"), Decline("decline");
constexpr QLatin1String Results[] = {QLatin1String("done"), QLatin1String("decided"), QLatin1String("still-refused"), QLatin1String("unreadable")};

std::optional<WaitingResult> resultIn(const QJsonObject& json)
{
    const auto it = std::ranges::find(Results, json.value(u"result").toString());
    return it == std::end(Results) ? std::nullopt : std::optional(WaitingResult(it - std::begin(Results)));
}

std::optional<qint64> numberIn(const QJsonObject& json)
{
    const qint64 no = json.value(u"no").toInteger();
    return no > 0 ? std::optional(no) : std::nullopt;
}

}

QByteArray writeWaiting(const std::vector<WaitingLine>& lines)
{
    JsonWriter json;
    json.beginObject().name("waiting").beginArray();
    for (const WaitingLine& line : lines) {
        json.beginObject().name("no").number(line.no).name("kind").text(line.kind).name("reason").text(line.reason).name("author").text(line.author);
        json.name("at").number(line.at.ms).name("due").number(line.due.ms).name("pieces").number(line.pieces).endObject();
    }
    return json.endArray().endObject().bytes();
}

std::optional<std::vector<WaitingLine>> readWaiting(const QByteArray& json)
{
    const auto object = parseObject(json);
    if (!object || !object->value(u"waiting").isArray()) return std::nullopt;
    std::vector<WaitingLine> out;
    for (const auto& one : object->value(u"waiting").toArray()) {
        const QJsonObject line = one.toObject();
        const auto no = numberIn(line);
        if (!no) return std::nullopt;
        const auto text = [&](QStringView name) { return line.value(name).toString(); };
        out.push_back({*no, text(u"kind"), text(u"reason"), text(u"author"), {line.value(u"at").toInteger()}, {line.value(u"due").toInteger()},
                       line.value(u"pieces").toInteger()});
    }
    return out;
}

QByteArray writeWaitingQuestion(const WaitingQuestion& question)
{
    return JsonWriter().beginObject().name("no").number(question.no).name("why").text(question.why).endObject().bytes();
}

std::optional<WaitingQuestion> readWaitingQuestion(const QByteArray& json)
{
    const auto object = parseObject(json);
    const auto no = object ? numberIn(*object) : std::nullopt;
    if (!no) return std::nullopt;
    const QString why = object->value(u"why").toString().trimmed();
    if (why.isEmpty() || why.size() > LongestReason) return std::nullopt;
    return WaitingQuestion{*no, why};
}

QByteArray writeWaitingText(const WaitingText& text)
{
    JsonWriter json;
    json.beginObject().name("no").number(text.no).name("result").text(Results[size_t(text.result)]).name("kind").text(text.kind).name("place").text(text.place);
    json.name("student_number").text(text.studentNumber).name("student_name").text(text.studentName);
    if (text.written) json.name("written").number(text.written->ms);
    json.name("fields").beginArray();
    for (const auto& [name, value] : text.fields) json.beginObject().name("name").text(name).name("value").value(value).endObject();
    return json.endArray().endObject().bytes();
}

std::optional<WaitingText> readWaitingText(const QByteArray& json)
{
    const auto object = parseObject(json);
    const auto no = object ? numberIn(*object) : std::nullopt;
    const auto result = object ? resultIn(*object) : std::nullopt;
    if (!no || !result || !object->value(u"fields").isArray()) return std::nullopt;
    const auto text = [&](QStringView name) { return object->value(name).toString(); };
    WaitingText out{*no, *result, text(u"kind"), text(u"place"), text(u"student_number"), text(u"student_name"), {}, {}};
    if (object->contains(u"written")) out.written = base::Moment{object->value(u"written").toInteger()};
    for (const auto& one : object->value(u"fields").toArray()) {
        const auto value = valueFromJson(one.toObject().value(u"value"));
        if (!value) return std::nullopt;
        out.fields.emplace_back(one.toObject().value(u"name").toString(), *value);
    }
    return out;
}

QByteArray writeWaitingDecision(const WaitingDecision& decision)
{
    return JsonWriter().beginObject().name("no").number(decision.no).name("decision").text(decision.release ? Release : Decline).endObject().bytes();
}

std::optional<WaitingDecision> readWaitingDecision(const QByteArray& json)
{
    const auto object = parseObject(json);
    const auto no = object ? numberIn(*object) : std::nullopt;
    const QString word = object ? object->value(u"decision").toString() : QString();
    if (!no || (word != Release && word != Decline)) return std::nullopt;
    return WaitingDecision{*no, word == Release};
}

QByteArray writeWaitingResult(WaitingResult result) { return JsonWriter().beginObject().name("result").text(Results[size_t(result)]).endObject().bytes(); }

std::optional<WaitingResult> readWaitingResult(const QByteArray& json)
{
    const auto object = parseObject(json);
    return object ? resultIn(*object) : std::nullopt;
}

}
