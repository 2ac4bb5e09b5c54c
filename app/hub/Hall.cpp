#include "app/hub/Hall.h"

#include "app/hub/Stopping.h"
#include "core/base/Log.h"
#include "core/hub/audit/Witness.h"
#include "core/hub/backup/JournalMark.h"
#include "core/hub/dropin/Arrivals.h"
#include "core/hub/dropin/WaitwhileWatch.h"
#include "core/hub/governance/Destruction.h"
#include "core/hub/governance/RegisterClock.h"
#include "core/hub/workshops/GroupFigures.h"
#include "core/wire/OpenApi.h"

#include <QtCore/QEventLoop>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

/// Of one run of another hub's; a longer one is an import, and desks hear of it by its beginning.
constexpr int MostEntries = 2000;

/// Health, readiness and the interface's description.
class Vital final : public hub::Answering
{
public:
    explicit Vital(Hall& hall) : m_hall(hall) {}
    wire::Reply answer(const wire::Request& request) override
    {
        if (request.path == u"/health") return {200, "application/json", R"({"status":"up"})", {}, {}};
        if (request.path.startsWith(u"/openapi")) return {200, "application/json", wire::openApi(), {}, {}};
        bool ready = false;
        if (!m_hall.context().outside->stands()) return hub::problem(503, u"journal"_s, u"The journal beside the store is not the one that was here."_s);
        m_hall.shared().run([&](hub::Service& service) { ready = service.isReady(); });
        return ready ? wire::Reply{200, "application/json", R"({"status":"ready"})", {}, {}} : hub::problem(503, u"store"_s, u"The store does not answer."_s);
    }

private:
    Hall& m_hall;
};

/// Counts one call.
class Timed
{
public:
    Timed(Hall& hall, const wire::Request& request) : m_hall(hall), m_path(request.path), m_began(hall.clock().monotonicMs()) {}
    void ended(int status) const
    {
        if (m_hall.metrics) m_hall.metrics->answered(m_path, status, m_hall.clock().monotonicMs() - m_began);
    }

private:
    Hall& m_hall;
    const QString m_path;
    const qint64 m_began;
};

class Queued final : public hub::Answering
{
public:
    explicit Queued(Hall& hall) : m_hall(hall) {}
    wire::Reply answer(const wire::Request& request) override
    {
        const Timed timed(m_hall, request);
        wire::Reply reply;
        std::vector<hub::FeedEntry> entries;
        hub::Service::prepare(request, m_hall.context());
        m_hall.shared().run([&](hub::Service& service) {
            reply = service.answer(request);
            entries = service.takeEntries();
        });
        m_hall.after(request, reply, std::move(entries));
        timed.ended(reply.status);
        return reply;
    }

private:
    Hall& m_hall;
};

class Direct final : public hub::Answering
{
public:
    Direct(Hall& hall, std::shared_ptr<hub::Db> db, const hub::HubContext& context) : m_hall(hall), m_service(std::move(db), context) {}
    wire::Reply answer(const wire::Request& request) override
    {
        const Timed timed(m_hall, request);
        hub::Service::prepare(request, m_hall.context());
        wire::Reply reply = m_service.answer(request);
        m_hall.after(request, reply, m_service.takeEntries());
        timed.ended(reply.status);
        return reply;
    }

private:
    Hall& m_hall;
    hub::Service m_service;
};

}

Hall::Hall(OpenedHub opened, const Options& options, Machine& machine)
    : m_address(opened.address), m_context(std::move(opened.context)), m_postgres(!opened.address.postgres.isEmpty()), m_machine(machine),
      m_options(options)
{
    // The connection that opened the store goes first: the embedded file has one owner.
    opened.db.reset();
    m_shared = std::make_unique<StoreThread>(m_address, *m_context, u"carrel-hub-store"_s);
    if (!m_postgres) return;
    const QByteArray mine = machine.random.bytes(8).toHex();
    m_fellows = std::make_unique<FellowHubs>(m_address.postgres, mine, [this](const hub::FeedRun& run) { heard(run); });
}

Hall::~Hall()
{
    endLooks();
    m_fellows.reset();
}

void Hall::endLooks()
{
    m_closing = true;
    if (m_looker.joinable()) m_looker.join();
}

