#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/store/Db.h"

namespace carrel::hub {

/// Puts what the store holds on the shelf, a little at a time, so that after a start the first desks do not wait for the
/// reading of it.
class Warming
{
public:
    explicit Warming(const HubContext& context) : m_context(context) {}

    /// The next few records, in a transaction of its own. False once there are no more, or the shelf has no room for more.
    bool step(Db& db);

private:
    const HubContext& m_context;
    size_t m_kind = 0;
    qint64 m_last = 0; ///< of this kind
};

}
