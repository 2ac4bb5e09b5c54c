#pragma once

#include <QtCore/QString>

namespace carrel::ui {

/// Where this program puts what it cannot keep in memory, such as the page a printer's queue waits for: its owner's alone, in
/// memory where the system has a folder there, empty at each start, and gone at the end.
class PrivateFolder
{
public:
    /// Sweeps what an earlier run of the same profile has left, and sends every temporary file here from now on.
    explicit PrivateFolder(const QString& profile);
    ~PrivateFolder();
    Q_DISABLE_COPY_MOVE(PrivateFolder)

    /// Empty where no such folder could be made; nothing may be printed then.
    const QString& path() const { return m_path; }

private:
    QString m_path;
};

/// The folder that a `PrivateFolder` of this process made, as long as it stands and is its owner's alone. Empty where there
/// is none: then nothing of a record may be written, there or anywhere else.
QString privatePlace();

}
