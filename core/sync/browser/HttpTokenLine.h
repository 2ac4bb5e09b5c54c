#pragma once

#include "core/sync/browser/TokenLine.h"

#include <QtCore/QPointer>
#include <QtNetwork/QNetworkAccessManager>
#include <memory>

namespace carrel::sync {

/// Over Qt Network: no redirects, no cookies, bounded in size and time; plain http only to this machine.
class HttpTokenLine final : public TokenLine
{
public:
    HttpTokenLine();
    ~HttpTokenLine() override;
    void post(const QUrl& endpoint, const QByteArray& form, std::function<void(std::optional<QByteArray>)> done) override;
    void abandon() override;

private:
    std::unique_ptr<QNetworkAccessManager> m_network;
    QPointer<QNetworkReply> m_underWay;
};

}
