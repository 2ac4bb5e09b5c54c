#include "core/hub/dropin/Arrivals.h"

#include "core/hub/intake/Batch.h"
#include "core/hub/intake/WaitwhileSettings.h"
#include "core/hub/store/Schema.h"
#include "core/model/Change.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Queue.h"
#include "core/model/dropin/Visit.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"

namespace carrel::hub {

using base::Moment;
using model::Common;
using model::DropIn;
using model::KindNo;
using model::Record;
using model::RecordId;
using model::Visit;
using model::VisitState;
using State = OutsideVisit::State;
using namespace Qt::StringLiterals;

namespace {

/// Any number does; it must only be the same in every process.
constexpr qint64 ArrivalsLock = 0x7761697477;
constexpr qint64 KeptDays = 60;
const QString source = u"waitwhile"_s;

QString wordOf(State state)
{
    switch (state) {
    case State::Elsewhere: return u"elsewhere"_s;
    case State::Waiting: return u"waiting"_s;
    case State::Serving: return u"serving"_s;
    case State::Complete: return u"complete"_s;
    case State::Gone: return u"gone"_s;
    }
    return {};
}

void clear(Record& record, const model::FieldSpec& field) { record.set(record.kind().position(field), model::Value()); }

/// Not in the room, and not at a desk any more.
bool hasGone(const OutsideVisit& visit) { return visit.state == State::Gone || (visit.state == State::Complete && !visit.served); }

bool isInQueue(std::optional<VisitState> state) { return state == VisitState::Waiting || state == VisitState::Parked; }

}

Arrivals::Arrivals(Db& db, const HubContext& context) : m_db(db), m_context(context) { Q_ASSERT(context.waitwhile); }

RecordId Arrivals::idOf(const QString& id) const
{
    return idsKeyedBy(m_context.keys->identifiers.exposed().toByteArray())("waitwhile/visit/" + id.toUtf8());
}

std::optional<Arrivals::Mark> Arrivals::markOf(const QString& id)
{
    Rows rows = m_db.run(u"SELECT at, state FROM source_mark WHERE source = ? AND id = ?"_s, {source, id});
    return rows.next() ? std::optional(Mark{{rows.number(0)}, rows.text(1)}) : std::nullopt;
}

void Arrivals::keepMark(const QString& id, const Mark& mark)
{
    m_db.run(u"INSERT INTO source_mark (source, id, at, state) VALUES (?, ?, ?, ?) ON CONFLICT (source, id) DO UPDATE SET at = excluded.at, state = excluded.state"_s,
             {source, id, mark.at.ms, mark.state});
}

Arrivals::Fate Arrivals::take(const OutsideVisit& visit, Moment told)
{
    const Moment at = std::min(told, m_context.clock.now());
    Transaction transaction(m_db);
    // Of two hubs that are told the same, the second finds it done.
    if (m_db.isPostgres()) m_db.run(u"SELECT pg_advisory_xact_lock(?)"_s, {ArrivalsLock});
    const auto mark = markOf(visit.id);
    if (!mark && !teamOf(visit.location)) return Fate::Elsewhere;
    const RecordId id = idOf(visit.id);
    if (m_db.one(u"SELECT 1 FROM destroyed WHERE kind = ? AND id = ?"_s, {int(KindNo::Visit), id.text()})) return Fate::Destroyed;
    if (mark && at < mark->at) return Fate::Older;
    WorkingSet set(m_db);
    set.lock(KindNo::Visit, {id});
    const Fate fate = settle(set, visit, id, mark, at);
    if (fate == Fate::Unplaced) return fate;
    keepMark(visit.id, {at, wordOf(visit.state)});
    std::vector<FeedEntry> entries;
    if (!set.written().empty()) entries = FeedWriter(m_db, m_context.clock, m_context.salts).append(set, {}, {"waitwhile", {}, 0, source});
    transaction.commit();
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    return fate;
}

Arrivals::Fate Arrivals::settle(WorkingSet& set, const OutsideVisit& visit, const RecordId& id, const std::optional<Mark>& mark, Moment at)
{
    const auto standing = set.find(KindNo::Visit, id);
    if (!standing) {
        // Who never stood in the queue, as far as anybody here was told, leaves nothing but the mark that they went.
        if (visit.state == State::Elsewhere || hasGone(visit)) return Fate::Same;
        auto fresh = made(visit, id, at);
        if (!fresh) return Fate::Unplaced;
        set.put(std::move(*fresh));
        return Fate::Taken;
    }
    const qint64 rec = set.stored(KindNo::Visit, id)->rec;
    Record next = *standing;
    name(next, visit, rec);
    const bool steps = !mark || mark->state != wordOf(visit.state);
    const bool isTaken = !steps || step(next, visit, at, rec);
    if (next == *standing) return isTaken ? Fate::Same : Fate::Held;
    set.put(std::move(next));
    return isTaken ? Fate::Taken : Fate::Held;
}

std::optional<Record> Arrivals::made(const OutsideVisit& visit, const RecordId& id, Moment at)
{
    const Moment joined = visit.joined.value_or(at);
    const auto team = teamOf(visit.location);
    const auto session = team ? sessionFor(*team, joined) : std::nullopt;
    if (!session) return std::nullopt;
    Record out(model::kindView(KindNo::Visit), id);
    out.put(Visit::session, *session);
    out.put(Visit::ticket, visit.ticket.isEmpty() ? model::drawTicket(m_context.random) : visit.ticket);
    out.put(Visit::joined, joined);
    out.put(Visit::state, VisitState::Waiting);
    name(out, visit, 0);
    for (const QString& topic : visit.topics) {
        const auto code = m_context.waitwhile->settings.topics.constFind(topic);
        if (code != m_context.waitwhile->settings.topics.cend() && !out.get(Visit::topic)) out.put(Visit::topic, *code);
    }
    if (visit.state != State::Waiting) step(out, visit, at, 0);
    const auto now = m_context.clock.now();
    out.put(Common::occurred, joined);
    out.put(Common::recorded, now);
    out.put(Common::received, now);
    out.put(Common::provenance, model::Provenance::Import);
    out.put(Common::purpose, QString(model::latin(out.kind().spec().purpose)));
    out.put(Common::basis, QString(model::latin(out.kind().spec().basis)));
    return out;
}

void Arrivals::name(Record& next, const OutsideVisit& visit, qint64 rec)
{
    if (next.get(Visit::student)) return;
    const auto student = studentCalled(visit.student);
    // Who it is, as soon as somebody here has said so, is theirs to say.
    if (student && !wasSetHere(rec, Visit::student)) {
        next.put(Visit::student, *student);
        clear(next, Visit::visitor);
    } else if (!next.get(Visit::visitor) && !visit.name.isEmpty() && !wasSetHere(rec, Visit::visitor)) {
        next.put(Visit::visitor, visit.name);
    }
}

bool Arrivals::step(Record& next, const OutsideVisit& visit, Moment at, qint64 rec)
{
    const auto state = next.get(Visit::state);
    if (wasSetHere(rec, Visit::state)) {
        if (!hasGone(visit) || !isInQueue(state)) return false;
        next.put(Visit::state, VisitState::Left);
        next.put(Visit::finished, visit.completed.value_or(at));
        return true;
    }
    const Moment served = visit.served.value_or(at);
    const auto begin = [&] {
        if (!next.get(Visit::called)) next.put(Visit::called, served);
        if (!next.get(Visit::calls)) next.put(Visit::calls, 1);
        if (!next.get(Visit::started)) next.put(Visit::started, served);
    };
    if (hasGone(visit)) {
        // Who had come to a desk, as far as they told, was seen.
        const bool wasSeen = state == VisitState::Seen;
        if (!wasSeen && !isInQueue(state)) return false;
        next.put(Visit::state, wasSeen ? VisitState::Finished : VisitState::Left);
        next.put(Visit::finished, visit.completed.value_or(at));
    } else if (visit.state == State::Complete) {
        begin();
        next.put(Visit::state, VisitState::Finished);
        next.put(Visit::finished, visit.completed.value_or(at));
    } else if (visit.state == State::Serving) {
        clear(next, Visit::finished);
        begin();
        next.put(Visit::state, VisitState::Seen);
    } else if (visit.state == State::Waiting && !isInQueue(state)) {
        for (const model::FieldSpec* field : std::initializer_list<const model::FieldSpec*>{&Visit::called, &Visit::calls, &Visit::started, &Visit::finished}) clear(next, *field);
        next.put(Visit::requeued, at);
        next.put(Visit::state, VisitState::Waiting);
    } else if (visit.state == State::Elsewhere && isInQueue(state)) {
        next.put(Visit::state, VisitState::Left);
        next.put(Visit::finished, at);
    }
    return true;
}

bool Arrivals::wasSetHere(qint64 rec, const model::FieldSpec& field)
{
    // What a desk has written has its enrolment; what came in from outside has none.
    return rec && m_db.one(u"SELECT 1 FROM history WHERE kind = ? AND rec = ? AND field IN (0, ?) AND enrolment <> 0 AND standing IN ('applied', 'made') LIMIT 1"_s,
                           {int(KindNo::Visit), rec, int(field.number)});
}

std::optional<RecordId> Arrivals::studentCalled(const QString& number)
{
    if (number.isEmpty()) return std::nullopt;
    Rows rows = m_db.run(u"SELECT id FROM r_student WHERE f_number = ? LIMIT 2"_s, {number});
    const auto found = rows.next() ? RecordId::parse(rows.text(0)) : std::nullopt;
    return rows.next() ? std::nullopt : found;
}

std::optional<RecordId> Arrivals::teamOf(const QString& location)
{
    const auto name = m_context.waitwhile->settings.locations.constFind(location);
    if (name == m_context.waitwhile->settings.locations.cend()) return std::nullopt;
    Rows rows = m_db.run(u"SELECT id FROM r_team WHERE f_name = ? LIMIT 2"_s, {*name});
    const auto found = rows.next() ? RecordId::parse(rows.text(0)) : std::nullopt;
    return rows.next() ? std::nullopt : found;
}

std::optional<RecordId> Arrivals::sessionFor(const RecordId& team, Moment at)
{
    const Moment day = Moment::startOf(at.day());
    // Of several that day, the one that runs at the time, else the next to open.
    Rows rows = m_db.run(u"SELECT id FROM r_drop_in WHERE f_team = ? AND f_state IN ('open', 'paused') AND f_opens < ? AND f_closes >= ? "
                         u"ORDER BY CASE WHEN f_opens <= ? AND f_closes >= ? THEN 0 WHEN f_opens > ? THEN 1 ELSE 2 END, f_opens, id LIMIT 1"_s,
                         {team.text(), day.plusDays(1).ms, day.ms, at.ms, at.ms, at.ms});
    return rows.next() ? RecordId::parse(rows.text(0)) : std::nullopt;
}

bool Arrivals::isOpen()
{
    for (const QString& location : m_context.waitwhile->settings.locations.keys()) {
        const auto team = teamOf(location);
        const qint64 now = m_context.clock.now().ms;
        if (team && m_db.one(u"SELECT 1 FROM r_drop_in WHERE f_team = ? AND f_state = 'open' AND f_opens <= ? AND f_closes >= ? LIMIT 1"_s, {team->text(), now, now})) return true;
    }
    return false;
}

QList<RecordId> Arrivals::running()
{
    QList<RecordId> out;
    const qint64 now = m_context.clock.now().ms;
    for (const QString& location : m_context.waitwhile->settings.locations.keys()) {
        const auto team = teamOf(location);
        if (!team) continue;
        Rows rows = m_db.run(u"SELECT id FROM r_drop_in WHERE f_team = ? AND f_state IN ('open', 'paused') AND f_opens <= ? AND f_closes >= ?"_s, {team->text(), now, now});
        while (rows.next()) {
            if (const auto id = RecordId::parse(rows.text(0)); id && !out.contains(*id)) out << *id;
        }
    }
    return out;
}

std::vector<OutsideVisit> Arrivals::news(const std::vector<OutsideVisit>& visits)
{
    QVariantList ids;
    for (const auto& visit : visits) ids << visit.id;
    QHash<QString, QString> said;
    Rows rows = m_db.run(u"SELECT id, state FROM source_mark WHERE source = ? AND "_s + m_db.in(u"id"_s, false), {source, m_db.list(ids, false)});
    while (rows.next()) said[rows.text(0)] = rows.text(1);
    std::vector<OutsideVisit> out;
    for (const auto& visit : visits) {
        if (said.value(visit.id) != wordOf(visit.state)) out.push_back(visit);
    }
    return out;
}

QStringList Arrivals::missing(const QSet<QString>& there, Moment before)
{
    QStringList out;
    Rows rows = m_db.run(u"SELECT id FROM source_mark WHERE source = ? AND state IN ('waiting', 'serving') AND at < ? ORDER BY id"_s, {source, before.ms});
    while (rows.next()) {
        if (!there.contains(rows.text(0))) out << rows.text(0);
    }
    return out;
}

void Arrivals::sweep()
{
    m_db.run(u"DELETE FROM source_mark WHERE source = ? AND at < ?"_s, {source, m_context.clock.now().plusDays(-KeptDays).ms});
}

}
