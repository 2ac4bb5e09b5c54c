#pragma once

#include "core/access/RegisterDays.h"
#include "core/hub/HubContext.h"
#include "core/hub/feed/Feed.h"

namespace carrel::hub {

/// Sees to it that a register forgets who came, as many days after as the policy says: the week is counted, and then its bookings
/// and visits are destroyed, which no restore takes back. Somebody's who has asked to be left alone stay as they are until that ends.
/// Done over and over, by any number of hubs, it comes to the same.
class RegisterClock
{
public:
    RegisterClock(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    struct Done {
        int weeks = 0;   ///< counted
        int records = 0; ///< destroyed, with all that was nothing without them
        bool isMore = false;
        bool isWrittenDown = true; ///< false: the journal outside the store could not be written, so it was left
    };
    /// At most so many records, so that nobody waits long for the store.
    Done run(int most = 500);
    /// The same once a day, and again at once while there is more.
    Done runDaily();
    std::vector<FeedEntry> takeEntries() { return std::exchange(m_entries, {}); }

private:
    QList<model::RecordId> due(model::KindNo kind, int most);

    Db& m_db;
    const HubContext& m_context;
    access::RegisterDays m_days;
    std::vector<FeedEntry> m_entries;
};

}
