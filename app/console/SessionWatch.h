#pragma once

#include "ui/pages/desk/Watch.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusUnixFileDescriptor>
#include <QtCore/QVariantMap>

class QDBusMessage;

namespace carrel::app {

/// Hears from the platform that somebody has left: the screen is locked, another user has the computer, it goes to sleep.
/// On Linux that is said on the two buses, by the screen savers and by logind.
class SessionWatch final : public QObject
{
    Q_OBJECT

public:
    /// `user` is the bus of the session, `system` the computer's. Either may be absent; then less is heard.
    SessionWatch(const QDBusConnection& user, const QDBusConnection& system, QObject* parent = nullptr);

    /// What a desk needs before the computer sleeps is done: it may go on.
    void letSleep();

Q_SIGNALS:
    void left(carrel::ui::LockReason how);
    /// From here on logind's word about this session is heard.
    void ready();

private Q_SLOTS:
    void screenSaver(bool active);
    void lockAsked();
    void changed(const QString& interface, const QVariantMap& changed, const QStringList& invalidated);
    void sleeping(bool begins);

private:
    void findSession();
    void hear(const QString& path);
    void tellReady(QList<QDBusConnection> buses);
    void holdSleep();

    QDBusConnection m_user;
    QDBusConnection m_system;
    /// While it is open, logind waits a moment before the computer sleeps.
    QDBusUnixFileDescriptor m_hold;
};

}
