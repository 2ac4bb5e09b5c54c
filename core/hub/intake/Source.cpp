#include "core/hub/intake/Source.h"

#include <algorithm>

namespace carrel::hub {

namespace {

constexpr int MostTries = 4, LongestWait = 60;

SourceFault faultOf(int status)
{
    if (status == 200 || status == 404) return SourceFault::None;
    if (status == 0) return SourceFault::Silent;
    if (status == 401) return SourceFault::Refused;
    if (status == 403) return SourceFault::Scope;
    if (status == 429) return SourceFault::Busy;
    return status >= 500 ? SourceFault::Failing : SourceFault::NotUnderstood;
}

bool mayPass(SourceFault fault) { return fault == SourceFault::Silent || fault == SourceFault::Busy || fault == SourceFault::Failing; }

}

Asked askPatiently(Source& source, const SourceCall& call, const SourceWait& wait)
{
    for (int tries = 1;; ++tries) {
        SourceReply reply = source.ask(call);
        const SourceFault fault = faultOf(reply.status);
        const int seconds = reply.retryAfter >= 0 ? std::min(reply.retryAfter, LongestWait) : 1 << tries;
        if (!mayPass(fault) || tries == MostTries || !wait(seconds)) return {fault, reply.status, std::move(reply.body)};
    }
}

QByteArray wordOf(SourceFault fault)
{
    switch (fault) {
    case SourceFault::None: break;
    case SourceFault::Silent: return "silent";
    case SourceFault::Refused: return "refused";
    case SourceFault::Scope: return "scope";
    case SourceFault::Busy: return "busy";
    case SourceFault::Failing: return "failing";
    case SourceFault::NotUnderstood: return "not-understood";
    }
    return {};
}

}
