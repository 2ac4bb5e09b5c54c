#include "tests/programs/NginxSite.h"

#include "tests/programs/Programs.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int Generous = 60'000;

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

QString nginx()
{
    const QString found = QStandardPaths::findExecutable(u"nginx"_s);
    return found.isEmpty() ? u"/usr/sbin/nginx"_s : found;
}

}

bool NginxSite::makeCertificate(const QString& name) const
{
    const QStringList words{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                            u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName=DNS:"_s + name, u"-keyout"_s, m_folder.filePath(u"hub.key"_s),
                            u"-out"_s, certificate()};
    return run(u"openssl"_s, words).code == 0;
}

std::optional<QByteArray> NginxSite::site(const QString& hub) const
{
    QFile file(QStringLiteral(CARREL_SERVICE_FILES "/nginx.conf"));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    QByteArray text = file.readAll();
    const QByteArray folder = m_folder.path().toUtf8();
    const std::pair<QByteArray, QByteArray> changes[] = {
        {"server 127.0.0.1:7411 ", "server 127.0.0.1:" + QByteArray::number(QUrl(hub).port()) + ' '},
        {"listen 443 ssl http2;", "listen 127.0.0.1:" + QByteArray::number(m_port) + " ssl http2;"},
        {"listen [::]:443 ssl http2;", ""},
        {"listen 80;", "listen 127.0.0.1:" + QByteArray::number(m_plainPort) + ';'},
        {"listen [::]:80;", ""},
        {"/etc/carrel/tls/hub.pem", folder + "/hub.pem"},
        {"/etc/carrel/tls/hub.key", folder + "/hub.key"},
        {"/var/log/nginx/carrel.log", folder + "/carrel.log"},
    };
    for (const auto& [from, to] : changes) {
        if (text.count(from) != 1) return std::nullopt;
        text.replace(from, to);
    }
    return text.replace("server_name hub.example.ac.uk;", "server_name localhost;");
}

bool NginxSite::answers(quint16 port) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(Generous);
}

std::unique_ptr<NginxSite> NginxSite::start(const QString& hub, QString* why, const QString& name)
{
    std::unique_ptr<NginxSite> out(new NginxSite);
    out->m_port = freePort();
    out->m_plainPort = freePort();
    const auto site = out->site(hub);
    if (!site || !out->makeCertificate(name)) {
        *why = site ? u"openssl made no certificate"_s : u"the shipped site has changed"_s;
        return nullptr;
    }
    const QByteArray folder = out->m_folder.path().toUtf8();
    QByteArray whole = "daemon off;\nworker_processes 1;\npid " + folder + "/pid;\nerror_log " + folder + "/error.log;\nevents { worker_connections 8192; }\n";
    whole += "worker_rlimit_nofile 16384;\nhttp {\n";
    // Started by root it would hand its work to somebody who may not enter this folder.
    if (QFileInfo(u"/proc/self"_s).ownerId() == 0) whole.prepend("user root;\n");
    for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) whole += QByteArray(kind) + "_temp_path " + folder + '/' + kind + ";\n";
    whole += *site + "}\n";
    writeFile(out->m_folder.filePath(u"nginx.conf"_s), whole);
    out->m_process.setProcessChannelMode(QProcess::MergedChannels);
    out->m_process.start(nginx(), {u"-p"_s, out->m_folder.path(), u"-c"_s, out->m_folder.filePath(u"nginx.conf"_s)});
    const QDeadlineTimer patience(Generous);
    while (out->m_process.waitForStarted(Generous) && out->m_process.state() == QProcess::Running && !patience.hasExpired()) {
        if (out->answers(out->m_port)) return out;
        out->m_process.waitForFinished(50);
    }
    *why = u"nginx did not start: "_s + QString::fromUtf8(out->m_process.readAll());
    return nullptr;
}

NginxSite::~NginxSite()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) m_process.kill();
    m_process.waitForFinished(10'000);
}

}