void Hall::close()
{
    endLooks();
    m_shared->run([this](hub::Service& service) {
        witness(service);
        markJournal(service);
    });
}

std::unique_ptr<hub::Answering> Hall::answering(int worker)
{
    if (worker == 0) return std::make_unique<Vital>(*this);
    if (!m_postgres) return std::make_unique<Queued>(*this);
    auto db = connectTo(m_address, u"carrel-hub-%1"_s.arg(worker));
    return db ? std::make_unique<Direct>(*this, std::move(db), *m_context) : nullptr;
}

void Hall::after(const wire::Request& request, const wire::Reply& reply, std::vector<hub::FeedEntry> entries)
{
    QStringList listening;
    {
        const std::lock_guard lock(m_mutex);
        if (request.path == u"/v1/live" && reply.status == 200 && !reply.headers.isEmpty()) {
            const QString id = QString::fromLatin1(reply.headers.first().second);
            if (!m_listening.contains(id)) m_listening << id;
        }
        listening = m_listening;
    }
    if (entries.empty() || (listening.isEmpty() && !m_fellows)) return;
    m_shared->post([this, entries = std::move(entries), listening](hub::Service& service) {
        tellDesks(service, entries, listening);
        try {
            if (m_fellows) m_fellows->tell(service.db(), entries);
        } catch (const hub::StoreFailure& failure) {
            qCWarning(base::logHub) << "the other hubs were not told, code" << failure.code();
        }
    });
}

void Hall::tellDesks(hub::Service& service, const std::vector<hub::FeedEntry>& entries, const QStringList& listening)
{
    try {
        const auto desks = service.desksToHint(entries, listening);
        for (const QString& id : desks) hint(id);
        if (metrics) metrics->hinted(qint64(desks.size()));
    } catch (const hub::StoreFailure& failure) {
        qCWarning(base::logHub) << "hints left out, code" << failure.code();
    }
}

QStringList Hall::listening()
{
    const std::lock_guard lock(m_mutex);
    return m_listening;
}

void Hall::heard(const hub::FeedRun& run)
{
    const QStringList desks = listening();
    if (m_closing || desks.isEmpty() || !hint) return;
    m_shared->post([this, run, desks](hub::Service& service) {
        try {
            tellDesks(service, hub::readFeed(service.db(), run.first - 1, run.last, MostEntries), desks);
        } catch (const hub::StoreFailure& failure) {
            qCWarning(base::logHub) << "what another hub wrote was not read, code" << failure.code();
        }
    });
}

QByteArray Hall::runVerb(const QList<QByteArray>& words)
{
    QStringList line;
    for (const QByteArray& word : words) line << QString::fromUtf8(word);
    QString why;
    auto options = parseOptions(line, &why);
    if (!options) return "2\n" + why.toUtf8();
    options->places = m_options.places;
    Said said;
    // The door goes on answering while the store's thread works.
    QEventLoop waiting;
    if (readsStore(options->words)) {
        std::thread reader([&] {
            said = readStore(*options, m_address, *m_context, m_machine,
                             [&](const auto& job) { m_shared->run([&](hub::Service& service) { job(service.db()); }); });
            QMetaObject::invokeMethod(&waiting, &QEventLoop::quit, Qt::QueuedConnection);
        });
        waiting.exec();
        reader.join();
        return QByteArray::number(said.code) + '\n' + said.text.toUtf8();
    }
    if (pollsWaitwhile(options->words) || pollsLibCal(options->words)) {
        std::thread asker([&] {
            said = pollsLibCal(options->words) ? pollLibCalNow(*options) : pollNow();
            QMetaObject::invokeMethod(&waiting, &QEventLoop::quit, Qt::QueuedConnection);
        });
        waiting.exec();
        asker.join();
        return QByteArray::number(said.code) + '\n' + said.text.toUtf8();
    }
    m_shared->post([&](hub::Service& service) {
        said = runOnStore(*options, service, *m_context, m_machine);
        after({}, {}, service.takeEntries());
        QMetaObject::invokeMethod(&waiting, &QEventLoop::quit, Qt::QueuedConnection);
    });
    waiting.exec();
    return QByteArray::number(said.code) + '\n' + said.text.toUtf8();
}

OnService Hall::onService()
{
    return [this](const std::function<void(hub::Service&)>& job) {
        std::vector<hub::FeedEntry> entries;
        m_shared->run([&](hub::Service& service) {
            job(service);
            entries = service.takeEntries();
        });
        after({}, {}, std::move(entries));
    };
}

