#pragma once

#include "core/hub/governance/WeeklyCounts.h"

namespace carrel::hub {

/// The ways in which a service's comings are split up, in their order.
QStringList splitsOf(const QString& service);
/// Weeks before that one in which somebody came, or was to come, to a team's service; empty ones.
std::vector<CountedWeek> weeksWithComings(Db& db, qint64 before);
/// Everybody's of one week, but those of people who have asked to be left alone. Codes and no words of anybody's.
std::vector<insight::Coming> comingsOf(Db& db, const CountedWeek& week);

}
