#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <memory>

namespace carrel::tests {

/// The site of packaging/service in an nginx of the test's own, in front of one hub: the file as it is shipped, but for its
/// ports, its name, its certificate and where its own log lies.
class NginxSite
{
public:
    /// Nothing when it does not come up; `why` then says so. `name` is what its certificate is made out to.
    static std::unique_ptr<NginxSite> start(const QString& hub, QString* why, const QString& name = QStringLiteral("localhost"));
    ~NginxSite();

    QString address() const { return QStringLiteral("https://localhost:%1").arg(m_port); }
    quint16 port() const { return m_port; }
    /// The one that is not encrypted.
    quint16 plainPort() const { return m_plainPort; }
    /// The certificate, for who shall trust it.
    QString certificate() const { return m_folder.filePath(QStringLiteral("hub.pem")); }

private:
    NginxSite() = default;
    bool makeCertificate(const QString& name) const;
    /// Nothing where a line of the shipped file is not as it was when this was written.
    std::optional<QByteArray> site(const QString& hub) const;
    bool answers(quint16 port) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    quint16 m_plainPort = 0;
};

}
