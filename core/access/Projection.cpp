#include "core/access/Projection.h"

#include "core/access/Coarse.h"
#include "core/access/Confidence.h"
#include "core/model/cases/Attachment.h"
#include "core/model/governance/Conflict.h"

namespace carrel::access {

using base::Moment;
using model::Grain;
using model::KindNo;
using model::Shape;
using model::View;

namespace {

struct Match {
    bool holds = false;
    std::optional<Moment> until; ///< nothing: for as long as it is not changed
};

/// Both lists are sorted by text. A match lasts as long as the row keeps the key and the person keeps the reach.
Match matchOf(const Reach& reach, const Keys& keys, Moment now)
{
    if (reach.until && *reach.until <= now) return {};
    Match match;
    auto key = reach.keys.begin();
    for (const ScopeKey& held : keys.all) {
        while (key != reach.keys.end() && *key < held.text) ++key;
        if (key == reach.keys.end()) break;
        if (*key != held.text || (held.until && *held.until <= now)) continue;
        if (!held.until) return {true, reach.until};
        match.until = match.holds ? std::max(*match.until, *held.until) : *held.until;
        match.holds = true;
    }
    if (match.holds && reach.until) match.until = std::min(*match.until, *reach.until);
    return match;
}

const Shape* shapeOf(const Reach& reach, model::KindNo kind, bool special)
{
    const auto it = reach.grant->shapes.find(kind);
    return it == reach.grant->shapes.end() || (special && !reach.grant->special) ? nullptr : &it->second;
}

struct Reasoned {
    const Shape* shape;
    std::optional<Moment> until;
    int heldBack = -1; ///< the position of a field that it does not show of this row
};

/// Every grant that shows something of the row, here and now.
std::vector<Reasoned> reasonsFor(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    std::vector<Reasoned> out;
    const bool special = isSpecial(row.record);
    for (const Reach& reach : who.reaches) {
        if (surface == Surface::Desk && !reach.grant->desk) continue;
        const Shape* shape = shapeOf(reach, row.record.no(), special);
        if (!shape) continue;
        const Match match = matchOf(reach, row.keys, now);
        if (match.holds) out.push_back({shape, match.until, heldBack(*reach.grant, row.record)});
    }
    return out;
}

/// What the reasons that outlast `at` show together; without `at`, all of them.
Shape together(const model::KindView& kind, const std::vector<Reasoned>& reasons, std::optional<Moment> at)
{
    Shape out(kind);
    for (const Reasoned& reason : reasons) {
        if (at && reason.until && *reason.until <= *at) continue;
        for (int i = 0; i < kind.size(); ++i) {
            if (i != reason.heldBack) out.unite(i, reason.shape->at(i));
        }
    }
    return out;
}

struct United {
    Shape whole;
    std::optional<Moment> until;

