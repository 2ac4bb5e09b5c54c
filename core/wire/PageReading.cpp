#include "core/wire/Json.h"
#include "core/wire/Pages.h"

#include <algorithm>
#include <simdjson.h>

// The half of Pages.h that reads. A first pull is tens of megabytes: they are read in one pass, straight into values.
namespace carrel::wire {

using model::KindView;
using model::Shape;
namespace dom = simdjson::dom;

namespace {

using Kind = dom::element_type;

// Preconditions: the element is one.
dom::array arrayIn(const dom::element& json) { return json.get_array().value_unsafe(); }
dom::object objectIn(const dom::element& json) { return json.get_object().value_unsafe(); }

/// Whether a name stands twice.
bool repeatsItself(const dom::object& json)
{
    std::vector<std::string_view> names;
    names.reserve(json.size());
    for (const dom::key_value_pair field : json) names.push_back(field.key);
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) != names.end();
}

/// Whole numbers within 64 bits, no deeper than DepthLimit and no name twice, in what is not understood as well. `depth`
/// is the element's own.
bool isPlain(const dom::element& json, int depth)
{
    switch (json.type()) {
    case Kind::STRING:
    case Kind::INT64:
    case Kind::BOOL:
    case Kind::NULL_VALUE: return true;
    case Kind::ARRAY: {
        if (depth > DepthLimit) return false;
        for (const dom::element item : arrayIn(json)) {
            if (!isPlain(item, depth + 1)) return false;
        }
        return true;
    }
    case Kind::OBJECT: {
        if (depth > DepthLimit || repeatsItself(objectIn(json))) return false;
        for (const dom::key_value_pair field : objectIn(json)) {
            if (!isPlain(field.value, depth + 1)) return false;
        }
        return true;
    }
    default: return false;
    }
}

/// What may be there: a part that is missing or of another sort reads as nothing, as it does everywhere on the line.
class Part
{
public:
    Part() = default;
    explicit Part(const dom::element& json) : m_json(json) {}

    bool is(Kind kind) const { return m_json && m_json->type() == kind; }
    Part at(std::string_view name) const
    {
        if (!is(Kind::OBJECT)) return {};
        for (const dom::key_value_pair field : objectIn(*m_json)) {
            if (field.key == name) return Part(field.value);
        }
        return {};
    }
    std::string_view utf8() const { return is(Kind::STRING) ? m_json->get_string().value_unsafe() : std::string_view(); }
    QString text() const { return QString::fromUtf8(utf8()); }
    qint64 number() const { return is(Kind::INT64) ? m_json->get_int64().value_unsafe() : 0; }
    bool has(std::string_view name) const { return at(name).m_json.has_value(); }
    bool flag() const { return is(Kind::BOOL) && m_json->get_bool().value_unsafe(); }
    std::optional<model::RecordId> id() const { return model::RecordId::parse(text()); }
    std::vector<Part> items() const
    {
        std::vector<Part> out;
        if (!is(Kind::ARRAY)) return out;
        const dom::array array = arrayIn(*m_json);
        out.reserve(array.size());
        for (const dom::element item : array) out.emplace_back(item);
        return out;
    }
    const dom::element& json() const { return *m_json; }

private:
    std::optional<dom::element> m_json;
};

std::optional<model::Value> valueFrom(const Part& cell)
{
    if (cell.is(Kind::STRING)) return model::Value(cell.text());
    if (cell.is(Kind::INT64)) return model::Value(cell.number());
    return cell.is(Kind::NULL_VALUE) ? std::optional(model::Value()) : std::nullopt;
}

std::optional<Shape> readShape(const KindView& kind, const Part& json)
{
    Shape shape(kind);
    if (!json.is(Kind::OBJECT)) return shape;
    for (const dom::key_value_pair field : objectIn(json.json())) {
        const int position = kind.position(QString::fromUtf8(field.key));
        const auto grain = model::Kept<model::Grain>::read(Part(field.value).text());
        if (position < 0 || !grain) return std::nullopt;
        shape.set(position, *grain);
    }
    return shape;
}

bool readColumn(std::vector<DeliveredRow>& rows, size_t from, int position, const Part& column)
{
    const auto cells = column.items();
    if (from + cells.size() != rows.size()) return false;
    size_t row = from;
    for (const Part& cell : cells) {
        auto value = valueFrom(cell);
        if (!value) return false;
        rows[row++].view.set(position, std::move(*value));
    }
    return true;
}

bool readGroup(const Part& json, std::vector<DeliveredRow>& rows)
{
    const auto* kind = model::findKind(json.at("kind").text());
    const auto shape = kind ? readShape(*kind, json.at("shape")) : std::nullopt;
    if (!shape) return false;
    const auto ids = json.at("ids").items();
    const auto until = json.at("until").items();
    const auto columns = json.at("columns").items();
    const qint64 first = json.at("first").number();
    if (first > std::numeric_limits<qint64>::max() - qint64(ids.size())) return false;
    const size_t from = rows.size();
    rows.reserve(from + ids.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        const auto id = ids[i].id();
        if (!id) return false;
        const bool ends = i < until.size() && until[i].is(Kind::INT64);
        rows.push_back({model::View(*id, *shape), first + qint64(i), ends ? std::optional(base::Moment{until[i].number()}) : std::nullopt});
    }
    const auto positions = shownPositions(*shape);
    if (columns.size() != positions.size() && (!ids.empty() || !columns.empty())) return false;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!readColumn(rows, from, positions[i], columns[i])) return false;
    }
    return true;
}

