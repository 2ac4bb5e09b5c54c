#pragma once

#include "core/access/Scope.h"
#include "core/model/Shape.h"

namespace carrel::ui {

/// "what their teams hold": the records a role comes to, completing "… sees it in".
QString wordsFor(access::ScopeWord rows);
/// "Read", "Only the month", "Hidden".
QString wordsFor(model::Grain grain);

}
