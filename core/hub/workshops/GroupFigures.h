#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/feed/Feed.h"

namespace carrel::hub {

/// Says of a workshop's group what no row of its register may say: how many places people have who are shown to nobody at a desk,
/// and, for whoever leads it, how many are at which level. The levels are counted again only when five people or more have come or
/// gone since, so that nobody's can be told from what changed when they booked.
class GroupFigures
{
public:
    GroupFigures(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    /// Of every workshop that is not over.
    void look();
    std::vector<FeedEntry> takeEntries() { return std::exchange(m_entries, {}); }

private:
    struct Group {
        model::RecordId workshop;
        qint64 unseen = 0;
        bool isNear = false; ///< its leader may know who comes
    };
    std::vector<Group> groups();
    /// What is to be said of them now; nothing where it stays as it is.
    std::optional<QString> levelsOf(const model::RecordId& workshop);

    Db& m_db;
    const HubContext& m_context;
    std::vector<FeedEntry> m_entries;
};

}
