#include "core/hub/store/WorkingSet.h"

#include "core/hub/store/Schema.h"

namespace carrel::hub {

using model::KindNo;
using model::Record;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

QByteArray namingKey(KindNo kind, const model::FieldSpec& field, const QString& id)
{
    return QByteArray(1, char(kind)) + char(field.number) + id.toLatin1();
}

bool namesRecords(KindNo kind, const model::FieldSpec& field)
{
    return field.type == model::Type::Reference || (kind == KindNo::Conflict && field.name == "target");
}

}

WorkingSet::Entry* WorkingSet::entry(KindNo kind, const RecordId& id)
{
    auto it = m_entries.find({kind, id});
    if (it == m_entries.end()) {
        preload(kind, {id});
        it = m_entries.find({kind, id});
    }
    return &it->second;
}

WorkingSet::RecordPtr WorkingSet::find(KindNo kind, const RecordId& id) { return entry(kind, id)->now; }

void WorkingSet::preload(KindNo kind, const QList<RecordId>& ids)
{
    QList<RecordId> missing;
    for (const RecordId& id : ids) {
        // An absent record is remembered as absent.
        if (m_entries.emplace(Key{kind, id}, Entry{}).second) missing << id;
    }
    adopt(loadByIds(m_db, model::kindView(kind), missing));
}

void WorkingSet::adopt(const std::vector<Held>& held)
{
    for (const Held& one : held) {
        Entry& entry = m_entries[{one.record->no(), one.record->id()}];
        if (entry.now) continue;
        entry = {one.rec, one.ver, one.record, one.record};
    }
}

void WorkingSet::lock(KindNo kind, const QList<RecordId>& ids)
{
    if (!m_db.isPostgres()) return preload(kind, ids);
    adopt(lockByIds(m_db, model::kindView(kind), ids));
    for (const RecordId& id : ids) m_entries.emplace(Key{kind, id}, Entry{});
}

void WorkingSet::preloadNaming(KindNo kind, model::Name field, const QList<RecordId>& ids)
{
    const auto& view = model::kindView(kind);
    const int position = view.position(model::latin(field));
    QHash<QString, QList<RecordId>> found;
    for (const RecordId& id : ids) {
        const QString text = id.text();
        if (!m_naming.contains(namingKey(kind, view.at(position), text)) && !m_made.contains(id)) found.insert(text, {});
    }
    const auto held = loadNamingAny(m_db, view, view.at(position), found.keys());
    adopt(held);
    for (const Held& one : held) {
        if (const auto* text = one.record->at(position).text()) found[*text] << one.record->id();
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) m_naming.insert(namingKey(kind, view.at(position), it.key()), it.value());
}

std::vector<WorkingSet::RecordPtr> WorkingSet::naming(KindNo kind, model::Name field, const RecordId& id)
{
    const auto& view = model::kindView(kind);
    const int position = view.position(model::latin(field));
    const QString text = id.text();
    const QByteArray key = namingKey(kind, view.at(position), text);
    auto known = m_naming.find(key);
    if (known == m_naming.end()) {
        QList<RecordId> ids;
        // Nothing stored can name a record that is only being made.
        if (!m_made.contains(id)) {
            const auto held = loadNaming(m_db, view, view.at(position), text);
            adopt(held);
            for (const Held& one : held) ids << one.record->id();
        }
        known = m_naming.insert(key, ids);
    }
    std::vector<RecordPtr> out;
    const auto take = [&](const RecordId& candidate) {
        RecordPtr now = entry(kind, candidate)->now;
        const auto names = now ? now->at(position) : model::Value();
        if (!names.text() || *names.text() != text) return;
        if (std::find(out.begin(), out.end(), now) == out.end()) out.push_back(std::move(now));
    };
    for (const RecordId& candidate : QList<RecordId>(*known)) take(candidate);
    for (const RecordId& candidate : m_putNaming.values(key)) take(candidate);
    return out;
}

void WorkingSet::index(const Record& record)
{
    for (int i = 0; i < record.kind().size(); ++i) {
        const auto& field = record.kind().at(i);
        if (!namesRecords(record.no(), field) || field.name == "author" || !record.at(i).text()) continue;
        const QByteArray key = namingKey(record.no(), field, *record.at(i).text());
        if (!m_putNaming.contains(key, record.id())) m_putNaming.insert(key, record.id());
    }
}

void WorkingSet::put(Record record)
{
    const Key key{record.no(), record.id()};
    Entry* held = entry(record.no(), record.id());
    if (!held->before) m_made.insert(record.id());
    if (held->now == held->before) m_order.push_back(key);
    index(record);
    held->now = std::make_shared<const Record>(std::move(record));
}

std::optional<Held> WorkingSet::stored(KindNo kind, const RecordId& id)
{
    const Entry* held = entry(kind, id);
    return held->before ? std::optional(Held{held->rec, held->ver, held->before}) : std::nullopt;
}

std::vector<WorkingSet::Written> WorkingSet::written() const
{
    std::vector<Written> out;
    for (const auto& kind : model::catalogue()) {
        for (const Key& key : m_order) {
            if (key.first != kind.no()) continue;
            const Entry& entry = m_entries.at(key);
            if (!entry.before || *entry.before != *entry.now) out.push_back({{entry.rec, entry.ver, entry.now}, entry.before});
        }
    }
    return out;
}

void WorkingSet::settle(const std::vector<Held>& saved)
{
    for (const Held& one : saved) {
        m_entries[{one.record->no(), one.record->id()}] = {one.rec, one.ver, one.record, one.record};
    }
    m_order.clear();
    m_made.clear();
}

}
