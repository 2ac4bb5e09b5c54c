#include "ui/models/FleetModel.h"

#include "ui/words/Dates.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::FleetDesk;

namespace {

bool fits(const QString& words, std::initializer_list<QString> texts)
{
    const QStringList typed = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(typed, [&](const QString& one) { return std::ranges::any_of(texts, [&](const QString& text) { return text.contains(one, Qt::CaseInsensitive); }); });
}

}

void FleetModel::read(std::vector<FleetDesk> desks)
{
    beginResetModel();
    m_all = std::move(desks);
    const base::Moment now = m_clock.now();
    std::ranges::stable_sort(m_all, {}, [&](const FleetDesk& desk) { return std::pair(standingOf(desk, now).group, -desk.seen.ms); });
    sift();
    endResetModel();
}

void FleetModel::find(const QString& words)
{
    beginResetModel();
    m_words = words;
    sift();
    endResetModel();
}

void FleetModel::sift()
{
    m_shown.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (fits(m_words, {m_all[i].person, m_all[i].name, m_all[i].system})) m_shown.push_back(i);
    }
}

const FleetDesk* FleetModel::desk(const QString& id) const
{
    const auto it = std::ranges::find(m_all, id, &FleetDesk::id);
    return it == m_all.end() ? nullptr : &*it;
}

int FleetModel::rowOf(const QString& id) const
{
    const auto it = std::ranges::find_if(m_shown, [&](size_t i) { return m_all[i].id == id; });
    return it == m_shown.end() ? -1 : int(it - m_shown.begin());
}

PersonRow FleetModel::row(int row) const
{
    const FleetDesk& desk = at(row);
    const base::Moment now = m_clock.now();
    const FleetStanding standing = standingOf(desk, now);
    PersonRow out;
    const auto groupAt = [&](int other) { return standingOf(at(other), now).group; };
    out.groupSpoken = titleOf(standing.group);
    if (row == 0 || groupAt(row - 1) != standing.group) {
        out.group = out.groupSpoken;
        int count = 0;
        for (int i = 0; i < rowCount(); ++i) count += groupAt(i) == standing.group;
        out.groupCount = QString::number(count);
    }
    out.name = desk.person.isEmpty() ? tr("A person no longer here") : desk.person;
    out.meta = tr("%1  ·  heard from %2", "computer, when").arg(desk.name, agoWords(desk.seen, now));
    if (standing.group == FleetGroup::InUse) {
        out.due = tr("until %1", "day").arg(nearDate(localDay(desk.leaseUntil), localDay(now)));
        if (desk.isThis) out.chips << ChipLook{.text = tr("This desk"), .tone = Tone::Info};
    } else if (standing.group != FleetGroup::Shut) {
        out.chips << standing.chip;
    }
    return out;
}

QVariant FleetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return at(index.row()).person;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(row(index.row()))) : QVariant();
}

void LossModel::read(std::vector<session::FleetStudent> students)
{
    m_all = std::move(students);
    find({});
}

void LossModel::find(const QString& words)
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (fits(words, {m_all[i].name, m_all[i].number})) m_shown.push_back(i);
    }
    endResetModel();
}

PersonRow LossModel::row(int row) const
{
    const auto& student = m_all[m_shown[size_t(row)]];
    PersonRow out;
    out.flush = true;
    const bool isNamed = !student.name.isEmpty() || !student.number.isEmpty();
    out.name = !student.name.isEmpty() ? student.name : isNamed ? student.number : tr("Student %1", "of those who are not named").arg(m_shown[size_t(row)] + 1);
    if (!student.name.isEmpty()) out.number = student.number;
    out.meta = detailWords(student.classes);
    out.due = student.records == 1 ? tr("1 record") : tr("%n records", nullptr, int(student.records));
    return out;
}

QVariant LossModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return row(index.row()).name;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(row(index.row()))) : QVariant();
}

}
