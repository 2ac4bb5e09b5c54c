#pragma once

#include "tests/bench/Rounds.h"

#include <QtCore/QString>
#include <deque>

namespace carrel::bench {

/// One measure: what ours took and what the limit took, round by round, and what is asked of their ratio.
struct Measure {
    QString id;
    QString what;
    QString unit;
    bool moreIsBetter = false;
    double floor = 0; ///< 0: none is asked
    double goal = 0;
    Rounds ours;
    Rounds limit; ///< empty: ours itself is compared with floor and goal
    QString note = {};

    Rounds ratio() const;
    /// Ours over limit, or ours where there is no limit.
    Rounds judged() const { return limit.isEmpty() ? ours : ratio(); }
    bool meets(double asked) const;
};

/// All measures of one run, in the order in which they were begun.
class Table
{
public:
    /// Stays where it is.
    Measure& add(Measure measure);
    QByteArray text() const;
    QByteArray markdown() const;
    bool allFloorsMet() const;

private:
    std::deque<Measure> m_measures;
};

}
