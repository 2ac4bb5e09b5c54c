#pragma once

#include <QtDBus/QDBusMessage>

/// How logind, the system's keeper of sessions, is spoken to.
namespace carrel::app::logind {

inline const QString service = QStringLiteral("org.freedesktop.login1");
inline const QString path = QStringLiteral("/org/freedesktop/login1");
inline const QString manager = QStringLiteral("org.freedesktop.login1.Manager");
inline const QString session = QStringLiteral("org.freedesktop.login1.Session");
/// The caller's own session, whatever its number.
inline const QString ownSession = QStringLiteral("/org/freedesktop/login1/session/auto");
inline constexpr int patienceMs = 500;

/// Starts nothing that does not run.
inline QDBusMessage call(const QString& at, const QString& interface, const QString& method)
{
    auto message = QDBusMessage::createMethodCall(service, at, interface, method);
    message.setAutoStartService(false);
    return message;
}

inline QDBusMessage properties(const QString& method) { return call(ownSession, QStringLiteral("org.freedesktop.DBus.Properties"), method); }

}
