#pragma once

#include "core/sync/Ear.h"
#include "core/sync/HttpLine.h"

QT_BEGIN_NAMESPACE
class QWebSocket;
QT_END_NAMESPACE

namespace carrel::sync {

/// Listens on the hub's `/v1/live` WebSocket. When the line breaks, or the hub no longer answers on it, it stays silent until
/// it is asked to listen again.
class SocketEar final : public Ear
{
public:
    /// Without `tls` it is HttpLine::safeTls(), asked for when it first listens.
    explicit SocketEar(const QUrl& hub, std::optional<QSslConfiguration> tls = {});
    ~SocketEar() override;
    void listen(const QByteArray& token, std::function<void()> heard) override;
    bool isHearing() const override;
    void stop() override;
    void ask() override;

private:
    QUrl m_hub;
    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<QWebSocket> m_socket;
    QByteArray m_token;
    bool m_isAnswered = false;
};

}
