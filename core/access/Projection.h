#pragma once

#include "core/access/ConsentRule.h"
#include "core/access/Entitlement.h"
#include "core/model/View.h"

namespace carrel::access {

/// A record with everything outside it that its projection hangs on.
struct Row {
    const model::Record& record;
    const Keys& keys;
    /// As `consentHolds`. Nothing where one is needed counts as none.
    std::optional<ConsentStanding> consent;
    /// For a record that mirrors another (a conflict, a piece of a file): that other row.
    const Row* mirrored = nullptr;
};

/// Where it will be seen.
enum class Surface {
    Desk,   ///< may be stored on the desk and read offline
    Online, ///< read now, audited, never stored
};

struct Projected {
    model::View view;
    /// When the desk must stop showing it even with no word from the hub.
    std::optional<base::Moment> until;
};

/// Which fields of a row show, how coarsely, and until when.
struct Ruling {
    model::Shape shape;
    std::optional<base::Moment> until;
};
Ruling ruling(const Entitlement& who, const Row& row, Surface surface, base::Moment now);

/// The one mask: an allow-list that makes a new, smaller value, or nothing at all. Everything that leaves the hub
/// (replies, conflicts, errors, searches, exports) is made by this function.
std::optional<Projected> project(const Entitlement& who, const Row& row, Surface surface, base::Moment now);
/// The same where the row has been ruled on.
std::optional<Projected> project(const model::Record& record, const Ruling& ruling);

/// The shape alone, for asking "may I write this?" about a row that does not exist yet.
model::Shape shapeFor(const Entitlement& who, const Row& row, Surface surface, base::Moment now);

/// Why one field is shown or hidden, without its value.
struct Reason {
    int position;
    model::Grain grain = model::Grain::None;
    QString role; ///< the role whose grant shows it; empty when hidden
    int policyLine = 0;
    bool barred = false; ///< a deny hides the whole row
    bool outOfScope = false;
};
std::vector<Reason> explain(const Entitlement& who, const Row& row, Surface surface, base::Moment now);

}
