#include "core/hub/feed/Touches.h"

namespace carrel::hub {

using model::KindNo;
using model::Record;
using model::Touch;
using namespace Qt::StringLiterals;

void TouchWalk::foresee(KindNo kind, const std::vector<qint64>& recs)
{
    if (recs.empty()) return;
    QVariantList numbers;
    for (const qint64 rec : recs) {
        m_stored[{kind, rec}] = {};
        numbers << rec;
    }
    Db& db = m_set.db();
    const QVariant list = db.list(numbers, true);
    Rows rows = db.run(u"SELECT listed.value, 0, k.key, k.until FROM %1 UNION ALL "
                       u"SELECT listed.value, 1, 0, (SELECT at FROM boundary WHERE kind = ? AND rec = listed.value) FROM %2"_s
                           .arg(db.heldOf(u"row_key"_s, u"key, until"_s), db.listed()),
                       {list, int(kind), int(kind), list});
    while (rows.next()) {
        StoredKeys& stored = m_stored[{kind, rows.number(0)}];
        const auto at = rows.isNull(3) ? std::nullopt : std::optional(base::Moment{rows.number(3)});
        if (rows.number(1) == 0) stored.keys.emplace(rows.number(2), at);
        else stored.boundary = at;
    }
}

void TouchWalk::wrote(const Held& held, const WorkingSet::RecordPtr& before) { visit(held, true, true, before); }

void TouchWalk::look(const Held& held) { visit(held, false, true); }

void TouchWalk::visit(const Held& held, bool written, bool asked, const WorkingSet::RecordPtr& before)
{
    const std::pair key{held.record->no(), held.rec};
    const auto [it, first] = m_visits.try_emplace(key);
    Visit& visit = it->second;
    const bool newlyAsked = asked && !visit.asked;
    const bool newlyWritten = written && !visit.written;
    visit.asked = visit.asked || asked;
    visit.written = visit.written || written;
    if (first) m_order.push_back(key);
    if (first || newlyWritten) {
        visit.held = held;
        visit.before = before;
        const bool moved = work(visit);
        if (moved || (written && held.record->kind().spec().touchesAlways)) return spread(Visit(visit), Spread::All);
    }
    // What a conflict quotes is seen by whoever sees the field, and that can change while the row's keys stay.
    if (newlyAsked) spread(Visit(visit), Spread::Mirrors);
}

bool TouchWalk::work(Visit& visit)
{
    const KindNo kind = visit.held.record->no();
    const qint64 rec = visit.held.rec;
    const bool isNew = visit.written && !visit.before;
    access::Keys keys = access::keysOf(*visit.held.record, m_set, m_now);
    if (!isNew && !m_stored.contains({kind, rec})) foresee(kind, {rec});
    const StoredKeys stored = isNew ? StoredKeys() : m_stored[{kind, rec}];
    visit.row = {kind, rec, {}, {}, std::move(keys.all), keys.boundary, isNew, false};
    std::map<qint64, std::optional<base::Moment>> now;
    for (const auto& scope : visit.row.keys) now.emplace(keyNo(scope.text), scope.until);
    for (const auto& [number, until] : stored.keys) visit.row.before.push_back(number);
    for (const auto& [number, until] : now) visit.row.after.push_back(number);
    visit.row.differs = stored.keys != now || stored.boundary != keys.boundary;
    return stored.keys != now;
}

void TouchWalk::spread(const Visit& from, Spread how)
{
    const bool consent = from.held.record->no() == KindNo::Consent;
    for (const Touch& touch : from.held.record->kind().spec().touches) {
        const bool mirrors = model::kindView(touch.kind).spec().mirrors;
        if (how == Spread::Mirrors && !mirrors) continue;
        auto records = dependants(*from.held.record, touch);
        if (from.before && touch.way != Touch::Way::Children) {
            for (auto& record : dependants(*from.before, touch)) records.push_back(std::move(record));
        }
        for (const auto& record : records) {
            const auto held = m_set.stored(record->no(), record->id());
            if (held) visit(*held, false, consent || mirrors);
        }
    }
}

std::vector<WorkingSet::RecordPtr> TouchWalk::dependants(const Record& record, const Touch& touch)
{
    const auto named = [&](model::Name field) { return model::Kept<model::RecordId>::read(record.valueOf(field)); };
    switch (touch.way) {
    case Touch::Way::Children: return m_set.naming(touch.kind, touch.field, record.id());
    case Touch::Way::OwnedBy: {
        const auto id = named(touch.via);
        return id ? m_set.naming(touch.kind, touch.field, *id) : std::vector<WorkingSet::RecordPtr>();
    }
    case Touch::Way::Parent: {
        const auto id = named(touch.field);
        const auto parent = id ? m_set.find(touch.kind, *id) : nullptr;
        return parent ? std::vector{parent} : std::vector<WorkingSet::RecordPtr>();
    }
    }
    return {};
}

std::vector<TouchedRow> TouchWalk::finish()
{
    std::vector<TouchedRow> out;
    for (const auto& key : m_order) {
        Visit& visit = m_visits[key];
        if (visit.asked || visit.row.differs) out.push_back(std::move(visit.row));
    }
    return out;
}

KeyNos loadKeyNos(Db& db, KindNo kind, qint64 rec)
{
    KeyNos out;
    Rows rows = db.run(u"SELECT key FROM row_key WHERE kind = ? AND rec = ? ORDER BY key"_s, {int(kind), rec});
    while (rows.next()) out.push_back(rows.number(0));
    return out;
}

std::map<qint64, std::vector<StoredKey>> loadAllKeys(Db& db, KindNo kind, const std::vector<qint64>& recs)
{
    QVariantList numbers;
    for (const qint64 rec : recs) numbers << rec;
    std::map<qint64, std::vector<StoredKey>> out;
    Rows rows = db.run(u"SELECT listed.value, k.key, k.until FROM "_s + db.heldOf(u"row_key"_s, u"key, until"_s), {db.list(numbers, true), int(kind)});
    while (rows.next()) {
        out[rows.number(0)].push_back({rows.number(1), rows.isNull(2) ? std::nullopt : std::optional(base::Moment{rows.number(2)})});
    }
    for (auto& [rec, keys] : out) std::sort(keys.begin(), keys.end(), [](const StoredKey& a, const StoredKey& b) { return a.key < b.key; });
    return out;
}

std::map<qint64, access::Keys> loadKeysMany(Db& db, KindNo kind, const std::vector<qint64>& recs, const std::vector<QByteArray>& texts)
{
    std::map<qint64, QByteArray> textOf;
    QVariantList numbers;
    for (const QByteArray& text : texts) {
        textOf[keyNo(text)] = text;
        numbers << keyNo(text);
    }
    QVariantList rows;
    for (const qint64 rec : recs) rows << rec;
    std::map<qint64, access::Keys> out;
    Rows found = db.run(u"SELECT listed.value, k.key, k.until FROM "_s + db.heldOf(u"row_key"_s, u"key, until"_s) + u" WHERE "_s + db.in(u"k.key"_s, true),
                        {db.list(rows, true), int(kind), db.list(numbers, true)});
    while (found.next()) {
        const auto until = found.isNull(2) ? std::nullopt : std::optional(base::Moment{found.number(2)});
        out[found.number(0)].all.push_back({textOf[found.number(1)], until});
    }
    for (auto& [rec, keys] : out) {
        std::sort(keys.all.begin(), keys.all.end(), [](const auto& a, const auto& b) { return a.text < b.text; });
    }
    return out;
}

void storeKeys(Db& db, const std::vector<TouchedRow>& rows)
{
    QVariantList keys;
    QVariantList boundaries;
    for (const TouchedRow& row : rows) {
        if (!row.differs) continue;
        for (const qint64 key : row.before) {
            if (std::binary_search(row.after.begin(), row.after.end(), key)) continue;
            db.later(u"DELETE FROM row_key WHERE key = ? AND kind = ? AND rec = ?"_s, {key, int(row.kind), row.rec});
        }
        for (const auto& key : row.keys) {
            keys << keyNo(key.text) << int(row.kind) << row.rec
                 << (key.until ? QVariant(key.until->ms) : QVariant(QMetaType::fromType<qint64>()));
        }
        if (row.boundary) boundaries << int(row.kind) << row.rec << row.boundary->ms;
        else if (!row.isNew) db.later(u"DELETE FROM boundary WHERE kind = ? AND rec = ?"_s, {int(row.kind), row.rec});
    }
    db.insertMany(u"row_key (key, kind, rec, until)"_s, 4, keys, u"ON CONFLICT (key, kind, rec) DO UPDATE SET until = excluded.until"_s);
    db.insertMany(u"boundary (kind, rec, at)"_s, 3, boundaries, u"ON CONFLICT (kind, rec) DO UPDATE SET at = excluded.at"_s);
}

}
