#include "core/wire/Pages.h"

#include "core/wire/Json.h"

#include <QtCore/QJsonArray>

namespace carrel::wire {

using model::Grain;
using model::KindView;
using model::Shape;

namespace {

std::vector<int> shownPositions(const Shape& shape)
{
    std::vector<int> out;
    const KindView& kind = model::kindView(shape.kind());
    for (int i = 0; i < kind.size(); ++i) {
        if (shape.at(i) > Grain::Masked) out.push_back(i);
    }
    return out;
}

void writeShape(JsonWriter& json, const Shape& shape)
{
    const KindView& kind = model::kindView(shape.kind());
    json.beginObject();
    for (int i = 0; i < kind.size(); ++i) {
        if (shape.at(i) == Grain::None) continue;
        json.name(model::latin(kind.at(i).name)).text(model::latin(model::grainCodes[size_t(shape.at(i))]));
    }
    json.endObject();
}

void appendColumn(QByteArray& out, const EncodedGroup& group, size_t column)
{
    qsizetype size = 2 + qsizetype(group.rows.size());
    const auto from = [column](const EncodedRow& row) { return column ? row.cells->ends[column - 1] : 0; };
    for (const EncodedRow& row : group.rows) size += row.cells->ends[column] - from(row);
    const qsizetype start = out.size();
    out.resize(start + size);
    char* at = out.data() + start;
    *at++ = '[';
    for (const EncodedRow& row : group.rows) {
        const quint32 length = row.cells->ends[column] - from(row);
        memcpy(at, row.cells->json.constData() + from(row), length);
        at += length;
        *at++ = ',';
    }
    if (!group.rows.empty()) --at;
    *at++ = ']';
    out.truncate(at - out.constData());
}

void appendId(QByteArray& out, const model::RecordId& id) { out.append('"').append(id.text().toLatin1()).append('"'); }

/// A group up to its rows.
void openGroup(JsonWriter& json, const EncodedGroup& group)
{
    json.beginObject().name("kind").text(model::kindView(group.shape.kind()).name()).name("shape");
    writeShape(json, group.shape);
    json.name("first").number(group.first);
}

std::optional<Shape> readShape(const KindView& kind, const QJsonObject& json)
{
    Shape shape(kind);
    for (auto it = json.begin(); it != json.end(); ++it) {
        const int position = kind.position(it.key());
        const auto grain = model::Kept<Grain>::read(it.value().toString());
        if (position < 0 || !grain) return std::nullopt;
        shape.set(position, *grain);
    }
    return shape;
}

bool readColumn(std::vector<DeliveredRow>& rows, size_t from, int position, const QJsonArray& column)
{
    if (from + size_t(column.size()) != rows.size()) return false;
    size_t row = from;
    for (const auto& cell : column) {
        auto value = valueFromJson(cell);
        if (!value) return false;
        rows[row++].view.set(position, std::move(*value));
    }
    return true;
}

bool readGroup(const QJsonObject& json, std::vector<DeliveredRow>& rows)
{
    const auto* kind = model::findKind(json.value(u"kind").toString());
    if (!kind) return false;
    const auto shape = readShape(*kind, json.value(u"shape").toObject());
    if (!shape) return false;
    const QJsonArray ids = json.value(u"ids").toArray();
    const QJsonArray until = json.value(u"until").toArray();
    const QJsonArray columns = json.value(u"columns").toArray();
    const qint64 first = json.value(u"first").toInteger();
    const size_t from = rows.size();
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const auto id = model::RecordId::parse(ids[i].toString());
        if (!id) return false;
        const auto end = until.at(i);
        rows.push_back({model::View(*id, *shape), first + i,
                        end.isDouble() ? std::optional(base::Moment{end.toInteger()}) : std::nullopt});
    }
    const auto positions = shownPositions(*shape);
    if (!ids.isEmpty() && size_t(columns.size()) != positions.size()) return false;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (!readColumn(rows, from, positions[size_t(i)], columns[i].toArray())) return false;
    }
    return true;
}

bool readGroups(const QJsonArray& groups, std::vector<DeliveredRow>& rows)
{
    return std::all_of(groups.begin(), groups.end(), [&](const auto& group) { return readGroup(group.toObject(), rows); });
}

std::optional<std::vector<Removal>> readRemovals(const QJsonArray& list)
{
    std::vector<Removal> out;
    for (const auto& item : list) {
        const QJsonObject json = item.toObject();
        const auto* kind = model::findKind(json.value(u"kind").toString());
        const auto id = model::RecordId::parse(json.value(u"id").toString());
        if (!kind || !id) return std::nullopt;
        out.push_back({kind->no(), *id, json.value(u"delivery").toInteger()});
    }
    return out;
}

