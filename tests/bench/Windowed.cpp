#include "tests/bench/Windowed.h"

namespace carrel::bench {

using namespace Qt::StringLiterals;

Windowed::Windowed(Bench& bench, int size, const std::function<void(Campus&)>& prepare)
{
    if (!m_keyring.startBus() || !m_keyring.startDaemon(tests::Keyring::Start::Unlocked)) qFatal("no keyring can be started (gnome-keyring, dbus)");
    m_environment = m_screen.shownOn(m_keyring.environment());
    m_campus = bench.campus(Store::Embedded, size);
    if (prepare) prepare(*m_campus);
    m_campus->serve(bench.hubProgram());
    m_profile = bench.folder(u"window"_s) + u"/profile"_s;
    m_hub = u"http://127.0.0.1:%1"_s.arg(m_campus->port());
    Driven desk(bench.program(u"bench_desk"_s), {m_profile, m_hub, u"--keychain"_s}, m_environment);
    desk.tell(QByteArray("enrol ") + Campus::User + ' ' + Campus::Password);
    if (desk.hear() != "yes") qFatal("the bench's desk cannot be enrolled with a keychain");
    if (desk.ask("sync")[1] < size) qFatal("the bench's desk is not full");
}

}
