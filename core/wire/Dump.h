#pragma once

#include "core/model/View.h"

#include <QtCore/QByteArray>

namespace carrel::wire {

/// What a desk holds of one record, as one line of JSON: kind, id, whether edits of it wait, and each field of the
/// catalogue as `value` (with its detail where it is coarse), `empty` or `withheld`.
QByteArray dumpLine(const model::View& view, bool waiting);

}
