#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <optional>

namespace carrel::base {

/// The small files that stand beside a store (who made it, when, how its key is wrapped): `name: value` lines,
/// values percent-encoded, the first line naming the format. Order does not count.
class Lines
{
public:
    explicit Lines(QByteArray format) : m_format(std::move(format)) {}

    /// Nothing when the first line is not `format` or a line cannot be read.
    static std::optional<Lines> parse(const QByteArray& bytes, const QByteArray& format);
    QByteArray bytes() const;

    void set(const QByteArray& name, const QByteArray& value) { m_values[name] = value; }
    void unset(const QByteArray& name) { m_values.remove(name); }
    QByteArray value(const QByteArray& name) const { return m_values.value(name); }
    bool has(const QByteArray& name) const { return m_values.contains(name); }

private:
    QByteArray m_format;
    QMap<QByteArray, QByteArray> m_values;
};

}
