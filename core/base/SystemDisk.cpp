#include "core/base/Disk.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
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

class SystemDisk::Writer
{
public:
    Writer(const QString& path, bool appends) : file(path), appends(appends) {}
    QFile file;
    bool appends;
};

SystemDisk::~SystemDisk() { delete m_writer; }

void SystemDisk::forget(const QString& path)
{
    if (m_writer && m_writer->file.fileName() == path) {
        delete m_writer;
        m_writer = nullptr;
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
    const std::lock_guard lock(m_mutex);
    forget(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return faultOf(file, path);
    file.setPermissions(OwnerOnly);
    if (file.write(bytes) != bytes.size() || !file.commit()) return faultOf(file, path);
    flushFolder(path);
    return Done{};
}

Result<Done, DiskFault> SystemDisk::openWriter(const QString& path, bool appends)
{
    if (m_writer && m_writer->file.fileName() == path && m_writer->appends == appends && m_writer->file.isOpen()) {
        if (holdsTheFileAt(path)) return Done{};
        // What is written now would be gone with the old file; whoever writes has to look at the new one first.
        forget(path);
        return DiskFault::Failed;
    }
    delete m_writer;
    m_writer = new Writer(path, appends);
    const bool isNew = !QFileInfo::exists(path);
    // Unbuffered: what a full medium refused must not come out later, in front of something else.
    const auto mode = QIODevice::Unbuffered | (appends ? QIODevice::WriteOnly | QIODevice::Append : QIODevice::ReadWrite);
    if (!m_writer->file.open(mode)) return faultOf(m_writer->file, path);
    m_writer->file.setPermissions(OwnerOnly);
    if (isNew) flushFolder(path);
    return Done{};
}

bool SystemDisk::holdsTheFileAt(const QString& path) const
{
#ifdef Q_OS_WIN
    // There nobody can replace or remove a file that is open.
    return QFileInfo::exists(path);
#else
    struct stat held {};
    struct stat named {};
    return fstat(m_writer->file.handle(), &held) == 0 && stat(QFile::encodeName(path).constData(), &named) == 0 && held.st_ino == named.st_ino
           && held.st_dev == named.st_dev;
#endif
}

Result<Done, DiskFault> SystemDisk::write(const QByteArray& bytes)
{
    QFile& file = m_writer->file;
    if (file.write(bytes) != bytes.size() || !flushToMedium(file)) return faultOf(file, file.fileName());
    return Done{};
}

Result<Done, DiskFault> SystemDisk::append(const QString& path, const QByteArray& bytes)
{
    const std::lock_guard lock(m_mutex);
    const auto open = openWriter(path, true);
    return open ? write(bytes) : open;
}

Result<Done, DiskFault> SystemDisk::overwrite(const QString& path, qint64 at, const QByteArray& bytes)
{
    const std::lock_guard lock(m_mutex);
    const auto open = openWriter(path, false);
    if (!open) return open;
    if (!m_writer->file.seek(at)) return faultOf(m_writer->file, path);
    return write(bytes);
}

Result<Done, DiskFault> SystemDisk::truncate(const QString& path, qint64 size)
{
    const std::lock_guard lock(m_mutex);
    forget(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.resize(size) || !flushToMedium(file)) return faultOf(file, path);
    return Done{};
}

Result<Done, DiskFault> SystemDisk::remove(const QString& path)
{
    const std::lock_guard lock(m_mutex);
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