bool readGroups(const Part& groups, std::vector<DeliveredRow>& rows)
{
    const auto all = groups.items();
    return std::all_of(all.begin(), all.end(), [&](const Part& group) { return readGroup(group, rows); });
}

std::optional<std::vector<Removal>> readRemovals(const Part& list)
{
    std::vector<Removal> out;
    for (const Part& removal : list.items()) {
        const auto* kind = model::findKind(removal.at("kind").text());
        const auto id = removal.at("id").id();
        if (!kind || !id) return std::nullopt;
        out.push_back({kind->no(), *id, removal.at("delivery").number()});
    }
    return out;
}

PageHead readHead(const Part& json)
{
    PageHead head;
    head.epoch = json.at("epoch").text();
    head.policy = json.at("policy").text();
    for (const Part& role : json.at("roles").items()) head.roles.push_back(role.text());
    for (const Part& right : json.at("rights").items()) head.rights.push_back(right.text());
    for (const Part& name : json.at("creates").items()) {
        if (const auto* kind = model::findKind(name.text())) head.creates.push_back(kind->no());
    }
    const Part lease = json.at("lease");
    const auto share = lease.at("share").utf8();
    head.lease = {{lease.at("until").number()}, QByteArray::fromBase64({share.data(), qsizetype(share.size())})};
    const Part desk = json.at("desk");
    head.desk = model::DeskRules::of(desk.at("lock_after").is(Kind::INT64) ? desk.at("lock_after").number() : model::DeskRules::UsualLock, desk.at("pin").flag(),
                                     desk.at("largest_file").is(Kind::INT64) ? desk.at("largest_file").number() : model::DeskRules::UsualFile);
    head.hubTime = {json.at("hub_time").number()};
    head.next = json.at("next").number();
    head.durable = json.at("durable").number();
    head.more = json.at("more").flag();
    head.startsOver = json.at("starts_over").flag();
    return head;
}

/// An object by the rules of parseObject(), or nothing. It lives in the parser.
std::optional<Part> parsed(dom::parser& parser, const QByteArray& bytes)
{
    dom::element json;
    if (parser.parse(bytes.constData(), size_t(bytes.size())).get(json)) return std::nullopt;
    return json.is_object() && isPlain(json, 1) ? std::optional(Part(json)) : std::nullopt;
}

}

std::optional<Page> readPage(const QByteArray& bytes)
{
    dom::parser parser;
    const auto json = parsed(parser, bytes);
    if (!json || !json->at("epoch").is(Kind::STRING) || !json->at("next").is(Kind::INT64)) return std::nullopt;
    Page page{readHead(*json), {}, {}};
    auto removals = readRemovals(json->at("removals"));
    if (!removals || !readGroups(json->at("groups"), page.rows)) return std::nullopt;
    page.removals = std::move(*removals);
    return page;
}

std::optional<Records> readRecords(const QByteArray& bytes)
{
    dom::parser parser;
    const auto json = parsed(parser, bytes);
    if (!json || !json->has("groups")) return std::nullopt;
    Records out;
    out.more = json->at("more").flag();
    if (!readGroups(json->at("groups"), out.rows)) return std::nullopt;
    return out;
}

}
