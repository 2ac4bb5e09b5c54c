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

Shares sharesIn(const QString& told)
{
    Shares out;
    for (const QString& part : told.split(u' ', Qt::SkipEmptyParts)) {
        const QString what = part.section(u':', 0, -2);
        const int count = part.section(u':', -1).toInt();
        if (count < fewest) continue;
        if (what.isEmpty()) out.others = count;
        else out.named.push_back({what, count});
    }
    std::ranges::stable_sort(out.named, std::greater(), &Share::count);
    return out;
}

}
