#include "core/insight/Counts.h"

#include <QtCore/QMap>
#include <QtCore/QSet>
#include <algorithm>

namespace carrel::insight {

namespace {

constexpr int step = 5;

int below(int count) { return count - count % step; }

struct Part {
    QString what;
    int count = 0;
    int told = 0;
    int remainder() const { return count % step; }
};

/// What is named, and behind it the rest.
std::vector<Part> partsOf(const std::vector<Coming>& comings, int split)
{
    QMap<QString, int> counts;
    QMap<QString, QSet<QString>> people;
    for (const Coming& one : comings) {
        const QString what = one.whats.value(split);
        ++counts[what];
        people[what].insert(one.who);
    }
    std::vector<Part> out;
    Part rest;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (!it.key().isEmpty() && people[it.key()].size() >= fewest) out.push_back({it.key(), it.value()});
        else rest.count += it.value();
    }
    out.push_back(rest);
    return out;
}

/// Each at the five below what it is, and as many of them at the one above as the total asks for: those nearest to it. What is
/// fewer than five is never raised: there would be too few ways in which it could be so many. The others always suffice.
void tell(std::vector<Part>& parts, int total)
{
    int missing = total;
    for (Part& part : parts) missing -= part.told = below(part.count);
    std::vector<Part*> order;
    for (Part& part : parts) {
        if (part.count >= step) order.push_back(&part);
    }
    std::ranges::stable_sort(order, std::greater(), [](const Part* part) { return std::pair(part->remainder(), part->count); });
    for (size_t i = 0; missing > 0 && i < order.size(); ++i, missing -= step) order[i]->told += step;
}

}

Counts countsOf(const std::vector<Coming>& comings, int splits)
{
    QSet<QString> people;
    for (const Coming& one : comings) people.insert(one.who);
    Counts out;
    if (people.size() < fewest) return out;
    out.total = below(int(comings.size()));
    for (int split = 0; split < splits; ++split) {
        auto parts = partsOf(comings, split);
        tell(parts, out.total);
        const auto named = parts.end() - 1;
        std::stable_sort(parts.begin(), named, [](const Part& a, const Part& b) { return a.told > b.told; });
        for (const Part& part : parts) {
            if (part.told > 0) out.cells.push_back({split, part.what, part.told});
        }
    }
    return out;
}

}
