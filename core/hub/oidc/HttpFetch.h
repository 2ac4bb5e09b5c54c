#pragma once

#include "core/base/Clock.h"
#include "core/hub/oidc/Fetch.h"

namespace carrel::hub {

/// Over Qt Network, from any thread: no redirects, no cookies, no cache, bounded in size and time.
class HttpFetch final : public Fetch
{
public:
    explicit HttpFetch(const base::Clock& clock) : m_clock(clock) {}
    std::optional<QByteArray> get(const QUrl& url) override;

private:
    const base::Clock& m_clock;
};

}
