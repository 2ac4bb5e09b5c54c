#pragma once

#include "core/model/Field.h"

#include <optional>

namespace carrel::model {

/// "When I am written, touch …": what a kind's visibility hangs on, so that a pull looks at it again. Touches are followed
/// on from every row whose scope keys or consent they changed: a line manager's relationship reaches a note through its case.
struct Touch {
    enum class Way : quint8 {
        Children, ///< every record of `kind` whose `field` names me
        Parent,   ///< the record of `kind` that my `field` names
        OwnedBy,  ///< every record of `kind` whose `field` names whom my own `via` field names
    };
    Way way;
    KindNo kind;
    Name field;
    Name via = {};
};

/// Every kind has it: who sees a conflict hangs on who sees the record it is about.
inline constexpr Touch toConflicts{Touch::Way::Children, KindNo::Conflict, "target"};

struct Transition {
    Name from;
    Name to;
};

/// One record kind: everything the layers need to know of it.
struct Kind {
    KindNo no;
    Name name;
    std::span<const FieldSpec* const> own;
    std::span<const Touch> touches = {};
    std::span<const Transition> transitions = {};
    /// Whose data it is: the field that names the student, or `id` when the record is the student, or empty.
    Name student = {};
    /// The field through which it inherits who may see it, or empty.
    Name parent = {};
    Name purpose = "dpv:ServiceProvision";
    Name basis = "eu-gdpr:A6-1-e";
    /// Touch the dependants at every write, not only when its own keys change: they hang on its values.
    bool touchesAlways = false;
    /// What is seen of it hangs on what is seen of the record it belongs to.
    bool mirrors = false;
    /// Its records are large: few at a time are read and sent, and none is kept in memory.
    bool large = false;
};

/// A kind with its positions worked out: `fields()` is own fields then the common ones, in catalogue order.
class KindView
{
public:
    explicit KindView(const Kind& kind);

    const Kind& spec() const { return *m_kind; }
    KindNo no() const { return m_kind->no; }
    QLatin1String name() const { return latin(m_kind->name); }
    std::span<const FieldSpec* const> fields() const { return m_fields; }
    int size() const { return int(m_fields.size()); }
    const FieldSpec& at(int position) const { return *m_fields[size_t(position)]; }
    /// -1 when the kind has no such field.
    int position(quint8 number) const { return number < m_positions.size() ? m_positions[number] : -1; }
    int position(QAnyStringView name) const;
    /// Of this very field: -1 for another kind's, even where the number is the same.
    int position(const FieldSpec& field) const;
    int studentPosition() const { return m_student; }
    int parentPosition() const { return m_parent; }
    int statePosition() const { return m_state; }
    bool mayMove(QStringView from, QStringView to) const;

private:
    const Kind* m_kind;
    std::vector<const FieldSpec*> m_fields;
    std::array<qint8, 64> m_positions{};
    int m_student = -1;
    int m_parent = -1;
    int m_state = -1;
};

}
