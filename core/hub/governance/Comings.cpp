#include "core/hub/governance/Comings.h"

#include "core/model/Common.h"
#include "core/model/dropin/Visit.h"
#include "core/model/people/Student.h"
#include "core/model/tutorials/Tutorial.h"
#include "core/model/workshops/Booking.h"

#include <QtCore/QSet>

namespace carrel::hub {

using namespace Qt::StringLiterals;

namespace {

const QString workshops = u"workshops"_s, dropIn = u"drop-in"_s, tutorials = u"tutorials"_s;

/// A service's table, when each of its rows was, and what of it is read besides.
struct Source {
    QString service;
    QString from;   ///< the table, with what says whose and when it was
    QString at;     ///< a moment
    QString team;
    QString columns; ///< student, visitor, topic, state, and what it has more
    QString topics; ///< the lookup list that its topics are of
    QStringList splits;
};

const std::vector<Source>& sources()
{
    static const std::vector<Source> all{
        {workshops, u"r_booking x JOIN r_workshop p ON p.id = x.f_workshop"_s, u"p.f_starts"_s, u"p.f_team"_s,
         u"x.f_student, x.f_visitor, x.f_topic, CASE WHEN x.f_state = 'cancelled' AND coalesce(x.f_walk_in, 0) <> 0 THEN 'removed' ELSE x.f_state END, x.f_mark, p.f_state, p.id"_s, u"workshop-topic"_s,
         {u"outcome"_s, u"programme"_s, u"level"_s, u"topic"_s, u"workshop"_s}},
        {dropIn, u"r_visit x JOIN r_drop_in p ON p.id = x.f_session"_s, u"x.f_joined"_s, u"p.f_team"_s,
         u"x.f_student, x.f_visitor, x.f_topic, x.f_state, x.f_joined, x.f_called, p.id"_s, u"drop-in-topic"_s,
         {u"outcome"_s, u"programme"_s, u"level"_s, u"topic"_s, u"wait"_s}},
        {tutorials, u"r_tutorial x"_s, u"x.f_starts"_s, u"x.f_team"_s,
         u"x.f_student, '', x.f_topic, x.f_state"_s, u"tutorial-topic"_s, {u"outcome"_s, u"programme"_s, u"level"_s, u"topic"_s}},
    };
    return all;
}

const Source* sourceOf(const QString& service)
{
    for (const Source& one : sources()) {
        if (one.service == service) return &one;
    }
    return nullptr;
}

/// What stands for somebody who was put down by mistake; what is only not known is empty.
const QString nobody = u"removed"_s;

/// A register's row in the field's words: what nobody has marked is not known, and never absent.
QString outcomeOf(const QString& state, const QString& mark, const QString& workshopState)
{
    if (state == nobody) return nobody;
    if (workshopState == u"cancelled") return u"called-off"_s;
    if (mark == u"present") return u"attended"_s;
    if (mark == u"late") return mark;
    if (state == u"cancelled") return state;
    if (state == u"waiting") return u"waiting-list"_s;
    return mark;
}

QString visitOutcome(const QString& state)
{
    if (state == u"finished") return u"seen"_s;
    return state == nobody || state == u"no-show" || state == u"left" || state == u"transferred" ? state : QString();
}

QString tutorialOutcome(const QString& state) { return state == u"completed" || state == u"no-show" || state == u"cancelled" ? state : QString(); }

QString waitOf(qint64 joined, qint64 called)
{
    if (called <= 0 || called < joined) return {};
    const qint64 minutes = (called - joined) / 60'000;
    if (minutes < 5) return u"under-5"_s;
    if (minutes < 15) return u"5-to-14"_s;
    if (minutes < 30) return u"15-to-29"_s;
    return minutes < 60 ? u"30-to-59"_s : u"60-and-over"_s;
}

/// What the office has a code for; somebody's own words are in no count.
QSet<QString> codesIn(Db& db, const QString& list)
{
    QSet<QString> out;
    Rows rows = db.run(u"SELECT f_code FROM r_lookup WHERE f_list = ?"_s, {list});
    while (rows.next()) out.insert(rows.text(0));
    return out;
}

QString lastSplit(const Source& source, const Rows& row)
{
    if (source.service == dropIn) return waitOf(row.number(8), row.number(9));
    return source.service == workshops ? row.text(10) : QString();
}

}

QStringList splitsOf(const QString& service)
{
    const Source* source = sourceOf(service);
    return source ? source->splits : QStringList();
}

std::vector<CountedWeek> weeksWithComings(Db& db, qint64 before)
{
    std::vector<CountedWeek> out;
    for (const Source& source : sources()) {
        Rows rows = db.run(u"SELECT %2, (%3 - %4) / %5 FROM %1 WHERE %3 >= %4 AND %3 < ? AND %2 IS NOT NULL GROUP BY 1, 2 ORDER BY 2, 1"_s
                               .arg(source.from, source.team, source.at).arg(WeeklyCounts::MondayMs).arg(WeeklyCounts::WeekMs),
                           {WeeklyCounts::MondayMs + before * WeeklyCounts::WeekMs});
        while (rows.next()) out.push_back({source.service, rows.text(0), rows.number(1), 0, {}, {}});
    }
    return out;
}

std::vector<insight::Coming> comingsOf(Db& db, const CountedWeek& week)
{
    const Source* source = sourceOf(week.service);
    if (!source) return {};
    const QSet<QString> topics = codesIn(db, source->topics);
    const qint64 from = WeeklyCounts::MondayMs + week.week * WeeklyCounts::WeekMs;
    std::vector<insight::Coming> out;
    Rows rows = db.run(u"SELECT x.id, coalesce(s.f_restriction, 'none'), s.f_programme, s.f_level, %1 FROM %2 LEFT JOIN r_student s ON s.id = x.f_student "
                       u"WHERE %3 >= ? AND %3 < ? AND %4 = ?"_s.arg(source->columns, source->from, source->at, source->team),
                       {from, from + WeeklyCounts::WeekMs, week.team});
    while (rows.next()) {
        if (rows.text(1) != u"none") continue;
        const QString state = rows.text(7);
        const QString outcome = source->service == workshops ? outcomeOf(state, rows.text(8), rows.text(9)) : source->service == dropIn ? visitOutcome(state) : tutorialOutcome(state);
        if (outcome == nobody) continue;
        const QString visitor = rows.text(5).simplified().toCaseFolded();
        const QString who = !rows.text(4).isEmpty() ? rows.text(4) : !visitor.isEmpty() ? u"visitor "_s + visitor : rows.text(0);
        const QString topic = topics.contains(rows.text(6)) ? rows.text(6) : QString();
        out.push_back({who, {outcome, rows.text(2), rows.isNull(3) ? QString() : QString::number(rows.number(3)), topic, lastSplit(*source, rows)}});
    }
    return out;
}

}
