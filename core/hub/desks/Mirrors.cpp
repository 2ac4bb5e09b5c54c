#include "core/hub/desks/Mirrors.h"

#include "core/access/Subject.h"

namespace carrel::hub {

Mirror::Mirror(WorkingSet& set, const model::Record& record, const access::Keys& keys, base::Moment now, bool denies) : m_keys(keys)
{
    if (denies) m_keys.subjects = access::subjectsOf(record, set).ids;
    if (record.no() == model::KindNo::Conflict) m_target = access::targetOf(record, set);
    if (m_target) m_mirrored.emplace(access::Row{*m_target, m_keys, access::consentHolds(*m_target, set, now), nullptr});
    m_row.emplace(access::Row{record, m_keys, access::consentHolds(record, set, now), m_mirrored ? &*m_mirrored : nullptr});
}

}
