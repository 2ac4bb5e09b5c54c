#pragma once

#include "core/model/cases/Attachment.h"

#include <QtCore/QTemporaryDir>
#include <memory>

namespace carrel::ui {

/// Files that another program was given to show: their owner's alone, in the private temporary folder, and gone with this
/// object, which goes when the desk is locked or closed. What a crash leaves is swept at the next start.
class OpenedFiles
{
public:
    /// Where it lies; empty where it could not be written, as where there is no private folder: nothing is written then.
    QString put(const QString& name, const QByteArray& bytes);
    void sweep() { m_folder.reset(); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_count = 0;
};

/// Writes a copy that somebody keeps: whole or not at all, its owner's alone.
bool saveCopy(const QString& path, const QByteArray& bytes);

/// A file from outside, at most so many bytes and one more. Nothing where it cannot be read.
std::optional<QByteArray> readOutside(const QString& path, qint64 most);

}
