#pragma once

#include "core/hub/intake/Batch.h"

#include <QtCore/QStringList>

namespace carrel::hub {

/// Somebody who may sign in; the caller makes the password and what goes with it.
struct DemoAccount {
    QString user; ///< the role's id, with a number behind the second and later ones
    model::RecordId staff;
    QStringList roles; ///< as the policy names them
    QString name;
    bool operator==(const DemoAccount&) const = default;
};

/// An invented university in its ninth week: 300 students, forty staff, two Student Success teams with forty cases.
/// The shape (how large courses are, how early people register, when they withdraw) is that of the Open University's
/// dataset in a few aggregate figures; every person and every word is made up.
struct DemoUniversity {
    IntakeBatch batch; ///< without faults; `occurred`, `recorded` and `received` are set, for its past is invented too
    std::vector<DemoAccount> accounts; ///< one for each role at least
};

/// The same seed and the same day always make the same bytes; another day moves the dates and nothing else. The drop-in queue, the
/// workshop and the tutorial that are under way are those of `now`, which is two in the afternoon where nothing is said.
DemoUniversity makeDemoUniversity(QByteArrayView seed, QDate today, std::optional<base::Moment> now = std::nullopt);

}
