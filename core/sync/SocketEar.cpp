#include "core/sync/SocketEar.h"

#include "core/sync/HttpLine.h"

#include <QtNetwork/QNetworkRequest>
#include <QtWebSockets/QWebSocket>
#include <utility>

namespace carrel::sync {

SocketEar::SocketEar(const QUrl& hub, std::optional<QSslConfiguration> tls) : m_hub(hub), m_tls(std::move(tls))
{
    m_hub.setScheme(hub.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    m_hub.setPath(QStringLiteral("/v1/live"));
}

SocketEar::~SocketEar() { stop(); }

void SocketEar::listen(const QByteArray& token, std::function<void()> heard)
{
    const bool alive = m_socket && m_socket->state() != QAbstractSocket::UnconnectedState;
    if (alive && token == m_token) return;
    const bool isAgain = m_socket != nullptr;
    stop();
    QUrl asHttp = m_hub;
    asHttp.setScheme(m_hub.scheme() == QLatin1String("wss") ? QStringLiteral("https") : QStringLiteral("http"));
    if (!HttpLine::mayTalkTo(asHttp)) return;
    m_token = token;
    m_socket = std::make_unique<QWebSocket>();
    if (!m_tls) m_tls = HttpLine::safeTls();
    m_socket->setSslConfiguration(*m_tls);
    QObject::connect(m_socket.get(), &QWebSocket::textMessageReceived, m_socket.get(), [heard](const QString&) { heard(); });
    // What was said while nobody listened was not heard.
    if (isAgain) QObject::connect(m_socket.get(), &QWebSocket::connected, m_socket.get(), heard);
    m_isAnswered = true;
    QObject::connect(m_socket.get(), &QWebSocket::pong, m_socket.get(), [this] { m_isAnswered = true; });
    QNetworkRequest request(m_hub);
    request.setRawHeader("Authorization", "Bearer " + token);
    m_socket->open(request);
}

bool SocketEar::isHearing() const { return m_socket && m_socket->state() == QAbstractSocket::ConnectedState; }

/// A cable that is pulled breaks no connection: only a question that stays without an answer tells. One that has not been made
/// since the last time is not going to be.
void SocketEar::ask()
{
    if (!m_socket || m_socket->state() == QAbstractSocket::UnconnectedState) return;
    if (!std::exchange(m_isAnswered, false)) return m_socket->abort();
    if (isHearing()) m_socket->ping();
}

void SocketEar::stop()
{
    if (!m_socket) return;
    m_socket->disconnect();
    m_socket->abort();
    m_socket.release()->deleteLater();
}

}
