#pragma once

#include "core/hub/store/OpenStore.h"
#include "core/session/Desk.h"
#include "core/sync/Line.h"
#include "tests/programs/Programs.h"
#include "tests/support/FakeKeyStore.h"

#include <deque>

namespace carrel::tests {

class KilledHub;

/// One person's desk in this process: the real core on a real cache, with a real line to whichever hub is running now.
struct LiveDesk {
    LiveDesk(KilledHub& hub, const QString& user, const QString& name);
    ~LiveDesk();
    Q_DISABLE_COPY_MOVE(LiveDesk)
    session::Desk* operator->() const { return desk.get(); }
    /// Closes it and opens it again, as a restart of the program would.
    bool restart();

    KilledHub& hub;
    QString user;
    QString name;
    QTemporaryDir folder;
    base::SystemClock clock;
    base::SystemDisk disk;
    base::SystemRandom random;
    FakeKeyStore keys;
    std::unique_ptr<session::Desk> desk;
};

/// When the hub is killed: after so many of its answers, or so much work into a call that it has not answered. Neither is a time.
struct Death {
    int answers = 0;  ///< after this many; with `work`, in the call that follows
    int work = 0;     ///< how often the hub's threads must have gone to wait since that call was sent; 0: right after the answer
};

/// A hub as a process that is killed over and over, and several desks that push to it and pull from it meanwhile. Between two
/// lives the test looks into the store itself.
class KilledHub
{
public:
    explicit KilledHub(const QString& postgres);
    ~KilledHub();

    /// With the demonstration's people and records.
    bool begin();
    bool start() { return program.start(); }
    /// Enrolled and filled; nothing where that does not come about.
    LiveDesk* addDesk(const QString& user, const QString& name);
    /// Lets all desks talk at once until the hub is dead. True: in the middle of it, and not when all had been said.
    bool live(const Death& death);
    /// Lets all desks talk until nothing more is to be said.
    void settle();

    /// What everything is told of, once: desks and words that they wrote.
    struct Written {
        LiveDesk* by;
        qint64 number; ///< that desk's own of this edit
        QString words;
    };
    std::vector<Written> written;
    /// What does not hold of the dead hub's store, in words; empty when all does.
    QString wrong();
    /// Edits that the hub had answered when it was last looked at.
    qint64 acknowledged() const { return m_acknowledged; }

    HubProgram program;
    std::deque<LiveDesk> desks;

private:
    friend class LiveLine;
    struct Call {
        sync::Line* line;
        wire::Request request;
        std::function<void(wire::Reply)> done;
    };
    bool deliver(const Death* death);
    bool turn(const Death* death);
    QString lostWords(hub::Db& db);
    QString lostPlace(hub::Db& db);
    qint64 worked() const;

    QString m_postgres;
    std::vector<Call> m_calls;
    int m_answers = 0;
    qint64 m_acknowledged = 0;
    qint64 m_head = 0;
    std::pair<qint64, qint64> m_behind; ///< how many entries of the feed, and their numbers' sum, up to that head
    int m_looks = 0;
};

}
