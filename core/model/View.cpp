#include "core/model/View.h"

namespace carrel::model {

Seen<QString> View::coarse(const FieldSpec& field) const
{
    const int position = kind().position(field);
    if (position < 0 || grain(position) <= Grain::Masked) return Seen<QString>::withheld();
    const Value& value = at(position);
    if (value.isEmpty()) return Seen<QString>::empty();
    return Seen<QString>::value(value.text() ? *value.text() : QString::number(*value.number()));
}

bool View::mayWrite(const FieldSpec& field) const
{
    const int position = kind().position(field);
    return position >= 0 && grain(position) == Grain::Write;
}

}
