#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <memory>

namespace carrel::tests {

/// A real PostgreSQL of the test's own: one cluster under an unprivileged user, on a loopback port nobody else has, gone
/// when the test is. Unless it is asked for, durability is off: it is the tests that end, not the machine.
class PostgresCluster
{
public:
    enum class Durability { Off, On };
    /// Nothing when it could not be started; `why` then says so.
    static std::unique_ptr<PostgresCluster> start(QString* why, Durability durability = Durability::Off);
    ~PostgresCluster();

    /// A new empty database, as an address for `--database`.
    QString makeDatabase();
    /// A new database that starts as a copy of `address`'s; nobody may be connected to that.
    QString copyOf(const QString& address);
    /// Where the server's own log is, for tests that read it.
    QString logPath() const { return m_folder.filePath(QStringLiteral("log")); }

private:
    PostgresCluster() = default;
    bool run(const QString& program, const QStringList& arguments) const;
    bool sql(const QString& statement) const;
    QString made(const QString& how);
    /// The ends of what the tools and the server said.
    QByteArray lastWords() const;

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    int m_made = 0;
};

}
