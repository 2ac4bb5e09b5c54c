#include "app/console/Station.h"

#include "app/console/LooseLine.h"
#include "core/sync/HttpLine.h"
#include "core/sync/SocketEar.h"

#include <QtCore/QSysInfo>

namespace carrel::app {

namespace {

session::Tools toolsOf(Machine& machine, vault::KeyStore& keys, const std::shared_ptr<const QUrl>& hub, const std::shared_ptr<const bool>& plugged)
{
    return {machine.disk,
            machine.clock,
            machine.random,
            keys,
            // Asked for anew with each sign-in, so the address typed there counts.
            [hub, plugged] { return std::make_unique<LooseLine>(std::make_unique<sync::HttpLine>(*hub), plugged); },
            [hub] { return std::make_unique<sync::SocketEar>(*hub); }};
}

session::Place placeOf(const QString& profile)
{
    return {profile, QSysInfo::machineHostName(), QSysInfo::prettyProductName(), QStringLiteral(CARREL_VERSION)};
}

}

Station::Station(Machine& machine, vault::KeyStore& keys, const QString& profile, const QUrl& hub)
    : m_hub(std::make_shared<QUrl>(hub)), m_plugged(std::make_shared<bool>(true)), m_desk(placeOf(profile), toolsOf(machine, keys, m_hub, m_plugged)),
      m_pulse(m_desk)
{
}

bool Station::chooseHub(const QUrl& hub)
{
    if (!sync::HttpLine::mayTalkTo(hub)) return false;
    *m_hub = hub;
    return true;
}

}
