#pragma once

#include "core/access/PolicyTable.h"

namespace carrel::access {

enum class Shift {
    Gains,
    Loses,
    Moves, ///< more by some rows and less by others
};

/// One field of one role that the newer policy shows more or less of, or by other rows.
struct PolicyShift {
    Shift shift;
    PolicyCell before;
    PolicyCell after;
    bool operator==(const PolicyShift&) const = default;
};

/// Who gains and who loses what. A role that only one policy has counts as seeing nothing in the other. Rows count, not
/// only grains: from `own` to `institution` the field stays `full` and everything changes.
std::vector<PolicyShift> diffOf(const Policy& before, const Policy& after);

/// A right that a role has in only one of the two.
struct RightShift {
    QString role;
    Right right;
    bool gains = false;
    bool operator==(const RightShift&) const = default;
};
std::vector<RightShift> rightsBetween(const Policy& before, const Policy& after);

/// Machine words: gains, loses or moves; role, kind, field; then desk, online and rows before and after.
QStringList diffHeadings();
QStringList diffLine(const PolicyShift& shift);

}
