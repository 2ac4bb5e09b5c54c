#include "core/base/Lines.h"

#include <QtCore/QList>

namespace carrel::base {

std::optional<Lines> Lines::parse(const QByteArray& bytes, const QByteArray& format)
{
    const auto lines = bytes.split('\n');
    if (lines.isEmpty() || lines.first().trimmed() != format) return std::nullopt;
    Lines out(format);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty()) continue;
        const auto colon = lines[i].indexOf(':');
        if (colon <= 0) return std::nullopt;
        out.set(lines[i].left(colon).trimmed(), QByteArray::fromPercentEncoding(lines[i].mid(colon + 1).trimmed()));
    }
    return out;
}

QByteArray Lines::bytes() const
{
    QByteArray out = m_format + '\n';
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        // Spaces inside stay readable; at an end they would be taken for the line's own.
        const bool padded = it.value().trimmed() != it.value();
        out += it.key() + ": " + it.value().toPercentEncoding(padded ? "/:@+=," : " /:@+=,") + '\n';
    }
    return out;
}

}
