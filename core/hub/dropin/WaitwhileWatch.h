#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/dropin/WaitwhilePoll.h"
#include "core/hub/store/Db.h"

namespace carrel::hub {

/// Whether Waitwhile still tells this hub, and all others on its store, what happens there.
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

private:
    std::optional<base::Moment> momentAt(const QString& name);
    QString wordAt(const QString& name);
    void put(const QString& name, const QString& value);
    void put(const QString& name, base::Moment at) { put(name, QString::number(at.ms)); }
    void turn(Alarm to);

    Db& m_db;
    const HubContext& m_context;
};

/// "hook-silent": for logs, numbers and the audit.
QByteArray wordOf(WaitwhileWatch::Alarm alarm);

}
