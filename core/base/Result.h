#pragma once

#include <QtCore/qglobal.h>
#include <utility>
#include <variant>

namespace carrel::base {

/// Stands for "it worked" where there is nothing else to give back.
struct Done {
    bool operator==(const Done&) const = default;
};

/// A value, or the reason there is none. E is the room's own closed enum, or a struct around one.
/// Asking for the side that is not there is a bug and asserts.
template <class T, class E>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const&
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }
    T&& value() &&
    {
        Q_ASSERT(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T& operator*() const& { return value(); }
    const T* operator->() const { return &value(); }
    const E& error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }
    T valueOr(T other) const { return ok() ? value() : std::move(other); }

private:
    std::variant<T, E> m_state;
};

}
