#pragma once

#include "core/session/Desk.h"

#include <QtCore/QString>

namespace carrel::ui {

/// Some of what a desk holds, and the reason why it may.
struct HoldingGroup {
    QString what;
    QString why;
};

/// What this desk holds in a few sentences, the people first, the directory last. Empty kinds are not named.
std::vector<HoldingGroup> holdingGroups(session::Desk& desk, const session::HoldingSummary& holdings);

}
