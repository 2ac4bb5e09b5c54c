#pragma once

#include "tests/console/Bus.h"

#include <QtCore/QObject>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusUnixFileDescriptor>
#include <QtDBus/QDBusVariant>

namespace carrel::tests {

/// logind's manager, as far as a desk speaks with it.
class LoginManager final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    QDBusObjectPath session{QStringLiteral("/org/freedesktop/login1/session/_31")};
    /// The other end of what holds sleep off; readable at its end when the last holder has let go.
    int holds = 0;
    int reader = -1;

public Q_SLOTS:
    QDBusObjectPath GetSession(const QString&) { return session; }
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why, const QString& mode);
};

/// The session that the desk runs in.
class LoginSession final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(QString Id MEMBER id CONSTANT)
    Q_PROPERTY(bool IdleHint MEMBER idle)
    Q_PROPERTY(qulonglong IdleSinceHint MEMBER since)

public:
    QString id = QStringLiteral("1");
    bool idle = false;
    qulonglong since = 0; ///< microseconds since 1970
};

/// GNOME's measure of the last key or movement.
class IdleMonitor final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.Mutter.IdleMonitor")

public:
    qulonglong ms = 0;
    int asked = 0;

public Q_SLOTS:
    qulonglong GetIdletime()
    {
        ++asked;
        return ms;
    }
};

/// A computer's two buses with those behind them who speak of its screen and its sessions.
struct Computer {
    Computer();
    ~Computer();
    Q_DISABLE_COPY_MOVE(Computer)

    /// The desk's own ends.
    QDBusConnection user() const { return userBus.end(QStringLiteral("desk-user")); }
    QDBusConnection system() const { return systemBus.end(QStringLiteral("desk-system")); }
    void startGnome();

    void screenSaver(const QString& interface, bool active);
    void sendLock(const QString& session = QStringLiteral("/org/freedesktop/login1/session/_31"));
    void sendChange(const QVariantMap& changed);
    void sendSleep(bool begins);
    /// Nobody holds sleep off any more.
    bool maySleep() const;

    Bus userBus;
    Bus systemBus;
    LoginManager manager;
    LoginSession session;
    IdleMonitor monitor;
    QDBusConnection desktop = userBus.end(QStringLiteral("desktop"));
    QDBusConnection logind = systemBus.end(QStringLiteral("logind"));
};

}
