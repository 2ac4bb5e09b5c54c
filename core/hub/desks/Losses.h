#pragma once

#include "core/hub/desks/Devices.h"
#include "core/wire/Losses.h"

#include <set>

namespace carrel::hub {

/// What the ledger answers about desks: which there are, and what a lost one may give away.
class Losses
{
public:
    Losses(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    /// Whether this person may see which desks there are and revoke one; and whether they may ask whose data one holds.
    bool mayManage(const model::RecordId& staff);
    bool mayReport(const model::RecordId& staff);

    std::vector<wire::DeskLine> desks();
    std::optional<wire::DeskLine> desk(const wire::EnrolmentId& id);
    /// How much it may hold, as numbers, or held until it erased itself. Nothing where there is no such desk.
    std::optional<wire::DeskHolding> holding(const wire::EnrolmentId& id);
    /// Asked for by somebody who may; it is audited. The first telling of a loss starts its clock and is kept; a drill starts
    /// none, and names nobody. Nothing where there is no such desk.
    std::optional<wire::LossReport> report(const wire::LossRequest& request, const model::RecordId& by);

private:
    class Count;
    bool may(const model::RecordId& staff, access::Right right);
    std::vector<wire::DeskLine> read(const QString& where, const QVariantList& values);
    base::Moment tellLoss(qint64 enrolment, const wire::LossRequest& request, const model::RecordId& by);
    void nameStudents(std::vector<wire::HeldStudent>& students, const access::Entitlement& who);
    /// Whom the registers among them may name is put into `named`.
    std::vector<wire::LoosePrint> printsOf(qint64 enrolment, std::set<model::RecordId>& named);
    qint64 namesOn(const model::RecordId& workshop, std::set<model::RecordId>& named);
    void count(Count& count, qint64 enrolment);
    std::vector<wire::HeldStudent> studentsIn(const Count& count);

    Db& m_db;
    const HubContext& m_context;
};

}
