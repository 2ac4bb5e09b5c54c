#pragma once

#include "core/hub/backup/OutsideJournal.h"
#include "core/hub/desks/Enrolments.h"

namespace carrel::hub {

/// After a restore the store knows an older day than its desks do. Each of them is unproved: nobody is signed in, and the
/// ledger assumes that it holds all it may, whole, until it has pulled under the new epoch and said so.
class Unproved
{
public:
    Unproved(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    /// Those that were enrolled after the backup, as the journal knows them; how many.
    qint64 knowAgain(const std::vector<KnownDesk>& desks);
    /// Those that were revoked after it; how many.
    qint64 revokeAgain(const std::vector<wire::EnrolmentId>& desks);
    /// How many there are. Precondition: everything else is as it shall be.
    qint64 assumeAll();
    /// It has said what it holds.
    static void prove(Db& db, qint64 enrolment);

private:
    void assume(const Desk& desk, qint64 head);
    quint32 studentOf(model::KindNo kind, qint64 rec);

    Db& m_db;
    const HubContext& m_context;
    std::map<model::KindNo, QHash<qint64, quint32>> m_students;
};

}
