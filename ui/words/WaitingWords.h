#pragma once

#include "core/session/Desk.h"
#include "core/session/Fleet.h"

#include <QtCore/QString>

namespace carrel::ui {

/// "Note", "File, 3 pieces", "Unsaved draft": what waits, without a word of it.
QString whatWaits(const session::WaitingItem& item);
/// In two or three words, and as a sentence with what comes next.
QString causeTitle(session::WaitingCause cause);
QString causeSentence(session::WaitingCause cause);
/// Whether there is a record to put it into; a draft was never saved, and what cannot be read never stands.
bool canBeReleased(const session::WaitingItem& item);
/// The fields that hold words of the author's, in plain names; what only the program needs is left out.
std::vector<std::pair<QString, QString>> waitingFields(session::Desk& desk, const session::WaitingRead& read);

}
