#pragma once

#include "core/hub/intake/demo/Roll.h"

namespace carrel::hub::demo {

/// Students, their periods of study, and their personal tutors, in the shape of a real presentation: how early people
/// register, how many try again, when people withdraw.
void addStudents(Bench& bench);

}
