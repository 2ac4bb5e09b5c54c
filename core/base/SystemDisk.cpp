#include "core/base/Disk.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace carrel::base {

namespace {

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

DiskFault faultOf(const QFileDevice& file, const QString& path)
{
    switch (file.error()) {
    case QFileDevice::OpenError: return QFileInfo::exists(path) ? DiskFault::Denied : DiskFault::Missing;
    case QFileDevice::PermissionsError: return DiskFault::Denied;
    case QFileDevice::ResourceError: return DiskFault::Full;
    default: return DiskFault::Failed;
    }
}

bool flushToMedium(QFile& file)
{
    if (!file.flush()) return false;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#elif defined(Q_OS_MACOS)
    return fcntl(file.handle(), F_FULLFSYNC) != -1;
#else
    return fdatasync(file.handle()) == 0;
#endif
}

void flushFolder(const QString& path)
{
#ifndef Q_OS_WIN
    const int fd = open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
#else
    Q_UNUSED(path)
#endif
}

}

class SystemDisk::Appender
{
public:
    explicit Appender(const QString& path) : file(path) {}
    QFile file;
};

SystemDisk::~SystemDisk() { delete m_appender; }

void SystemDisk::forget(const QString& path)
{
    if (m_appender && m_appender->file.fileName() == path) {
        delete m_appender;
        m_appender = nullptr;
    }
}

bool SystemDisk::exists(const QString& path) const { return QFileInfo::exists(path); }

qint64 SystemDisk::size(const QString& path) const { return QFileInfo(path).size(); }

Result<QByteArray, DiskFault> SystemDisk::read(const QString& path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return faultOf(file, path);
    return file.readAll();
}

Result<Done, DiskFault> SystemDisk::replace(const QString& path, const QByteArray& bytes)
{
    forget(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return faultOf(file, path);
    file.setPermissions(OwnerOnly);
    if (file.write(bytes) != bytes.size() || !file.commit()) return faultOf(file, path);
    flushFolder(path);
    return Done{};
}

Result<Done, DiskFault> SystemDisk::append(const QString& path, const QByteArray& bytes)
{
    if (!m_appender || m_appender->file.fileName() != path || !m_appender->file.isOpen()) {
        delete m_appender;
        m_appender = new Appender(path);
        const bool isNew = !QFileInfo::exists(path);
        // Unbuffered: what a full medium refused must not come out later, in front of something else.
        if (!m_appender->file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) return faultOf(m_appender->file, path);
        m_appender->file.setPermissions(OwnerOnly);
        if (isNew) flushFolder(path);
    }
    QFile& file = m_appender->file;
    if (file.write(bytes) != bytes.size() || !flushToMedium(file)) return faultOf(file, path);
    return Done{};
}

Result<Done, DiskFault> SystemDisk::truncate(const QString& path, qint64 size)
{
    forget(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.resize(size) || !flushToMedium(file)) return faultOf(file, path);
    return Done{};
}

Result<Done, DiskFault> SystemDisk::remove(const QString& path)
{
    forget(path);
    QFile file(path);
    if (!file.exists()) return Done{};
    if (!file.remove()) return faultOf(file, path);
    flushFolder(path);
    return Done{};
}

Result<Done, DiskFault> SystemDisk::makeFolder(const QString& path)
{
    if (!QDir().mkpath(path)) return DiskFault::Denied;
    QFile(path).setPermissions(OwnerOnly | QFileDevice::ExeOwner);
    return Done{};
}

}
