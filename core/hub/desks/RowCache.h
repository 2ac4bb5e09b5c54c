#pragma once

#include "core/hub/desks/Ledger.h"
#include "core/wire/Pages.h"

#include <shared_mutex>

namespace carrel::hub {

/// A row as some shape shows it, ready to send, with its ledger digest.
struct PreparedRow {
    wire::EncodedRow encoded;
    std::array<char, 16> digest{};
};

/// Rows made once and sent to every desk that sees them in the same shape. Keyed by the record's version, so a stale row is
/// never found, whoever wrote the new one; and by the shape itself, not by a number that a transaction may take back.
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

private:
    size_t m_most;
    mutable std::shared_mutex m_mutex;
    QHash<Key, std::shared_ptr<const PreparedRow>> m_rows;
};

}
