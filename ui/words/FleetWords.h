#pragma once

#include "core/session/Fleet.h"
#include "ui/widgets/Chip.h"

#include <QtCore/QStringList>

namespace carrel::ui {

/// In which part of the list a desk stands.
enum class FleetGroup : quint8 { NeedsALook, InUse, Shut, Erased };

/// How a desk stands, as somebody who answers for it has to know it; nothing is promised that nobody has proved.
struct FleetStanding {
    FleetGroup group = FleetGroup::InUse;
    ChipLook chip;
    QString sentence; ///< what, why, and what comes next
};
FleetStanding standingOf(const session::FleetDesk& desk, base::Moment now);
QString titleOf(FleetGroup group);

/// "Notes": what people would count; kinds that only join others are counted together.
std::vector<std::pair<QString, qint64>> fleetCounts(const std::vector<session::FleetKind>& kinds);

/// One kind in a loss report: what it is, and its fields by plain names, coarse ones by how coarse.
struct HeldWords {
    QString what;
    qint64 records = 0;
    QString details;
};
/// About students first; what is only the office's own is one line at the end.
std::vector<HeldWords> heldWords(const session::LossAccount& loss);
QString classWords(const std::vector<model::Privacy>& classes);
/// One student's line: what of them may be there besides who they are, what weighs most first.
QString detailWords(std::vector<model::Privacy> classes);
QString studentWords(const session::FleetStudent& student);
/// "Chronology on paper, 2 copies, number K7QX-2M9D, destroy by Thu 26 Nov".
QString printWords(const session::FleetPrint& print, base::Moment now);

/// What protects what is on it: encryption, lock and lease, each in a sentence.
QStringList guardWords(const session::LossAccount& loss);
/// "71 h 58 min left", "passed 3 h 5 min ago".
QString clockWords(const session::LossAccount& loss, base::Moment now);
/// How many students' health or other special-category data may be on it.
qint64 specialCount(const session::LossAccount& loss);

/// Drafts. What the program cannot know stands in square brackets, to be filled in by a person.
QString regulatorDraft(const session::LossAccount& loss);
QString studentDraft(const session::LossAccount& loss);

}
