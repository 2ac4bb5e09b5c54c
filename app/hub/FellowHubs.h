#pragma once

#include "app/hub/StoreThread.h"
#include "core/hub/store/PgEar.h"

#include <atomic>

namespace carrel::app {

/// The other hubs on the same PostgreSQL: hears what they have written to the feed, and tells them what this one has.
class FellowHubs
{
public:
    /// Called on a thread of its own, with entries that another hub has written.
    using Heard = std::function<void(const hub::FeedRun&)>;
    FellowHubs(QString address, QByteArray mine, Heard heard);
    ~FellowHubs();

    /// On the thread that owns `db`, after the commit.
    void tell(hub::Db& db, const std::vector<hub::FeedEntry>& entries) const;

private:
    void listen();

    const QString m_address;
    const QByteArray m_mine;
    const Heard m_heard;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

}
