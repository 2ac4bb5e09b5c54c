#pragma once

#include "core/model/Shape.h"

namespace carrel::access {

/// Whether the grain means anything for a field of the type: a month of a day, a band of a number, yes or no of a flag.
bool fits(model::Grain grain, model::Type type);

/// The value as that grain lets it be seen. A grain that does not fit the type shows nothing: seven letters of a text
/// are not its month.
model::Value coarse(const model::Value& value, model::Grain grain, model::Type type);

}
