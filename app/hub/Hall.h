#pragma once

#include "app/hub/FellowHubs.h"
#include "app/hub/Metrics.h"
#include "app/hub/StoreThread.h"
#include "app/hub/Verbs.h"
#include "core/hub/desks/Warming.h"
#include "core/hub/door/Door.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace carrel::app {

/// Everything that answers, with its threads. The embedded store has one thread; a PostgreSQL has one for each worker and
/// one more for hints and verbs.
class Hall
{
public:
    Hall(OpenedHub opened, const Options& options, Machine& machine);
    ~Hall();
    bool works() const { return m_shared->opened(); }

    std::unique_ptr<hub::Answering> answering(int worker);
    /// Told by every answer: who listens, and what has changed for them.
    void after(const wire::Request& request, const wire::Reply& reply, std::vector<hub::FeedEntry> entries);
    QByteArray runVerb(const QList<QByteArray>& words);
    std::function<void(const QString&)> hint;
    Metrics* metrics = nullptr;
    const base::Clock& clock() const { return m_machine.clock; }
    StoreThread& shared() { return *m_shared; }
    const hub::HubContext& context() const { return *m_context; }
    /// What is done at the start and each minute: the witness, requests for destruction that have run out, what is said of groups,
    /// and once a day what registers forget.
    void tidy();
    /// Reads what the store holds in between, for the desks that will ask for it.
    void warm();
    /// Compares the drop-in with Waitwhile's record, on a thread of its own, where that is due and this hub's to do.
    void lookAtWaitwhile();
    /// How Waitwhile was heard when somebody last looked; nothing where it is not used.
    std::map<QByteArray, qint64> waitwhileNumbers() const;
    std::map<QByteArray, qint64> numbers(const hub::Door& desks) const;
    /// What is seen to at the start and each minute.
    void seeTo()
    {
        tidy();
        lookAtWaitwhile();
    }
    /// No look at a central service goes on, and what is kept of the audit and the journal is as they are now.
    void close();

private:
    /// Writes down outside the store how long the audit is.
    void witness(hub::Service& service);
    /// Keeps in the store how far the journal beside it goes.
    void markJournal(hub::Service& service);
    /// No look at a central service goes on, and none begins.
    void endLooks();
    Said pollNow();
    Said pollLibCalNow(const Options& options);
    OnService onService();
    std::function<bool(int)> waiting();
    /// Another hub has written: the desks that listen here are told as if it had been this one.
    void heard(const hub::FeedRun& run);
    void tellDesks(hub::Service& service, const std::vector<hub::FeedEntry>& entries, const QStringList& listening);
    QStringList listening();

    hub::StoreAddress m_address;
    std::unique_ptr<hub::HubContext> m_context;
    bool m_postgres;
    Machine& m_machine;
    Options m_options;
    std::mutex m_mutex;
    QStringList m_listening;
    std::optional<hub::Warming> m_warming;
    std::atomic<bool> m_closing = false;
    std::unique_ptr<StoreThread> m_shared;
    std::unique_ptr<FellowHubs> m_fellows;
    std::atomic<qint64> m_heardAt = 0;
    std::atomic<qint64> m_lookedAt = 0;
    std::atomic<int> m_alarm = 0;
    std::atomic<bool> m_looking = false;
    std::thread m_looker;
};

}
