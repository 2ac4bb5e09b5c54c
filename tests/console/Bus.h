#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtDBus/QDBusConnection>

namespace carrel::tests {

/// A bus of the test's own: a real dbus-daemon in a folder of its own, gone with the test.
class Bus
{
public:
    Bus();
    ~Bus();
    Q_DISABLE_COPY_MOVE(Bus)

    QString address() const { return m_address; }
    /// Another program's end of it.
    QDBusConnection end(const QString& name) const { return QDBusConnection::connectToBus(m_address, name); }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

}
