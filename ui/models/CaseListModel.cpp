#include "ui/models/CaseListModel.h"

#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <algorithm>

namespace carrel::ui {

using insight::Due;
using session::CaseLine;
using session::CaseQuery;

namespace {

constexpr Due order[] = {Due::Overdue, Due::Today, Due::ThisWeek, Due::Later, Due::Waiting, Due::NoNextStep};

Tone toneOf(std::optional<Due> due)
{
    return due == Due::Overdue ? Tone::Bad : due == Due::Today ? Tone::Warn : Tone::Neutral;
}

bool countAlike(const CaseQuery& a, const CaseQuery& b)
{
    return a.mine == b.mine && a.student == b.student && a.due == b.due && a.type == b.type && a.priority == b.priority && a.owner == b.owner;
}

}

CaseListModel::CaseListModel(session::Desk& desk, const base::Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_clock(clock)
{
    connect(&m_desk, &session::Desk::rowsChanged, this, [this] { m_counts.reset(); });
}

void CaseListModel::ask(const CaseQuery& query)
{
    if (!countAlike(m_query, query)) m_counts.reset();
    m_query = query;
    beginResetModel();
    m_groups = groups();
    m_rows = begin(m_groups, FirstRows);
    endResetModel();
}

bool CaseListModel::refresh()
{
    auto fresh = groups();
    auto rows = begin(fresh, std::max(FirstRows, int(m_rows.size())));
    if (rows == m_rows) {
        m_groups = std::move(fresh);
        return false;
    }
    const auto sameId = [](const Row& a, const Row& b) { return a.id == b.id; };
    const bool still = std::ranges::equal(rows, m_rows, sameId);
    if (!still) beginResetModel();
    m_groups = std::move(fresh);
    m_rows = std::move(rows);
    if (!still) endResetModel();
    else Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    return !still;
}

int CaseListModel::total() const
{
    int all = 0;
    for (const Group& group : m_groups) all += group.count;
    return all;
}

int CaseListModel::countOf(CaseQuery::Which which) const
{
    const session::CaseCounts& all = counts();
    switch (which) {
    case CaseQuery::Which::Open: return all.open.open;
    case CaseQuery::Which::Waiting: return all.open.at(Due::Waiting);
    case CaseQuery::Which::Closed: return all.closed;
    case CaseQuery::Which::All: break;
    }
    return all.open.open + all.closed;
}

const session::CaseCounts& CaseListModel::counts() const
{
    // What is typed changes no count, and counting looks at every case: once, until something changes or the day does.
    const QDate today = localDay(m_clock.now());
    if (!m_counts || m_counted != today) m_counts = m_desk.caseCounts(m_query);
    m_counted = today;
    return *m_counts;
}

std::vector<CaseListModel::Group> CaseListModel::groups() const
{
    const bool searched = !m_query.words.isEmpty();
    // By when they were opened, cases stand in one row and in no groups.
    if (m_query.which == CaseQuery::Which::Closed || m_query.order != CaseQuery::Order::Soonest) return {{std::nullopt, searched ? 0 : countOf(m_query.which)}};
    if (m_query.which == CaseQuery::Which::Waiting) return {{Due::Waiting, searched ? 0 : countOf(m_query.which)}};
    std::vector<Group> out;
    for (const Due due : order) out.push_back({due, searched ? 0 : counts().open.at(due)});
    return out;
}

std::vector<CaseListModel::Row> CaseListModel::begin(std::vector<Group>& groups, int most) const
{
    return m_query.words.trimmed().isEmpty() ? next(groups, most) : found(groups);
}

std::vector<CaseListModel::Row> CaseListModel::next(std::vector<Group>& groups, int most) const
{
    std::vector<Row> out;
    for (Group& group : groups) {
        const int room = most - int(out.size());
        if (room <= 0) break;
        if (group.read >= group.count) continue;
        CaseQuery page = m_query;
        page.due = group.due;
        page.limit = std::min(room, group.count - group.read);
        page.offset = group.read;
        append(out, m_desk.cases(page), group);
    }
    return out;
}

/// What was searched for comes all at once, best first within its group.
std::vector<CaseListModel::Row> CaseListModel::found(std::vector<Group>& groups) const
{
    std::vector<Row> out;
    const auto lines = m_desk.cases(m_query);
    for (Group& group : groups) {
        std::vector<CaseLine> here;
        std::ranges::copy_if(lines, std::back_inserter(here), [&](const CaseLine& line) { return !group.due || line.due == group.due; });
        group.count = int(here.size());
        append(out, std::move(here), group);
    }
    return out;
}

void CaseListModel::append(std::vector<Row>& rows, std::vector<CaseLine> lines, Group& group) const
{
    const Directory names(m_desk);
    for (const CaseLine& line : lines) {
        Row row{line.item.view.id(), rowFor(line, names)};
        if (group.due) row.shown.groupSpoken = wordsFor(*group.due);
        if (group.due && group.read == 0) {
            row.shown.group = row.shown.groupSpoken;
            row.shown.groupCount = QString::number(group.count);
        }
        ++group.read;
        rows.push_back(std::move(row));
    }
}

PersonRow CaseListModel::rowFor(const CaseLine& line, const Directory& names) const
{
    const model::View& view = line.item.view;
    const QDate today = localDay(m_clock.now());
    const QString type = names.caseType(view);
    const auto owner = shown(view, model::Case::owner);
    PersonRow row;
    QStringList meta;
    if (line.student) {
        row.name = names.student(line.student->view);
        row.number = names.number(line.student->view);
        meta << shown(view, model::Case::title).value_or(QString());
        row.chips << ChipLook{.text = type};
    }
    if (row.name.isEmpty()) {
        // Whose case it is stays hidden, on every row alike: it goes by what it is about and who has it.
        row.name = type;
        meta = {names.staff(owner)};
        if (const auto state = shown(view, model::Case::state)) row.chips << statusOf(*state).chip();
    }
    // What was to come next in a case that has ended does not come.
    const auto step = line.due ? shown(view, model::Case::nextStep) : std::nullopt;
    if (!m_query.mine && line.student && !names.isMe(owner)) row.note = tr("Owner: %1").arg(names.staff(owner));
    else if (step) row.note = *step;
    meta.removeAll(QString());
    row.meta = meta.join(QStringLiteral("  ·  "));
    if (const auto closed = shown(view, model::Case::closedOn); closed && !line.due) row.due = nearDate(*closed, today);
    else if (const auto opened = shown(view, model::Case::openedOn); opened && m_query.order != CaseQuery::Order::Soonest) row.due = tr("since %1").arg(nearDate(*opened, today));
    if (const auto due = shown(view, model::Case::nextDue); due && line.due && m_query.order == CaseQuery::Order::Soonest) {
        row.due = dueWords(*due, today);
        row.dueTone = toneOf(line.due);
    }
    if (line.item.waiting) {
        row.mark = Glyph::Clock;
        row.markSpoken = tr("not sent yet");
    } else if (shown(view, model::Case::confidentiality) == model::Confidentiality::Confidential) {
        row.mark = Glyph::Lock;
        row.markSpoken = tr("known only to those it is shared with");
    }
    return row;
}

std::optional<model::RecordId> CaseListModel::caseAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? std::optional(m_rows[size_t(row)].id) : std::nullopt;
}

int CaseListModel::rowOf(const model::RecordId& id) const
{
    const auto it = std::ranges::find(m_rows, id, &Row::id);
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int CaseListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant CaseListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const PersonRow& shown = row(index.row());
    if (role == Qt::DisplayRole) return shown.name;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(shown)) : QVariant();
}

bool CaseListModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && int(m_rows.size()) < total(); }

void CaseListModel::fetchMore(const QModelIndex& parent)
{
    if (parent.isValid()) return;
    auto groups = m_groups;
    auto more = next(groups, PageRows);
    if (more.empty()) {
        // Rows went away since they were counted: what was read is all there is.
        for (Group& group : m_groups) group.count = group.read;
        return;
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + more.size()) - 1);
    m_groups = std::move(groups);
    m_rows.insert(m_rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    endInsertRows();
}

PersonRow CaseRowDelegate::row(const QModelIndex& index) const
{
    return static_cast<const CaseListModel*>(index.model())->row(index.row());
}

}
