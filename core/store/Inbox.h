#pragma once

#include "core/store/Outbox.h"

namespace carrel::store {

/// Rows and removals the hub has sent. A page is applied whole or not at all; what was changed here and not yet settled
/// stays on top of what the hub says.
class Inbox
{
public:
    Inbox(Cache& cache, Rows& rows, Outbox& outbox) : m_cache(cache), m_rows(rows), m_outbox(outbox) {}

    /// The last delivery number committed here.
    qint64 after();
    void apply(const wire::Page& page);
    /// What to acknowledge: everything up to `after()`, and the removals that are carried out.
    wire::Ack acknowledgement();
    void acknowledged(const wire::Ack& ack);
    /// Rows whose time has passed leave the file, too. Whether there were any.
    bool dropExpired();
    /// Whether the hub has taken anything away here since this was asked last.
    bool tookAway() { return std::exchange(m_tookAway, false); }

private:
    bool mayBeSaidAgain(const wire::Page& page);
    void applyHead(const wire::PageHead& head);
    void startOver();
    void dropUnsent();
    void noteClock(base::Moment hubTime);
    void applyRow(const wire::DeliveredRow& row);
    void applyRemoval(const wire::Removal& removal);

    Cache& m_cache;
    Rows& m_rows;
    Outbox& m_outbox;
    bool m_narrowed = false;
    bool m_tookAway = false;
    QSet<QString> m_waiting; ///< records with edits of this desk's own that wait
};

}
