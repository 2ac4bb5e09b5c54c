#include "core/hub/oidc/HttpFetch.h"

#include "core/hub/oidc/Settings.h"

#include <QtCore/QEventLoop>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

namespace carrel::hub {

namespace {

constexpr qint64 MostBytes = 512 * 1024;
/// Without a byte; and altogether, however it drips.
constexpr int SilenceMs = 4'000;
constexpr qint64 PatienceMs = 8'000;

}

std::optional<QByteArray> HttpFetch::get(const QUrl& url)
{
    if (!mayFetchFrom(url)) return std::nullopt;
    QNetworkAccessManager network;
    network.setTransferTimeout(SilenceMs);
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QNetworkRequest call(url);
    call.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    call.setRawHeader("Accept", "application/json");
    const std::unique_ptr<QNetworkReply> reply(network.get(call));
    const qint64 begun = m_clock.monotonicMs();
    QEventLoop waiting;
    QObject::connect(reply.get(), &QNetworkReply::finished, &waiting, &QEventLoop::quit);
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(), [&](qint64 received, qint64) {
        if (received > MostBytes || m_clock.monotonicMs() - begun > PatienceMs) reply->abort();
    });
    if (!reply->isFinished()) waiting.exec();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() != QNetworkReply::NoError || status != 200) return std::nullopt;
    return reply->readAll();
}

}
