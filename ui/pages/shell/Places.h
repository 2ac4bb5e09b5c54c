#pragma once

#include "ui/pages/Place.h"
#include "ui/theme/Glyph.h"

#include <QtCore/QStringList>

namespace carrel::ui {

/// A place in the rail.
struct PlaceEntry {
    PlaceNo no;
    Glyph glyph;
    QString text;
};

/// Whether these roles find students whom nobody has brought to them.
bool looksPeopleUp(const QStringList& roles);

/// The places these roles ever need, in the rail's order. What a role never needs is not there at all; a role this
/// version does not know leads nowhere but to Sync.
std::vector<PlaceEntry> placesFor(const QStringList& roles, const QStringList& rights);

}
