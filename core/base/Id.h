#pragma once

#include "core/base/Random.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <array>
#include <compare>
#include <optional>

namespace carrel::base {

/// 128 random bits, written as 26 characters of Crockford's base 32 in lower case. It holds no time and no order.
struct Bits128 {
    std::array<uchar, 16> bytes{};

    auto operator<=>(const Bits128&) const = default;
    QString text() const;
    static std::optional<Bits128> parse(QStringView text);
    static Bits128 draw(Random& random);
};

/// An identity that cannot be null and cannot be taken for another kind's.
template <class Tag>
class Id
{
public:
    static Id draw(Random& random) { return Id(Bits128::draw(random)); }
    static std::optional<Id> parse(QStringView text)
    {
        const auto bits = Bits128::parse(text);
        return bits ? std::optional<Id>(Id(*bits)) : std::nullopt;
    }
    static Id from(Bits128 bits) { return Id(bits); }

    QString text() const { return m_bits.text(); }
    const Bits128& bits() const { return m_bits; }
    auto operator<=>(const Id&) const = default;
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHashBits(id.m_bits.bytes.data(), 16, seed); }

private:
    explicit Id(Bits128 bits) : m_bits(bits) {}
    Bits128 m_bits;
};

}
