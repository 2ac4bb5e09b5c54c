#pragma once

#include "core/model/View.h"
#include "ui/widgets/FieldReading.h"
#include "ui/widgets/FieldValue.h"
#include "ui/words/Codes.h"

#include <optional>

namespace carrel::ui {

/// From a field as the role sees it to what the screen says of it. There is no way from a withheld field to its value.
template <class T, class ToWords>
FieldReading readingOf(const model::View& view, const model::Field<T>& field, ToWords toWords)
{
    return view.see(field).match([&](const T& value) { return FieldReading::value(toWords(value)); },
                                 [] { return FieldReading::notRecorded(); },
                                 [&] { return FieldReading::hidden(whoSees(field)); });
}

inline FieldReading readingOf(const model::View& view, const model::Field<QString>& field)
{
    return readingOf(view, field, [](const QString& text) { return text; });
}

/// The value where there is one to be seen; for deciding, never for saying that there is none.
template <class T>
std::optional<T> shown(const model::View& view, const model::Field<T>& field)
{
    return view.see(field).match([](const T& value) { return std::optional<T>(value); }, [] { return std::optional<T>(); },
                                 [] { return std::optional<T>(); });
}

template <class T>
bool isWithheld(const model::View& view, const model::Field<T>& field)
{
    return view.see(field).isWithheld();
}

}
