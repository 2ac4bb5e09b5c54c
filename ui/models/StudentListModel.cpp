#include "ui/models/StudentListModel.h"

#include "core/model/people/Student.h"
#include "core/session/Who.h"
#include "ui/words/Courses.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Student;
using session::Item;

StudentListModel::StudentListModel(session::Desk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(desk) {}

void StudentListModel::ask(const QString& words)
{
    beginResetModel();
    m_words = words;
    m_metas.clear();
    m_rows = read(PageRows);
    m_here = int(m_rows.size());
    m_more = m_here == PageRows;
    endResetModel();
}

void StudentListModel::askWho(const QString& words)
{
    m_byName = true;
    ask(words);
}

bool StudentListModel::refresh()
{
    auto rows = read(std::max(PageRows, m_here));
    const int here = int(rows.size());
    rows.insert(rows.end(), m_rows.begin() + m_here, m_rows.end());
    const auto same = [](const Row& a, const Row& b) { return a.item.view.id() == b.item.view.id(); };
    const bool still = std::ranges::equal(rows, m_rows, same);
    if (!still) beginResetModel();
    m_rows = std::move(rows);
    m_metas.clear();
    m_here = here;
    if (!still) endResetModel();
    else if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    return !still;
}

bool StudentListModel::hasOpenCase(const model::RecordId& student) const
{
    session::CaseQuery theirs;
    theirs.student = student;
    return m_desk.caseCount(theirs) > 0;
}

std::vector<StudentListModel::Row> StudentListModel::read(int limit) const
{
    std::vector<Row> out;
    auto found = m_seenSince ? m_desk.studentsSeen(*m_seenSince) : m_byName ? session::whoIsHere(m_desk, m_words, limit) : m_desk.students(m_words, limit);
    for (Item& item : found) {
        PersonRow shown = rowFor(item, false);
        if (m_seenSince && !m_words.trimmed().isEmpty() && !(shown.name + shown.meta).contains(m_words.trimmed(), Qt::CaseInsensitive)) continue;
        if (int(out.size()) < limit) out.push_back({std::move(item), std::move(shown), false});
    }
    tellApart(out);
    return out;
}

void StudentListModel::tellApart(std::vector<Row>& rows)
{
    QHash<QString, int> count;
    for (const Row& row : rows) ++count[shown(row.item.view, Student::name).value_or(QString()).toCaseFolded()];
    for (Row& row : rows) {
        const QString name = shown(row.item.view, Student::name).value_or(QString());
        const int same = name.isEmpty() ? 0 : count[name.toCaseFolded()];
        if (same < 2) continue;
        row.shown.chips.prepend(ChipLook{.text = tr("Same name"), .tone = Tone::Warn});
    }
}

PersonRow StudentListModel::rowFor(const Item& item, bool online) const
{
    const Directory names(m_desk);
    PersonRow row;
    row.name = names.student(item.view);
    row.meta = names.number(item.view);
    if (row.name.isEmpty()) row.name = tr("A student");
    if (online) {
        row.chips << ChipLook{.text = tr("Not stored on this desk"), .glyph = Glyph::CloudOff, .outlined = true};
        row.groupSpoken = tr("Found at the university");
    }
    if (shown(item.view, Student::state) == model::StudentState::Left) row.chips << ChipLook{.text = tr("Has left")};
    return row;
}

/// The number and what they study. An address that only says the number again tells nobody apart.
QString StudentListModel::metaOf(const Item& item, bool online) const
{
    const QString number = Directory(m_desk).number(item.view);
    const auto file = online ? std::nullopt : m_desk.student(item.view.id());
    QStringList parts{number, shortCourseWords(m_desk, file ? *file : session::StudentFile{item, {}, {}, {}, {}, {}})};
    const auto email = shown(item.view, Student::email);
    if (parts.back().isEmpty() && email && (number.isEmpty() || !email->startsWith(number, Qt::CaseInsensitive))) parts << *email;
    // Nearly everybody on a desk has one: only where there is none does a word help.
    if (file && m_desk.mayCreate(model::KindNo::Case) && !hasOpenCase(item.view.id())) parts.insert(1, tr("no open case"));
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

PersonRow StudentListModel::row(int row) const
{
    const Row& one = m_rows[size_t(row)];
    PersonRow out = one.shown;
    auto it = m_metas.constFind(one.item.view.id());
    if (it == m_metas.constEnd()) it = m_metas.insert(one.item.view.id(), metaOf(one.item, one.online));
    out.meta = *it;
    return out;
}

void StudentListModel::addOnline(const std::vector<Item>& found)
{
    std::vector<Row> fresh;
    for (const Item& item : found) {
        if (rowOf(item.view.id()) < 0) fresh.push_back({item, rowFor(item, true), true});
    }
    if (fresh.empty()) return;
    fresh.front().shown.group = fresh.front().shown.groupSpoken;
    fresh.front().shown.groupCount = QString::number(fresh.size());
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    endInsertRows();
    // Somebody found further away may have the name of somebody here.
    for (Row& row : m_rows) row.shown.chips = rowFor(row.item, row.online).chips;
    tellApart(m_rows);
    Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

std::optional<model::RecordId> StudentListModel::studentAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? std::optional(m_rows[size_t(row)].item.view.id()) : std::nullopt;
}

const Item* StudentListModel::onlineAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) && m_rows[size_t(row)].online ? &m_rows[size_t(row)].item : nullptr;
}

std::vector<Item> StudentListModel::namesakesOf(int row) const
{
    const QString name = shown(m_rows[size_t(row)].item.view, Student::name).value_or(QString());
    std::vector<Item> out;
    for (const Row& other : m_rows) {
        if (&other != &m_rows[size_t(row)] && !name.isEmpty() && shown(other.item.view, Student::name).value_or(QString()).compare(name, Qt::CaseInsensitive) == 0) out.push_back(other.item);
    }
    return out;
}

int StudentListModel::rowOf(const model::RecordId& id) const
{
    const auto it = std::ranges::find_if(m_rows, [&](const Row& row) { return row.item.view.id() == id; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int StudentListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant StudentListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return m_rows[size_t(index.row())].shown.name;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(row(index.row()))) : QVariant();
}

bool StudentListModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && m_more && onlineCount() == 0; }

void StudentListModel::fetchMore(const QModelIndex&)
{
    auto rows = read(m_here + PageRows);
    m_more = int(rows.size()) == m_here + PageRows;
    if (int(rows.size()) <= m_here) return;
    beginInsertRows({}, m_here, int(rows.size()) - 1);
    m_rows = std::move(rows);
    m_here = int(m_rows.size());
    endInsertRows();
}

PersonRow StudentRowDelegate::row(const QModelIndex& index) const
{
    PersonRow out = static_cast<const StudentListModel*>(index.model())->row(index.row());
    out.flush = m_flush;
    return out;
}

}
