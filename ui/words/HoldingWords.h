#pragma once

#include "core/session/Desk.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <utility>

namespace carrel::ui {

/// "Notes": what people would count. What only joins others, or lists what a field may say, is counted together.
QString pluralOf(model::KindNo kind);

/// Some of what a desk holds, and the reason why it may.
struct HoldingGroup {
    /// What it is, and how many of it.
    QList<std::pair<QString, qint64>> rows;
    QString why;
};

/// What this desk holds in a few sentences, the people first, the directory last. Empty kinds are not named.
std::vector<HoldingGroup> holdingGroups(session::Desk& desk, const session::HoldingSummary& holdings);

}
