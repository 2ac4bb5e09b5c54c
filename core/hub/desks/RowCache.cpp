#include "core/hub/desks/RowCache.h"

namespace carrel::hub {

std::shared_ptr<const PreparedRow> RowCache::find(const Key& key) const
{
    const std::shared_lock lock(m_mutex);
    return m_rows.value(key);
}

void RowCache::keep(const Key& key, std::shared_ptr<const PreparedRow> row)
{
    const std::unique_lock lock(m_mutex);
    // Dropping everything now and then is cheaper than keeping an order of use, and costs one remake of each live row.
    if (size_t(m_rows.size()) >= m_most) m_rows.clear();
    m_rows.insert(key, std::move(row));
}

RowCache::RecordPtr RowCache::record(const RecordKey& key) const
{
    const std::shared_lock lock(m_mutex);
    return m_records.value(key);
}

void RowCache::keep(const RecordKey& key, RecordPtr record)
{
    const std::unique_lock lock(m_mutex);
    if (size_t(m_records.size()) >= m_most) m_records.clear();
    m_records.insert(key, std::move(record));
}

std::vector<Held> loadKnown(Db& db, RowCache& cache, const model::KindView& kind, const std::vector<Stamp>& stamps)
{
    std::vector<Held> out;
    std::vector<qint64> missing;
    for (const Stamp& stamp : stamps) {
        auto record = cache.record({kind.no(), stamp.id, stamp.rec, stamp.ver});
        if (record) out.push_back({stamp.rec, stamp.ver, std::move(record)});
        else missing.push_back(stamp.rec);
    }
    for (Held& held : loadByRecs(db, kind, missing)) {
        cache.keep({kind.no(), held.record->id(), held.rec, held.ver}, held.record);
        out.push_back(std::move(held));
    }
    return out;
}

}
