#include "ui/print/PrivateFolder.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

/// In memory first: what was only there is gone when the computer is.
QStringList placesFor(const QString& profile)
{
    QStringList out;
    const QString inMemory = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString name = QString::fromLatin1(QCryptographicHash::hash(QDir(profile).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
    if (!inMemory.isEmpty() && QFileInfo(inMemory).isWritable()) out << inMemory + u"/carrel-"_s + name;
    return out << profile + u"/temp"_s;
}

bool make(const QString& path)
{
    return QDir().mkpath(path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

}

PrivateFolder::PrivateFolder(const QString& profile)
{
    const QStringList places = placesFor(profile);
    for (const QString& place : places) QDir(place).removeRecursively();
    for (const QString& place : places) {
        if (!m_path.isEmpty() || !make(place)) continue;
        m_path = place;
        qputenv("TMPDIR", place.toLocal8Bit());
    }
}

PrivateFolder::~PrivateFolder()
{
    if (!m_path.isEmpty()) QDir(m_path).removeRecursively();
}

}
