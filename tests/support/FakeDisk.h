#pragma once

#include "core/base/Disk.h"

#include <QtCore/QMap>
#include <optional>

namespace carrel::tests {

/// Files in memory. After `writesLeft` writes every further one fails, as if the machine had stopped there.
class FakeDisk final : public base::Disk
{
public:
    QMap<QString, QByteArray> files;
    std::optional<int> writesLeft;
    base::DiskFault fault = base::DiskFault::Failed;
    int writes = 0;
    /// Has no room for a new version of this file.
    QString fullFor;

    bool exists(const QString& path) const override { return files.contains(path); }
    qint64 size(const QString& path) const override { return files.value(path).size(); }
    base::Result<QByteArray, base::DiskFault> read(const QString& path) const override
    {
        if (!files.contains(path)) return base::DiskFault::Missing;
        return files.value(path);
    }
    base::Result<base::Done, base::DiskFault> replace(const QString& path, const QByteArray& bytes) override
    {
        if (!fullFor.isEmpty() && path == fullFor) return base::DiskFault::Full;
        return change([&] { files[path] = bytes; });
    }
    base::Result<base::Done, base::DiskFault> append(const QString& path, const QByteArray& bytes) override
    {
        return change([&] { files[path] += bytes; });
    }
    base::Result<base::Done, base::DiskFault> overwrite(const QString& path, qint64 at, const QByteArray& bytes) override
    {
        return change([&] {
            QByteArray& file = files[path];
            file.append(std::max<qsizetype>(0, at - file.size()), '\0').replace(at, bytes.size(), bytes);
        });
    }
    base::Result<base::Done, base::DiskFault> truncate(const QString& path, qint64 size) override
    {
        return change([&] { files[path].truncate(size); });
    }
    base::Result<base::Done, base::DiskFault> remove(const QString& path) override
    {
        return change([&] { files.remove(path); });
    }
    base::Result<base::Done, base::DiskFault> makeFolder(const QString&) override { return base::Done{}; }

private:
    template <class Change>
    base::Result<base::Done, base::DiskFault> change(Change apply)
    {
        if (writesLeft && (*writesLeft)-- <= 0) return fault;
        ++writes;
        apply();
        return base::Done{};
    }
};

}
