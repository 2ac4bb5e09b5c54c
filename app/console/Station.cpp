#include "app/console/Station.h"

#include "core/sync/HttpLine.h"
#include "core/sync/SocketEar.h"
#include "core/sync/browser/BrowserSignIn.h"
#include "core/sync/browser/HttpTokenLine.h"
#include "core/sync/browser/LoopbackLanding.h"
#include "ui/words/Faults.h"

#include <QtCore/QSysInfo>
#include <QtGui/QDesktopServices>

namespace carrel::app {

namespace {

std::unique_ptr<sync::BrowserSignIn> systemBrowser(base::Random& random)
{
    const ui::BrowserPages pages = ui::browserPages();
    auto landing = std::make_unique<sync::LoopbackLanding>(sync::LandingWords{pages.title, pages.finished, pages.stopped, pages.stranger});
    return std::make_unique<sync::BrowserSignIn>(&QDesktopServices::openUrl, std::move(landing), std::make_unique<sync::HttpTokenLine>(), random);
}

session::Tools toolsOf(Machine& machine, vault::KeyStore& keys, const std::shared_ptr<const QUrl>& hub, const std::shared_ptr<const Network>& network)
{
    return {machine.disk,
            machine.clock,
            machine.random,
            keys,
            // Asked for anew with each sign-in, so the address typed there counts.
            [hub, network] { return std::make_unique<LooseLine>(std::make_unique<sync::HttpLine>(*hub), network); },
            [hub] { return std::make_unique<sync::SocketEar>(*hub); },
            base::Stretch::Interactive,
            [&random = machine.random] { return systemBrowser(random); }};
}

session::Place placeOf(const QString& profile)
{
    return {profile, QSysInfo::machineHostName(), QSysInfo::prettyProductName(), QStringLiteral(CARREL_VERSION)};
}

}

Station::Station(Machine& machine, vault::KeyStore& keys, const QString& profile, const QUrl& hub)
    : m_hub(std::make_shared<QUrl>(hub)), m_network(std::make_shared<Network>(Network::Plugged)), m_desk(placeOf(profile), toolsOf(machine, keys, m_hub, m_network)),
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
