#pragma once

#include "core/hub/HubContext.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/intake/WaitwhileReader.h"

#include <QtCore/QSet>

namespace carrel::hub {

/// Takes visits that Waitwhile tells of into the drop-in's record: each once, in the order of their own time, whoever brings
/// them. The outside is followed for as long as nobody here has taken a step with a visit; from then on it may only say that
/// somebody who still waits has gone.
class Arrivals
{
public:
    /// The context must have a Waitwhile.
    Arrivals(Db& db, const HubContext& context);

    enum class Fate : quint8 {
        Taken,     ///< the record says something else now
        Same,
        Older,     ///< something newer was told before
        Held,      ///< a desk's word stands
        Unplaced,  ///< no session of the location's team runs that day: nothing is kept
        Elsewhere, ///< of a location that is nobody's here
        Destroyed,
    };
    /// In a transaction of its own, durable when it returns. `told`: when it was so.
    Fate take(const OutsideVisit& visit, base::Moment told);
    /// Of these, what the store does not say yet.
    std::vector<OutsideVisit> news(const std::vector<OutsideVisit>& visits);
    /// The ids of visits that should still be there, were told of before that time, and are not among these.
    QStringList missing(const QSet<QString>& there, base::Moment before);
    /// Whether a session of one of the locations runs now.
    bool isOpen();
    /// Those that run now, paused or not.
    QList<model::RecordId> running();
    /// Forgets what was said of visits long ago.
    void sweep();

    std::vector<FeedEntry> takeEntries() { return std::exchange(m_entries, {}); }

private:
    struct Mark {
        base::Moment at;
        QString state;
    };
    std::optional<Mark> markOf(const QString& id);
    void keepMark(const QString& id, const Mark& mark);
    Fate settle(WorkingSet& set, const OutsideVisit& visit, const model::RecordId& id, const std::optional<Mark>& mark, base::Moment at);
    std::optional<model::Record> made(const OutsideVisit& visit, const model::RecordId& id, base::Moment at);
    bool step(model::Record& next, const OutsideVisit& visit, base::Moment at, qint64 rec);
    void name(model::Record& next, const OutsideVisit& visit, qint64 rec);
    bool wasSetHere(qint64 rec, const model::FieldSpec& field);
    std::optional<model::RecordId> studentCalled(const QString& number);
    std::optional<model::RecordId> teamOf(const QString& location);
    std::optional<model::RecordId> sessionFor(const model::RecordId& team, base::Moment at);
    model::RecordId idOf(const QString& id) const;

    Db& m_db;
    const HubContext& m_context;
    std::vector<FeedEntry> m_entries;
};

}
