#include "core/wire/Losses.h"

#include "core/wire/Json.h"

#include <QtCore/QJsonArray>

namespace carrel::wire {

using namespace Qt::StringLiterals;

namespace {

void write(JsonWriter& json, const DeskLine& desk)
{
    json.beginObject().name("enrolment").text(desk.id.text()).name("person").text(desk.person.text()).name("person_name").text(desk.personName);
    json.name("name").text(desk.name).name("system").text(desk.system).name("version").text(desk.version).name("state").text(desk.state);
    json.name("enrolled").number(desk.enrolled.ms).name("seen").number(desk.seen.ms).name("lease_until").number(desk.leaseUntil.ms);
    if (desk.ordered) json.name("ordered").number(desk.ordered->ms);
    if (desk.erased) json.name("erased").number(desk.erased->ms);
    if (desk.lost) json.name("lost").number(desk.lost->ms);
    json.endObject();
}

base::Moment momentAt(const QJsonObject& json, QStringView name) { return {json.value(name).toInteger()}; }

std::optional<base::Moment> maybeAt(const QJsonObject& json, QStringView name)
{
    return json.contains(name) ? std::optional(momentAt(json, name)) : std::nullopt;
}

std::optional<DeskLine> deskIn(const QJsonObject& json)
{
    const auto id = EnrolmentId::parse(json.value(u"enrolment").toString());
    const auto person = model::RecordId::parse(json.value(u"person").toString());
    if (!id || !person) return std::nullopt;
    const auto text = [&](QStringView name) { return json.value(name).toString(); };
    return DeskLine{*id, *person, text(u"person_name"), text(u"name"), text(u"system"), text(u"version"), text(u"state"), momentAt(json, u"enrolled"),
                    momentAt(json, u"seen"), momentAt(json, u"lease_until"), maybeAt(json, u"ordered"), maybeAt(json, u"erased"), maybeAt(json, u"lost")};
}

std::optional<HeldStudent> studentIn(const QJsonObject& json)
{
    const auto id = model::RecordId::parse(json.value(u"id").toString());
    if (!id) return std::nullopt;
    HeldStudent out{*id, json.value(u"number").toString(), json.value(u"name").toString(), json.value(u"records").toInteger(), {}};
    for (const auto& word : json.value(u"classes").toArray()) {
        const auto known = model::Kept<model::Privacy>::read(model::Value(word.toString()));
        if (!known) return std::nullopt;
        out.classes.push_back(*known);
    }
    return out;
}

HeldKind kindIn(const QJsonObject& json)
{
    HeldKind out{json.value(u"kind").toString(), json.value(u"records").toInteger(), {}};
    for (const auto& field : json.value(u"fields").toArray()) {
        out.fields.emplace_back(field.toObject().value(u"name").toString(), field.toObject().value(u"detail").toString());
    }
    return out;
}

void writeHeld(JsonWriter& json, const LossReport& report)
{
    json.name("kinds").beginArray();
    for (const HeldKind& kind : report.kinds) {
        json.beginObject().name("kind").text(kind.kind).name("records").number(kind.records).name("fields").beginArray();
        for (const auto& [name, grain] : kind.fields) json.beginObject().name("name").text(name).name("detail").text(grain).endObject();
        json.endArray().endObject();
    }
    json.endArray().name("students").beginArray();
    for (const HeldStudent& student : report.students) {
        json.beginObject().name("id").text(student.id.text()).name("number").text(student.number).name("name").text(student.name);
        json.name("records").number(student.records).name("classes").beginArray();
        for (const model::Privacy one : student.classes) json.text(model::latin(model::privacyCodes[size_t(one)]));
        json.endArray().endObject();
    }
    json.endArray();
}

}

QByteArray writeDesks(const std::vector<DeskLine>& desks)
{
    JsonWriter json;
    json.beginObject().name("desks").beginArray();
    for (const DeskLine& desk : desks) write(json, desk);
    json.endArray().endObject();
    return json.bytes();
}

std::optional<std::vector<DeskLine>> readDesks(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->value(u"desks").isArray()) return std::nullopt;
    std::vector<DeskLine> out;
    for (const auto& one : json->value(u"desks").toArray()) {
        auto desk = deskIn(one.toObject());
        if (!desk) return std::nullopt;
        out.push_back(std::move(*desk));
    }
    return out;
}

