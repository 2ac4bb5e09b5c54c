#pragma once

#include "core/hub/store/Db.h"
#include "core/model/Record.h"

#include <optional>
#include <set>
#include <vector>

namespace carrel::hub {

/// A record to look at, with its dense number.
struct Candidate {
    model::KindNo kind;
    model::RecordId id;
    qint64 rec;
};

/// What a pull still has to look at for one enrolment, kept from page to page. Always by kind, then by id: the feed's
/// order, or that of the store's own numbers, would tell of changes that stay hidden.
class WorkList
{
public:
    using Numbers = std::vector<std::pair<model::KindNo, qint64>>;

    WorkList(Db& db, qint64 enrolment) : m_db(db), m_enrolment(enrolment) {}

    /// Puts these among what is left of earlier pages; a number that neither lives nor was destroyed is left out.
    void add(const Numbers& recs) { merge(named(m_db, recs)); }
    /// The same where the ids are known.
    void add(std::vector<Candidate> candidates) { merge(std::move(candidates)); }
    /// In the order of the list, each once, and those whose ids are `known` among them.
    static std::vector<Candidate> named(Db& db, const Numbers& recs, std::vector<Candidate> known = {});
    /// The next few, taken from the list; none when it is empty.
    std::vector<Candidate> next();
    /// The end of what next() gave, not looked at.
    void putBack(std::vector<Candidate> candidates) { m_ready.insert(m_ready.begin(), candidates.begin(), candidates.end()); }
    /// Writes down what is left.
    void keep();

private:
    /// Where the stored blocks begin.
    std::set<qint64>& stored();
    /// Takes the block stored there to what is ready.
    void absorb(qint64 position);
    void merge(std::vector<Candidate> more);

    Db& m_db;
    qint64 m_enrolment;
    std::vector<Candidate> m_ready; ///< in order; what is stored may belong between
    std::optional<std::set<qint64>> m_stored;
};

}
