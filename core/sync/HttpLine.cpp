#include "core/sync/HttpLine.h"

#include "core/wire/Zstd.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

namespace carrel::sync {

namespace {

constexpr int TransferLimitMs = 30'000;
constexpr qsizetype PageLimit = 64 * 1024 * 1024;

}

bool HttpLine::mayTalkTo(const QUrl& hub)
{
    if (!hub.isValid() || hub.host().isEmpty()) return false;
    if (hub.scheme() == QLatin1String("https")) return true;
    const QHostAddress address(hub.host());
    return hub.scheme() == QLatin1String("http") && (address.isLoopback() || hub.host() == QLatin1String("localhost"));
}

QSslConfiguration HttpLine::safeTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    return tls;
}

std::optional<QSslConfiguration> HttpLine::trustingOnly(const QString& file)
{
    const auto authorities = QSslCertificate::fromPath(file);
    if (authorities.isEmpty()) return std::nullopt;
    QSslConfiguration tls = safeTls();
    tls.setCaCertificates(authorities);
    return tls;
}

HttpLine::HttpLine(QUrl hub, std::optional<QSslConfiguration> tls) : m_hub(std::move(hub)), m_tls(std::move(tls)) {}

HttpLine::~HttpLine() { abandon(); }

void HttpLine::abandon()
{
    if (QNetworkReply* reply = m_underWay) {
        m_underWay = nullptr;
        reply->disconnect();
        reply->abort();
        reply->deleteLater();
    }
}

void HttpLine::prepare()
{
    if (m_network) return;
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setTransferTimeout(TransferLimitMs);
    // A redirect would carry the session to whoever asks for it.
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (!m_tls) m_tls = safeTls();
}

void HttpLine::send(const wire::Request& request, std::function<void(wire::Reply)> done)
{
    if (!mayTalkTo(m_hub)) {
        done({});
        return;
    }
    prepare();
    QUrl url = m_hub;
    url.setPath(request.path);
    url.setQuery(request.query);
    QNetworkRequest call(url);
    call.setSslConfiguration(*m_tls);
    if (!request.token.isEmpty()) call.setRawHeader("Authorization", "Bearer " + request.token);
    // Asked for by hand, so that unpacking has our own bound.
    call.setRawHeader("Accept-Encoding", "zstd");
    call.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    call.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    call.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    QNetworkReply* reply = nullptr;
    if (request.method == "GET") {
        reply = m_network->get(call);
    } else {
        call.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        reply = m_network->post(call, request.body);
    }
    m_underWay = reply;
    QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply, done = std::move(done)] { finished(reply, done); });
}

void HttpLine::finished(QNetworkReply* reply, const std::function<void(wire::Reply)>& done)
{
    m_underWay = nullptr;
    reply->deleteLater();
    wire::Reply out;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An answer cut short is no answer; a redirect is an error like any other.
    const bool broken = reply->error() != QNetworkReply::NoError && status < 400;
    if (status != 0 && !broken) {
        out.status = status >= 300 && status < 400 ? 502 : status;
        out.contentType = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
        out.body = reply->readAll();
        if (reply->rawHeader("Content-Encoding") == "zstd") {
            auto plain = wire::decompress(out.body, PageLimit);
            if (plain) out.body = std::move(*plain);
            else out = {};
        }
    }
    done(out);
}

}
