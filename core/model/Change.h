#pragma once

#include "core/model/Record.h"

#include <QtCore/QMap>

namespace carrel::model {

/// What an edit does to one field; a field that is not in the edit is unchanged.
class Change
{
public:
    static Change cleared() { return Change(Value()); }
    static Change to(Value value) { return Change(std::move(value)); }
    bool isCleared() const { return m_value.isEmpty(); }
    const Value& value() const { return m_value; }
    bool operator==(const Change&) const = default;

private:
    explicit Change(Value value) : m_value(std::move(value)) {}
    Value m_value;
};

/// The changed fields of one record, by position.
class Changes
{
public:
    explicit Changes(KindNo kind) : m_kind(kind) {}

    KindNo kind() const { return m_kind; }
    const QMap<int, Change>& all() const { return m_changes; }
    bool isEmpty() const { return m_changes.isEmpty(); }
    void set(int position, Change change)
    {
        Q_ASSERT(position >= 0 && position < kindView(m_kind).size());
        m_changes.insert(position, std::move(change));
    }
    std::optional<Change> at(int position) const;

    template <class T>
    Changes& to(const Field<T>& field, const std::type_identity_t<T>& value)
    {
        set(kindView(m_kind).position(field), Change::to(Kept<T>::keep(value)));
        return *this;
    }
    template <class T>
    Changes& clear(const Field<T>& field)
    {
        set(kindView(m_kind).position(field), Change::cleared());
        return *this;
    }
    bool operator==(const Changes&) const = default;

private:
    KindNo m_kind;
    QMap<int, Change> m_changes;
};

/// Why a value cannot stand in a field.
enum class ValueFault { None, WrongType, UnknownCode, BadDay, BadReference, TooLong, Missing, BadText };

constexpr qsizetype TextLimit = 400;
constexpr qsizetype LongTextLimit = 64'000;

/// The border's check: type, code, length. Empty is fine unless the field is required; an empty text is never a value,
/// and a required one says more than spaces.
ValueFault faultOf(const FieldSpec& field, const Value& value);

}
