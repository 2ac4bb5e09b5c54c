#pragma once

#include "ui/pages/Place.h"

namespace carrel::ui {

/// The cases something is about to be done to, by name, as a short list to look over.
QWidget* caseLines(const Ground& ground, const std::vector<session::Item>& cases);

}
