#include "core/insight/Group.h"

#include <QtCore/QMap>
#include <algorithm>

namespace carrel::insight {

Shares sharesOf(const QStringList& whats)
{
    QMap<QString, int> counts;
    for (const QString& what : whats) {
        if (!what.isEmpty()) ++counts[what];
    }
    Shares out;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= fewest) out.named.push_back({it.key(), it.value()});
        else out.others += it.value();
    }
    std::ranges::stable_sort(out.named, std::greater(), &Share::count);
    while (out.others > 0 && out.others < fewest && !out.named.empty()) {
        out.others += out.named.back().count;
        out.named.pop_back();
    }
    return out;
}

}
