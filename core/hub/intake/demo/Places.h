#pragma once

#include "core/hub/intake/demo/Bench.h"

namespace carrel::hub::demo {

struct Programme {
    Name code;
    Text title;
    Name school;
    Name faculty;
    /// Students of every thousand: the sizes of the dataset's presentations, at twelve even steps.
    int share;
    int firstLevel;
    int lastLevel;
    Name modulePrefix; ///< `NUR`, for NUR401, NUR501, NUR601
    Name tutor;        ///< a key of StaffRoom.cpp
};

std::span<const Programme> programmes();
const Programme& programme(Name code);
/// Of the programme's year at this level: `NUR401`.
QString moduleCode(const Programme& programme, int level);

/// The code lists: case types, services, programmes, schools, faculties, modules.
void addLookups(Bench& bench);

}