QByteArray writeHolding(const DeskHolding& holding)
{
    JsonWriter json;
    json.beginObject().name("students").number(holding.students).name("kinds").beginArray();
    for (const HeldKind& kind : holding.kinds) json.beginObject().name("kind").text(kind.kind).name("records").number(kind.records).endObject();
    json.endArray().endObject();
    return json.bytes();
}

std::optional<DeskHolding> readHolding(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->value(u"kinds").isArray()) return std::nullopt;
    DeskHolding out{json->value(u"students").toInteger(), {}};
    for (const auto& kind : json->value(u"kinds").toArray()) out.kinds.push_back(kindIn(kind.toObject()));
    return out;
}

QByteArray writeLossRequest(const LossRequest& request)
{
    JsonWriter json;
    json.beginObject().name("enrolment").text(request.desk.text()).name("drill").flag(request.drill);
    if (request.told) json.name("told").number(request.told->ms);
    json.endObject();
    return json.bytes();
}

std::optional<LossRequest> readLossRequest(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    const auto id = json ? EnrolmentId::parse(json->value(u"enrolment").toString()) : std::nullopt;
    if (!id) return std::nullopt;
    return LossRequest{*id, maybeAt(*json, u"told"), json->value(u"drill").toBool()};
}

QByteArray writeLossReport(const LossReport& report)
{
    JsonWriter json;
    json.beginObject().name("desk");
    write(json, report.desk);
    json.name("made").number(report.made.ms).name("told").number(report.told.ms).name("due").number(report.due.ms).name("drill").flag(report.drill);
    json.name("link").number(report.link).name("lock_after").number(report.lockAfterMinutes).name("pin").flag(report.asksPin).name("nobodys").number(report.nobodys);
    writeHeld(json, report);
    json.name("prints").beginArray();
    for (const LoosePrint& print : report.prints) {
        json.beginObject().name("number").text(print.number).name("document").text(print.document).name("medium").text(print.medium);
        json.name("copies").number(print.copies).name("destroy_by").text(print.destroyBy.toString(Qt::ISODate));
        if (print.people) json.name("people").number(print.people);
        json.endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

std::optional<LossReport> readLossReport(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    auto desk = json ? deskIn(json->value(u"desk").toObject()) : std::nullopt;
    if (!desk) return std::nullopt;
    LossReport out{std::move(*desk), momentAt(*json, u"made"), momentAt(*json, u"told"), momentAt(*json, u"due"), json->value(u"drill").toBool(),
                   json->value(u"link").toInteger(), json->value(u"lock_after").toInteger(), json->value(u"pin").toBool(), json->value(u"nobodys").toInteger(), {}, {}, {}};
    for (const auto& kind : json->value(u"kinds").toArray()) out.kinds.push_back(kindIn(kind.toObject()));
    for (const auto& one : json->value(u"students").toArray()) {
        auto student = studentIn(one.toObject());
        if (!student) return std::nullopt;
        out.students.push_back(std::move(*student));
    }
    for (const auto& one : json->value(u"prints").toArray()) {
        const QJsonObject print = one.toObject();
        out.prints.push_back({print.value(u"number").toString(), print.value(u"document").toString(), print.value(u"medium").toString(),
                              print.value(u"copies").toInteger(), QDate::fromString(print.value(u"destroy_by").toString(), Qt::ISODate),
                              print.value(u"people").toInteger()});
    }
    return out;
}

}
