#include "core/wire/Pages.h"

#include "core/wire/Json.h"

namespace carrel::wire {

using model::Grain;
using model::KindView;
using model::Shape;

std::vector<int> shownPositions(const Shape& shape)
{
    std::vector<int> out;
    const KindView& kind = model::kindView(shape.kind());
    for (int i = 0; i < kind.size(); ++i) {
        if (shape.at(i) > Grain::Masked) out.push_back(i);
    }
    return out;
}

namespace {

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

void writeColumn(JsonWriter& json, const EncodedGroup& group, size_t column)
{
    QByteArray out;
    out.append('[');
    for (const EncodedRow& row : group.rows) {
        if (out.size() > 1) out.append(',');
        const quint32 from = column ? row.ends[column - 1] : 0;
        out.append(row.cells->constData() + from, row.ends[column] - from);
    }
    out.append(']');
    json.raw(out);
}

void writeGroup(JsonWriter& json, const EncodedGroup& group)
{
    json.beginObject().name("kind").text(model::kindView(group.shape.kind()).name()).name("shape");
    writeShape(json, group.shape);
    json.name("first").number(group.first);
    json.name("ids").beginArray();
    for (const EncodedRow& row : group.rows) json.text(row.id.text());
    json.endArray();
    const bool ends = std::any_of(group.rows.begin(), group.rows.end(), [](const EncodedRow& r) { return r.until.has_value(); });
    if (ends) {
        json.name("until").beginArray();
        for (const EncodedRow& row : group.rows) row.until ? json.number(row.until->ms) : json.null();
        json.endArray();
    }
    // Column by column: like stands beside like, which is what the compressor wants.
    json.name("columns").beginArray();
    const size_t columns = group.rows.empty() ? 0 : group.rows.front().ends.size();
    for (size_t i = 0; i < columns; ++i) writeColumn(json, group, i);
    json.endArray().endObject();
}

}

EncodedRow encodeRow(const model::View& view, std::optional<base::Moment> until)
{
    auto cells = std::make_shared<QByteArray>();
    EncodedRow row{view.id(), nullptr, {}, until};
    for (const int position : shownPositions(view.shape())) {
        appendJson(*cells, view.at(position));
        row.ends.push_back(quint32(cells->size()));
    }
    row.cells = std::move(cells);
    return row;
}

QByteArray canonical(const Shape& shape, const EncodedRow& row)
{
    QByteArray out = shape.packed();
    out.append('\0').append(*row.cells).append('\0');
    if (row.until) out.append(QByteArray::number(row.until->ms));
    return out;
}

QByteArray writePage(const PageHead& head, const std::vector<EncodedGroup>& groups, const std::vector<Removal>& removals)
{
    JsonWriter json;
    json.reserve(64 * 1024);
    json.beginObject().name("epoch").text(head.epoch).name("policy").text(head.policy).name("roles").beginArray();
    for (const QString& role : head.roles) json.text(role);
    json.endArray().name("creates").beginArray();
    for (const model::KindNo kind : head.creates) json.text(model::kindView(kind).name());
    json.endArray();
    json.name("lease").beginObject().name("until").number(head.lease.until.ms).name("share").base64(head.lease.share).endObject();
    json.name("hub_time").number(head.hubTime.ms).name("next").number(head.next).name("durable").number(head.durable);
    json.name("more").flag(head.more).name("starts_over").flag(head.startsOver);
    json.name("groups").beginArray();
    for (const EncodedGroup& group : groups) writeGroup(json, group);
    json.endArray().name("removals").beginArray();
    for (const Removal& removal : removals) {
        json.beginObject().name("kind").text(model::kindView(removal.kind).name()).name("id").text(removal.id.text());
        json.name("delivery").number(removal.delivery).endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

QByteArray writeRecords(const std::vector<EncodedGroup>& groups, bool more)
{
    JsonWriter json;
    json.beginObject().name("more").flag(more).name("groups").beginArray();
    for (const EncodedGroup& group : groups) writeGroup(json, group);
    json.endArray().endObject();
    return json.bytes();
}

}
