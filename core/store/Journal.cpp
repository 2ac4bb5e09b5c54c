#include "core/store/Journal.h"

#include "core/base/Digest.h"

#include <QtCore/QtEndian>

namespace carrel::store {

namespace {

constexpr int HeadSize = 3 + 1 + 8 + 4 + 16;
constexpr quint32 MostBytes = 1 << 20;

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

std::vector<Journal::Frame> Journal::readWhole(const QByteArray& bytes, qint64* end) const
{
    std::vector<Frame> out;
    qint64 at = 0;
    while (at + HeadSize <= bytes.size()) {
        const char* head = bytes.constData() + at;
        const quint32 size = qFromLittleEndian<quint32>(head + 12);
        if (memcmp(head, "CJ1", 3) != 0 || size > MostBytes || at + HeadSize + size > bytes.size()) break;
        Frame frame{Sort(head[3]), qFromLittleEndian<qint64>(head + 4), bytes.mid(at + HeadSize, size)};
        if (checksum(bytes.mid(at, 16), frame.sealed) != bytes.mid(at + 16, 16)) break;
        out.push_back(std::move(frame));
        at += HeadSize + size;
    }
    *end = at;
    return out;
}

base::Result<std::vector<Journal::Frame>, base::DiskFault> Journal::repair()
{
    m_numbers.clear();
    if (!m_disk.exists(m_path)) return std::vector<Frame>();
    const auto bytes = m_disk.read(m_path);
    if (!bytes) return bytes.error();
    qint64 end = 0;
    auto frames = readWhole(*bytes, &end);
    if (end < bytes->size()) {
        const auto cut = m_disk.truncate(m_path, end);
        if (!cut) return cut.error();
    }
    m_torn = false;
    for (const Frame& frame : frames) {
        if (frame.sort == Sort::Mutation) m_numbers.insert(frame.n);
    }
    return frames;
}

base::Result<base::Done, base::DiskFault> Journal::append(const Frame& frame)
{
    // Larger ones are taken for torn when they are read, and all that follows with them.
    if (frame.sealed.size() > qsizetype(MostBytes)) return base::DiskFault::Failed;
    if (m_torn) {
        if (const auto repaired = repair(); !repaired) return repaired.error();
    }
    const auto done = m_disk.append(m_path, encode(frame));
    m_torn = !done;
    if (done && frame.sort == Sort::Mutation) m_numbers.insert(frame.n);
    return done;
}

base::Result<std::vector<QByteArray>, base::DiskFault> Journal::leftOver()
{
    const auto frames = repair();
    if (!frames) return frames.error();
    std::vector<QByteArray> out;
    for (const Frame& frame : *frames) {
        if (frame.sort == Sort::Mutation) out.push_back(frame.sealed);
    }
    return out;
}

base::Result<base::Done, base::DiskFault> Journal::clear(bool allTaken)
{
    if (!m_disk.exists(m_path)) return base::Done{};
    if (!allTaken) {
        const auto bytes = m_disk.read(m_path);
        if (!bytes) return bytes.error();
        if (const auto kept = m_disk.append(m_path + QStringLiteral(".left"), *bytes); !kept) return kept;
    }
    m_numbers.clear();
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
    return m_disk.replace(m_path, kept);
}

}
