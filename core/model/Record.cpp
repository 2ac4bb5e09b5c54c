#include "core/model/Record.h"

namespace carrel::model {

Value Record::valueOf(Name field) const
{
    const int position = m_kind->position(latin(field));
    return position < 0 ? Value() : at(position);
}

std::optional<RecordId> Record::student() const
{
    if (m_kind->spec().student == "id") return m_id;
    const int position = m_kind->studentPosition();
    return position < 0 ? std::nullopt : Kept<RecordId>::read(at(position));
}

std::optional<RecordId> Record::parent() const
{
    const int position = m_kind->parentPosition();
    return position < 0 ? std::nullopt : Kept<RecordId>::read(at(position));
}

}
