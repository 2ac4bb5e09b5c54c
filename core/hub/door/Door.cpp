#include "core/hub/door/Door.h"

#include "core/hub/door/Translate.h"

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int TickMs = 100;
/// Whoever asks how the hub is waits for nothing but others who ask.
constexpr qsizetype VitalQueue = 64;

bool isVital(const wire::Request& request) { return !request.path.startsWith("/v1/"_L1); }

/// The one reply that admits a listener names whose lines it is.
QString enrolmentOf(const wire::Reply& reply)
{
    if (reply.status != 200) return {};
    for (const auto& [name, value] : reply.headers)
        if (name.compare("Carrel-Enrolment", Qt::CaseInsensitive) == 0) return QString::fromUtf8(value);
    return {};
}

}

Door::Door(const base::Clock& clock, DoorOptions options, AnsweringFactory factory, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_options(std::move(options)),
      m_live(clock),
      m_ticker(TickMs),
      m_server([this](HeardCall call, const Server::Give& give) { answer(std::move(call), give); }),
      m_vital(1, 0, VitalQueue, factory),
      m_workers(m_options.workers, 1, m_options.queue, factory)
{
}

Door::~Door() = default;

base::Result<quint16, DoorError> Door::open()
{
    Q_ASSERT(!m_guard);
    auto guard =
        std::make_unique<Guard>(m_clock, m_options.limits, [this](const Upgrade& asked) { considerUpgrade(asked); });
    const auto port = guard->open(m_options.address, m_options.port, m_options.publicIsMeant);
    if (!port) return port;
    m_guard = guard.release();
    m_server.standBehind(m_guard);
    connect(&m_ticker, &Ticker::ticked, m_guard, &Guard::tick);
    connect(&m_ticker, &Ticker::ticked, &m_live, &Live::tick);
    return port;
}

void Door::answer(HeardCall call, const Server::Give& give)
{
    const bool isPacked = call.contentEncoding.compare("zstd", Qt::CaseInsensitive) == 0;
    wire::Request request = toRequest(std::move(call));
    if (auto refusal = refusalOf(request)) return give(std::move(*refusal));
    if (isPacked && isHook(request)) return give(toReply(Refusal::EncodingUnknown));
    Workers& workers = isVital(request) ? m_vital : m_workers;
    const auto job = [request = std::move(request), isPacked, give, atMost = m_options.limits.unpackedBody](
                         Answering* answering) { give(answerSafely(answering, request, isPacked, atMost)); };
    if (!workers.submit(job)) give(toReply(Refusal::Busy));
}

void Door::considerUpgrade(const Upgrade& upgrade)
{
    wire::Request request =
        toRequest({"GET", QUrl::fromEncoded(upgrade.target()), upgrade.authorization(), {}, {}, {}});
    if (request.path != "/v1/live"_L1) return upgrade.decline(Refusal::NotFound);
    // A browser cannot set the field on a WebSocket; it brings a ticket instead.
    if (request.token.isEmpty()) request.token = request.query.queryItemValue(u"ticket"_s, QUrl::FullyDecoded).toUtf8();
    const bool queued = m_workers.submit([this, upgrade, request = std::move(request)](Answering* answering) {
        wire::Reply reply = answerSafely(answering, request, false, 0);
        QMetaObject::invokeMethod(
            this, [this, upgrade, reply = std::move(reply)] { settleUpgrade(upgrade, reply); }, Qt::QueuedConnection);
    });
    if (!queued) upgrade.decline(Refusal::Busy);
}

void Door::settleUpgrade(const Upgrade& upgrade, const wire::Reply& reply)
{
    const QString enrolment = enrolmentOf(reply);
    if (!enrolment.isEmpty()) return m_live.welcome(upgrade, enrolment);
    if (reply.status < 400) return upgrade.decline(Refusal::Failed);
    upgrade.decline(reply.status, reply.contentType, reply.body);
}

}
