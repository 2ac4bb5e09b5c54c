#pragma once

#include "core/base/Id.h"
#include "core/base/Moment.h"

#include <QtCore/QDate>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <optional>
#include <variant>

namespace carrel::model {

struct RecordTag;
/// Drawn on the desk that makes the record; holds no time and no meaning.
using RecordId = base::Id<RecordTag>;

/// What a field holds in store and on the wire: nothing, a whole number, or text. The catalogue's Type says how to read it:
/// Flag 0/1 · Number · Moment (ms UTC) as numbers; Text, LongText, Code, Day (yyyy-MM-dd), Reference (id) and
/// References (ids apart by one space) as text.
class Value
{
public:
    Value() = default;
    Value(qint64 number) : m_held(number) {}
    Value(QString text) : m_held(std::move(text)) {}

    bool isEmpty() const { return std::holds_alternative<std::monostate>(m_held); }
    const qint64* number() const { return std::get_if<qint64>(&m_held); }
    const QString* text() const { return std::get_if<QString>(&m_held); }
    bool operator==(const Value&) const = default;

private:
    std::variant<std::monostate, qint64, QString> m_held;
};

/// How a C++ type is kept in a Value. A value that does not parse reads as nothing: the border has already refused it.
template <class T>
struct Kept;

template <>
struct Kept<QString> {
    /// An empty text is nothing: there is one way to be empty.
    static Value keep(const QString& v) { return v.isEmpty() ? Value() : Value(v); }
    static std::optional<QString> read(const Value& v)
    {
        return v.text() && !v.text()->isEmpty() ? std::optional(*v.text()) : std::nullopt;
    }
};
template <>
struct Kept<qint64> {
    static Value keep(qint64 v) { return v; }
    static std::optional<qint64> read(const Value& v) { return v.number() ? std::optional(*v.number()) : std::nullopt; }
};
template <>
struct Kept<bool> {
    static Value keep(bool v) { return qint64(v); }
    static std::optional<bool> read(const Value& v) { return v.number() ? std::optional(*v.number() != 0) : std::nullopt; }
};
template <>
struct Kept<base::Moment> {
    static Value keep(base::Moment v) { return v.ms; }
    static std::optional<base::Moment> read(const Value& v)
    {
        return v.number() ? std::optional(base::Moment{*v.number()}) : std::nullopt;
    }
};
template <>
struct Kept<QDate> {
    static Value keep(QDate v) { return v.isValid() ? Value(v.toString(Qt::ISODate)) : Value(); }
    static std::optional<QDate> read(const Value& v);
};
template <>
struct Kept<RecordId> {
    static Value keep(const RecordId& v) { return v.text(); }
    static std::optional<RecordId> read(const Value& v) { return v.text() ? RecordId::parse(*v.text()) : std::nullopt; }
};
template <>
struct Kept<QList<RecordId>> {
    static Value keep(const QList<RecordId>& v);
    static std::optional<QList<RecordId>> read(const Value& v);
};

}
