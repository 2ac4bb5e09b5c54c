#include "app/hub/StoreThread.h"

namespace carrel::app {

StoreThread::StoreThread(const hub::StoreAddress& address, const hub::HubContext& context, const QString& name)
    : m_thread([this, address, &context, name] { work(address, context, name); })
{
}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wakes.notify_all();
    m_thread.join();
}

void StoreThread::work(const hub::StoreAddress& address, const hub::HubContext& context, const QString& name)
{
    auto db = connectTo(address, name);
    m_opening.set_value(db != nullptr);
    if (!db) return;
    hub::Service service(std::move(db), context);
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wakes.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty()) return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job(service);
    }
}

void StoreThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wakes.notify_one();
}

void StoreThread::run(const Job& job)
{
    std::promise<void> done;
    auto waits = done.get_future();
    post([&](hub::Service& service) {
        try {
            job(service);
            done.set_value();
        } catch (...) {
            done.set_exception(std::current_exception());
        }
    });
    waits.get();
}

}
