#pragma once

#include "core/session/Desk.h"
#include "core/sync/Line.h"
#include "core/sync/browser/BrowserSignIn.h"
#include "tests/support/BreakableDisk.h"
#include "tests/support/FakeKeyStore.h"
#include "tests/support/FaultVfs.h"
#include "tests/support/Held.h"

#include <QtCore/QTemporaryDir>

namespace carrel::tests {

class FakeCampus;

/// Where files of a story's own lie: in memory where there is plenty of it, because every save is flushed to the medium.
QString scratchFolder();

/// The wire between one desk and the hub, with its faults.
class FakeLine final : public sync::Line
{
public:
    FakeLine(FakeCampus& campus, const QString& desk) : m_campus(campus), m_desk(desk) {}
    ~FakeLine() override;
    void send(const wire::Request& request, std::function<void(wire::Reply)> done) override;
    void abandon() override;

private:
    FakeCampus& m_campus;
    QString m_desk;
};

/// What may go wrong between a desk and the hub.
struct Faults {
    bool unplugged = false;
    bool strange = false; ///< something answers that is no hub
    bool held = false;    ///< calls wait on their way
    int loseRequests = 0; ///< the next calls never arrive
    int loseReplies = 0;  ///< the next calls arrive, their answers do not
    int repeatCalls = 0;  ///< the next calls arrive twice; the second answer counts
    int lateReplies = 0;  ///< the answers to the next calls come a while later
    int strayRequests = 0; ///< the next calls are given up, and arrive a while later all the same
    int busyReplies = 0;  ///< the next calls are turned away by a hub that cannot now
    /// Only calls to this path are lost or repeated; empty: all.
    QString path;
};

/// The clock of one machine: the campus's, set forwards or back by whoever sits there. Its count of milliseconds goes with the
/// campus's, which nobody sets.
class MachineClock final : public base::Clock
{
public:
    explicit MachineClock(const base::Clock& campus) : m_campus(campus) {}
    base::Moment now() const override { return {m_campus.now().ms + setByMs}; }
    qint64 monotonicMs() const override { return m_campus.now().ms; }

    qint64 setByMs = 0;

private:
    const base::Clock& m_campus;
};

/// One person's desk: the real core on a real cache in a folder of its own.
class FakeDesk
{
public:
    FakeDesk(FakeCampus& campus, const QString& user, const QString& name);
    ~FakeDesk();

    session::Desk& operator*() { return *desk; }
    session::Desk* operator->() { return desk.get(); }
    /// Closes and opens it again, as a restart of the program would.
    void restart();
    /// Opens it again after lock().
    void unlock();
    void lock() { desk->lock(); }
    /// Starts the program where there may be nothing to open.
    void start() { build(); }
    /// The program ends here: nothing that was only in memory is left.
    void stop() { desk.reset(); }

    /// Of a desk that is stopped: keeps a copy of its whole folder and keyring, or puts the kept one there.
    void keep();
    void takeKept();
    /// Closes it, keeps a copy of its whole folder and keyring, and opens it again.
    void keepCopy();
    /// Puts the kept copy in the place of what is there, as of a whole disk, and opens it.
    void putBackCopy();
    /// Puts back the cache alone, or all of the folder, and not what is in the keyring.
    enum class PutBack { Cache, CacheAndNote, Folder };
    void putBackOnly(PutBack what);
    /// It stands on the other's computer, under the same user of it: one keyring.
    void shareKeyringOf(FakeDesk& other);
    /// Its files become those of a program that did not count its cache's age yet.
    void forgetAge();
    /// Takes another desk's folder and keys: two desks with one identity.
    void takeCopyOf(FakeDesk& other);

    QString filePath(const QString& file) const { return folder.filePath(QStringLiteral("profile/") + file); }
    /// From now on its files lie on a medium in memory that can lose its power, fill up and fail: `medium`.
    void moveToMedium();
    /// The power goes, where it has not gone yet, and comes back. The program has started again, and nobody has unlocked it.
    void powerCycle(Survival survival, base::Random& random);

    /// From now on the cache's file grows no further.
    void fillDisk();
    void emptyDisk();
    /// Whether these words stand anywhere in the cache, whatever the table.
    bool holdsAnywhere(const QString& words);
    std::vector<HeldRow> held() { return heldIn(filePath(QStringLiteral("cache.db"))); }
    /// Every cell of every table of the cache, those of the search index included, as text, in the order of the file.
    QByteArray cells();
    /// The pages of the cache, decrypted, with the write-ahead log taken in: free pages and gaps too. What the cipher
    /// itself draws for each file and page is struck out.
    QByteArray pages();
    /// Every file of the profile as it lies on the medium, one after another.
    QByteArray files() const;
    /// Words in the search index that belong to no row; empty when there are none.
    QString strayWords();

    QString user;
    QString name;
    /// What the hub knows it as.
    QString enrolledAs;
    /// Chosen where the policy asked for one.
    QString pin;
    Faults faults;
    QTemporaryDir folder{scratchFolder()};
    QTemporaryDir copy{scratchFolder()};
    FakeKeyStore keys;
    std::unique_ptr<FaultFolder> medium;
    BreakableDisk disk;
    MachineClock clock;
    base::SeededRandom random;
    /// Where the person signs in by the university's own sign-in; empty: nowhere.
    std::function<std::unique_ptr<sync::BrowserSignIn>()> browser;
    /// What hears the hub's hints; empty: nothing, and the campus wakes the desk.
    std::function<std::unique_ptr<sync::Ear>()> ear;
    std::unique_ptr<session::Desk> desk;

private:
    void build();
    void limitPages(qint64 most);
    FakeCampus& m_campus;
    FakeKeyStore* m_keyring = &keys;
    QMap<QString, QByteArray> m_keptItems;
};

}
