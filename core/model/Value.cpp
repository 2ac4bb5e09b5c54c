#include "core/model/Value.h"

namespace carrel::model {

std::optional<QDate> Kept<QDate>::read(const Value& v)
{
    if (!v.text()) return std::nullopt;
    const QDate day = QDate::fromString(*v.text(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

Value Kept<QList<RecordId>>::keep(const QList<RecordId>& v)
{
    QStringList ids;
    for (const auto& id : v) ids << id.text();
    return ids.isEmpty() ? Value() : Value(ids.join(u' '));
}

std::optional<QList<RecordId>> Kept<QList<RecordId>>::read(const Value& v)
{
    if (!v.text()) return std::nullopt;
    QList<RecordId> out;
    const auto parts = QStringView(*v.text()).split(u' ', Qt::SkipEmptyParts);
    for (const auto part : parts) {
        if (const auto id = RecordId::parse(part)) out << *id;
    }
    return out;
}

}
