#include "app/console/HubVenue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;
constexpr int sliceMs = 20;

}

HubVenue::HubVenue(const QUrl& hub, const QByteArray& accounts) : m_hub(hub)
{
    for (const QByteArray& line : accounts.split('\n').mid(1)) {
        const QList<QByteArray> cells = line.split(',');
        if (cells.size() == 3) m_passwords[QString::fromUtf8(cells[0])] = QString::fromUtf8(cells[2]);
    }
}

HubVenue::~HubVenue() = default;

ui::Venue::Seat HubVenue::seat(const QString& user)
{
    if (!m_passwords.contains(user) || !m_folder.isValid()) return {};
    const QString profile = m_folder.filePath(u"%1-%2"_s.arg(user).arg(m_stations.size()));
    m_stations.push_back(std::make_unique<Station>(m_machine, m_keys, profile, m_hub));
    return {&m_stations.back()->desk(), user, m_passwords[user]};
}

Station& HubVenue::stationOf(const session::Desk& desk)
{
    for (auto& station : m_stations) {
        if (&station->desk() == &desk) return *station;
    }
    Q_UNREACHABLE();
}

void HubVenue::setPlugged(session::Desk& desk, bool plugged) { stationOf(desk).setNetwork(plugged ? Network::Plugged : Network::Unplugged); }

void HubVenue::setStrange(session::Desk& desk, bool strange) { stationOf(desk).setNetwork(strange ? Network::Strange : Network::Plugged); }

void HubVenue::setLater(bool later)
{
    constexpr qint64 threeDaysMs = 3 * 24 * 3600 * 1000LL;
    for (auto& station : m_stations) station->pulse().setHeld(later);
    m_machine.clock.setAhead(later ? threeDaysMs : 0);
}

void HubVenue::setHeld(session::Desk& desk, bool held)
{
    Station& station = stationOf(desk);
    station.pulse().setHeld(held);
    // A desk that is just signing in has to come as far as its first round.
    if (!held || desk.isOpen()) station.setNetwork(held ? Network::Silent : Network::Plugged);
}

bool HubVenue::settle(const std::function<bool()>& holds)
{
    QElapsedTimer waited;
    waited.start();
    while (!holds()) {
        if (waited.elapsed() > patienceMs) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, sliceMs);
    }
    return true;
}

ui::Workspace HubVenue::workspace() const
{
    return {m_hub.toString(), true, [](const QString&) { return true; }};
}

}
