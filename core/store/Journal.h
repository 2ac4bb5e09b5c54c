#pragma once

#include "core/base/Disk.h"

#include <QtCore/QSet>
#include <vector>

namespace carrel::store {

/// The sealed twin of unsent work: an append-only file beside the cache that only the hub can open. Frame: `CJ1` and the
/// sort, the number, the length, 16 bytes of checksum, the sealed bytes (numbers little-endian).
class Journal
{
public:
    Journal(base::Disk& disk, QString path) : m_disk(disk), m_path(std::move(path)) {}

    enum class Sort : quint8 { Mutation = 'm', Draft = 'd' };
    struct Frame {
        Sort sort;
        qint64 n = 0;
        QByteArray sealed;
    };

    /// Reads what is whole and cuts off what a power cut left half written.
    base::Result<std::vector<Frame>, base::DiskFault> repair();
    /// On the medium before it returns. What a failed one left half written is cut off before the next. `Failed` for more
    /// than a mebibyte.
    base::Result<base::Done, base::DiskFault> append(const Frame& frame);
    /// Keeps mutations above `n`, and drafts of the places in `drafts`, the last of each.
    base::Result<base::Done, base::DiskFault> keepAbove(qint64 n, const QSet<qint64>& drafts);
    /// The sealed edits of a desk that is gone, to be handed to the hub.
    base::Result<std::vector<QByteArray>, base::DiskFault> leftOver();
    /// Leaves the way free for another desk's journal; what the hub did not take stays beside it.
    base::Result<base::Done, base::DiskFault> clear(bool allTaken);
    bool holds(qint64 n) const { return m_numbers.contains(n); }
    qint64 size() const { return m_disk.exists(m_path) ? m_disk.size(m_path) : 0; }

private:
    std::vector<Frame> readWhole(const QByteArray& bytes, qint64* end) const;
    static QByteArray encode(const Frame& frame);

    base::Disk& m_disk;
    QString m_path;
    QSet<qint64> m_numbers;
    bool m_torn = false;
};

}
