#pragma once

#include "core/session/Desk.h"

namespace carrel::ui {

/// "Closed cases: 12" and why they are here, with what would be freed.
struct TrimWords {
    QString what;
    QString why;
};
TrimWords wordsFor(const session::TrimGroup& group);

/// "This desk holds 214 students. The cases that you work on need 61 of them."
QString needWords(session::Desk& desk, const std::vector<session::TrimGroup>& groups);
/// What is on its way out or back, and what is gone; empty where nothing is.
QString trimmedWords(const session::TrimReport& report);

}
