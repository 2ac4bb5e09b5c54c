#include "tests/support/PostgresCluster.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QTcpServer>

#include <pwd.h>
#include <unistd.h>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

QString toolPath(const QString& tool)
{
    for (const QString& version : QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString path = u"/usr/lib/postgresql/%1/bin/%2"_s.arg(version, tool);
        if (QFile::exists(path)) return path;
    }
    return QStandardPaths::findExecutable(tool);
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

}

bool PostgresCluster::run(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(m_folder.filePath(u"tools.log"_s), QIODevice::Append);
    process.setWorkingDirectory(m_folder.path());
    // PostgreSQL refuses to run as root, and rightly.
    if (geteuid() == 0) {
        process.setChildProcessModifier([] {
            const passwd* user = getpwnam("postgres");
            if (!user) user = getpwnam("nobody");
            if (!user || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0) _exit(126);
        });
    }
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitCode() == 0;
}

std::unique_ptr<PostgresCluster> PostgresCluster::start(QString* why, Durability durability)
{
    std::unique_ptr<PostgresCluster> cluster(new PostgresCluster);
    const QString initdb = toolPath(u"initdb"_s);
    if (initdb.isEmpty()) {
        *why = u"PostgreSQL's server programs are not installed (package postgresql)"_s;
        return nullptr;
    }
    if (geteuid() == 0) {
        const passwd* user = getpwnam("postgres");
        if (!user) user = getpwnam("nobody");
        if (!user || chown(QFile::encodeName(cluster->m_folder.path()).constData(), user->pw_uid, user->pw_gid) != 0) {
            *why = u"there is no unprivileged user to run PostgreSQL as"_s;
            return nullptr;
        }
    }
    const QString data = cluster->m_folder.filePath(u"data"_s);
    if (!cluster->run(initdb, {u"-D"_s, data, u"-U"_s, u"carrel"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s})) {
        *why = u"initdb failed: "_s + QString::fromUtf8(cluster->lastWords());
        return nullptr;
    }
    cluster->m_port = freePort();
    QString options = u"-p %1 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60 -c shared_buffers=64MB "
                      u"-c log_min_error_statement=panic"_s.arg(cluster->m_port);
    if (durability == Durability::Off) options += u" -c fsync=off -c full_page_writes=off -c synchronous_commit=off"_s;
    if (!cluster->run(toolPath(u"pg_ctl"_s), {u"-D"_s, data, u"-l"_s, cluster->logPath(), u"-w"_s, u"-o"_s, options, u"start"_s})) {
        *why = u"the server did not start: "_s + QString::fromUtf8(cluster->lastWords());
        return nullptr;
    }
    return cluster;
}

PostgresCluster::~PostgresCluster()
{
    if (m_port) run(toolPath(u"pg_ctl"_s), {u"-D"_s, m_folder.filePath(u"data"_s), u"-m"_s, u"immediate"_s, u"-w"_s, u"stop"_s});
}

bool PostgresCluster::sql(const QString& statement) const
{
    return run(toolPath(u"psql"_s), {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s, u"carrel"_s, u"-d"_s, u"postgres"_s,
                                     u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-qc"_s, statement});
}

QString PostgresCluster::makeDatabase() { return made(QString()); }

QString PostgresCluster::copyOf(const QString& address) { return made(u" TEMPLATE "_s + address.section(u'/', -1)); }

QString PostgresCluster::made(const QString& how)
{
    // Somebody who has just let go of the copied database may still be leaving it: PostgreSQL then refuses, and is asked again.
    for (int attempt = 0; attempt < 3; ++attempt) {
        const QString name = u"story%1"_s.arg(++m_made);
        if (sql(u"CREATE DATABASE "_s + name + how)) return u"postgresql://carrel@127.0.0.1:%1/%2"_s.arg(m_port).arg(name);
        qWarning("PostgreSQL made no database: %s", lastWords().constData());
    }
    return {};
}

QByteArray PostgresCluster::lastWords() const
{
    QByteArray words;
    for (const QString& name : {u"tools.log"_s, u"log"_s}) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) words += file.readAll().right(600);
    }
    return words;
}

}
