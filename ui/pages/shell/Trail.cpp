#include "ui/pages/shell/Trail.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 passingMs = 1500;
constexpr size_t mostSteps = 60, mostRecent = 12;

}

void Trail::arrive(const Spot& spot)
{
    const base::Moment now = m_clock.now();
    const bool settled = std::exchange(m_settled, false);
    if (m_at >= 0 && m_steps[size_t(m_at)] == spot) return;
    const bool samePlace = m_at >= 0 && m_steps[size_t(m_at)].place == spot.place;
    const bool passing = samePlace && !settled && (now.ms - m_since.ms < passingMs || !m_steps[size_t(m_at)].record);
    if (m_at >= 0 && !passing) remember(m_steps[size_t(m_at)]);
    if (!passing) ++m_at;
    m_steps.resize(size_t(m_at));
    m_steps.push_back(spot);
    if (m_steps.size() > mostSteps) {
        m_steps.erase(m_steps.begin());
        --m_at;
    }
    m_since = now;
}

Spot Trail::step(int by)
{
    remember(m_steps[size_t(m_at)]);
    m_at = std::clamp(m_at + by, 0, int(m_steps.size()) - 1);
    m_since = {};
    m_settled = true;
    return m_steps[size_t(m_at)];
}

void Trail::remember(const Spot& spot)
{
    if (!spot.record) return;
    std::erase(m_recent, spot);
    m_recent.insert(m_recent.begin(), spot);
    if (m_recent.size() > mostRecent) m_recent.pop_back();
}

std::vector<Spot> Trail::recent() const
{
    std::vector<Spot> out = m_recent;
    if (m_at >= 0) std::erase(out, m_steps[size_t(m_at)]);
    return out;
}

QString Trail::kept() const
{
    QStringList out;
    std::vector<Spot> all = recent();
    if (m_at >= 0 && m_steps[size_t(m_at)].record) all.insert(all.begin(), m_steps[size_t(m_at)]);
    for (const Spot& spot : all) out << QString::number(int(spot.place)) + u'/' + spot.record->text();
    return out.join(u' ');
}

void Trail::restore(const QString& kept)
{
    for (const QString& each : kept.split(u' ', Qt::SkipEmptyParts)) {
        const auto id = model::RecordId::parse(each.section(u'/', 1));
        const int place = each.section(u'/', 0, 0).toInt();
        if (id && place >= 0 && place <= int(PlaceNo::Sync)) m_recent.push_back({PlaceNo(place), *id});
    }
}

}
