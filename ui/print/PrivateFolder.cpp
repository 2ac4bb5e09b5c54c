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

constexpr auto mark = "CARREL_PRIVATE_FOLDER";

bool isPrivate(const QString& path)
{
    const QFileInfo folder(path);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return folder.isDir() && !folder.isSymLink() && folder.isWritable() && !(folder.permissions() & others);
}

bool make(const QString& path)
{
    // Some file systems take the order and keep their own mind.
    return QDir().mkpath(path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) && isPrivate(path);
}

}

PrivateFolder::PrivateFolder(const QString& profile)
{
    const QStringList places = placesFor(profile);
    qunsetenv(mark);
    for (const QString& place : places) QDir(place).removeRecursively();
    for (const QString& place : places) {
        if (!m_path.isEmpty() || !make(place)) continue;
        m_path = place;
        qputenv("TMPDIR", place.toLocal8Bit());
        qputenv(mark, place.toLocal8Bit());
    }
}

PrivateFolder::~PrivateFolder()
{
    if (m_path.isEmpty()) return;
    QDir(m_path).removeRecursively();
    qunsetenv(mark);
}

QString privatePlace()
{
    const QString path = QString::fromLocal8Bit(qgetenv(mark));
    return !path.isEmpty() && isPrivate(path) ? path : QString();
}

}
