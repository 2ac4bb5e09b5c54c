#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/store/Db.h"
#include "core/insight/Counts.h"
#include "core/model/Value.h"

#include <QtCore/QDate>

namespace carrel::hub {

/// One week of one team's service, as it was published.
struct CountedWeek {
    QString service; ///< `workshops`, `drop-in`, `tutorials`
    QString team;
    qint64 week = 0; ///< weeks since the first Monday of 1970
    qint64 total = 0; ///< in fives; naught where fewer than five people came
    base::Moment at;
    struct Cell {
        QString split; ///< `outcome`, `programme`, `level`, `topic` …
        QString what;  ///< empty: all that are too few to be named, or not known
        qint64 count = 0;
        bool operator==(const Cell&) const = default;
    };
    std::vector<Cell> cells;

    QDate monday() const { return QDate(1970, 1, 5).addDays(7 * week); }
};

/// What has been counted, oldest first, in one place and never again: a week is published once, four weeks after its Monday,
/// when registers are closed and desks that were cut off have spoken; what comes later is in no count. It is written down outside
/// the store before it is committed, so that a restore gives it back and nobody counts the same week twice from other records.
class WeeklyCounts
{
public:
    WeeklyCounts(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    /// Publishes what is due and has not been; how many weeks. Any number of hubs may do it at once. False where the journal
    /// outside the store could not be written: then nothing more is published.
    struct Published {
        int weeks = 0;
        bool isWrittenDown = true;
    };
    Published publishDue();
    /// With those of which nothing may be said, whose total is naught.
    std::vector<CountedWeek> all();
    /// What teams and workshops are called; the counts know them by their ids.
    QHash<QString, QString> names();
    /// After a restore: as they were published.
    void putBack(const std::vector<CountedWeek>& weeks);

    static qint64 weekOf(base::Moment at) { return (at.ms - MondayMs) / WeekMs; }
    static constexpr qint64 MondayMs = 4 * 86'400'000LL, WeekMs = 7 * 86'400'000LL;
    static constexpr int WeeksUntil = 4; ///< from its Monday

private:
    bool publish(CountedWeek week);
    /// False where it has been published before.
    bool store(const CountedWeek& week);

    Db& m_db;
    const HubContext& m_context;
};

}
