#include "core/hub/governance/WeeklyCounts.h"

#include "core/hub/backup/OutsideJournal.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/governance/Comings.h"
#include "core/wire/Json.h"

#include <set>

namespace carrel::hub {

using base::Moment;
using namespace Qt::StringLiterals;

namespace {

QByteArray auditOf(const CountedWeek& week)
{
    wire::JsonWriter json;
    json.beginObject().name("verb").text(u"counted").name("service").text(week.service).name("team").text(week.team).name("week").text(week.monday().toString(Qt::ISODate)).endObject();
    return json.bytes();
}

}

WeeklyCounts::Published WeeklyCounts::publishDue()
{
    const qint64 before = weekOf(m_context.clock.now()) - WeeksUntil + 1;
    std::set<std::tuple<QString, QString, qint64>> known;
    {
        Rows rows = m_db.run(u"SELECT service, team, week FROM counted"_s);
        while (rows.next()) known.emplace(rows.text(0), rows.text(1), rows.number(2));
    }
    Published out;
    for (const CountedWeek& week : weeksWithComings(m_db, before)) {
        if (known.contains({week.service, week.team, week.week})) continue;
        if (!publish(week)) return {out.weeks, false};
        ++out.weeks;
    }
    return out;
}

bool WeeklyCounts::publish(CountedWeek week)
{
    Transaction transaction(m_db);
    const QStringList splits = splitsOf(week.service);
    const auto counts = insight::countsOf(comingsOf(m_db, week), int(splits.size()));
    week.total = counts.total;
    week.at = m_context.clock.now();
    for (const auto& cell : counts.cells) week.cells.push_back({splits[cell.split], cell.what, cell.count});
    // Another hub was first: what it counted stands.
    if (!store(week)) return true;
    if (m_context.outside && !m_context.outside->counted(week)) return false;
    FeedWriter(m_db, m_context.clock, m_context.salts).note(auditOf(week));
    transaction.commit();
    return true;
}

bool WeeklyCounts::store(const CountedWeek& week)
{
    const int taken = m_db.run(u"INSERT INTO counted (service, team, week, total, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                               {week.service, week.team, week.week, week.total, week.at.ms}).affected();
    if (taken == 0) return false;
    for (const auto& cell : week.cells) {
        m_db.run(u"INSERT INTO counted_cell (service, team, week, split, what, count) VALUES (?, ?, ?, ?, ?, ?)"_s,
                 {week.service, week.team, week.week, cell.split, cell.what.isNull() ? u""_s : cell.what, cell.count});
    }
    return true;
}

std::vector<CountedWeek> WeeklyCounts::all()
{
    std::vector<CountedWeek> out;
    std::map<std::tuple<QString, QString, qint64>, size_t> at;
    {
        Rows rows = m_db.run(u"SELECT service, team, week, total, at FROM counted ORDER BY week, service, team"_s);
        while (rows.next()) {
            at[{rows.text(0), rows.text(1), rows.number(2)}] = out.size();
            out.push_back({rows.text(0), rows.text(1), rows.number(2), rows.number(3), Moment{rows.number(4)}, {}});
        }
    }
    Rows rows = m_db.run(u"SELECT service, team, week, split, what, count FROM counted_cell ORDER BY split, CASE WHEN what = '' THEN 1 ELSE 0 END, count DESC, what"_s);
    while (rows.next()) {
        const auto it = at.find({rows.text(0), rows.text(1), rows.number(2)});
        if (it != at.end()) out[it->second].cells.push_back({rows.text(3), rows.text(4), rows.number(5)});
    }
    return out;
}

QHash<QString, QString> WeeklyCounts::names()
{
    QHash<QString, QString> out;
    for (const QString& from : {u"SELECT id, f_name FROM r_team"_s, u"SELECT id, f_number || ' ' || f_title FROM r_workshop"_s}) {
        Rows rows = m_db.run(from);
        while (rows.next()) out[rows.text(0)] = rows.text(1);
    }
    return out;
}

void WeeklyCounts::putBack(const std::vector<CountedWeek>& weeks)
{
    // Of one week that was told twice, the last was committed.
    for (const CountedWeek& week : weeks) {
        for (const QString& table : {u"counted"_s, u"counted_cell"_s}) {
            m_db.run(u"DELETE FROM %1 WHERE service = ? AND team = ? AND week = ?"_s.arg(table), {week.service, week.team, week.week});
        }
        store(week);
    }
}

}
