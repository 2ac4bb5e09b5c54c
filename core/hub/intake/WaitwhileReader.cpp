#include "core/hub/intake/WaitwhileReader.h"

#include "core/wire/Json.h"

#include <QtCore/QJsonArray>
#include <algorithm>

namespace carrel::hub {

using namespace Qt::StringLiterals;
using State = OutsideVisit::State;

namespace {

constexpr qsizetype LongestId = 64, LongestTicket = 12, LongestName = 120, MostTopics = 20;
/// 2000 to 2100: what lies outside is no time of a visit.
constexpr qint64 Earliest = 946'684'800'000, Latest = 4'102'444'800'000;

bool isPlain(QStringView text, qsizetype longest)
{
    const auto fits = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_'); };
    return !text.isEmpty() && text.size() <= longest && std::ranges::all_of(text, fits);
}

QString plainIn(const QJsonObject& json, const QString& name, qsizetype longest)
{
    const QString text = json.value(name).toString();
    return isPlain(text, longest) ? text : QString();
}

/// With its zone, or in milliseconds; nothing else is a time.
std::optional<base::Moment> momentOf(const QJsonValue& json)
{
    qint64 ms = json.toInteger(0);
    if (json.isString()) {
        const QDateTime at = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
        if (!at.isValid() || at.timeSpec() == Qt::LocalTime) return std::nullopt;
        ms = at.toMSecsSinceEpoch();
    }
    return ms >= Earliest && ms <= Latest ? std::optional(base::Moment{ms}) : std::nullopt;
}

std::optional<State> stateOf(const QString& word)
{
    if (word == u"WAITING") return State::Waiting;
    if (word == u"SERVING") return State::Serving;
    if (word == u"COMPLETE") return State::Complete;
    if (word == u"BOOKED" || word == u"PENDING" || word == u"DRAFT") return State::Elsewhere;
    return std::nullopt;
}

QString printable(const QString& text, qsizetype longest)
{
    QString out;
    for (const QChar c : text) out += c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? QChar(u' ') : c;
    out = out.simplified().left(longest);
    if (!out.isEmpty() && out.back().isHighSurrogate()) out.chop(1);
    return out;
}

QString nameIn(const QJsonObject& json)
{
    const QString whole = printable(json.value(u"firstName").toString() + u' ' + json.value(u"lastName").toString(), LongestName);
    return whole.isEmpty() ? printable(json.value(u"name").toString(), LongestName) : whole;
}

void addPlain(QStringList& out, const QJsonValue& list)
{
    for (const auto& one : list.toArray()) {
        const QString text = one.toString().trimmed();
        if (out.size() < MostTopics && !text.isEmpty() && text.size() <= LongestId) out << text;
    }
}

QStringList topicsIn(const QJsonObject& json, const QString& topicField)
{
    QStringList out;
    addPlain(out, json.value(u"serviceIds"));
    for (const auto& field : json.value(u"dataFields").toArray()) {
        const QJsonObject one = field.toObject();
        if (!topicField.isEmpty() && one.value(u"id").toString() == topicField) addPlain(out, one.value(u"values"));
    }
    return out;
}

std::optional<OutsideVisit> visitIn(const QJsonObject& json, const QString& topicField)
{
    const auto state = stateOf(json.value(u"state").toString());
    OutsideVisit out{plainIn(json, u"id"_s, LongestId), plainIn(json, u"locationId"_s, LongestId), state.value_or(State::Elsewhere), {}, {}, {}, {}};
    if (!state || out.id.isEmpty() || out.location.isEmpty()) return std::nullopt;
    out.ticket = plainIn(json, u"ticket"_s, LongestTicket);
    out.topics = topicsIn(json, topicField);
    out.joined = momentOf(json.value(u"waitlistTime"));
    out.served = momentOf(json.value(u"serveTime"));
    out.completed = momentOf(json.value(u"completedTime"));
    if (json.value(u"isAnonymized").toBool()) return out;
    out.student = printable(json.value(u"externalCustomerId").toString(), LongestId);
    out.name = nameIn(json);
    return out;
}

}

std::optional<OutsideVisit> readOutsideVisit(const QByteArray& json, const QString& topicField)
{
    const auto object = wire::parseForeign(json);
    return object ? visitIn(*object, topicField) : std::nullopt;
}

std::optional<OutsideCall> readOutsideCall(const QByteArray& json, const QString& topicField)
{
    const auto object = wire::parseForeign(json);
    const auto told = object ? momentOf(object->value(u"created")) : std::nullopt;
    const QString type = told ? object->value(u"type").toString() : QString();
    if (!told || type.isEmpty() || type.size() > LongestId) return std::nullopt;
    if (!type.startsWith(u"visit."_s)) return OutsideCall{*told, std::nullopt};
    auto visit = visitIn(object->value(u"data").toObject(), topicField);
    if (!visit) return std::nullopt;
    if (type == u"visit.removed") visit->state = State::Gone;
    return OutsideCall{*told, std::move(visit)};
}

std::optional<OutsidePage> readOutsidePage(const QByteArray& json, const QString& topicField)
{
    const auto object = wire::parseForeign(json);
    if (!object || !object->value(u"results").isArray()) return std::nullopt;
    OutsidePage out{};
    for (const auto& row : object->value(u"results").toArray()) {
        auto visit = visitIn(row.toObject(), topicField);
        if (visit) out.visits.push_back(std::move(*visit));
        else ++out.unread;
    }
    // "created,id" or the id alone: the last part is where the next page begins.
    out.next = object->value(u"endAt").toString().section(u',', -1);
    if (!isPlain(out.next, LongestId)) out.next.clear();
    return out;
}

}
