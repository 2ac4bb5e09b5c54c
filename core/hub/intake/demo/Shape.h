#pragma once

#include "core/base/Random.h"

#include <optional>

namespace carrel::hub::demo {

// Aggregates of the Open University Learning Analytics Dataset (Kuzilek, Hlosta, Zdrahal 2017, CC BY 4.0), over its
// 32,593 registrations. Nothing here is, or could be traced to, a row.

/// A presentation's length: between the dataset's shortest and longest, and whole weeks.
constexpr int DaysOfModule = 37 * 7;
/// Of every thousand registrations, those ended before the course began, and in each four weeks of it.
constexpr int WithdrawnBefore = 82;
constexpr int WithdrawnInFourWeeks[] = {73, 31, 25, 24, 20, 22, 14, 12, 6};
/// Of every thousand, those who had taken the course before.
constexpr int TriedBefore = 128;
/// Days before the start by which each tenth had registered, from the earliest to the latest.
constexpr int RegisteredBefore[] = {180, 142, 113, 90, 72, 57, 44, 32, 25, 21, 7};

/// Days from the start, negative before it; nothing for those who stay.
inline std::optional<int> dayOfWithdrawal(base::Random& random)
{
    int left = int(random.below(1000)) - WithdrawnBefore;
    if (left < 0) return -1 - int(random.below(45));
    int week = 0;
    for (const int share : WithdrawnInFourWeeks) {
        left -= share;
        if (left < 0) return week * 7 + int(random.below(28));
        week += 4;
    }
    return std::nullopt;
}

inline int daysRegisteredBefore(base::Random& random)
{
    const quint32 tenth = random.below(10);
    const int early = RegisteredBefore[tenth];
    const int late = RegisteredBefore[tenth + 1];
    return late + int(random.below(quint32(early - late)));
}

}
