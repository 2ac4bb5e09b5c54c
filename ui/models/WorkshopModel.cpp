#include "ui/models/WorkshopModel.h"

#include "ui/words/Dates.h"
#include "ui/words/WorkshopWords.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::WorkshopLine;

void WorkshopModel::read(std::vector<WorkshopLine> lines)
{
    const QDate today = localDay(m_clock.now());
    const auto isPast = [&](const WorkshopLine& line) { return line.ends && localDay(*line.ends) < today; };
    // What is over stands below, the latest first.
    const auto past = std::ranges::stable_partition(lines, [&](const WorkshopLine& line) { return !isPast(line); });
    std::ranges::reverse(past);
    const auto idOf = [](const WorkshopLine& line) { return line.workshop.view.id(); };
    const bool isSame = std::ranges::equal(m_lines, lines, {}, idOf, idOf);
    if (!isSame) beginResetModel();
    m_lines = std::move(lines);
    if (!isSame) return endResetModel();
    if (!m_lines.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int WorkshopModel::rowOf(const model::RecordId& workshop) const
{
    const auto it = std::ranges::find(m_lines, workshop, [](const WorkshopLine& line) { return line.workshop.view.id(); });
    return it == m_lines.end() ? -1 : int(it - m_lines.begin());
}

QString WorkshopModel::groupOf(int row) const
{
    const WorkshopLine& line = at(row);
    const QDate today = localDay(m_clock.now());
    const QDate day = line.starts ? localDay(*line.starts) : today;
    if (line.ends && localDay(*line.ends) < today) return tr("Over");
    if (day == today) return tr("Today");
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    if (monday <= today) return tr("This week");
    return tr("Week of %1", "day").arg(nearDate(monday, today));
}

PersonRow WorkshopModel::row(int index) const
{
    const WorkshopLine& line = at(index);
    PersonRow out;
    out.groupSpoken = groupOf(index);
    if (index == 0 || groupOf(index - 1) != out.groupSpoken) {
        out.group = out.groupSpoken;
        int count = 0;
        for (int i = 0; i < rowCount(); ++i) count += groupOf(i) == out.groupSpoken;
        out.groupCount = QString::number(count);
    }
    out.disc = Glyph::Workshops;
    out.name = line.title;
    QStringList meta{workshopWhen(line, localDay(m_clock.now()))};
    if (line.state == model::WorkshopState::Closed) meta << tr("closed", "a register");
    else if (const auto chip = workshopChip(line)) meta << chip->text;
    else if (line.isHere && line.figures.waiting > 0) meta << tr("%1 waiting", "how many").arg(line.figures.waiting);
    meta.removeAll(QString());
    out.meta = meta.join(u"  ·  "_s);
    auto figures = line.figures;
    figures.waiting = 0;
    QStringList note;
    if (line.isHere) note << bookedWords(figures);
    else if (line.comes) note << tr("here from %1", "the register, day").arg(nearDate(localDay(*line.comes), localDay(m_clock.now())));
    // Where there is little room, the place goes first: the day is what the line is for.
    note << line.place;
    note.removeAll(QString());
    out.note = note.join(u"  ·  "_s);
    return out;
}

QVariant WorkshopModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return row(index.row()).name;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(row(index.row()))) : QVariant();
}

}
