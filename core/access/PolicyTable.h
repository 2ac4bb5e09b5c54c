#pragma once

#include "core/access/Policy.h"

#include <QtCore/QStringList>

namespace carrel::access {

/// How much of a field one kind of rows shows.
struct WayIn {
    ScopeWord rows;
    bool special = false; ///< counts for special-category rows too
    model::Grain desk = model::Grain::None;
    model::Grain online = model::Grain::None; ///< what is on the desk can be read online as well
    bool operator==(const WayIn&) const = default;
};

/// The most that one role may see of one field, and by which rows it comes to it.
struct PolicyCell {
    QString role;
    QString title;
    model::KindNo kind = model::KindNo::None;
    int position = -1;
    model::Grain desk = model::Grain::None;
    model::Grain online = model::Grain::None;
    std::vector<WayIn> ways; ///< in the order of ScopeWord; none where nothing is shown
    bool operator==(const PolicyCell&) const = default;
};

/// Role × kind × field, roles in the policy's order and fields in the catalogue's; what shows nothing is listed too.
std::vector<PolicyCell> tableOf(const Policy& policy);

/// Machine words, one list a cell: role, kind, field, privacy class, notice, desk, online, rows.
QStringList tableHeadings();
QStringList tableLine(const PolicyCell& cell);

}
