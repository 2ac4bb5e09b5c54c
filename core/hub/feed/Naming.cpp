#include "core/hub/feed/Naming.h"

#include "core/model/Catalogue.h"

#include <set>

namespace carrel::hub {

using model::KindNo;
using model::KindView;

namespace {

template <class Wanted>
std::vector<Held> found(WorkingSet& set, const model::Record& record, Wanted isWanted)
{
    std::vector<Held> out;
    for (const KindView& kind : model::catalogue()) {
        for (int position = 0; position < kind.size(); ++position) {
            const auto& field = kind.at(position);
            const bool quotes = kind.no() == KindNo::Conflict && field.name == "target";
            const bool names = field.type == model::Type::Reference && field.target == record.no() && field.name != "author";
            if ((!quotes && !names) || !isWanted(kind, position, quotes)) continue;
            for (const auto& one : set.naming(kind.no(), field.name, record.id())) {
                if (const auto held = set.stored(kind.no(), one->id())) out.push_back(*held);
            }
        }
    }
    return out;
}

}

std::vector<Held> belongingTo(WorkingSet& set, const model::Record& record)
{
    return found(set, record, [](const KindView& kind, int position, bool quotes) {
        return quotes || position == kind.parentPosition() || position == kind.studentPosition();
    });
}

std::vector<Held> neighboursOf(WorkingSet& set, const std::vector<Held>& records)
{
    std::set<std::pair<KindNo, model::RecordId>> told;
    for (const Held& one : records) told.emplace(one.record->no(), one.record->id());
    std::vector<Held> out;
    const auto take = [&](const std::optional<Held>& held) {
        if (held && told.emplace(held->record->no(), held->record->id()).second) out.push_back(*held);
    };
    for (const Held& one : records) {
        for (const Held& other : found(set, *one.record, [](const KindView&, int, bool) { return true; })) take(other);
        for (int position = 0; position < one.record->kind().size(); ++position) {
            const auto& field = one.record->kind().at(position);
            const auto id = field.type == model::Type::Reference ? model::Kept<model::RecordId>::read(one.record->at(position)) : std::nullopt;
            if (id && field.target != KindNo::None) take(set.stored(field.target, *id));
        }
    }
    return out;
}

}
