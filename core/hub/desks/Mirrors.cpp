#include "core/hub/desks/Mirrors.h"

#include "core/access/Subject.h"
#include "core/model/governance/Conflict.h"

namespace carrel::hub {

using model::Conflict;
using model::KindNo;

Mirror::Mirror(WorkingSet& set, const model::Record& record, const access::Keys& keys, base::Moment now)
{
    if (record.no() == KindNo::Conflict) {
        const auto* kind = model::findKind(record.get(Conflict::targetKind).value_or(QString()));
        const auto id = model::RecordId::parse(record.get(Conflict::target).value_or(QString()));
        if (kind && id && kind->no() != KindNo::Conflict) m_target = set.find(kind->no(), *id);
    } else if (record.no() == KindNo::AttachmentPart) {
        const auto file = record.parent();
        if (file) m_target = set.find(KindNo::Attachment, *file);
    }
    if (m_target) m_mirrored.emplace(access::Row{*m_target, keys, access::consentHolds(*m_target, set, now), nullptr});
    m_row.emplace(access::Row{record, keys, access::consentHolds(record, set, now), m_mirrored ? &*m_mirrored : nullptr});
}

void nameSubjects(access::Keys& keys, const model::Record& record, WorkingSet& set, const access::Entitlement& who)
{
    if (!who.barred.empty()) keys.subjects = access::subjectsOf(record, set).ids;
}

}
