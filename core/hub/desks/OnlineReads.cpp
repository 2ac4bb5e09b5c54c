#include "core/hub/desks/OnlineReads.h"

#include "core/hub/audit/Audit.h"
#include "core/hub/desks/Mirrors.h"
#include "core/hub/feed/Touches.h"
#include "core/hub/store/Schema.h"
#include "core/wire/Pages.h"

namespace carrel::hub {

using model::Grain;
using model::KindView;
using namespace Qt::StringLiterals;

namespace {

/// A filter or a search on a field would tell what the field does not show: only fields seen in full are searched.
bool mayAsk(const access::Entitlement& who, const KindView& kind, int position)
{
    bool any = false;
    for (const auto& reach : who.reaches) {
        const auto it = reach.grant->shapes.find(kind.no());
        if (it == reach.grant->shapes.end()) continue;
        if (it->second.at(position) < Grain::Full) return false;
        any = true;
    }
    return any;
}

QString escaped(QString words)
{
    words.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return words.toLower();
}

}

std::optional<OnlineReads::Plan> OnlineReads::planOf(const access::Entitlement& who, const KindView& kind, const ReadQuery& query) const
{
    if (query.id) return Plan{u"t.id = ?"_s, {query.id->text()}};
    if (query.named) {
        const int position = kind.position(query.field);
        if (position < 0 || kind.at(position).type != model::Type::Reference || !mayAsk(who, kind, position)) return std::nullopt;
        return Plan{u"t."_s + columnOf(kind.at(position)) + u" = ?"_s, {query.named->text()}};
    }
    Plan plan;
    const auto words = query.words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.size() > 6) return std::nullopt;
    for (const QString& word : words) {
        QStringList any;
        for (int i = 0; i < kind.size(); ++i) {
            if (!kind.at(i).has(model::Searched) || kind.at(i).type == model::Type::LongText || !mayAsk(who, kind, i)) continue;
            any << u"lower(t."_s + columnOf(kind.at(i)) + u") LIKE ? ESCAPE '\\'"_s;
            plan.values << u'%' + escaped(word) + u'%';
        }
        if (any.isEmpty()) return std::nullopt;
        plan.where += (plan.where.isEmpty() ? u"("_s : u" AND ("_s) + any.join(u" OR "_s) + u')';
    }
    return plan;
}

base::Result<QByteArray, ReadFault> OnlineReads::records(const Desk& desk, const ReadQuery& query)
{
    const auto* kind = model::findKind(query.kind);
    if (!kind) return ReadFault::UnknownKind;
    Transaction transaction(m_db);
    WorkingSet set(m_db);
    const auto now = m_context.clock.now();
    const auto who = entitlementOf(set, desk.staff, m_context);
    const auto plan = planOf(who, *kind, query);
    if (!plan) return ReadFault::NotAllowed;
    QVariantList keys;
    for (const QByteArray& key : who.allKeys()) keys << keyNo(key);
    const int limit = std::clamp(query.limit, 1, 200);
    // Ordered by what the asker sees, never by the store's own numbers.
    Rows rows = m_db.run(u"SELECT t.rec FROM "_s + tableOf(*kind) + u" t WHERE EXISTS (SELECT 1 FROM row_key k WHERE k.kind = ? AND k.rec = t.rec AND "_s
                             + m_db.in(u"k.key"_s, true) + u") AND "_s + plan->where + u" ORDER BY t.id LIMIT ?"_s,
                         QVariantList{int(kind->no()), m_db.list(keys, true)} + plan->values + QVariantList{4 * limit});
    std::vector<qint64> recs;
    while (rows.next()) recs.push_back(rows.number(0));
    const auto held = loadByRecs(m_db, *kind, recs);
    set.adopt(held);
    auto keysOf = loadKeysMany(m_db, kind->no(), recs, who.allKeys());
    std::vector<wire::EncodedGroup> groups;
    QList<model::RecordId> seen;
    for (const Held& one : held) {
        const auto found = keysOf.find(one.rec);
        if (found == keysOf.end() || seen.size() >= limit) continue;
        nameSubjects(found->second, *one.record, set, who);
        const Mirror mirror(set, *one.record, found->second, now);
        const auto projected = access::project(who, mirror.row(), access::Surface::Online, now);
        if (!projected) continue;
        if (groups.empty() || groups.back().shape != projected->view.shape()) groups.push_back({projected->view.shape(), 0, {}});
        groups.back().rows.push_back(wire::encodeRow(projected->view, projected->until));
        seen << one.record->id();
    }
    FeedWriter(m_db, m_context.clock, m_context.random).note(auditRead({"read", desk.staff, desk.no}, kind->no(), seen));
    transaction.commit();
    return wire::writeRecords(groups, seen.size() >= limit);
}

}
