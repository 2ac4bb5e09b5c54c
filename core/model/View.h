#pragma once

#include "core/model/Record.h"

namespace carrel::model {

/// A field as somebody may see it: a value, empty, or withheld. There is no way to the value that does not also say what
/// to do when it is empty and when it is withheld.
template <class T>
class Seen
{
public:
    static Seen value(T v) { return Seen(State::Value, std::move(v)); }
    static Seen empty() { return Seen(State::Empty, std::nullopt); }
    static Seen withheld() { return Seen(State::Withheld, std::nullopt); }

    bool isEmpty() const { return m_state == State::Empty; }
    bool isWithheld() const { return m_state == State::Withheld; }

    /// Exactly one of the three is called; all return the same type.
    template <class OnValue, class OnEmpty, class OnWithheld>
    auto match(OnValue onValue, OnEmpty onEmpty, OnWithheld onWithheld) const
    {
        if (m_state == State::Value) return onValue(*m_value);
        if (m_state == State::Empty) return onEmpty();
        return onWithheld();
    }
    bool operator==(const Seen&) const = default;

private:
    enum class State : quint8 { Value, Empty, Withheld };
    Seen(State state, std::optional<T> v) : m_state(state), m_value(std::move(v)) {}
    State m_state;
    std::optional<T> m_value;
};

/// What one role may see of one record: the only form in which a record travels or is stored on a desk.
class View
{
public:
    View(RecordId id, Shape shape)
        : m_id(id), m_shape(std::move(shape)), m_values(size_t(kindView(m_shape.kind()).size()))
    {
    }

    KindNo no() const { return m_shape.kind(); }
    const KindView& kind() const { return kindView(no()); }
    const RecordId& id() const { return m_id; }
    const Shape& shape() const { return m_shape; }
    Grain grain(int position) const { return m_shape.at(position); }
    /// Precondition: the position is shown (its grain is above Masked); a value that is not shown is never held.
    void set(int position, Value value)
    {
        Q_ASSERT(grain(position) > Grain::Masked);
        if (grain(position) > Grain::Masked) m_values[size_t(position)] = std::move(value);
    }
    /// Empty for a withheld field; ask grain() first.
    const Value& at(int position) const { return m_values[size_t(position)]; }

    /// A field at its full detail; a coarser grain reads as withheld here (see `coarse`).
    template <class T>
    Seen<T> see(const Field<T>& field) const
    {
        const int position = kind().position(field);
        if (position < 0 || grain(position) < Grain::Full) return Seen<T>::withheld();
        const auto read = Kept<T>::read(at(position));
        return read ? Seen<T>::value(*read) : Seen<T>::empty();
    }
    /// A field granted only coarsely: `2026-03`, `yes`, a band.
    Seen<QString> coarse(const FieldSpec& field) const;
    bool mayWrite(const FieldSpec& field) const;

    bool operator==(const View&) const = default;

private:
    RecordId m_id;
    Shape m_shape;
    std::vector<Value> m_values;
};

}
