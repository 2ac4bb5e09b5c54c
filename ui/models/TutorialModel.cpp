#include "ui/models/TutorialModel.h"

#include "ui/words/Dates.h"
#include "ui/words/Reading.h"
#include "ui/words/TutorialWords.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::TutorialLine;

void TutorialModel::read(session::TutorialList list)
{
    std::vector<Kept> rows;
    const auto add = [&](Group group, std::vector<TutorialLine>& lines) {
        for (TutorialLine& line : lines) rows.push_back({group, std::move(line)});
    };
    add(Group::Today, list.today);
    add(Group::ToWrite, list.toWrite);
    add(Group::ToCoSign, list.toCoSign);
    add(Group::Waiting, list.waiting);
    add(Group::Coming, list.coming);
    add(Group::Done, list.done);
    const auto idOf = [](const Kept& kept) { return kept.line.tutorial.view.id(); };
    const bool isSame = std::ranges::equal(m_rows, rows, {}, idOf, idOf);
    if (!isSame) beginResetModel();
    m_rows = std::move(rows);
    if (!isSame) return endResetModel();
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int TutorialModel::rowOf(const model::RecordId& tutorial) const
{
    const auto it = std::ranges::find(m_rows, tutorial, [](const Kept& kept) { return kept.line.tutorial.view.id(); });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

QString TutorialModel::wordsOf(Group group)
{
    switch (group) {
    case Group::Today: return tr("Today");
    case Group::ToWrite: return tr("To write up");
    case Group::ToCoSign: return tr("To co-sign");
    case Group::Waiting: return tr("Waiting for a time");
    case Group::Coming: return tr("Coming");
    case Group::Done: break;
    }
    return tr("Done");
}

PersonRow TutorialModel::row(int index) const
{
    const Kept& kept = m_rows[size_t(index)];
    const TutorialLine& line = kept.line;
    PersonRow out;
    out.groupSpoken = wordsOf(kept.group);
    if (index == 0 || m_rows[size_t(index - 1)].group != kept.group) {
        out.group = out.groupSpoken;
        out.groupCount = QString::number(std::ranges::count(m_rows, kept.group, &Kept::group));
    }
    out.name = tuteeName(line);
    QStringList meta;
    if (!isWithheld(line.tutorial.view, model::Tutorial::starts)) meta << tutorialWhen(line.starts, line.ends, localDay(m_clock.now()));
    if (line.mode == model::TutorialMode::ETutorial) out.due = modeWord(*line.mode).toLower();
    if (!line.tutor.isEmpty() && !line.isMine) meta << line.tutor;
    out.meta = meta.join(u"  ·  "_s);
    // The heading above has said it of all of them but these.
    const bool saysMore = kept.group == Group::Done || line.lost || (kept.group == Group::Today && line.state != model::TutorialState::Booked);
    if (saysMore) out.chips = {tutorialChip(line)};
    if (line.hasDraft) out.chips << ChipLook{tr("Draft"), Tone::Info, Glyph::Edit};
    return out;
}

QVariant TutorialModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return row(index.row()).name;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(row(index.row()))) : QVariant();
}

}
