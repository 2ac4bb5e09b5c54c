#pragma once

#include "core/base/Disk.h"

#include <QtCore/QMap>

namespace carrel::hub {

/// A disk of a test's own making; reading is all it can.
class FilesInMemory final : public base::Disk
{
public:
    QMap<QString, QByteArray> files;
    QString unreadable; ///< the path of a file that is there and cannot be read

    bool exists(const QString& path) const override { return files.contains(path); }
    qint64 size(const QString& path) const override { return files.value(path).size(); }
    base::Result<QByteArray, base::DiskFault> read(const QString& path) const override
    {
        if (!files.contains(path)) return base::DiskFault::Missing;
        if (path == unreadable) return base::DiskFault::Denied;
        return files.value(path);
    }
    base::Result<base::Done, base::DiskFault> replace(const QString&, const QByteArray&) override { return no(); }
    base::Result<base::Done, base::DiskFault> append(const QString&, const QByteArray&) override { return no(); }
    base::Result<base::Done, base::DiskFault> overwrite(const QString&, qint64, const QByteArray&) override { return no(); }
    base::Result<base::Done, base::DiskFault> truncate(const QString&, qint64) override { return no(); }
    base::Result<base::Done, base::DiskFault> remove(const QString&) override { return no(); }
    base::Result<base::Done, base::DiskFault> makeFolder(const QString&) override { return no(); }

private:
    static base::DiskFault no() { return base::DiskFault::Denied; }
};

}
