#pragma once

#include "core/base/Moment.h"

#include <QtCore/QByteArray>
#include <optional>

namespace carrel::vault {

/// `desk.tries`: how often in a row the PIN was wrong, and when it was last. Each wrong one after the first few makes the
/// next wait longer; a clock that goes back begins the wait anew, and never ends it early.
struct Tries {
    static constexpr int Free = 3;

    int wrong = 0;
    base::Moment last;

    bool operator==(const Tries&) const = default;
    qint64 waitMs() const;
    /// Nothing when a try is free.
    std::optional<base::Moment> waitUntil() const;

    QByteArray bytes() const;
    /// What cannot be read counts as one wrong try that was just made: a file that was damaged lets nobody try faster.
    static Tries parse(const QByteArray& bytes, base::Moment now);
};

/// What stands between a person and the desk besides the keyring.
struct PinStanding {
    bool asked = false;
    int wrong = 0;
    std::optional<base::Moment> waitUntil;
};

}