    void endBy(std::optional<Moment> moment)
    {
        if (moment) until = until ? std::min(*until, *moment) : *moment;
    }
};

/// A reason that ends changes nothing while others show the same fields.
std::optional<Moment> firstLoss(const model::KindView& kind, const std::vector<Reasoned>& reasons, const Shape& whole)
{
    std::optional<Moment> first;
    for (const Reasoned& reason : reasons) {
        if (!reason.until || (first && *first <= *reason.until)) continue;
        if (together(kind, reasons, reason.until) != whole) first = reason.until;
    }
    return first;
}

void applyConsent(United& united, const Row& row, Moment now)
{
    if (!needsConsent(row.record)) return;
    Shape masked = united.whole;
    maskMatter(masked);
    if (masked == united.whole) return;
    const bool holds = row.consent && row.consent->holds && !(row.consent->until && *row.consent->until <= now);
    if (holds)
        united.endBy(row.consent->until);
    else
        united.whole = masked;
}

bool isBarred(const Entitlement& who, const Row& row)
{
    const auto student = row.record.student();
    return (student && who.bars(*student))
           || std::any_of(row.keys.subjects.begin(), row.keys.subjects.end(),
                          [&](const auto& id) { return who.bars(id); });
}

United uniteAll(const Entitlement& who, const Row& row, Surface surface, Moment now);

bool isTarget(const Row& row, const model::Record& conflict)
{
    return row.record.no() != KindNo::Conflict && conflict.get(model::Conflict::targetKind) == row.record.kind().name()
           && conflict.get(model::Conflict::target) == row.record.id().text();
}

/// A conflict shows both values of a field: only to who sees that field in full, for as long as they do. Who may not
/// write the field does not settle it.
void applyMirror(United& united, const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    const model::KindView& kind = row.record.kind();
    Grain grain = Grain::None;
    if (row.mirrored && isTarget(*row.mirrored, row.record)) {
        const United target = uniteAll(who, *row.mirrored, surface, now);
        const int position =
            row.mirrored->record.kind().position(row.record.get(model::Conflict::field).value_or(QString()));
        if (position >= 0) grain = target.whole.at(position);
        united.endBy(target.until);
    }
    for (int i = 0; i < kind.size(); ++i) {
        if (grain < Grain::Full)
            united.whole.set(i, Grain::None);
        else if (united.whole.at(i) > grain)
            united.whole.set(i, grain);
    }
}

/// A piece of a file is seen by whoever sees what the file is called, for as long as they do.
void applyFile(United& united, const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    const bool known = row.mirrored && row.mirrored->record.no() == KindNo::Attachment && row.record.parent() == row.mirrored->record.id();
    const United file = known ? uniteAll(who, *row.mirrored, surface, now) : United{Shape(model::kindView(KindNo::Attachment)), std::nullopt};
    united.endBy(file.until);
    if (file.whole.at(model::kindView(KindNo::Attachment).position(model::Attachment::name)) < Grain::Full) united.whole = Shape(row.record.kind());
}

United uniteAll(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    const model::KindView& kind = row.record.kind();
    if (isBarred(who, row)) return {Shape(kind), std::nullopt};
    const std::vector<Reasoned> reasons = reasonsFor(who, row, surface, now);
    United out{together(kind, reasons, std::nullopt), std::nullopt};
    out.until = firstLoss(kind, reasons, out.whole);
    applyConsent(out, row, now);
    if (kind.no() == KindNo::Conflict && !out.whole.showsNothing()) applyMirror(out, who, row, surface, now);
    if (kind.no() == KindNo::AttachmentPart && !out.whole.showsNothing()) applyFile(out, who, row, surface, now);
    return out;
}

}

Shape shapeFor(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    return uniteAll(who, row, surface, now).whole;
}

Ruling ruling(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    United united = uniteAll(who, row, surface, now);
    return {std::move(united.whole), united.until};
}

std::optional<Projected> project(const model::Record& record, const Ruling& ruling)
{
    if (ruling.shape.showsNothing()) return std::nullopt;
    View view(record.id(), ruling.shape);
    for (int i = 0; i < record.kind().size(); ++i) {
        const Grain grain = ruling.shape.at(i);
        if (grain > Grain::Masked) view.set(i, coarse(record.at(i), grain, record.kind().at(i).type));
    }
    return Projected{std::move(view), ruling.until};
}

std::optional<Projected> project(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    return project(row.record, ruling(who, row, surface, now));
}

std::vector<Reason> explain(const Entitlement& who, const Row& row, Surface surface, Moment now)
{
    const bool barred = isBarred(who, row);
    const Shape whole = shapeFor(who, row, surface, now);
    std::vector<Reason> out;
    for (int i = 0; i < row.record.kind().size(); ++i) {
        Reason reason{i, whole.at(i), {}, 0, barred, whole.showsNothing() && !barred};
        for (const Reach& reach : who.reaches) {
            const Shape* shape = shapeOf(reach, row.record.no(), isSpecial(row.record));
            const bool counts = surface == Surface::Online || reach.grant->desk;
            if (!shape || !counts || reason.grain == Grain::None || !reason.role.isEmpty() || heldBack(*reach.grant, row.record) == i) continue;
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
