#include "tests/console/Computer.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

const QString loginPath = u"/org/freedesktop/login1"_s;

void sendOn(const QDBusConnection& bus, const QString& path, const QString& interface, const QString& name, const QVariantList& values)
{
    auto signal = QDBusMessage::createSignal(path, interface, name);
    signal.setArguments(values);
    if (!bus.send(signal)) qFatal("a signal could not be sent");
}

}

QDBusUnixFileDescriptor LoginManager::Inhibit(const QString&, const QString&, const QString&, const QString&)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) qFatal("no pipe");
    if (reader >= 0) close(reader);
    reader = ends[0];
    ++holds;
    QDBusUnixFileDescriptor held(ends[1]);
    close(ends[1]);
    return held;
}

Computer::Computer()
{
    if (!logind.registerService(u"org.freedesktop.login1"_s)) qFatal("logind's name is taken");
    logind.registerObject(loginPath, &manager, QDBusConnection::ExportAllSlots);
    logind.registerObject(loginPath + u"/session/auto"_s, &session, QDBusConnection::ExportAllProperties);
}

Computer::~Computer()
{
    for (const QString& name : {u"desk-user"_s, u"desk-system"_s, u"desktop"_s, u"logind"_s}) QDBusConnection::disconnectFromBus(name);
    if (manager.reader >= 0) close(manager.reader);
}

void Computer::startGnome()
{
    desktop.registerObject(u"/org/gnome/Mutter/IdleMonitor/Core"_s, &monitor, QDBusConnection::ExportAllSlots);
    if (!desktop.registerService(u"org.gnome.Mutter.IdleMonitor"_s)) qFatal("GNOME's name is taken");
}

void Computer::screenSaver(const QString& interface, bool active) { sendOn(desktop, u'/' + QString(interface).replace(u'.', u'/'), interface, u"ActiveChanged"_s, {active}); }

void Computer::sendLock(const QString& session) { sendOn(logind, session, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {}); }

void Computer::sendChange(const QVariantMap& changed)
{
    sendOn(logind, manager.session.path(), u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
           {u"org.freedesktop.login1.Session"_s, changed, QStringList()});
}

void Computer::sendSleep(bool begins) { sendOn(logind, loginPath, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {begins}); }

bool Computer::maySleep() const
{
    pollfd state{manager.reader, POLLIN, 0};
    return manager.holds > 0 && poll(&state, 1, 0) == 1 && (state.revents & POLLHUP);
}

}
