#include "core/hub/intake/HttpSource.h"

#include "core/hub/oidc/Settings.h"

#include <QtCore/QEventLoop>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <memory>

namespace carrel::hub {

namespace {

constexpr qint64 MostBytes = 8 * 1024 * 1024;
/// Without a byte; and altogether, however it drips.
constexpr int SilenceMs = 4'000;
constexpr qint64 PatienceMs = 20'000;

int secondsIn(const QByteArray& retryAfter)
{
    bool ok = false;
    const int seconds = retryAfter.trimmed().toInt(&ok);
    return ok && seconds >= 0 ? seconds : -1;
}

}

SourceReply HttpSource::ask(const SourceCall& call)
{
    if (!mayFetchFrom(call.url)) return {};
    QNetworkAccessManager network;
    network.setTransferTimeout(SilenceMs);
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QNetworkRequest request(call.url);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json");
    for (const auto& [name, value] : call.headers) request.setRawHeader(name, value);
    if (!call.form.isEmpty()) request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    const std::unique_ptr<QNetworkReply> reply(call.form.isEmpty() ? network.get(request) : network.post(request, call.form));
    const qint64 begun = m_clock.monotonicMs();
    bool tooMuch = false;
    QEventLoop waiting;
    QObject::connect(reply.get(), &QNetworkReply::finished, &waiting, &QEventLoop::quit);
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(), [&](qint64 received, qint64) {
        tooMuch = received > MostBytes || m_clock.monotonicMs() - begun > PatienceMs;
        if (tooMuch) reply->abort();
    });
    if (!reply->isFinished()) waiting.exec();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // A page that was cut short is no answer, whatever its first line said.
    const bool isCut = tooMuch || (status == 200 && reply->error() != QNetworkReply::NoError);
    if (isCut || status == 0) return {};
    return {status, reply->readAll(), secondsIn(reply->rawHeader("Retry-After"))};
}

}
