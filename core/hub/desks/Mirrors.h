#pragma once

#include "core/access/Projection.h"
#include "core/hub/store/WorkingSet.h"

namespace carrel::hub {

/// A row with what its projection hangs on: its consent and, for a conflict or a piece of a file, the row it is about. Their
/// keys are its keys.
class Mirror
{
public:
    Mirror(WorkingSet& set, const model::Record& record, const access::Keys& keys, base::Moment now);
    Mirror(const Mirror&) = delete;
    Mirror& operator=(const Mirror&) = delete;

    const access::Row& row() const { return *m_row; }

private:
    WorkingSet::RecordPtr m_target;
    std::optional<access::Row> m_mirrored;
    std::optional<access::Row> m_row;
};

/// Stored keys do not say whose data a row is. Where the person is barred from anybody it is looked up, through all that
/// the record hangs on.
void nameSubjects(access::Keys& keys, const model::Record& record, WorkingSet& set, const access::Entitlement& who);

}
