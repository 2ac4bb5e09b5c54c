#include "core/store/Written.h"

#include "core/wire/Json.h"

namespace carrel::store {

model::Value readWritten(const QString& text)
{
    // What is not in the written form is taken as the text it is.
    return text.isEmpty() ? model::Value() : wire::valueFromJson(text.toUtf8()).value_or(model::Value(text));
}

}
