#pragma once

#include "tests/support/FakeCampus.h"

namespace carrel::tests {

/// Everything in the hub's store, to look for a word in: each row of each table, and where the store is a file each of its pages as
/// well, those that are free among them.
QByteArray everythingIn(FakeCampus& campus);

}
