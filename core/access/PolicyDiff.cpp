#include "core/access/PolicyDiff.h"

namespace carrel::access {

using namespace Qt::StringLiterals;
using model::Grain;

namespace {

using CellKey = std::tuple<QString, model::KindNo, int>;

WayIn wayIn(const PolicyCell& cell, const WayIn& like)
{
    for (const WayIn& way : cell.ways) {
        if (way.rows == like.rows && way.special == like.special) return way;
    }
    return {like.rows, like.special};
}

/// Whether `after` shows something, by some rows, that `before` did not.
bool showsMore(const PolicyCell& before, const PolicyCell& after)
{
    return std::any_of(after.ways.begin(), after.ways.end(), [&](const WayIn& way) {
        const WayIn old = wayIn(before, way);
        return way.desk > old.desk || way.online > old.online;
    });
}

PolicyCell nothingOf(const PolicyCell& like) { return {like.role, like.title, like.kind, like.position, {}, {}, {}}; }

void compare(std::vector<PolicyShift>& out, const PolicyCell& before, const PolicyCell& after)
{
    const bool gains = showsMore(before, after);
    const bool loses = showsMore(after, before);
    if (gains || loses)
        out.push_back({gains && loses ? Shift::Moves : gains ? Shift::Gains : Shift::Loses, before, after});
}

}

std::vector<PolicyShift> diffOf(const Policy& before, const Policy& after)
{
    std::map<CellKey, PolicyCell> old;
    for (PolicyCell& cell : tableOf(before)) old.emplace(CellKey(cell.role, cell.kind, cell.position), std::move(cell));
    std::vector<PolicyShift> out;
    for (const PolicyCell& cell : tableOf(after)) {
        const auto it = old.find({cell.role, cell.kind, cell.position});
        compare(out, it == old.end() ? nothingOf(cell) : it->second, cell);
        if (it != old.end()) old.erase(it);
    }
    for (const auto& [key, cell] : old) compare(out, cell, nothingOf(cell));
    return out;
}

QStringList diffHeadings()
{
    return {u"shift"_s,         u"role"_s,        u"kind"_s,       u"field"_s,        u"desk before"_s,
            u"online before"_s, u"rows before"_s, u"desk after"_s, u"online after"_s, u"rows after"_s};
}

QStringList diffLine(const PolicyShift& shift)
{
    static const QString words[] = {u"gains"_s, u"loses"_s, u"moves"_s};
    const QStringList before = tableLine(shift.before);
    const QStringList after = tableLine(shift.after);
    return QStringList{words[size_t(shift.shift)]} + after.mid(0, 3) + before.mid(5) + after.mid(5);
}

std::vector<RightShift> rightsBetween(const Policy& before, const Policy& after)
{
    std::vector<RightShift> out;
    const auto without = [&](const Policy& these, const Policy& those, bool gains) {
        for (const Role& role : these.roles()) {
            const Role* other = those.role(role.id);
            for (const Right right : role.rights) {
                const bool had = other && std::find(other->rights.begin(), other->rights.end(), right) != other->rights.end();
                if (!had) out.push_back({role.id, right, gains});
            }
        }
    };
    without(after, before, true);
    without(before, after, false);
    return out;
}

}
