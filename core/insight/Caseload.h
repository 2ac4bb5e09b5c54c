#pragma once

#include "core/model/View.h"
#include "core/model/cases/Case.h"

#include <QtCore/QDate>

namespace carrel::insight {

/// When a case's next step is due, as a list is grouped by it.
enum class Due { Overdue, Today, ThisWeek, Later, Waiting, NoNextStep };

/// Nothing for a closed case. A withheld date counts as no next step: nothing is concluded from what is not shown.
std::optional<Due> dueOf(const model::View& theCase, QDate today);
/// The same of what is known: nothing stands for a state or a date that is withheld or not recorded.
std::optional<Due> dueOf(std::optional<model::CaseState> state, std::optional<QDate> nextDue, QDate today);

/// A person's open cases, counted by how soon something is due.
struct Caseload {
    std::array<int, 6> byDue{};
    int open = 0;
    int at(Due due) const { return byDue[size_t(due)]; }
    void add(const model::View& theCase, QDate today) { add(dueOf(theCase, today), 1); }
    void add(std::optional<Due> due, int cases);
};

/// HESA's rounding for published counts: to the nearest 5, halves up, below 2.5 to 0.
int hesaRounded(int count);
/// Percentages on fewer than 22.5 people are not published.
bool mayPublishPercentage(double population);

}
