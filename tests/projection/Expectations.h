#pragma once

#include "core/access/Projection.h"

#include <map>
#include <set>

namespace carrel::tests {

/// Who may see what in the planted university, written by hand from the notices and never from the policy file.
///
/// A line `fields KIND: …` lists a kind's own fields, `fields common: …` those of every kind; a field that stands in none
/// of them is unknown here, whatever the catalogue says. A line `ROLE desk|online GROUP …` begins a block; each line in it
/// is `KIND: words`, where a word is a field, `+` (the kind's own fields), `*` (the common ones too) or `-field`. A later
/// line for the same role, group and kind takes the place of the earlier one. What is on the desk is online too.
class Expectations
{
public:
    explicit Expectations(const QByteArray& table);

    using Fields = std::set<int>;
    /// Positions of the fields; empty when the row is not there at all.
    const Fields& fields(const QByteArray& role, access::Surface surface, const QByteArray& group, model::KindNo kind) const;
    const std::set<QByteArray>& roles() const { return m_roles; }
    /// `kind.field` of every field the table knows.
    const std::set<QByteArray>& known() const { return m_known; }
    /// Words in the table that mean nothing; empty when there are none.
    const QByteArray& faults() const { return m_faults; }

private:
    using Key = std::tuple<QByteArray, access::Surface, QByteArray, model::KindNo>;
    void takeList(const QByteArray& name, const QList<QByteArray>& words);
    Fields chosen(const model::KindView& kind, const QList<QByteArray>& words);
    void putBlockLine(const QList<QByteArray>& head, const model::KindView& kind, const QList<QByteArray>& words);

    std::map<QByteArray, QList<QByteArray>> m_lists;
    std::map<Key, Fields> m_cells;
    std::set<QByteArray> m_roles;
    std::set<QByteArray> m_known;
    QByteArray m_faults;
};

/// The table for the policy that is shipped.
const Expectations& shippedExpectations();

}
