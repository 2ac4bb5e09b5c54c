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
    json.endArray().name("rights").beginArray();
    for (const QString& right : head.rights) json.text(right);
    json.endArray();
    json.name("lease").beginObject().name("until").number(head.lease.until.ms).name("share").base64(head.lease.share).endObject();
    json.name("desk").beginObject().name("lock_after").number(head.desk.lockAfterMinutes).name("pin").flag(head.desk.asksPin)
        .name("largest_file").number(head.desk.largestFile).endObject();
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

}
