#include "ui/models/RegisterModel.h"

#include "ui/words/WorkshopWords.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::RegisterRow;

void RegisterModel::read(const std::vector<RegisterRow>& rows)
{
    const auto idOf = [](const RegisterRow& row) { return row.booking.view.id(); };
    const bool isSame = std::ranges::equal(m_rows, rows, {}, idOf, idOf);
    if (!isSame) beginResetModel();
    m_rows = rows;
    if (!isSame) return endResetModel();
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int RegisterModel::rowOf(const model::RecordId& booking) const
{
    const auto it = std::ranges::find(m_rows, booking, [](const RegisterRow& row) { return row.booking.view.id(); });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int RegisterModel::find(const QString& words, int after) const
{
    for (int i = 1; i <= rowCount(); ++i) {
        const int row = (after + i) % rowCount();
        if (m_rows[size_t(row)].name.contains(words, Qt::CaseInsensitive)) return row;
    }
    return -1;
}

QVariant RegisterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const RegisterRow& row = at(index.row());
    if (role == Qt::DisplayRole) return attenderName(row);
    if (role != Qt::AccessibleTextRole) return {};
    QStringList parts{QString::number(index.row() + 1), attenderName(row), row.programme, attenderNotes(row), row.mark ? markWord(*row.mark) : tr("not marked")};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

}
