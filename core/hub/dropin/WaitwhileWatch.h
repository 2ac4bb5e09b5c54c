#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/dropin/WaitwhilePoll.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/store/Db.h"

namespace carrel::hub {

/// Whether Waitwhile still tells this hub, and all others on its store, what happens there. Where it does not, whoever stands at a
/// queue that it feeds is told so by the session itself.
class WaitwhileWatch
{
public:
    WaitwhileWatch(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    enum class Alarm : quint8 { None, HookSilent, PollFails };
    struct Standing {
        std::optional<base::Moment> called; ///< their last call that was taken
        std::optional<base::Moment> polled; ///< the last look that came to its end
        std::optional<base::Moment> tried;
        QString fault; ///< of the last look; empty where it came to its end
        Alarm alarm = Alarm::None;
        std::optional<base::Moment> since;
    };
    Standing standing();
    /// A call of theirs was taken.
    void heardCall();
    /// A look has ended: sounds the alarm, or ends it, on record.
    void looked(const PollDone& done, bool isOpen);
    /// Whether it is this hub's to look now; of several, one does.
    bool claimLook();
    std::vector<FeedEntry> takeEntries() { return std::exchange(m_entries, {}); }

private:
    std::optional<base::Moment> momentAt(const QString& name);
    QString wordAt(const QString& name);
    void put(const QString& name, const QString& value);
    void put(const QString& name, base::Moment at) { put(name, QString::number(at.ms)); }
    void turn(Alarm to);
    /// Since when the boards say that nothing was heard; nothing: that they do not.
    void tellBoards(std::optional<base::Moment> since);
    std::optional<base::Moment> unheardSince(base::Moment now);

    Db& m_db;
    const HubContext& m_context;
    std::vector<FeedEntry> m_entries;
};

/// "hook-silent": for logs, numbers and the audit.
QByteArray wordOf(WaitwhileWatch::Alarm alarm);

}
