#include "core/vault/Faults.h"

#include <algorithm>

namespace carrel::vault {

VaultFault faultOf(KeyFault fault)
{
    switch (fault) {
    case KeyFault::Missing: return VaultFault::KeyMissing;
    case KeyFault::Locked: return VaultFault::KeyringLocked;
    case KeyFault::Denied: return VaultFault::Denied;
    case KeyFault::Slow: return VaultFault::Slow;
    case KeyFault::Unavailable:
    case KeyFault::Failed: break;
    }
    return VaultFault::KeyringUnavailable;
}

bool isWrappedFor(const Mark& mark, const QByteArray& shareDigest)
{
    return std::any_of(mark.wraps.cbegin(), mark.wraps.cend(),
                       [&shareDigest](const Wrap& wrap) { return wrap.shareDigest == shareDigest; });
}

}
