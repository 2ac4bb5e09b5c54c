#pragma once

#include "core/hub/intake/demo/Bench.h"

namespace carrel::hub::demo {

struct StaffText {
    Name key;
    Text name;
    Text post;
    Name role;
    Name unit = {};
    Name secondRole = {};
    Name team = {};
    bool account = false; ///< the key is the user name
    bool trainee = false; ///< whose tutorial records somebody else signs as well
};

std::span<const StaffText> staffTexts();

/// People, teams, memberships, posts, who manages whom, who leads what. Students' own tutors come with the students.
void addStaff(Bench& bench);

}