PageHead readHead(const QJsonObject& json)
{
    PageHead head;
    head.epoch = json.value(u"epoch").toString();
    head.policy = json.value(u"policy").toString();
    for (const auto& role : json.value(u"roles").toArray()) head.roles.push_back(role.toString());
    for (const auto& name : json.value(u"creates").toArray()) {
        if (const auto* kind = model::findKind(name.toString())) head.creates.push_back(kind->no());
    }
    const QJsonObject lease = json.value(u"lease").toObject();
    head.lease = {{lease.value(u"until").toInteger()}, QByteArray::fromBase64(lease.value(u"share").toString().toLatin1())};
    head.hubTime = {json.value(u"hub_time").toInteger()};
    head.next = json.value(u"next").toInteger();
    head.durable = json.value(u"durable").toInteger();
    head.more = json.value(u"more").toBool();
    head.startsOver = json.value(u"starts_over").toBool();
    return head;
}

}

EncodedRow encodeRow(const model::View& view, std::optional<base::Moment> until)
{
    auto cells = std::make_shared<EncodedCells>();
    for (const int position : shownPositions(view.shape())) {
        appendJson(cells->json, view.at(position));
        cells->ends.push_back(quint32(cells->json.size()));
    }
    return {view.id(), std::move(cells), until};
}

QByteArray canonical(const Shape& shape, const EncodedRow& row)
{
    QByteArray out = shape.packed();
    out.append('\0').append(row.cells->json).append('\0');
    if (row.until) out.append(QByteArray::number(row.until->ms));
    return out;
}

QByteArray writeRows(const EncodedGroup& group)
{
    QByteArray out(",\"ids\":[");
    for (const EncodedRow& row : group.rows) {
        appendId(out, row.id);
        out.append(',');
    }
    if (!group.rows.empty()) out.chop(1);
    out.append(']');
    const bool ends = std::any_of(group.rows.begin(), group.rows.end(), [](const EncodedRow& r) { return r.until.has_value(); });
    if (ends) {
        out.append(",\"until\":[");
        for (const EncodedRow& row : group.rows) out.append(row.until ? QByteArray::number(row.until->ms) : QByteArray("null")).append(',');
        out.chop(1);
        out.append(']');
    }
    // Column by column: like stands beside like, which is what the compressor wants.
    out.append(",\"columns\":[");
    const size_t columns = group.rows.empty() ? 0 : group.rows.front().cells->ends.size();
    for (size_t i = 0; i < columns; ++i) {
        if (i) out.append(',');
        appendColumn(out, group, i);
    }
    out.append("]}");
    return out;
}

std::vector<QByteArray> pageAround(const PageHead& head, const std::vector<EncodedGroup>& groups, const std::vector<Removal>& removals)
{
    std::vector<QByteArray> out;
    JsonWriter json;
    json.beginObject().name("epoch").text(head.epoch).name("policy").text(head.policy).name("roles").beginArray();
    for (const QString& role : head.roles) json.text(role);
    json.endArray().name("creates").beginArray();
    for (const model::KindNo kind : head.creates) json.text(model::kindView(kind).name());
    json.endArray();
    json.name("lease").beginObject().name("until").number(head.lease.until.ms).name("share").base64(head.lease.share).endObject();
    json.name("hub_time").number(head.hubTime.ms).name("next").number(head.next).name("durable").number(head.durable);
    json.name("more").flag(head.more).name("starts_over").flag(head.startsOver);
    json.name("groups").beginArray();
    for (const EncodedGroup& group : groups) {
        openGroup(json, group);
        out.push_back(json.take());
    }
    json.endArray().name("removals").beginArray();
    for (const Removal& removal : removals) {
        json.beginObject().name("kind").text(model::kindView(removal.kind).name()).name("id").text(removal.id.text());
        json.name("delivery").number(removal.delivery).endObject();
    }
    json.endArray().endObject();
    out.push_back(json.take());
    return out;
}

QByteArray writePage(const PageHead& head, const std::vector<EncodedGroup>& groups, const std::vector<Removal>& removals)
{
    const auto around = pageAround(head, groups, removals);
    QByteArray out = around.front();
    for (size_t i = 0; i < groups.size(); ++i) out.append(writeRows(groups[i])).append(around[i + 1]);
    return out;
}

std::optional<Page> readPage(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->value(u"epoch").isString() || !json->value(u"next").isDouble()) return std::nullopt;
    Page page{readHead(*json), {}, {}};
    auto removals = readRemovals(json->value(u"removals").toArray());
    if (!removals || !readGroups(json->value(u"groups").toArray(), page.rows)) return std::nullopt;
    page.removals = std::move(*removals);
    return page;
}

QByteArray writeRecords(const std::vector<EncodedGroup>& groups, bool more)
{
    JsonWriter json;
    json.beginObject().name("more").flag(more).name("groups").beginArray();
    for (const EncodedGroup& group : groups) {
        openGroup(json, group);
        json.closeWith(writeRows(group));
    }
    json.endArray().endObject();
    return json.bytes();
}

std::optional<Records> readRecords(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json || !json->contains(u"groups")) return std::nullopt;
    Records out;
    out.more = json->value(u"more").toBool();
    if (!readGroups(json->value(u"groups").toArray(), out.rows)) return std::nullopt;
    return out;
}

}
