#pragma once

#include "app/hub/Opened.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace carrel::app {

/// The one thread that owns a connection to the store, and its queue. The embedded store has exactly one of these: one
/// connection owns every write and every checkpoint.
class StoreThread
{
public:
    StoreThread(const hub::StoreAddress& address, const hub::HubContext& context, const QString& name);
    ~StoreThread();

    using Job = std::function<void(hub::Service&)>;
    /// Runs later; returns at once.
    void post(Job job);
    /// Waits for it. A failure inside comes out here.
    void run(const Job& job);
    bool opened() const { return m_opened.get(); }

private:
    void work(const hub::StoreAddress& address, const hub::HubContext& context, const QString& name);

    std::mutex m_mutex;
    std::condition_variable m_wakes;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::promise<bool> m_opening;
    std::shared_future<bool> m_opened = m_opening.get_future().share();
    std::thread m_thread;
};

}
