#include "core/access/PolicyTable.h"

namespace carrel::access {

using namespace Qt::StringLiterals;
using model::Grain;

namespace {

QString wordOf(Grain grain) { return QString(model::latin(model::grainCodes[size_t(grain)])); }

WayIn& wayOf(PolicyCell& cell, ScopeWord rows, bool special)
{
    const auto before = [](const WayIn& a, const WayIn& b) {
        return std::pair(a.rows, a.special) < std::pair(b.rows, b.special);
    };
    const WayIn wanted{rows, special};
    const auto at = std::lower_bound(cell.ways.begin(), cell.ways.end(), wanted, before);
    if (at != cell.ways.end() && at->rows == rows && at->special == special) return *at;
    return *cell.ways.insert(at, wanted);
}

void addGrant(PolicyCell& cell, const Grant& grant)
{
    const auto shape = grant.shapes.find(cell.kind);
    const Grain grain = shape == grant.shapes.end() ? Grain::None : shape->second.at(cell.position);
    if (grain == Grain::None) return;
    for (const ScopeWord rows : grant.rows) {
        WayIn& way = wayOf(cell, rows, grant.special);
        way.online = std::max(way.online, grain);
        if (grant.desk) way.desk = std::max(way.desk, grain);
    }
    cell.online = std::max(cell.online, grain);
    if (grant.desk) cell.desk = std::max(cell.desk, grain);
}

QString wordsOf(const std::vector<WayIn>& ways)
{
    QStringList out;
    for (const WayIn& way : ways) {
        const QString word =
            textOf(way.rows) + u":"_s + wordOf(way.online) + (way.desk > Grain::None ? u" on desk"_s : QString());
        out << (way.special ? word + u" with special"_s : word);
    }
    return out.join(u", "_s);
}

}

std::vector<PolicyCell> tableOf(const Policy& policy)
{
    std::vector<PolicyCell> out;
    for (const Role& role : policy.roles()) {
        for (const auto& kind : model::catalogue()) {
            for (int i = 0; i < kind.size(); ++i) {
                PolicyCell& cell = out.emplace_back(PolicyCell{role.id, role.title, kind.no(), i, {}, {}, {}});
                for (const Grant& grant : role.grants) addGrant(cell, grant);
            }
        }
    }
    return out;
}

QStringList tableHeadings()
{
    return {u"role"_s, u"kind"_s, u"field"_s, u"privacy"_s, u"notice"_s, u"desk"_s, u"online"_s, u"rows"_s};
}

QStringList tableLine(const PolicyCell& cell)
{
    const auto& kind = model::kindView(cell.kind);
    const model::FieldSpec& field = kind.at(cell.position);
    return {cell.role,
            kind.name(),
            model::latin(field.name),
            model::latin(model::privacyCodes[size_t(field.privacy)]),
            model::latin(field.notice),
            wordOf(cell.desk),
            wordOf(cell.online),
            wordsOf(cell.ways)};
}

}
