#pragma once

#include "core/base/Disk.h"

#include <memory>
#include <optional>

namespace carrel::tests {

/// The machine's own files, until a story breaks the medium under those that are written to bit by bit, or puts another there.
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
    /// Another medium than the machine's own; must outlive this.
    base::Disk* beneath = nullptr;
    /// A program that starts has no file open yet.
    void startAnew() { m_disk = std::make_unique<base::SystemDisk>(); }

    bool exists(const QString& path) const override { return under().exists(path); }
    qint64 size(const QString& path) const override { return under().size(path); }
    base::Result<QByteArray, base::DiskFault> read(const QString& path) const override { return under().read(path); }
    base::Result<base::Done, base::DiskFault> replace(const QString& path, const QByteArray& bytes) override
    {
        if (replaceFault && path.endsWith(replaceEnds)) return *replaceFault;
        return under().replace(path, bytes);
    }
    base::Result<base::Done, base::DiskFault> append(const QString& path, const QByteArray& bytes) override
    {
        if (!appendFault) return under().append(path, bytes);
        if (leavesHalf && !under().append(path, bytes.left(bytes.size() / 2))) return base::DiskFault::Failed;
        return *appendFault;
    }
    base::Result<base::Done, base::DiskFault> overwrite(const QString& path, qint64 at, const QByteArray& bytes) override
    {
        if (!appendFault) return under().overwrite(path, at, bytes);
        if (leavesHalf && !under().overwrite(path, at, bytes.left(bytes.size() / 2))) return base::DiskFault::Failed;
        return *appendFault;
    }
    base::Result<base::Done, base::DiskFault> truncate(const QString& path, qint64 size) override
    {
        return under().truncate(path, size);
    }
    base::Result<base::Done, base::DiskFault> remove(const QString& path) override { return under().remove(path); }
    base::Result<base::Done, base::DiskFault> makeFolder(const QString& path) override { return under().makeFolder(path); }

private:
    base::Disk& under() { return beneath ? *beneath : *m_disk; }
    const base::Disk& under() const { return beneath ? *beneath : *m_disk; }

    std::unique_ptr<base::Disk> m_disk = std::make_unique<base::SystemDisk>();
};

}
