#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace carrel::tests {

/// A session bus and a gnome-keyring of the test's own, in a home of its own: the user's session is never touched. What
/// a desk does there happens in a process of its own too, because a process keeps the first bus it meets.
class Keyring
{
public:
    enum class Start { Unlocked, Locked, NeverSetUp };

    Keyring();
    ~Keyring();
    Q_DISABLE_COPY_MOVE(Keyring)

    bool startBus();
    /// Waits until it answers in that state. Unlocked makes the default collection on first use.
    bool startDaemon(Start start);
    void stopDaemon();
    bool lock();
    /// The paths of the items in the default collection.
    QByteArrayList items();
    /// As somebody does in the keyring's own window.
    void removeItems();
    void removeCollection();
    /// Holds the daemon still, as if it waited for somebody; and lets it go on.
    void freeze();
    void thaw();

    /// Runs this program again with `arguments`, and gives what it said.
    QByteArray desk(const QStringList& arguments);
    /// The same, still running, for a talk over its standard input and output.
    void startDesk(QProcess& process, const QStringList& arguments);
    QString folder() const { return m_home.path(); }
    /// For a program that shall meet this keyring.
    QProcessEnvironment environment() const;

private:
    bool eventuallyAnswers();
    bool eventuallyLocked(bool locked);
    QByteArray askBus(const QStringList& message);

    QTemporaryDir m_home;
    QString m_address;
    QProcess m_bus;
    QProcess m_daemon;
};

}
