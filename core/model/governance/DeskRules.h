#pragma once

#include <QtCore/QtGlobal>
#include <algorithm>

namespace carrel::model {

/// How a desk guards itself: what the policy says of the desks of a person's roles, the strictest of it.
struct DeskRules {
    static constexpr int ShortestLock = 1, LongestLock = 60, UsualLock = 10;

    int lockAfterMinutes = UsualLock; ///< without anybody touching the computer
    bool asksPin = false;             ///< besides what the keyring holds

    bool operator==(const DeskRules&) const = default;

    /// From elsewhere; a number that no policy may name becomes the nearest it may.
    static DeskRules of(qint64 minutes, bool pin) { return {int(std::clamp<qint64>(minutes, ShortestLock, LongestLock)), pin}; }
    DeskRules stricter(const DeskRules& other) const { return {std::min(lockAfterMinutes, other.lockAfterMinutes), asksPin || other.asksPin}; }
};

}
