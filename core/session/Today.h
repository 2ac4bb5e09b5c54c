#pragma once

#include "core/base/Moment.h"

namespace carrel::session {

/// The day it is for whoever sits at this computer: what is due, was done or is dated today. What desk and hub must judge
/// alike counts UTC days (`Moment::day`).
inline QDate dayHere(base::Moment moment) { return moment.utc().toLocalTime().date(); }

}
