#include "ui/models/QueueModel.h"

#include "ui/words/QueueWords.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::QueueRow;

namespace {

/// From here on a wait is said in an ink that asks for a look.
constexpr qint64 longSeconds = 10 * 60;

}

void QueueModel::read(const session::QueueBoard& board)
{
    std::vector<QueueRow> rows = board.waiting;
    rows.insert(rows.end(), board.parked.begin(), board.parked.end());
    const auto idOf = [](const QueueRow& row) { return row.visit.view.id(); };
    const bool isSame = m_waiting == int(board.waiting.size()) && std::ranges::equal(m_rows, rows, {}, idOf, idOf);
    if (!isSame) beginResetModel();
    m_rows = std::move(rows);
    m_waiting = int(board.waiting.size());
    if (!isSame) return endResetModel();
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int QueueModel::rowOf(const model::RecordId& visit) const
{
    const auto it = std::ranges::find(m_rows, visit, [](const QueueRow& row) { return row.visit.view.id(); });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

PersonRow QueueModel::row(int at) const
{
    const QueueRow& row = m_rows[size_t(at)];
    const bool isAside = at >= m_waiting;
    PersonRow out;
    out.groupSpoken = isAside ? tr("Set aside") : tr("Waiting");
    if (isAside && at == m_waiting) {
        out.group = out.groupSpoken;
        out.groupCount = QString::number(rowCount() - m_waiting);
    }
    out.name = callerName(row);
    out.meta = callerMeta(m_desk, row);
    out.keepsPosition = true;
    if (row.twin) out.chips = {{.text = tr("Added twice"), .tone = Tone::Warn}};
    if (isAside) return out;
    out.position = QString::number(row.position);
    out.due = tr("%1  ·  %2", "how long so far, how long yet").arg(waitedWords(row.waited), row.position == 1 && row.about ? tr("next") : aboutWords(row.about));
    if (row.waited >= longSeconds) out.dueTone = Tone::Warn;
    if (row.isConfidential) {
        out.mark = Glyph::EyeOff;
        out.markSpoken = tr("in confidence");
    }
    return out;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return row(index.row()).name;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(row(index.row()))) : QVariant();
}

}
