#include "ui/models/TimelineModel.h"

#include "ui/words/Dates.h"

#include <algorithm>

namespace carrel::ui {

using model::KindNo;

TimelineModel::TimelineModel(const base::Clock& clock, QObject* parent) : QAbstractListModel(parent), m_clock(clock) {}

void TimelineModel::tell(std::vector<Happening> happenings)
{
    if (happenings == m_all) return;
    m_all = std::move(happenings);
    choose();
}

void TimelineModel::show(TimelineFilter filter)
{
    if (filter == m_filter) return;
    m_filter = filter;
    choose();
}

bool TimelineModel::belongs(const Happening& happening) const
{
    switch (m_filter) {
    case TimelineFilter::Everything: return true;
    case TimelineFilter::Notes: return happening.kind == KindNo::Note;
    case TimelineFilter::Contact: return happening.isContact;
    case TimelineFilter::Plans: return happening.kind == KindNo::Action || happening.kind == KindNo::Support;
    case TimelineFilter::Referrals: return happening.kind == KindNo::Referral;
    case TimelineFilter::Consents: return happening.kind == KindNo::Consent || happening.kind == KindNo::Explanation;
    }
    return true;
}

void TimelineModel::choose()
{
    beginResetModel();
    m_shown.clear();
    m_entries.clear();
    QDate day;
    const QDate today = localDay(m_clock.now());
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (!belongs(m_all[i])) continue;
        TimelineEntry entry = m_all[i].entry;
        const QDate here = localDay(m_all[i].at);
        if (here != day) entry.day = dayPill(here, today);
        day = here;
        m_shown.push_back(i);
        m_entries.push_back(std::move(entry));
    }
    endResetModel();
}

int TimelineModel::rowOf(const model::RecordId& id) const
{
    const auto it = std::ranges::find_if(m_shown, [&](size_t i) { return m_all[i].id == id; });
    return it == m_shown.end() ? -1 : int(it - m_shown.begin());
}

int TimelineModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const TimelineEntry& shown = entry(index.row());
    if (role == Qt::DisplayRole) return shown.title;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(shown)) : QVariant();
}

TimelineEntry CaseTimelineDelegate::entry(const QModelIndex& index) const
{
    return static_cast<const TimelineModel*>(index.model())->entry(index.row());
}

}
