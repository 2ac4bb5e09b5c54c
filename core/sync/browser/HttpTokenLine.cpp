#include "core/sync/browser/HttpTokenLine.h"

#include "core/sync/HttpLine.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

namespace carrel::sync {

namespace {

constexpr int TransferLimitMs = 20'000;
constexpr qint64 MostBytes = 256 * 1024;

}

HttpTokenLine::HttpTokenLine() : m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setTransferTimeout(TransferLimitMs);
    // A redirect would carry the code to whoever asks for it.
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpTokenLine::~HttpTokenLine() { abandon(); }

void HttpTokenLine::abandon()
{
    if (QNetworkReply* reply = m_underWay) {
        m_underWay = nullptr;
        reply->disconnect();
        reply->abort();
        reply->deleteLater();
    }
}

void HttpTokenLine::post(const QUrl& endpoint, const QByteArray& form, std::function<void(std::optional<QByteArray>)> done)
{
    abandon();
    if (!HttpLine::mayTalkTo(endpoint)) return done(std::nullopt);
    QNetworkRequest call(endpoint);
    call.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    call.setRawHeader("Accept", "application/json");
    call.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    call.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QNetworkReply* reply = m_network->post(call, form);
    m_underWay = reply;
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > MostBytes) reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply, done = std::move(done)] {
        m_underWay = nullptr;
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool whole = reply->error() == QNetworkReply::NoError || status >= 400;
        done(status != 0 && whole && status < 500 ? std::optional(reply->readAll()) : std::nullopt);
    });
}

}
