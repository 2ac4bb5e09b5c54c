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
    base::Moment contact; ///< The hub's time when it gave this; nothing where nobody said.
    qint64 behindMs = 0;  ///< How far this desk's clock was behind the hub's then; never negative.
    QByteArray holder = {}; ///< The enrolment it was given to; empty: the one the key was made for.
    QByteArray proof = {};  ///< Over all of it, by a key of this desk's: a lease that was edited is none.

    QByteArray bytes() const;
    static std::optional<Lease> parse(const QByteArray& bytes);
    /// What `proof` is made over.
    QByteArray terms() const;
    /// Names a share without telling it; empty for none.
    static QByteArray digestOf(const std::optional<base::Secret>& share);
};

}
