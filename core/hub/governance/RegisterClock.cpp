#include "core/hub/governance/RegisterClock.h"

#include "core/hub/governance/Destruction.h"
#include "core/hub/governance/WeeklyCounts.h"

namespace carrel::hub {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

const QString lookedOn = u"registers looked"_s;
constexpr int AtOnce = 100;

}

/// Only what has been counted, and nobody's who is to be left alone.
QList<RecordId> RegisterClock::due(KindNo kind, int most)
{
    const bool isBooking = kind == KindNo::Booking;
    const int after = isBooking ? m_days.workshops : m_days.dropIns;
    if (after <= 0) return {};
    const QString table = isBooking ? u"r_booking x JOIN r_workshop p ON p.id = x.f_workshop"_s : u"r_visit x JOIN r_drop_in p ON p.id = x.f_session"_s;
    const QString at = isBooking ? u"p.f_starts"_s : u"x.f_joined"_s, over = isBooking ? u"p.f_ends"_s : u"x.f_joined"_s;
    QList<RecordId> out;
    Rows rows = m_db.run(u"SELECT x.id FROM %1 JOIN counted c ON c.service = ? AND c.team = p.f_team AND c.week = (%2 - %4) / %5 "
                         u"LEFT JOIN r_student s ON s.id = x.f_student WHERE %3 < ? AND coalesce(s.f_restriction, 'none') = 'none' ORDER BY x.rec LIMIT ?"_s
                             .arg(table, at, over).arg(WeeklyCounts::MondayMs).arg(WeeklyCounts::WeekMs),
                         {isBooking ? u"workshops"_s : u"drop-in"_s, m_context.clock.now().plusDays(-after).ms, most});
    while (rows.next()) {
        if (const auto id = RecordId::parse(rows.text(0))) out << *id;
    }
    return out;
}

RegisterClock::Done RegisterClock::run(int most)
{
    m_days = access::registerDays(*m_context.policy);
    const auto counted = WeeklyCounts(m_db, m_context).publishDue();
    Done done{counted.weeks, 0, false, counted.isWrittenDown};
    if (!done.isWrittenDown) return done;
    for (const KindNo kind : {KindNo::Booking, KindNo::Visit}) {
        for (;;) {
            const auto ids = due(kind, std::min(AtOnce, most - done.records));
            if (ids.isEmpty()) break;
            auto gone = Destruction(m_db, m_context).forget(kind, ids);
            done.isWrittenDown = gone.ok();
            if (!gone) return done;
            done.records += int(ids.size());
            m_entries.insert(m_entries.end(), gone->entries.begin(), gone->entries.end());
            done.isMore = done.records >= most;
            if (done.isMore) return done;
        }
    }
    return done;
}

RegisterClock::Done RegisterClock::runDaily()
{
    const QString today = m_context.clock.now().day().toString(Qt::ISODate);
    if (m_db.one(u"SELECT value FROM meta WHERE name = ?"_s, {lookedOn}) == QVariant(today)) return {};
    const Done done = run();
    if (done.isMore || !done.isWrittenDown) return done;
    m_db.run(u"INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s, {lookedOn, today});
    return done;
}

}
