#pragma once

#include "core/base/Random.h"

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <optional>
#include <vector>

namespace carrel::tests {

/// One thing that was asked of a medium. Names are paths below its folder.
struct MediumStep {
    enum class Sort : quint8 { Create, Write, Truncate, Delete, Replace, Sync };
    Sort sort = Sort::Sync;
    QString file;
    qint64 at = 0; ///< of Truncate: the new size
    QByteArray bytes = {};
    bool lasting = false; ///< of Delete: the folder is synced with it
};

/// What a medium holds once the power is back.
using MediumImage = QMap<QString, QByteArray>;

/// Which of the steps that no sync has followed outlive a power cut.
enum class Survival {
    Nothing,
    Everything,
    Mixed, ///< each is kept, dropped or, if it writes, torn by sectors of 512 bytes
    Torn,  ///< every write is torn, the rest kept or dropped
};

/// The state of a medium: what is on it for certain, what is only on its way there, and what programs read meanwhile.
class MediumState
{
public:
    void take(const MediumStep& step);
    /// A file that was there, safe, from the start.
    void add(const QString& file, const QByteArray& bytes);
    void forget(const QString& file) { m_files.remove(file); }
    bool knows(const QString& file) const { return m_files.contains(file); }
    bool exists(const QString& file) const;
    /// What a program reads; precondition: it is known.
    const QByteArray& now(const QString& file) const { return m_files.constFind(file)->now; }
    QByteArray now(const QString& file, qint64 at, qint64 size) const { return now(file).mid(at, size); }
    QStringList files() const { return m_files.keys(); }
    qint64 size() const;
    MediumImage image(Survival survival, base::Random& random) const;
    /// A disk that says "written" when it is not: no sync does anything any more.
    bool syncsLie = false;

private:
    struct File {
        bool isThere = false;
        QByteArray now;
        bool isSafe = false; ///< `safe` is on the medium
        QByteArray safe;
        std::vector<MediumStep> unsynced;
    };
    static void apply(const MediumStep& step, bool& isThere, QByteArray& bytes);
    static void settle(File& file);

    QMap<QString, File> m_files;
};

}
