#include "core/wire/Json.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace carrel::wire {

namespace {

void appendEscaped(QByteArray& out, QStringView text)
{
    out.append('"');
    const QByteArray utf8 = text.toUtf8();
    const char* clean = utf8.constData();
    const char* const end = clean + utf8.size();
    for (const char* at = clean; at != end; ++at) {
        const uchar c = uchar(*at);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(clean, at - clean);
        clean = at + 1;
        if (c == '"' || c == '\\') {
            out.append('\\').append(char(c));
        } else if (c == '\n') {
            out.append("\\n");
        } else {
            constexpr char hex[] = "0123456789abcdef";
            out.append("\\u00").append(hex[c >> 4]).append(hex[c & 15]);
        }
    }
    out.append(clean, end - clean);
    out.append('"');
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A fraction, an exponent or more than 64 bits would be read as a floating-point number, and that is another number.
bool isBroken(const QByteArray& json, qsizetype at)
{
    constexpr qsizetype AlwaysFits = 18;
    const char c = json[at];
    if (c == '.' || ((c == 'e' || c == 'E') && at > 0 && isDigit(json[at - 1]))) return true;
    if (!isDigit(c) || (at > 0 && isDigit(json[at - 1]))) return false;
    qsizetype end = at;
    while (end < json.size() && isDigit(json[end])) ++end;
    if (end - at <= AlwaysFits) return false;
    const qsizetype from = at > 0 && json[at - 1] == '-' ? at - 1 : at;
    bool fits = false;
    json.mid(from, end - from).toLongLong(&fits);
    return !fits;
}

/// The four digits of a \u escape, whose `u` stands at `at`; nothing where they are not there.
std::optional<ushort> unitAt(const QByteArray& json, qsizetype at)
{
    bool ok = false;
    const ushort unit = json.mid(at + 1, 4).toUShort(&ok, 16);
    return ok && at + 4 < json.size() ? std::optional(unit) : std::nullopt;
}

/// Behind the escape whose backslash stands at `at`; nothing for half of a pair, which is no character to anybody.
std::optional<qsizetype> pastEscape(const QByteArray& json, qsizetype at)
{
    if (at + 1 >= json.size() || json[at + 1] != 'u') return at + 2;
    const auto unit = unitAt(json, at + 1);
    if (!unit || QChar::isLowSurrogate(*unit)) return std::nullopt;
    if (!QChar::isHighSurrogate(*unit)) return at + 6;
    const bool goesOn = json.mid(at + 6, 2) == "\\u";
    const auto other = goesOn ? unitAt(json, at + 7) : std::nullopt;
    return other && QChar::isLowSurrogate(*other) ? std::optional(at + 12) : std::nullopt;
}

/// Behind the closing quotation mark of the text that begins at `at`; nothing where it is cut or no text.
std::optional<qsizetype> pastText(const QByteArray& json, qsizetype at)
{
    for (++at; at < json.size();) {
        const char c = json[at];
        if (c == '"') return at + 1;
        if (uchar(c) < 0x20) return std::nullopt;
        if (c != '\\') {
            ++at;
            continue;
        }
        const auto next = pastEscape(json, at);
        if (!next) return std::nullopt;
        at = *next;
    }
    return std::nullopt;
}

/// How many names stand in the objects of this text; nothing for what Json.h does not call plain.
std::optional<qsizetype> namesIn(const QByteArray& json, bool mayHaveFractions = false)
{
    int depth = 0;
    qsizetype names = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            const auto next = pastText(json, i);
            if (!next) return std::nullopt;
            i = *next - 1;
        } else if (c == '{' || c == '[') {
            if (++depth > DepthLimit) return std::nullopt;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ':') {
            ++names;
        } else if (!mayHaveFractions && isBroken(json, i)) {
            return std::nullopt;
        }
    }
    return names;
}

/// Of a name that stands twice Qt keeps one: then there are fewer than were written.
qsizetype namesKept(const QJsonValue& json)
{
    qsizetype names = 0;
    if (json.isArray()) {
        for (const auto& item : json.toArray()) names += namesKept(item);
    } else if (json.isObject()) {
        for (const auto& item : json.toObject()) names += 1 + namesKept(item);
    }
    return names;
}

}

