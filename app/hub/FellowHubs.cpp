#include "app/hub/FellowHubs.h"

#include "core/base/Log.h"

#include <poll.h>

namespace carrel::app {

namespace {

constexpr int WaitMs = 500;

}

FellowHubs::FellowHubs(QString address, QByteArray mine, Heard heard)
    : m_address(std::move(address)), m_mine(std::move(mine)), m_heard(std::move(heard)), m_thread([this] { listen(); })
{
}

FellowHubs::~FellowHubs()
{
    m_ending = true;
    m_thread.join();
}

void FellowHubs::tell(hub::Db& db, const std::vector<hub::FeedEntry>& entries) const
{
    if (entries.empty()) return;
    db.run(hub::PgEar::sql(), {hub::PgEar::word({m_mine, entries.front().seq, entries.back().seq})});
}

void FellowHubs::listen()
{
    std::unique_ptr<hub::PgEar> ear;
    while (!m_ending) {
        if (!ear) ear = hub::PgEar::open(m_address);
        if (!ear) {
            std::this_thread::sleep_for(std::chrono::milliseconds(WaitMs));
            continue;
        }
        pollfd waiting{ear->handle(), POLLIN, 0};
        if (waiting.fd >= 0 && poll(&waiting, 1, WaitMs) == 0) continue;
        try {
            for (const hub::FeedRun& run : ear->said()) {
                if (run.by != m_mine) m_heard(run);
            }
        } catch (const hub::PgLine::Fault&) {
            // Desks that listen here hear a little later, at their own next pull.
            qCWarning(base::logHub) << "no word from the other hubs; trying again";
            ear.reset();
        }
    }
}

}
