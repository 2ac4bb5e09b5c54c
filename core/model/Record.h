#pragma once

#include "core/model/Catalogue.h"
#include "core/model/Shape.h"

#include <vector>

namespace carrel::model {

/// Everything the hub holds of one record. It never leaves the hub as it is: access makes a View of it.
class Record
{
public:
    Record(const KindView& kind, RecordId id) : m_kind(&kind), m_id(id), m_values(size_t(kind.size())) {}

    const KindView& kind() const { return *m_kind; }
    KindNo no() const { return m_kind->no(); }
    const RecordId& id() const { return m_id; }

    const Value& at(int position) const { return m_values[size_t(position)]; }
    void set(int position, Value value)
    {
        Q_ASSERT(position >= 0 && position < m_kind->size());
        m_values[size_t(position)] = std::move(value);
    }
    Value valueOf(Name field) const;

    template <class T>
    std::optional<T> get(const Field<T>& field) const
    {
        const int position = m_kind->position(field);
        return position < 0 ? std::nullopt : Kept<T>::read(at(position));
    }
    template <class T>
    void put(const Field<T>& field, const std::type_identity_t<T>& value)
    {
        set(m_kind->position(field), Kept<T>::keep(value));
    }
    /// Whose data it is, if anybody's.
    std::optional<RecordId> student() const;
    std::optional<RecordId> parent() const;

    bool operator==(const Record&) const = default;

private:
    const KindView* m_kind;
    RecordId m_id;
    std::vector<Value> m_values;
};

}
