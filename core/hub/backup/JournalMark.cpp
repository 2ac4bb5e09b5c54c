#include "core/hub/backup/JournalMark.h"

#include "core/hub/HubContext.h"
#include "core/hub/store/WorkingSet.h"
#include "core/model/governance/Consent.h"

namespace carrel::hub {

using model::Consent;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

/// So wide that of two marks the one of the longer journal is the greater as text.
constexpr int digits = 18;

}

void JournalMark::heed()
{
    const auto kept = m_db.one(u"SELECT value FROM meta WHERE name = 'journal'"_s);
    if (!kept) return;
    const QString mark = kept->toString();
    m_journal.expect({mark.left(digits).toLongLong(), QByteArray::fromHex(mark.mid(digits + 1).toLatin1())});
}

void JournalMark::keep()
{
    const OutsideJournal::Seen seen = m_journal.seen();
    if (seen.size == 0) return;
    m_db.run(u"INSERT INTO meta (name, value) VALUES ('journal', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE meta.value < excluded.value"_s,
             {QString::number(seen.size).rightJustified(digits, u'0') + u' ' + QString::fromLatin1(seen.digest.toHex())});
}

OutsideJournal::Kept JournalMark::tellGone()
{
    std::vector<Gone> gone;
    {
        Rows rows = m_db.run(u"SELECT kind, id, at FROM destroyed"_s);
        while (rows.next()) {
            if (const auto id = RecordId::parse(rows.text(1))) gone.push_back({KindNo(rows.number(0)), *id, base::Moment{rows.number(2)}});
        }
    }
    return gone.empty() ? OutsideJournal::Kept(base::Done{}) : m_journal.destroyed(gone);
}

OutsideJournal::Kept JournalMark::tellDesks()
{
    std::vector<std::pair<KnownDesk, bool>> desks;
    {
        Rows rows = m_db.run(u"SELECT id, staff, username, desk_name, system, version, signing_key, hash_key, share, made_at, state FROM enrolment ORDER BY no"_s);
        while (rows.next()) {
            const auto id = wire::EnrolmentId::parse(rows.text(0));
            const auto staff = RecordId::parse(rows.text(1));
            if (!id || !staff) continue;
            desks.push_back({{*id, *staff, rows.text(2), rows.text(3), rows.text(4), rows.text(5), rows.bytes(6), rows.bytes(7), rows.bytes(8), base::Moment{rows.number(9)}}, rows.text(10) == u"revoked"});
        }
    }
    for (const auto& [desk, isRevoked] : desks) {
        if (const auto kept = m_journal.enrolled(desk); !kept) return kept;
        if (!isRevoked) continue;
        if (const auto kept = m_journal.revoked(desk.id, desk.made); !kept) return kept;
    }
    return base::Done{};
}

OutsideJournal::Kept JournalMark::writeAnew(const HubContext& context)
{
    if (const auto begun = m_journal.beginAnew(); !begun) return begun;
    if (const auto gone = tellGone(); !gone) return gone;
    WorkingSet set(m_db);
    QList<RecordId> withdrawn;
    {
        Rows rows = m_db.run(u"SELECT id FROM r_consent"_s);
        while (rows.next()) {
            if (const auto id = RecordId::parse(rows.text(0))) withdrawn.push_back(*id);
        }
    }
    for (const RecordId& id : std::as_const(withdrawn)) {
        const auto held = set.stored(KindNo::Consent, id);
        if (!held || held->record->get(Consent::state) != model::ConsentState::Withdrawn) continue;
        if (const auto kept = m_journal.withdrawn(id, context.clock.now()); !kept) return kept;
    }
    if (const auto kept = tellDesks(); !kept) return kept;
    for (const CountedWeek& week : WeeklyCounts(m_db, context).all()) {
        if (const auto kept = m_journal.counted(week); !kept) return kept;
    }
    m_db.run(u"DELETE FROM meta WHERE name = 'journal'"_s);
    keep();
    return base::Done{};
}

}
