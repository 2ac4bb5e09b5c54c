#pragma once

#include "core/hub/desks/Ledger.h"
#include "core/hub/store/RecordTable.h"
#include "core/wire/Pages.h"

#include <shared_mutex>

namespace carrel::hub {

/// A row as some shape shows it, ready to send, with its ledger digest.
struct PreparedRow {
    wire::EncodedRow encoded;
    std::array<char, 16> digest{};
};

/// Records read once, and rows made once and sent to every desk that sees them in the same shape. Keyed by the record's version, so a stale row is
/// never found, whoever wrote the new one; and by the shape itself, because a shape's number is only good once the
/// transaction that drew it has been committed.
class RowCache
{
public:
    explicit RowCache(size_t mostRows = 200'000) : m_most(mostRows) {}

    struct Key {
        model::KindNo kind;
        qint64 rec;
        qint64 ver;
        QByteArray shape; ///< packed
        qint64 until;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, quint8(key.kind), key.rec, key.ver, key.shape, key.until);
        }
    };
    std::shared_ptr<const PreparedRow> find(const Key& key) const;
    void keep(const Key& key, std::shared_ptr<const PreparedRow> row);

    /// A record as it was committed; its id too, for a number may be drawn again once its record is gone.
    struct RecordKey {
        model::KindNo kind;
        model::RecordId id;
        qint64 rec;
        qint64 ver;
        bool operator==(const RecordKey&) const = default;
        friend size_t qHash(const RecordKey& key, size_t seed = 0) { return qHashMulti(seed, quint8(key.kind), key.id, key.ver); }
    };
    using RecordPtr = std::shared_ptr<const model::Record>;
    RecordPtr record(const RecordKey& key) const;
    void keep(const RecordKey& key, RecordPtr record);

private:
    size_t m_most;
    mutable std::shared_mutex m_mutex;
    QHash<Key, std::shared_ptr<const PreparedRow>> m_rows;
    QHash<RecordKey, RecordPtr> m_records;
};

/// The records of these stamps, from memory where they are known. Precondition: the transaction has written none of them, so
/// that what it reads has been committed.
std::vector<Held> loadKnown(Db& db, RowCache& cache, const model::KindView& kind, const std::vector<Stamp>& stamps);

}
