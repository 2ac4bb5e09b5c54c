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
    /// Who may see it, until when, or when that must be looked at again, is not what is stored.
    bool differs = false;
};

/// Follows the catalogue's touches from what was written to what hangs on it, as far as visibility really changes.
class TouchWalk
{
public:
    TouchWalk(WorkingSet& set, base::Moment now) : m_set(set), m_now(now) {}

    /// Reads what is stored of these with one question.
    void foresee(model::KindNo kind, const std::vector<qint64>& recs);
    /// `before` is nothing for a record that is new. What it named then is followed as well as what it names now.
    void wrote(const Held& held, const WorkingSet::RecordPtr& before);
    /// Not written, but its keys may have changed by the calendar.
    void look(const Held& held);
    std::vector<TouchedRow> finish();

private:
    struct Visit {
        Held held;
        WorkingSet::RecordPtr before;
        bool written = false;
        bool asked = false; ///< must have an entry even when its keys stay (a consent it hangs on was written)
        TouchedRow row;
    };
    struct StoredKeys {
        std::map<qint64, std::optional<base::Moment>> keys;
        std::optional<base::Moment> boundary;
    };
    enum class Spread { All, Mirrors };
    void visit(const Held& held, bool written, bool asked, const WorkingSet::RecordPtr& before = {});
    /// True when its scope keys, or how long they hold, are not what is stored.
    bool work(Visit& visit);
    void spread(const Visit& visit, Spread how);
    std::vector<WorkingSet::RecordPtr> dependants(const model::Record& record, const model::Touch& touch);

    WorkingSet& m_set;
    base::Moment m_now;
    std::vector<std::pair<model::KindNo, qint64>> m_order;
    std::map<std::pair<model::KindNo, qint64>, Visit> m_visits;
    std::map<std::pair<model::KindNo, qint64>, StoredKeys> m_stored;
};

struct StoredKey {
    qint64 key;
    std::optional<base::Moment> until;
    bool operator==(const StoredKey&) const = default;
};
/// Every key of these rows, by row, then by number.
std::map<qint64, std::vector<StoredKey>> loadAllKeys(Db& db, model::KindNo kind, const std::vector<qint64>& recs);
KeyNos loadKeyNos(Db& db, model::KindNo kind, qint64 rec);
/// Of the keys of many rows, those among `texts` (a person's own): the others do not matter to them.
std::map<qint64, access::Keys> loadKeysMany(Db& db, model::KindNo kind, const std::vector<qint64>& recs,
                                            const std::vector<QByteArray>& texts);
void storeKeys(Db& db, const std::vector<TouchedRow>& rows);

}
