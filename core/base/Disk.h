#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <mutex>

namespace carrel::base {

enum class DiskFault { Missing, Denied, Full, Failed };

/// Files as core sees them, so that a simulation can break them. Every file it makes is its owner's alone (0600).
class Disk
{
public:
    virtual ~Disk() = default;
    virtual bool exists(const QString& path) const = 0;
    virtual qint64 size(const QString& path) const = 0;
    virtual Result<QByteArray, DiskFault> read(const QString& path) const = 0;
    /// All or nothing, durable before it returns.
    virtual Result<Done, DiskFault> replace(const QString& path, const QByteArray& bytes) = 0;
    /// Appends and flushes to the medium before it returns; makes the file if it is missing.
    virtual Result<Done, DiskFault> append(const QString& path, const QByteArray& bytes) = 0;
    /// Writes in place from byte `at` on, the file growing where it must, and flushes to the medium before it returns; makes the
    /// file if it is missing. Cheaper than an append where the file does not grow.
    virtual Result<Done, DiskFault> overwrite(const QString& path, qint64 at, const QByteArray& bytes) = 0;
    virtual Result<Done, DiskFault> truncate(const QString& path, qint64 size) = 0;
    virtual Result<Done, DiskFault> remove(const QString& path) = 0;
    virtual Result<Done, DiskFault> makeFolder(const QString& path) = 0;
};

/// The machine's own files.
class SystemDisk final : public Disk
{
public:
    SystemDisk() = default;
    ~SystemDisk() override;
    bool exists(const QString& path) const override;
    qint64 size(const QString& path) const override;
    Result<QByteArray, DiskFault> read(const QString& path) const override;
    Result<Done, DiskFault> replace(const QString& path, const QByteArray& bytes) override;
    Result<Done, DiskFault> append(const QString& path, const QByteArray& bytes) override;
    Result<Done, DiskFault> overwrite(const QString& path, qint64 at, const QByteArray& bytes) override;
    Result<Done, DiskFault> truncate(const QString& path, qint64 size) override;
    Result<Done, DiskFault> remove(const QString& path) override;
    Result<Done, DiskFault> makeFolder(const QString& path) override;

private:
    class Writer;
    Result<Done, DiskFault> openWriter(const QString& path, bool appends);
    /// Whether the file it holds open is still the one of that name.
    bool holdsTheFileAt(const QString& path) const;
    Result<Done, DiskFault> write(const QByteArray& bytes);
    void forget(const QString& path);
    // A journal is written to with every save: its handle stays open between saves.
    Writer* m_writer = nullptr;
    std::mutex m_mutex;
};

}
