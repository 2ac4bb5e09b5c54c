#include "app/console/SessionWatch.h"

#include "app/console/Logind.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace carrel::app {

using namespace Qt::StringLiterals;
using ui::LockReason;

namespace {

/// Every desktop's screen saver says the same, under a name of its own.
const QStringList screenSavers{u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s,
                               u"org.xfce.ScreenSaver"_s};

}

SessionWatch::SessionWatch(const QDBusConnection& user, const QDBusConnection& system, QObject* parent) : QObject(parent), m_user(user), m_system(system)
{
    for (const QString& interface : screenSavers) m_user.connect({}, {}, interface, u"ActiveChanged"_s, this, SLOT(screenSaver(bool)));
    if (!m_system.isConnected()) return;
    m_system.connect(logind::service, logind::path, logind::manager, u"PrepareForSleep"_s, this, SLOT(sleeping(bool)));
    holdSleep();
    findSession();
}

void SessionWatch::findSession()
{
    const QString known = qEnvironmentVariable("XDG_SESSION_ID");
    const auto getPath = [this](const QString& id) {
        auto ask = logind::call(logind::path, logind::manager, u"GetSession"_s);
        ask << id;
        auto* waiting = new QDBusPendingCallWatcher(m_system.asyncCall(ask, logind::patienceMs), this);
        connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
            const QDBusPendingReply<QDBusObjectPath> path = *waiting;
            if (!path.isError()) hear(path.value().path());
            waiting->deleteLater();
        });
    };
    if (!known.isEmpty()) return getPath(known);
    auto* waiting = new QDBusPendingCallWatcher(m_system.asyncCall(logind::properties(u"Get"_s) << logind::session << u"Id"_s, logind::patienceMs), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [waiting, getPath] {
        const QDBusPendingReply<QDBusVariant> id = *waiting;
        if (!id.isError()) getPath(id.value().variant().toString());
        waiting->deleteLater();
    });
}

void SessionWatch::hear(const QString& path)
{
    m_system.connect(logind::service, path, logind::session, u"Lock"_s, this, SLOT(lockAsked()));
    m_system.connect(logind::service, path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
                     SLOT(changed(QString,QVariantMap,QStringList)));
    tellReady({m_system, m_user});
}

/// A bus is told of what we listen to without an answer; once it has answered a later question, it has heard.
void SessionWatch::tellReady(QList<QDBusConnection> buses)
{
    while (!buses.isEmpty() && !buses.first().isConnected()) buses.removeFirst();
    if (buses.isEmpty()) return Q_EMIT ready();
    const auto ask = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"GetId"_s);
    auto* waiting = new QDBusPendingCallWatcher(buses.takeFirst().asyncCall(ask, logind::patienceMs), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting, buses] {
        tellReady(buses);
        waiting->deleteLater();
    });
}

void SessionWatch::screenSaver(bool active)
{
    if (active) Q_EMIT left(LockReason::Screen);
}

void SessionWatch::lockAsked() { Q_EMIT left(LockReason::Screen); }

void SessionWatch::changed(const QString& interface, const QVariantMap& changed, const QStringList&)
{
    if (interface != logind::session) return;
    if (changed.value(u"LockedHint"_s).toBool()) Q_EMIT left(LockReason::Screen);
    if (changed.contains(u"Active"_s) && !changed.value(u"Active"_s).toBool()) Q_EMIT left(LockReason::Switched);
}

void SessionWatch::holdSleep()
{
    auto ask = logind::call(logind::path, logind::manager, u"Inhibit"_s);
    ask << u"sleep"_s << u"Carrel"_s << u"The desk is locked first"_s << u"delay"_s;
    auto* waiting = new QDBusPendingCallWatcher(m_system.asyncCall(ask, logind::patienceMs), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> hold = *waiting;
        if (!hold.isError()) m_hold = hold.value();
        waiting->deleteLater();
    });
}

void SessionWatch::sleeping(bool begins)
{
    if (!begins) return holdSleep();
    Q_EMIT left(LockReason::Sleep);
    letSleep();
}

void SessionWatch::letSleep() { m_hold = {}; }

}
