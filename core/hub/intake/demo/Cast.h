#pragma once

#include "core/hub/intake/demo/Stories.h"
#include "core/model/people/Student.h"

namespace carrel::hub::demo {

/// A student with a name of their own in the tables; everybody else is drawn.
struct CastText {
    Name key;
    Text name;
    Text called; ///< empty: as the name says
    Name programme;
    int level;
    model::StudentState state = model::StudentState::Active;
    model::Restriction restriction = model::Restriction::None;
    model::StudyMode mode = model::StudyMode::FullTime;
};

std::span<const CastText> cast();

}
