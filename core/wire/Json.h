#pragma once

#include "core/model/Value.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <optional>

namespace carrel::wire {

/// Writes JSON straight to bytes; commas are its own business. Numbers are whole numbers only.
class JsonWriter
{
public:
    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginArray();
    JsonWriter& endArray();
    JsonWriter& name(QAnyStringView name);
    JsonWriter& text(QAnyStringView text);
    JsonWriter& number(qint64 number);
    JsonWriter& flag(bool flag);
    JsonWriter& null();
    JsonWriter& base64(const QByteArray& bytes);
    JsonWriter& value(const model::Value& value);
    /// Bytes that are one JSON value already.
    JsonWriter& raw(const QByteArray& json);
    /// The rest of an open object, with its closing brace.
    JsonWriter& closeWith(const QByteArray& rest);

    const QByteArray& bytes() const { return m_out; }
    /// What has been written so far, where an open object's rest, with its closing brace, is put in elsewhere.
    QByteArray take();
    void reserve(qsizetype size) { m_out.reserve(size); }

private:
    void separate();
    QByteArray m_out;
    bool m_comma = false;
};

/// One cell as JSON: null, a number or a string. The form in which values stand in pages, bodies, history and digests.
void appendJson(QByteArray& out, const model::Value& value);
QByteArray toJson(const model::Value& value);
std::optional<model::Value> valueFromJson(const QJsonValue& json);
std::optional<model::Value> valueFromJson(const QByteArray& json);

constexpr int DepthLimit = 24;

/// An object, or nothing: not JSON, not an object, nested deeper than DepthLimit, with a number that is not written as a
/// whole one, or with what two readers could take for different things (RFC 7493): a name that stands twice in one object,
/// half of a surrogate pair.
std::optional<QJsonObject> parseObject(const QByteArray& json);
/// The same of a central service's words, which may have fractions in them.
std::optional<QJsonObject> parseForeign(const QByteArray& json);

}
