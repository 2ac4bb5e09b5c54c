#include "core/model/Value.h"

namespace carrel::model {

namespace {

/// Qt also reads 2026/03/01 and what comes after a day; two spellings of one day would differ for ever and sort apart.
bool isPlainDay(QStringView text)
{
    if (text.size() != 10) return false;
    for (int i = 0; i < 10; ++i) {
        const char16_t c = text[i].unicode();
        if (i == 4 || i == 7 ? c != u'-' : c < u'0' || c > u'9') return false;
    }
    return true;
}

}

std::optional<QDate> Kept<QDate>::read(const Value& v)
{
    if (!v.text() || !isPlainDay(*v.text())) return std::nullopt;
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
