#include "core/insight/Waiting.h"

#include <algorithm>

namespace carrel::insight {

namespace {

constexpr qint64 Minute = 60, Floor = 2 * Minute;

qint64 medianOf(std::vector<qint64> values)
{
    std::ranges::sort(values);
    const size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}

Pace::Pace(std::vector<SeenVisit> seen, std::optional<qint64> usual) : m_usual((usual && *usual > 0 ? *usual : UsualMinutes) * Minute)
{
    std::ranges::stable_sort(seen, std::greater(), &SeenVisit::finished);
    QHash<QString, std::vector<qint64>> lengths;
    for (const SeenVisit& visit : seen) {
        auto& mine = lengths[visit.topic];
        if (visit.finished > visit.started && mine.size() < Last) mine.push_back((visit.finished.ms - visit.started.ms) / 1000);
    }
    for (auto it = lengths.cbegin(); it != lengths.cend(); ++it) {
        if (it->size() >= Fewest) m_medians.insert(it.key(), medianOf(*it));
    }
}

qint64 Pace::seconds(const QString& topic) const { return m_medians.value(topic, m_usual); }

std::optional<qint64> secondsToWait(const QStringList& ahead, const std::vector<AtDesk>& atDesks, int openDesks, const Pace& pace, base::Moment now)
{
    if (openDesks < 1) return std::nullopt;
    qint64 work = 0;
    for (const QString& topic : ahead) work += pace.seconds(topic);
    for (const AtDesk& one : atDesks) {
        const qint64 elapsed = one.started ? std::max<qint64>(0, (now.ms - one.started->ms) / 1000) : 0;
        work += std::max<qint64>(0, pace.seconds(one.topic) - elapsed);
    }
    return std::max(Floor, work / openDesks);
}

int aboutMinutes(qint64 seconds)
{
    constexpr int Fine = 20, Coarse = 5;
    const int minutes = int((seconds + Minute / 2) / Minute);
    return minutes <= Fine ? minutes : (minutes + Coarse / 2) / Coarse * Coarse;
}

}
