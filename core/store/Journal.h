#pragma once

#include "core/base/Disk.h"

#include <QtCore/QSet>
#include <optional>
#include <vector>

namespace carrel::store {

/// The sealed twin of unsent work: frame after frame in a file beside the cache that only the hub can open. Frame: `CJ1` and
/// the sort, the number, the length, 16 bytes of checksum, the sealed bytes (numbers little-endian). Behind the last one
/// zeros are room for the next, so that a save changes no file's length, which a medium is slow to note.
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

    /// Reads what is whole, cuts off what a power cut left half written, and passes over what is damaged between.
    base::Result<std::vector<Frame>, base::DiskFault> repair();
    /// On the medium before it returns. What a failed one left half written is cut off before the next. `Failed` for more
    /// than a mebibyte.
    base::Result<base::Done, base::DiskFault> append(const Frame& frame) { return appendAll({frame}); }
    /// Several at the price of one wait for the medium.
    base::Result<base::Done, base::DiskFault> appendAll(const std::vector<Frame>& frames);
    /// Keeps mutations above `n`, and drafts of the places in `drafts`, the last of each.
    base::Result<base::Done, base::DiskFault> keepAbove(qint64 n, const QSet<qint64>& drafts);
    /// The sealed edits of a desk that is gone, to be handed to the hub.
    enum class Which { Edits, All };
    base::Result<std::vector<QByteArray>, base::DiskFault> leftOver(Which which = Which::Edits);
    /// Leaves the way free for another desk's journal; what the hub did not take stays beside it, and drafts unless it was
    /// handed those, too.
    base::Result<base::Done, base::DiskFault> clear(bool allTaken, Which handed = Which::Edits);
    bool holds(qint64 n) const { return m_numbers.contains(n); }
    /// How many parts of it the last repair could not read, though good frames follow them.
    int damaged() const { return m_damaged; }
    /// Of all frames together, without the room behind them.
    qint64 size();

private:
    bool isKnown() const;
    static std::optional<Frame> frameAt(const QByteArray& bytes, qint64 at);
    /// `end`: behind the last good frame. `damaged`: how many times something that is none stood before one.
    static std::vector<Frame> readWhole(const QByteArray& bytes, qint64* end, int* damaged);
    static QByteArray encode(const Frame& frame);

    base::Disk& m_disk;
    QString m_path;
    QSet<qint64> m_numbers;
    /// Where the frames end, and the file; known of a file that has that length.
    qint64 m_end = 0;
    qint64 m_length = 0;
    bool m_known = false;
    int m_damaged = 0;
};

}
