#pragma once

#include "core/access/Policy.h"

namespace carrel::access {

class TomlNode;

/// After how many days a register forgets who came.
struct RegisterDays {
    static constexpr int Fewest = 35, Most = 1100;
    int workshops = 0;
    int dropIns = 0;
};

/// What a policy says of it; naught for what it does not say, of which nothing is ever forgotten.
RegisterDays registerDays(const Policy& policy);
/// The same of a file that is being read, each part by its name: whether somebody has decided it.
RegisterDays registerDays(const TomlNode& root);

}
