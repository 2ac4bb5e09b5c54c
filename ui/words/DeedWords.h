#pragma once

#include "core/session/Desk.h"

#include <QtCore/QString>

namespace carrel::ui {

/// What was done, as one sentence without its full stop: "Case closed for Amira Benhaddou", "Undone: Action done".
/// `all` are the deeds it may take back.
QString deedWords(session::Desk& desk, const session::Deed& deed, const std::vector<session::Deed>& all);
/// Why it has no way back, and what to do instead: whole sentences. Empty where there is nothing to say.
QString hindranceWords(const session::Deed& deed);
/// The case a deed belongs to, if it does.
std::optional<model::RecordId> caseOf(session::Desk& desk, const session::Deed& deed);

}
