#include "core/access/Projection.h"

#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Conflict.h"

namespace carrel::access {

using base::Moment;
using model::Grain;
using model::KindNo;
using model::Shape;
using model::Value;
using model::View;

namespace {

struct Match {
    bool holds = false;
    std::optional<Moment> until; ///< nothing: for as long as it is not changed
};

/// Both lists are sorted by text.
Match matchOf(const Reach& reach, const Keys& keys, Moment now)
{
    Match match;
    auto key = reach.keys.begin();
    for (const ScopeKey& held : keys.all) {
        while (key != reach.keys.end() && *key < held.text) ++key;
        if (key == reach.keys.end()) break;
        if (*key != held.text || (held.until && *held.until <= now)) continue;
        if (!held.until) return {true, std::nullopt};
        match.until = match.holds ? std::max(*match.until, *held.until) : *held.until;
        match.holds = true;
    }
    return match;
}

const Shape* shapeOf(const Reach& reach, const Row& row)
{
    const auto it = reach.grant->shapes.find(row.record.no());
    if (it == reach.grant->shapes.end()) return nullptr;
    const bool special = row.record.no() == KindNo::Note && row.record.get(model::Note::special).value_or(false);
    return special && !reach.grant->special ? nullptr : &it->second;
}

void unite(Shape& into, const Shape& from)
{
    for (int i = 0; i < model::kindView(into.kind()).size(); ++i) into.unite(i, from.at(i));
}

/// The same for every row that lacks the consent, so that nothing can be told from it.
void maskWithoutConsent(Shape& shape, const Row& row)
{
    if (row.consent.value_or(true)) return;
    const auto mask = [&](const model::FieldSpec& field) {
        const int position = row.record.kind().position(field.number);
        if (shape.at(position) > Grain::Masked) shape.set(position, Grain::Masked);
    };
    if (row.record.no() == KindNo::Note) {
        mask(model::Note::body);
    } else if (row.record.no() == KindNo::Referral) {
        mask(model::Referral::service);
        mask(model::Referral::reason);
        mask(model::Referral::overrideReason);
        mask(model::Referral::reply);
    }
}

/// A conflict shows both values of a field: only to who sees that field in full, now.
bool mirrorAllowed(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    if (row.record.no() != KindNo::Conflict) return true;
    if (!row.mirrored) return false;
    const int position = row.mirrored->record.kind().position(row.record.get(model::Conflict::field).value_or(QString()));
    return position >= 0 && shapeFor(who, *row.mirrored, surface, now).at(position) >= Grain::Full;
}

Value coarse(const Value& value, Grain grain)
{
    switch (grain) {
    case Grain::Exists: return qint64(!value.isEmpty());
    case Grain::YesNo:
        if (value.isEmpty()) return {};
        return value.number() ? qint64(*value.number() != 0) : qint64(1);
    case Grain::Month:
        if (value.number()) return Moment{*value.number()}.utc().toString(QStringLiteral("yyyy-MM"));
        return value.text() ? Value(value.text()->left(7)) : Value();
    case Grain::Band:
        if (!value.number()) return {};
        return QStringLiteral("%1-%2").arg(*value.number() / 5 * 5).arg(*value.number() / 5 * 5 + 4);
    default: return value;
    }
}

struct United {
    Shape whole;
    std::optional<Moment> until;
};

United uniteAll(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    United out{Shape(row.record.kind()), std::nullopt};
    const auto student = row.record.student();
    if (student && who.bars(*student)) return out;
    Shape lasting(row.record.kind());
    std::optional<Moment> earliest;
    for (const Reach& reach : who.reaches) {
        if (surface == Surface::Desk && !reach.grant->desk) continue;
        const Shape* shape = shapeOf(reach, row);
        if (!shape) continue;
        const Match match = matchOf(reach, row.keys, now);
        if (!match.holds) continue;
        unite(out.whole, *shape);
        if (!match.until) unite(lasting, *shape);
        else earliest = earliest ? std::min(*earliest, *match.until) : *match.until;
    }
    // A reason that ends changes nothing while a lasting one shows the same fields.
    if (earliest && lasting != out.whole) out.until = earliest;
    maskWithoutConsent(out.whole, row);
    if (!out.whole.showsNothing() && !mirrorAllowed(who, row, surface, now)) out.whole = Shape(row.record.kind());
    return out;
}

}

Shape shapeFor(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    return uniteAll(who, row, surface, now).whole;
}

std::optional<Projected> project(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    United united = uniteAll(who, row, surface, now);
    if (united.whole.showsNothing()) return std::nullopt;
    View view(row.record.id(), united.whole);
    for (int i = 0; i < row.record.kind().size(); ++i) {
        const Grain grain = united.whole.at(i);
        if (grain > Grain::Masked) view.set(i, coarse(row.record.at(i), grain));
    }
    return Projected{std::move(view), united.until};
}

std::vector<Reason> explain(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    const auto student = row.record.student();
    const bool barred = student && who.bars(*student);
    const Shape whole = shapeFor(who, row, surface, now);
    std::vector<Reason> out;
    for (int i = 0; i < row.record.kind().size(); ++i) {
        Reason reason{i, whole.at(i), {}, 0, barred, whole.showsNothing() && !barred};
        for (const Reach& reach : who.reaches) {
            const Shape* shape = shapeOf(reach, row);
            const bool counts = surface == Surface::Online || reach.grant->desk;
            if (!shape || !counts || reason.grain == Grain::None || !reason.role.isEmpty()) continue;
            if (shape->at(i) >= reason.grain && matchOf(reach, row.keys, now).holds) {
                reason.role = reach.role;
                reason.policyLine = reach.grant->line;
            }
        }
        out.push_back(reason);
    }
    return out;
}

}
