#pragma once

#include "core/model/Kind.h"

#include <QtCore/QByteArray>

namespace carrel::model {

/// How much of a field is shown. Order counts: a union of grants takes the greater.
enum class Grain : quint8 {
    None,      ///< not there
    Masked,    ///< one constant notice, whether or not a value exists (a consent is missing)
    Exists,    ///< 1 when there is a value
    YesNo,     ///< whether the value says yes
    Band,      ///< a range
    Month,     ///< yyyy-MM
    Aggregate, ///< never on a row: only in published tables
    Full,
    Write, ///< full, and may be changed
};
inline constexpr Name grainCodes[] = {"none", "masked", "exists", "yes-no", "band", "month", "aggregate", "full", "write"};
template <>
inline constexpr std::span<const Name> codesOf<Grain> = grainCodes;

/// Which fields of a kind a row shows, and how coarsely: one byte a position.
class Shape
{
public:
    explicit Shape(const KindView& kind) : m_kind(kind.no()), m_grains(kind.size(), '\0') {}

    KindNo kind() const { return m_kind; }
    Grain at(int position) const { return Grain(m_grains[position]); }
    void set(int position, Grain grain) { m_grains[position] = char(grain); }
    /// Takes the greater of both, position by position.
    void unite(int position, Grain grain)
    {
        if (grain > at(position)) set(position, grain);
    }
    bool showsNothing() const;

    /// (field number, grain) pairs in position order, the form that is interned and stored: it stays readable when the
    /// catalogue grows.
    QByteArray packed() const;
    static Shape unpacked(const KindView& kind, const QByteArray& packed);

    bool operator==(const Shape&) const = default;

private:
    KindNo m_kind;
    QByteArray m_grains;
};

/// Every field, and to be changed: what its author holds of a record made on a desk.
Shape wholeShape(const KindView& kind);

}
