#include "core/hub/desks/Peers.h"

#include "core/hub/desks/Mirrors.h"

#include <algorithm>

namespace carrel::hub {

using base::Moment;
using model::Record;
using model::RecordId;
using model::Value;
using Ids = QList<RecordId>;

namespace {

Ids idsIn(const Value& value) { return model::Kept<Ids>::read(value).value_or(Ids()); }

Value valueOf(const Ids& ids) { return ids.isEmpty() ? Value() : model::Kept<Ids>::keep(ids); }

bool sees(const model::KindView& kind, const RecordId& id, const access::Entitlement& who, access::Surface surface, WorkingSet& set, Moment now)
{
    const auto other = set.find(kind.no(), id);
    if (!other) return false;
    const auto keys = access::keysOf(*other, set, now);
    const Mirror mirror(set, *other, keys, now);
    return !access::shapeFor(who, mirror.row(), surface, now).showsNothing();
}

}

bool isPeerField(const model::KindView& kind, int position)
{
    return kind.at(position).type == model::Type::References && kind.at(position).target == kind.no();
}

Ids seenPeers(const model::KindView& kind, const Ids& ids, const access::Entitlement& who, access::Surface surface, WorkingSet& set, Moment now)
{
    Ids out;
    std::ranges::copy_if(ids, std::back_inserter(out), [&](const RecordId& id) { return sees(kind, id, who, surface, set, now); });
    return out;
}

std::optional<Record> withSeenPeers(const Record& record, const access::Entitlement& who, access::Surface surface, WorkingSet& set, Moment now)
{
    std::optional<Record> out;
    for (int position = 0; position < record.kind().size(); ++position) {
        if (!isPeerField(record.kind(), position) || record.at(position).isEmpty()) continue;
        const Ids ids = idsIn(record.at(position));
        const Ids seen = seenPeers(record.kind(), ids, who, surface, set, now);
        if (seen == ids) continue;
        if (!out) out = record;
        out->set(position, valueOf(seen));
    }
    return out;
}

Value withHiddenPeers(const model::KindView& kind, const Value& standing, const Value& proposed, const access::Entitlement& who, WorkingSet& set, Moment now)
{
    const Ids before = idsIn(standing);
    // As the desk of whoever wrote it had the list.
    const Ids seen = seenPeers(kind, before, who, access::Surface::Desk, set, now);
    Ids all = idsIn(proposed);
    if (seen == before) return proposed;
    for (const RecordId& id : before) {
        if (!seen.contains(id) && !all.contains(id)) all << id;
    }
    return valueOf(all);
}

std::vector<Candidate> peersOf(const Record& record, WorkingSet& set)
{
    std::vector<Candidate> out;
    for (int position = 0; position < record.kind().size(); ++position) {
        if (!isPeerField(record.kind(), position)) continue;
        for (const RecordId& id : idsIn(record.at(position))) {
            if (const auto held = set.stored(record.no(), id)) out.push_back({record.no(), id, held->rec});
        }
    }
    return out;
}

}
