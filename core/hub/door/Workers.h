#pragma once

#include "core/hub/door/Answering.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace carrel::hub {

/// A few threads and a bounded queue before them.
class Workers
{
public:
    /// Gets null when there is nothing that could answer.
    using Job = std::function<void(Answering*)>;

    Workers(int threads, int firstNumber, qsizetype queueBound, AnsweringFactory factory);
    /// Waits for the jobs that run; those that wait are dropped.
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Thread-safe. False, and nothing done, when the queue is full.
    [[nodiscard]] bool submit(Job job);

private:
    void work(int number);
    std::unique_ptr<Answering> make(int number) const;

    const qsizetype m_bound;
    const AnsweringFactory m_factory;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_waiting;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}
