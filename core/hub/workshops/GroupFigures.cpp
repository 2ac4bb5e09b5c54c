#include "core/hub/workshops/GroupFigures.h"

#include "core/insight/Counts.h"
#include "core/model/workshops/Workshop.h"

#include <algorithm>

namespace carrel::hub {

using base::Moment;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Workshop;
using namespace Qt::StringLiterals;

namespace {

constexpr int daysBefore = 7, daysAfter = 15;

const QString hasPlace = u"(x.f_state = 'booked' OR (x.f_state = 'cancelled' AND x.f_mark IN ('present', 'late') AND coalesce(x.f_walk_in, 0) = 0))"_s;
const QString isLeftAlone = u"coalesce(s.f_restriction, 'none') <> 'none'"_s;

/// Who was counted, by numbers that mean nothing once a booking is gone.
QByteArray packed(std::vector<qint64> members)
{
    std::ranges::sort(members);
    return packKeys(members);
}

size_t changes(const QByteArray& before, const QByteArray& now)
{
    const KeyNos a = unpackKeys(before), b = unpackKeys(now);
    KeyNos out;
    std::ranges::set_symmetric_difference(a, b, std::back_inserter(out));
    return out.size();
}

template <class T>
bool keep(Record& record, const model::Field<T>& field, const std::optional<T>& value)
{
    if (record.get(field) == value) return false;
    if (value) record.put(field, *value);
    else record.set(record.kind().position(field), model::Value());
    return true;
}

}

std::vector<GroupFigures::Group> GroupFigures::groups()
{
    const Moment now = m_context.clock.now();
    std::vector<Group> out;
    Rows rows = m_db.run(u"SELECT p.id, p.f_starts, p.f_ends, (SELECT count(*) FROM r_booking x JOIN r_student s ON s.id = x.f_student "
                         u"WHERE x.f_workshop = p.id AND %1 AND %2) FROM r_workshop p WHERE p.f_ends > ? ORDER BY p.id"_s.arg(hasPlace, isLeftAlone),
                         {now.plusDays(-daysAfter).ms});
    while (rows.next()) {
        const auto id = RecordId::parse(rows.text(0));
        const Moment from = Moment::startOf(Moment{rows.number(1)}.day().addDays(-daysBefore));
        if (id) out.push_back({*id, rows.number(3), from <= now && now.ms < rows.number(2)});
    }
    return out;
}

std::optional<QString> GroupFigures::levelsOf(const RecordId& workshop)
{
    std::vector<insight::Coming> comings;
    std::vector<qint64> members;
    {
        Rows rows = m_db.run(u"SELECT x.rec, x.f_student, s.f_level FROM r_booking x JOIN r_student s ON s.id = x.f_student WHERE x.f_workshop = ? AND %1 AND NOT (%2)"_s
                                 .arg(hasPlace, isLeftAlone), {workshop.text()});
        while (rows.next()) {
            members.push_back(rows.number(0));
            comings.push_back({rows.text(1), {rows.isNull(2) ? QString() : QString::number(rows.number(2))}});
        }
    }
    const QByteArray now = packed(std::move(members));
    const auto before = m_db.one(u"SELECT members FROM group_told WHERE workshop = ?"_s, {workshop.text()});
    if (changes(before ? before->toByteArray() : QByteArray(), now) < insight::fewest) return std::nullopt;
    m_db.run(u"INSERT INTO group_told (workshop, members) VALUES (?, ?) ON CONFLICT (workshop) DO UPDATE SET members = excluded.members"_s, {workshop.text(), now});
    QStringList parts;
    for (const auto& cell : insight::countsOf(comings, 1).cells) parts << u"%1:%2"_s.arg(cell.what).arg(cell.count);
    return parts.join(u' ');
}

void GroupFigures::look()
{
    Transaction transaction(m_db);
    const auto all = groups();
    QList<RecordId> ids;
    for (const Group& group : all) ids << group.workshop;
    WorkingSet set(m_db);
    set.preload(KindNo::Workshop, ids);
    std::vector<std::pair<Group, std::optional<QString>>> news;
    ids.clear();
    for (const Group& group : all) {
        const auto levels = group.isNear ? levelsOf(group.workshop) : std::nullopt;
        const auto standing = set.find(KindNo::Workshop, group.workshop);
        if (!standing || (!levels && standing->get(Workshop::unseen).value_or(0) == group.unseen)) continue;
        news.emplace_back(group, levels);
        ids << group.workshop;
    }
    if (news.empty()) return;
    WorkingSet written(m_db);
    written.lock(KindNo::Workshop, ids);
    for (const auto& [group, levels] : news) {
        const auto standing = written.find(KindNo::Workshop, group.workshop);
        if (!standing) continue;
        Record next = *standing;
        bool differs = keep(next, Workshop::unseen, group.unseen > 0 ? std::optional(group.unseen) : std::nullopt);
        if (levels) differs |= keep(next, Workshop::levels, levels->isEmpty() ? std::nullopt : levels);
        if (differs) written.put(std::move(next));
    }
    auto entries = FeedWriter(m_db, m_context.clock, m_context.salts).append(written, {}, {"figures", {}, 0});
    transaction.commit();
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
}

}
