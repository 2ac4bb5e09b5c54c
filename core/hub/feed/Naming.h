#pragma once

#include "core/hub/store/WorkingSet.h"

namespace carrel::hub {

/// What is nothing without this record: what inherits from it who may see it, or is about this student.
std::vector<Held> belongingTo(WorkingSet& set, const model::Record& record);
/// Every other record that names one of these, or is named by one: who may see it may hang on it.
std::vector<Held> neighboursOf(WorkingSet& set, const std::vector<Held>& records);

}
