#pragma once

#include "core/session/Desk.h"

namespace carrel::ui {

/// One printing in words: "Case summary, Amira Benhaddou", what it came to, and how it stands.
struct PrintLine {
    QString what;
    QString details;
    QString due;
    bool isOverdue = false;
};
PrintLine printLine(session::Desk& desk, const model::View& print, base::Moment now);

}
