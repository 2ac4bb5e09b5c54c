#include "core/store/Journal.h"

#include "core/base/Digest.h"
#include "core/base/Log.h"

#include <QtCore/QtEndian>
#include <algorithm>
#include <utility>

namespace carrel::store {

namespace {

constexpr int HeadSize = 3 + 1 + 8 + 4 + 16;
constexpr quint32 MostBytes = 1 << 20;
constexpr qint64 Room = 64 * 1024;

bool isEmpty(QByteArrayView room) { return std::ranges::all_of(room, [](char byte) { return byte == 0; }); }

QByteArray checksum(const QByteArray& lead, const QByteArray& sealed) { return base::digest(lead + sealed, {}, 16); }

}

QByteArray Journal::encode(const Frame& frame)
{
    QByteArray lead = "CJ1";
    lead.append(char(frame.sort));
    const qint64 n = qToLittleEndian(frame.n);
    const quint32 size = qToLittleEndian(quint32(frame.sealed.size()));
    lead.append(reinterpret_cast<const char*>(&n), sizeof n).append(reinterpret_cast<const char*>(&size), sizeof size);
    return lead + checksum(lead, frame.sealed) + frame.sealed;
}

std::optional<Journal::Frame> Journal::frameAt(const QByteArray& bytes, qint64 at)
{
    if (at + HeadSize > bytes.size()) return std::nullopt;
    const char* head = bytes.constData() + at;
    const quint32 size = qFromLittleEndian<quint32>(head + 12);
    if (memcmp(head, "CJ1", 3) != 0 || size > MostBytes || at + HeadSize + size > bytes.size()) return std::nullopt;
    Frame frame{Sort(head[3]), qFromLittleEndian<qint64>(head + 4), bytes.mid(at + HeadSize, size)};
    if (checksum(bytes.mid(at, 16), frame.sealed) != bytes.mid(at + 16, 16)) return std::nullopt;
    return frame;
}

std::vector<Journal::Frame> Journal::readWhole(const QByteArray& bytes, qint64* end, int* damaged)
{
    std::vector<Frame> out;
    qint64 at = 0;
    *end = 0;
    bool skipped = false;
    while (at >= 0 && at + HeadSize <= bytes.size()) {
        if (auto frame = frameAt(bytes, at)) {
            at += HeadSize + frame->sealed.size();
            *end = at;
            // What lies before a good frame was one once; what lies behind the last is room, or was cut off by a power cut.
            if (std::exchange(skipped, false) && damaged) ++*damaged;
            out.push_back(std::move(*frame));
            continue;
        }
        skipped = true;
        at = bytes.indexOf("CJ1", at + 1);
    }
    return out;
}

base::Result<std::vector<Journal::Frame>, base::DiskFault> Journal::repair()
{
    m_numbers.clear();
    m_known = false;
    const auto bytes = m_disk.exists(m_path) ? m_disk.read(m_path) : QByteArray();
    if (!bytes) return bytes.error();
    m_damaged = 0;
    auto frames = readWhole(*bytes, &m_end, &m_damaged);
    if (m_damaged > 0) qCWarning(base::logStore) << "damaged parts of the sealed journal passed over:" << m_damaged;
    m_length = bytes->size();
    const bool isWhole = m_end > 0 && isEmpty(QByteArrayView(*bytes).sliced(m_end));
    if (m_end < m_length && !isWhole) {
        const auto cut = m_disk.truncate(m_path, m_end);
        if (!cut) return cut.error();
        m_length = m_end;
    }
    m_known = true;
    for (const Frame& frame : frames) {
        if (frame.sort == Sort::Mutation) m_numbers.insert(frame.n);
    }
    return frames;
}

base::Result<base::Done, base::DiskFault> Journal::appendAll(const std::vector<Frame>& frames)
{
    // Larger ones are taken for torn when they are read, and all that follows with them.
    if (std::ranges::any_of(frames, [](const Frame& frame) { return frame.sealed.size() > qsizetype(MostBytes); })) return base::DiskFault::Failed;
    if (!isKnown()) {
        if (const auto repaired = repair(); !repaired) return repaired.error();
    }
    QByteArray bytes;
    for (const Frame& frame : frames) bytes += encode(frame);
    const qint64 end = m_end + bytes.size();
    if (end > m_length) bytes.append(Room - end % Room, '\0');
    const auto done = m_disk.overwrite(m_path, m_end, bytes);
    m_known = done.ok();
    if (!done) return done;
    m_length = std::max(m_length, m_end + bytes.size());
    m_end = end;
    for (const Frame& frame : frames) {
        if (frame.sort == Sort::Mutation) m_numbers.insert(frame.n);
    }
    return done;
}

bool Journal::isKnown() const { return m_known && (m_disk.exists(m_path) ? m_disk.size(m_path) : 0) == m_length; }

qint64 Journal::size()
{
    if (isKnown()) return m_end;
    // What cannot be read is not nothing.
    return repair() ? m_end : m_disk.size(m_path);
}

base::Result<std::vector<QByteArray>, base::DiskFault> Journal::leftOver(Which which)
{
    const auto frames = repair();
    if (!frames) return frames.error();
    std::vector<QByteArray> out;
    for (const Frame& frame : *frames) {
        if (frame.sort == Sort::Mutation || which == Which::All) out.push_back(frame.sealed);
    }
    return out;
}

base::Result<base::Done, base::DiskFault> Journal::clear(bool allTaken, Which handed)
{
    if (!m_disk.exists(m_path)) return base::Done{};
    const auto bytes = m_disk.read(m_path);
    if (!bytes) return bytes.error();
    qint64 end = 0;
    QByteArray left;
    for (const Frame& frame : readWhole(*bytes, &end, nullptr)) {
        // The hub is handed edits and no drafts: half a sentence stays where somebody with the hub's key can still read it.
        if (!allTaken || (frame.sort == Sort::Draft && handed == Which::Edits)) left += encode(frame);
    }
    if (!left.isEmpty()) {
        if (const auto kept = m_disk.append(m_path + QStringLiteral(".left"), left); !kept) return kept;
    }
    m_numbers.clear();
    m_known = false;
    return m_disk.remove(m_path);
}

base::Result<base::Done, base::DiskFault> Journal::keepAbove(qint64 n, const QSet<qint64>& drafts)
{
    const auto frames = repair();
    if (!frames) return frames.error();
    QByteArray kept;
    QHash<qint64, QByteArray> lastDraft;
    m_numbers.clear();
    for (const Frame& frame : *frames) {
        if (frame.sort == Sort::Mutation && frame.n > n) {
            kept += encode(frame);
            m_numbers.insert(frame.n);
        } else if (frame.sort == Sort::Draft && drafts.contains(frame.n)) {
            lastDraft[frame.n] = encode(frame);
        }
    }
    for (const QByteArray& draft : std::as_const(lastDraft)) kept += draft;
    m_known = false;
    return m_disk.replace(m_path, kept);
}

}
