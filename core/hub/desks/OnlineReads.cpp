#include "core/hub/desks/OnlineReads.h"

#include "core/hub/audit/Audit.h"
#include "core/hub/desks/Mirrors.h"
#include "core/hub/desks/Peers.h"
#include "core/hub/feed/Touches.h"
#include "core/hub/store/Schema.h"

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

bool OnlineReads::Plan::fits(const model::View& view) const
{
    const auto textAt = [&](int position) {
        const auto* text = view.grain(position) >= Grain::Full ? view.at(position).text() : nullptr;
        return text ? *text : QString();
    };
    if (filtered >= 0) return textAt(filtered) == named;
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return std::any_of(searched.begin(), searched.end(),
                           [&](int position) { return textAt(position).contains(word, Qt::CaseInsensitive); });
    });
}

std::optional<OnlineReads::Plan> OnlineReads::planOf(const access::Entitlement& who, const KindView& kind, const ReadQuery& query) const
{
    if (query.id) return Plan{u"t.id = ?"_s, {query.id->text()}, {}, {}, -1, {}};
    if (query.named) {
        const int position = kind.position(query.field);
        if (position < 0 || kind.at(position).type != model::Type::Reference || !mayAsk(who, kind, position)) return std::nullopt;
        const QString id = query.named->text();
        return Plan{u"t."_s + columnOf(kind.at(position)) + u" = ?"_s, {id}, {}, {}, position, id};
    }
    Plan plan;
    plan.words = query.words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (plan.words.isEmpty() || plan.words.size() > 6) return std::nullopt;
    for (int i = 0; i < kind.size(); ++i) {
        const bool searched = kind.at(i).has(model::Searched) && kind.at(i).type != model::Type::LongText;
        if (searched && mayAsk(who, kind, i)) plan.searched.push_back(i);
    }
    if (plan.searched.empty()) return std::nullopt;
    for (const QString& word : std::as_const(plan.words)) {
        QStringList any;
        for (const int position : plan.searched) {
            any << u"lower(t."_s + columnOf(kind.at(position)) + u") LIKE ? ESCAPE '\\'"_s;
            plan.values << u'%' + escaped(word) + u'%';
        }
        plan.where += (plan.where.isEmpty() ? u"("_s : u" AND ("_s) + any.join(u" OR "_s) + u')';
    }
    return plan;
}

std::vector<Held> OnlineReads::nextOf(WorkingSet& set, const access::Entitlement& who, const KindView& kind, const Plan& plan,
                                      const QString& after, int limit)
{
    QVariantList keys;
    for (const QByteArray& key : who.allKeys()) keys << keyNo(key);
    Rows rows = m_db.run(u"SELECT t.rec FROM "_s + tableOf(kind) + u" t WHERE EXISTS (SELECT 1 FROM row_key k WHERE k.kind = ? AND k.rec = t.rec AND "_s
                             + m_db.in(u"k.key"_s, true) + u") AND "_s + plan.where + u" AND t.id > ? ORDER BY t.id LIMIT ?"_s,
                         QVariantList{int(kind.no()), m_db.list(keys, true)} + plan.values + QVariantList{after, limit});
    std::vector<qint64> recs;
    while (rows.next()) recs.push_back(rows.number(0));
    auto held = loadByRecs(m_db, kind, recs);
    set.adopt(held);
    std::sort(held.begin(), held.end(), [&](const Held& a, const Held& b) {
        return std::find(recs.begin(), recs.end(), a.rec) < std::find(recs.begin(), recs.end(), b.rec);
    });
    return held;
}

void OnlineReads::take(Found& found, const access::Projected& projected) const
{
    if (found.groups.empty() || found.groups.back().shape != projected.view.shape()) {
        found.groups.push_back({projected.view.shape(), 0, {}});
    }
    // Nothing of it is kept, so nobody has to be told when it ends: that day may stand in a field that is withheld.
    found.groups.back().rows.push_back(wire::encodeRow(projected.view, std::nullopt));
    found.seen << projected.view.id();
}

OnlineReads::Found OnlineReads::find(WorkingSet& set, const access::Entitlement& who, const KindView& kind, const Plan& plan, int limit)
{
    const auto now = m_context.clock.now();
    Found found;
    QString after;
    // Rows that match and stay hidden must take nobody's place: how many there are would show in what is missing.
    for (bool more = true; more && found.seen.size() < limit;) {
        const auto held = nextOf(set, who, kind, plan, after, 4 * limit);
        more = held.size() == size_t(4 * limit);
        std::vector<qint64> recs;
        for (const Held& one : held) recs.push_back(one.rec);
        m_db.pass("rows-read");
        auto keysOf = loadKeysMany(m_db, kind.no(), recs, who.allKeys());
        for (const Held& one : held) {
            if (found.seen.size() >= limit) break;
            after = one.record->id().text();
            nameSubjects(keysOf[one.rec], *one.record, set, who);
            const auto narrowed = withSeenPeers(*one.record, who, access::Surface::Online, set, now);
            const Mirror mirror(set, narrowed ? *narrowed : *one.record, keysOf[one.rec], now);
            const auto projected = access::project(who, mirror.row(), access::Surface::Online, now);
            if (projected && plan.fits(projected->view)) take(found, *projected);
        }
    }
    return found;
}

base::Result<QByteArray, ReadFault> OnlineReads::records(const Desk& desk, const ReadQuery& query)
{
    const auto* kind = model::findKind(query.kind);
    if (!kind) return ReadFault::UnknownKind;
    const int limit = std::clamp(query.limit, 1, 200);
    Found found;
    {
        // One moment of the store for all that is read: a row must not be judged by keys that are newer than it is.
        Transaction reading(m_db, Transaction::Mode::Read);
        WorkingSet set(m_db);
        const auto who = entitlementOf(set, desk.staff, m_context);
        const auto plan = planOf(who, *kind, query);
        if (!plan) return ReadFault::NotAllowed;
        found = find(set, who, *kind, *plan, limit);
    }
    // Written down before a byte of it leaves.
    Transaction transaction(m_db);
    FeedWriter(m_db, m_context.clock, m_context.salts).note(auditRead({"read", desk.staff, desk.no}, kind->no(), found.seen));
    transaction.commit();
    return wire::writeRecords(found.groups, found.seen.size() >= limit);
}

}
