#pragma once

#include <QtCore/QtGlobal>
#include <algorithm>

namespace carrel::model {

/// How a desk guards itself, and what it takes in: what the policy says of the desks of a person's roles, the strictest of it.
struct DeskRules {
    static constexpr int ShortestLock = 1, LongestLock = 60, UsualLock = 10;
    static constexpr int SmallestFile = 1, LargestFile = 8, UsualFile = 5;

    int lockAfterMinutes = UsualLock; ///< without anybody touching the computer
    bool asksPin = false;             ///< besides what the keyring holds
    int largestFile = UsualFile;      ///< megabytes an attached file may have

    bool operator==(const DeskRules&) const = default;

    /// From elsewhere; a number that no policy may name becomes the nearest it may.
    static DeskRules of(qint64 minutes, bool pin, qint64 megabytes = UsualFile)
    {
        return {int(std::clamp<qint64>(minutes, ShortestLock, LongestLock)), pin, int(std::clamp<qint64>(megabytes, SmallestFile, LargestFile))};
    }
    DeskRules stricter(const DeskRules& other) const
    {
        return {std::min(lockAfterMinutes, other.lockAfterMinutes), asksPin || other.asksPin, std::min(largestFile, other.largestFile)};
    }
    qint64 mostBytes() const { return qint64(largestFile) * 1024 * 1024; }
};

}
