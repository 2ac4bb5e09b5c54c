#pragma once

#include "core/model/Value.h"

namespace carrel::store {

/// A value that a record quotes as it was written (both sides of a conflict); empty where it says nothing.
model::Value readWritten(const QString& text);

}
