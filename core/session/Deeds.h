#pragma once

#include "core/base/Result.h"
#include "core/session/Answers.h"
#include "core/store/Rows.h"

namespace carrel::session {

/// What was done at this desk today, newest last, with the values each deed replaced. It lies in the encrypted file and
/// holds nothing of a record that has left the desk, nor of a field that the role no longer sees.
class Deeds
{
public:
    struct Kept {
        Deed deed;
        model::Changes before;
    };

    Deeds(store::Cache& cache, store::Rows& rows) : m_cache(cache), m_rows(rows) {}

    void open(base::Moment now);
    /// What one command did; several records are one batch.
    void add(std::vector<Kept> done);
    /// With the whole of its batch.
    void markUndone(qint64 number, bool undone);
    /// The deed of this number with the rest of its batch, in the order in which they were done.
    std::vector<Kept> batchOf(qint64 number) const;
    const std::vector<Kept>& all() const { return m_all; }
    /// Forgets what is of another day, and what this desk may no longer hold.
    void sweep(base::Moment now);
    /// Writes what has changed since the last time.
    void flush();

    using WayBack = base::Result<model::Changes, Hindrance>;
    /// The edit that puts back what the deed changed, or why there is none. A choice between two values goes back together
    /// with the value it set, or not at all.
    WayBack wayBack(const Kept& kept) const;

private:
    WayBack wayBackAlone(const Kept& kept) const;
    /// What is new is never erased: it is marked as taken back. Only what nobody else has worked on yet.
    WayBack withoutTheNew(const model::View& view, QDate today) const;
    WayBack withoutTheTutorial(const model::View& view) const;
    WayBack withoutTheConsent(const model::View& view, QDate today) const;
    bool hasParts(const model::RecordId& theCase) const;
    bool isStoodUpon(const model::RecordId& consent) const;
    bool mayStay(const Kept& kept, QDate today) const;
    void forgetOldest();

    store::Cache& m_cache;
    store::Rows& m_rows;
    std::vector<Kept> m_all;
    qint64 m_last = 0;
    bool m_changed = false;
};

}
