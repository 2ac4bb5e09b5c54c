#pragma once

#include "tests/access/Office.h"

namespace carrel::tests {

/// What one role sees of one row, on its desk and online: names of fields, with `+` where it may change them.
struct Golden {
    const char* role; ///< `*`: every role but the executive
    const char* row;
    const char* desk;
    const char* online;
};

std::span<const Golden> goldenRows();

/// Nothing where the role sees nothing. A role's own line goes before one for every role.
const Golden* goldenFor(const QString& role, const QString& row);

}
