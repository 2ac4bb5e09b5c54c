#include "tests/console/Bus.h"

#include <QtCore/QFile>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int generousMs = 30'000;

constexpr auto configuration = R"(<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*"/><allow own="*"/><allow receive_sender="*"/></policy>
</busconfig>)"_L1;

}

Bus::Bus()
{
    QFile file(m_folder.filePath(u"bus.conf"_s));
    if (!file.open(QIODevice::WriteOnly)) qFatal("the bus's file cannot be written");
    file.write(QString(configuration).arg(m_folder.path()).toUtf8());
    file.close();
    m_daemon.start(u"dbus-daemon"_s, {u"--config-file="_s + file.fileName(), u"--nofork"_s, u"--print-address=1"_s});
    while (!m_daemon.canReadLine()) {
        if (!m_daemon.waitForReadyRead(generousMs)) qFatal("no bus can be started (dbus)");
    }
    m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
}

Bus::~Bus()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(generousMs);
}

}
