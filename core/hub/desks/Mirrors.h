#pragma once

#include "core/access/Projection.h"
#include "core/hub/store/WorkingSet.h"

namespace carrel::hub {

/// A row with what its projection hangs on: whose data it is, its consent and, for a conflict, the row it is about. A
/// conflict's keys are its target's keys.
class Mirror
{
public:
    /// `denies`: whether anything is denied to the asker at all; without that nobody needs to know whose data it is.
    Mirror(WorkingSet& set, const model::Record& record, const access::Keys& keys, base::Moment now, bool denies = true);
    Mirror(const Mirror&) = delete;
    Mirror& operator=(const Mirror&) = delete;

    const access::Row& row() const { return *m_row; }

private:
    access::Keys m_keys;
    WorkingSet::RecordPtr m_target;
    std::optional<access::Row> m_mirrored;
    std::optional<access::Row> m_row;
};

}
