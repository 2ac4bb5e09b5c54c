#pragma once

#include "core/session/Workshops.h"
#include "ui/pages/Place.h"
#include "ui/print/Paper.h"

namespace carrel::ui {

/// The leader's copy: who has a place, what they study, and a box for each mark. Never a number, a year of study or a need.
PaperDocument registerPaper(const Ground& ground, const session::Register& held);
/// What goes round the room: names, and a line to sign on. Nothing that one student may not know of another.
PaperDocument signInPaper(const Ground& ground, const session::Register& held);

}
