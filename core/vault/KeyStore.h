#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <QtCore/QString>

namespace carrel::vault {

/// Missing means: the keyring is open and has no such item. A locked keyring is never reported as Missing.
enum class KeyFault {
    Missing,
    Locked,
    Unavailable, ///< No keyring service, or no way to reach one.
    Denied,      ///< Somebody was asked, and said no.
    Slow,        ///< No answer in time; the keyring may still be waiting for somebody.
    Failed       ///< It answered, but not with 32 bytes, or not what was written.
};

/// The operating system's place for secrets. Every call answers within a bounded time.
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    /// 32 bytes.
    virtual base::Result<base::Secret, KeyFault> read(const QString& item) = 0;
    /// `secret` is 32 bytes; it has been read back before this returns.
    virtual base::Result<base::Done, KeyFault> write(const QString& item, const base::Secret& secret) = 0;
    /// The item is known to be gone before this returns; that it never was is no fault.
    virtual base::Result<base::Done, KeyFault> remove(const QString& item) = 0;
    /// Writes, reads and removes an item of its own: whether a key could be kept here at all.
    virtual base::Result<base::Done, KeyFault> probe() = 0;
    /// Which service answers here, a machine word that is kept with the key: `secret-service`, `kwallet`, …
    virtual QByteArray backend() const = 0;
    /// Ends the wait for an answer that is under way, as if its time were up.
    virtual void stopWaiting() {}
};

}
