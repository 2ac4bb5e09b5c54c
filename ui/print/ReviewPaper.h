#pragma once

#include "ui/pages/Place.h"
#include "ui/print/PaperOffer.h"

namespace carrel::ui {

/// A review under its three headings, the cases it looked at by letter, and a line for each of the two to sign.
PaperDocument reviewPaper(const Ground& ground, const model::RecordId& review);

}