std::function<bool(int)> Hall::waiting()
{
    return [this](int seconds) {
        for (int i = 0; i < seconds && !m_closing; ++i) waitSeconds(1);
        return !m_closing;
    };
}

Said Hall::pollNow() { return pollWaitwhile(*m_context, onService(), waiting()); }

Said Hall::pollLibCalNow(const Options& options) { return pollLibCal(options, *m_context, m_machine, onService(), waiting()); }

void Hall::lookAtWaitwhile()
{
    if (!m_context->waitwhile || m_looking.exchange(true)) return;
    if (m_looker.joinable()) m_looker.join();
    m_looker = std::thread([this] {
        bool isMine = false;
        m_shared->run([&](hub::Service& service) {
            try {
                hub::WaitwhileWatch watch(service.db(), *m_context);
                isMine = !m_closing && watch.claimLook();
                const auto stands = watch.standing();
                m_heardAt = stands.called.value_or(base::Moment()).ms / 1000;
                m_lookedAt = stands.polled.value_or(base::Moment()).ms / 1000;
                m_alarm = int(stands.alarm);
            } catch (const hub::StoreFailure& failure) {
                qCWarning(base::logHub) << "Waitwhile was not looked at, code" << failure.code();
            }
        });
        if (isMine) pollNow();
        m_looking = false;
    });
}

std::map<QByteArray, qint64> Hall::waitwhileNumbers() const
{
    using Alarm = hub::WaitwhileWatch::Alarm;
    if (!m_context->waitwhile) return {};
    return {{"waitwhile_heard_seconds", m_heardAt.load()}, {"waitwhile_looked_seconds", m_lookedAt.load()},
            {"waitwhile_hook_silent", m_alarm == int(Alarm::HookSilent)}, {"waitwhile_poll_fails", m_alarm == int(Alarm::PollFails)}};
}

std::map<QByteArray, qint64> Hall::numbers(const hub::Door& desks) const
{
    auto out = waitwhileNumbers();
    out.insert({{"callers", desks.callers()}, {"listeners", desks.listeners()}});
    return out;
}

void Hall::warm()
{
    if (!m_warming) m_warming.emplace(*m_context);
    m_shared->post([this](hub::Service& service) {
        try {
            // One step at a time: whatever has been asked for meanwhile comes first.
            if (!m_closing && m_warming->step(service.db())) warm();
        } catch (const hub::StoreFailure& failure) {
            qCWarning(base::logHub) << "the store was not read ahead, code" << failure.code();
        }
    });
}

void Hall::witness(hub::Service& service)
{
    try {
        const auto head = hub::AuditTrail(service.db(), m_context->clock, m_context->salts).head();
        if (!hub::Witness(m_machine.disk, m_options.places.witness()).see(head)) qCWarning(base::logHub) << "the audit's head could not be written down";
    } catch (const hub::StoreFailure& failure) {
        qCWarning(base::logHub) << "the audit's head could not be read, code" << failure.code();
    }
}

void Hall::markJournal(hub::Service& service)
{
    try {
        if (m_context->outside->stands()) hub::JournalMark(service.db(), *m_context->outside).keep();
    } catch (const hub::StoreFailure& failure) {
        qCWarning(base::logHub) << "how far the journal goes could not be kept, code" << failure.code();
    }
}

void Hall::tidy()
{
    m_shared->post([this](hub::Service& service) {
        witness(service);
        markJournal(service);
        try {
            hub::Destruction(service.db(), *m_context).forgetExpired();
            if (m_context->waitwhile) hub::Arrivals(service.db(), *m_context).sweep();
            hub::GroupFigures figures(service.db(), *m_context);
            figures.look();
            service.note(figures.takeEntries());
            hub::RegisterClock clock(service.db(), *m_context);
            const auto done = clock.runDaily();
            service.note(clock.takeEntries());
            if (!done.isWrittenDown) qCWarning(base::logHub) << "registers keep what they should forget: the journal cannot be written";
        } catch (const hub::StoreFailure& failure) {
            qCWarning(base::logHub) << "what is due each minute was not all done, code" << failure.code();
        }
        after({}, {}, service.takeEntries());
    });
}

}
