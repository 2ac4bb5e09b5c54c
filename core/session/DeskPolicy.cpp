#include "core/session/OpenDesk.h"

namespace carrel::session {

void Desk::askPolicy(std::function<void(OnlineFault, const std::vector<access::PolicyCell>&)> done)
{
    open().beyond.policy(open().session, [done = std::move(done)](sync::BeyondFault fault, const QByteArray& text) {
        if (fault != sync::BeyondFault::None) return done(faultOf(fault), {});
        // A hub that is newer than this desk may have kinds and words that it does not know.
        const auto policy = access::Policy::parse(text);
        if (!policy) return done(OnlineFault::NotUnderstood, {});
        done(OnlineFault::None, access::tableOf(*policy));
    });
}

}
