#pragma once

#include "core/store/Rows.h"
#include "core/wire/Mutations.h"

#include <optional>

namespace carrel::store {

/// A case that its person wants off this desk, or wanted and got: ids alone, so that it can be fetched again.
struct Trimmed {
    enum class State {
        Leaving,  ///< the hub has not been told yet
        Gone,     ///< the hub has been told, and takes it away with its next page
        Returning ///< wanted back, and the hub has not been told yet
    };
    model::RecordId theCase;
    std::optional<model::RecordId> student;
    State state = State::Leaving;
};

/// What a person has trimmed from this desk. The hub decides what leaves and says so as it always does; this remembers
/// what was wanted until it has heard, and what to ask for again.
class Trims
{
public:
    Trims(Cache& cache, Rows& rows) : m_cache(cache), m_rows(rows) {}

    std::vector<Trimmed> all();
    void drop(const std::vector<Trimmed>& cases);
    void take(const QList<model::RecordId>& cases);
    /// What the hub has to be told, at most so many of them.
    wire::Trim wanted(int most);
    /// The hub has heard it.
    void told(const wire::Trim& trim);
    /// A whole round is over: what is here all the same is trimmed no longer.
    void settle();

private:
    void keep(const std::vector<Trimmed>& all);

    Cache& m_cache;
    Rows& m_rows;
};

}
