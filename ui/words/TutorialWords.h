#pragma once

#include "core/session/Desk.h"
#include "core/session/Tutorials.h"
#include "ui/widgets/Chip.h"

namespace carrel::ui {

QString modeWord(model::TutorialMode mode);
/// "Tue 24 Nov, 14:00 to 15:00"; that it has no time yet.
QString tutorialWhen(const std::optional<base::Moment>& starts, const std::optional<base::Moment>& ends, QDate today);
/// Who it is, as this role knows them.
QString tuteeName(const session::TutorialLine& line);
/// How it stands, and what is to be done about it.
ChipLook tutorialChip(const session::TutorialLine& line);
/// "Cancelled on Tue 24 Nov, 09:00, less than a day before"; empty where it was not.
QString cancelledWords(const session::TutorialLine& line, base::Moment now);
/// Whose a time is that this tutorial was booked for too: who had it first, by whom and when, and what now.
QString lostWords(const session::TutorialLine& line, base::Moment now);
/// "Tue 24 Nov, 14:00 to 15:00, with Morwenna Pascoe, online": a time to choose.
QString timeWords(const session::SlotLine& line, QDate today);
/// "Signed by Morwenna Pascoe, Tue 24 Nov, 15:10".
QString signedWords(const session::RecordVersion& version, base::Moment now);
std::optional<ChipLook> recordChip(const session::RecordVersion& version);
/// "Tutorial with Kit Lavery", "Drop-in", "Workshop", with what it was about.
QString earlierTitle(const session::EarlierVisit& visit);
QString earlierMeta(const session::EarlierVisit& visit, QDate today);

}
