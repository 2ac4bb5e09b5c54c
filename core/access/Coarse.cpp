#include "core/access/Coarse.h"

namespace carrel::access {

using base::Moment;
using model::Grain;
using model::Type;
using model::Value;

namespace {

QString bandOf(qint64 number)
{
    constexpr qint64 Width = 5;
    const qint64 above = (number % Width + Width) % Width;
    return QStringLiteral("%1-%2").arg(number - above).arg(number - above + Width - 1);
}

Value monthOf(const Value& value)
{
    if (value.number()) return Moment{*value.number()}.utc().toString(QStringLiteral("yyyy-MM"));
    const auto day = model::Kept<QDate>::read(value);
    return day ? Value(day->toString(QStringLiteral("yyyy-MM"))) : Value();
}

}

bool fits(Grain grain, Type type)
{
    switch (grain) {
    case Grain::YesNo: return type == Type::Flag;
    case Grain::Band: return type == Type::Number;
    case Grain::Month: return type == Type::Day || type == Type::Moment;
    case Grain::Exists:
    case Grain::Full:
    case Grain::Write: return true;
    default: return false;
    }
}

Value coarse(const Value& value, Grain grain, Type type)
{
    if (!fits(grain, type)) return {};
    switch (grain) {
    case Grain::Full:
    case Grain::Write: return value;
    case Grain::Exists: return qint64(!value.isEmpty());
    case Grain::YesNo: return value.number() ? Value(qint64(*value.number() != 0)) : Value();
    case Grain::Band: return value.number() ? Value(bandOf(*value.number())) : Value();
    case Grain::Month: return monthOf(value);
    default: return {};
    }
}

}
