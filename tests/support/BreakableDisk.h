#pragma once

#include "core/base/Disk.h"

#include <optional>

namespace carrel::tests {

/// The machine's own files, until a story breaks the medium under those that are written to bit by bit.
class BreakableDisk final : public base::Disk
{
public:
    /// What every append, and every write in place, answers instead of working.
    std::optional<base::DiskFault> appendFault;
    /// What replacing a file whose name ends so answers instead of working.
    std::optional<base::DiskFault> replaceFault;
    QString replaceEnds;
    /// One that fails leaves half of its bytes behind, as a medium that fills up would.
    bool leavesHalf = false;

    bool exists(const QString& path) const override { return m_disk.exists(path); }
    qint64 size(const QString& path) const override { return m_disk.size(path); }
    base::Result<QByteArray, base::DiskFault> read(const QString& path) const override { return m_disk.read(path); }
    base::Result<base::Done, base::DiskFault> replace(const QString& path, const QByteArray& bytes) override
    {
        if (replaceFault && path.endsWith(replaceEnds)) return *replaceFault;
        return m_disk.replace(path, bytes);
    }
    base::Result<base::Done, base::DiskFault> append(const QString& path, const QByteArray& bytes) override
    {
        if (!appendFault) return m_disk.append(path, bytes);
        if (leavesHalf && !m_disk.append(path, bytes.left(bytes.size() / 2))) return base::DiskFault::Failed;
        return *appendFault;
    }
    base::Result<base::Done, base::DiskFault> overwrite(const QString& path, qint64 at, const QByteArray& bytes) override
    {
        if (!appendFault) return m_disk.overwrite(path, at, bytes);
        if (leavesHalf && !m_disk.overwrite(path, at, bytes.left(bytes.size() / 2))) return base::DiskFault::Failed;
        return *appendFault;
    }
    base::Result<base::Done, base::DiskFault> truncate(const QString& path, qint64 size) override
    {
        return m_disk.truncate(path, size);
    }
    base::Result<base::Done, base::DiskFault> remove(const QString& path) override { return m_disk.remove(path); }
    base::Result<base::Done, base::DiskFault> makeFolder(const QString& path) override { return m_disk.makeFolder(path); }

private:
    base::SystemDisk m_disk;
};

}
