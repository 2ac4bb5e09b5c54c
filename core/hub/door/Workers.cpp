#include "core/hub/door/Workers.h"

#include "core/base/Log.h"

namespace carrel::hub {

Workers::Workers(int threads, int firstNumber, qsizetype queueBound, AnsweringFactory factory)
    : m_bound(queueBound), m_factory(std::move(factory))
{
    for (int i = 0; i < threads; ++i) m_threads.emplace_back([this, number = firstNumber + i] { work(number); });
}

Workers::~Workers()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        m_waiting.clear();
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads) thread.join();
}

bool Workers::submit(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping || static_cast<qsizetype>(m_waiting.size()) >= m_bound) return false;
        m_waiting.push_back(std::move(job));
    }
    m_changed.notify_one();
    return true;
}

void Workers::work(int number)
{
    std::unique_ptr<Answering> answering = make(number);
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
            if (m_stopping) return;
            job = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        if (!answering) answering = make(number);
        job(answering.get());
    }
}

std::unique_ptr<Answering> Workers::make(int number) const
{
    try {
        return m_factory(number);
    } catch (...) {
        qCWarning(base::logHub, "worker %d cannot start", number);
        return nullptr;
    }
}

}
