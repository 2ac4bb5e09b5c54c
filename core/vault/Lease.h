#pragma once

#include "core/base/Moment.h"
#include "core/base/Secret.h"

#include <QtCore/QByteArray>
#include <optional>

namespace carrel::vault {

/// `desk.lease`: until when this desk may read its cache, and the hub's share of the wrapping key, without which it
/// cannot. An ended lease has no share.
struct Lease {
    base::Moment until;
    base::Moment highWater; ///< The latest time ever seen here: a clock set back lengthens nothing.
    std::optional<base::Secret> share;
    QByteArray proof; ///< The hub's signature over its terms, kept as it came.

    QByteArray bytes() const;
    static std::optional<Lease> parse(const QByteArray& bytes);
    /// Names a share without telling it; empty for none.
    static QByteArray digestOf(const std::optional<base::Secret>& share);
};

}
