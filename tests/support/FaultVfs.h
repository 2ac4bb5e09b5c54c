#pragma once

#include "core/base/Disk.h"
#include "tests/support/FaultMedium.h"

#include <functional>
#include <map>
#include <memory>

namespace carrel::tests {

/// A folder that lies on a medium in memory and can lose its power, at every step that is asked of it. While it lives,
/// every SQLite file opened below it is on that medium, through the VFS that is SQLite's first choice in this process;
/// `disk()` is the same medium for all other files. Whenever no database is open the real folder holds the same bytes, so
/// that programs, and tests, may look into it and change it.
class FaultFolder
{
public:
    explicit FaultFolder(const QString& path);
    ~FaultFolder();
    Q_DISABLE_COPY_MOVE(FaultFolder)

    base::Disk& disk() { return *m_disk; }
    /// How many steps have been taken.
    qint64 steps() const { return m_steps; }
    /// Is shown every step that was taken.
    std::function<void(const MediumStep&)> taken;

    // Faults.
    std::optional<qint64> cutAfter;  ///< the power goes when so many steps have been taken
    int failSyncs = 0;               ///< so many syncs fail, after `failSyncsAfter` more have not
    int failSyncsAfter = 0;
    std::optional<qint64> room;      ///< the most bytes it takes; a write that passes them is cut short there
    bool readOnly = false;

    bool isDead() const { return m_dead; }
    void cutPower() { m_dead = true; }
    /// What survived the cut is in the real folder, and works again. Precondition: whoever had files open is gone.
    void powerUp(Survival survival, base::Random& random);
    /// Puts this in the folder, and nothing else.
    void put(const MediumImage& image);
    MediumState& state() { return m_state; }

    // For the VFS and the disk.
    enum class Answer { Done, Failed, Full, ReadOnly };
    Answer take(const MediumStep& step);
    QString nameOf(const QString& path) const { return path.mid(m_path.size() + 1); }
    bool holds(const QString& path) const { return path.startsWith(m_path + QLatin1Char('/')); }
    /// Looks at the real file where nobody has it open.
    void refresh(const QString& file);
    void opened(const QString& file) { ++m_handles[file]; }
    void closed(const QString& file);
    void mirror(const QString& file);
    /// The memory that connections to a database share for its log.
    using Regions = std::vector<std::unique_ptr<char[]>>;
    Regions& shared(const QString& file) { return m_shared[file]; }
    void unshare(const QString& file) { m_shared.erase(file); }
    static FaultFolder* of(const QString& path);

private:
    bool mayTake(const MediumStep& step) const;

    QString m_path;
    MediumState m_state;
    std::unique_ptr<base::Disk> m_disk;
    QMap<QString, int> m_handles;
    std::map<QString, Regions> m_shared;
    qint64 m_steps = 0;
    bool m_dead = false;
};

}