void appendJson(QByteArray& out, const model::Value& value)
{
    if (const auto* number = value.number()) out.append(QByteArray::number(*number));
    else if (const auto* text = value.text()) appendEscaped(out, *text);
    else out.append("null");
}

QByteArray toJson(const model::Value& value)
{
    QByteArray out;
    appendJson(out, value);
    return out;
}

std::optional<model::Value> valueFromJson(const QJsonValue& json)
{
    if (json.isNull()) return model::Value();
    if (json.isString()) return model::Value(json.toString());
    if (!json.isDouble()) return std::nullopt;
    // Anything that is not a whole number in range comes back as the default, whichever that is.
    const qint64 number = json.toInteger(0);
    if (number != json.toInteger(1)) return std::nullopt;
    return model::Value(number);
}

std::optional<model::Value> valueFromJson(const QByteArray& json)
{
    if (!namesIn(json)) return std::nullopt;
    const auto doc = QJsonDocument::fromJson('[' + json + ']');
    if (!doc.isArray() || doc.array().size() != 1) return std::nullopt;
    return valueFromJson(doc.array().first());
}

namespace {

std::optional<QJsonObject> objectIn(const QByteArray& json, bool mayHaveFractions)
{
    const auto names = namesIn(json, mayHaveFractions);
    if (!names) return std::nullopt;
    const auto doc = QJsonDocument::fromJson(json);
    if (!doc.isObject()) return std::nullopt;
    QJsonObject object = doc.object();
    return namesKept(object) == *names ? std::optional(std::move(object)) : std::nullopt;
}

}

std::optional<QJsonObject> parseObject(const QByteArray& json) { return objectIn(json, false); }

std::optional<QJsonObject> parseForeign(const QByteArray& json) { return objectIn(json, true); }

void JsonWriter::separate()
{
    if (m_comma) m_out.append(',');
    m_comma = true;
}

JsonWriter& JsonWriter::beginObject()
{
    separate();
    m_out.append('{');
    m_comma = false;
    return *this;
}

JsonWriter& JsonWriter::endObject()
{
    m_out.append('}');
    m_comma = true;
    return *this;
}

JsonWriter& JsonWriter::beginArray()
{
    separate();
    m_out.append('[');
    m_comma = false;
    return *this;
}

JsonWriter& JsonWriter::endArray()
{
    m_out.append(']');
    m_comma = true;
    return *this;
}

JsonWriter& JsonWriter::name(QAnyStringView name)
{
    separate();
    appendEscaped(m_out, name.toString());
    m_out.append(':');
    m_comma = false;
    return *this;
}

JsonWriter& JsonWriter::text(QAnyStringView text)
{
    separate();
    appendEscaped(m_out, text.toString());
    return *this;
}

JsonWriter& JsonWriter::number(qint64 number)
{
    separate();
    m_out.append(QByteArray::number(number));
    return *this;
}

JsonWriter& JsonWriter::flag(bool flag)
{
    separate();
    m_out.append(flag ? "true" : "false");
    return *this;
}

JsonWriter& JsonWriter::null()
{
    separate();
    m_out.append("null");
    return *this;
}

JsonWriter& JsonWriter::base64(const QByteArray& bytes)
{
    separate();
    m_out.append('"').append(bytes.toBase64()).append('"');
    return *this;
}

JsonWriter& JsonWriter::value(const model::Value& value)
{
    separate();
    appendJson(m_out, value);
    return *this;
}

JsonWriter& JsonWriter::closeWith(const QByteArray& rest)
{
    m_out.append(rest);
    m_comma = true;
    return *this;
}

QByteArray JsonWriter::take()
{
    m_comma = true;
    return std::exchange(m_out, {});
}

JsonWriter& JsonWriter::raw(const QByteArray& json)
{
    separate();
    m_out.append(json);
    return *this;
}

}
