#pragma once

#include "core/session/Fleet.h"
#include "ui/pages/Place.h"
#include "ui/print/Paper.h"

namespace carrel::ui {

/// The report of a lost desk, with the line of the hub's audit that it stands under. A drill says so first thing on each page.
PaperDocument lossPaper(const Ground& ground, const session::LossAccount& loss);

}
