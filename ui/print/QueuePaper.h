#pragma once

#include "core/session/Queue.h"
#include "ui/pages/Place.h"
#include "ui/print/Paper.h"

namespace carrel::ui {

/// The queue for when there is no power: who is to be called, in order, by ticket alone, and empty lines to go on with. Whose a
/// ticket is stands nowhere on it, whatever the public display says of them.
PaperDocument queuePaper(const Ground& ground, const session::QueueBoard& board);

}
