#include "core/model/Change.h"

namespace carrel::model {

std::optional<Change> Changes::at(int position) const
{
    const auto it = m_changes.constFind(position);
    return it == m_changes.cend() ? std::nullopt : std::optional(*it);
}

namespace {

/// What no store keeps and no wire carries unchanged, so that two sides would differ for ever.
bool survives(const QString& text) { return text.isValidUtf16() && !text.contains(QChar(u'\0')); }

ValueFault textFault(const FieldSpec& field, const QString& text)
{
    if (text.isEmpty() || (field.has(Required) && text.trimmed().isEmpty())) return ValueFault::Missing;
    if (text.size() > LongTextLimit) return ValueFault::TooLong;
    if (!survives(text)) return ValueFault::BadText;
    switch (field.type) {
    case Type::Code:
        return std::any_of(field.codes.begin(), field.codes.end(), [&](Name code) { return text == latin(code); })
            ? ValueFault::None
            : ValueFault::UnknownCode;
    case Type::Day: return Kept<QDate>::read(text) ? ValueFault::None : ValueFault::BadDay;
    case Type::Reference: return RecordId::parse(text) ? ValueFault::None : ValueFault::BadReference;
    case Type::References: {
        const auto ids = Kept<QList<RecordId>>::read(text);
        return ids && ids->size() == text.split(u' ').size() ? ValueFault::None : ValueFault::BadReference;
    }
    case Type::LongText: return ValueFault::None;
    default: return text.size() <= TextLimit ? ValueFault::None : ValueFault::TooLong;
    }
}

}

ValueFault faultOf(const FieldSpec& field, const Value& value)
{
    if (value.isEmpty()) return field.has(Required) ? ValueFault::Missing : ValueFault::None;
    const bool isNumber = field.type == Type::Number || field.type == Type::Flag || field.type == Type::Moment;
    if (isNumber != (value.number() != nullptr)) return ValueFault::WrongType;
    if (field.type == Type::Flag && *value.number() != 0 && *value.number() != 1) return ValueFault::WrongType;
    return isNumber ? ValueFault::None : textFault(field, *value.text());
}

}
