#pragma once

#include "core/hub/store/Db.h"
#include "core/model/Kind.h"

#include <vector>

namespace carrel::hub {

/// A record to look at: its kind and its dense number.
using Candidate = std::pair<model::KindNo, qint64>;

/// What a pull still has to look at for one enrolment, kept from page to page. Always by kind, then by id: the feed's
/// order, or that of the store's own numbers, would tell of changes that stay hidden.
class WorkList
{
public:
    WorkList(Db& db, qint64 enrolment) : m_db(db), m_enrolment(enrolment) {}

    /// Merges what is new into what is left of earlier pages.
    void add(std::vector<Candidate> candidates);
    /// The next few, taken from the list; none when it is empty.
    std::vector<Candidate> next();
    /// The end of what next() gave, not looked at.
    void putBack(std::vector<Candidate> candidates) { m_ready.insert(m_ready.begin(), candidates.begin(), candidates.end()); }
    /// Writes down what is left.
    void keep();

private:
    void takeStored(std::vector<Candidate>& into);
    void putInOrder(std::vector<Candidate>& candidates);

    Db& m_db;
    qint64 m_enrolment;
    std::vector<Candidate> m_ready; ///< comes before what is stored
};

}
