#include "app/hub/Serve.h"

#include "app/hub/FellowHubs.h"
#include "app/hub/Metrics.h"
#include "app/hub/StoreThread.h"
#include "app/hub/Stopping.h"
#include "app/hub/Supervisor.h"
#include "core/base/Log.h"
#include "core/hub/audit/Witness.h"
#include "core/hub/backup/JournalMark.h"
#include "core/hub/desks/Warming.h"
#include "core/hub/door/ControlSocket.h"
#include "core/hub/door/Door.h"
#include "core/hub/dropin/Arrivals.h"
#include "core/hub/dropin/WaitwhileWatch.h"
#include "core/hub/governance/Destruction.h"
#include "core/hub/governance/RegisterClock.h"
#include "core/hub/workshops/GroupFigures.h"
#include "core/wire/OpenApi.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <atomic>
#include <cstdio>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

/// Of one run of another hub's; a longer one is an import, and desks hear of it by its beginning.
constexpr int MostEntries = 2000;

/// Everything that answers, with its threads. The embedded store has one thread; a PostgreSQL has one for each worker and
/// one more for hints and verbs.
class Hall
{
public:
    Hall(OpenedHub opened, const Options& options, Machine& machine)
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
    ~Hall()
    {
        endLooks();
        m_fellows.reset();
    }
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
    /// Writes down outside the store how long the audit is.
    void witness(hub::Service& service);
    /// Keeps in the store how far the journal beside it goes.
    void markJournal(hub::Service& service);
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
    /// No look at a central service goes on, and none begins.
    void endLooks()
    {
        m_closing = true;
        if (m_looker.joinable()) m_looker.join();
    }
    /// What is seen to at the start and each minute.
    void seeTo()
    {
        tidy();
        lookAtWaitwhile();
    }

private:
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

void say(const QString& text)
{
    std::fputs(qPrintable(text + u'\n'), stdout);
    std::fflush(stdout);
}

std::optional<hub::DoorOptions> doorFor(const Options& options)
{
    hub::DoorOptions door;
    bool ok = false;
    door.port = options.listen.section(u':', -1).toUShort(&ok);
    QString host = options.listen.section(u':', 0, -2);
    if (host.startsWith(u'[') && host.endsWith(u']')) host = host.mid(1, host.size() - 2);
    door.address = QHostAddress(host);
    door.publicIsMeant = options.publicIsMeant;
    door.workers = options.workers;
    return ok && !door.address.isNull() ? std::optional(door) : std::nullopt;
}

QString wordsFor(hub::DoorError error, const QString& listen)
{
    if (error == hub::DoorError::PublicAddress) {
        return u"%1 can be reached by other machines. Put a web server with TLS in front and listen on 127.0.0.1; or, if you mean it, add --public."_s.arg(listen);
    }
    return u"Nothing can listen on %1. Is another program there?"_s.arg(listen);
}

QString wordsFor(hub::ControlError error, const Options& options)
{
    if (error == hub::ControlError::AlreadyRunning) return u"Another hub is running on %1."_s.arg(options.places.folder);
    return u"%1 cannot be made. Its path may be too long for a socket (about 100 letters), or the folder is not yours to write in."_s.arg(options.places.control());
}

}

int serve(const Options& options, Machine& machine)
{
    QString why;
    auto opened = openHub(options, machine, &why);
    if (!opened) {
        say(why);
        return 1;
    }
    if (!opened->context->outside->stands()) {
        say(u"%1 is not the journal that was here, or not all of it. Put the right file back: until then nothing can be destroyed or withdrawn, and no desk can be "
            u"set up or revoked. If it is lost for good, say: carrel-hub serve --data %2 --without-journal. A new one is then made of what the store knows."_s
                .arg(options.places.journal(), options.places.folder));
    }
    const auto door = doorFor(options);
    if (!door) {
        say(u"%1 is not an address and a port. Write it as 127.0.0.1:7411."_s.arg(options.listen));
        return 2;
    }
    Hall hall(std::move(*opened), options, machine);
    if (!hall.works()) {
        say(wordsFor(hub::StoreOpenFault::Busy, options.places));
        return 1;
    }
    hub::ControlSocket control(machine.clock);
    for (const char* verb : {"quarantine", "desks", "destroy", "destroyed", "backup", "drill", "audit", "import", "policy", "waitwhile", "libcal", "calendar", "counts"}) {
        control.add(verb, [&hall, verb](const QList<QByteArray>& words) { return hall.runVerb(QList<QByteArray>{verb} + words); });
    }
    if (const auto heard = control.open(options.places.control()); !heard) {
        say(wordsFor(heard.error(), options));
        return 1;
    }
    hub::Door desks(machine.clock, *door, [&hall](int worker) { return hall.answering(worker); });
    hall.hint = [&desks](const QString& enrolment) { desks.hint(enrolment); };
    const auto port = desks.open();
    if (!port) {
        say(wordsFor(port.error(), options.listen));
        return 1;
    }
    Metrics metrics(machine.clock);
    metrics.gauges = [&desks, &hall] { return hall.numbers(desks); };
    if (!options.metrics.isEmpty() && !metrics.open(options.metrics)) {
        say(u"The numbers cannot be shown on %1. Only an address of this machine will do, such as 127.0.0.1:7412."_s.arg(options.metrics));
        return 2;
    }
    hall.metrics = &metrics;
    // The store's thread says that it is well: one that hangs is noticed.
    const Supervisor supervisor([&hall](const auto& well) { hall.shared().post([well](hub::Service& service) { if (service.isReady()) well(); }); });
    supervisor.ready();
    say(u"The hub listens on http://%1:%2. Stop it with Ctrl+C."_s.arg(options.listen.section(u':', 0, -2)).arg(*port));
    hall.seeTo();
    hall.warm();
    QTimer minute;
    QObject::connect(&minute, &QTimer::timeout, [&hall] { hall.seeTo(); });
    minute.start(60'000);
    const StopOnSignal stop;
    const int code = QCoreApplication::exec();
    supervisor.stopping();
    // What it finds is told at the door, which goes first.
    hall.endLooks();
    hall.shared().run([&hall](hub::Service& service) {
        hall.witness(service);
        hall.markJournal(service);
    });
    return code;
}

}
