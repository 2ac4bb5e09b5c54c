#pragma once

#include "core/sync/Line.h"

#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QSslConfiguration>
#include <memory>
#include <optional>

namespace carrel::sync {

/// HTTP/1.1 over Qt Network: no redirects, no cookies, no cache, a time limit on every transfer, and nobody's certificate
/// errors overlooked.
class HttpLine final : public Line
{
public:
    /// `hub` is its address without a path. Plain http is refused except to this machine.
    /// Without `tls` it is safeTls(), which is asked for with the first request: reading the TLS library takes its time.
    explicit HttpLine(QUrl hub, std::optional<QSslConfiguration> tls = {});
    ~HttpLine() override;

    void send(const wire::Request& request, std::function<void(wire::Reply)> done) override;
    void abandon() override;
    /// Whether the address is one that a desk may talk to at all.
    static bool mayTalkTo(const QUrl& hub);
    /// TLS 1.3, vouched for by whom the system trusts.
    static QSslConfiguration safeTls();
    /// The same, but only the authorities in this file (PEM) may vouch for the hub; nothing where there are none.
    static std::optional<QSslConfiguration> trustingOnly(const QString& file);

private:
    void prepare();
    void finished(QNetworkReply* reply, const std::function<void(wire::Reply)>& done);

    QUrl m_hub;
    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<QNetworkAccessManager> m_network; ///< made with the first request
    QPointer<QNetworkReply> m_underWay;
};

}
