#pragma once

#include "core/hub/desks/Enrolments.h"
#include "core/wire/Devices.h"

namespace carrel::hub {

/// What the hub can do about a desk that is out of its hands. A revocation is for good: no verb takes it back, and its
/// row is never deleted, so that tidying up cancels no erasure.
class Devices
{
public:
    Devices(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    enum class RevokeFault { Unknown, Already };
    /// From the next contact on the desk may only hand over what is sealed, erase itself and say so. `by` is whoever ordered
    /// it, for the audit.
    base::Result<base::Done, RevokeFault> revoke(const wire::EnrolmentId& id, const QString& by);
    /// Whether this desk has to erase itself; never for one that nobody knows.
    bool isRevoked(const wire::EnrolmentId& id);
    /// Whether whose desk this is has no role any more, so that nobody can sign in on it.
    bool hasNobody(const wire::EnrolmentId& id);
    /// Keeps the receipt; false where it is not this desk's word, or nobody asked for it. The first one counts.
    bool takeReceipt(const wire::EraseReceipt& receipt);
    /// A draft that a revoked desk, or one that nobody can sign in on, has left, sealed as it came. Whether the hub has it now.
    bool takeDraft(const QByteArray& sealed);

private:
    Db& m_db;
    const HubContext& m_context;
};

}
