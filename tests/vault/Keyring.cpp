#include "tests/vault/Keyring.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>
#include <csignal>

using namespace Qt::StringLiterals;

namespace carrel::tests {

namespace {

constexpr int Generous = 30'000;

// Nothing can be started through this bus, so that what is not running is really absent.
constexpr auto BusConfiguration = R"(<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*"/><allow own="*"/><allow receive_sender="*"/></policy>
</busconfig>)"_L1;

}

Keyring::Keyring()
{
    QDir(folder()).mkdir(u"run"_s);
    QFile::setPermissions(folder() + u"/run"_s,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

Keyring::~Keyring()
{
    stopDaemon();
    m_bus.terminate();
    m_bus.waitForFinished(Generous);
}

QProcessEnvironment Keyring::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_CURRENT_DESKTOP"_s, u"DESKTOP_SESSION"_s, u"KDE_FULL_SESSION"_s,
          u"GNOME_DESKTOP_SESSION_ID"_s, u"GNOME_KEYRING_CONTROL"_s, u"DBUS_SESSION_BUS_ADDRESS"_s}) {
        environment.remove(name);
    }
    environment.insert(u"HOME"_s, folder());
    for (const auto& name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s})
        environment.insert(name, folder() + u'/' + name);
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder() + u"/run"_s);
    if (!m_address.isEmpty()) environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
    return environment;
}

bool Keyring::startBus()
{
    QFile configuration(folder() + u"/bus.conf"_s);
    if (!configuration.open(QIODevice::WriteOnly)) return false;
    configuration.write(QString(BusConfiguration).arg(folder() + u"/run"_s).toUtf8());
    configuration.close();
    m_bus.setProcessEnvironment(environment());
    m_bus.start(u"dbus-daemon"_s,
                {u"--config-file="_s + configuration.fileName(), u"--nofork"_s, u"--print-address=1"_s});
    while (!m_bus.canReadLine()) {
        if (!m_bus.waitForReadyRead(Generous)) return false;
    }
    m_address = QString::fromUtf8(m_bus.readLine().trimmed());
    return !m_address.isEmpty();
}

QByteArray Keyring::askBus(const QStringList& message)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(u"dbus-send"_s,
                  QStringList{u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s} + message);
    process.waitForFinished(Generous);
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

bool Keyring::eventuallyLocked(bool locked)
{
    const QByteArray wanted = locked ? "boolean true" : "boolean false";
    return QTest::qWaitFor(
        [&] {
            return askBus({u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties.Get"_s,
                           u"string:org.freedesktop.Secret.Collection"_s, u"string:Locked"_s})
                .contains(wanted);
        },
        Generous);
}

bool Keyring::eventuallyAnswers()
{
    return QTest::qWaitFor(
        [&] {
            return !askBus({u"/org/freedesktop/secrets"_s, u"org.freedesktop.DBus.Peer.Ping"_s}).isEmpty();
        },
        Generous);
}

bool Keyring::startDaemon(Start start)
{
    m_daemon.setProcessEnvironment(environment());
    QStringList arguments{u"--foreground"_s, u"--components=secrets"_s};
    if (start == Start::Unlocked) arguments.append(u"--unlock"_s);
    m_daemon.start(u"gnome-keyring-daemon"_s, arguments);
    if (!m_daemon.waitForStarted(Generous)) return false;
    m_daemon.write("a password");
    m_daemon.closeWriteChannel();
    if (start == Start::NeverSetUp) return eventuallyAnswers();
    return eventuallyLocked(start == Start::Locked);
}

void Keyring::stopDaemon()
{
    if (m_daemon.state() == QProcess::NotRunning) return;
    m_daemon.terminate();
    m_daemon.waitForFinished(Generous);
}

bool Keyring::lock()
{
    askBus({u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
            u"array:objpath:/org/freedesktop/secrets/aliases/default"_s});
    return eventuallyLocked(true);
}

QByteArrayList Keyring::items()
{
    const QByteArray reply =
        askBus({u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties.Get"_s,
                u"string:org.freedesktop.Secret.Collection"_s, u"string:Items"_s});
    QByteArrayList paths;
    for (const QByteArray& line : reply.split('\n')) {
        if (line.contains("object path")) paths.append(line.trimmed());
    }
    return paths;
}

void Keyring::removeItems()
{
    for (const QByteArray& line : items()) {
        const QString path = QString::fromUtf8(line).section(u'"', 1, 1);
        askBus({path, u"org.freedesktop.Secret.Item.Delete"_s});
    }
}

void Keyring::removeCollection() { askBus({u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.Secret.Collection.Delete"_s}); }

void Keyring::freeze() { kill(pid_t(m_daemon.processId()), SIGSTOP); }

void Keyring::thaw() { kill(pid_t(m_daemon.processId()), SIGCONT); }

void Keyring::startDesk(QProcess& process, const QStringList& arguments)
{
    process.setProcessEnvironment(environment());
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--desk"_s} + arguments);
}

QByteArray Keyring::desk(const QStringList& arguments)
{
    QProcess process;
    startDesk(process, arguments);
    process.waitForFinished(2 * Generous);
    return process.readAllStandardOutput().trimmed();
}

}
