#include "app/hub/BackupFiles.h"

#include <QtCore/QFile>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace carrel::app {

base::SealedWriter::Sink fileSink(const QString& path)
{
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) return {};
    return [file](const QByteArray& bytes) { return file->write(bytes) == bytes.size(); };
}

base::SealedReader::Source fileSource(const QString& path)
{
    auto file = std::make_shared<QFile>(path);
    const bool opened = file->open(QIODevice::ReadOnly);
    return [file, opened](qint64 most) { return opened ? file->read(most) : QByteArray(); };
}

bool flushToMedium(const QString& path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY);
    const bool flushed = handle >= 0 && fsync(handle) == 0;
    if (handle >= 0) close(handle);
    return flushed;
}

}
