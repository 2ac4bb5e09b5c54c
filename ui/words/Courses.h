#pragma once

#include "core/session/Desk.h"

#include <QtCore/QString>

namespace carrel::ui {

/// What somebody studies: from their own record, or from the period under way where the role reads only that. Empty when
/// neither is known here.
QString courseWords(session::Desk& desk, const session::StudentFile& file);

/// The same in the room of a row, level first and without the award: "level 5  ·  Journalism".
QString shortCourseWords(session::Desk& desk, const session::StudentFile& file);

}
