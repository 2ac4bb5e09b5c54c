#include "ui/models/WaitingModel.h"

#include "ui/words/Dates.h"
#include "ui/words/WaitingWords.h"

#include <algorithm>

namespace carrel::ui {

using session::WaitingItem;

void WaitingModel::read(std::vector<WaitingItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    std::ranges::stable_sort(m_items, {}, [](const WaitingItem& item) { return std::pair(item.due.ms, item.no); });
    endResetModel();
}

const WaitingItem* WaitingModel::item(qint64 no) const
{
    const auto it = std::ranges::find(m_items, no, &WaitingItem::no);
    return it == m_items.end() ? nullptr : &*it;
}

int WaitingModel::rowOf(qint64 no) const
{
    const auto it = std::ranges::find(m_items, no, &WaitingItem::no);
    return it == m_items.end() ? -1 : int(it - m_items.begin());
}

PersonRow WaitingModel::row(int row) const
{
    const WaitingItem& item = at(row);
    const base::Moment now = m_clock.now();
    PersonRow out;
    const auto isLate = [&](int other) { return at(other).due <= now; };
    out.groupSpoken = isLate(row) ? tr("Past its date") : tr("To be decided");
    if (row == 0 || isLate(row - 1) != isLate(row)) {
        out.group = out.groupSpoken;
        int count = 0;
        for (int i = 0; i < rowCount(); ++i) count += isLate(i) == isLate(row);
        out.groupCount = QString::number(count);
    }
    out.name = item.author.isEmpty() ? tr("A person no longer here") : item.author;
    out.meta = tr("%1  ·  came %2", "what, when").arg(whatWaits(item), agoWords(item.at, now));
    out.due = tr("by %1", "day").arg(nearDate(localDay(item.due), localDay(now)));
    if (isLate(row)) out.dueTone = Tone::Bad;
    out.chips << ChipLook{.text = causeTitle(item.cause), .outlined = true};
    return out;
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return row(index.row()).name;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(row(index.row()))) : QVariant();
}

}
