#pragma once

#include "core/hub/feed/Feed.h"

namespace carrel::hub {

/// A record that a transaction wrote, or whose visibility hangs on one it wrote.
struct TouchedRow {
    model::KindNo kind = model::KindNo::None;
    qint64 rec = 0;
    KeyNos before;
    KeyNos after;
    std::vector<access::ScopeKey> keys;
    std::optional<base::Moment> boundary;
    bool isNew = false;
    /// The keys, an end of one of them, or the next boundary differ from what is stored.
    bool moved = false;
};

/// Follows the catalogue's touches from what was written to what hangs on it, as far as visibility really changes.
class TouchWalk
{
public:
    TouchWalk(WorkingSet& set, base::Moment now) : m_set(set), m_now(now) {}

    void wrote(const Held& held, bool isNew);
    /// Not written, but its keys may have changed by the calendar.
    void look(const Held& held);
    std::vector<TouchedRow> finish();

private:
    struct Visit {
        Held held;
        bool isNew = false;
        bool written = false;
        bool asked = false; ///< must have an entry even when its keys stay (a consent it hangs on was written)
        TouchedRow row;
    };
    void visit(const Held& held, bool isNew, bool written, bool asked);
    /// To everything that hangs on it, or only to the conflicts about it.
    void spread(const Visit& visit, bool conflictsOnly);
    TouchedRow compared(const Held& held, bool isNew);
    std::vector<WorkingSet::RecordPtr> dependants(const model::Record& record, const model::Touch& touch);

    WorkingSet& m_set;
    base::Moment m_now;
    std::vector<std::pair<model::KindNo, qint64>> m_order;
    std::map<std::pair<model::KindNo, qint64>, Visit> m_visits;
};

KeyNos loadKeyNos(Db& db, model::KindNo kind, qint64 rec);
/// What is stored of why a row may be seen: key numbers with their ends, and the boundary.
struct StoredKeys {
    std::vector<std::pair<qint64, std::optional<base::Moment>>> keys;
    std::optional<base::Moment> boundary;
    bool operator==(const StoredKeys&) const = default;
};
StoredKeys loadStoredKeys(Db& db, model::KindNo kind, qint64 rec);
/// Of the keys of many rows, those among `texts` (a person's own): the others do not matter to them.
std::map<qint64, access::Keys> loadKeysMany(Db& db, model::KindNo kind, const std::vector<qint64>& recs,
                                            const std::vector<QByteArray>& texts);
void storeKeys(Db& db, const std::vector<TouchedRow>& rows);

}
