#pragma once

#include "core/session/Desk.h"
#include "core/session/Workshops.h"
#include "ui/widgets/Chip.h"

namespace carrel::ui {

/// The letter that marks somebody so, on the keyboard and on paper.
QString markLetter(model::Attendance mark);
QString markWord(model::Attendance mark);
ChipLook markChip(model::Attendance mark);
/// The mark whose letter somebody typed, in either case.
std::optional<model::Attendance> markOfLetter(const QString& typed);
/// "Present P   Late L   Absent A   Excused E".
QString markLegend();

/// "Tue 24 Nov, 14:00 to 15:30".
QString workshopWhen(const session::WorkshopLine& line, QDate today);
/// "12 booked of 20", "12 booked", "12 booked of 20, 3 waiting".
QString bookedWords(const session::RegisterFigures& figures);
/// Nothing while its register is open.
std::optional<ChipLook> workshopChip(const session::WorkshopLine& line);
/// Who it is, as this role knows them.
QString attenderName(const session::RegisterRow& row);
/// Walked in, not matched, marked by whom: what stands beside a name, and is empty for most.
QString attenderNotes(const session::RegisterRow& row);
/// Who comes, in sentences that name nobody.
QStringList profileWords(session::Desk& desk, const session::GroupProfile& profile);
/// What a card at the door came to.
QString checkInWords(const session::CheckIn& answer, const QString& name);

}
