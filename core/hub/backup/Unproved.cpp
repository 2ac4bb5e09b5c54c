#include "core/hub/backup/Unproved.h"

#include "core/hub/desks/Ledger.h"
#include "core/hub/desks/Shelf.h"
#include "core/hub/feed/Feed.h"
#include "core/hub/store/Schema.h"

namespace carrel::hub {

using model::KindNo;
using namespace Qt::StringLiterals;

qint64 Unproved::knowAgain(const std::vector<KnownDesk>& desks)
{
    qint64 out = 0;
    for (const KnownDesk& desk : desks) {
        if (Enrolments(m_db, m_context).byId(desk.id)) continue;
        // It counts from its first edit: what an older backup had of it is asked for again.
        m_db.run(u"INSERT INTO enrolment (no, id, staff, username, desk_name, system, version, signing_key, hash_key, made_at, seen_at, "
                 u"state, cursor, delivered, acked, last_n, durable_n, entitlement, desk_keys, lease_until, share, trimmed) "
                 u"SELECT coalesce(max(no), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'unproved', 0, 0, 0, 0, 0, '', '', ?, ?, 0 FROM enrolment"_s,
                 {desk.id.text(), desk.staff.text(), desk.user, desk.name, desk.system, desk.version, desk.signingKey, desk.hashKey, desk.made.ms,
                  desk.made.ms, desk.made.plusDays(LeaseDays).ms, desk.share});
        ++out;
    }
    return out;
}

qint64 Unproved::revokeAgain(const std::vector<wire::EnrolmentId>& desks)
{
    qint64 out = 0;
    for (const auto& id : desks) {
        const auto again = m_db.run(u"UPDATE enrolment SET state = 'revoked', share = ? WHERE id = ? AND state <> 'revoked'"_s, {QByteArray(""), id.text()}).affected();
        if (again == 0) continue;
        ++out;
        // It is told once more, and its receipt is waited for.
        m_db.run(u"INSERT INTO erasure (enrolment, ordered_at, ordered_by, erased_at, told_at, signature) SELECT no, ?, '', 0, 0, ? FROM enrolment WHERE id = ? "
                 u"ON CONFLICT DO NOTHING"_s,
                 {m_context.clock.now().ms, QByteArray(""), id.text()});
    }
    return out;
}

quint32 Unproved::studentOf(KindNo kind, qint64 rec)
{
    if (kind == KindNo::Student) return quint32(rec);
    const auto [it, fresh] = m_students.try_emplace(kind);
    const auto& view = model::kindView(kind);
    if (fresh && view.studentPosition() >= 0) {
        Rows rows = m_db.run(u"SELECT k.rec, s.rec FROM %1 k JOIN r_student s ON s.id = k.%2"_s.arg(tableOf(view), columnOf(view.at(view.studentPosition()))));
        while (rows.next()) it->second.insert(rows.number(0), quint32(rows.number(1)));
    }
    return it->second.value(rec, 0);
}

void Unproved::assume(const Desk& desk, qint64 head)
{
    const auto person = personAt(m_db, desk.staff, m_context, head);
    if (person->keys.empty()) return;
    Ledger ledger(m_db, desk.no);
    Shapes shapes(m_db);
    for (const Candidate& one : *m_context.shelf->reached(m_db, person->keys, head)) {
        const Place place = Place::of(one.kind, one.id, one.rec);
        const Holding* known = ledger.find(place);
        Holding held = known ? *known : Holding{studentOf(one.kind, one.rec), 0, 0, desk.delivered, {}, false};
        held.shape = shapes.numberOf(model::wholeShape(model::kindView(one.kind)));
        held.digest = {};
        held.removing = false;
        ledger.put(place, held);
    }
    ledger.flush();
}

qint64 Unproved::assumeAll()
{
    m_db.run(u"DELETE FROM session"_s);
    m_db.run(u"UPDATE enrolment SET state = 'unproved', durable_n = last_n WHERE state = 'active'"_s);
    std::vector<wire::EnrolmentId> ids;
    {
        Rows rows = m_db.run(u"SELECT id FROM enrolment WHERE state = 'unproved' ORDER BY no"_s);
        while (rows.next()) {
            if (const auto id = wire::EnrolmentId::parse(rows.text(0))) ids.push_back(*id);
        }
    }
    const qint64 head = feedHead(m_db);
    for (const auto& id : ids) assume(*Enrolments(m_db, m_context).byId(id), head);
    return qint64(ids.size());
}

void Unproved::prove(Db& db, qint64 enrolment)
{
    db.run(u"UPDATE enrolment SET state = 'active' WHERE no = ? AND state = 'unproved'"_s, {enrolment});
}

}
