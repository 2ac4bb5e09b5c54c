#pragma once

#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>
#include <functional>
#include <optional>

namespace carrel::sync {

/// Where the browser comes back to after a sign-in (RFC 8252, 7.3): an address on this machine, for one visit.
class Landing
{
public:
    enum class Verdict {
        Finished, ///< this is the visit that was waited for
        Stopped,  ///< it is, and it brings a refusal
        Stranger, ///< it is not: turned away, and the waiting goes on
    };
    using Judge = std::function<Verdict(const QUrlQuery& brought)>;
    /// `inTime`: the visit came and has its page.
    using Ended = std::function<void(bool inTime)>;

    virtual ~Landing() = default;
    /// The address to come back to; nothing when none can be had. `ended` is called once, later, unless it is closed first.
    virtual std::optional<QUrl> open(Judge judge, Ended ended) = 0;
    virtual void close() = 0;
};

}
