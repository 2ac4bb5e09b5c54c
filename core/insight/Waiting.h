#pragma once

#include "core/base/Moment.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace carrel::insight {

/// A visit that was finished today, for how long such visits take.
struct SeenVisit {
    QString topic;
    base::Moment started;
    base::Moment finished;
};

/// How long a visit takes, by what it is about: the median of the last twenty of today, and what the service says is usual
/// where there have been fewer than five. A rule that can be said in one sentence, and is.
class Pace
{
public:
    static constexpr size_t Last = 20, Fewest = 5;
    static constexpr qint64 UsualMinutes = 15;

    /// `usual`: minutes; what cannot be is left out, of the visits as well.
    Pace(std::vector<SeenVisit> seen, std::optional<qint64> usual);

    qint64 seconds(const QString& topic) const;
    /// Whether today's visits of this topic tell it.
    bool isOfToday(const QString& topic) const { return m_medians.contains(topic); }

private:
    QHash<QString, qint64> m_medians;
    qint64 m_usual;
};

/// Somebody at a desk, or called to one and not there yet.
struct AtDesk {
    QString topic;
    std::optional<base::Moment> started;
};

/// How long somebody waits yet who has these before them: their visits and what is left of those under way, shared among the
/// desks that are open; two minutes at least. Nothing where no desk is open.
std::optional<qint64> secondsToWait(const QStringList& ahead, const std::vector<AtDesk>& atDesks, int openDesks, const Pace& pace, base::Moment now);

/// As it is said: whole minutes, and above twenty by fives.
int aboutMinutes(qint64 seconds);

}
