#pragma once

#include "core/hub/backup/OutsideJournal.h"
#include "core/hub/store/Db.h"

namespace carrel::hub {

struct HubContext;

/// What the store remembers of the journal beside it, so that a hub that begins anew knows one that has been put in its place:
/// another hub's, none, or a copy from before something was destroyed.
class JournalMark
{
public:
    JournalMark(Db& db, OutsideJournal& journal) : m_db(db), m_journal(journal) {}

    /// Once the store is open: from here on the journal stands only where it begins with all that the store was told of.
    void heed();
    /// Remembers how far the journal goes by now. One statement, in whichever transaction it is; never goes back.
    void keep();
    /// For when the right journal is lost for good: what lies in its place is put aside, and a new one is begun with all that
    /// the store knows of what a journal tells. What had been committed nowhere but in the lost one is not in it.
    OutsideJournal::Kept writeAnew(const HubContext& context);

private:
    OutsideJournal::Kept tellGone();
    OutsideJournal::Kept tellDesks();

    Db& m_db;
    OutsideJournal& m_journal;
};

}
