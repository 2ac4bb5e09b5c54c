#pragma once

#include "core/base/Disk.h"
#include "core/hub/audit/Audit.h"

namespace carrel::hub {

/// The audit's head, written down in a file beside the hub's keys. Whoever may write to the store could cut the chain and
/// mend the count that the store keeps of it; this file is out of a database administrator's reach.
class Witness
{
public:
    Witness(base::Disk& disk, QString path) : m_disk(disk), m_path(std::move(path)) {}

    /// Nothing when nobody has written one down yet.
    base::Result<std::optional<AuditHead>, base::DiskFault> seen() const;
    /// Never goes back: a shorter chain than was seen is not written down.
    base::Result<base::Done, base::DiskFault> see(const AuditHead& head);

    /// After a restore, of which the chain itself tells: what was seen before no longer counts.
    base::Result<base::Done, base::DiskFault> startOver(const AuditHead& head);

private:
    base::Result<base::Done, base::DiskFault> write(const AuditHead& head);
    base::Disk& m_disk;
    QString m_path;
};

}
