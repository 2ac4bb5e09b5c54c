#pragma once

#include "ui/pages/Place.h"

class QComboBox;

namespace carrel::ui {

/// What special-category text of this student can be kept under today, as entries of a list; the first says to choose.
void fillBases(const Ground& ground, QComboBox& list, const std::vector<session::Item>& consents);

}
