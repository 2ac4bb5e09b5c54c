#pragma once

#include "core/base/Clock.h"
#include "core/hub/intake/Source.h"

namespace carrel::hub {

/// Over Qt Network, from any thread: https, or plain http on this machine; no redirects, no cookies, no cache, bounded in
/// size and time.
class HttpSource final : public Source
{
public:
    explicit HttpSource(const base::Clock& clock) : m_clock(clock) {}
    SourceReply ask(const SourceCall& call) override;

private:
    const base::Clock& m_clock;
};

}
