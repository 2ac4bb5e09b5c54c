#include "ui/print/OpenedFiles.h"

#include "ui/print/PrivateFolder.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace carrel::ui {

using namespace Qt::StringLiterals;

QString OpenedFiles::put(const QString& name, const QByteArray& bytes)
{
    const QString base = privatePlace();
    if (base.isEmpty()) return {};
    // Its owner's alone from the first, so that no file in it was ever anybody else's to read.
    if (!m_folder || !m_folder->path().startsWith(base + u'/')) m_folder = std::make_unique<QTemporaryDir>(base + u"/open-XXXXXX"_s);
    const QString place = m_folder->filePath(QString::number(++m_count));
    if (!m_folder->isValid() || !QDir().mkpath(place)) return {};
    QFile file(place + u'/' + name);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size() && file.flush();
    return written ? file.fileName() : QString();
}

bool saveCopy(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(bytes) == bytes.size() && file.commit();
}

std::optional<QByteArray> readOutside(const QString& path, qint64 most)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) return std::nullopt;
    QByteArray bytes = file.read(most + 1);
    return file.error() == QFile::NoError ? std::optional(std::move(bytes)) : std::nullopt;
}

}
